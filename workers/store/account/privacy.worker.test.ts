import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { OrderDocument } from "#commerce/order/document.ts";
import { recordAgreements } from "#db/consents.ts";
import { consent, customer, erasureRequest, shopperSession } from "#db/schema/shard/customers.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { forgetPeople } from "#queues/erasures.ts";
import {
  accountAt,
  mailsTo,
  newEmail,
  otherDevice,
  PASSWORD,
  passwordAccountAt,
  type SignedInShopper,
} from "../../testing/accounts.ts";
import { allThatIsKept, shardOf } from "../../testing/kept.ts";
import {
  type ApiAnswer,
  type Call,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../../testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["PRIV-2"]);
  await stock(shop, "PRIV-2", 100, shop.store);
});

const WORDING = "test-1";
const AGREED = [{ purpose: "email_marketing", wording: WORDING }] as const;

interface Ordered {
  readonly order_id: string;
  readonly cart_id: string;
}

/** A pickup order by whoever calls. */
async function order(
  call: Call,
  email: string,
  { token = "tok_approve", agreed_to }: { token?: string; agreed_to?: typeof AGREED } = {},
): Promise<Ordered & { readonly answer: ApiAnswer }> {
  const { body: cart } = await call("POST", "/store/carts", {});
  await call("POST", `/store/carts/${cart.id}/lines`, { sku: "PRIV-2", quantity: 1 });
  const { body } = await call("PUT", `/store/carts/${cart.id}/details`, {
    customer: { name: "Robin Shopper", email, phone: null, ...(agreed_to && { agreed_to }) },
    fulfilment: { kind: "pickup", location_id: shop.store },
  });
  const answer = await call("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token },
    expected_total: body.total,
  });
  return { answer, cart_id: cart.id, order_id: answer.body.order?.id ?? answer.body.order_id };
}

/** The row of the order's read copy, once it stands in a state. */
async function projected(orderId: string, state: OrderDocument["state"]): Promise<void> {
  const db = await databaseOf(shop);
  const row = await eventually(
    () =>
      db
        .select({ state: orders.state })
        .from(orders)
        .where(and(eq(orders.tenant_id, shop.tenant_id), eq(orders.id, orderId)))
        .get(),
    (found) => found?.state === state,
  );
  expect(row?.state).toBe(state);
}

async function settle(orderId: string): Promise<void> {
  await shop.administrator("POST", `/admin/orders/${orderId}/cancel`, { reason: "test", tracking: null });
  await projected(orderId, "cancelled");
}

const say = (me: SignedInShopper, granted: boolean, wording = WORDING) =>
  me.call("PUT", "/store/account/consents/email_marketing", { granted, wording });

const askErasure = (me: SignedInShopper, password: string | null, confirm = me.email) =>
  me.call("POST", "/store/account/erasure", { confirm, password });

const statusOf = async (me: SignedInShopper): Promise<string | undefined> => {
  const db = await databaseOf(shop);
  const row = await db
    .select({ status: customer.status })
    .from(customer)
    .where(and(eq(customer.tenant_id, shop.tenant_id), eq(customer.id, me.customer_id)))
    .get();
  return row?.status;
};

const actionsOn = async (customerId: string): Promise<string[]> => {
  const { results } = await (await shardOf(shop))
    .prepare(
      "select action from audit_entry where tenant_id = ? and subject_id = ? and action like 'customer.%' order by rowid",
    )
    .bind(shop.tenant_id, customerId)
    .all<{ action: string }>();
  return results.map(({ action }) => action);
};

describe("[CUS-12] what somebody agrees to", () => {
  test("nothing, until they say so; said again it is noted once, taken back it is over", async () => {
    const me = await accountAt(shop);
    const before = await me.call("GET", "/store/account/consents");
    expect(before.body).toEqual({
      current: { email_marketing: false, sms_marketing: false, personalisation: false, analytics: false },
      history: [],
    });
    expect((await say(me, false)).body.history).toEqual([]);
    const agreed = await say(me, true);
    expect([agreed.status, agreed.body.current.email_marketing]).toEqual([200, true]);
    const entry = { purpose: "email_marketing", granted: true, source: "account", wording: WORDING };
    expect(agreed.body.history).toEqual([{ ...entry, at: expect.any(String) }]);
    expect((await say(me, true)).body).toEqual(agreed.body);
    await say(me, false);
    const after = await say(me, false);
    expect(after.body.current.email_marketing).toBe(false);
    expect(after.body.history.map(({ granted }: { granted: boolean }) => granted)).toEqual([false, true]);
  });

  test("other words are agreed to anew", async () => {
    const me = await accountAt(shop);
    await say(me, true, "test-1");
    const { body } = await say(me, true, "test-2");
    expect(body.history.map(({ wording }: { wording: string }) => wording)).toEqual(["test-2", "test-1"]);
  });

  test("said ten times at once it is noted once", async () => {
    const me = await accountAt(shop);
    await Promise.all(Array.from({ length: 10 }, () => say(me, true)));
    expect((await me.call("GET", "/store/account/consents")).body.history.length).toBe(1);
  });

  test("[SEC-08] is theirs alone: nobody else sees or says it", async () => {
    const [me, other] = [await accountAt(shop), await accountAt(shop)];
    await say(me, true);
    expect((await other.call("GET", "/store/account/consents")).body.history).toEqual([]);
    const nobody = await shop.shopper("PUT", "/store/account/consents/email_marketing", {
      granted: false,
      wording: WORDING,
    });
    expect([nobody.status, nobody.body.code]).toEqual([401, "sign_in_required"]);
    expect((await me.call("GET", "/store/account/consents")).body.current.email_marketing).toBe(true);
  });

  test("an unknown purpose, and words without a version, are refused", async () => {
    const me = await accountAt(shop);
    const unknown = await me.call("PUT", "/store/account/consents/everything", {
      granted: true,
      wording: WORDING,
    });
    const wordless = await me.call("PUT", "/store/account/consents/analytics", { granted: true });
    expect([unknown.status, wordless.status]).toEqual([422, 422]);
    expect((await me.call("GET", "/store/account/consents")).body.history).toEqual([]);
  });
});

describe("[CUS-12] a box ticked at the checkout", () => {
  const consentsOf = async (customerId: string) => {
    const db = await databaseOf(shop);
    return db
      .select({
        purpose: consent.purpose,
        granted: consent.granted,
        source: consent.source,
        wording: consent.wording,
      })
      .from(consent)
      .where(and(eq(consent.tenant_id, shop.tenant_id), eq(consent.customer_id, customerId)));
  };
  const NOTED = [{ purpose: "email_marketing", granted: true, source: "checkout", wording: WORDING }];

  async function guestOf(email: string): Promise<string | undefined> {
    const db = await databaseOf(shop);
    const row = await db
      .select({ id: customer.id })
      .from(customer)
      .where(and(eq(customer.tenant_id, shop.tenant_id), eq(customer.email, email)))
      .get();
    return row?.id;
  }

  test("is noted for the guest once the order stands, once however often that is told", async () => {
    const email = newEmail();
    const { order_id } = await order(shop.shopper, email, { agreed_to: AGREED });
    await projected(order_id, "confirmed");
    const guest = (await guestOf(email)) ?? "";
    expect(await consentsOf(guest)).toEqual(NOTED);
    await settle(order_id);
    const document = (await objectsBehind(shop).order(order_id).read()) as OrderDocument;
    const db = await databaseOf(shop);
    for (const statement of recordAgreements(db, [document, document])) await db.batch([statement]);
    expect(await consentsOf(guest)).toEqual(NOTED);
  });

  test("left empty, or with a card that was declined, nothing is noted", async () => {
    const [silent, declined] = [newEmail(), newEmail()];
    const placed = await order(shop.shopper, silent);
    await projected(placed.order_id, "confirmed");
    const refused = await order(shop.shopper, declined, { token: "tok_decline", agreed_to: AGREED });
    expect(refused.answer.body.code).toBe("payment_declined");
    expect(await consentsOf((await guestOf(silent)) ?? "none")).toEqual([]);
    expect(await guestOf(declined)).toBe(undefined);
    const db = await databaseOf(shop);
    const noted = await db.select().from(consent).where(eq(consent.tenant_id, shop.tenant_id));
    expect(noted.filter(({ source }) => source === "checkout").length).toBe(1);
  });

  test("is the signed-in shopper's; a guest under somebody's address agrees to nothing for them", async () => {
    const me = await accountAt(shop);
    const asGuest = await order(shop.shopper, me.email, { agreed_to: AGREED });
    await projected(asGuest.order_id, "confirmed");
    expect(await consentsOf(me.customer_id)).toEqual([]);
    const own = await order(me.call, me.email, { agreed_to: AGREED });
    await projected(own.order_id, "confirmed");
    expect(await consentsOf(me.customer_id)).toEqual(NOTED);
  });

  test("stays in the cart as the shopper left it, and goes when they clear it", async () => {
    const { body: cart } = await shop.shopper("POST", "/store/carts", {});
    const say = (customer: object) => shop.shopper("PUT", `/store/carts/${cart.id}/details`, { customer });
    const who = { name: "Robin", email: "robin@example.com", phone: null };
    expect((await say({ ...who, agreed_to: AGREED })).body.customer.agreed_to).toEqual(AGREED);
    expect((await say(who)).body.customer.agreed_to).toEqual([]);
  });
});

describe("[CUS-12] what is kept of somebody", () => {
  test("is told to them whole, without secrets and without anybody else's", async () => {
    const me = await passwordAccountAt(shop);
    const other = await accountAt(shop);
    await me.call("POST", "/store/account/addresses", {
      address: {
        name: "Robin",
        line1: "12 Wren Street",
        line2: null,
        city: "Portland",
        region: "OR",
        postal_code: "97214",
        country: "US",
      },
    });
    await say(me, true);
    const [mine, asGuest, theirs] = [
      await order(me.call, me.email),
      await order(shop.shopper, me.email),
      await order(other.call, other.email),
    ];
    for (const { order_id } of [mine, asGuest, theirs]) await projected(order_id, "confirmed");
    const { status, body } = await me.call("POST", "/store/account/personal-data", {});
    expect(status).toBe(200);
    expect(body.customers.map(({ email }: { email: string }) => email)).toEqual([me.email]);
    expect(body.orders.map(({ id }: { id: string }) => id).sort()).toEqual(
      [mine.order_id, asGuest.order_id].sort(),
    );
    expect(body.addresses.map(({ line1 }: { line1: string }) => line1)).toEqual(["12 Wren Street"]);
    expect(body.consents.length).toBe(1);
    expect(body.sessions.length).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(/scrypt|token_hash|access_key|key=/);
    expect(JSON.stringify(body)).not.toContain(other.email);
    expect(await actionsOn(me.customer_id)).toEqual(["customer.exported_own_data"]);
    expect((await shop.shopper("POST", "/store/account/personal-data", {})).status).toBe(401);
  });
});

describe("[CUS-12] [SEC-07] a wish to be forgotten", () => {
  test("wants the address typed and the password: else nothing happens, and nobody is written to", async () => {
    const me = await passwordAccountAt(shop);
    const refusals = [
      await askErasure(me, PASSWORD, "somebody.else@example.com"),
      await askErasure(me, null),
      await askErasure(me, "not the password"),
      await shop.shopper("POST", "/store/account/erasure", { confirm: me.email, password: PASSWORD }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [422, "erasure_unconfirmed"],
      [403, "step_up_required"],
      [401, "sign_in_refused"],
      [401, "sign_in_required"],
    ]);
    expect(await statusOf(me)).toBe("account");
    expect((await me.call("GET", "/store/account/erasure")).body).toEqual({ erasure: null, open_orders: [] });
    expect(await mailsTo(shop, me.email, "erasure_done", 0)).toEqual([]);
    expect(await mailsTo(shop, me.email, "erasure_waiting", 0)).toEqual([]);
  });

  test("[SEC-03] without a password, a session that is not fresh does not do", async () => {
    const me = await accountAt(shop);
    const db = await databaseOf(shop);
    await db
      .update(shopperSession)
      .set({ created_at: new Date(Date.now() - 3_600_000).toISOString() })
      .where(
        and(eq(shopperSession.tenant_id, shop.tenant_id), eq(shopperSession.customer_id, me.customer_id)),
      );
    expect((await askErasure(me, null)).body.code).toBe("step_up_required");
    expect(await statusOf(me)).toBe("account");
    const fresh = await otherDevice(shop, me);
    expect((await askErasure(fresh, null)).body.status).toBe("done");
    expect(await statusOf(me)).toBe("erased");
  });

  test("waits for an open order, is told so once, and can be taken back", async () => {
    const me = await passwordAccountAt(shop);
    const placed = await order(me.call, me.email);
    await projected(placed.order_id, "confirmed");
    const asked = [await askErasure(me, PASSWORD), await askErasure(me, PASSWORD)];
    for (const { status, body } of asked)
      expect([status, body.status, body.asked_by, body.waits_for.length]).toEqual([
        200,
        "waiting",
        "shopper",
        1,
      ]);
    expect(asked[0]?.body.id).toBe(asked[1]?.body.id);
    const seen = await me.call("GET", "/store/account/erasure");
    expect(seen.body).toEqual({ erasure: asked[0]?.body, open_orders: asked[0]?.body.waits_for });
    await mailsTo(shop, me.email, "erasure_waiting", 1);

    const withdrawn = await me.call("DELETE", "/store/account/erasure");
    expect([withdrawn.status, withdrawn.body.erasure]).toEqual([200, null]);
    expect((await me.call("DELETE", "/store/account/erasure")).body).toEqual(withdrawn.body);
    await settle(placed.order_id);
    await forgetPeople(env);
    expect(await statusOf(me)).toBe("account");
    expect(await mailsTo(shop, me.email, "erasure_done", 0)).toEqual([]);
    expect(await actionsOn(me.customer_id)).toEqual([
      "customer.erasure_asked",
      "customer.erasure_asked",
      "customer.erasure_withdrawn",
    ]);
  });

  test("is carried out once the order is settled: one last message, however many do it at once", async () => {
    const me = await passwordAccountAt(shop);
    const name = "Robin Shopper";
    const placed = await order(me.call, me.email);
    await projected(placed.order_id, "confirmed");
    await say(me, true);
    await askErasure(me, PASSWORD);
    await settle(placed.order_id);
    await Promise.all([forgetPeople(env), forgetPeople(env), forgetPeople(env)]);
    await forgetPeople(env);

    const [last] = await mailsTo(shop, me.email, "erasure_done", 1);
    expect(last?.text).toContain(`Hello ${name},`);
    expect(await statusOf(me)).toBe("erased");
    expect((await me.call("GET", "/store/account/consents")).status).toBe(401);
    const again = await shop.shopper("POST", "/store/account/sign-in", {
      email: me.email,
      password: PASSWORD,
    });
    expect(again.body.code).toBe("sign_in_refused");
    const db = await databaseOf(shop);
    const wishes = await db
      .select({ status: erasureRequest.status })
      .from(erasureRequest)
      .where(
        and(eq(erasureRequest.tenant_id, shop.tenant_id), eq(erasureRequest.customer_id, me.customer_id)),
      );
    expect(wishes).toEqual([{ status: "done" }]);
    const kept = await eventually(
      () => allThatIsKept(shop, { orders: [placed.order_id], carts: [placed.cart_id], skus: ["PRIV-2"] }),
      (text) => !text.includes(me.email),
    );
    expect(kept).not.toContain(me.email);
    // The proof of what was agreed to stays, of somebody without a name.
    const proofs = await db
      .select({ source: consent.source })
      .from(consent)
      .where(and(eq(consent.tenant_id, shop.tenant_id), eq(consent.customer_id, me.customer_id)));
    expect(proofs).toEqual([{ source: "account" }]);
  });

  test("with nothing open it is done at once, and the browser is signed out everywhere", async () => {
    const me = await passwordAccountAt(shop);
    const elsewhere = await otherDevice(shop, me);
    const answers = await Promise.all([askErasure(me, PASSWORD), askErasure(elsewhere, PASSWORD)]);
    const done = answers.filter(({ status }) => status === 200);
    expect(done.map(({ body }) => body.status).every((status) => status === "done")).toBe(true);
    expect(done[0]?.headers.get("set-cookie")).toContain("__Host-shopper=;");
    expect((await elsewhere.call("GET", "/store/account/erasure")).status).toBe(401);
    await mailsTo(shop, me.email, "erasure_done", 1);
  });

  test("a wish that staff take for a guest is told to the guest", async () => {
    const email = newEmail();
    const placed = await order(shop.shopper, email);
    await projected(placed.order_id, "confirmed");
    await settle(placed.order_id);
    const found = await shop.administrator("GET", `/admin/customers?q=${encodeURIComponent(email)}`);
    const [{ id }] = found.body.items;
    const erased = await shop.administrator("POST", `/admin/customers/${id}/erasure`, {});
    expect([erased.status, erased.body.status, erased.body.asked_by]).toEqual([200, "done", "staff"]);
    expect((await mailsTo(shop, email, "erasure_done", 1))[0]?.subject).toBe("Your data was erased");
    expect((await shop.administrator("POST", `/admin/customers/${id}/erasure`, {})).status).toBe(404);
  });
});
