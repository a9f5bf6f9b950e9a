import { finishName, product, say, size, woodName } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, portugal } from "./house.ts";

export const home: DemoProduct[] = [
  product({
    ...house,
    number: 101,
    sku: "HM-01",
    handle: "ridge-vase",
    title: say("Ridge vase", "Rillenvase"),
    summary: say(
      "A full-bodied stoneware vase with turned ridges you can feel.",
      "Eine bauchige Steinzeugvase mit gedrehten Rillen, die man gern berührt.",
    ),
    paragraphs: [
      say(
        "Each vase is thrown on the wheel, then ribbed while the clay is still soft. The ridges catch low light and throw fine shadows through the afternoon.",
        "Jede Vase wird auf der Scheibe gedreht und gerillt, solange der Ton noch weich ist. Die Rillen fangen flaches Licht und werfen am Nachmittag feine Schatten.",
      ),
      say(
        "The narrow neck holds a single branch upright. The glaze inside is watertight; the outside stays bare and matte.",
        "Der schmale Hals hält schon einen einzelnen Zweig aufrecht. Innen ist sie wasserdicht glasiert, außen bleibt sie roh und matt.",
      ),
    ],
    type: "Vase",
    categories: ["home"],
    demand: "steady",
    looks: ["chalk", "clay", "moss"],
    second: size(["low", "Low, 8 in", "Niedrig, 20 cm"], ["tall", "Tall, 12 in", "Hoch, 30 cm"]),
    offer: [4800, 4500, 1100],
    offers: { tall: [7200, 6900, 1900] },
    views: [
      {
        look: "chalk",
        view: "in-use",
        alt: say("Ridge vase with two olive branches", "Rillenvase mit zwei Olivenzweigen"),
      },
    ],
    facts: {
      material: say("Stoneware, glazed inside", "Steinzeug, innen glasiert"),
      size: say("Low 6 × 8 in, tall 8 × 12 in", "Niedrig 15 × 20 cm, hoch 20 × 30 cm"),
      care: say("Rinse by hand with warm water", "Von Hand mit warmem Wasser ausspülen"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 102,
    sku: "HM-02",
    handle: "round-mirror",
    title: say("Round wall mirror", "Runder Wandspiegel"),
    summary: say("Clear glass in a slim turned frame.", "Klares Glas in einem schmalen, gedrehten Rahmen."),
    paragraphs: [
      say(
        "The frame is joined from four pieces of solid wood and turned in one go, so the grain runs on without a break.",
        "Der Rahmen wird aus vier Stücken Massivholz gefügt und in einem Zug gedreht, sodass die Maserung ohne Bruch weiterläuft.",
      ),
      say(
        "It hangs flat on a single screw. Fixings for brick and drywall are in the box.",
        "Er hängt an einer einzigen Schraube flach an der Wand. Dübel für Mauerwerk und Gipskarton liegen bei.",
      ),
    ],
    type: "Mirror",
    categories: ["home", "bath"],
    demand: "steady",
    looks: ["oak", "walnut"],
    looksName: woodName,
    second: size(["20in", "20 in", "50 cm"], ["28in", "28 in", "70 cm"]),
    offer: [12800, 12900, 3200],
    offers: { "28in": [18900, 18900, 5600] },
    views: [
      {
        look: "oak",
        view: "frame",
        alt: say("Close view of the oak frame", "Nahaufnahme des Eichenrahmens"),
      },
    ],
    facts: {
      material: say("Solid wood, silvered glass", "Massivholz, versilbertes Glas"),
      size: say("20 or 28 in across, 1.2 in deep", "50 oder 70 cm Durchmesser, 3 cm tief"),
      care: say("Wipe with a dry cloth", "Mit einem trockenen Tuch abwischen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 103,
    sku: "HM-03",
    handle: "seagrass-basket",
    title: say("Seagrass basket", "Seegraskorb"),
    summary: say(
      "A sturdy handwoven basket that keeps its shape when empty.",
      "Ein fester, handgeflochtener Korb, der auch leer in Form bleibt.",
    ),
    paragraphs: [
      say(
        "Twisted seagrass is woven around a firm base, tight enough for kindling and soft enough for blankets. No two are quite alike.",
        "Gedrehtes Seegras wird um einen festen Boden geflochten: dicht genug für Anmachholz, weich genug für Decken. Kein Korb gleicht dem anderen ganz.",
      ),
      say(
        "Fresh seagrass smells faintly of hay. That fades within a few days.",
        "Frisches Seegras duftet leicht nach Heu. Das verfliegt nach wenigen Tagen.",
      ),
    ],
    type: "Basket",
    categories: ["home"],
    demand: "plenty",
    looks: ["seagrass"],
    second: size(["s", "Small", "Klein"], ["m", "Medium", "Mittel"], ["l", "Large", "Groß"]),
    offer: [4200, 3900, 900],
    offers: { s: [3200, 2900, 600], l: [5800, 5500, 1400] },
    facts: {
      material: say("Seagrass", "Seegras"),
      size: say("10, 13 or 16 in across", "26, 33 oder 40 cm Durchmesser"),
      care: say("Keep dry, brush out", "Trocken halten, ausbürsten"),
      origin: say("Vietnam", "Vietnam"),
    },
  }),
  product({
    ...house,
    number: 104,
    sku: "HM-04",
    handle: "turned-candlesticks",
    title: say("Turned candlesticks, pair", "Gedrechselte Kerzenleuchter im Paar"),
    summary: say(
      "Two heights, one profile, for standard dinner candles.",
      "Zwei Höhen, ein Profil, für gewöhnliche Stabkerzen.",
    ),
    paragraphs: [
      say(
        "A tall and a low candlestick from the same plank, turned by eye rather than by template.",
        "Ein hoher und ein niedriger Leuchter aus derselben Bohle, nach Augenmaß und nicht nach Schablone gedrechselt.",
      ),
      say(
        "A brass cup in the top keeps flame and wood apart and lifts out for cleaning.",
        "Ein Messingeinsatz trennt Flamme und Holz und lässt sich zum Reinigen herausnehmen.",
      ),
    ],
    type: "Candlestick",
    categories: ["home"],
    demand: "scarce",
    looks: ["oak", "walnut", "black"],
    looksName: finishName,
    offer: [5600, 5400, 720],
    facts: {
      material: say("Solid wood, brass", "Massivholz, Messing"),
      size: say("10 and 7.5 in high", "25 und 19 cm hoch"),
      care: say("Oil once a year", "Einmal im Jahr ölen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 105,
    sku: "HM-05",
    handle: "wall-clock",
    title: say("Quiet wall clock", "Leise Wanduhr"),
    summary: say("A sweeping movement without a tick.", "Ein schleichendes Uhrwerk ohne Ticken."),
    paragraphs: [
      say(
        "The second hand glides instead of stepping, so the room stays still. Twelve plain marks are all the dial needs.",
        "Der Sekundenzeiger gleitet, statt zu springen, und der Raum bleibt still. Mehr als zwölf schlichte Striche braucht das Zifferblatt nicht.",
      ),
      say("One AA battery runs it for about two years.", "Eine AA-Batterie reicht für etwa zwei Jahre."),
    ],
    type: "Clock",
    categories: ["home", "desk"],
    demand: "steady",
    looks: ["chalk", "sage", "ink"],
    offer: [8400, 7900, 850],
    was: { sage: [9800, 9500] },
    facts: {
      material: say(
        "Powder-coated steel, glass, brass hands",
        "Pulverbeschichteter Stahl, Glas, Messingzeiger",
      ),
      size: say("12 in across", "30 cm Durchmesser"),
      origin: germany,
    },
  }),
];
