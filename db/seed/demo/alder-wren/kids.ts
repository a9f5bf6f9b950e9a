import { choice, product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { czechia, germany, house, portugal } from "./house.ts";

export const kids: DemoProduct[] = [
  product({
    ...house,
    number: 1201,
    sku: "KI-01",
    handle: "wooden-train",
    title: say("Wooden train with wagon", "Holzeisenbahn mit Waggon"),
    summary: say(
      "A locomotive that needs no tracks and no battery.",
      "Eine Lokomotive, die weder Schienen noch Batterien braucht.",
    ),
    paragraphs: [
      say(
        "Rounded edges, wooden wheels and two loads to lift on and off.",
        "Runde Kanten, Räder aus Holz und zwei Ladungen zum Auf- und Abladen.",
      ),
      say(
        "Painted with colors that are safe to chew. From 18 months.",
        "Mit speichelfesten Farben bemalt. Ab 18 Monaten.",
      ),
    ],
    type: "Toy",
    categories: ["kids"],
    demand: "steady",
    looks: ["beech"],
    offer: [4400, 4290, 900],
    facts: {
      material: say("Beech, water-based paint", "Buche, Farbe auf Wasserbasis"),
      size: say("14 in long", "36 cm lang"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 1202,
    sku: "KI-02",
    handle: "stacking-rings",
    title: say("Stacking rings", "Stapelringe"),
    summary: say("Six rings, one order, many towers.", "Sechs Ringe, eine Ordnung, viele Türme."),
    paragraphs: [
      say(
        "Large enough for small fists and heavy enough to feel like something.",
        "Groß genug für kleine Fäuste und schwer genug, um etwas in der Hand zu haben.",
      ),
      say(
        "The peg is loose in its base, so a fall does no harm. From 10 months.",
        "Der Stab sitzt lose im Sockel, ein Sturz tut nicht weh. Ab 10 Monaten.",
      ),
    ],
    type: "Toy",
    categories: ["kids"],
    demand: "plenty",
    looks: ["beech"],
    offer: [3200, 2990, 640],
    facts: {
      material: say("Beech, water-based paint", "Buche, Farbe auf Wasserbasis"),
      size: say("9 in high", "23 cm hoch"),
      origin: czechia,
    },
  }),
  product({
    ...house,
    number: 1203,
    sku: "KI-03",
    handle: "knitted-bear",
    title: say("Knitted bear", "Strickbär"),
    summary: say("A soft companion with a rust-red scarf.", "Ein weicher Begleiter mit rostrotem Schal."),
    paragraphs: [
      say(
        "Knitted in organic cotton and filled firmly, so he can sit by himself.",
        "Aus Bio-Baumwolle gestrickt und fest gefüllt, damit er allein sitzen kann.",
      ),
      say(
        "The face is embroidered. Nothing can come loose.",
        "Das Gesicht ist gestickt. Es kann sich nichts lösen.",
      ),
    ],
    type: "Soft toy",
    categories: ["kids"],
    demand: "scarce",
    looks: ["oat", "clay"],
    offer: [4800, 4590, 320],
    views: [
      {
        look: "oat",
        view: "face",
        alt: say("Embroidered face of the knitted bear", "Gesticktes Gesicht des Strickbären"),
      },
    ],
    facts: {
      material: say("Organic cotton, corn fiber", "Bio-Baumwolle, Maisfaser"),
      size: say("13 in sitting", "32 cm im Sitzen"),
      care: say("Machine wash cold in a bag", "Kalt im Wäschenetz waschen"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 1204,
    sku: "KI-04",
    handle: "kids-raincoat",
    title: say("Children's raincoat", "Kinderregenmantel"),
    summary: say(
      "Welded seams, big snaps and pockets for acorns.",
      "Verschweißte Nähte, große Druckknöpfe und Taschen für Kastanien.",
    ),
    paragraphs: [
      say(
        "The hood stays up when running. The sleeves turn up and give back a year of growing.",
        "Die Kapuze bleibt auch beim Rennen oben. Die Ärmel sind umgeschlagen und wachsen ein Jahr lang mit.",
      ),
      say("Puddles wipe off with a cloth.", "Pfützen lassen sich einfach abwischen."),
    ],
    type: "Raincoat",
    categories: ["kids", "outdoors"],
    demand: "plenty",
    looks: ["ochre", "ink"],
    second: size(["98", "3T", "98"], ["110", "5", "110"], ["122", "7", "122"]),
    offer: [5800, 5590, 420],
    views: [
      {
        look: "ochre",
        view: "detail",
        alt: say("Hood and snaps of the raincoat", "Kapuze und Druckknöpfe des Regenmantels"),
      },
    ],
    facts: {
      material: say("Recycled polyester, PU coating", "Recycelter Polyester, PU-Beschichtung"),
      care: say("Wipe clean, hang to dry", "Abwischen, hängend trocknen"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 1205,
    sku: "KI-05",
    handle: "building-blocks",
    title: say("Building blocks", "Bauklötze"),
    summary: say(
      "Cubes, roofs and columns in a cotton sack.",
      "Würfel, Dächer und Säulen im Baumwollbeutel.",
    ),
    paragraphs: [
      say(
        "Half painted, half plain, all cut to one measure so that everything fits on everything.",
        "Halb bemalt, halb natur, alle nach einem Maß geschnitten, damit alles auf alles passt.",
      ),
      say("From 12 months, and long after.", "Ab 12 Monaten und noch lange danach."),
    ],
    type: "Toy",
    categories: ["kids"],
    demand: "steady",
    looks: ["beech"],
    second: choice(
      say("Pack", "Packung"),
      ["24", "24 blocks", "24 Klötze"],
      ["48", "48 blocks", "48 Klötze"],
    ),
    offer: [3900, 3790, 1300],
    offers: { "48": [6800, 6590, 2500] },
    facts: {
      material: say("Beech, water-based paint", "Buche, Farbe auf Wasserbasis"),
      size: say("Unit 1.5 in", "Grundmaß 4 cm"),
      origin: czechia,
    },
  }),
];
