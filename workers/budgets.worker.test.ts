import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { forgetCatalog } from "#db/catalog.ts";
import type { Order } from "#durable-objects/order/order.ts";
import { type ApiAnswer, filledCart, openShop, sell, stock, type TestShop } from "./testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["BUDGET"]);
  await stock(shop, "BUDGET", 50, shop.store);
  await shop.shopper("GET", "/store/channel");
});

/** Statements to D1 and calls to objects that the Worker made for an answer. */
function trips(answer: ApiAnswer): number {
  const [, d1 = "", objects = ""] =
    /d1;desc="(\d+)", objects;desc="(\d+)"/.exec(answer.headers.get("server-timing") ?? "") ?? [];
  return Number(d1) + Number(objects);
}

async function handle(): Promise<string> {
  const { body } = await shop.shopper("GET", "/store/products");
  return body.items[0].handle;
}

// Storage round trips a use case may take.

test("[NFR-02] a product page reads storage twice, and once when its document is remembered", async () => {
  const path = `/store/products/${await handle()}`;
  forgetCatalog();
  expect(trips(await shop.shopper("GET", path))).toBe(2);
  expect(trips(await shop.shopper("GET", path))).toBe(1);
});

test("[NFR-02] a listing reads storage twice", async () => {
  forgetCatalog();
  const answer = await shop.shopper("GET", "/store/products?limit=24");
  expect(answer.body.items.length).toBe(1);
  expect(trips(answer)).toBe(2);
});

test("[NFR-02] adding to a cart takes at most three round trips", async () => {
  const { body: cart } = await shop.shopper("POST", "/store/carts", {});
  forgetCatalog();
  const answer = await shop.shopper("POST", `/store/carts/${cart.id}/lines`, { sku: "BUDGET", quantity: 1 });
  expect(answer.status).toBe(200);
  expect(trips(answer)).toBe(2);
});

test("[NFR-02] a one-line checkout completes in at most ten round trips, object to object included", async () => {
  const cart = await filledCart(shop, [{ sku: "BUDGET", quantity: 1 }]);
  forgetCatalog();
  const answer = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  expect(answer.status).toBe(201);
  const order = env.ORDER.getByName(`${shop.tenant_id}:${answer.body.order.id}`);
  const inside = await runInDurableObject(order, (instance: Order) => instance.meter.objects);
  // Worker: cart, product, order. Order: stock, payment, cart.
  expect([trips(answer), inside]).toEqual([3, 3]);
});
