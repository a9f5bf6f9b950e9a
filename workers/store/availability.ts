import type { z } from "@hono/zod-openapi";
import type { ProductDocument } from "#commerce/catalog.ts";
import { type Availability, availabilityState, LOW_STOCK_AT } from "#commerce/stock/availability.ts";
import type { SkuStock } from "#db/stock.ts";
import { pickupStores, type StoreContext } from "#db/store-context.ts";
import type { variantAvailabilitySchema } from "../schemas/catalog.ts";
import { availableFrom } from "../stock/selling.ts";

type VariantAvailability = z.infer<typeof variantAvailabilitySchema>;

/** Told to shoppers: the exact count only when few are left; the date where they would have to wait. */
const told = ({ units, beyond }: Availability) => {
  const state = availabilityState(units, beyond);
  return {
    state,
    units: units > 0 && units <= LOW_STOCK_AT ? units : null,
    expected_at: units > 0 ? null : (beyond?.expected_at ?? null),
  };
};

/** What can be promised online of a SKU, and in each store where it can be picked up. */
export function variantAvailability(
  context: StoreContext,
  product: Pick<ProductDocument, "category_ids">,
  sku: string,
  stock: ReadonlyMap<string, SkuStock>,
): VariantAvailability {
  const own = stock.get(sku);
  const at = (locationIds: readonly string[]) => availableFrom(context, product, own, locationIds);
  return {
    sku,
    online: told(at(context.channel.location_ids)),
    stores: pickupStores(context).map(({ id }) => ({
      location_id: id,
      // Whoever collects does not wait: a store has the goods or it has not.
      ...told({ ...at([id]), beyond: null }),
    })),
  };
}
