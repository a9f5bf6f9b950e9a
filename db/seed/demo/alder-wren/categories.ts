import { say } from "../define.ts";
import type { DemoCategory, Localized } from "../types.ts";

const category = (
  handle: string,
  parent: string | null,
  name: Localized,
  description: Localized,
): DemoCategory => ({
  handle,
  parent,
  name,
  description,
  picture: `category--${handle}`,
});

export const categories: DemoCategory[] = [
  category(
    "living",
    null,
    say("Living", "Wohnen"),
    say("Calm things for the rooms you come home to.", "Ruhige Dinge für die Räume, in die man heimkommt."),
  ),
  category(
    "home",
    "living",
    say("Vases & accents", "Vasen & Accessoires"),
    say(
      "Vases, mirrors, baskets and other quiet company.",
      "Vasen, Spiegel, Körbe und andere stille Gesellschaft.",
    ),
  ),
  category(
    "textiles",
    "living",
    say("Textiles", "Textilien"),
    say("Wool and linen for sofa, bed and floor.", "Wolle und Leinen für Sofa, Bett und Boden."),
  ),
  category(
    "lighting",
    "living",
    say("Lighting", "Leuchten"),
    say("Warm light, placed where it is needed.", "Warmes Licht, genau dort, wo es gebraucht wird."),
  ),
  category(
    "kitchen-and-bath",
    null,
    say("Kitchen & bath", "Küche & Bad"),
    say("For the two rooms where every day begins.", "Für die beiden Räume, in denen jeder Tag beginnt."),
  ),
  category(
    "kitchen",
    "kitchen-and-bath",
    say("Kitchen", "Küche"),
    say("Tools and tableware that earn their place.", "Werkzeug und Geschirr, das seinen Platz verdient."),
  ),
  category(
    "bath",
    "kitchen-and-bath",
    say("Bath", "Bad"),
    say("Towels, robes and a dry bar of soap.", "Handtücher, Mäntel und eine trockene Seife."),
  ),
  category(
    "care",
    "kitchen-and-bath",
    say("Care", "Pflege"),
    say("Soap and balm for hands, wool and wood.", "Seife und Balsam für Hände, Wolle und Holz."),
  ),
  category(
    "work-and-carry",
    null,
    say("Work & carry", "Arbeit & Unterwegs"),
    say("For the desk, the page and the way between.", "Für den Tisch, das Papier und den Weg dazwischen."),
  ),
  category(
    "desk",
    "work-and-carry",
    say("Desk", "Schreibtisch"),
    say("Order without fuss.", "Ordnung ohne Umstände."),
  ),
  category(
    "stationery",
    "work-and-carry",
    say("Stationery", "Papeterie"),
    say("Paper, pens and a book about soup.", "Papier, Stifte und ein Buch über Suppe."),
  ),
  category(
    "bags",
    "work-and-carry",
    say("Bags", "Taschen"),
    say("Canvas and leather that age well.", "Segeltuch und Leder, die schön altern."),
  ),
  category(
    "outside",
    null,
    say("Outside & play", "Draußen & Spielen"),
    say("For fresh air, in any weather.", "Für frische Luft bei jedem Wetter."),
  ),
  category(
    "garden",
    "outside",
    say("Garden", "Garten"),
    say("Good tools and honest clay.", "Gutes Werkzeug und ehrlicher Ton."),
  ),
  category(
    "outdoors",
    "outside",
    say("Outdoors", "Unterwegs im Grünen"),
    say(
      "Light, warmth and a seat, wherever you stop.",
      "Licht, Wärme und ein Platz zum Sitzen, wo immer man Halt macht.",
    ),
  ),
  category(
    "kids",
    "outside",
    say("Kids", "Kinder"),
    say("Toys and clothes that can be handed down.", "Spielzeug und Kleidung zum Weitergeben."),
  ),
];
