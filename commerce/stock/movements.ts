import type { Actor } from "../order/document.ts";
import type { StockFigures } from "./level.ts";

/** Why stock moved. */
export const MOVEMENT_KINDS = [
  "receive",
  "adjust",
  "count",
  "hold",
  "hold_end",
  "allocate",
  "release",
  "reallocate",
  "ship",
  "sale_beyond_count",
  "backorder",
  "backorder_end",
  "fill",
  "quarantine",
  "quarantine_end",
  "damage",
  "write_off",
  "return",
  "expect",
  "dispatch",
  "arrive",
  "lost",
  "share",
  "share_end",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What movements are about, for whoever looks for some of them; each kind is in one group. */
export const MOVEMENT_GROUPS = {
  arrivals: ["receive", "expect", "return"],
  orders: [
    "allocate",
    "release",
    "reallocate",
    "ship",
    "sale_beyond_count",
    "backorder",
    "backorder_end",
    "fill",
  ],
  counts: ["adjust", "count"],
  carts: ["hold", "hold_end"],
  quality: ["quarantine", "quarantine_end", "damage", "write_off"],
  transfers: ["dispatch", "arrive", "lost"],
  sales: ["share", "share_end"],
} as const satisfies Readonly<Record<string, readonly MovementKind[]>>;
export type MovementGroup = keyof typeof MOVEMENT_GROUPS;

/**
 * One movement of the append-only ledger: by how much each figure of a location changed, and why. The movements of a
 * location sum to its level, always.
 */
export interface StockMovement extends StockFigures {
  readonly seq: number;
  /** RFC 3339. */
  readonly at: string;
  readonly kind: MovementKind;
  readonly location_id: string;
  readonly reason: string | null;
  /** What it belongs to: an order's attempt, a cart, a transfer, a purchase order. */
  readonly reference: string | null;
  readonly actor: Actor;
}
