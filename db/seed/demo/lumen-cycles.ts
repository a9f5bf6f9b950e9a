import { product, say } from "./define.ts";
import type { DemoCategory, DemoLocation, DemoMerchant, DemoProduct } from "./types.ts";

/**
 * A second, small merchant that proves isolation: some of its SKUs and barcodes
 * are deliberately those of Alder & Wren.
 */

const house = { vendor: "Lumen Cycles" };
const taiwan = say("Taiwan", "Taiwan");
const aluminum = say("Anodized aluminum", "Eloxiertes Aluminium");
const packCloth = say("Waterproof recycled nylon", "Wasserdichtes recyceltes Nylon");

const products: DemoProduct[] = [
  product({
    ...house,
    number: 301,
    sku: "LT-01",
    handle: "dawn-front-light",
    title: say("Dawn front light", "Frontlicht Dawn"),
    summary: say(
      "A wide, even beam that does not dazzle.",
      "Ein breiter, gleichmäßiger Lichtkegel, der nicht blendet.",
    ),
    paragraphs: [
      say(
        "600 lumens on the road, a sharp cut-off above it.",
        "600 Lumen auf der Straße und darüber eine klare Grenze.",
      ),
      say(
        "Charges by USB-C and runs for six hours at full power.",
        "Lädt über USB-C und leuchtet sechs Stunden mit voller Kraft.",
      ),
    ],
    type: "Light",
    categories: ["lights"],
    demand: "plenty",
    looks: ["black", "silver"],
    offer: [6900, 6690, 140],
    facts: { material: aluminum, origin: taiwan },
  }),
  product({
    ...house,
    number: 302,
    sku: "LT-02",
    handle: "ember-rear-light",
    title: say("Ember rear light", "Rücklicht Ember"),
    summary: say("A calm red glow with a brake pulse.", "Ein ruhiges rotes Licht mit Bremsimpuls."),
    paragraphs: [
      say(
        "It brightens by itself when you slow down.",
        "Es wird von selbst heller, wenn man langsamer fährt.",
      ),
      say("Visible from half a mile, and from both sides.", "Aus 800 Metern sichtbar, auch von der Seite."),
    ],
    type: "Light",
    categories: ["lights"],
    demand: "steady",
    looks: ["black", "silver"],
    offer: [4900, 4790, 95],
    facts: { material: aluminum, origin: taiwan },
  }),
  product({
    ...house,
    number: 901,
    sku: "BG-01",
    handle: "handlebar-bag",
    title: say("Handlebar bag", "Lenkertasche"),
    summary: say(
      "A dry roll for a jacket, a camera and lunch.",
      "Eine trockene Rolle für Jacke, Kamera und Mittagessen.",
    ),
    paragraphs: [
      say(
        "Two buckles and it is off the bike; the strap is inside.",
        "Zwei Schnallen, und sie ist vom Rad; der Gurt steckt innen.",
      ),
      say("A reflective bar shows after dark.", "Ein reflektierender Streifen leuchtet im Dunkeln."),
    ],
    type: "Bag",
    categories: ["cycling-bags"],
    demand: "steady",
    looks: ["moss", "ink", "graphite"],
    offer: [8400, 8190, 380],
    facts: { material: packCloth, size: say("0.8 gal", "3 l"), origin: taiwan },
  }),
  product({
    ...house,
    number: 902,
    sku: "BG-02",
    handle: "saddle-bag",
    title: say("Saddle bag", "Satteltasche"),
    summary: say("Tube, levers and tool, out of the way.", "Schlauch, Heber und Werkzeug, gut verstaut."),
    paragraphs: [
      say(
        "Hangs from the rails without touching your legs.",
        "Hängt an den Sattelstreben, ohne die Beine zu berühren.",
      ),
      say("The zip is sealed against spray.", "Der Reißverschluss ist gegen Spritzwasser abgedichtet."),
    ],
    type: "Bag",
    categories: ["cycling-bags"],
    demand: "plenty",
    looks: ["ink", "graphite"],
    offer: [3900, 3790, 150],
    facts: { material: packCloth, size: say("34 fl oz", "1 l"), origin: taiwan },
  }),
  product({
    ...house,
    number: 2001,
    sku: "TL-01",
    handle: "trail-multi-tool",
    title: say("Trail multi-tool", "Multiwerkzeug Trail"),
    summary: say(
      "Eleven tools in the size of a matchbox.",
      "Elf Werkzeuge in der Größe einer Streichholzschachtel.",
    ),
    paragraphs: [
      say(
        "Hex keys, drivers and a chain breaker that works.",
        "Inbusschlüssel, Schraubendreher und ein Kettennieter, der funktioniert.",
      ),
      say("Hardened steel, guaranteed for life.", "Gehärteter Stahl mit lebenslanger Garantie."),
    ],
    type: "Tool",
    categories: ["cycling-tools"],
    demand: "steady",
    looks: ["steel"],
    offer: [3600, 3490, 145],
    facts: { material: say("Hardened steel", "Gehärteter Stahl"), origin: taiwan },
  }),
  product({
    ...house,
    number: 2002,
    sku: "TL-02",
    handle: "mini-pump",
    title: say("Mini pump", "Minipumpe"),
    summary: say("Road pressure in two hundred strokes.", "Rennraddruck in zweihundert Hüben."),
    paragraphs: [
      say(
        "A hose instead of a bare head spares the valve.",
        "Ein Schlauch statt eines starren Kopfes schont das Ventil.",
      ),
      say("Fits beside the bottle cage.", "Passt neben den Flaschenhalter."),
    ],
    type: "Pump",
    categories: ["cycling-tools"],
    demand: "scarce",
    looks: ["silver", "black"],
    offer: [3400, 3290, 120],
    facts: { material: aluminum, size: say("8 in", "20 cm"), origin: taiwan },
  }),
  product({
    ...house,
    number: 2003,
    sku: "TL-03",
    handle: "tyre-levers",
    title: say("Tire levers, set of three", "Reifenheber im Dreierset"),
    summary: say(
      "Strong enough for a stubborn bead, kind to the rim.",
      "Kräftig genug für jeden Wulst und sanft zur Felge.",
    ),
    paragraphs: [
      say(
        "Glass-filled nylon that bends before it breaks.",
        "Glasfaserverstärktes Nylon, das sich eher biegt, als zu brechen.",
      ),
      say("They clip together.", "Sie lassen sich zusammenstecken."),
    ],
    type: "Tool",
    categories: ["cycling-tools"],
    demand: "plenty",
    looks: ["ochre", "graphite"],
    offer: [900, 890, 45],
    facts: { material: say("Reinforced nylon", "Verstärktes Nylon"), origin: taiwan },
  }),
  product({
    ...house,
    number: 2004,
    sku: "TL-04",
    handle: "city-bell",
    title: say("City bell", "Stadtklingel"),
    summary: say("One clear note that says good morning.", "Ein klarer Ton, der Guten Morgen sagt."),
    paragraphs: [
      say("A spun dome that rings for five seconds.", "Eine gedrückte Glocke, die fünf Sekunden nachklingt."),
      say("Fits every common handlebar.", "Passt an jeden gängigen Lenker."),
    ],
    type: "Bell",
    categories: ["cycling-tools"],
    demand: "sold_out",
    looks: ["brass", "black"],
    offer: [2400, 2290, 85],
    facts: { material: say("Brass, steel", "Messing, Stahl"), origin: taiwan },
  }),
];

const categories: DemoCategory[] = [
  {
    handle: "lights",
    parent: null,
    name: say("Lights", "Lichter"),
    description: say("See and be seen.", "Sehen und gesehen werden."),
    picture: "dawn-front-light--black",
  },
  {
    handle: "cycling-bags",
    parent: null,
    name: say("Bags", "Taschen"),
    description: say("Dry things for wet roads.", "Trockenes für nasse Straßen."),
    picture: "handlebar-bag--moss",
  },
  {
    handle: "cycling-tools",
    parent: null,
    name: say("Tools", "Werkzeug"),
    description: say("Small help for the roadside.", "Kleine Helfer für unterwegs."),
    picture: "trail-multi-tool--steel",
  },
];

const locations: DemoLocation[] = [
  {
    code: "WH-US",
    kind: "warehouse",
    name: "Denver warehouse",
    address: {
      line1: "5200 Sprocket Yard",
      city: "Denver",
      region: "CO",
      postal_code: "80216",
      country: "US",
    },
    latitude: 39.7805,
    longitude: -104.9526,
    timezone: "America/Denver",
    phone: "+1 303 555 0121",
    hours: [{ days: "Mo-Fr", open: "07:00", close: "18:00" }],
    picks_up: false,
  },
  {
    code: "ST-DEN",
    kind: "store",
    name: "Lumen Cycles Denver",
    address: {
      line1: "912 Lantern Street",
      city: "Denver",
      region: "CO",
      postal_code: "80205",
      country: "US",
    },
    latitude: 39.7589,
    longitude: -104.9812,
    timezone: "America/Denver",
    phone: "+1 303 555 0138",
    hours: [{ days: "Tu-Sa", open: "10:00", close: "18:00" }],
    picks_up: true,
  },
];

export const lumenCycles: DemoMerchant = {
  slug: "lumen-cycles",
  name: "Lumen Cycles",
  categories,
  products,
  locations,
};
