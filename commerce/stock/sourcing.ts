import type { LocationAvailability } from "./availability.ts";

/** A share of a demand at one location. */
export interface StockShare {
  readonly location_id: string;
  readonly quantity: number;
}

/** What an allocation was promised. */
export interface Promised {
  /** Units that are there. */
  readonly shares: readonly StockShare[];
  /** Units that are not; filled when goods arrive. */
  readonly waits: Waits | null;
}

export interface Waits {
  readonly kind: "backorder" | "preorder";
  readonly quantity: number;
  /** RFC 3339; null when nobody can say. */
  readonly promised_at: string | null;
}

/**
 * Where a quantity is taken from: the first location that covers it alone, else split over the locations in their
 * order. What they cannot cover together is `missing`.
 * @param places what may be promised at each, first choice first.
 */
export function chooseLocations(
  places: readonly Pick<LocationAvailability, "location_id" | "units">[],
  quantity: number,
): { readonly shares: StockShare[]; readonly missing: number } {
  const whole = places.find((place) => place.units >= quantity);
  if (whole) return { shares: [{ location_id: whole.location_id, quantity }], missing: 0 };
  let missing = quantity;
  const shares: StockShare[] = [];
  for (const place of places) {
    const taken = Math.min(place.units, missing);
    if (taken > 0) shares.push({ location_id: place.location_id, quantity: taken });
    missing -= taken;
  }
  return { shares, missing };
}

/** Sums demand by SKU, so that two lines of one SKU cannot each pass a check alone. */
export function demandBySku(lines: readonly { sku: string; quantity: number }[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.sku, (demand.get(line.sku) ?? 0) + line.quantity);
  return demand;
}
