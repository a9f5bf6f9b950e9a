import type { z } from "@hono/zod-openapi";
import type { ProductDocument } from "#commerce/catalog.ts";
import { rulesOfCategories } from "#commerce/stock/rules.ts";
import { shopWindow } from "#commerce/stock/shop-window.ts";
import { NO_STOCK, type SkuStock } from "#db/stock.ts";
import { type StoreContext, shopSite } from "#db/store-context.ts";
import type { variantAvailabilitySchema } from "../schemas/catalog.ts";

type VariantAvailability = z.infer<typeof variantAvailabilitySchema>;

/** What can be promised online of a SKU, and in each store where it can be picked up. */
export function variantAvailability(
  context: StoreContext,
  product: Pick<ProductDocument, "category_ids">,
  sku: string,
  stock: ReadonlyMap<string, SkuStock>,
): VariantAvailability {
  const general = rulesOfCategories(context.merchant.stock_rules, product.category_ids);
  const { online, stores } = shopWindow(stock.get(sku) ?? NO_STOCK, general, shopSite(context));
  return { sku, online, stores: [...stores] };
}
