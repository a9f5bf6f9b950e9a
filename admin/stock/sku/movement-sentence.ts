import { MOVEMENT_KINDS, type MovementKind } from "#commerce/stock/movements.ts";
import type { StockMovement } from "../../model.ts";
import type { StockWords } from "../words.ts";

type Figure =
  | "on_hand"
  | "allocated"
  | "held"
  | "quarantined"
  | "damaged"
  | "shared"
  | "incoming"
  | "in_transit"
  | "awaited";

/** The figure that tells how many units a movement is about. */
const ABOUT: Readonly<Record<MovementKind, Figure>> = {
  receive: "on_hand",
  adjust: "on_hand",
  count: "on_hand",
  hold: "held",
  hold_end: "held",
  allocate: "allocated",
  release: "allocated",
  reallocate: "allocated",
  ship: "on_hand",
  sale_beyond_count: "on_hand",
  backorder: "awaited",
  backorder_end: "awaited",
  fill: "allocated",
  quarantine: "quarantined",
  quarantine_end: "quarantined",
  damage: "damaged",
  write_off: "on_hand",
  return: "on_hand",
  expect: "incoming",
  dispatch: "on_hand",
  arrive: "on_hand",
  lost: "in_transit",
  share: "shared",
  share_end: "shared",
};

/** What happened, as a sentence without its reason: `Promised 2`. A kind that is new here tells itself. */
export function movementSentence(words: StockWords, movement: StockMovement): string {
  const kind = MOVEMENT_KINDS.find((known) => known === movement.kind);
  if (!kind) return movement.kind.replaceAll("_", " ");
  const by = movement[ABOUT[kind]];
  // Where goods leave, units are also taken from transit: the other figure tells how many.
  const units = Math.abs(by || movement.in_transit || movement.allocated || movement.shared);
  const sign = by > 0 ? "+" : by < 0 ? "−" : "";
  return words(`moved.${kind}`, { units, change: `${sign}${units}` });
}
