import { type StockLevel, sellable } from "./level.ts";
import { type BeyondStock, type FlashSale, ruled, type SkuRules } from "./rules.ts";

/** Whom stock is shown to: a channel, and the locations that serve it. */
export interface Asker {
  readonly channel_id: string | null;
  readonly location_ids: readonly string[];
}

/** What may be promised to an asker at one location, and why it is not all that is there. */
export interface LocationAvailability {
  readonly location_id: string;
  readonly units: number;
  readonly explanation: readonly ExplainedUnits[];
}

/** Why units count or do not count. `sell_from` takes away what is left when it is too few to be shown. */
export const UNIT_REASONS = [
  "on_hand",
  "allocated",
  "held",
  "quarantined",
  "damaged",
  "shared",
  "kept",
  "sell_from",
] as const;

export interface ExplainedUnits {
  readonly why: (typeof UNIT_REASONS)[number];
  /** Units added (`on_hand`) or taken away (all others); never zero, but for `on_hand`. */
  readonly units: number;
}

/** What a channel may promise of a SKU. */
export interface Availability {
  /** From stock that is there. */
  readonly units: number;
  readonly locations: readonly LocationAvailability[];
  /** What may be promised beyond it; null when nothing may. */
  readonly beyond: {
    readonly kind: BeyondStock["kind"];
    readonly units: number;
    readonly expected_at: string | null;
  } | null;
}

/**
 * What a channel may promise of a SKU, with its explanation: the one answer to "how many are left", for pages, tills and
 * the allocation itself. A location that is named twice counts once. While a flash sale is on, what its counters have
 * not sold counts as there, and nothing is sold beyond stock.
 */
export function availability(
  levels: readonly StockLevel[],
  rules: SkuRules,
  beyond: BeyondStock | null,
  { channel_id, location_ids }: Asker,
  sale: FlashSale | null = null,
): Availability {
  const serving = [...new Set(location_ids)].flatMap(
    (location_id) => levels.find((level) => level.location_id === location_id) ?? [],
  );
  const waiting = sale ? null : beyond;
  const places = serving.map((level) =>
    explained(
      sale ? { ...level, shared: 0 } : level,
      ruled("keep", rules, { channel_id, location_id: level.location_id }),
    ),
  );
  const total = places.reduce((sum, place) => sum + place.units, 0);
  const enough = total >= ruled("sell_from", rules, { channel_id, location_id: null });
  return {
    units: enough ? total : 0,
    locations: enough ? places : places.map(withheld),
    beyond: waiting && {
      kind: waiting.kind,
      units: Math.max(0, waiting.limit - levels.reduce((sum, level) => sum + level.awaited, 0)),
      expected_at: earliest(serving.map((level) => level.expected_at)) ?? waiting.promised_at,
    },
  };
}

function explained(level: StockLevel, keep: number): LocationAvailability {
  const free = sellable(level);
  const kept = Math.min(free, keep);
  const taken = (["allocated", "held", "quarantined", "damaged", "shared"] as const).map((why) => ({
    why,
    units: level[why],
  }));
  const reasons: ExplainedUnits[] = [...taken, { why: "kept", units: kept }];
  return {
    location_id: level.location_id,
    units: free - kept,
    explanation: [{ why: "on_hand", units: level.on_hand }, ...reasons.filter(({ units }) => units > 0)],
  };
}

const withheld = (place: LocationAvailability): LocationAvailability =>
  place.units === 0
    ? place
    : { ...place, units: 0, explanation: [...place.explanation, { why: "sell_from", units: place.units }] };

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/** What a shopper is told; exact counts only when few are left. */
export type AvailabilityState = "in_stock" | "low_stock" | "out_of_stock" | "backorder" | "preorder";

/** From this count down, "only a few left" is said. */
export const LOW_STOCK_AT = 5;

/** What is said of so many units, and of what may be promised beyond them. */
export const availabilityState = (
  units: number,
  beyond: Availability["beyond"] = null,
): AvailabilityState => {
  if (units > 0) return units <= LOW_STOCK_AT ? "low_stock" : "in_stock";
  return beyond && beyond.units > 0 ? beyond.kind : "out_of_stock";
};
