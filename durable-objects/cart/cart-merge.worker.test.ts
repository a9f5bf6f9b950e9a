import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { FAULTS, planFault } from "#workers/testing/faults.ts";
import { objectsBehind, openShop, type TestShop, testId } from "#workers/testing/shop.ts";
import { MAX_LINE_QUANTITY } from "./lines.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});
afterEach(() => {
  planFault(null);
  vi.useRealTimers();
});

type Quantities = Readonly<Record<string, number>>;

/** A cart with lines in it; a guest's, or a customer's. */
async function cartOf(quantities: Quantities, customer: string | null = null): Promise<string> {
  const id = testId("crt");
  const cart = at(id);
  await cart.open(shop.channel_id, customer);
  for (const [sku, quantity] of Object.entries(quantities)) await cart.addLine(null, sku, quantity, customer);
  return id;
}

const at = (id: string) => objectsBehind(shop).cart(id);

/** What is in a cart as its owner sees it; null for a cart that is none to them. */
async function inside(id: string, customer: string | null): Promise<Quantities | null> {
  const answer = await at(id).read(customer);
  return answer.ok ? Object.fromEntries(answer.value.lines.map((line) => [line.sku, line.quantity])) : null;
}

const alarm = async (id: string) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  await runDurableObjectAlarm(env.CART.getByName(`${shop.tenant_id}:${id}`));
  vi.useRealTimers();
};

test("[CHN-07] a guest's cart goes into the customer's: quantities add up, and nobody has it any more", async () => {
  const customer = testId("cus");
  const own = await cartOf({ A: 1, B: 2 }, customer);
  const guest = await cartOf({ B: 3, C: 4 });
  const answer = await at(guest).mergeInto(own, customer);
  expect(answer.ok && answer.value.moving).toEqual({ to: own, arrived: true });
  expect(await inside(own, customer)).toEqual({ A: 1, B: 5, C: 4 });
  expect([await inside(guest, null), await inside(guest, customer)]).toEqual([null, null]);
  expect((await at(guest).addLine(null, "D", 1, customer)).ok).toBe(false);
});

test("[CHN-07] however often and however parallel a merge is repeated, every unit counts once", async () => {
  const skus = fc.constantFrom("A", "B", "C", "D");
  const quantities = fc.dictionary(skus, fc.integer({ min: 1, max: MAX_LINE_QUANTITY }), { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(
      quantities,
      quantities,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      async (mine, theirs, repeats, evicted) => {
        const customer = testId("cus");
        const own = await cartOf(mine, customer);
        const guest = await cartOf(theirs);
        await Promise.all(Array.from({ length: repeats }, () => at(guest).mergeInto(own, customer)));
        if (evicted) await evictDurableObject(env.CART.getByName(`${shop.tenant_id}:${guest}`));
        await at(guest).mergeInto(own, customer);
        const expected = Object.fromEntries(
          [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((sku) => [
            sku,
            Math.min(MAX_LINE_QUANTITY, (mine[sku] ?? 0) + (theirs[sku] ?? 0)),
          ]),
        );
        expect(await inside(own, customer)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
});

test.each(FAULTS)("[CHN-07] a merge that is broken off (%s) is finished, and counts once", async (fault) => {
  const customer = testId("cus");
  const own = await cartOf({ A: 1 }, customer);
  const guest = await cartOf({ A: 2, B: 1 });
  planFault({ at: 0, fault });
  await at(guest)
    .mergeInto(own, customer)
    .catch(() => undefined);
  // Broken off before anything was written, the guest's cart is as it was, and the next sign-in merges it; else an
  // alarm has finished it.
  await alarm(guest);
  if (fault !== "crash_before") expect(await inside(own, customer)).toEqual({ A: 3, B: 1 });
  await at(guest).mergeInto(own, customer);
  expect([await inside(own, customer), await inside(guest, customer)]).toEqual([{ A: 3, B: 1 }, null]);
  await alarm(guest);
  expect(await inside(own, customer)).toEqual({ A: 3, B: 1 });
});

test("[CHN-07] goods added while carts are merged are in one of them", async () => {
  const customer = testId("cus");
  const own = await cartOf({ A: 1 }, customer);
  const guest = await cartOf({ A: 1 });
  const [, ...added] = await Promise.all([
    at(guest).mergeInto(own, customer),
    ...Array.from({ length: 10 }, (_, index) => at(guest).addLine(null, `LATE-${index}`, 1)),
  ]);
  const kept = added.filter((answer) => answer.ok).length;
  expect(Object.keys((await inside(own, customer)) ?? {}).length).toBe(1 + kept);
});

test("[CHN-07] a cart that is being paid for takes nothing in; the other one stays, as the customer's", async () => {
  const customer = testId("cus");
  const own = await cartOf({ A: 1 }, customer);
  const guest = await cartOf({ B: 1 });
  await at(own).beginCheckout("key-of-a-device", testId("ord"), customer);
  const answer = await at(guest).mergeInto(own, customer);
  expect(answer.ok ? null : answer.error.code).toBe("cart_closed");
  expect([await inside(own, customer), await inside(guest, customer)]).toEqual([{ A: 1 }, { B: 1 }]);
  expect(await inside(guest, null)).toBe(null);
});

test("[CHN-07] carts that do not fit into one stay two, and no line is lost", async () => {
  const customer = testId("cus");
  const many = (from: number) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`SKU-${from + index}`, 1]));
  const own = await cartOf(many(0), customer);
  const guest = await cartOf(many(60));
  const answer = await at(guest).mergeInto(own, customer);
  expect(answer.ok ? null : answer.error.code).toBe("cart_full");
  expect([await inside(own, customer), await inside(guest, customer)]).toEqual([many(0), many(60)]);
});

test("[SEC-08] a customer's cart is nobody else's, whoever knows its id", async () => {
  const [customer, stranger] = [testId("cus"), testId("cus")];
  const own = await cartOf({ A: 1 }, customer);
  for (const by of [null, stranger]) {
    const cart = at(own);
    const line = await cart
      .read(customer)
      .then((answer) => (answer.ok ? answer.value.lines[0]!.line_id : ""));
    const refused = await Promise.all([
      cart.read(by),
      cart.addLine(null, "B", 1, by),
      cart.setQuantity(null, line, 5, by),
      cart.setDetails(null, { customer: { name: "X", email: null, phone: null } }, by),
      cart.beginCheckout("key-of-a-stranger", testId("ord"), by),
    ]);
    expect(refused.map((answer) => (answer.ok ? null : answer.error.code))).toEqual(
      refused.map(() => "cart_not_found"),
    );
  }
  expect((await at(own).adopt(stranger)).ok).toBe(false);
  const theirs = await cartOf({}, stranger);
  expect((await at(own).mergeInto(theirs, stranger)).ok).toBe(false);
  expect(await inside(own, customer)).toEqual({ A: 1 });
});
