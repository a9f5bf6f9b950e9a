import { choice, product, say, size, woodName } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { czechia, germany, house, portugal } from "./house.ts";

export const kitchen: DemoProduct[] = [
  product({
    ...house,
    number: 401,
    sku: "KT-01",
    handle: "stoneware-mug",
    title: say("Stoneware mug", "Steinzeugbecher"),
    summary: say(
      "A mug with a bare clay foot and room for three fingers.",
      "Ein Becher mit rohem Tonfuß und einem Henkel für drei Finger.",
    ),
    paragraphs: [
      say(
        "Dipped by hand to just above the foot, so every glaze line runs a little differently.",
        "Von Hand bis kurz über den Fuß getaucht, deshalb verläuft jede Glasurkante ein wenig anders.",
      ),
      say(
        "The wall is thick enough to keep coffee warm through a long sentence.",
        "Die Wand ist stark genug, um den Kaffee auch über einen langen Satz warm zu halten.",
      ),
    ],
    type: "Mug",
    categories: ["kitchen"],
    demand: "plenty",
    looks: ["chalk", "clay", "moss", "ink"],
    second: choice(
      say("Pack", "Packung"),
      ["one", "Single", "Einzeln"],
      ["four", "Set of four", "Viererset"],
    ),
    offer: [2200, 1990, 380],
    offers: { four: [7600, 6990, 1600] },
    views: [
      { look: "clay", view: "set", alt: say("Four stoneware mugs in clay", "Vier Steinzeugbecher in Ton") },
    ],
    facts: {
      material: say("Stoneware", "Steinzeug"),
      size: say("12 fl oz", "350 ml"),
      care: say("Dishwasher and microwave safe", "Für Spülmaschine und Mikrowelle geeignet"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 402,
    sku: "KT-02",
    handle: "pour-over-set",
    title: say("Pour-over coffee set", "Handfilter-Set für Kaffee"),
    summary: say(
      "One piece of glass, a wooden collar and a slow cup.",
      "Ein Stück Glas, ein Holzkragen und ein langsamer Kaffee.",
    ),
    paragraphs: [
      say(
        "Carafe and filter are blown as one, so nothing rattles and nothing leaks.",
        "Karaffe und Filter sind aus einem Stück geblasen: nichts klappert, nichts tropft.",
      ),
      say(
        "The collar comes off for washing. Forty paper filters are in the box.",
        "Der Kragen lässt sich zum Spülen abnehmen. Vierzig Papierfilter liegen bei.",
      ),
    ],
    type: "Coffee maker",
    categories: ["kitchen"],
    demand: "steady",
    looks: ["glass"],
    second: size(
      ["500ml", "2 cups, 17 fl oz", "2 Tassen, 0,5 l"],
      ["800ml", "4 cups, 27 fl oz", "4 Tassen, 0,8 l"],
    ),
    offer: [4900, 4690, 640],
    offers: { "800ml": [5900, 5690, 820] },
    facts: {
      material: say("Borosilicate glass, beech", "Borosilikatglas, Buche"),
      care: say("Glass: dishwasher safe", "Glas: spülmaschinenfest"),
      origin: czechia,
    },
  }),
  product({
    ...house,
    number: 403,
    sku: "KT-03",
    handle: "cast-iron-pan",
    title: say("Cast iron pan", "Gusseiserne Pfanne"),
    summary: say(
      "Seasoned twice, ready for the stove and the fire.",
      "Zweimal eingebrannt und bereit für Herd und Feuer.",
    ),
    paragraphs: [
      say(
        "Cast thinner than most and machined smooth inside, so it heats evenly and lifts easily.",
        "Dünner gegossen als üblich und innen glatt gedreht: Sie heizt gleichmäßig und liegt leicht in der Hand.",
      ),
      say(
        "Use it often. It gets better for decades.",
        "Benutzen Sie sie oft. Sie wird über Jahrzehnte besser.",
      ),
    ],
    type: "Pan",
    categories: ["kitchen", "outdoors"],
    demand: "steady",
    looks: ["iron"],
    second: size(["20cm", "8 in", "20 cm"], ["24cm", "9.5 in", "24 cm"], ["28cm", "11 in", "28 cm"]),
    offer: [6900, 6900, 2100],
    offers: { "20cm": [5400, 5290, 1500], "28cm": [8600, 8490, 2900] },
    facts: {
      material: say("Cast iron, linseed oil", "Gusseisen, Leinöl"),
      care: say("Rinse hot, dry, oil lightly", "Heiß ausspülen, trocknen, dünn ölen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 404,
    sku: "KT-04",
    handle: "serving-board",
    title: say("Serving board", "Servierbrett"),
    summary: say(
      "A board for bread, cheese and the middle of the table.",
      "Ein Brett für Brot, Käse und die Mitte des Tisches.",
    ),
    paragraphs: [
      say(
        "Cut from one plank, so the grain runs from edge to handle. The leather loop hangs it by the stove.",
        "Aus einer einzigen Bohle geschnitten, sodass die Maserung bis in den Griff läuft. Mit der Lederschlaufe hängt es am Herd.",
      ),
      say(
        "Oiled with linseed and wax, safe for food.",
        "Mit Leinöl und Wachs behandelt, für Lebensmittel geeignet.",
      ),
    ],
    type: "Board",
    categories: ["kitchen"],
    demand: "plenty",
    looks: ["oak", "walnut"],
    looksName: woodName,
    second: size(["s", "Small", "Klein"], ["l", "Large", "Groß"]),
    offer: [3800, 3590, 700],
    offers: { l: [5600, 5290, 1250] },
    views: [
      {
        look: "walnut",
        view: "detail",
        alt: say(
          "Grain and leather loop of the walnut board",
          "Maserung und Lederschlaufe des Nussbaumbretts",
        ),
      },
    ],
    facts: {
      material: say("Solid wood, leather", "Massivholz, Leder"),
      size: say("6 × 14 or 8 × 18 in", "16 × 36 oder 20 × 45 cm"),
      care: say("Wipe clean, oil now and then", "Abwischen, ab und zu ölen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 405,
    sku: "KT-05",
    handle: "enamel-kettle",
    title: say("Enamel kettle", "Emaillierter Wasserkessel"),
    summary: say(
      "A stovetop kettle that pours where you point it.",
      "Ein Wasserkessel für den Herd, der genau dorthin gießt, wohin man zielt.",
    ),
    paragraphs: [
      say(
        "Enameled steel in three coats, fired hard. The handle stays cool and folds to either side.",
        "Stahl mit drei Lagen Email, hart gebrannt. Der Griff bleibt kühl und klappt zu beiden Seiten.",
      ),
      say("It works on gas, electric and induction.", "Für Gas, Elektro und Induktion."),
    ],
    type: "Kettle",
    categories: ["kitchen"],
    demand: "scarce",
    looks: ["chalk", "sage", "ink"],
    offer: [7800, 7490, 1350],
    was: { sage: [8900, 8490] },
    views: [
      {
        look: "ink",
        view: "detail",
        alt: say("Wooden knob and handle of the kettle", "Holzknauf und Griff des Kessels"),
      },
    ],
    facts: {
      material: say("Enameled steel, beech", "Emaillierter Stahl, Buche"),
      size: say("68 fl oz", "2 l"),
      care: say("Descale with vinegar", "Mit Essig entkalken"),
      origin: say("Poland", "Polen"),
    },
  }),
  product({
    ...house,
    number: 406,
    sku: "KT-06",
    handle: "storage-jar",
    title: say("Glass storage jar", "Vorratsglas mit Holzdeckel"),
    summary: say(
      "Clear glass, a turned lid and a seal that holds.",
      "Klares Glas, ein gedrechselter Deckel und eine Dichtung, die hält.",
    ),
    paragraphs: [
      say(
        "For rice, oats, coffee and everything else that likes it dry. The lid turns smoothly and closes tight.",
        "Für Reis, Hafer, Kaffee und alles andere, was es trocken mag. Der Deckel gleitet leicht und schließt dicht.",
      ),
      say(
        "The three sizes share one lid, and stack.",
        "Alle drei Größen haben denselben Deckel und lassen sich stapeln.",
      ),
    ],
    type: "Jar",
    categories: ["kitchen"],
    demand: "plenty",
    looks: ["glass"],
    second: size(["500ml", "17 fl oz", "0,5 l"], ["1l", "34 fl oz", "1 l"], ["2l", "68 fl oz", "2 l"]),
    offer: [1900, 1790, 620],
    offers: { "500ml": [1500, 1390, 440], "2l": [2600, 2490, 980] },
    facts: {
      material: say("Glass, beech, silicone", "Glas, Buche, Silikon"),
      care: say("Glass: dishwasher safe", "Glas: spülmaschinenfest"),
      origin: czechia,
    },
  }),
  product({
    ...house,
    number: 407,
    sku: "KT-07",
    handle: "everyday-plates",
    title: say("Everyday plates", "Alltagsteller"),
    summary: say(
      "Plates with a low rim, for soup on Monday and cake on Sunday.",
      "Teller mit flachem Rand, für Suppe am Montag und Kuchen am Sonntag.",
    ),
    paragraphs: [
      say(
        "The rim is just high enough for a sauce and just low enough to stack flat.",
        "Der Rand ist gerade hoch genug für eine Sauce und flach genug zum Stapeln.",
      ),
      say(
        "Speckled glaze hides the small marks of a long life.",
        "Die gesprenkelte Glasur verzeiht die kleinen Spuren eines langen Lebens.",
      ),
    ],
    type: "Plates",
    categories: ["kitchen"],
    demand: "steady",
    looks: ["chalk", "sage", "clay"],
    second: choice(
      say("Set", "Set"),
      ["plates", "Four plates", "Vier Teller"],
      ["service", "Four plates, four bowls", "Vier Teller, vier Schalen"],
    ),
    offer: [7200, 6900, 2800],
    offers: { service: [12400, 11900, 4700] },
    facts: {
      material: say("Stoneware", "Steinzeug"),
      size: say("Plate 10 in, bowl 6 in", "Teller 26 cm, Schale 15 cm"),
      care: say("Dishwasher and microwave safe", "Für Spülmaschine und Mikrowelle geeignet"),
      origin: portugal,
    },
  }),
];
