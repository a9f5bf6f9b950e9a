import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { SYSTEM } from "#commerce/order/document.ts";
import { STOCK_FIGURES } from "#commerce/stock/level.ts";
import { accountAt } from "../testing/accounts.ts";
import {
  type ApiAnswer,
  CUSTOMER,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../testing/shop.ts";
import { stocked } from "../testing/stock.ts";

/** Rounds of each race; `npm run soak` runs many more. */
const ROUNDS = Number((env as Env & { SOAK_ROUNDS: string }).SOAK_ROUNDS) * 12;
const MINUTES = 15;

/** A shop that keeps goods aside from the cart on. */
let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  const answer = await shop.administrator(
    "PUT",
    `/admin/channels/${shop.channel_id}/stock`,
    { location_ids: [shop.warehouse, shop.store], soft_hold: { starts: "cart", minutes: MINUTES } },
    { headers: { "if-match": '"v1"' } },
  );
  expect(answer.status).toBe(200);
});
afterEach(() => vi.useRealTimers());

const newCart = async (by = shop.shopper): Promise<string> => (await by("POST", "/store/carts", {})).body.id;
const add = (cart: string, sku: string, quantity: number, key?: string, by = shop.shopper) =>
  by("POST", `/store/carts/${cart}/lines`, { sku, quantity }, key ? { key } : {});
const setTo = (cart: string, { line_id }: { line_id: string }, quantity: number) =>
  shop.shopper("PATCH", `/store/carts/${cart}/lines/${line_id}`, { quantity });
const read = async (cart: string) => (await shop.shopper("GET", `/store/carts/${cart}`)).body;
const itemOf = (sku: string) => objectsBehind(shop).item(sku);
const heldAt = async (sku: string) =>
  Object.fromEntries(
    (await itemOf(sku).levels())
      .filter(({ held }) => held > 0)
      .map(({ location_id, held }) => [location_id, held]),
  );
const refusal = ({ status, body }: ApiAnswer) => [status, body.code, body.skus];
const pickup = (cart: string, location_id: string) =>
  shop.shopper("PUT", `/store/carts/${cart}/details`, {
    customer: CUSTOMER,
    fulfilment: { kind: "pickup", location_id },
  });
const checkout = (cart: string, expected_total: object, by = shop.shopper) =>
  by("POST", `/store/carts/${cart}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total,
  });

test("[INV-04] a line is kept aside as it enters the cart; who comes later hears what is left, and their cart stays as it is", async () => {
  const sku = await stocked(shop, 3);
  const [mine, theirs] = [await newCart(), await newCart()];
  const before = Date.now();
  const added = await add(mine, sku, 2);
  expect(added.status).toBe(200);
  const until = Date.parse(added.body.reserved_until);
  expect(until).toBeGreaterThanOrEqual(before + MINUTES * 60_000);
  expect(until).toBeLessThanOrEqual(Date.now() + MINUTES * 60_000);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 2 });

  expect((await add(theirs, sku, 1)).status).toBe(200);
  expect(refusal(await add(theirs, sku, 1))).toEqual([
    409,
    "out_of_stock",
    [{ sku, available: 1, title: "Thing" }],
  ]);
  const cart = await read(theirs);
  expect(cart.lines.map((line: { quantity: number }) => line.quantity)).toEqual([1]);
  expect(refusal(await setTo(mine, added.body.lines[0], 3))).toEqual([
    409,
    "out_of_stock",
    [{ sku, available: 2, title: "Thing" }],
  ]);
  expect((await read(mine)).lines[0]).toMatchObject({ quantity: 2, available: 2 });
  expect(await heldAt(sku)).toEqual({ [shop.store]: 3 });

  expect((await setTo(theirs, cart.lines[0], 0)).body.reserved_until).not.toBe(undefined);
  expect((await setTo(mine, added.body.lines[0], 3)).status).toBe(200);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 3 });
  expect((await setTo(mine, added.body.lines[0], 1)).status).toBe(200);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 1 });
  const emptied = await shop.shopper("DELETE", `/store/carts/${mine}/lines/${added.body.lines[0].line_id}`);
  expect(emptied.body.lines).toEqual([]);
  expect(await heldAt(sku)).toEqual({});
});

test("[INV-04] a call that is repeated keeps its units once; each change keeps all lines for longer", async () => {
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 5)];
  const cart = await newCart();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const first = await add(cart, a, 2, "add-it-once");
  vi.setSystemTime(Date.now() + 10 * 60_000);
  expect((await add(cart, a, 2, "add-it-once")).body).toEqual(first.body);
  expect(await heldAt(a)).toEqual({ [shop.store]: 2 });
  expect((await add(cart, a, 3, "add-it-once")).body.code).toBe("idempotency_key_reused");
  const second = await add(cart, b, 1);
  expect(Date.parse(second.body.reserved_until) - Date.parse(first.body.reserved_until)).toBe(10 * 60_000);
  vi.setSystemTime(Date.parse(first.body.reserved_until) + 1_000);
  await runDurableObjectAlarm(env.INVENTORY_ITEM.getByName(`${shop.tenant_id}:${a}`));
  expect([await heldAt(a), await heldAt(b)]).toEqual([{ [shop.store]: 2 }, { [shop.store]: 1 }]);
});

test("[INV-04] what was kept aside runs out: others may have it, and the cart says that nothing is kept", async () => {
  const sku = await stocked(shop, 2);
  const [slow, quick] = [await newCart(), await newCart()];
  const added = await add(slow, sku, 2);
  expect((await add(quick, sku, 1)).body.code).toBe("out_of_stock");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(added.body.reserved_until) + 1_000 });
  expect((await read(slow)).reserved_until).toBe(null);
  expect((await add(quick, sku, 1)).status).toBe(200);
  await pickup(slow, shop.store);
  const cart = await eventually(
    () => read(slow),
    ({ lines }) => lines[0].available === 1,
  );
  expect([cart.reserved_until, cart.lines[0].quantity, cart.lines[0].available]).toEqual([null, 2, 1]);
  expect(refusal(await shop.shopper("POST", `/store/carts/${slow}/reservation`, {}))).toEqual([
    409,
    "out_of_stock",
    [{ sku, available: 1, title: "Thing" }],
  ]);
  expect((await checkout(slow, cart.total)).body.code).toBe("out_of_stock");
  // Fewer are never refused.
  expect((await setTo(slow, cart.lines[0], 1)).status).toBe(200);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 2 });
});

test("[INV-04] the goods are kept where they will come from, and the order takes their place", async () => {
  const sku = await stocked(shop, 4);
  await stock(shop, sku, 4, shop.otherStore);
  const cart = await newCart();
  await add(cart, sku, 2);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 2 });
  const { body } = await pickup(cart, shop.otherStore);
  expect(body.reserved_until).not.toBe(null);
  expect(await heldAt(sku)).toEqual({ [shop.otherStore]: 2 });
  expect((await shop.shopper("POST", `/store/carts/${cart}/reservation`, {})).status).toBe(200);
  expect((await checkout(cart, body.total)).status).toBe(201);
  expect(await heldAt(sku)).toEqual({});
  const level = (await itemOf(sku).levels()).find(({ location_id }) => location_id === shop.otherStore);
  expect(level).toMatchObject({ on_hand: 4, allocated: 2 });
  expect((await add(cart, sku, 1)).body.code).toBe("cart_closed");
});

test("[INV-04] carts that are joined keep the goods of both", async () => {
  const sku = await stocked(shop, 5);
  const me = await accountAt(shop);
  const own = await newCart(me.call);
  await add(own, sku, 1, undefined, me.call);
  const guest = await newCart();
  await add(guest, sku, 3);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 4 });
  const joined = await me.call("POST", "/store/account/cart", { cart_id: guest });
  expect(joined.status).toBe(200);
  expect(await heldAt(sku)).toEqual({ [shop.store]: 4 });
  const { body } = await me.call("GET", `/store/carts/${own}`);
  expect([body.lines[0].quantity, body.reserved_until === null]).toEqual([4, false]);
});

test("[INV-04] a shop that keeps goods from the checkout on keeps none in carts", async () => {
  const other = await openShop();
  await sell(other, ["LATER-1"]);
  await stock(other, "LATER-1", 1, other.store);
  for (let shoppers = 0; shoppers < 2; shoppers++) {
    const cart = await newCart(other.shopper);
    const added = await add(cart, "LATER-1", 1, undefined, other.shopper);
    expect([added.status, added.body.reserved_until]).toEqual([200, null]);
  }
  expect((await objectsBehind(other).item("LATER-1").levels())[0]?.held).toBe(0);
});

/** That nothing is promised or kept that is not there, and that the ledger says the same. */
async function sound(sku: string, units: number): Promise<{ held: number; allocated: number }> {
  const [levels, sums] = [await itemOf(sku).levels(), await itemOf(sku).ledgerSums()];
  expect(levels).toEqual(sums.map((row) => ({ ...row, expected_at: null })));
  const [level] = levels;
  if (levels.length !== 1 || !level) throw new Error("the units are at one place");
  for (const figure of STOCK_FIGURES) expect(level[figure]).toBeGreaterThanOrEqual(0);
  expect(level.on_hand).toBe(units);
  expect(level.held + level.allocated).toBeLessThanOrEqual(units);
  return level;
}

test(`[INV-04] [INV-13] two tabs fill one cart while others buy: ${ROUNDS} rounds, none oversold, and what is kept is what is in it`, {
  timeout: 3_600_000,
}, async () => {
  const units = 4;
  const skus = Array.from({ length: ROUNDS }, (_, round) => `TABS-${round}`);
  for (let first = 0; first < ROUNDS; first += 100) await sell(shop, skus.slice(first, first + 100));
  for (const [round, sku] of skus.entries()) {
    await stock(shop, sku, units, shop.store);
    const [mine, theirs] = [await newCart(), await newCart()];
    const first = await add(mine, sku, 1);
    const [line] = first.body.lines;
    const answers = await Promise.all([
      add(mine, sku, 1),
      add(theirs, sku, 2),
      round % 2 === 0 ? add(mine, sku, 2) : setTo(mine, line, 0),
      itemOf(sku).allocate({
        allocation_id: `ord_round.${round}`,
        quantity: 1,
        priority: [shop.store],
        policy: "strict",
        selling: { channel_id: shop.channel_id, rules: [], may_wait: false },
        hold_id: null,
        actor: SYSTEM,
        request_id: null,
      }),
    ]);
    const statuses = answers.slice(0, 3).map((answer) => (answer as ApiAnswer).status);
    expect(statuses.every((status) => status === 200 || status === 409 || status === 404)).toBe(true);
    const level = await sound(sku, units);
    const inCarts = await Promise.all([mine, theirs].map(read));
    const wanted = inCarts.flatMap((cart) => cart.lines).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(level.held).toBe(wanted);
  }
});

test(`[INV-04] [INV-13] a hold that runs out while its cart and others check out: ${ROUNDS} rounds, none oversold`, {
  timeout: 3_600_000,
}, async () => {
  const units = 3;
  const skus = Array.from({ length: ROUNDS }, (_, round) => `LATE-${round}`);
  for (let first = 0; first < ROUNDS; first += 100) await sell(shop, skus.slice(first, first + 100));
  for (const sku of skus) {
    await stock(shop, sku, units, shop.store);
    const [slow, quick] = [await newCart(), await newCart()];
    const kept = await add(slow, sku, 2);
    const { body: ready } = await pickup(slow, shop.store);
    await add(quick, sku, 1);
    const { body: other } = await pickup(quick, shop.store);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(kept.body.reserved_until) - 1 });
    const buyer = (id: string) =>
      itemOf(sku).allocate({
        allocation_id: id,
        quantity: 1,
        priority: [shop.store],
        policy: "strict",
        selling: { channel_id: shop.channel_id, rules: [], may_wait: false },
        hold_id: null,
        actor: SYSTEM,
        request_id: null,
      });
    const [bought, alsoBought] = await Promise.all([
      checkout(slow, ready.total),
      checkout(quick, other.total),
      buyer("ord_a.1"),
      runDurableObjectAlarm(env.INVENTORY_ITEM.getByName(`${shop.tenant_id}:${sku}`)),
      Promise.resolve().then(() => vi.setSystemTime(Date.now() + 60_000)),
      buyer("ord_b.1"),
    ]);
    vi.useRealTimers();
    const { allocated } = await sound(sku, units);
    const promised = (await itemOf(sku).allocations()).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(allocated).toBe(promised);
    for (const answer of [bought, alsoBought]) expect([201, 409]).toContain(answer.status);
  }
});
