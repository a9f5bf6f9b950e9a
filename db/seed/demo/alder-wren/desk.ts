import { product, say, size, woodName } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, lithuania, portugal } from "./house.ts";

export const desk: DemoProduct[] = [
  product({
    ...house,
    number: 701,
    sku: "DK-01",
    handle: "desk-tray",
    title: say("Desk tray", "Schreibtischablage"),
    summary: say(
      "Three compartments for the things that wander.",
      "Drei Fächer für alles, was gern wandert.",
    ),
    paragraphs: [
      say(
        "Milled from solid wood, with rounded floors so a paper clip slides up to your finger.",
        "Aus massivem Holz gefräst, mit gerundeten Böden, aus denen auch eine Büroklammer leicht herausgleitet.",
      ),
      say(
        "Felt underneath keeps it quiet on the desk.",
        "Filz an der Unterseite hält sie leise auf dem Tisch.",
      ),
    ],
    type: "Desk organizer",
    categories: ["desk"],
    demand: "steady",
    looks: ["oak", "walnut"],
    looksName: woodName,
    offer: [6400, 5990, 880],
    facts: {
      material: say("Solid wood, wool felt", "Massivholz, Wollfilz"),
      size: say("12 × 7 × 1.5 in", "30 × 18 × 4 cm"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 702,
    sku: "DK-02",
    handle: "laptop-stand",
    title: say("Laptop stand", "Laptopständer"),
    summary: say(
      "Lifts the screen to eye level and hides the keyboard beneath.",
      "Hebt den Bildschirm auf Augenhöhe und verbirgt die Tastatur darunter.",
    ),
    paragraphs: [
      say(
        "A plain bench in solid wood. It takes machines up to 16 inches and a good stack of papers besides.",
        "Eine schlichte Bank aus Massivholz für Geräte bis 16 Zoll und einen ordentlichen Stapel Papier dazu.",
      ),
      say(
        "It arrives in three parts and needs no tools. The computer is not included.",
        "Sie kommt in drei Teilen und braucht kein Werkzeug. Der Computer gehört nicht dazu.",
      ),
    ],
    type: "Stand",
    categories: ["desk"],
    demand: "scarce",
    looks: ["oak", "walnut"],
    looksName: woodName,
    offer: [8900, 8490, 1900],
    facts: {
      material: say("Solid wood, oiled", "Massivholz, geölt"),
      size: say("16 × 9 × 6 in", "40 × 22 × 15 cm"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 703,
    sku: "DK-03",
    handle: "desk-mat",
    title: say("Wool felt desk mat", "Schreibtischunterlage aus Wollfilz"),
    summary: say(
      "Warm under the wrists and quiet under the cup.",
      "Warm unter den Handgelenken, leise unter der Tasse.",
    ),
    paragraphs: [
      say(
        "Pressed wool felt, an eighth of an inch thick, with a stitched edge that never curls.",
        "Gepresster Wollfilz, drei Millimeter stark, mit gesteppter Kante, die sich nicht wellt.",
      ),
      say("A mouse runs well on it. So does a pen.", "Eine Maus läuft gut darauf. Ein Stift auch."),
    ],
    type: "Desk mat",
    categories: ["desk"],
    demand: "plenty",
    looks: ["oat", "mist", "graphite"],
    second: size(["m", "24 × 14 in", "60 × 35 cm"], ["l", "32 × 16 in", "80 × 40 cm"]),
    offer: [4200, 3990, 420],
    offers: { l: [5400, 5190, 610] },
    facts: {
      material: say("100% wool felt", "100 % Wollfilz"),
      care: say("Brush dry, sponge stains", "Trocken bürsten, Flecken abtupfen"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 704,
    sku: "DK-04",
    handle: "pen-pot",
    title: say("Pen pot", "Stiftebecher"),
    summary: say("A heavy little pot that does not tip.", "Ein schwerer kleiner Becher, der nicht kippt."),
    paragraphs: [
      say(
        "Thrown straight and ringed with fine grooves. A cork disc in the base spares the points.",
        "Gerade gedreht und mit feinen Rillen umzogen. Eine Korkscheibe am Boden schont die Spitzen.",
      ),
      say(
        "Also good for spoons, brushes and a short stem of rosemary.",
        "Auch für Löffel, Pinsel und einen kurzen Zweig Rosmarin.",
      ),
    ],
    type: "Pen pot",
    categories: ["desk", "stationery"],
    demand: "plenty",
    looks: ["chalk", "rust", "ink"],
    offer: [2600, 2490, 560],
    facts: {
      material: say("Stoneware, cork", "Steinzeug, Kork"),
      size: say("3.5 × 4.5 in", "9 × 11 cm"),
      origin: portugal,
    },
  }),
];
