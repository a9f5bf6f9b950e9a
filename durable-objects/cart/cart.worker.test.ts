import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["CART-1", "CART-2"]);
  await stock(shop, "CART-1", 100, shop.store);
});
afterEach(() => vi.useRealTimers());

async function newCart() {
  const id = testId("crt");
  const cart = objectsBehind(shop).cart(id);
  await cart.open(shop.channel_id);
  return { id, cart };
}

test("[CHN-07] many devices write one cart at once and no line is lost", async () => {
  const { cart } = await newCart();
  const added = await Promise.all(
    Array.from({ length: 40 }, (_, index) => cart.addLine(null, `SKU-${index % 20}`, 1)),
  );
  expect(added.every((answer) => answer.ok)).toBe(true);
  const answer = await cart.read();
  expect(answer.ok && answer.value.lines.length).toBe(20);
  expect(answer.ok && answer.value.lines.every((line) => line.quantity === 2)).toBe(true);
  expect(answer.ok && answer.value.version).toBe(41);
});

test("[CHN-07] every open device hears of a change, and again after the object was evicted", async () => {
  const { id, cart } = await newCart();
  const watch = async () => {
    const response = await objectsBehind(shop)
      .cart(id)
      .fetch("https://cart/live", { headers: { upgrade: "websocket" } });
    const socket = response.webSocket;
    if (!socket) throw new Error("no socket");
    socket.accept();
    const heard: unknown[] = [];
    socket.addEventListener("message", (event) => heard.push(JSON.parse(String(event.data))));
    return heard;
  };
  const [phone, laptop] = [await watch(), await watch()];
  await cart.addLine(null, "CART-1", 1);
  await evictDurableObject(env.CART.getByName(`${shop.tenant_id}:${id}`));
  await objectsBehind(shop).cart(id).addLine(null, "CART-2", 1);
  await vi.waitFor(() => expect(phone.length).toBe(2));
  expect(phone).toEqual([
    { topic: "cart", data: { version: 2, status: "open" } },
    { topic: "cart", data: { version: 3, status: "open" } },
  ]);
  await vi.waitFor(() => expect(laptop).toEqual(phone));
});

test("[ORD-02] two tabs cannot both order one cart", async () => {
  const cart = await filledCart(shop, [{ sku: "CART-1", quantity: 1 }]);
  const order = () =>
    shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    });
  const answers = await Promise.all([order(), order(), order()]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  for (const answer of answers.filter((each) => each.status === 409))
    expect(answer.body.code).toBe("cart_closed");
});

test("[ORD-02] a second click with the same key places one order and gets the same answer", async () => {
  const cart = await filledCart(shop, [{ sku: "CART-1", quantity: 1 }]);
  const key = crypto.randomUUID();
  const order = () =>
    shop.shopper(
      "POST",
      `/store/carts/${cart.id}/checkout`,
      { payment: { kind: "card", token: "tok_approve" }, expected_total: cart.total },
      { key },
    );
  const [first, second] = await Promise.all([order(), order()]);
  const third = await order();
  const ids = [first, second, third].map((answer) => answer.body.order.id);
  expect(new Set(ids).size).toBe(1);
});

test("[UXC-06] after a declined card the cart is open again and can be ordered with another", async () => {
  const cart = await filledCart(shop, [{ sku: "CART-1", quantity: 1 }]);
  const order = (token: string) =>
    shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token },
      expected_total: cart.total,
    });
  expect((await order("tok_decline")).body.code).toBe("payment_declined");
  const placed = await order("tok_approve");
  expect(placed.body.status).toBe("placed");
});

test("[NFR-03] a checkout that was begun and never placed opens the cart again, and a late placement is refused", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const { id, cart } = await newCart();
  await cart.addLine(null, "CART-1", 1);
  const orderId = testId("ord");
  const begun = await cart.beginCheckout("key-of-a-tab", orderId);
  expect(begun.ok && begun.value.status).toBe("placing");
  vi.setSystemTime(Date.now() + 61_000);
  await runDurableObjectAlarm(env.CART.getByName(`${shop.tenant_id}:${id}`));
  const answer = await objectsBehind(shop).cart(id).read();
  expect(answer.ok && [answer.value.status, answer.value.order_id]).toEqual(["open", null]);

  const sale = await shop.till("POST", "/pos/sales", {
    order_id: orderId,
    lines: [
      {
        line_id: testId("lin"),
        sku: "CART-1",
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
  expect(sale.body.code).toBe("payment_not_confirmed");
});

test("[INV-04] goods wait for the shopper who checks out: others see them gone, their own cart does not, and a change lets go", async () => {
  await sell(shop, ["HELD-1"]);
  await stock(shop, "HELD-1", 2, shop.store);
  const cart = await filledCart(shop, [{ sku: "HELD-1", quantity: 2 }]);
  const held = async () => (await objectsBehind(shop).item("HELD-1").levels())[0]?.held;
  const available = async () =>
    (await shop.shopper("GET", `/store/carts/${cart.id}`)).body.lines[0].available;

  expect((await shop.shopper("POST", `/store/carts/${cart.id}/reservation`, {})).status).toBe(200);
  expect(await held()).toBe(2);
  const other = await filledCart(shop, [{ sku: "HELD-1", quantity: 1 }]);
  const refused = await shop.shopper("POST", `/store/carts/${other.id}/reservation`, {});
  expect([refused.status, refused.body.skus]).toEqual([
    409,
    [{ sku: "HELD-1", available: 0, title: "Thing" }],
  ]);
  await eventually(available, (units) => units === 2);
  expect(await available()).toBe(2);

  const { body } = await shop.shopper("GET", `/store/carts/${cart.id}`);
  await shop.shopper("PATCH", `/store/carts/${cart.id}/lines/${body.lines[0].line_id}`, { quantity: 1 });
  expect(await held()).toBe(0);
});
