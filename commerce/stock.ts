/** Stock of one SKU at one location. All figures are whole units. */
export interface StockLevel {
  readonly location_id: string;
  /** Physically there. */
  readonly on_hand: number;
  /** Promised to orders and not yet gone. */
  readonly allocated: number;
  /** Softly held for checkouts in progress; expires. */
  readonly held: number;
}

/** What may still be promised; never below zero, though an offline till can sell beyond the count. */
export const sellable = (level: Pick<StockLevel, "on_hand" | "allocated" | "held">): number =>
  Math.max(0, level.on_hand - level.allocated - level.held);

/** A share of a demand at one location. */
export interface StockShare {
  readonly location_id: string;
  readonly quantity: number;
}

/**
 * Where a quantity is taken from: the first location in priority order that covers it alone, else
 * split over the locations in that order. Null when they cannot cover it together. A location that is
 * named twice gives only once.
 */
export function chooseLocations(
  levels: readonly StockLevel[],
  priority: readonly string[],
  quantity: number,
): StockShare[] | null {
  const free = [...new Set(priority)].map((location_id) => {
    const level = levels.find((candidate) => candidate.location_id === location_id);
    return { location_id, quantity: level ? sellable(level) : 0 };
  });
  const whole = free.find((share) => share.quantity >= quantity);
  if (whole) return [{ location_id: whole.location_id, quantity }];
  let missing = quantity;
  const shares: StockShare[] = [];
  for (const share of free) {
    const taken = Math.min(share.quantity, missing);
    if (taken > 0) shares.push({ location_id: share.location_id, quantity: taken });
    missing -= taken;
  }
  return missing === 0 ? shares : null;
}

/** What a shopper is told; exact counts only when few are left. */
export type AvailabilityState = "in_stock" | "low_stock" | "out_of_stock";

/** From this count down, "only a few left" is said. */
export const LOW_STOCK_AT = 5;

export const availabilityState = (units: number): AvailabilityState =>
  units <= 0 ? "out_of_stock" : units <= LOW_STOCK_AT ? "low_stock" : "in_stock";

/** Sums demand by SKU, so that two lines of one SKU cannot each pass a check alone. */
export function demandBySku(lines: readonly { sku: string; quantity: number }[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.sku, (demand.get(line.sku) ?? 0) + line.quantity);
  return demand;
}
