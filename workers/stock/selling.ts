import type { ProductDocument } from "#commerce/catalog.ts";
import { type Availability, availability } from "#commerce/stock/availability.ts";
import { rulesOfCategories, type Selling, type StockRule } from "#commerce/stock/rules.ts";
import { NO_STOCK, type SkuStock } from "#db/stock.ts";
import type { Merchant } from "#db/store-context.ts";
import type { SoldLine } from "../orders/selling.ts";

/** Through which door a product is sold. */
export interface Door {
  readonly merchant: Pick<Merchant, "stock_rules">;
  readonly channel: { readonly id: string };
}

/** What the merchant's rules say of selling a product through a channel; what its SKUs say, their objects know. */
export const sellingOf = (
  { merchant, channel }: Door,
  product: Pick<ProductDocument, "category_ids">,
  mayWait: boolean,
): Selling => ({
  channel_id: channel.id,
  rules: rulesOfCategories(merchant.stock_rules, product.category_ids),
  may_wait: mayWait,
});

/** The merchant's general rules that speak for each SKU that is sold. */
export const rulesFor = (
  { merchant }: Pick<Door, "merchant">,
  lines: readonly SoldLine[],
): Readonly<Record<string, readonly StockRule[]>> =>
  Object.fromEntries(
    lines.map(({ sku, facts }) => [sku, rulesOfCategories(merchant.stock_rules, facts.product.category_ids)]),
  );

/** SKUs among these that are in a flash sale, with the number of its counters. */
export const flashSalesOf = (lines: readonly SoldLine[]): Readonly<Record<string, number>> =>
  Object.fromEntries(lines.flatMap(({ sku, facts: { sale } }) => (sale ? [[sku, sale.buckets]] : [])));

/** What a channel may promise of a SKU at these locations, by the read copy: what the object would answer a moment ago. */
export function availableFrom(
  door: Door,
  product: Pick<ProductDocument, "category_ids">,
  { levels, policy }: SkuStock = NO_STOCK,
  locationIds: readonly string[],
): Availability {
  const { channel_id, rules } = sellingOf(door, product, true);
  const asker = { channel_id, location_ids: locationIds };
  return availability(levels, { own: policy.rules, general: rules }, policy.beyond, asker, policy.sale);
}
