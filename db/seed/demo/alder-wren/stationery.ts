import { choice, finishName, product, say } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { czechia, germany, house, italy } from "./house.ts";

export const stationery: DemoProduct[] = [
  product({
    ...house,
    number: 801,
    sku: "ST-01",
    handle: "linen-notebook",
    title: say("Linen notebook", "Notizbuch in Leinen"),
    summary: say(
      "Sewn pages that lie flat from the first to the last.",
      "Fadengeheftete Seiten, die von der ersten bis zur letzten flach liegen.",
    ),
    paragraphs: [
      say(
        "192 pages of cream paper, heavy enough for a fountain pen. Two ribbons, one pocket, no logo.",
        "192 Seiten cremefarbenes Papier, kräftig genug für den Füllhalter. Zwei Lesebänder, eine Tasche, kein Logo.",
      ),
      say(
        "The linen wears to a soft shine where your hand rests.",
        "Wo die Hand liegt, bekommt das Leinen mit der Zeit einen sanften Glanz.",
      ),
    ],
    type: "Notebook",
    categories: ["stationery", "desk"],
    demand: "plenty",
    looks: ["sage", "rust", "ink"],
    second: choice(
      say("Pages", "Seiten"),
      ["plain", "Plain", "Blanko"],
      ["lined", "Lined", "Liniert"],
      ["dotted", "Dotted", "Punktraster"],
    ),
    offer: [2200, 1990, 390],
    views: [
      {
        look: "sage",
        view: "open",
        alt: say("Open notebook with a pencil", "Aufgeschlagenes Notizbuch mit Bleistift"),
      },
    ],
    facts: {
      material: say("Linen cover, 100 gsm paper", "Leineneinband, Papier 100 g/m²"),
      size: say("5.8 × 8.3 in", "A5"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 802,
    sku: "ST-02",
    handle: "soup-book",
    title: say("A Soup for Every Week", "Für jede Woche eine Suppe"),
    summary: say(
      "Fifty-two soups, from first peas to last roots.",
      "Zweiundfünfzig Suppen, von den ersten Erbsen bis zu den letzten Rüben.",
    ),
    paragraphs: [
      say(
        "One soup a week, following the garden through the year. Each takes one page, one pot and under an hour.",
        "Eine Suppe in der Woche, mit dem Garten durch das Jahr. Jede braucht eine Seite, einen Topf und keine Stunde.",
      ),
      say(
        "Written in our own kitchen and cooked there many times.",
        "In unserer eigenen Küche geschrieben und dort viele Male gekocht.",
      ),
    ],
    type: "Book",
    taxCategory: "reduced",
    categories: ["stationery", "kitchen"],
    demand: "steady",
    looks: ["rust"],
    second: choice(
      say("Language", "Sprache"),
      ["english", "English", "Englisch"],
      ["german", "German", "Deutsch"],
    ),
    offer: [2900, 2800, 740],
    facts: {
      material: say("144 pages, clothbound", "144 Seiten, Leineneinband"),
      size: say("7 × 9.5 in", "18 × 24 cm"),
      origin: czechia,
    },
  }),
  product({
    ...house,
    number: 803,
    sku: "ST-03",
    handle: "letter-set",
    title: say("Letter set", "Briefset"),
    summary: say(
      "Laid paper and lined envelopes for ten proper letters.",
      "Geripptes Papier und gefütterte Umschläge für zehn richtige Briefe.",
    ),
    paragraphs: [
      say(
        "Twenty sheets and ten envelopes in a flat box that fits through a letter slot.",
        "Zwanzig Bogen und zehn Umschläge in einer flachen Schachtel, die durch den Briefschlitz passt.",
      ),
      say("The paper takes ink without feathering.", "Tinte verläuft auf diesem Papier nicht."),
    ],
    type: "Letter paper",
    categories: ["stationery"],
    demand: "steady",
    looks: ["clay", "sage"],
    offer: [2400, 2290, 310],
    views: [
      { look: "sage", view: "detail", alt: say("Envelope with a wax seal", "Umschlag mit Wachssiegel") },
    ],
    facts: {
      material: say("120 gsm laid paper", "Geripptes Papier, 120 g/m²"),
      size: say("Sheets 5.8 × 8.3 in", "Bogen A5"),
      origin: italy,
    },
  }),
  product({
    ...house,
    number: 804,
    sku: "ST-04",
    handle: "fountain-pen",
    title: say("Fountain pen", "Füllfederhalter"),
    summary: say(
      "A turned metal pen with a smooth, springy nib.",
      "Ein gedrehter Füller aus Metall mit weicher, federnder Spitze.",
    ),
    paragraphs: [
      say(
        "Machined from bar stock and balanced to be written with uncapped. The brass darkens with use.",
        "Aus dem Vollen gedreht und so ausgewogen, dass man ohne Kappe schreibt. Messing dunkelt mit dem Gebrauch nach.",
      ),
      say(
        "Takes standard cartridges or the converter that comes with it.",
        "Für Standardpatronen oder den beiliegenden Konverter.",
      ),
    ],
    type: "Pen",
    categories: ["stationery", "desk"],
    demand: "scarce",
    looks: ["brass", "black"],
    looksName: finishName,
    offer: [8600, 8490, 58],
    views: [
      {
        look: "brass",
        view: "nib",
        alt: say("Nib and grip of the brass fountain pen", "Feder und Griffstück des Füllers aus Messing"),
      },
    ],
    facts: {
      material: say("Brass, steel nib", "Messing, Stahlfeder"),
      size: say("5.3 in, nib M", "13,5 cm, Federbreite M"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 805,
    sku: "ST-05",
    handle: "colour-pencils",
    title: say("Colored pencils in a tin", "Buntstifte im Blechetui"),
    summary: say(
      "Earth tones and sky tones in soft, lightfast leads.",
      "Erdtöne und Himmelstöne in weichen, lichtechten Minen.",
    ),
    paragraphs: [
      say(
        "Colors chosen to go together, so a drawing finds its harmony early.",
        "Farben, die zueinander passen, damit eine Zeichnung früh ihren Ton findet.",
      ),
      say(
        "The cedar is from managed forests and sharpens cleanly.",
        "Das Zedernholz stammt aus nachhaltigem Anbau und lässt sich sauber spitzen.",
      ),
    ],
    type: "Pencils",
    categories: ["stationery", "kids"],
    demand: "plenty",
    looks: ["steel"],
    second: choice(
      say("Pack", "Packung"),
      ["ten", "10 pencils", "10 Stifte"],
      ["twenty", "20 pencils", "20 Stifte"],
    ),
    offer: [1900, 1790, 160],
    offers: { twenty: [3400, 3290, 290] },
    facts: { material: say("Cedar, tin", "Zedernholz, Weißblech"), origin: czechia },
  }),
];
