import {
  type Asker,
  type Availability,
  type AvailabilityState,
  availability,
  availabilityState,
  LOW_STOCK_AT,
} from "./availability.ts";
import type { StockLevel } from "./level.ts";
import type { StockPolicy, StockRule } from "./rules.ts";

/** What a shopper is told of stock. */
export interface ToldStock {
  readonly state: AvailabilityState;
  /** The exact count only when few are left. */
  readonly units: number | null;
  /** When the goods are expected that a shopper would wait for, as RFC 3339; null where nobody can say. */
  readonly expected_at: string | null;
}

/** What a site says of a SKU: what it sends, and what each store has for those who collect. */
export interface ShopWindow {
  readonly online: ToldStock;
  readonly stores: readonly (ToldStock & { readonly location_id: string })[];
}

/** A site: its channel with what serves it, and the stores where its orders are collected. */
export interface ShopSite extends Asker {
  readonly store_ids: readonly string[];
}

/**
 * What a site may say of a SKU; pages and what they hear live say the same.
 * @param general the merchant's rules for all SKUs and for this one's categories.
 */
export function shopWindow(
  { levels, policy }: { readonly levels: readonly StockLevel[]; readonly policy: StockPolicy },
  general: readonly StockRule[],
  { channel_id, location_ids, store_ids }: ShopSite,
): ShopWindow {
  const rules = { own: policy.rules, general };
  const { beyond, sale } = policy;
  return {
    online: told(availability(levels, rules, beyond, { channel_id, location_ids }, sale)),
    stores: store_ids.map((location_id) => ({
      location_id,
      // Whoever collects does not wait: a store has the goods or it has not.
      ...told(availability(levels, rules, null, { channel_id, location_ids: [location_id] }, sale)),
    })),
  };
}

function told({ units, beyond }: Availability): ToldStock {
  const state = availabilityState(units, beyond);
  const waits = state === "backorder" || state === "preorder";
  return {
    state,
    units: units > 0 && units <= LOW_STOCK_AT ? units : null,
    expected_at: waits ? (beyond?.expected_at ?? null) : null,
  };
}
