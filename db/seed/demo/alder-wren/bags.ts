import { product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { czechia, house, italy, portugal } from "./house.ts";

const canvas = say("Waxed cotton canvas, leather, brass", "Gewachste Baumwolle, Leder, Messing");
const waxCare = say("Brush off; rewax once a year", "Abbürsten, einmal im Jahr nachwachsen");

export const bags: DemoProduct[] = [
  product({
    ...house,
    number: 901,
    sku: "BG-01",
    handle: "canvas-tote",
    title: say("Canvas tote", "Tragetasche aus Segeltuch"),
    summary: say(
      "An upright tote for market, library and office.",
      "Eine standfeste Tasche für Markt, Bücherei und Büro.",
    ),
    paragraphs: [
      say(
        "Heavy canvas that stands while you pack it, with leather handles long enough for a winter coat.",
        "Kräftiges Segeltuch, das beim Packen steht, mit Ledergriffen, die auch über einen Wintermantel passen.",
      ),
      say(
        "One zip pocket inside, one loop for keys.",
        "Innen ein Reißverschlussfach und eine Schlaufe für den Schlüssel.",
      ),
    ],
    type: "Tote",
    categories: ["bags"],
    demand: "plenty",
    looks: ["oat", "moss", "ink"],
    offer: [7800, 7490, 620],
    views: [
      {
        look: "moss",
        view: "hung",
        alt: say("Canvas tote on a brass hook", "Tragetasche an einem Messinghaken"),
      },
    ],
    facts: {
      material: canvas,
      size: say("16 × 15 × 6 in", "40 × 38 × 15 cm"),
      care: waxCare,
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 902,
    sku: "BG-02",
    handle: "day-backpack",
    title: say("Day backpack", "Tagesrucksack"),
    summary: say(
      "Two buckles, one deep pocket, a padded back.",
      "Zwei Schnallen, eine tiefe Tasche, ein gepolsterter Rücken.",
    ),
    paragraphs: [
      say(
        "The lid opens with one hand: magnets sit behind the buckles. A sleeve inside takes a 15-inch laptop.",
        "Der Deckel öffnet mit einer Hand, denn hinter den Schnallen sitzen Magnete. Innen findet ein 15-Zoll-Laptop Platz.",
      ),
      say(
        "Rain runs off the waxed canvas for a good half hour.",
        "Am gewachsten Tuch perlt Regen gut eine halbe Stunde lang ab.",
      ),
    ],
    type: "Backpack",
    categories: ["bags", "outdoors"],
    demand: "steady",
    looks: ["moss", "rust", "ink"],
    second: size(["16l", "16 l", "16 l"], ["22l", "22 l", "22 l"]),
    offer: [15900, 15500, 1150],
    offers: { "22l": [18400, 17900, 1350] },
    views: [
      {
        look: "moss",
        view: "detail",
        alt: say("Leather straps and brass buckles", "Lederriemen und Messingschnallen"),
      },
    ],
    facts: { material: canvas, care: waxCare, origin: portugal },
  }),
  product({
    ...house,
    number: 903,
    sku: "BG-03",
    handle: "weekender",
    title: say("Weekender", "Wochenendtasche"),
    summary: say("Room for two nights and a good book.", "Platz für zwei Nächte und ein gutes Buch."),
    paragraphs: [
      say(
        "A leather base that shrugs off wet platforms, a wide zip mouth and handles that meet in a soft grip.",
        "Ein Lederboden, dem nasse Bahnsteige nichts ausmachen, eine weite Öffnung und Griffe, die in einer weichen Manschette zusammenfinden.",
      ),
      say(
        "It fits under the seat on most trains and planes.",
        "Sie passt in fast allen Zügen und Flugzeugen unter den Sitz.",
      ),
    ],
    type: "Travel bag",
    categories: ["bags"],
    demand: "scarce",
    looks: ["moss", "ink"],
    offer: [22900, 22900, 1700],
    was: { ink: [25900, 25900] },
    views: [
      {
        look: "moss",
        view: "detail",
        alt: say("Stitched leather base of the weekender", "Vernähter Lederboden der Wochenendtasche"),
      },
    ],
    facts: { material: canvas, size: say("20 × 12 × 9 in", "50 × 30 × 24 cm"), care: waxCare, origin: italy },
  }),
  product({
    ...house,
    number: 904,
    sku: "BG-04",
    handle: "wash-bag",
    title: say("Wash bag", "Kulturbeutel"),
    summary: say(
      "Stands open by the basin and closes flat for the journey.",
      "Steht offen am Waschbecken und reist flach geschlossen.",
    ),
    paragraphs: [
      say(
        "The lining wipes clean. The side handle hangs it from a door or a tap.",
        "Das Futter lässt sich auswischen. Am seitlichen Griff hängt er an Tür oder Hahn.",
      ),
      say(
        "Two mesh pockets keep brush and blade apart.",
        "Zwei Netzfächer halten Bürste und Klinge getrennt.",
      ),
    ],
    type: "Wash bag",
    categories: ["bags", "bath"],
    demand: "steady",
    looks: ["rust", "sage", "ink"],
    offer: [4600, 4490, 280],
    facts: {
      material: canvas,
      size: say("10 × 6 × 5 in", "25 × 15 × 12 cm"),
      care: waxCare,
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 905,
    sku: "BG-05",
    handle: "card-wallet",
    title: say("Card wallet", "Kartenetui"),
    summary: say(
      "Six cards, a few notes, one brass stud.",
      "Sechs Karten, ein paar Scheine, ein Messingknopf.",
    ),
    paragraphs: [
      say(
        "Vegetable-tanned leather, cut from one piece and stitched along three sides.",
        "Pflanzlich gegerbtes Leder, aus einem Stück geschnitten und an drei Seiten genäht.",
      ),
      say(
        "It darkens to the color of a chestnut within a year or two.",
        "In ein, zwei Jahren dunkelt es zur Farbe einer Kastanie nach.",
      ),
    ],
    type: "Wallet",
    categories: ["bags"],
    demand: "plenty",
    looks: ["cognac", "black"],
    offer: [5400, 5290, 60],
    facts: {
      material: say("Vegetable-tanned leather, brass", "Pflanzlich gegerbtes Leder, Messing"),
      size: say("4 × 3 in", "10,5 × 7,5 cm"),
      origin: czechia,
    },
  }),
];
