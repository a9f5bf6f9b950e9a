import { type Call, type TestShop, testId } from "./shop.ts";

/** What is planned unless said otherwise: some SKUs at the shop's first store, blind, where a unit more or less passes. */
export const countOf = (shop: TestShop, skus: readonly string[], more: Record<string, unknown> = {}) => ({
  location_id: shop.store,
  title: "Shelf 3",
  scope: { kind: "skus", skus },
  assigned_to: null,
  blind: true,
  threshold: { unit: "units", value: 1 },
  ...more,
});

/** A planned count of some SKUs at the shop's first store; its id. */
export async function plannedCount(
  shop: TestShop,
  skus: readonly string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  const answer = await shop.administrator("POST", "/admin/counts", countOf(shop, skus, more));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.items[0].id;
}

/** Something that was counted just now. */
export const countEntry = (sku: string, quantity: number, more: Record<string, unknown> = {}) => ({
  id: testId("cne"),
  sku,
  quantity,
  round: 1,
  at: new Date().toISOString(),
  takes_back: null,
  ...more,
});

/** Enters what somebody counted; lines that nobody counted stay so when it is finished then. */
export async function countedBy(
  by: Call,
  id: string,
  counted: Readonly<Record<string, number>>,
  { finish = true }: { readonly finish?: boolean } = {},
): Promise<void> {
  const entries = Object.entries(counted).map(([sku, quantity]) => countEntry(sku, quantity));
  const entered = await by("POST", `/admin/counts/${id}/entries`, { entries });
  if (entered.status !== 200) throw new Error(JSON.stringify(entered.body));
  if (!finish) return;
  const finished = await by("POST", `/admin/counts/${id}/finish`, { rest: "not_counted" });
  if (finished.status !== 200) throw new Error(JSON.stringify(finished.body));
}
