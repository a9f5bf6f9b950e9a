import { product, say, size } from "../define.ts";
import type { DemoProduct } from "../types.ts";
import { house, lithuania, portugal } from "./house.ts";

export const textiles: DemoProduct[] = [
  product({
    ...house,
    number: 201,
    sku: "TX-01",
    handle: "wool-throw",
    title: say("Herringbone wool throw", "Wolldecke mit Fischgrat"),
    summary: say(
      "A generous throw in soft, springy lambswool.",
      "Eine großzügige Decke aus weicher, elastischer Lammwolle.",
    ),
    paragraphs: [
      say(
        "Woven from long-fiber lambswool and washed twice, so it is soft on the first evening and stays that way.",
        "Aus langfaseriger Lammwolle gewebt und zweimal gewaschen: weich schon am ersten Abend, und sie bleibt es.",
      ),
      say(
        "The herringbone gives it weight without stiffness. The fringe is twisted by hand.",
        "Das Fischgratmuster gibt ihr Gewicht, ohne sie steif zu machen. Die Fransen sind von Hand gedreht.",
      ),
    ],
    type: "Throw",
    categories: ["textiles", "home"],
    demand: "plenty",
    looks: ["oat", "rust", "moss", "ink"],
    offer: [11800, 11900, 1150],
    views: [
      {
        look: "rust",
        view: "weave",
        alt: say("Close view of the herringbone weave", "Nahaufnahme des Fischgratgewebes"),
      },
    ],
    facts: {
      material: say("100% lambswool", "100 % Lammwolle"),
      size: say("51 × 75 in", "130 × 190 cm"),
      care: say("Air often, wash cold on the wool cycle", "Oft lüften, kalt im Wollprogramm waschen"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 202,
    sku: "TX-02",
    handle: "linen-cushion",
    title: say("Washed linen cushion", "Kissen aus gewaschenem Leinen"),
    summary: say(
      "Stonewashed linen with a feather-soft recycled fill.",
      "Steingewaschenes Leinen mit federweicher, recycelter Füllung.",
    ),
    paragraphs: [
      say(
        "A plain cushion done well: dense linen, a narrow flange and a zip you never notice.",
        "Ein schlichtes Kissen, gut gemacht: dichtes Leinen, ein schmaler Stehsaum und ein Reißverschluss, der nicht auffällt.",
      ),
      say(
        "The fill comes with it and springs back after a shake.",
        "Die Füllung gehört dazu und richtet sich nach einmaligem Aufschütteln wieder auf.",
      ),
    ],
    type: "Cushion",
    categories: ["textiles"],
    demand: "plenty",
    looks: ["chalk", "oat", "clay", "sage"],
    second: size(["16in", "16 × 24 in", "40 × 60 cm"], ["20in", "20 × 28 in", "50 × 70 cm"]),
    offer: [4400, 3990, 620],
    offers: { "20in": [5600, 5200, 880] },
    facts: {
      material: say("Linen; fill of recycled polyester", "Leinen; Füllung aus recyceltem Polyester"),
      care: say("Cover: machine wash at 85 °F", "Bezug: Maschinenwäsche bei 30 °C"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 203,
    sku: "TX-03",
    handle: "linen-bedding",
    title: say(
      "Stonewashed linen bedding set",
      "Bettwäsche-Garnitur aus steingewaschenem Halbleinen mit verdeckter Knopfleiste",
    ),
    summary: say(
      "Cool in summer, warm in winter, never ironed.",
      "Kühl im Sommer, warm im Winter und nie gebügelt.",
    ),
    paragraphs: [
      say(
        "A duvet cover and pillowcases in a linen and cotton weave that breathes like linen and feels like an old shirt.",
        "Bettbezug und Kissenhüllen aus Leinen und Baumwolle: atmungsaktiv wie Leinen, vertraut wie ein altes Hemd.",
      ),
      say(
        "A hidden button placket closes the foot end. Corner ties hold the duvet in place.",
        "Eine verdeckte Knopfleiste schließt das Fußende. Bänder in den Ecken halten die Decke an ihrem Platz.",
      ),
      say(
        "It arrives creased. That is how it is meant to look.",
        "Sie kommt zerknittert an. So soll sie aussehen.",
      ),
    ],
    type: "Bedding",
    categories: ["textiles"],
    demand: "steady",
    looks: ["chalk", "mist", "clay"],
    second: size(
      ["single", "Twin", "135 × 200 cm"],
      ["double", "Queen", "155 × 220 cm"],
      ["king", "King", "240 × 220 cm"],
    ),
    offer: [18900, 17900, 1900],
    offers: { single: [14900, 13900, 1500], king: [22900, 21900, 2500] },
    was: { king: [25900, 24900] },
    facts: {
      material: say("55% linen, 45% cotton", "55 % Leinen, 45 % Baumwolle"),
      care: say("Machine wash at 105 °F, line dry", "Maschinenwäsche bei 40 °C, an der Luft trocknen"),
      origin: portugal,
    },
  }),
  product({
    ...house,
    number: 204,
    sku: "TX-04",
    handle: "tea-towels",
    title: say("Striped tea towels, set of two", "Gestreifte Geschirrtücher im Zweierset"),
    summary: say(
      "Linen towels that dry glasses without lint.",
      "Leinentücher, die Gläser fusselfrei trocknen.",
    ),
    paragraphs: [
      say(
        "Half linen, half cotton: thirsty from the first use and better after the tenth wash.",
        "Halb Leinen, halb Baumwolle: vom ersten Tag an saugstark und nach der zehnten Wäsche noch besser.",
      ),
      say(
        "Each set has one colored and one pale towel, both with a loop on the long side.",
        "Jedes Set hat ein farbiges und ein helles Tuch, beide mit einem Aufhänger an der langen Seite.",
      ),
    ],
    type: "Tea towel",
    categories: ["textiles", "kitchen"],
    demand: "plenty",
    looks: ["mist", "clay", "moss"],
    offer: [2600, 2490, 240],
    facts: {
      material: say("50% linen, 50% cotton", "50 % Leinen, 50 % Baumwolle"),
      size: say("20 × 28 in", "50 × 70 cm"),
      care: say("Machine wash at 140 °F", "Maschinenwäsche bei 60 °C"),
      origin: lithuania,
    },
  }),
  product({
    ...house,
    number: 205,
    sku: "TX-05",
    handle: "wool-rug",
    title: say("Flatwoven wool rug", "Flachgewebter Wollteppich"),
    summary: say(
      "A reversible striped rug in undyed and dyed wool.",
      "Ein beidseitig nutzbarer Streifenteppich aus naturbelassener und gefärbter Wolle.",
    ),
    paragraphs: [
      say(
        "Flat enough for a door to pass over, heavy enough to lie still. Turn it twice a year and it wears evenly.",
        "Flach genug, dass eine Tür darübergleitet, schwer genug, um liegen zu bleiben. Zweimal im Jahr gewendet, nutzt er sich gleichmäßig ab.",
      ),
      say(
        "The pale stripes are the natural color of the fleece.",
        "Die hellen Streifen haben die natürliche Farbe des Vlieses.",
      ),
    ],
    type: "Rug",
    categories: ["textiles", "home"],
    demand: "scarce",
    looks: ["plum", "ink"],
    second: size(
      ["runner", "Runner, 2.5 × 7 ft", "Läufer, 75 × 210 cm"],
      ["medium", "4.5 × 6.5 ft", "140 × 200 cm"],
      ["large", "5.5 × 8 ft", "170 × 240 cm"],
    ),
    offer: [32900, 31900, 5600],
    offers: { runner: [18900, 17900, 3100], large: [44900, 43900, 8200] },
    facts: {
      material: say("Wool on a cotton warp", "Wolle auf Baumwollkette"),
      care: say("Vacuum without a brush; spot clean", "Ohne Bürste saugen; Flecken tupfen"),
      origin: say("India", "Indien"),
    },
  }),
];
