import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#commerce/order/document.ts";
import { SYSTEM } from "#commerce/order/document.ts";
import type { StockFigure } from "#commerce/stock/level.ts";
import type { BeyondStock } from "#commerce/stock/rules.ts";
import {
  type ApiAnswer,
  EVERYWHERE,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";

const STAFF: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const DECEMBER = "2026-12-05T00:00:00.000Z";
const JANUARY = "2027-01-11T00:00:00.000Z";

let shop: TestShop;
let skus = 0;

beforeAll(async () => {
  shop = await openShop();
});

const item = (sku: string) => objectsBehind(shop).item(sku);
/** Figures of a SKU over all its locations. */
async function inAll(sku: string, ...figures: readonly StockFigure[]): Promise<number[]> {
  const levels = await item(sku).levels();
  return figures.map((figure) => levels.reduce((sum, level) => sum + level[figure], 0));
}

const orderOf = (id: string) => objectsBehind(shop).order(id).read();

/** A SKU with units at the store, sold beyond them. */
async function soldBeyond(units: number, beyond: BeyondStock): Promise<string> {
  skus += 1;
  const sku = `BEYOND-${skus}`;
  await sell(shop, [sku]);
  if (units > 0) await stock(shop, sku, units, shop.store);
  await item(sku).setPolicy({
    policy: { rules: [], beyond, sale: null },
    version: 0,
    request_id: null,
  });
  return sku;
}

async function buy(sku: string, quantity: number, token = "tok_approve"): Promise<ApiAnswer> {
  const cart = await filledCart(shop, [{ sku, quantity }]);
  const sent = async (method_id: string | null) => {
    const address = { name: "Jo Buyer", line2: null, ...EVERYWHERE, region: "NY" };
    const fulfilment = { kind: "ship", method_id, address };
    return (await shop.shopper("PUT", `/store/carts/${cart.id}/details`, { fulfilment })).body;
  };
  const { shipping_methods } = await sent(null);
  const { total } = await sent(shipping_methods[0].id);
  return shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token },
    expected_total: total,
  });
}

const backorder = (limit: number, promised_at: string | null = null): BeyondStock => ({
  kind: "backorder",
  limit,
  promised_at,
});

const change = (location_id: string) => ({
  command_id: testId("req"),
  location_id,
  reason: "delivery",
  reference: null,
  actor: STAFF,
  request_id: null,
});

const arrives = (sku: string, quantity: number, location_id = shop.store) =>
  item(sku).receive({ ...change(location_id), quantity });

const announced = (sku: string, quantity: number, expected_at: string) =>
  item(sku).expect({ ...change(shop.store), source_id: "pur_1", quantity, expected_at });

describe("[INV-08] [ORD-18] an order beyond stock", () => {
  test("takes what is there, waits for the rest, is filled in part and then whole, and only then leaves", async () => {
    const sku = await soldBeyond(2, backorder(3));
    const placed = await buy(sku, 4);
    expect(placed.status).toBe(201);
    expect(placed.body.order.lines[0].waits).toEqual({ kind: "backorder", quantity: 2, promised_at: null });
    const { id } = placed.body.order;
    const staff = await shop.administrator("GET", `/admin/orders/${id}`);
    expect(staff.body.lines[0].allocations).toEqual([{ location_id: shop.store, quantity: 2 }]);
    expect(staff.body.moves).toEqual(["cancel"]);
    const early = await shop.administrator("POST", `/admin/orders/${id}/ship`, {
      tracking: null,
      reason: null,
    });
    expect([early.status, early.body.code]).toEqual([409, "move_not_allowed"]);

    await arrives(sku, 1);
    const partly = await eventually(
      () => orderOf(id),
      (order) => order?.lines[0]?.waits?.quantity === 1,
    );
    expect(partly?.lines[0]?.allocations).toEqual([{ location_id: shop.store, quantity: 3 }]);
    await arrives(sku, 1, shop.warehouse);
    const whole = await eventually(
      () => orderOf(id),
      (order) => order?.lines[0]?.waits === null,
    );
    expect(whole?.lines[0]?.allocations.toSorted((a, b) => b.quantity - a.quantity)).toEqual([
      { location_id: shop.store, quantity: 3 },
      { location_id: shop.warehouse, quantity: 1 },
    ]);
    expect(whole?.history.slice(-2).map(({ move, from, to }) => [move, from, to])).toEqual([
      ["goods_arrived", "confirmed", "confirmed"],
      ["goods_arrived", "confirmed", "confirmed"],
    ]);
    const sent = await shop.administrator("POST", `/admin/orders/${id}/ship`, {
      tracking: null,
      reason: null,
    });
    expect(sent.status).toBe(200);
    const levels = await eventually(
      () => item(sku).levels(),
      (all) => all.every(({ on_hand }) => on_hand === 0),
    );
    expect(levels.map(({ allocated, awaited }) => [allocated, awaited])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("never beyond the limit, which all orders share", async () => {
    const sku = await soldBeyond(1, backorder(3));
    expect((await buy(sku, 2)).status).toBe(201);
    const refused = await buy(sku, 3);
    expect([refused.status, refused.body.code, refused.body.skus[0].available]).toEqual([
      409,
      "out_of_stock",
      2,
    ]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => buy(sku, 1)));
    expect(answers.filter(({ status }) => status === 201).length).toBe(2);
    expect(await inAll(sku, "awaited")).toEqual([3]);
  });

  test("whoever collects in a store does not wait", async () => {
    const sku = await soldBeyond(0, backorder(3));
    const cart = await filledCart(shop, [{ sku, quantity: 1 }]);
    await shop.shopper("PUT", `/store/carts/${cart.id}/details`, {
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    const read = await shop.shopper("GET", `/store/carts/${cart.id}`);
    const answer = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: read.body.total,
    });
    expect([answer.status, answer.body.code]).toEqual([409, "out_of_stock"]);
  });

  test("is promised for the arrival that serves it, and hears when that moves", async () => {
    const sku = await soldBeyond(0, backorder(10, JANUARY));
    await announced(sku, 2, DECEMBER);
    const first = await buy(sku, 2);
    const second = await buy(sku, 1);
    expect(first.body.order.lines[0].waits.promised_at).toBe(DECEMBER);
    expect(second.body.order.lines[0].waits.promised_at).toBe(JANUARY);

    const later = "2026-12-20T00:00:00.000Z";
    await announced(sku, 2, later);
    const moved = await eventually(
      () => orderOf(first.body.order.id),
      (order) => order?.lines[0]?.waits?.promised_at === later,
    );
    expect(moved?.history.at(-1)?.move).toBe("promise_moved");
    const other = await orderOf(second.body.order.id);
    expect(other?.history.some(({ move }) => move === "promise_moved")).toBe(false);
  });

  test("that is cancelled waits no more, and the next in the row gets what arrives", async () => {
    const sku = await soldBeyond(0, { kind: "preorder", limit: 5, promised_at: DECEMBER });
    const [first, second] = [await buy(sku, 2), await buy(sku, 2)];
    const cancelled = await shop.administrator("POST", `/admin/orders/${first.body.order.id}/cancel`, {
      reason: "changed their mind",
      tracking: null,
    });
    expect(cancelled.status).toBe(200);
    await arrives(sku, 2);
    const filled = await eventually(
      () => orderOf(second.body.order.id),
      (order) => order?.lines[0]?.waits === null,
    );
    expect(filled?.lines[0]?.allocations).toEqual([{ location_id: shop.store, quantity: 2 }]);
    expect(await inAll(sku, "on_hand", "allocated", "awaited")).toEqual([2, 2, 0]);
  });

  test("whose goods arrive while the buyer's bank still asks them is whole once it is confirmed", async () => {
    const sku = await soldBeyond(0, backorder(5));
    const asked = await buy(sku, 1, "tok_3ds");
    expect(asked.body.status).toBe("requires_action");
    await arrives(sku, 1);
    const { id } = asked.body.order;
    await objectsBehind(shop).acquirer(`${id}.1`).answerChallenge(true);
    await shop.shopper("POST", `/store/orders/${id}/payment?key=${asked.body.access_key}`, {});
    const order = await eventually(
      () => orderOf(id),
      (document) => document?.state === "confirmed" && !document.lines[0]?.waits,
    );
    expect(order?.lines[0]?.allocations).toEqual([{ location_id: shop.store, quantity: 1 }]);
  });
});

describe("[INV-08] [INV-10] what fills a promise", () => {
  test("not the units that its channel leaves alone", async () => {
    const sku = await soldBeyond(1, backorder(5));
    await item(sku).setPolicy({
      policy: {
        rules: [
          {
            category_id: null,
            channel_id: shop.channel_id,
            location_id: null,
            keep: 1,
            sell_from: null,
            low_at: null,
          },
        ],
        beyond: backorder(5),
        sale: null,
      },
      version: 1,
      request_id: null,
    });
    const placed = await buy(sku, 1);
    expect(placed.body.order.lines[0].waits).toEqual({ kind: "backorder", quantity: 1, promised_at: null });
    expect(await inAll(sku, "on_hand", "allocated", "awaited")).toEqual([1, 0, 1]);
    await arrives(sku, 1);
    expect(await inAll(sku, "on_hand", "allocated", "awaited")).toEqual([2, 1, 0]);
  });

  test("units that another order gives back, and units that come off a hold", async () => {
    const sku = await soldBeyond(2, backorder(5));
    const first = await buy(sku, 1);
    await item(sku).quarantine({
      ...change(shop.store),
      quarantine_id: "q1",
      quantity: 1,
      kind: "quality",
      lot: null,
    });
    const second = await buy(sku, 2);
    expect(second.body.order.lines[0].waits.quantity).toBe(2);
    await item(sku).release(`${first.body.order.id}.1`, SYSTEM, null);
    await item(sku).endQuarantine({
      ...change(shop.store),
      quarantine_id: "q1",
      quantity: 1,
      outcome: "sellable",
    });
    expect(await inAll(sku, "on_hand", "allocated", "awaited", "quarantined")).toEqual([2, 2, 0, 0]);
  });
});
