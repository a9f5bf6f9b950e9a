import type { z } from "@hono/zod-openapi";
import { availabilityState, LOW_STOCK_AT, sellable } from "#commerce/stock.ts";
import type { ProjectedLevel } from "#db/catalog.ts";
import { pickupStores, type StoreContext } from "#db/store-context.ts";
import type { variantAvailabilitySchema } from "../schemas/catalog.ts";

type VariantAvailability = z.infer<typeof variantAvailabilitySchema>;

/** Told to shoppers: the exact count only when few are left. */
const told = (units: number) => ({
  state: availabilityState(units),
  units: units > 0 && units <= LOW_STOCK_AT ? units : null,
});

/** What can be promised online of a SKU, and in each store where it can be picked up. */
export function variantAvailability(
  context: StoreContext,
  sku: string,
  levels: readonly ProjectedLevel[],
): VariantAvailability {
  const own = levels.filter((level) => level.sku === sku);
  const online = own
    .filter((level) => context.channel.location_ids.includes(level.location_id))
    .reduce((total, level) => total + sellable(level), 0);
  return {
    sku,
    online: told(online),
    stores: pickupStores(context).map((location) => {
      const level = own.find((candidate) => candidate.location_id === location.id);
      return { location_id: location.id, ...told(level ? sellable(level) : 0) };
    }),
  };
}
