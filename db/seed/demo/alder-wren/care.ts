import { choice, product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, usa } from "./house.ts";

const scent = say("Scent", "Duft");

/** Labels are colored by scent. */
const scents = choice(
  scent,
  ["cedar", "Cedar and moss", "Zeder und Moos"],
  ["fig", "Green fig", "Grüne Feige"],
  ["unscented", "Unscented", "Ohne Duft"],
);

export const care: DemoProduct[] = [
  product({
    ...house,
    number: 601,
    sku: "CA-01",
    handle: "hand-soap",
    title: say("Liquid hand soap", "Flüssige Handseife"),
    summary: say(
      "Mild soap in amber glass, made to be refilled.",
      "Milde Seife im Braunglas, zum Nachfüllen gemacht.",
    ),
    paragraphs: [
      say(
        "Coconut and olive oil, a little glycerin and just enough scent to notice.",
        "Kokos- und Olivenöl, etwas Glycerin und gerade so viel Duft, dass man ihn bemerkt.",
      ),
      say(
        "Keep the bottle; we refill it in our stores.",
        "Die Flasche bleibt, in unseren Läden füllen wir sie nach.",
      ),
    ],
    type: "Soap",
    categories: ["care", "bath"],
    demand: "plenty",
    looks: ["sage"],
    second: scents,
    offer: [1800, 1690, 620],
    facts: {
      material: say("Plant oils, water, glycerin", "Pflanzenöle, Wasser, Glycerin"),
      size: say("10 fl oz", "300 ml"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 602,
    sku: "CA-02",
    handle: "hand-balm",
    title: say("Hand balm", "Handbalsam"),
    summary: say(
      "Rich, quickly gone, nothing sticky left behind.",
      "Reichhaltig, schnell eingezogen, nichts klebt.",
    ),
    paragraphs: [
      say(
        "Shea butter and oat oil for hands that garden, cook and do the dishes.",
        "Sheabutter und Haferöl für Hände, die gärtnern, kochen und abwaschen.",
      ),
      say("A pea-sized amount is enough.", "Eine erbsengroße Menge genügt."),
    ],
    type: "Balm",
    categories: ["care", "garden"],
    demand: "steady",
    looks: ["clay"],
    second: scents,
    offer: [1400, 1290, 95],
    facts: {
      material: say("Shea butter, oat oil, beeswax", "Sheabutter, Haferöl, Bienenwachs"),
      size: say("2.5 fl oz", "75 ml"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 603,
    sku: "CA-03",
    handle: "bar-soap",
    title: say("Cold-stirred soap, two bars", "Kaltgerührte Seife, zwei Stück"),
    summary: say("Cured for six weeks, so it lasts.", "Sechs Wochen gereift und deshalb ergiebig."),
    paragraphs: [
      say(
        "Stirred cold in small batches, cut by hand and wrapped in plain paper.",
        "In kleinen Mengen kalt gerührt, von Hand geschnitten und in schlichtes Papier gewickelt.",
      ),
      say(
        "For hands, body and, with the oat bar, the face.",
        "Für Hände und Körper, die Haferseife auch für das Gesicht.",
      ),
    ],
    type: "Soap",
    categories: ["care", "bath"],
    demand: "plenty",
    looks: ["rust"],
    second: choice(
      scent,
      ["oat", "Oat", "Hafer"],
      ["cedar", "Cedar and moss", "Zeder und Moos"],
      ["orange", "Bitter orange", "Bitterorange"],
    ),
    offer: [1600, 1490, 230],
    facts: {
      material: say("Olive, coconut and rapeseed oil", "Oliven-, Kokos- und Rapsöl"),
      size: say("2 × 3.5 oz", "2 × 100 g"),
      origin: usa,
    },
  }),
  product({
    ...house,
    number: 604,
    sku: "CA-04",
    handle: "wood-balm",
    title: say("Wood balm", "Holzbalsam"),
    summary: say(
      "Linseed oil and beeswax for boards, stools and handles.",
      "Leinöl und Bienenwachs für Bretter, Hocker und Griffe.",
    ),
    paragraphs: [
      say(
        "Rub it in with a cloth, wait an hour, polish. Tired wood drinks it and looks awake again.",
        "Mit einem Tuch einreiben, eine Stunde warten, polieren. Müdes Holz nimmt es auf und wirkt wieder wach.",
      ),
      say("Free of solvents and safe for food.", "Ohne Lösungsmittel und für Lebensmittel geeignet."),
    ],
    type: "Wood care",
    categories: ["care", "kitchen"],
    demand: "plenty",
    looks: ["moss"],
    offer: [1500, 1390, 190],
    facts: {
      material: say("Linseed oil, beeswax", "Leinöl, Bienenwachs"),
      size: say("5 oz", "150 ml"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 605,
    sku: "CA-05",
    handle: "wool-wash",
    title: say("Wool and linen wash", "Feinwaschmittel für Wolle und Leinen"),
    summary: say(
      "A gentle wash with lanolin that keeps wool supple.",
      "Ein sanftes Waschmittel mit Lanolin, das Wolle geschmeidig hält.",
    ),
    paragraphs: [
      say(
        "A capful in cold water is enough for two throws. It rinses out in one go.",
        "Eine Kappe in kaltem Wasser reicht für zwei Decken und ist mit einem Spülgang wieder draußen.",
      ),
      say(
        "Scented only with cedar oil, which moths dislike.",
        "Duftet nur nach Zedernöl, und das mögen Motten nicht.",
      ),
    ],
    type: "Laundry",
    categories: ["care", "textiles"],
    demand: "steady",
    looks: ["mist"],
    second: size(["500ml", "17 fl oz", "500 ml"], ["1l", "34 fl oz", "1 l"]),
    offer: [1700, 1590, 560],
    offers: { "1l": [2900, 2690, 1080] },
    facts: {
      material: say("Plant soap, lanolin, cedar oil", "Pflanzenseife, Lanolin, Zedernöl"),
      origin: germany,
    },
  }),
];
