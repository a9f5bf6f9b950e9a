import { listAlerts, type StockAlert } from "#db/stock-alerts.ts";
import { type ApiAnswer, databaseOf, eventually, sell, stock, type TestShop, testId } from "./shop.ts";

/** A new SKU for sale, with units at the shop's first store unless said otherwise. */
export async function stocked(shop: TestShop, units: number, location_id = shop.store): Promise<string> {
  const sku = `SKU-${testId("prd").slice(-12)}`;
  await sell(shop, [sku]);
  await stock(shop, sku, units, location_id);
  return sku;
}

/** Units of a new SKU on hold at the shop's first store; the hold's id. */
export async function onHold(shop: TestShop): Promise<string> {
  const sku = await stocked(shop, 5);
  const { body } = await shop.administrator("POST", `/admin/stock/${sku}/quarantines`, {
    location_id: shop.store,
    quantity: 3,
    kind: "quality",
    lot: null,
    reason: "scratched",
  });
  return body.id;
}

/** A rule of the shop's first store for all SKUs; its answer, with the ETag. It is the only one of its place. */
export const ruleAt = (shop: TestShop, location_id: string | null = shop.store): Promise<ApiAnswer> =>
  shop.administrator("POST", "/admin/stock-rules", {
    category_id: null,
    channel_id: null,
    location_id,
    keep: 0,
    sell_from: null,
    low_at: null,
  });

/** A new SKU that has run out at the shop's first store; its alert. */
export async function ranOut(shop: TestShop): Promise<StockAlert> {
  const sku = await stocked(shop, 1);
  await shop.administrator("POST", "/admin/stock/adjustments", {
    sku,
    location_id: shop.store,
    delta: -1,
    reason: "lost",
    note: null,
  });
  const db = await databaseOf(shop);
  const alerts = await eventually(
    async () => (await listAlerts(db, { sku, locations: null, limit: 1 })).items,
    ([alert]) => alert?.state === "out",
  );
  if (!alerts[0]) throw new Error("no alert was raised");
  return alerts[0];
}
