import { product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { germany, house, lithuania, portugal } from "./house.ts";

export const outdoors: DemoProduct[] = [
  product({
    ...house,
    number: 1101,
    sku: "OD-01",
    handle: "vacuum-flask",
    title: say("Vacuum flask", "Isolierflasche"),
    summary: say(
      "Hot for twelve hours, cold for twenty-four.",
      "Zwölf Stunden heiß, vierundzwanzig Stunden kalt.",
    ),
    paragraphs: [
      say(
        "Double walls, a wide mouth for easy cleaning and a lid that seals with half a turn.",
        "Doppelte Wände, eine weite Öffnung zum Reinigen und ein Deckel, der mit einer halben Drehung schließt.",
      ),
      say(
        "The leather loop can be replaced. So can the seal.",
        "Die Lederschlaufe lässt sich ersetzen, die Dichtung auch.",
      ),
    ],
    type: "Flask",
    categories: ["outdoors", "bags"],
    demand: "plenty",
    looks: ["chalk", "moss", "rust"],
    second: size(["500ml", "17 fl oz", "0,5 l"], ["750ml", "25 fl oz", "0,75 l"]),
    offer: [3400, 3290, 340],
    offers: { "750ml": [3900, 3790, 430] },
    views: [
      {
        look: "rust",
        view: "with-cup",
        alt: say("Vacuum flask beside a steaming cup", "Isolierflasche neben einem dampfenden Becher"),
      },
    ],
    facts: {
      material: say("Stainless steel, leather", "Edelstahl, Leder"),
      care: say("Rinse by hand", "Von Hand spülen"),
      origin: say("Taiwan", "Taiwan"),
    },
  }),
  product({
    ...house,
    number: 1102,
    sku: "OD-02",
    handle: "camp-lantern",
    title: say("Camp lantern", "Zeltlaterne"),
    summary: say(
      "Candle-warm light that lasts a long weekend.",
      "Kerzenwarmes Licht für ein langes Wochenende.",
    ),
    paragraphs: [
      say(
        "Turn the brass knob from a glimmer to enough for cards. The handle hooks over a branch or a tent loop.",
        "Am Messingknopf dreht man vom Schimmer bis zur Kartenrunde. Der Bügel hängt an Ast oder Zeltschlaufe.",
      ),
      say("Recharges by USB-C in four hours.", "Lädt über USB-C in vier Stunden."),
    ],
    type: "Lantern",
    categories: ["outdoors", "lighting"],
    demand: "steady",
    looks: ["chalk", "moss"],
    offer: [7200, 6990, 820],
    facts: {
      material: say("Steel, frosted glass", "Stahl, Mattglas"),
      size: say("10 in high", "25 cm hoch"),
      origin: germany,
    },
  }),
  product({
    ...house,
    number: 1103,
    sku: "OD-03",
    handle: "picnic-blanket",
    title: say("Picnic blanket with leather carrier", "Picknickdecke mit Lederriemen"),
    summary: say(
      "A wool check outside, waxed cotton beneath.",
      "Oben karierte Wolle, unten gewachste Baumwolle.",
    ),
    paragraphs: [
      say(
        "Big enough for four and a dog. The underside keeps damp grass where it belongs.",
        "Groß genug für vier und einen Hund. Die Unterseite hält feuchtes Gras dort, wo es hingehört.",
      ),
      say(
        "Rolls up in a minute and buckles into its own carrier.",
        "In einer Minute aufgerollt und in den eigenen Trageriemen geschnallt.",
      ),
    ],
    type: "Blanket",
    categories: ["outdoors", "textiles"],
    demand: "scarce",
    looks: ["moss", "rust"],
    offer: [12900, 12500, 2100],
    facts: {
      material: say("Recycled wool, waxed cotton, leather", "Recycelte Wolle, gewachste Baumwolle, Leder"),
      size: say("60 × 71 in", "150 × 180 cm"),
      care: say("Air and brush", "Lüften und bürsten"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 1104,
    sku: "OD-04",
    handle: "camp-stool",
    title: say("Folding camp stool", "Klapphocker"),
    summary: say(
      "Ash legs, a canvas seat, gone in one fold.",
      "Beine aus Esche, ein Sitz aus Segeltuch, mit einem Griff zusammengeklappt.",
    ),
    paragraphs: [
      say(
        "Light enough to carry to the far end of the lake, firm enough to read there all day.",
        "Leicht genug, um ihn bis ans andere Ende des Sees zu tragen, und fest genug, um dort den ganzen Tag zu lesen.",
      ),
      say(
        "Holds 240 lb. The seat comes off for washing.",
        "Trägt 110 kg. Der Sitz ist zum Waschen abnehmbar.",
      ),
    ],
    type: "Stool",
    categories: ["outdoors", "garden"],
    demand: "steady",
    looks: ["oat", "moss"],
    offer: [6900, 6690, 1300],
    facts: {
      material: say("Ash, cotton canvas, brass", "Esche, Baumwoll-Segeltuch, Messing"),
      size: say("16 × 13 × 15 in", "40 × 34 × 38 cm"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 1105,
    sku: "OD-05",
    handle: "umbrella",
    title: say("Stick umbrella", "Stockschirm"),
    summary: say("Eight ribs and a handle of bent ash.", "Acht Streben und ein Griff aus gebogener Esche."),
    paragraphs: [
      say(
        "The frame gives in a gust and springs back. The cloth dries fast and folds neatly.",
        "Das Gestell gibt bei Böen nach und federt zurück. Das Tuch trocknet schnell und legt sich sauber zusammen.",
      ),
      say("We repair it for as long as you carry it.", "Wir reparieren ihn, solange Sie ihn tragen."),
    ],
    type: "Umbrella",
    categories: ["outdoors", "bags"],
    demand: "plenty",
    looks: ["ink", "moss"],
    offer: [5900, 5790, 520],
    facts: {
      material: say("Recycled polyester, steel, ash", "Recycelter Polyester, Stahl, Esche"),
      size: say("43 in across", "110 cm Durchmesser"),
      origin: germany,
    },
  }),
];
