import { sellable } from "#commerce/stock/level.ts";
import { rulesOfCategories } from "#commerce/stock/rules.ts";
import { shopWindow } from "#commerce/stock/shop-window.ts";
import { type VariantFacts, variantsBySku } from "#db/catalog.ts";
import { NO_STOCK, type SkuStock, stockOf } from "#db/stock.ts";
import { type Merchant, shopSite } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { LiveMessage } from "#durable-objects/live-room/live-room.ts";
import { liveTopic } from "#durable-objects/objects.ts";

/**
 * What open pages hear of SKUs whose stock or policy has changed, from the read copy that was just written: each site
 * what it may say by its own rules, the back office all figures, tills that they have to look again.
 */
export async function stockMessages(
  db: TenantDb,
  merchant: Merchant,
  skus: readonly string[],
): Promise<LiveMessage[]> {
  const changed = [...new Set(skus)];
  if (changed.length === 0) return [];
  const [stock, facts] = await Promise.all([stockOf(db, changed), variantsBySku(db, changed)]);
  return changed.flatMap((sku) => {
    const known = stock.get(sku) ?? NO_STOCK;
    const sold = facts.get(sku);
    return [
      ...(sold ? shopMessages(merchant, sku, known, sold) : []),
      ...staffMessages(sku, known),
      ...tillMessages(merchant, sku),
    ];
  });
}

/** The same that the API answers for a SKU's availability. */
function shopMessages(
  merchant: Merchant,
  sku: string,
  stock: SkuStock,
  { product }: VariantFacts,
): LiveMessage[] {
  const general = rulesOfCategories(merchant.stock_rules, product.category_ids);
  return merchant.channels
    .filter((channel) => channel.kind === "web")
    .map((channel) => ({
      topic: liveTopic.product(product.id, channel.id),
      data: {
        type: "stock",
        sku,
        ...shopWindow(stock, general, shopSite({ merchant, channel })),
      },
    }));
}

const staffMessages = (sku: string, { levels }: SkuStock): LiveMessage[] =>
  [liveTopic.staff(), liveTopic.staffStock()].map((topic) => ({
    topic,
    data: { type: "stock", sku, levels: levels.map((level) => ({ ...level, available: sellable(level) })) },
  }));

/** Tills show stock of all places by rules of their own; one whose dialog is open asks the API. */
const tillMessages = ({ locations }: Merchant, sku: string): LiveMessage[] =>
  locations
    .filter((place) => place.pos_channel_id !== null)
    .map((place) => ({ topic: liveTopic.store(place.id), data: { type: "stock", sku } }));
