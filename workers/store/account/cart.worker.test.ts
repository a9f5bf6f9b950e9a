import { beforeAll, describe, expect, test } from "vitest";
import { accountAt, otherDevice, type SignedInShopper } from "../../testing/accounts.ts";
import { type Call, objectsBehind, openShop, sell, stock, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop(), openShop()]);
  await sell(shop, ["JOIN-1", "JOIN-2", "JOIN-3"]);
  await stock(shop, "JOIN-1", 100, shop.store);
});

type Quantities = Readonly<Record<string, number>>;

async function cartOf(call: Call, quantities: Quantities): Promise<string> {
  const { body } = await call("POST", "/store/carts", {});
  for (const [sku, quantity] of Object.entries(quantities))
    await call("POST", `/store/carts/${body.id}/lines`, { sku, quantity });
  return body.id;
}

/** Joins the cart of a device with the customer's. */
const join = async ({ call }: SignedInShopper, cart_id: string | null) =>
  (await call("POST", "/store/account/cart", { cart_id })).body.cart;

const inside = (cart: { lines: readonly { sku: string; quantity: number }[] } | null): Quantities | null =>
  cart && Object.fromEntries(cart.lines.map((line) => [line.sku, line.quantity]));

describe("[CHN-07] one cart over devices", () => {
  test("a guest's cart becomes the customer's under its own id, with what is in it", async () => {
    const guest = await cartOf(shop.shopper, { "JOIN-1": 2 });
    const me = await accountAt(shop);
    const cart = await join(me, guest);
    expect([cart.id, cart.personal, inside(cart)]).toEqual([guest, true, { "JOIN-1": 2 }]);
    expect((await join(await otherDevice(shop, me), null)).id).toBe(guest);
  });

  test("on a second device, the guest's cart there goes into the customer's, once", async () => {
    const me = await accountAt(shop);
    const first = await cartOf(me.call, { "JOIN-1": 1, "JOIN-2": 1 });
    const phone = await otherDevice(shop, me);
    const guest = await cartOf(shop.shopper, { "JOIN-2": 2, "JOIN-3": 3 });
    const joined = await Promise.all(Array.from({ length: 4 }, () => join(phone, guest)));
    for (const cart of [...joined, await join(phone, guest), await join(me, first)]) {
      expect(cart.id).toBe(first);
    }
    expect(inside(await join(me, first))).toEqual({ "JOIN-1": 1, "JOIN-2": 3, "JOIN-3": 3 });
    expect((await shop.shopper("GET", `/store/carts/${guest}`)).body.code).toBe("cart_not_found");
  });

  test("two devices that sign in at once, each with goods of a guest, end up with one cart of all of it", async () => {
    const me = await accountAt(shop);
    const devices = await Promise.all([1, 2, 3].map(() => otherDevice(shop, me)));
    const guests = [{ "JOIN-1": 1 }, { "JOIN-1": 2, "JOIN-2": 1 }, { "JOIN-3": 4 }];
    const carts = await Promise.all(guests.map((goods) => cartOf(shop.shopper, goods)));
    await Promise.all(devices.map((device, index) => join(device, carts[index]!)));
    const cart = await join(me, null);
    expect(inside(cart)).toEqual({ "JOIN-1": 3, "JOIN-2": 1, "JOIN-3": 4 });
  });

  test("a new cart of a signed-in shopper is the one they have; after an order it is a new one", async () => {
    const me = await accountAt(shop);
    const phone = await otherDevice(shop, me);
    const id = await cartOf(me.call, { "JOIN-1": 1 });
    expect((await phone.call("POST", "/store/carts", {})).body.id).toBe(id);
    const { body } = await phone.call("PUT", `/store/carts/${id}/details`, {
      customer: { name: "Jo", email: me.email, phone: null },
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    const ordered = await phone.call("POST", `/store/carts/${id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: body.total,
    });
    expect(ordered.status).toBe(201);
    expect(await join(me, id)).toBe(null);
    const [one, two] = await Promise.all([cartOf(me.call, {}), cartOf(phone.call, {})]);
    expect(one).toBe(two);
    expect(one).not.toBe(id);
  });

  test("while one cart is being paid for, the other stays, as the customer's; no line is lost", async () => {
    const me = await accountAt(shop);
    const own = await cartOf(me.call, { "JOIN-1": 1 });
    await objectsBehind(shop).cart(own).beginCheckout("key-of-a-device", "ord_0", me.customer_id);
    const guest = await cartOf(shop.shopper, { "JOIN-2": 2 });
    const cart = await join(await otherDevice(shop, me), guest);
    expect([cart.id, cart.personal, inside(cart)]).toEqual([guest, true, { "JOIN-2": 2 }]);
    expect(inside((await me.call("GET", `/store/carts/${own}`)).body)).toEqual({ "JOIN-1": 1 });
  });

  test("[INV-04] goods kept aside for the guest's checkout are let go when its cart is joined", async () => {
    const me = await accountAt(shop);
    await cartOf(me.call, { "JOIN-2": 1 });
    const guest = await cartOf(shop.shopper, { "JOIN-1": 3 });
    await shop.shopper("PUT", `/store/carts/${guest}/details`, {
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    const held = async () => (await objectsBehind(shop).item("JOIN-1").levels())[0]?.held;
    const before = (await held()) ?? 0;
    await shop.shopper("POST", `/store/carts/${guest}/reservation`, {});
    expect(await held()).toBe(before + 3);
    await join(me, guest);
    expect(await held()).toBe(before);
  });
});

describe("[SEC-08] a personal cart", () => {
  test("is out of reach once signed out, for other shoppers, and for whoever knows its id", async () => {
    const me = await accountAt(shop);
    const id = await cartOf(me.call, { "JOIN-1": 1 });
    const stranger = await accountAt(shop);
    await me.call("POST", "/store/account/sign-out", {});
    for (const call of [shop.shopper, stranger.call, me.call]) {
      const answers = [
        await call("GET", `/store/carts/${id}`),
        await call("POST", `/store/carts/${id}/lines`, { sku: "JOIN-1", quantity: 1 }),
        await call("POST", `/store/carts/${id}/reservation`, {}),
        await call("GET", `/store/carts/${id}/live`),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, "cart_not_found"]),
      );
    }
    expect(await join(stranger, id)).toBe(null);
    const back = await otherDevice(shop, me);
    expect(inside((await back.call("GET", `/store/carts/${id}`)).body)).toEqual({ "JOIN-1": 1 });
  });

  test("[SEC-05] another merchant's cart joins nothing", async () => {
    const theirs = await cartOf(other.shopper, {});
    const me = await accountAt(shop);
    expect(await join(me, theirs)).toBe(null);
    expect((await other.shopper("GET", `/store/carts/${theirs}`)).body.personal).toBe(false);
  });
});
