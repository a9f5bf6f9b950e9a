import { type Call, type TestShop, testId } from "./shop.ts";
import { stocked } from "./stock.ts";
import type { Example } from "./unsafe-calls.ts";

/*
 * Transfers and purchase orders as tests need them: begun, and brought to a state.
 */

/** What is asked for: units that stand at the shop's first store. */
const transferOf = async (shop: TestShop) => ({
  from_location_id: shop.store,
  to_location_id: shop.warehouse,
  request: true,
  lines: [{ sku: await stocked(shop, 3), quantity: 2 }],
  note: null,
  expected_at: null,
});

const WAY = [
  ["approve", { lines: [] }],
  ["pick", { lines: [] }],
  ["ship", { expected_at: null, carrier: null, tracking: null }],
  ["report_discrepancy", { reason: "short" }],
] as const;

/** A transfer from the shop's first store, so many moves after it was asked for; its id and its SKU. */
export async function transferAfter(
  shop: TestShop,
  moves: number,
  changes: object = {},
): Promise<{ readonly id: string; readonly sku: string }> {
  const wish = { ...(await transferOf(shop)), ...changes };
  const { id } = await done(shop.administrator("POST", "/admin/transfers", wish));
  for (const [move, body] of WAY.slice(0, moves))
    await done(shop.administrator("POST", `/admin/transfers/${id}/${move}`, body));
  return { id, sku: wish.lines[0]?.sku ?? "" };
}

const supplierOf = () => ({ name: `Mill ${testId("sup")}`, email: null, reference: null, active: true });

/** A new supplier; its id. */
export const newSupplier = async (shop: TestShop): Promise<string> =>
  (await done(shop.administrator("POST", "/admin/suppliers", supplierOf()))).id;

const purchaseOf = async (shop: TestShop) => ({
  supplier_id: await newSupplier(shop),
  location_id: shop.store,
  currency: "USD",
  lines: [{ sku: await stocked(shop, 1), quantity: 4, unit_cost: 250 }],
  reference: null,
  note: null,
  expected_at: null,
});

/** A purchase order for the shop's first store, as a draft or with the supplier; its id and its SKU. */
export async function purchaseIn(
  shop: TestShop,
  state: "draft" | "ordered" | "partly_received",
): Promise<{ readonly id: string; readonly sku: string }> {
  const wish = await purchaseOf(shop);
  const sku = wish.lines[0]?.sku ?? "";
  const { id } = await done(shop.administrator("POST", "/admin/purchase-orders", wish));
  const path = `/admin/purchase-orders/${id}`;
  if (state !== "draft") await done(shop.administrator("POST", `${path}/order`, {}));
  if (state === "partly_received") await done(shop.administrator("POST", `${path}/receive`, delivery(sku)));
  return { id, sku };
}

const delivery = (sku: string) => ({ lines: [{ sku, good: 1, damaged: 0, beyond: 0 }], reason: null });
const arrival = (sku: string) => ({ lines: [{ sku, good: 1, damaged: 0 }], reason: null });

/** One successful call of every route that changes a transfer, a purchase order or a supplier. */
export const STOCK_DOCUMENT_CALLS: Readonly<Record<string, Example>> = {
  "POST /admin/transfers": async (shop) => ({
    by: shop.manager,
    path: "/admin/transfers",
    body: await transferOf(shop),
  }),
  "PUT /admin/transfers/:transfer_id": async (shop) => {
    const { id, sku } = await transferAfter(shop, 0);
    return {
      by: shop.manager,
      path: `/admin/transfers/${id}`,
      body: { lines: [{ sku, quantity: 1 }], note: "for Saturday", expected_at: null },
      headers: { "if-match": await etagOf(shop.manager, `/admin/transfers/${id}`) },
    };
  },
  "POST /admin/transfers/:transfer_id/request": async (shop) => ({
    by: shop.manager,
    path: `/admin/transfers/${(await transferAfter(shop, 0, { request: false })).id}/request`,
    body: {},
  }),
  "POST /admin/transfers/:transfer_id/approve": (shop) => transferMove(shop, "approve", 0, { lines: [] }),
  "POST /admin/transfers/:transfer_id/reject": (shop) => transferMove(shop, "reject", 0, { reason: "no" }),
  "POST /admin/transfers/:transfer_id/pick": (shop) => transferMove(shop, "pick", 1, { lines: [] }),
  "POST /admin/transfers/:transfer_id/ship": (shop) => transferMove(shop, "ship", 2, WAY[2][1]),
  "POST /admin/transfers/:transfer_id/receive": async (shop) => {
    const { id, sku } = await transferAfter(shop, 3);
    return { by: shop.administrator, path: `/admin/transfers/${id}/receive`, body: arrival(sku) };
  },
  "POST /admin/transfers/:transfer_id/report_discrepancy": async (shop) => ({
    ...(await transferMove(shop, "report_discrepancy", 3, { reason: "short" })),
    by: shop.administrator,
  }),
  "POST /admin/transfers/:transfer_id/close": (shop) => transferMove(shop, "close", 4, { reason: "lost" }),
  "POST /admin/transfers/:transfer_id/cancel": (shop) => transferMove(shop, "cancel", 1, { reason: null }),

  "POST /admin/purchase-orders": async (shop) => ({
    by: shop.administrator,
    path: "/admin/purchase-orders",
    body: await purchaseOf(shop),
  }),
  "PUT /admin/purchase-orders/:purchase_id": async (shop) => {
    const { id, sku } = await purchaseIn(shop, "draft");
    return {
      by: shop.administrator,
      path: `/admin/purchase-orders/${id}`,
      body: { ...(await purchaseOf(shop)), lines: [{ sku, quantity: 9, unit_cost: null }] },
      headers: { "if-match": await etagOf(shop.administrator, `/admin/purchase-orders/${id}`) },
    };
  },
  "POST /admin/purchase-orders/:purchase_id/order": async (shop) => ({
    by: shop.administrator,
    path: `/admin/purchase-orders/${(await purchaseIn(shop, "draft")).id}/order`,
    body: {},
  }),
  "POST /admin/purchase-orders/:purchase_id/receive": async (shop) => {
    const { id, sku } = await purchaseIn(shop, "ordered");
    return { by: shop.manager, path: `/admin/purchase-orders/${id}/receive`, body: delivery(sku) };
  },
  "POST /admin/purchase-orders/:purchase_id/close": async (shop) => ({
    by: shop.administrator,
    path: `/admin/purchase-orders/${(await purchaseIn(shop, "partly_received")).id}/close`,
    body: { reason: "discontinued" },
  }),
  "POST /admin/purchase-orders/:purchase_id/cancel": async (shop) => ({
    by: shop.administrator,
    path: `/admin/purchase-orders/${(await purchaseIn(shop, "ordered")).id}/cancel`,
    body: { reason: null },
  }),

  "POST /admin/suppliers": async (shop) => ({
    by: shop.administrator,
    path: "/admin/suppliers",
    body: supplierOf(),
  }),
  "PUT /admin/suppliers/:supplier_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/suppliers/${await newSupplier(shop)}`,
    body: { ...supplierOf(), active: false },
    headers: { "if-match": '"v1"' },
  }),
  "DELETE /admin/suppliers/:supplier_id": async (shop) => ({
    by: shop.administrator,
    path: `/admin/suppliers/${await newSupplier(shop)}`,
    headers: { "if-match": '"v1"' },
  }),

  "POST /pos/transfers/:transfer_id/pick": async (shop) => ({
    by: shop.till,
    path: `/pos/transfers/${(await transferAfter(shop, 1)).id}/pick`,
    body: { lines: [] },
  }),
  "POST /pos/transfers/:transfer_id/ship": async (shop) => ({
    by: shop.till,
    path: `/pos/transfers/${(await transferAfter(shop, 2)).id}/ship`,
    body: WAY[2][1],
  }),
  "POST /pos/transfers/:transfer_id/receive": async (shop) => {
    const sku = await stocked(shop, 3, shop.warehouse);
    const ends = { from_location_id: shop.warehouse, to_location_id: shop.store };
    const { id } = await transferAfter(shop, 3, { ...ends, lines: [{ sku, quantity: 2 }] });
    return { by: shop.till, path: `/pos/transfers/${id}/receive`, body: arrival(sku) };
  },
};

/** A move that the store's manager makes, so many moves after a transfer was asked for. */
async function transferMove(shop: TestShop, move: string, moves: number, body: object) {
  const { id } = await transferAfter(shop, moves);
  return { by: shop.manager, path: `/admin/transfers/${id}/${move}`, body };
}

const etagOf = async (by: Call, path: string): Promise<string> =>
  (await by("GET", path)).headers.get("etag") ?? "";

async function done(answer: ReturnType<Call>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}
