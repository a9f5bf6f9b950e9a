import { beforeAll, describe, expect, test } from "vitest";
import {
  type ApiAnswer,
  type Call,
  type CallOptions,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "./testing/shop.ts";

let shop: TestShop;
let foreign: TestShop;
let cart: { id: string; total: { amount: number; currency: string } };
let lineId: string;

beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
  await sell(shop, ["BAD-1", "BAD-2"]);
  await sell(foreign, ["FOREIGN-1"]);
  await stock(shop, "BAD-1", 10, shop.store);
  cart = await filledCart(shop, [{ sku: "BAD-1", quantity: 1 }]);
  const { body } = await shop.shopper("GET", `/store/carts/${cart.id}`);
  lineId = body.lines[0].line_id;
});

interface Example {
  readonly name: string;
  readonly by: "shopper" | "administrator" | "till" | "operator";
  readonly method: string;
  readonly path: () => string;
  readonly body?: () => unknown;
  readonly options?: CallOptions;
  readonly status: number;
  readonly code: string;
  /** A field that the problem names. */
  readonly field?: string;
}

const lines = () => `/store/carts/${cart.id}/lines`;
const checkout = () => `/store/carts/${cart.id}/checkout`;
const payment = { kind: "card", token: "tok_approve" };
const adjustment = () => ({ sku: "BAD-1", location_id: shop.store, delta: 1, reason: "found", note: null });
const sale = () => ({
  order_id: testId("ord"),
  lines: [
    {
      line_id: testId("lin"),
      sku: "BAD-1",
      quantity: 1,
      unit_price: { amount: 2_000, currency: "USD" },
      tax_class: "standard",
    },
  ],
  payment: { kind: "cash", tendered: { amount: 2_160, currency: "USD" } },
  expected_total: { amount: 2_160, currency: "USD" },
  customer: null,
  sold_at: new Date().toISOString(),
  tax_rates: [],
});

const examples: Example[] = [
  {
    name: "an unknown field",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 1, price: 1 }),
    status: 422,
    code: "invalid_request",
  },
  {
    name: "a wrong type",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: "2" }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "a negative quantity",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: -1 }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "a quantity of nothing",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 0 }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "half a unit",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 0.5 }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "an absurd quantity",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 1e15 }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "an unknown SKU",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "NOPE", quantity: 1 }),
    status: 422,
    code: "unknown_sku",
  },
  {
    name: "another merchant's SKU",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "FOREIGN-1", quantity: 1 }),
    status: 422,
    code: "unknown_sku",
  },
  { name: "no body", by: "shopper", method: "POST", path: lines, status: 422, code: "invalid_request" },
  {
    name: "a body that is not JSON",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => "{",
    status: 400,
    code: "malformed_json",
  },
  {
    name: "a form instead of JSON",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => "sku=BAD-1&quantity=1",
    options: { headers: { "content-type": "application/x-www-form-urlencoded" } },
    status: 415,
    code: "unsupported_media_type",
  },
  {
    name: "text that only looks like JSON",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 1 }),
    options: { headers: { "content-type": "text/plain" } },
    status: 415,
    code: "unsupported_media_type",
  },
  {
    name: "an oversized body",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "x".repeat(300_000), quantity: 1 }),
    status: 413,
    code: "body_too_large",
  },
  {
    name: "no idempotency key",
    by: "shopper",
    method: "POST",
    path: lines,
    body: () => ({ sku: "BAD-1", quantity: 1 }),
    options: { key: null },
    status: 400,
    code: "idempotency_key_required",
  },
  {
    name: "a malformed cart id",
    by: "shopper",
    method: "GET",
    path: () => "/store/carts/1%20or%201=1",
    status: 422,
    code: "invalid_request",
    field: "cart_id",
  },
  {
    name: "a cart nobody started",
    by: "shopper",
    method: "GET",
    path: () => `/store/carts/${testId("crt")}`,
    status: 404,
    code: "cart_not_found",
  },
  {
    name: "a line of another cart",
    by: "shopper",
    method: "PATCH",
    path: () => `${lines()}/${testId("lin")}`,
    body: () => ({ quantity: 2 }),
    status: 404,
    code: "cart_line_not_found",
  },
  {
    name: "a negative new quantity",
    by: "shopper",
    method: "PATCH",
    path: () => `${lines()}/${lineId}`,
    body: () => ({ quantity: -5 }),
    status: 422,
    code: "invalid_request",
    field: "quantity",
  },
  {
    name: "pickup in a warehouse",
    by: "shopper",
    method: "PUT",
    path: () => `/store/carts/${cart.id}/details`,
    body: () => ({ fulfilment: { kind: "pickup", location_id: shop.warehouse } }),
    status: 422,
    code: "unknown_location",
  },
  {
    name: "pickup in another merchant's store",
    by: "shopper",
    method: "PUT",
    path: () => `/store/carts/${cart.id}/details`,
    body: () => ({ fulfilment: { kind: "pickup", location_id: foreign.store } }),
    status: 422,
    code: "unknown_location",
  },
  {
    name: "a total that was not shown",
    by: "shopper",
    method: "POST",
    path: checkout,
    body: () => ({ payment, expected_total: { amount: 1, currency: "USD" } }),
    status: 409,
    code: "price_changed",
  },
  {
    name: "a return address on another host",
    by: "shopper",
    method: "POST",
    path: checkout,
    body: () => ({ payment, expected_total: cart.total, return_path: "//evil.example" }),
    status: 422,
    code: "invalid_request",
    field: "return_path",
  },
  {
    name: "an unknown order",
    by: "shopper",
    method: "GET",
    path: () => `/store/orders/${testId("ord")}?key=guess`,
    status: 404,
    code: "order_not_found",
  },
  {
    name: "an adjustment of nothing",
    by: "administrator",
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: () => ({ ...adjustment(), delta: 0 }),
    status: 422,
    code: "invalid_request",
    field: "delta",
  },
  {
    name: "an adjustment without a known reason",
    by: "administrator",
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: () => ({ ...adjustment(), reason: "because" }),
    status: 422,
    code: "invalid_request",
    field: "reason",
  },
  {
    name: "an adjustment below nothing",
    by: "administrator",
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: () => ({ ...adjustment(), delta: -11 }),
    status: 409,
    code: "stock_would_go_negative",
  },
  {
    name: "an adjustment at another merchant's store",
    by: "administrator",
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: () => ({ ...adjustment(), location_id: foreign.store }),
    status: 422,
    code: "unknown_location",
  },
  {
    name: "an adjustment of another merchant's SKU",
    by: "administrator",
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: () => ({ ...adjustment(), sku: "FOREIGN-1" }),
    status: 422,
    code: "unknown_sku",
  },
  {
    name: "less cash than the total",
    by: "till",
    method: "POST",
    path: () => "/pos/sales",
    body: () => ({ ...sale(), payment: { kind: "cash", tendered: { amount: 1, currency: "USD" } } }),
    status: 422,
    code: "cash_too_little",
  },
  {
    name: "a till total that is not the price",
    by: "till",
    method: "POST",
    path: () => "/pos/sales",
    body: () => ({ ...sale(), expected_total: { amount: 1, currency: "USD" } }),
    status: 409,
    code: "price_changed",
  },
  {
    name: "money of another currency",
    by: "till",
    method: "POST",
    path: () => "/pos/sales",
    body: () => ({ ...sale(), payment: { kind: "cash", tendered: { amount: 5_000, currency: "EUR" } } }),
    status: 422,
    code: "invalid_request",
  },
  {
    name: "a move of an order that is none",
    by: "administrator",
    method: "POST",
    path: () => `/admin/orders/${testId("ord")}/cancel`,
    body: () => ({}),
    status: 404,
    code: "order_not_found",
  },
  {
    name: "a move that does not exist",
    by: "administrator",
    method: "POST",
    path: () => `/admin/orders/${testId("ord")}/confirm`,
    body: () => ({}),
    status: 422,
    code: "invalid_request",
    field: "move",
  },
  {
    name: "an unknown shard",
    by: "operator",
    method: "POST",
    path: () => "/operator/merchants",
    body: () => ({
      slug: "x",
      name: "X",
      shard: "SHARD_9",
      locations: [],
      channels: [
        {
          kind: "web",
          name: "X",
          locale: "en",
          currency: "USD",
          prices_include_tax: false,
          country: "US",
          locations: [],
          hostname: null,
          url: null,
          accent_hue: null,
        },
      ],
      tax_zones: [],
      shipping_methods: [],
      staff: [],
    }),
    status: 422,
    code: "invalid_request",
    field: "shard",
  },
  {
    name: "a path that does not exist",
    by: "shopper",
    method: "GET",
    path: () => "/store/nothing",
    status: 404,
    code: "not_found",
  },
];

/** All that a refused call could have changed. */
async function everything(): Promise<unknown> {
  const [read, levels, orders, open] = await Promise.all([
    shop.shopper("GET", `/store/carts/${cart.id}`),
    objectsBehind(shop).item("BAD-1").levels(),
    shop.administrator("GET", "/admin/orders?state=confirmed"),
    shop.administrator("GET", "/admin/orders?state=completed"),
  ]);
  const { version: _, ...rest } = read.body;
  return { cart: rest, levels, orders: orders.body.items, open: open.body.items };
}

describe("[SEC-08] bad input gets a clear problem and changes nothing", () => {
  test.each(examples)("$name", async ({ by, method, path, body, options, status, code, field }) => {
    const before = await everything();
    const call: Call = shop[by];
    const answer: ApiAnswer = await call(method, path(), body?.(), options);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body.title.length).toBeGreaterThan(5);
    expect(answer.body.detail).not.toMatch(/\{\w+\}/);
    expect(answer.body.request_id).toBe(answer.headers.get("x-request-id"));
    if (field) expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await everything()).toEqual(before);
  });
});

describe("[ORD-02] a repeated call gets the first answer; another request under its key is refused", () => {
  test("adding to a cart", async () => {
    const { body: fresh } = await shop.shopper("POST", "/store/carts", {});
    const path = `/store/carts/${fresh.id}/lines`;
    const key = crypto.randomUUID();
    await shop.shopper("POST", path, { sku: "BAD-1", quantity: 2 }, { key });
    const again = await shop.shopper("POST", path, { sku: "BAD-1", quantity: 2 }, { key });
    expect(again.body.units).toBe(2);
    const other = await shop.shopper("POST", path, { sku: "BAD-1", quantity: 3 }, { key });
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
    expect((await shop.shopper("GET", `/store/carts/${fresh.id}`)).body.units).toBe(2);
  });

  test("adding a product", async () => {
    const product = (title: string) => ({
      handle: `once-${title}`,
      title: { en: title },
      summary: { en: "" },
      description: { en: "" },
      vendor: null,
      product_type: null,
      tax_class: "standard",
      category_ids: [],
      details: [],
      options: [],
      variants: [
        { sku: `ONCE-${title}`, barcode: null, options: [], weight_grams: null, media_id: null, prices: {} },
      ],
      media: [],
    });
    const key = crypto.randomUUID();
    const first = await shop.administrator("POST", "/admin/products", product("a"), { key });
    const again = await shop.administrator("POST", "/admin/products", product("a"), { key });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    const other = await shop.administrator("POST", "/admin/products", product("b"), { key });
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
  });

  test("adjusting stock", async () => {
    const key = crypto.randomUUID();
    const before = await objectsBehind(shop).item("BAD-1").levels();
    await shop.administrator("POST", "/admin/stock/adjustments", adjustment(), { key });
    await shop.administrator("POST", "/admin/stock/adjustments", adjustment(), { key });
    const other = await shop.administrator(
      "POST",
      "/admin/stock/adjustments",
      { ...adjustment(), delta: 5 },
      { key },
    );
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
    const after = await objectsBehind(shop).item("BAD-1").levels();
    expect(after[0]!.on_hand - before[0]!.on_hand).toBe(1);
  });

  test("a phone order", async () => {
    const key = crypto.randomUUID();
    const wish = (quantity: number) => ({
      channel_id: shop.channel_id,
      customer: { name: "Pat", email: null, phone: "1" },
      fulfilment: { kind: "pickup", location_id: shop.store },
      lines: [{ sku: "BAD-1", quantity }],
      payment,
      expected_total: null,
    });
    const first = await shop.orderDesk("POST", "/admin/orders", wish(1), { key });
    const again = await shop.orderDesk("POST", "/admin/orders", wish(1), { key });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    const other = await shop.orderDesk("POST", "/admin/orders", wish(2), { key });
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
  });
});
