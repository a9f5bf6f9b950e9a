import { beforeAll, describe, expect, test } from "vitest";
import { SYSTEM } from "#commerce/order/document.ts";
import type { StockFigure } from "#commerce/stock/level.ts";
import { clientWith } from "#workers/testing/clients.ts";
import { personWith } from "#workers/testing/people.ts";
import {
  type ApiAnswer,
  type Call,
  eventually,
  objectsBehind,
  openShop,
  sell,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";

const SOON = "2026-12-01T00:00:00.000Z";
const LATER = "2026-12-24T00:00:00.000Z";

let shop: TestShop;
let supplier: string;
/** Receives goods at the store, and orders none. */
let receiver: Call;
let skus = 0;

beforeAll(async () => {
  shop = await openShop();
  supplier = (await added(shop, "Kiln & Clay")).body.id;
  receiver = await personWith(shop, ["inventory.stock.view", "inventory.stock.receive"], shop.store);
});

const termsOf = (name: string, changes: object = {}) => ({
  name,
  email: "orders@kiln.example",
  reference: "C-1017",
  active: true,
  ...changes,
});
const added = (at: TestShop, name: string): Promise<ApiAnswer> =>
  at.administrator("POST", "/admin/suppliers", termsOf(name));

async function newSkus(count: number): Promise<string[]> {
  const named = Array.from({ length: count }, () => `BUY-${++skus}`);
  await sell(shop, named);
  return named;
}

const wish = (lines: Readonly<Record<string, number>>, changes: object = {}) => ({
  supplier_id: supplier,
  location_id: shop.store,
  currency: "EUR",
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity, unit_cost: 450 })),
  reference: "KC-88",
  note: null,
  expected_at: SOON,
  ...changes,
});

const move = (by: Call, id: string, name: string, body: object = {}): Promise<ApiAnswer> =>
  by("POST", `/admin/purchase-orders/${id}/${name}`, body);

const delivery = (good: number, sku: string, more: object = {}) => ({
  lines: [{ sku, good, damaged: 0, beyond: 0, ...more }],
  reason: null,
});

/** An order that the supplier has. */
async function ordered(lines: Readonly<Record<string, number>>, changes: object = {}): Promise<string> {
  const { status, body } = await shop.administrator("POST", "/admin/purchase-orders", wish(lines, changes));
  expect([status, body.state]).toEqual([201, "draft"]);
  expect((await move(shop.administrator, body.id, "order")).body.state).toBe("ordered");
  return body.id;
}

const item = (sku: string) => objectsBehind(shop).item(sku);

/** Figures of a SKU at the store, as its object has them. */
async function atStore(sku: string, ...figures: readonly StockFigure[]): Promise<number[]> {
  const level = (await item(sku).levels()).find(({ location_id }) => location_id === shop.store);
  return figures.map((figure) => level?.[figure] ?? 0);
}

describe("[INV-08] goods ordered from a supplier", () => {
  test("are expected once ordered, move with the order's dates and quantities, arrive in part, and close it", async () => {
    const [a = "", b = ""] = await newSkus(2);
    const draft = await shop.administrator("POST", "/admin/purchase-orders", wish({ [a]: 10, [b]: 4 }));
    expect(await item(a).overview()).toMatchObject({ arrivals: [] });
    const { id } = draft.body;
    const sent = await move(shop.administrator, id, "order");
    expect(await item(a).overview()).toMatchObject({
      arrivals: [
        { source_id: id, kind: "purchase", location_id: shop.store, quantity: 10, expected_at: SOON },
      ],
    });
    const changed = await shop.administrator(
      "PUT",
      `/admin/purchase-orders/${id}`,
      wish({ [a]: 12, [b]: 4 }, { expected_at: LATER }),
      { headers: { "if-match": sent.headers.get("etag") ?? "" } },
    );
    expect([changed.status, changed.body.lines[0].quantity]).toEqual([200, 12]);
    expect(await item(a).overview()).toMatchObject({ arrivals: [{ quantity: 12, expected_at: LATER }] });
    expect(await item(b).overview()).toMatchObject({ arrivals: [{ quantity: 4, expected_at: LATER }] });

    const part = await move(receiver, id, "receive", delivery(5, a, { damaged: 1 }));
    expect([part.status, part.body.state, part.body.lines[0].outstanding]).toEqual([
      200,
      "partly_received",
      6,
    ]);
    expect(await atStore(a, "on_hand", "damaged", "incoming")).toEqual([6, 1, 6]);

    const rest = await move(receiver, id, "receive", {
      lines: [
        { sku: a, good: 6, damaged: 0, beyond: 0 },
        { sku: b, good: 4, damaged: 0, beyond: 0 },
      ],
      reason: "second pallet",
    });
    expect([rest.body.state, rest.body.moves, rest.body.editable]).toEqual(["closed", [], false]);
    expect(await atStore(a, "on_hand", "damaged", "incoming")).toEqual([12, 1, 0]);
    expect(await atStore(b, "on_hand", "incoming")).toEqual([4, 0]);
    const [movement] = await item(b).movements(null, 1);
    expect(movement).toMatchObject({
      kind: "receive",
      on_hand: 4,
      incoming: -4,
      reference: id,
      reason: "second pallet",
    });
  });

  test("fill backorders first, then preorders, the oldest promise first", async () => {
    const [a = ""] = await newSkus(1);
    const promise = async (kind: "backorder" | "preorder", version: number): Promise<string> => {
      await item(a).setPolicy({
        policy: { rules: [], beyond: { kind, limit: 20, promised_at: null }, sale: null },
        version,
        request_id: null,
      });
      const allocation_id = `${testId("ord")}.1`;
      const answer = await item(a).allocate({
        allocation_id,
        quantity: 3,
        priority: [shop.store],
        policy: "strict",
        selling: { channel_id: shop.channel_id, rules: [], may_wait: true },
        hold_id: null,
        actor: SYSTEM,
        request_id: null,
      });
      expect(answer.ok && answer.value.waits?.kind).toBe(kind);
      // Promises of one millisecond have no order of age.
      await new Promise((resolve) => setTimeout(resolve, 3));
      return allocation_id;
    };
    const preorder = await promise("preorder", 0);
    const [older, younger] = [await promise("backorder", 1), await promise("backorder", 2)];
    const has = () =>
      Promise.all(
        [older, younger, preorder].map(async (id) => {
          const promised = await item(a).promised(id);
          return [promised?.shares[0]?.quantity ?? 0, promised?.waits?.quantity ?? 0];
        }),
      );
    const id = await ordered({ [a]: 20 });
    expect(await has()).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
    // Damaged units fill nothing.
    await move(receiver, id, "receive", delivery(2, a, { damaged: 2 }));
    expect(await has()).toEqual([
      [2, 1],
      [0, 3],
      [0, 3],
    ]);
    await move(receiver, id, "receive", delivery(4, a));
    expect(await has()).toEqual([
      [3, 0],
      [3, 0],
      [0, 3],
    ]);
    await move(receiver, id, "receive", delivery(5, a));
    expect(await has()).toEqual([
      [3, 0],
      [3, 0],
      [3, 0],
    ]);
    expect(await atStore(a, "on_hand", "allocated", "damaged", "awaited", "incoming")).toEqual([
      13, 9, 2, 0, 7,
    ]);
  });

  test("are taken in beyond what was ordered only as far as somebody says so", async () => {
    const [a = ""] = await newSkus(1);
    const id = await ordered({ [a]: 5 });
    const over = await move(receiver, id, "receive", delivery(7, a, { beyond: 1 }));
    expect([over.status, over.body.code, over.body.sku, over.body.at_most]).toEqual([
      409,
      "quantity_not_possible",
      a,
      6,
    ]);
    expect(await atStore(a, "on_hand", "incoming")).toEqual([0, 5]);
    const taken = await move(receiver, id, "receive", delivery(7, a, { beyond: 2 }));
    expect([taken.status, taken.body.state]).toEqual([200, "closed"]);
    expect(await atStore(a, "on_hand", "incoming")).toEqual([7, 0]);
  });

  test("are expected no more once the order is closed or cancelled", async () => {
    const [a = "", b = ""] = await newSkus(2);
    const closed = await ordered({ [a]: 5 });
    await move(receiver, closed, "receive", delivery(2, a));
    const answer = await move(shop.administrator, closed, "close", { reason: "discontinued" });
    expect([answer.body.state, answer.body.lines[0].outstanding]).toEqual(["closed", 0]);
    expect(await atStore(a, "on_hand", "incoming")).toEqual([2, 0]);
    const cancelled = await ordered({ [b]: 5 });
    expect(await atStore(b, "incoming")).toEqual([5]);
    expect((await move(shop.administrator, cancelled, "cancel", { reason: null })).body.state).toBe(
      "cancelled",
    );
    expect(await atStore(b, "incoming")).toEqual([0]);
  });

  test("delivered twice under one key, they are counted once", async () => {
    const [a = ""] = await newSkus(1);
    const id = await ordered({ [a]: 5 });
    const key = crypto.randomUUID();
    const path = `/admin/purchase-orders/${id}/receive`;
    const [first, second] = await Promise.all([
      receiver("POST", path, delivery(2, a), { key }),
      receiver("POST", path, delivery(2, a), { key }),
    ]);
    for (const { status } of [first, second]) expect([200, 503]).toContain(status);
    const third = await receiver("POST", path, delivery(2, a), { key });
    expect([third.status, third.body.lines[0].good]).toEqual([200, 2]);
    expect(await atStore(a, "on_hand", "incoming")).toEqual([2, 3]);
  });
});

describe("[SEC-01] [SEC-05] who does what with a purchase order", () => {
  test("goods are ordered by whoever holds `inventory.purchase`; the store sees what comes, but not what it costs", async () => {
    const [a = ""] = await newSkus(1);
    const id = await ordered({ [a]: 5 });
    const path = `/admin/purchase-orders/${id}`;
    const ours = await shop.administrator("GET", path);
    expect([ours.body.lines[0].unit_cost, ours.body.moves]).toEqual([450, ["receive", "cancel"]]);
    const theirs = await receiver("GET", path);
    expect([theirs.body.lines[0].unit_cost, theirs.body.moves, theirs.body.editable]).toEqual([
      null,
      ["receive"],
      false,
    ]);
    for (const name of ["order", "close", "cancel"]) {
      const refused = await move(receiver, id, name, { reason: "no" });
      expect([refused.status, refused.body.permission]).toEqual([403, "inventory.purchase"]);
    }
    const create = await receiver("POST", "/admin/purchase-orders", wish({ [a]: 1 }));
    expect([create.status, create.body.permission]).toEqual([403, "inventory.purchase"]);
    const looks = await personWith(shop, ["inventory.stock.view"], shop.store);
    const refused = await move(looks, id, "receive", delivery(1, a));
    expect([refused.status, refused.body.permission]).toEqual([403, "inventory.stock.receive"]);
    const elsewhere = await personWith(
      shop,
      ["inventory.stock.view", "inventory.stock.receive"],
      shop.otherStore,
    );
    for (const answer of [await elsewhere("GET", path), await move(elsewhere, id, "receive", delivery(1, a))])
      expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    const other = await openShop();
    expect((await other.administrator("GET", path)).status).toBe(404);
    const buyer = await personWith(shop, ["inventory.purchase", "inventory.stock.view"]);
    expect((await move(buyer, id, "receive", delivery(1, a))).status).toBe(200);
    expect(await atStore(a, "on_hand")).toEqual([1]);
  });

  test("lists are narrowed to places in reach, and by what is asked", async () => {
    const own = await openShop();
    await sell(own, ["P-1", "P-2"]);
    const [kiln, loom] = [(await added(own, "Kiln")).body.id, (await added(own, "Loom")).body.id];
    const buy = async (supplier_id: string, location_id: string, sku: string): Promise<string> => {
      const body = { ...wish({ [sku]: 2 }), supplier_id, location_id };
      return (await own.administrator("POST", "/admin/purchase-orders", body)).body.id;
    };
    const first = await buy(kiln, own.store, "P-1");
    const second = await buy(loom, own.warehouse, "P-2");
    const third = await buy(kiln, own.warehouse, "P-2");
    await own.administrator("POST", `/admin/purchase-orders/${third}/cancel`, { reason: null });
    await eventually(
      async () => (await own.administrator("GET", "/admin/purchase-orders?state=cancelled")).body.items,
      (items) => items.length === 1,
    );
    const ids = async (by: Call, query = ""): Promise<string[]> =>
      (await by("GET", `/admin/purchase-orders${query}`)).body.items.map((row: { id: string }) => row.id);
    expect(await ids(own.administrator)).toEqual([third, second, first]);
    expect(await ids(own.manager)).toEqual([first]);
    expect(await ids(own.manager, `?location_id=${own.warehouse}`)).toEqual([]);
    expect(await ids(own.administrator, `?location_id=${own.warehouse}`)).toEqual([third, second]);
    expect(await ids(own.administrator, `?supplier_id=${kiln}`)).toEqual([third, first]);
    expect(await ids(own.administrator, "?q=loo")).toEqual([second]);
    expect(await ids(own.administrator, "?sku=P-2&open=true")).toEqual([second]);
    const page = await own.administrator("GET", "/admin/purchase-orders?limit=2");
    const next = await own.administrator(
      "GET",
      `/admin/purchase-orders?limit=2&cursor=${page.body.next_cursor}`,
    );
    expect([page.body.items.length, next.body.items[0].id, next.body.next_cursor]).toEqual([2, first, null]);
  });

  test("[INT-02] a program orders and receives with the scopes for it", async () => {
    const [a = ""] = await newSkus(1);
    const { call } = await clientWith(shop, { scopes: ["inventory.purchase", "inventory.stock.view"] });
    const made = await call("POST", "/partner/purchase-orders", wish({ [a]: 3 }));
    expect(made.status).toBe(201);
    const path = `/partner/purchase-orders/${made.body.id}`;
    expect((await call("POST", `${path}/order`, {})).status).toBe(200);
    const received = await call("POST", `${path}/receive`, delivery(3, a));
    expect([received.status, received.body.state]).toEqual([200, "closed"]);
    expect(received.body.history[0].actor.kind).toBe("client");
    const narrow = await clientWith(shop, { scopes: ["inventory.stock.view"] });
    const refused = await narrow.call("POST", "/partner/purchase-orders", wish({ [a]: 3 }));
    expect([refused.status, refused.body.scope]).toEqual([403, "inventory.purchase"]);
  });
});

describe("suppliers", () => {
  test("are kept by name, changed from the version that was read, and deleted while nothing was ordered there", async () => {
    const made = await added(shop, "Loom & Thread");
    const path = `/admin/suppliers/${made.body.id}`;
    expect([made.status, made.headers.get("etag")]).toEqual([201, '"v1"']);
    const twice = await added(shop, "Loom & Thread");
    expect([twice.status, twice.body.code]).toEqual([409, "name_taken"]);
    const put = (name: string, version: number) =>
      shop.administrator("PUT", path, termsOf(name), { headers: { "if-match": `"v${version}"` } });
    expect((await put("Kiln & Clay", 1)).body.code).toBe("name_taken");
    expect((await put("Loom and Thread", 1)).body).toMatchObject({ name: "Loom and Thread", version: 2 });
    expect((await put("Loom", 1)).body.code).toBe("version_conflict");
    const remove = (at: string, version: number) =>
      shop.administrator("DELETE", at, undefined, { headers: { "if-match": `"v${version}"` } });
    expect((await remove(path, 1)).body.code).toBe("version_conflict");
    expect((await remove(path, 2)).body).toEqual({ ok: true });
    expect((await shop.administrator("GET", path)).body.code).toBe("not_found");

    const [a = ""] = await newSkus(1);
    await shop.administrator("POST", "/admin/purchase-orders", wish({ [a]: 1 }));
    await eventually(
      async () => (await shop.administrator("GET", `/admin/purchase-orders?sku=${a}`)).body.items,
      (items) => items.length === 1,
    );
    expect((await remove(`/admin/suppliers/${supplier}`, 1)).body.code).toBe("supplier_in_use");
  });

  test("that are inactive get no new orders; theirs go on", async () => {
    const made = await added(shop, "Old Mill");
    const [a = ""] = await newSkus(1);
    const id = await ordered({ [a]: 2 }, { supplier_id: made.body.id });
    const { body: now } = await shop.administrator(
      "PUT",
      `/admin/suppliers/${made.body.id}`,
      termsOf("Old Mill", { active: false }),
      { headers: { "if-match": '"v1"' } },
    );
    expect(now.active).toBe(false);
    const fresh = wish({ [a]: 1 }, { supplier_id: made.body.id });
    const refused = await shop.administrator("POST", "/admin/purchase-orders", fresh);
    expect([refused.status, refused.body.code]).toEqual([422, "unknown_supplier"]);
    const { headers } = await shop.administrator("GET", `/admin/purchase-orders/${id}`);
    const changed = await shop.administrator("PUT", `/admin/purchase-orders/${id}`, fresh, {
      headers: { "if-match": headers.get("etag") ?? "" },
    });
    expect([changed.status, changed.body.lines[0].quantity]).toEqual([200, 1]);
    const active = await shop.administrator("GET", "/admin/suppliers?active=true&q=old");
    expect(active.body.items).toEqual([]);
    const all = await shop.administrator("GET", "/admin/suppliers?q=old");
    expect(all.body.items.map((row: { name: string }) => row.name)).toEqual(["Old Mill"]);
  });

  test("of another merchant are not there", async () => {
    const other = await openShop();
    const [a = ""] = await newSkus(1);
    expect((await other.administrator("GET", `/admin/suppliers/${supplier}`)).body.code).toBe("not_found");
    await sell(other, [a]);
    const answer = await other.administrator(
      "POST",
      "/admin/purchase-orders",
      wish({ [a]: 1 }, { location_id: other.store }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, "unknown_supplier"]);
  });
});
