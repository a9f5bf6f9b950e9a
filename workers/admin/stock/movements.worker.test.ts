import { beforeAll, expect, test } from "vitest";
import {
  EVERYWHERE,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../../testing/shop.ts";

let shop: TestShop;
let orders = 0;

beforeAll(async () => {
  shop = await openShop();
});

interface Told {
  readonly kind: string;
  readonly location_id: string;
  readonly order: { readonly id: string; readonly number: string } | null;
}

/** An order to be sent, as the read copy has it: goods that are waited for cannot be collected. */
async function ordered(sku: string, quantity: number): Promise<{ id: string; number: string }> {
  const cart = await filledCart(shop, [{ sku, quantity }]);
  const sent = async (method_id: string | null) => {
    const address = { name: "Jo Buyer", line2: null, ...EVERYWHERE, region: "NY" };
    const fulfilment = { kind: "ship", method_id, address };
    return (await shop.shopper("PUT", `/store/carts/${cart.id}/details`, { fulfilment })).body;
  };
  const { shipping_methods } = await sent(null);
  const { total } = await sent(shipping_methods[0].id);
  const { status } = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: total,
  });
  expect(status).toBe(201);
  orders += 1;
  const known = await eventually(
    () => shop.administrator("GET", "/admin/orders"),
    ({ body }) => body.items.length === orders,
  );
  return known.body.items[0];
}

test("[INV-04] movements are narrowed to what they are about and to a place, and name their order", async () => {
  await sell(shop, ["MOVED-1"]);
  await stock(shop, "MOVED-1", 5, shop.store);
  await stock(shop, "MOVED-1", 7, shop.warehouse);
  const order = await ordered("MOVED-1", 2);
  const movements = async (query: string): Promise<Told[]> =>
    (await shop.administrator("GET", `/admin/stock/MOVED-1/movements?${query}`)).body.items;

  expect((await movements("about=arrivals")).map(({ kind, location_id }) => [kind, location_id])).toEqual([
    ["receive", shop.warehouse],
    ["receive", shop.store],
  ]);
  expect(
    (await movements(`about=arrivals&location_id=${shop.store}`)).map(({ location_id }) => location_id),
  ).toEqual([shop.store]);
  expect(await movements("about=orders")).toMatchObject([
    { kind: "allocate", order: { id: order.id, number: order.number } },
  ]);
  expect(await movements("about=transfers")).toEqual([]);
  expect((await shop.administrator("GET", "/admin/stock/MOVED-1/movements?about=weather")).status).toBe(422);
});

test("[INV-08] a SKU says who waits for it, by order, in the order in which arrivals go to them", async () => {
  await sell(shop, ["AWAITED-1"]);
  await objectsBehind(shop)
    .item("AWAITED-1")
    .setPolicy({
      policy: {
        rules: [],
        beyond: { kind: "backorder", limit: 5, promised_at: "2030-01-01T00:00:00.000Z" },
        sale: null,
      },
      version: 0,
      request_id: null,
    });
  await stock(shop, "AWAITED-1", 1, shop.store);
  const first = await ordered("AWAITED-1", 3);
  const { body } = await shop.administrator("GET", "/admin/stock/AWAITED-1");
  expect(body.waiting).toMatchObject({
    promises: 1,
    units: 2,
    list: [{ kind: "backorder", quantity: 2, order: { id: first.id, number: first.number } }],
  });
});
