import { product, say, size, woodName } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, lithuania, portugal } from "./house.ts";

export const bath: DemoProduct[] = [
  product({
    ...house,
    number: 501,
    sku: "BA-01",
    handle: "waffle-towel",
    title: say("Waffle towel", "Waffelpiqué-Handtuch"),
    summary: say(
      "Light, thirsty and dry again by evening.",
      "Leicht, saugstark und bis zum Abend wieder trocken.",
    ),
    paragraphs: [
      say(
        "The deep waffle holds water away from the skin and lets air through, so the towel dries on the rail in a few hours.",
        "Die tiefe Waffelstruktur nimmt Wasser auf und lässt Luft hindurch. So trocknet das Tuch in wenigen Stunden am Haken.",
      ),
      say(
        "Combed cotton, spun without silicone. It softens with every wash.",
        "Gekämmte Baumwolle ohne Silikonausrüstung. Sie wird mit jeder Wäsche weicher.",
      ),
    ],
    type: "Towel",
    categories: ["bath", "textiles"],
    demand: "plenty",
    looks: ["chalk", "sage", "clay"],
    second: size(
      ["hand", "Hand, 20 × 40 in", "Handtuch, 50 × 100 cm"],
      ["bath", "Bath, 28 × 55 in", "Duschtuch, 70 × 140 cm"],
      ["sheet", "Sheet, 40 × 60 in", "Badetuch, 100 × 150 cm"],
    ),
    offer: [3400, 3190, 420],
    offers: { hand: [1900, 1690, 220], sheet: [4800, 4590, 640] },
    views: [
      {
        look: "chalk",
        view: "texture",
        alt: say("Close view of the waffle weave", "Nahaufnahme der Waffelstruktur"),
      },
    ],
    facts: {
      material: say("100% organic cotton", "100 % Bio-Baumwolle"),
      care: say("Machine wash at 140 °F", "Maschinenwäsche bei 60 °C"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 502,
    sku: "BA-02",
    handle: "soap-dish",
    title: say("Footed soap dish", "Seifenschale mit Fuß"),
    summary: say(
      "Three drain slots keep the bar dry between washes.",
      "Drei Schlitze halten die Seife zwischen den Wäschen trocken.",
    ),
    paragraphs: [
      say(
        "Water runs off into the foot, and the foot tips out. Nothing turns to mush.",
        "Das Wasser läuft in den Fuß und lässt sich ausgießen. Nichts weicht auf.",
      ),
      say(
        "Shown with our oat soap, which is sold separately.",
        "Abgebildet mit unserer Haferseife, die einzeln erhältlich ist.",
      ),
    ],
    type: "Soap dish",
    categories: ["bath"],
    demand: "steady",
    looks: ["chalk", "moss"],
    offer: [2400, 2290, 420],
    facts: {
      material: say("Glazed stoneware", "Glasiertes Steinzeug"),
      size: say("5.5 in across", "14 cm Durchmesser"),
      care: say("Dishwasher safe", "Spülmaschinenfest"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 503,
    sku: "BA-03",
    handle: "bath-brush",
    title: say("Bath brush", "Badebürste"),
    summary: say(
      "Plant bristles, firm at first and kind after a week.",
      "Pflanzenborsten, anfangs fest und nach einer Woche sanft.",
    ),
    paragraphs: [
      say(
        "Sisal bristles set by hand in oiled beech. The long handle reaches the middle of the back.",
        "Sisalborsten, von Hand in geölte Buche gesetzt. Der lange Stiel reicht bis zur Mitte des Rückens.",
      ),
      say(
        "Use it dry before the shower or wet with soap.",
        "Trocken vor der Dusche oder nass mit Seife verwenden.",
      ),
    ],
    type: "Brush",
    categories: ["bath", "care"],
    demand: "sold_out",
    looks: ["beech"],
    offer: [2800, 2690, 240],
    facts: {
      material: say("Beech, sisal, leather", "Buche, Sisal, Leder"),
      size: say("16 in long", "41 cm lang"),
      care: say("Dry with the bristles down", "Mit den Borsten nach unten trocknen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 504,
    sku: "BA-04",
    handle: "bath-stool",
    title: say("Bath stool", "Badhocker"),
    summary: say(
      "A seat, a side table, a step for small feet.",
      "Ein Sitz, ein Beistelltisch, eine Stufe für kleine Füße.",
    ),
    paragraphs: [
      say(
        "Wedged joints, no screws. The oil finish takes splashes in its stride.",
        "Verkeilte Verbindungen, keine Schrauben. Die Ölschicht nimmt Spritzwasser gelassen.",
      ),
      say("Holds 260 lb without a murmur.", "Trägt 120 kg, ohne zu knarren."),
    ],
    type: "Stool",
    categories: ["bath", "home"],
    demand: "scarce",
    looks: ["oak", "walnut"],
    looksName: woodName,
    offer: [14900, 14500, 3900],
    facts: {
      material: say("Solid wood, oiled", "Massivholz, geölt"),
      size: say("16 × 11 × 17 in", "40 × 28 × 43 cm"),
      care: say("Oil twice a year", "Zweimal im Jahr ölen"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 505,
    sku: "BA-05",
    handle: "waffle-robe",
    title: say("Waffle bathrobe", "Bademantel aus Waffelpiqué"),
    summary: say(
      "A light robe for slow mornings, with deep pockets.",
      "Ein leichter Mantel für langsame Morgen, mit tiefen Taschen.",
    ),
    paragraphs: [
      say(
        "Cut straight, with sleeves that roll and a belt that stays put.",
        "Gerade geschnitten, mit Ärmeln zum Hochkrempeln und einem Gürtel, der hält.",
      ),
      say("It packs small enough for a weekend bag.", "Klein genug zusammengelegt für jede Reisetasche."),
    ],
    type: "Bathrobe",
    categories: ["bath", "textiles"],
    demand: "steady",
    looks: ["oat", "mist"],
    second: size(["s", "S", "S"], ["m", "M", "M"], ["l", "L", "L"]),
    offer: [9800, 9500, 780],
    views: [
      {
        look: "mist",
        view: "detail",
        alt: say("Collar and belt of the bathrobe", "Kragen und Gürtel des Bademantels"),
      },
    ],
    facts: {
      material: say("100% organic cotton", "100 % Bio-Baumwolle"),
      care: say("Machine wash at 105 °F", "Maschinenwäsche bei 40 °C"),
      origin: portugal,
    },
  }),
];
