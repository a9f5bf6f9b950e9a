import { beforeAll, expect, test } from "vitest";
import { SYSTEM } from "#commerce/order/document.ts";
import type { BeyondStock } from "#commerce/stock/rules.ts";
import {
  CUSTOMER,
  EVERYWHERE,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../testing/shop.ts";

const DECEMBER = "2026-12-05T00:00:00.000Z";
const JANUARY = "2027-01-11T00:00:00.000Z";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const item = (sku: string) => objectsBehind(shop).item(sku);

async function soldBeyond(sku: string, units: number, beyond: BeyondStock): Promise<void> {
  await sell(shop, [sku]);
  if (units > 0) await stock(shop, sku, units, shop.store);
  await item(sku).setPolicy({ policy: { rules: [], beyond, sale: null }, version: 0, request_id: null });
  const read = () => lineOf(sku);
  await eventually(read, (line) => line.available === units + beyond.limit);
}

const read = async (cartId: string) => (await shop.shopper("GET", `/store/carts/${cartId}`)).body;

/** What a new cart of one unit says of its line. */
async function lineOf(sku: string, quantity = 1) {
  return (await read(await cartOf(sku, quantity))).lines[0];
}

async function cartOf(sku: string, quantity: number): Promise<string> {
  const { id } = (await shop.shopper("POST", "/store/carts", {})).body;
  await shop.shopper("POST", `/store/carts/${id}/lines`, { sku, quantity });
  return id;
}

const details = (cartId: string, body: unknown) =>
  shop.shopper("PUT", `/store/carts/${cartId}/details`, body);

async function sentTo(cartId: string) {
  const address = { name: "Jo Buyer", line2: null, ...EVERYWHERE, region: "NY" };
  const to = (method_id: string | null) => ({
    customer: CUSTOMER,
    fulfilment: { kind: "ship", method_id, address },
  });
  const { shipping_methods } = (await details(cartId, to(null))).body;
  return (await details(cartId, to(shipping_methods[0].id))).body;
}

test("[INV-08] [CAT-11] a cart line says which part of it waits and until when, also while the rest is kept aside; nobody collects what is not there", async () => {
  await soldBeyond("CART-WAITS", 2, { kind: "preorder", limit: 4, promised_at: DECEMBER });
  expect((await lineOf("CART-WAITS", 2)).waits).toBeNull();
  const cart = await cartOf("CART-WAITS", 3);
  const waits = { kind: "preorder", quantity: 1, promised_at: DECEMBER };
  expect((await read(cart)).lines[0]).toMatchObject({ available: 6, waits });
  await sentTo(cart);
  expect((await shop.shopper("POST", `/store/carts/${cart}/reservation`, {})).status).toBe(200);
  // Two are kept aside for this cart now; what is left of the two free ones is nothing.
  const kept = await eventually(
    () => read(cart),
    ({ lines }) => lines[0].available === 6,
  );
  expect(kept.lines[0]).toMatchObject({ available: 6, waits });

  await details(cart, { fulfilment: { kind: "pickup", location_id: shop.store } });
  const collected = await eventually(
    () => read(cart),
    ({ lines }) => lines[0].available === 2,
  );
  expect(collected.lines[0]).toMatchObject({ available: 2, waits: null });
});

test("[INV-08] more than may be promised beyond stock does not wait: it is short", async () => {
  await soldBeyond("CART-SHORT", 1, { kind: "backorder", limit: 2, promised_at: null });
  expect(await lineOf("CART-SHORT", 5)).toMatchObject({
    available: 3,
    waits: { kind: "backorder", quantity: 2, promised_at: null },
  });
});

test("[INV-08] [ORD-19] a buyer reads in the confirmation what waits, is written to when its date moves, and not when goods come", async () => {
  await soldBeyond("MAIL-WAITS", 0, { kind: "backorder", limit: 9, promised_at: null });
  const change = (source_id: string) => ({
    command_id: crypto.randomUUID(),
    location_id: shop.store,
    reason: "test",
    reference: null,
    actor: SYSTEM,
    request_id: null,
    source_id,
  });
  await item("MAIL-WAITS").expect({ ...change("pur_1"), quantity: 2, expected_at: DECEMBER });
  const cart = await cartOf("MAIL-WAITS", 2);
  const { total } = await sentTo(cart);
  const placed = await shop.shopper("POST", `/store/carts/${cart}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: total,
  });
  const { order, access_key } = placed.body;
  expect(order.lines[0].waits).toEqual({ kind: "backorder", quantity: 2, promised_at: DECEMBER });

  await item("MAIL-WAITS").expect({ ...change("pur_1"), quantity: 2, expected_at: JANUARY });
  const messages = async () =>
    (await shop.administrator("GET", `/admin/notifications?order_id=${order.id}`)).body.items as {
      kind: string;
      subject: string;
      body: string;
    }[];
  const [confirmed, moved] = (await eventually(messages, ({ length }) => length === 2)).toSorted((a, b) =>
    a.kind < b.kind ? -1 : 1,
  );
  expect([confirmed?.kind, moved?.kind]).toEqual(["order.confirmed", "order.promise_moved"]);
  expect(confirmed?.body).toContain("– 2 of 2 on backorder, expected December 5, 2026");
  expect(moved?.subject).toBe(`Your order ${order.number}: new date`);
  expect(moved?.body).toContain("We now expect all of it to be here by January 11, 2027");

  await stock(shop, "MAIL-WAITS", 2, shop.store);
  const whole = await eventually(
    async () => (await shop.shopper("GET", `/store/orders/${order.id}?key=${access_key}`)).body,
    ({ lines }) => lines[0].waits === null,
  );
  expect(whole.lines[0].waits).toBeNull();
  // What comes after it in the queue has been written about, so nothing is on its way any more.
  await shop.administrator("POST", `/admin/orders/${order.id}/ship`, { tracking: null, reason: null });
  const all = await eventually(messages, ({ length }) => length === 3);
  expect(all.map(({ kind }) => kind).toSorted()).toEqual([
    "order.confirmed",
    "order.promise_moved",
    "order.shipped",
  ]);
});
