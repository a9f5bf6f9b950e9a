import { beforeAll, expect, test } from "vitest";
import { stockOf } from "#db/stock.ts";
import { colleague } from "../../testing/colleagues.ts";
import {
  databaseOf,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";
import { stocked } from "../../testing/stock.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const figures = async (sku: string, location_id = shop.store) => {
  const { body } = await shop.administrator("GET", `/admin/stock/${sku}`);
  const level = body.levels.find((entry: { location_id: string }) => entry.location_id === location_id);
  const { on_hand, allocated, quarantined, damaged, available } = level;
  return { on_hand, allocated, quarantined, damaged, available };
};

const hold = (sku: string, wish: object = {}, by = shop.administrator, key?: string) =>
  by(
    "POST",
    `/admin/stock/${sku}/quarantines`,
    { location_id: shop.store, quantity: 4, kind: "quality", lot: null, reason: "scratched", ...wish },
    key ? { key } : {},
  );

const decide = (id: string, wish: object, by = shop.administrator, key?: string) =>
  by(
    "POST",
    `/admin/stock/quarantines/${id}/release`,
    { quantity: null, outcome: "sellable", reason: "checked", ...wish },
    key ? { key } : {},
  );

const held = async (query: string, wanted: number, by = shop.administrator) => {
  const answer = await eventually(
    () => by("GET", `/admin/stock/quarantines?${query}`),
    ({ body }) => body.items.length === wanted,
  );
  return answer.body.items;
};

test("[INV-05] held units are out of sellable stock until it is decided about them, in parts and once a call", async () => {
  const sku = await stocked(shop, 10);
  const answer = await hold(sku, {}, shop.administrator, "hold-once-1");
  expect(answer.status).toBe(201);
  expect((await hold(sku, {}, shop.administrator, "hold-once-1")).body).toEqual(answer.body);
  expect((await hold(sku, { quantity: 5 }, shop.administrator, "hold-once-1")).body.code).toBe(
    "idempotency_key_reused",
  );
  expect(await figures(sku)).toEqual({ on_hand: 10, allocated: 0, quarantined: 4, damaged: 0, available: 6 });
  const { id } = answer.body;

  const sold = await decide(id, { quantity: 1 }, shop.administrator, "decide-once-1");
  expect([sold.status, sold.body.quantity]).toEqual([200, 3]);
  expect((await decide(id, { quantity: 1 }, shop.administrator, "decide-once-1")).body).toEqual(sold.body);
  expect(await figures(sku)).toEqual({ on_hand: 10, allocated: 0, quarantined: 3, damaged: 0, available: 7 });

  expect((await decide(id, { quantity: 1, outcome: "damaged" })).body.quantity).toBe(2);
  expect(await figures(sku)).toEqual({ on_hand: 10, allocated: 0, quarantined: 2, damaged: 1, available: 7 });
  const tooMany = await decide(id, { quantity: 3 });
  expect([tooMany.status, tooMany.body.code, tooMany.body.units]).toEqual([409, "too_few_units", 2]);

  const rest = await decide(id, { outcome: "written_off" });
  expect(rest.body).toMatchObject({ id, sku, location_id: shop.store, quantity: 0 });
  expect(await figures(sku)).toEqual({ on_hand: 8, allocated: 0, quarantined: 0, damaged: 1, available: 7 });
  expect((await decide(id, {})).status).toBe(404);
  expect(await held(`sku=${sku}`, 0)).toEqual([]);
  const item = objectsBehind(shop).item(sku);
  expect(await item.levels()).toEqual(
    (await item.ledgerSums()).map((row) => ({ ...row, expected_at: null })),
  );
});

test("[INV-05] no more units are held than are free", async () => {
  const sku = await stocked(shop, 3);
  const cart = await filledCart(shop, [{ sku, quantity: 2 }]);
  const bought = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  expect(bought.status).toBe(201);
  const refused = await hold(sku, { quantity: 2 });
  expect([refused.status, refused.body.code, refused.body.units]).toEqual([409, "too_few_units", 1]);
  expect(await figures(sku)).toEqual({ on_hand: 3, allocated: 2, quarantined: 0, damaged: 0, available: 1 });
});

test("[INV-05] holds over all SKUs are listed by place, kind and lot, to whoever may see the place", async () => {
  const own = await openShop();
  const [a, b] = [await stocked(own, 9), await stocked(own, 9)];
  await stock(own, a, 9, own.otherStore);
  const at = (sku: string, wish: object) =>
    hold(sku, { location_id: own.store, quantity: 1, ...wish }, own.administrator);
  await at(a, { kind: "recall", lot: "L-1" });
  await at(a, { kind: "quality", location_id: own.otherStore });
  await at(b, { kind: "recall", lot: "L-2" });
  const list = (query: string, wanted: number, by = own.administrator) => held(query, wanted, by);
  const names = (items: { sku: string; location_id: string; lot: string | null }[]) =>
    items.map(({ sku, location_id, lot }) => [sku, location_id, lot]);

  expect(names(await list("", 3))).toEqual([
    [b, own.store, "L-2"],
    [a, own.otherStore, null],
    [a, own.store, "L-1"],
  ]);
  expect(names(await list("kind=recall", 2))).toEqual([
    [b, own.store, "L-2"],
    [a, own.store, "L-1"],
  ]);
  expect(names(await list("lot=L-1", 1))).toEqual([[a, own.store, "L-1"]]);
  expect(names(await list(`location_id=${own.otherStore}`, 1))).toEqual([[a, own.otherStore, null]]);
  expect(names(await list("", 2, own.manager))).toEqual([
    [b, own.store, "L-2"],
    [a, own.store, "L-1"],
  ]);
  expect(await list(`location_id=${own.otherStore}`, 0, own.manager)).toEqual([]);
  const first = await own.administrator("GET", "/admin/stock/quarantines?limit=2");
  const second = await own.administrator(
    "GET",
    `/admin/stock/quarantines?limit=2&cursor=${first.body.next_cursor}`,
  );
  expect([first.body.items.length, second.body.items.length, second.body.next_cursor]).toEqual([2, 1, null]);
  expect(first.body.items[0]).toMatchObject({ title: "Thing", variant_title: b, quantity: 1 });
});

test("[INV-05] a hold belongs to its place: others neither make nor end one there", async () => {
  const sku = await stocked(shop, 9);
  const keeper = await colleague(shop, "Quinn", ["inventory_manager", shop.otherStore]);
  expect((await hold(sku, {}, keeper)).body.code).toBe("unknown_location");
  const { body } = await hold(sku);
  expect((await decide(body.id, {}, keeper)).status).toBe(404);
  expect((await decide(testId("qrn"), {})).status).toBe(404);
  expect((await hold(sku, {}, shop.manager)).body.code).toBe("forbidden");
});

test("[INV-05] a recall keeps all that is free everywhere, carts' units too, and names the orders that hold the rest", async () => {
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 2)];
  await stock(shop, a, 3, shop.warehouse);
  const cart = await filledCart(shop, [{ sku: a, quantity: 2 }]);
  const bought = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  const waiting = await filledCart(shop, [{ sku: b, quantity: 2 }]);
  expect((await shop.shopper("POST", `/store/carts/${waiting.id}/reservation`, {})).status).toBe(200);

  const recall = (body: object = {}) =>
    shop.administrator(
      "POST",
      "/admin/stock/recalls",
      { lot: "L-7", reason: "brittle handle", skus: [a, b], location_ids: null, ...body },
      { key: "recall-of-lot-7" },
    );
  const answer = await recall();
  expect(answer.status).toBe(200);
  const { lines, ...sums } = answer.body;
  expect(sums).toEqual({ lot: "L-7", held: 8, promised: 2 });
  const at = (sku: string, location_id: string) =>
    lines.find((line: Record<string, string>) => line.sku === sku && line.location_id === location_id);
  expect(lines.length).toBe(3);
  expect(at(a, shop.warehouse)).toMatchObject({ quantity: 3, promised: [], shared: 0, in_transit: 0 });
  expect(at(a, shop.store)).toMatchObject({
    quantity: 3,
    promised: [{ kind: "order", id: bought.body.order.id, quantity: 2 }],
  });
  expect(at(b, shop.store)).toMatchObject({ quantity: 2, promised: [] });

  // Repeated it takes nothing more; another recall under its key is refused.
  expect((await recall()).body).toEqual(answer.body);
  expect((await recall({ lot: "L-8" })).body.code).toBe("idempotency_key_reused");
  expect(await figures(a)).toEqual({ on_hand: 5, allocated: 2, quarantined: 3, damaged: 0, available: 0 });
  const refused = await shop.shopper("POST", `/store/carts/${waiting.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: waiting.total,
  });
  expect([refused.status, refused.body.code]).toEqual([409, "out_of_stock"]);
  const listed = await held("lot=L-7", 3);
  expect(listed.map((item: { kind: string; reason: string }) => [item.kind, item.reason])).toEqual(
    Array.from({ length: 3 }, () => ["recall", "brittle handle"]),
  );
  const db = await databaseOf(shop);
  const copy = await eventually(
    async () => (await stockOf(db, [b])).get(b)?.levels[0]?.quarantined,
    (units) => units === 2,
  );
  expect(copy).toBe(2);
});

test("[INV-05] whoever holds stock at one store recalls there, and nowhere else", async () => {
  const sku = await stocked(shop, 2);
  await stock(shop, sku, 4, shop.otherStore);
  const keeper = await colleague(shop, "Rae", ["inventory_manager", shop.otherStore]);
  const recall = (location_ids: readonly string[] | null) =>
    keeper("POST", "/admin/stock/recalls", { lot: "L-9", reason: "leaks", skus: [sku], location_ids });
  expect((await recall([shop.store])).body.code).toBe("unknown_location");
  const { body } = await recall(null);
  expect(
    body.lines.map((line: { location_id: string; quantity: number }) => [line.location_id, line.quantity]),
  ).toEqual([[shop.otherStore, 4]]);
  expect((await figures(sku)).quarantined).toBe(0);
});

test("[INV-09] goods come back to stock or to the damaged ones; damaged ones are written off", async () => {
  const sku = await stocked(shop, 5);
  const call = async (what: string, body: object, key = crypto.randomUUID()) => {
    const change = { location_id: shop.store, quantity: 2, reason: "seen", ...body };
    return shop.manager("POST", `/admin/stock/${sku}/${what}`, change, { key });
  };
  const returned = (condition: string) => call("returns", { condition, reference: "A-1" });
  const { body } = await returned("sellable");
  expect([body.level.on_hand, body.level.damaged, body.level.available]).toEqual([7, 0, 7]);
  expect((await returned("damaged")).body.level).toMatchObject({ on_hand: 9, damaged: 2, available: 7 });
  const damaged = await call("damages", { quantity: 3 }, "damage-once");
  expect(damaged.body.level).toMatchObject({ on_hand: 9, damaged: 5, available: 4 });
  expect((await call("damages", { quantity: 3 }, "damage-once")).body).toEqual(damaged.body);
  expect((await call("write-offs", { quantity: 4 })).body.level).toMatchObject({
    on_hand: 5,
    damaged: 1,
    available: 4,
  });
  const tooMany = await call("write-offs", {});
  expect([tooMany.status, tooMany.body.code, tooMany.body.units]).toEqual([409, "too_few_units", 1]);
  expect((await call("damages", { quantity: 5 })).body.units).toBe(4);
  expect((await call("damages", { location_id: shop.otherStore })).body.code).toBe("unknown_location");

  const { body: ledger } = await shop.administrator("GET", `/admin/stock/${sku}/movements`);
  expect(
    ledger.items.map((row: { kind: string; on_hand: number; damaged: number }) => [
      row.kind,
      row.on_hand,
      row.damaged,
    ]),
  ).toEqual([
    ["write_off", -4, -4],
    ["damage", 0, 3],
    ["return", 2, 2],
    ["return", 2, 0],
    ["receive", 5, 0],
  ]);
});
