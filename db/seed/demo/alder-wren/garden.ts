import { finishName, product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, italy, lithuania } from "./house.ts";

export const garden: DemoProduct[] = [
  product({
    ...house,
    number: 1001,
    sku: "GA-01",
    handle: "garden-tools",
    title: say("Trowel and fork", "Pflanzkelle und Handgabel"),
    summary: say(
      "A pair for pots, beds and stubborn roots.",
      "Ein Paar für Töpfe, Beete und hartnäckige Wurzeln.",
    ),
    paragraphs: [
      say(
        "Blade and neck are forged from one piece, so there is no weld to break.",
        "Blatt und Hals sind aus einem Stück geschmiedet. Eine Schweißnaht, die brechen könnte, gibt es nicht.",
      ),
      say(
        "The ash handles are shaped to turn easily in a gloved hand.",
        "Die Griffe aus Esche liegen auch im Handschuh gut in der Hand.",
      ),
    ],
    type: "Garden tool",
    categories: ["garden"],
    demand: "plenty",
    looks: ["steel"],
    offer: [4800, 4690, 620],
    facts: {
      material: say("Stainless steel, ash, brass", "Edelstahl, Esche, Messing"),
      size: say("12 in long", "31 cm lang"),
      care: say("Wipe dry, oil the handles in autumn", "Trocken wischen, Griffe im Herbst ölen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 1002,
    sku: "GA-02",
    handle: "pruning-shears",
    title: say("Pruning shears", "Rebschere"),
    summary: say("A clean cut through finger-thick wood.", "Ein sauberer Schnitt durch fingerdickes Holz."),
    paragraphs: [
      say(
        "The upper blade takes an edge like a kitchen knife. Every part can be taken off, sharpened or replaced.",
        "Die obere Klinge lässt sich schärfen wie ein Küchenmesser. Jedes Teil ist abnehmbar und ersetzbar.",
      ),
      say("Leather-wrapped grips, warm in winter.", "Mit Leder bezogene Griffe, auch im Winter angenehm."),
    ],
    type: "Garden tool",
    categories: ["garden"],
    demand: "sold_out",
    looks: ["rust"],
    offer: [5600, 5490, 280],
    facts: {
      material: say("Carbon steel, leather", "Kohlenstoffstahl, Leder"),
      size: say("8 in long", "20 cm lang"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 1003,
    sku: "GA-03",
    handle: "watering-can",
    title: say("Long-spout watering can", "Gießkanne mit langem Hals"),
    summary: say(
      "Reaches the back of the bed and does not drip on the way.",
      "Reicht bis hinten ins Beet und tropft unterwegs nicht.",
    ),
    paragraphs: [
      say(
        "Two handles, so you carry with one and pour with the other. The brass rose lifts off for a single jet.",
        "Zwei Griffe: einer zum Tragen, einer zum Gießen. Ohne die Messingbrause fließt ein einzelner Strahl.",
      ),
      say(
        "Galvanized under the color, so a knock leaves no rust.",
        "Unter der Farbe verzinkt, damit ein Stoß keinen Rost hinterlässt.",
      ),
    ],
    type: "Watering can",
    categories: ["garden"],
    demand: "steady",
    looks: ["sage", "rust", "ink"],
    offer: [6800, 6490, 1450],
    views: [
      {
        look: "sage",
        view: "rose",
        alt: say("Brass rose of the watering can", "Messingbrause der Gießkanne"),
      },
    ],
    facts: {
      material: say("Galvanized steel, brass", "Verzinkter Stahl, Messing"),
      size: say("1.3 gal", "5 l"),
      origin: italy,
    },
  }),
  product({
    ...house,
    number: 1004,
    sku: "GA-04",
    handle: "terracotta-pot",
    title: say("Terracotta pot with saucer", "Terrakottatopf mit Untersetzer"),
    summary: say(
      "Frostproof clay that breathes with the roots.",
      "Frostfester Ton, der mit den Wurzeln atmet.",
    ),
    paragraphs: [
      say(
        "Fired hot and slow, so it can stay out in winter. A pale bloom will settle on it over the years.",
        "Heiß und langsam gebrannt, darf er den Winter über draußen bleiben. Mit den Jahren legt sich ein heller Schleier darüber.",
      ),
      say("Sold without the plant.", "Die Pflanze gehört nicht dazu."),
    ],
    type: "Pot",
    categories: ["garden", "home"],
    demand: "plenty",
    looks: ["terracotta"],
    second: size(["16cm", "6 in", "16 cm"], ["22cm", "9 in", "22 cm"], ["30cm", "12 in", "30 cm"]),
    offer: [2600, 2490, 2300],
    offers: { "16cm": [1600, 1490, 1100], "30cm": [4400, 4290, 4900] },
    facts: {
      material: say("Terracotta", "Terrakotta"),
      care: say("Brush off with water", "Mit Wasser abbürsten"),
      origin: italy,
    },
  }),
  product({
    ...house,
    number: 1005,
    sku: "GA-05",
    handle: "nesting-box",
    title: say("Nesting box", "Nistkasten"),
    summary: say(
      "A dry, draft-free home for tits and wrens.",
      "Ein trockenes, zugfreies Zuhause für Meisen und Zaunkönige.",
    ),
    paragraphs: [
      say(
        "The 1.25-inch entrance keeps larger birds out. The floor slides away for cleaning in autumn.",
        "Das Flugloch von 32 Millimetern hält größere Vögel fern. Der Boden lässt sich im Herbst zum Reinigen herausziehen.",
      ),
      say(
        "Hang it facing east, out of reach of cats.",
        "Am besten nach Osten hängen, außer Reichweite von Katzen.",
      ),
    ],
    type: "Bird house",
    categories: ["garden", "outdoors"],
    demand: "steady",
    looks: ["oak", "sage"],
    looksName: finishName,
    offer: [5200, 4990, 1600],
    facts: {
      material: say(
        "Solid oak, plain or with colored oil; steel",
        "Massive Eiche, roh oder farbig geölt; Stahl",
      ),
      size: say("7 × 7 × 12 in", "18 × 18 × 30 cm"),
      origin: lithuania,
    },
  }),
];
