import { finishName, product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, italy, usa } from "./house.ts";

export const lighting: DemoProduct[] = [
  product({
    ...house,
    number: 301,
    sku: "LT-01",
    handle: "dome-pendant",
    title: say("Dome pendant", "Kuppelleuchte"),
    summary: say(
      "Spun steel with a warm white inside and a brass collar.",
      "Gedrückter Stahl, innen warmweiß, mit einem Hals aus Messing.",
    ),
    paragraphs: [
      say(
        "The shade keeps the bulb out of sight and gathers the light over the table, where it is wanted.",
        "Der Schirm verbirgt das Leuchtmittel und sammelt das Licht über dem Tisch, wo es gebraucht wird.",
      ),
      say(
        "The textile cable can be shortened without tools.",
        "Das Textilkabel lässt sich ohne Werkzeug kürzen.",
      ),
    ],
    type: "Pendant light",
    categories: ["lighting", "home"],
    demand: "steady",
    looks: ["chalk", "sage", "black"],
    second: size(["14in", "14 in", "35 cm"], ["20in", "20 in", "50 cm"]),
    offer: [16900, 16900, 1700],
    offers: { "20in": [22900, 22900, 2900] },
    views: [
      {
        look: "black",
        view: "detail",
        alt: say("Brass collar and warm inside of the shade", "Messinghals und warmes Inneres des Schirms"),
      },
    ],
    facts: {
      material: say("Powder-coated steel, brass", "Pulverbeschichteter Stahl, Messing"),
      size: say("Cable 79 in; E26 socket, up to 60 W", "Kabel 200 cm; Fassung E27, bis 60 W"),
      care: say("Dust with a soft cloth", "Mit weichem Tuch abstauben"),
      origin: italy,
    },
  }),
  product({
    ...house,
    number: 302,
    sku: "LT-02",
    handle: "reading-lamp",
    title: say("Reading lamp", "Leselampe"),
    summary: say(
      "Two joints, one switch, with light exactly where the page is.",
      "Zwei Gelenke, ein Schalter und Licht genau dort, wo die Seite liegt.",
    ),
    paragraphs: [
      say(
        "The arm stays where you leave it: brass friction joints, no springs to tire.",
        "Der Arm bleibt, wo man ihn loslässt: Reibgelenke aus Messing, keine Federn, die ermüden.",
      ),
      say(
        "The dimmer is in the base, under your thumb.",
        "Der Dimmer sitzt im Fuß, direkt unter dem Daumen.",
      ),
    ],
    type: "Desk lamp",
    categories: ["lighting", "desk"],
    demand: "plenty",
    looks: ["chalk", "clay", "black"],
    offer: [13900, 13500, 2400],
    facts: {
      material: say("Steel, aluminum, brass", "Stahl, Aluminium, Messing"),
      size: say("Reach 24 in; LED 2700 K, 6 W", "Reichweite 60 cm; LED 2700 K, 6 W"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 303,
    sku: "LT-03",
    handle: "paper-lantern",
    title: say("Paper table lantern", "Tischleuchte aus Papier"),
    summary: say(
      "A quiet globe of mulberry paper over fine ribs.",
      "Eine ruhige Kugel aus Maulbeerpapier über feinen Rippen.",
    ),
    paragraphs: [
      say(
        "Light through paper flatters everything near it. Put it low, on a shelf or on the floor.",
        "Licht durch Papier schmeichelt allem in seiner Nähe. Am schönsten steht sie tief, im Regal oder auf dem Boden.",
      ),
      say(
        "The shade folds flat for moving house.",
        "Für den Umzug lässt sich der Schirm flach zusammenlegen.",
      ),
    ],
    type: "Table lamp",
    categories: ["lighting"],
    demand: "steady",
    looks: ["paper"],
    second: size(["12in", "12 in", "30 cm"], ["18in", "18 in", "45 cm"]),
    offer: [7400, 6900, 600],
    offers: { "18in": [9800, 9400, 900] },
    facts: {
      material: say("Mulberry paper, bamboo, walnut feet", "Maulbeerpapier, Bambus, Füße aus Nussbaum"),
      care: say("Dust with a dry brush", "Mit trockenem Pinsel abstauben"),
      origin: say("Japan", "Japan"),
    },
  }),
  product({
    ...house,
    number: 304,
    sku: "LT-04",
    handle: "portable-lamp",
    title: say("Portable table lamp", "Kabellose Tischleuchte"),
    summary: say(
      "A rechargeable lamp that moves from shelf to garden table.",
      "Eine Akkuleuchte, die vom Regal mit an den Gartentisch zieht.",
    ),
    paragraphs: [
      say(
        "Tap the foot for three levels of light, from candle to reading. A full charge lasts ten hours at the middle one.",
        "Ein Tippen auf den Fuß wählt drei Stufen, von Kerzenschein bis Leselicht. Auf der mittleren hält eine Ladung zehn Stunden.",
      ),
      say(
        "The battery can be changed with one screw.",
        "Der Akku lässt sich mit einer einzigen Schraube tauschen.",
      ),
    ],
    type: "Table lamp",
    categories: ["lighting", "outdoors"],
    demand: "plenty",
    looks: ["chalk", "rust", "moss"],
    offer: [8900, 8500, 780],
    facts: {
      material: say("Lacquered aluminum", "Lackiertes Aluminium"),
      size: say("8 × 8 in; charges by USB-C", "20 × 20 cm; lädt über USB-C"),
      origin: italy,
    },
  }),
  product({
    ...house,
    number: 305,
    sku: "LT-05",
    handle: "floor-lamp",
    title: say("Tripod floor lamp", "Dreibein-Stehleuchte"),
    summary: say("Three slim legs and a linen shade.", "Drei schlanke Beine und ein Schirm aus Leinen."),
    paragraphs: [
      say(
        "The legs spread wide enough to stand firm on a rug, and fold together when you move it.",
        "Die Beine stehen breit genug, um auch auf einem Teppich fest zu stehen, und lassen sich zum Umstellen zusammenklappen.",
      ),
      say(
        "The linen shade softens the light to the sides and leaves it bright above and below.",
        "Der Leinenschirm dämpft das Licht zur Seite und lässt es nach oben und unten hell.",
      ),
    ],
    type: "Floor lamp",
    categories: ["lighting"],
    demand: "scarce",
    looks: ["oak", "black"],
    looksName: finishName,
    offer: [24900, 24900, 5200],
    facts: {
      material: say("Solid wood, linen, brass", "Massivholz, Leinen, Messing"),
      size: say("59 in high", "150 cm hoch"),
      origin: usa,
    },
  }),
];
