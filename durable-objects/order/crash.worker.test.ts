import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OrderDocument } from "#commerce/order/document.ts";
import { emptyLevel } from "#commerce/stock/level.ts";
import { notification, orders } from "#db/schema/shard/orders.ts";
import { stockOf } from "#db/stock.ts";
import { FAULTS, type Fault, faults, planFault } from "#workers/testing/faults.ts";
import {
  type ApiAnswer,
  databaseOf,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";

/** Enough alarms for every retry; a settled order needs none. */
const MAX_ALARMS = 12;
const UNITS = 3;

let shop: TestShop;
let skus = 0;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  faults.deliverTwice = true;
  shop ??= await openShop();
});
afterEach(() => {
  planFault(null);
  faults.deliverTwice = false;
  vi.useRealTimers();
});

interface Case {
  readonly token: string;
  /** What the buyer's bank is told on the challenge page. */
  readonly challenge?: boolean;
  readonly ends: "confirmed" | "refused";
}

const cases: Record<string, Case> = {
  "an approved card": { token: "tok_approve", ends: "confirmed" },
  "a declined card": { token: "tok_decline", ends: "refused" },
  "a gateway that never answers": { token: "tok_timeout", ends: "refused" },
  "a gateway that answers the second time": { token: "tok_timeout_once", ends: "confirmed" },
  "a confirmed 3-D Secure challenge": { token: "tok_3ds", challenge: true, ends: "confirmed" },
  "a failed 3-D Secure challenge": { token: "tok_3ds", challenge: false, ends: "refused" },
};

/** One checkout of two SKUs, with everything that a client does when answers fail to come. */
async function buy(
  { token, challenge }: Case,
  key: string,
  cart: Awaited<ReturnType<typeof filledCart>>,
): Promise<string> {
  const checkout = () =>
    quietly(() =>
      shop.shopper(
        "POST",
        `/store/carts/${cart.id}/checkout`,
        { payment: { kind: "card", token }, expected_total: cart.total },
        { key },
      ),
    );
  let answer = await checkout();
  for (let tries = 0; !answer || answer.status >= 500; tries++) {
    if (tries > MAX_ALARMS) throw new Error(`no answer: ${JSON.stringify(answer?.body)}`);
    answer = await checkout();
  }
  const orderId: string = answer.body.order?.id ?? answer.body.order_id;
  if (answer.body.status === "requires_action") {
    await objectsBehind(shop)
      .acquirer(`${orderId}.1`)
      .answerChallenge(challenge === true);
    const path = `/store/orders/${orderId}/payment?key=${answer.body.access_key}`;
    for (let tries = 0; tries < 3; tries++) {
      const continued = await quietly(() => shop.shopper("POST", path, {}));
      if (continued && continued.status < 500) break;
    }
  }
  return orderId;
}

/** A crash reaches the caller as a 500 or a broken call; a client takes both as "no answer". */
async function quietly(call: () => Promise<ApiAnswer>): Promise<ApiAnswer | null> {
  try {
    return await call();
  } catch {
    return null;
  }
}

/** Lets time pass until the order has nothing left to do. */
async function settle(orderId: string): Promise<OrderDocument> {
  for (let alarms = 0; alarms < MAX_ALARMS; alarms++) {
    vi.setSystemTime(Date.now() + 20 * 60_000);
    const ran = await runDurableObjectAlarm(env.ORDER.getByName(`${shop.tenant_id}:${orderId}`)).catch(
      () => true,
    );
    if (!ran) break;
  }
  const order = await objectsBehind(shop).order(orderId).read();
  if (!order) throw new Error(`order ${orderId} is gone`);
  return order;
}

/** Confirmed and paid for once with its stock promised, or undone without a trace. Never both, never neither. */
async function expectWhole(
  order: OrderDocument,
  sold: readonly string[],
  cartId: string,
  ends: string,
): Promise<void> {
  expect(order.state).toBe(ends);
  const confirmed = ends === "confirmed";
  for (const sku of sold) {
    const item = objectsBehind(shop).item(sku);
    const levels = await item.levels();
    expect(levels).toEqual([{ ...emptyLevel(shop.store), on_hand: UNITS, allocated: confirmed ? 1 : 0 }]);
    expect(await sumsOf(sku)).toEqual(levels);
  }
  const books = await objectsBehind(shop).acquirer(`${order.id}.1`).entries();
  const reserved =
    books.filter((entry) => entry.kind === "authorize").length -
    books.filter((entry) => entry.kind === "void").length;
  expect(reserved).toBe(confirmed ? 1 : 0);
  expect(books.filter((entry) => entry.kind === "capture").length).toBe(0);
  expect(order.payments.filter((entry) => entry.kind === "authorize").length).toBe(confirmed ? 1 : 0);

  const cart = await objectsBehind(shop).cart(cartId).read();
  expect(cart.ok && cart.value.status).toBe(confirmed ? "ordered" : "open");

  // Every message of the queue came twice; what they left behind is single and agrees.
  const db = await databaseOf(shop);
  const rows = await eventually(
    () =>
      db
        .select({ state: orders.state, total: orders.total })
        .from(orders)
        .where(and(eq(orders.tenant_id, shop.tenant_id), eq(orders.id, order.id)))
        .all(),
    ([row]) => row?.state === ends,
  );
  expect(rows).toEqual([{ state: ends, total: order.total.amount }]);
  const written = await eventually(
    () =>
      db
        .select({ kind: notification.kind })
        .from(notification)
        .where(and(eq(notification.tenant_id, shop.tenant_id), eq(notification.order_id, order.id)))
        .all(),
    (list) => list.length === (confirmed ? 1 : 0),
  );
  expect(written).toEqual(confirmed ? [{ kind: "order.confirmed" }] : []);
  const projected = await eventually(
    async () => [...(await stockOf(db, sold)).values()].flatMap(({ levels }) => levels),
    (list) => list.every((row) => row.allocated === (confirmed ? 1 : 0)),
  );
  expect(projected.map((row) => row.allocated)).toEqual(sold.map(() => (confirmed ? 1 : 0)));
}

/** What the ledger of a SKU adds up to, in the shape of its levels. */
const sumsOf = async (sku: string) =>
  (await objectsBehind(shop).item(sku).ledgerSums()).map((sum) => ({ ...sum, expected_at: null }));

async function newCart(): Promise<{ sold: string[]; cart: Awaited<ReturnType<typeof filledCart>> }> {
  skus += 1;
  const sold = [`CRASH-${skus}-A`, `CRASH-${skus}-B`];
  await sell(shop, sold);
  for (const sku of sold) await stock(shop, sku, UNITS, shop.store);
  return {
    sold,
    cart: await filledCart(
      shop,
      sold.map((sku) => ({ sku, quantity: 1 })),
    ),
  };
}

async function walk(example: Case, plan: { at: number; fault: Fault } | null): Promise<string[]> {
  const { sold, cart } = await newCart();
  planFault(plan);
  const orderId = await buy(example, crypto.randomUUID(), cart);
  const order = await settle(orderId);
  const crossed = [...faults.crossed];
  if (plan) expect(faults.plan, "the planned fault was met").toBe(null);
  planFault(null);
  await expectWhole(order, sold, cart.id, example.ends);
  return crossed;
}

describe("[NFR-03] [ORD-04] a crash at any point of placing an order neither loses nor doubles it", () => {
  for (const [name, example] of Object.entries(cases)) {
    test(`${name}: every call outside broken off before, after, and with its answer lost`, {
      timeout: 120_000,
    }, async () => {
      const crossings = (await walk(example, null)).length;
      expect(crossings).toBeGreaterThan(3);
      for (let at = 0; at < crossings; at++) {
        for (const fault of FAULTS) await walk(example, { at, fault });
      }
    });
  }
});

describe("[NFR-03] what a confirmed order owes is done once, wherever it is broken off", () => {
  const moves = {
    ship: { ship: true, books: ["authorize", "capture"], on_hand: UNITS - 1, allocated: 0 },
    cancel: { ship: false, books: ["authorize", "void"], on_hand: UNITS, allocated: 0 },
  } as const;

  for (const [move, expected] of Object.entries(moves)) {
    test(`${move}: stock and payment follow`, { timeout: 120_000 }, async () => {
      const run = async (plan: { at: number; fault: Fault } | null): Promise<number> => {
        const { sold, cart } = await newCart();
        const orderId = await buy({ token: "tok_approve", ends: "confirmed" }, crypto.randomUUID(), cart);
        if (expected.ship) {
          for (const step of ["start_picking", "mark_ready"])
            await shop.administrator("POST", `/admin/orders/${orderId}/${step}`, {});
        }
        planFault(plan);
        const key = crypto.randomUUID();
        const path = `/admin/orders/${orderId}/${expected.ship ? "collect" : "cancel"}`;
        for (let tries = 0; tries < 3; tries++) {
          const answer = await quietly(() => shop.administrator("POST", path, {}, { key }));
          if (answer && answer.status < 500) break;
        }
        await settle(orderId);
        const crossings = faults.crossed.length;
        planFault(null);
        const books = await objectsBehind(shop).acquirer(`${orderId}.1`).entries();
        expect(books.map((entry) => entry.kind)).toEqual(expected.books);
        for (const sku of sold) {
          const levels = await objectsBehind(shop).item(sku).levels();
          expect(levels).toEqual([
            { ...emptyLevel(shop.store), on_hand: expected.on_hand, allocated: expected.allocated },
          ]);
          expect(await sumsOf(sku)).toEqual(levels);
        }
        return crossings;
      };
      const crossings = await run(null);
      for (let at = 0; at < crossings; at++) for (const fault of FAULTS) await run({ at, fault });
    });
  }

  test("[POS-08] a counter sale: goods out, drawer counted, one order", { timeout: 120_000 }, async () => {
    await shop.till("POST", "/pos/shifts", {
      shift_id: testId("shf"),
      opening_float: { amount: 10_000, currency: "USD" },
    });
    const run = async (plan: { at: number; fault: Fault } | null): Promise<number> => {
      const { sold } = await newCart();
      const before = (await shop.till("GET", "/pos/shift")).body.shift;
      const total = { amount: 4_320, currency: "USD" };
      const sale = {
        order_id: testId("ord"),
        lines: sold.map((sku) => ({
          line_id: testId("lin"),
          sku,
          quantity: 1,
          unit_price: { amount: 2_000, currency: "USD" },
          tax_class: "standard",
        })),
        payment: { kind: "cash", tendered: { amount: 5_000, currency: "USD" } },
        expected_total: total,
        customer: null,
        sold_at: new Date().toISOString(),
        tax_rates: [],
      };
      planFault(plan);
      let answer: ApiAnswer | null = null;
      for (let tries = 0; tries < 4 && (!answer || answer.status >= 500); tries++) {
        answer = await quietly(() => shop.till("POST", "/pos/sales", sale, { key: sale.order_id }));
      }
      expect(answer?.status).toBe(201);
      const order = await settle(sale.order_id);
      const crossings = faults.crossed.length;
      planFault(null);
      expect(order.state).toBe("completed");
      expect(order.payments.map((entry) => entry.kind)).toEqual(["capture"]);
      for (const sku of sold) {
        expect(await objectsBehind(shop).item(sku).levels()).toEqual([
          { ...emptyLevel(shop.store), on_hand: UNITS - 1, allocated: 0 },
        ]);
      }
      const after = (await shop.till("GET", "/pos/shift")).body.shift;
      expect(after.sales - before.sales).toBe(1);
      expect(after.cash_taken.amount - before.cash_taken.amount).toBe(total.amount);
      return crossings;
    };
    const crossings = await run(null);
    for (let at = 0; at < crossings; at++) for (const fault of FAULTS) await run({ at, fault });
  });
});
