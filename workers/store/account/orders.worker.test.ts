import { beforeAll, describe, expect, test } from "vitest";
import { mergeCustomers } from "#db/customer-merges.ts";
import { accountAt, mailTo, newEmail, type SignedInShopper } from "../../testing/accounts.ts";
import {
  type Call,
  databaseOf,
  eventually,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_1" }), openShop({ shard: "SHARD_1" })]);
  await sell(shop, ["HISTORY-1"]);
  await stock(shop, "HISTORY-1", 200, shop.store);
});

interface Placed {
  readonly id: string;
  readonly key: string;
}

/** An order placed by whoever `call` is, under an address. */
async function place(call: Call, email: string): Promise<Placed> {
  const { body: cart } = await call("POST", "/store/carts", {});
  await call("POST", `/store/carts/${cart.id}/lines`, { sku: "HISTORY-1", quantity: 1 });
  const { body } = await call("PUT", `/store/carts/${cart.id}/details`, {
    customer: { name: "Jo Buyer", email, phone: null },
    fulfilment: { kind: "pickup", location_id: shop.store },
  });
  const answer = await call("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: body.total,
  });
  expect(answer.status).toBe(201);
  return { id: answer.body.order.id, key: answer.body.access_key };
}

/** A sale at the till, with the address that the customer told. */
async function sellAtTill(email: string): Promise<string> {
  const id = testId("ord");
  const sale = await shop.till("POST", "/pos/sales", {
    order_id: id,
    lines: [
      {
        line_id: testId("lin"),
        sku: "HISTORY-1",
        quantity: 1,
        unit_price: { amount: 2_000, currency: "USD" },
        tax_class: "standard",
      },
    ],
    payment: { kind: "cash", tendered: { amount: 2_160, currency: "USD" } },
    expected_total: { amount: 2_160, currency: "USD" },
    customer: { name: "Jo", email, phone: null },
    sold_at: new Date().toISOString(),
    tax_rates: [],
  });
  expect(sale.status).toBe(201);
  return id;
}

const history = async (me: SignedInShopper): Promise<string[]> =>
  (await me.call("GET", "/store/account/orders?limit=50")).body.items.map(
    (order: { id: string }) => order.id,
  );

/** The history once it has as many orders as expected; queues deliver a moment later. */
const historyOf = async (me: SignedInShopper, expected: number): Promise<string[]> =>
  eventually(
    () => history(me),
    (ids) => ids.length >= expected,
  );

describe("[CUS-08] order history", () => {
  test("holds orders of all channels: signed in, as a guest under the proved address, at the till", async () => {
    const email = newEmail();
    const guest = await place(shop.shopper, email);
    const counter = await sellAtTill(email.toUpperCase());
    const me = await accountAt(shop, email);
    const own = await place(me.call, "elsewhere@example.com");
    const ids = await historyOf(me, 3);
    expect(ids.toSorted()).toEqual([guest.id, counter, own.id].toSorted());
    const { body } = await me.call("GET", "/store/account/orders");
    const sources = body.items.map((order: { id: string; source: string }) => [order.id, order.source]);
    expect(Object.fromEntries(sources)).toEqual({
      [guest.id]: "storefront",
      [counter]: "pos",
      [own.id]: "storefront",
    });
    expect(body.items[0].lines).toEqual([{ title: "Thing", image_url: null, quantity: 1 }]);
  });

  test("pages by cursor, newest first", async () => {
    const me = await accountAt(shop);
    const placed = [];
    for (let count = 0; count < 3; count++) placed.push((await place(me.call, me.email)).id);
    await historyOf(me, 3);
    const first = await me.call("GET", "/store/account/orders?limit=2");
    const rest = await me.call("GET", `/store/account/orders?limit=2&cursor=${first.body.next_cursor}`);
    const ids = [...first.body.items, ...rest.body.items].map((order: { id: string }) => order.id);
    expect([ids, rest.body.next_cursor]).toEqual([placed.toReversed(), null]);
  });

  test("an order placed while signed in carries the customer, and is theirs whatever address it names", async () => {
    const me = await accountAt(shop);
    const other = await accountAt(shop);
    const { id } = await place(me.call, other.email);
    expect(await historyOf(me, 1)).toEqual([id]);
    expect(await history(other)).toEqual([]);
    const seen = await shop.administrator("GET", `/admin/orders/${id}`);
    expect(seen.body.customer).toEqual({
      name: "Jo Buyer",
      email: other.email,
      phone: null,
      id: me.customer_id,
    });
  });

  test("what was declined is no order", async () => {
    const me = await accountAt(shop);
    const { body: cart } = await me.call("POST", "/store/carts", {});
    await me.call("POST", `/store/carts/${cart.id}/lines`, { sku: "HISTORY-1", quantity: 1 });
    const { body } = await me.call("PUT", `/store/carts/${cart.id}/details`, {
      customer: { name: "Jo", email: me.email, phone: null },
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    const declined = await me.call("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_decline" },
      expected_total: body.total,
    });
    expect(declined.body.code).toBe("payment_declined");
    await eventually(
      () => shop.administrator("GET", "/admin/orders?state=refused"),
      (answer) => answer.body.items.length > 0,
    );
    expect(await history(me)).toEqual([]);
  });

  test("holds those of customers merged into this one; proved addresses of theirs only", async () => {
    const [me, twin] = [await accountAt(shop), await accountAt(shop)];
    const guestEmail = newEmail();
    const byTwin = await place(twin.call, twin.email);
    const underTwin = await place(shop.shopper, twin.email);
    const byGuest = await place(shop.shopper, guestEmail);
    await historyOf(twin, 2);
    const db = await databaseOf(shop);
    await mergeCustomers(db, me.customer_id, twin.customer_id, "stf_test", null);
    const guest = await eventually(
      () => shop.administrator("GET", `/admin/customers?q=${encodeURIComponent(guestEmail)}`),
      (answer) => answer.body.items.length > 0,
    );
    await mergeCustomers(db, me.customer_id, guest.body.items[0].id, "stf_test", null);
    expect((await historyOf(me, 2)).toSorted()).toEqual([byTwin.id, underTwin.id].toSorted());
    expect((await me.call("GET", `/store/account/orders/${byGuest.id}`)).status).toBe(404);
    // The twin's own session is the kept customer's now.
    expect((await twin.call("GET", "/store/account")).body.id).toBe(me.customer_id);
    expect((await history(twin)).length).toBe(2);
  });

  test("[CUS-03] a claimed address brings the orders that guests placed under it, and later ones", async () => {
    const me = await accountAt(shop);
    const email = newEmail();
    const before = await place(shop.shopper, email);
    await me.call("POST", "/store/account/order-claims", { email });
    const { token } = await mailTo(shop, email, "email_confirmation");
    expect(await history(me)).toEqual([]);
    await me.call("POST", "/store/account/confirmations", { token });
    expect(await historyOf(me, 1)).toEqual([before.id]);
    const later = await place(shop.shopper, email);
    expect(await historyOf(me, 2)).toEqual([later.id, before.id]);
  });
});

describe("[CUS-08] [SEC-08] one order", () => {
  test("is shown to its owner without the link's key, and to nobody else", async () => {
    const [me, stranger] = [await accountAt(shop), await accountAt(shop)];
    const own = await place(me.call, me.email);
    const path = `/store/account/orders/${own.id}`;
    const mine = await me.call("GET", path);
    expect([mine.status, mine.body.id, mine.body.customer]).toEqual([
      200,
      own.id,
      { name: "Jo Buyer", email: me.email, phone: null },
    ]);
    const invented = await stranger.call("GET", `/store/account/orders/${testId("ord")}`);
    const theirs = await stranger.call("GET", path);
    const told = ({ request_id: _, ...body }: Record<string, unknown>) => body;
    expect([theirs.status, told(theirs.body)]).toEqual([404, told(invented.body)]);
    expect((await shop.shopper("GET", path)).body.code).toBe("sign_in_required");
    const elsewhere = await accountAt(other, me.email);
    expect((await elsewhere.call("GET", path)).body.code).toBe("order_not_found");
  });

  test("under an address that was never proved, nobody is shown a guest's order", async () => {
    const email = newEmail();
    const guest = await place(shop.shopper, email);
    await shop.shopper("POST", "/store/account/register", {
      email,
      name: "Mallory",
      password: "a long password",
    });
    const me = await accountAt(shop);
    await me.call("PUT", "/store/account/email", { email, password: null });
    await me.call("POST", "/store/account/order-claims", { email });
    expect((await me.call("GET", `/store/account/orders/${guest.id}`)).status).toBe(404);
    expect(await history(me)).toEqual([]);
    const link = await shop.shopper("GET", `/store/orders/${guest.id}?key=${guest.key}`);
    expect(link.status).toBe(200);
  });

  test("a guest who orders under an account's address changes nothing of it", async () => {
    const me = await accountAt(shop);
    await me.call("PATCH", "/store/account", { name: "Robin Reed", phone: "+1 503 555 0100" });
    const { body: cart } = await shop.shopper("POST", "/store/carts", {});
    await shop.shopper("POST", `/store/carts/${cart.id}/lines`, { sku: "HISTORY-1", quantity: 1 });
    const { body } = await shop.shopper("PUT", `/store/carts/${cart.id}/details`, {
      customer: { name: "Mallory", email: me.email, phone: "+1 900 555 0199" },
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: body.total,
    });
    await historyOf(me, 1);
    expect((await me.call("GET", "/store/account")).body).toMatchObject({
      name: "Robin Reed",
      phone: "+1 503 555 0100",
    });
  });
});
