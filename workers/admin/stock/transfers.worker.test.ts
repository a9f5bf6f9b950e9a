import { exports } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { StockFigure } from "#commerce/stock/level.ts";
import { stockTransferLine } from "#db/schema/shard/stock-documents.ts";
import { stockOf } from "#db/stock.ts";
import { personWith } from "#workers/testing/people.ts";
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
} from "#workers/testing/shop.ts";

let shop: TestShop;
/** Whoever moves stock at the warehouse; `shop.manager` does at the store. */
let warehouse: Call;
let elsewhere: Call;
let skus = 0;

beforeAll(async () => {
  shop = await openShop();
  warehouse = await personWith(shop, ["inventory.transfer", "inventory.stock.view"], shop.warehouse);
  elsewhere = await personWith(shop, ["inventory.transfer", "inventory.stock.view"], shop.otherStore);
});

/** New SKUs with so many units each at the warehouse. */
async function stocked(...units: readonly number[]): Promise<string[]> {
  const named = units.map(() => `MOVE-${++skus}`);
  await sell(shop, named);
  for (const [index, sku] of named.entries()) await stock(shop, sku, units[index] ?? 0, shop.warehouse);
  return named;
}

const wish = (lines: Readonly<Record<string, number>>, changes: object = {}) => ({
  from_location_id: shop.warehouse,
  to_location_id: shop.store,
  request: true,
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
  note: null,
  expected_at: null,
  ...changes,
});

async function requested(lines: Readonly<Record<string, number>>, by: Call = shop.manager): Promise<string> {
  const { status, body } = await by("POST", "/admin/transfers", wish(lines));
  expect([status, body.state]).toEqual([201, "requested"]);
  return body.id;
}

const move = (by: Call, id: string, name: string, body: object = {}): Promise<ApiAnswer> =>
  by("POST", `/admin/transfers/${id}/${name}`, body);

const shipping = { expected_at: "2026-12-01T00:00:00.000Z", carrier: "Mule Express", tracking: "MX-7" };

/** A transfer that is on its way. */
async function shipped(lines: Readonly<Record<string, number>>): Promise<string> {
  const id = await requested(lines);
  for (const [name, body] of [
    ["approve", { lines: [] }],
    ["pick", { lines: [] }],
    ["ship", shipping],
  ] as const) {
    expect((await move(warehouse, id, name, body)).status).toBe(200);
  }
  return id;
}

/** Figures of a SKU at a place, as its object has them. */
async function at(sku: string, place: string, ...figures: readonly StockFigure[]): Promise<number[]> {
  const levels = await objectsBehind(shop).item(sku).levels();
  const level = levels.find(({ location_id }) => location_id === place);
  return figures.map((figure) => level?.[figure] ?? 0);
}

describe("[INV-06] a transfer from the warehouse to a store", () => {
  test("is asked for, approved, picked, sent, received in part and in full; on its way it is nobody's to sell", async () => {
    const [a = "", b = ""] = await stocked(10, 4);
    const id = await requested({ [a]: 6, [b]: 4 });
    const approved = await move(warehouse, id, "approve", { lines: [] });
    expect([approved.status, approved.body.state]).toEqual([200, "approved"]);
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([10, 6]);

    const picked = await move(warehouse, id, "pick", { lines: [{ sku: a, quantity: 5 }] });
    expect(picked.body.lines.map((line: { picked: number }) => line.picked)).toEqual([5, 4]);
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([10, 5]);

    const sent = await move(warehouse, id, "ship", shipping);
    expect(sent.body).toMatchObject({ state: "shipped", ...shipping });
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([5, 0]);
    expect(await at(a, shop.store, "on_hand", "in_transit")).toEqual([0, 5]);
    const { body: item } = await shop.administrator("GET", `/admin/stock/${a}`);
    const store = item.levels.find((level: { location_id: string }) => level.location_id === shop.store);
    expect([store.available, store.in_transit, store.expected_at]).toEqual([0, 5, shipping.expected_at]);

    const part = await move(shop.manager, id, "receive", {
      lines: [{ sku: a, good: 3, damaged: 1 }],
      reason: null,
    });
    expect([part.body.state, part.body.lines[0].missing]).toEqual(["partly_received", 1]);
    expect(await at(a, shop.store, "on_hand", "damaged", "in_transit")).toEqual([4, 1, 1]);

    const rest = await move(shop.manager, id, "receive", {
      lines: [
        { sku: a, good: 1, damaged: 0 },
        { sku: b, good: 4, damaged: 0 },
      ],
      reason: "came with the second cart",
    });
    expect([rest.body.state, rest.body.moves]).toEqual(["closed", []]);
    expect(await at(a, shop.store, "on_hand", "damaged", "in_transit")).toEqual([5, 1, 0]);
    expect(await at(b, shop.store, "on_hand", "damaged", "in_transit")).toEqual([4, 0, 0]);
    expect(rest.body.history.map((entry: { move: string }) => entry.move)).toEqual([
      "create",
      "approve",
      "pick",
      "ship",
      "receive",
      "receive",
    ]);

    // The read copy tells the same: the level, and the transfer in lists.
    const db = await databaseOf(shop);
    const levels = await eventually(
      async () => (await stockOf(db, [a])).get(a)?.levels ?? [],
      (list) => list.some((level) => level.location_id === shop.store && level.on_hand === 5),
    );
    expect(levels.map((level) => [level.location_id, level.on_hand, level.in_transit]).sort()).toEqual(
      [
        [shop.warehouse, 5, 0],
        [shop.store, 5, 0],
      ].sort(),
    );
    const listed = await eventually(
      () => shop.manager("GET", `/admin/transfers?q=${rest.body.number}`),
      ({ body }) => body.items[0]?.state === "closed",
    );
    expect(listed.body.items).toEqual([
      {
        id,
        number: rest.body.number,
        state: "closed",
        from_location_id: shop.warehouse,
        to_location_id: shop.store,
        line_count: 2,
        units: 9,
        missing: 0,
        expected_at: shipping.expected_at,
        tracking: "MX-7",
        created_at: rest.body.created_at,
        updated_at: rest.body.updated_at,
      },
    ]);
  });

  test("what never came is looked for, and given up by whoever sent it, with a reason", async () => {
    const [a = ""] = await stocked(5);
    const id = await shipped({ [a]: 5 });
    await move(shop.manager, id, "receive", { lines: [{ sku: a, good: 2, damaged: 0 }], reason: null });
    const reported = await move(shop.manager, id, "report_discrepancy", { reason: "one box short" });
    expect([reported.body.state, reported.body.moves]).toEqual(["discrepancy", ["receive"]]);
    expect(await at(a, shop.store, "on_hand", "in_transit")).toEqual([2, 3]);
    expect((await move(shop.manager, id, "close", { reason: "gone" })).body).toMatchObject({
      code: "forbidden",
      permission: "inventory.transfer",
    });
    const found = await move(shop.manager, id, "receive", {
      lines: [{ sku: a, good: 1, damaged: 0 }],
      reason: null,
    });
    expect(found.body.state).toBe("partly_received");
    await move(shop.manager, id, "report_discrepancy", { reason: "still two short" });
    const closed = await move(warehouse, id, "close", { reason: "lost by the carrier" });
    expect([closed.body.state, closed.body.lines[0].lost]).toEqual(["closed", 2]);
    expect(await at(a, shop.store, "on_hand", "in_transit")).toEqual([3, 0]);
    const movements = await objectsBehind(shop).item(a).movements(null, 20);
    expect(movements.find(({ kind }) => kind === "lost")).toMatchObject({
      location_id: shop.store,
      in_transit: -2,
      reference: id,
      reason: "lost by the carrier",
    });
  });

  test("an approval of more than is free sets nothing aside and says what there is; less is approved", async () => {
    const [a = "", b = ""] = await stocked(6, 2);
    const id = await requested({ [a]: 5, [b]: 3 });
    const refused = await move(warehouse, id, "approve", { lines: [] });
    const lines = [{ sku: b, wanted: 3, available: 2 }];
    expect([refused.status, refused.body.code, refused.body.lines]).toEqual([409, "units_short", lines]);
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([6, 0]);
    expect(await at(b, shop.warehouse, "on_hand", "allocated")).toEqual([2, 0]);
    const { body } = await warehouse("GET", `/admin/transfers/${id}`);
    expect([body.state, body.pending, body.shortages]).toEqual(["requested", null, lines]);
    const less = await move(warehouse, id, "approve", { lines: [{ sku: b, quantity: 2 }] });
    expect([less.status, less.body.state, less.body.shortages]).toEqual([200, "approved", []]);
    expect(await at(b, shop.warehouse, "on_hand", "allocated")).toEqual([2, 2]);
    const cancelled = await move(shop.manager, id, "cancel", { reason: "no room" });
    expect(cancelled.body.state).toBe("cancelled");
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([6, 0]);
    expect(await at(b, shop.warehouse, "on_hand", "allocated")).toEqual([2, 0]);
  });

  test("a count that found fewer than were picked keeps that line back; the others leave", async () => {
    const [a = "", b = ""] = await stocked(5, 3);
    const id = await requested({ [a]: 5, [b]: 3 });
    await move(warehouse, id, "approve", { lines: [] });
    await move(warehouse, id, "pick", { lines: [] });
    await objectsBehind(shop)
      .item(a)
      .count({
        command_id: "count-1",
        location_id: shop.warehouse,
        counted: 4,
        seen: 5,
        reason: "count",
        reference: null,
        actor: { kind: "staff", id: null, name: "Counter" },
        request_id: null,
      });
    const refused = await move(warehouse, id, "ship", shipping);
    expect([refused.status, refused.body.code, refused.body.lines]).toEqual([
      409,
      "not_all_shipped",
      [{ sku: a, wanted: 5, available: 4 }],
    ]);
    const { body } = await warehouse("GET", `/admin/transfers/${id}`);
    expect([body.state, body.moves]).toEqual(["picked", ["pick", "ship"]]);
    expect(await at(b, shop.store, "in_transit")).toEqual([3]);
    await move(warehouse, id, "pick", { lines: [{ sku: a, quantity: 4 }] });
    const sent = await move(warehouse, id, "ship", shipping);
    expect(sent.body.state).toBe("shipped");
    expect(await at(a, shop.warehouse, "on_hand", "allocated")).toEqual([0, 0]);
    expect(await at(a, shop.store, "in_transit")).toEqual([4]);
  });

  test("has up to 500 lines, which lists know too", { timeout: 120_000 }, async () => {
    const named = Array.from({ length: 500 }, (_, index) => `MANY-${String(index).padStart(3, "0")}`);
    for (let start = 0; start < named.length; start += 100) await sell(shop, named.slice(start, start + 100));
    const id = await requested(Object.fromEntries(named.map((sku) => [sku, 2])));
    // Too long for a message: the read copy comes from the object.
    const listed = await eventually(
      () => shop.manager("GET", "/admin/transfers?sku=MANY-499"),
      ({ body }) => body.items.length === 1,
    );
    expect(listed.body.items[0]).toMatchObject({ id, line_count: 500, units: 1_000 });
    const tooMany = [...named, "MANY-500"].map((sku) => ({ sku, quantity: 1 }));
    const refused = await shop.manager("POST", "/admin/transfers", wish({}, { lines: tooMany }));
    expect([refused.status, refused.body.code]).toEqual([422, "invalid_request"]);
  });
});

describe("[INV-06] [SEC-01] [SEC-05] who does what with a transfer", () => {
  /** Everything that can be done with a transfer, by the states that it is open in. */
  const MOVES: readonly (readonly [
    state: string,
    name: string,
    body: object,
    end: "source" | "destination",
  ])[] = [
    ["requested", "approve", { lines: [] }, "source"],
    ["requested", "reject", { reason: "no" }, "source"],
    ["approved", "pick", { lines: [] }, "source"],
    ["picked", "ship", shipping, "source"],
    ["shipped", "receive", { lines: [{ sku: "?", good: 1, damaged: 0 }], reason: null }, "destination"],
    ["shipped", "report_discrepancy", { reason: "short" }, "destination"],
    ["discrepancy", "close", { reason: "gone" }, "source"],
  ];
  const WAY: Readonly<Record<string, number>> = {
    requested: 0,
    approved: 1,
    picked: 2,
    shipped: 3,
    discrepancy: 4,
  };

  test.each(MOVES)("%s: %s", async (state, name, body, end) => {
    const [a = ""] = await stocked(3);
    const id = await requested({ [a]: 3 });
    const steps: readonly (readonly [Call, string, object])[] = [
      [warehouse, "approve", { lines: [] }],
      [warehouse, "pick", { lines: [] }],
      [warehouse, "ship", shipping],
      [shop.manager, "report_discrepancy", { reason: "short" }],
    ];
    for (const [by, step, said] of steps.slice(0, WAY[state])) await move(by, id, step, said);
    const said = JSON.parse(JSON.stringify(body).replace("?", a));
    const before = await objectsBehind(shop).stockDocument(id).read();
    const [mine, others] = end === "source" ? [warehouse, shop.manager] : [shop.manager, warehouse];
    for (const [by, status, code] of [
      [others, 403, "forbidden"],
      [elsewhere, 404, "not_found"],
      [shop.orderDesk, 403, "forbidden"],
    ] as const) {
      const refused = await move(by, id, name, said);
      expect([refused.status, refused.body.code]).toEqual([status, code]);
    }
    expect(await objectsBehind(shop).stockDocument(id).read()).toEqual(before);
    const shown = (await mine("GET", `/admin/transfers/${id}`)).body.moves;
    expect(shown).toContain(name);
    expect((await others("GET", `/admin/transfers/${id}`)).body.moves).not.toContain(name);
    expect((await move(mine, id, name, said)).status).toBe(200);
  });

  test("it is asked for by staff of either place, and by nobody else", async () => {
    const [a = ""] = await stocked(3);
    for (const [by, status, code] of [
      [warehouse, 201, undefined],
      [shop.manager, 201, undefined],
      [shop.administrator, 201, undefined],
      [elsewhere, 422, "unknown_location"],
      [shop.orderDesk, 403, "forbidden"],
    ] as const) {
      const answer = await by("POST", "/admin/transfers", wish({ [a]: 1 }));
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });

  test.each([
    ["to where it is", () => ({ to_location_id: shop.warehouse }), 422, "invalid_request"],
    [
      "to a place that is not there",
      () => ({ to_location_id: "loc_01J8ZQ5V6N4T3M2K1H0G9F8E7D" }),
      422,
      "unknown_location",
    ],
    ["of a SKU that is not there", () => ({ lines: [{ sku: "NEVER", quantity: 1 }] }), 422, "unknown_sku"],
    ["of nothing", () => ({ lines: [] }), 422, "invalid_request"],
    [
      "of one SKU twice",
      () => ({
        lines: [
          { sku: "X", quantity: 1 },
          { sku: "X", quantity: 1 },
        ],
      }),
      422,
      "invalid_request",
    ],
  ])("none is asked for %s", async (_, changes, status, code) => {
    const [a = ""] = await stocked(1);
    const answer = await shop.administrator("POST", "/admin/transfers", wish({ [a]: 1 }, changes()));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test("another merchant finds nothing of it", async () => {
    const other = await openShop();
    const [a = ""] = await stocked(1);
    const id = await requested({ [a]: 1 });
    for (const [method, path, body] of [
      ["GET", `/admin/transfers/${id}`, undefined],
      ["POST", `/admin/transfers/${id}/approve`, { lines: [] }],
      ["POST", `/admin/transfers/${id}/cancel`, { reason: null }],
    ] as const) {
      const answer = await other.administrator(method, path, body);
      expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    }
    expect((await other.administrator("GET", "/admin/transfers")).body.items).toEqual([]);
    expect((await shop.administrator("GET", `/admin/transfers/${id}`)).body.state).toBe("requested");
  });

  test("lists are narrowed to places in reach, and by what is asked", async () => {
    const own = await openShop();
    await sell(own, ["L-1", "L-2"]);
    const ask = async (from: string, to: string, sku: string): Promise<string> =>
      (
        await own.administrator("POST", "/admin/transfers", {
          ...wish({}),
          from_location_id: from,
          to_location_id: to,
          lines: [{ sku, quantity: 1 }],
        })
      ).body.id;
    const first = await ask(own.warehouse, own.store, "L-1");
    const second = await ask(own.warehouse, own.otherStore, "L-2");
    const third = await ask(own.otherStore, own.store, "L-1");
    await own.administrator("POST", `/admin/transfers/${third}/reject`, { reason: "no" });
    const ids = async (by: Call, query = ""): Promise<string[]> =>
      (await by("GET", `/admin/transfers${query}`)).body.items.map((row: { id: string }) => row.id);
    await eventually(
      async () => (await own.administrator("GET", "/admin/transfers?state=rejected")).body.items,
      (items) => items.length === 1,
    );
    const all = [third, second, first];
    expect(await ids(own.administrator)).toEqual(all);
    expect(await ids(own.manager)).toEqual([third, first]);
    expect(await ids(await personWith(own, ["inventory.transfer"], own.otherStore))).toEqual([third, second]);
    expect(await ids(own.manager, `?location_id=${own.otherStore}`)).toEqual([]);
    expect(await ids(own.administrator, `?location_id=${own.otherStore}`)).toEqual([third, second]);
    expect(await ids(own.manager, `?from_location_id=${own.otherStore}`)).toEqual([third]);
    expect(await ids(own.administrator, `?to_location_id=${own.store}`)).toEqual([third, first]);
    expect(await ids(own.administrator, "?open=true")).toEqual([second, first]);
    expect(await ids(own.administrator, "?open=false")).toEqual([third]);
    expect(await ids(own.administrator, "?state=requested")).toEqual([second, first]);
    expect(await ids(own.administrator, "?sku=L-1")).toEqual([third, first]);
    expect(await ids(own.administrator, "?q=l-2")).toEqual([second]);
    const page = await own.administrator("GET", "/admin/transfers?limit=2");
    expect(page.body.items.map((row: { id: string }) => row.id)).toEqual([third, second]);
    const next = await own.administrator("GET", `/admin/transfers?limit=2&cursor=${page.body.next_cursor}`);
    expect([next.body.items.map((row: { id: string }) => row.id), next.body.next_cursor]).toEqual([
      [first],
      null,
    ]);
  });
});

describe("[INV-06] repeated and changed", () => {
  test("the same key gives the same transfer and the same answer, and another wish under it is refused", async () => {
    const [a = ""] = await stocked(4);
    const key = crypto.randomUUID();
    const made = await shop.manager("POST", "/admin/transfers", wish({ [a]: 2 }), { key });
    const again = await shop.manager("POST", "/admin/transfers", wish({ [a]: 2 }), { key });
    expect([again.status, again.body.id]).toEqual([201, made.body.id]);
    const other = await shop.manager("POST", "/admin/transfers", wish({ [a]: 3 }), { key });
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
    const { id } = made.body;
    const path = `/admin/transfers/${id}/approve`;
    const first = await warehouse("POST", path, { lines: [] }, { key });
    const second = await warehouse("POST", path, { lines: [] }, { key });
    expect(second.body).toEqual(first.body);
    expect(await at(a, shop.warehouse, "allocated")).toEqual([2]);
    const reused = await warehouse("POST", path, { lines: [{ sku: a, quantity: 1 }] }, { key });
    expect([reused.status, reused.body.code]).toEqual([409, "idempotency_key_reused"]);
    const late = await warehouse("POST", path, { lines: [] });
    expect([late.status, late.body.code, late.body.reason]).toEqual([
      409,
      "move_not_allowed",
      "not possible while approved",
    ]);
  });

  test("what is asked for changes from the version that was read, and what is dropped leaves the lists", async () => {
    const [a = "", b = ""] = await stocked(4, 4);
    const made = await shop.manager("POST", "/admin/transfers", wish({ [a]: 2, [b]: 2 }, { request: false }));
    const { id } = made.body;
    const etag = made.headers.get("etag") ?? "";
    const changed = { lines: [{ sku: a, quantity: 3 }], note: "for Saturday", expected_at: null };
    const put = () =>
      shop.manager("PUT", `/admin/transfers/${id}`, changed, { headers: { "if-match": etag } });
    const answer = await put();
    expect([answer.status, answer.body.note, answer.body.lines.length]).toEqual([200, "for Saturday", 1]);
    // Repeated, it is known as the same change; from the same version another one is refused.
    expect((await put()).body).toEqual(answer.body);
    const stale = await shop.manager(
      "PUT",
      `/admin/transfers/${id}`,
      { ...changed, note: null },
      { headers: { "if-match": etag } },
    );
    expect([stale.status, stale.body.code]).toEqual([412, "version_conflict"]);
    const db = await databaseOf(shop);
    const lines = await eventually(
      () =>
        db
          .select({ sku: stockTransferLine.sku })
          .from(stockTransferLine)
          .where(and(eq(stockTransferLine.tenant_id, db.tenant_id), eq(stockTransferLine.transfer_id, id)))
          .all(),
      (rows) => rows.length === 1,
    );
    expect(lines.map(({ sku }) => sku)).toEqual([a]);
    await move(shop.manager, id, "request");
    await move(warehouse, id, "approve", { lines: [] });
    const late = await shop.manager("GET", `/admin/transfers/${id}`);
    expect(late.body.editable).toBe(false);
    const refused = await shop.manager("PUT", `/admin/transfers/${id}`, changed, {
      headers: { "if-match": late.headers.get("etag") ?? "" },
    });
    expect([refused.status, refused.body.code]).toEqual([409, "move_not_allowed"]);
  });
});

test("[INV-06] the back office and the tills of both places hear of it within a second", async () => {
  const [a = ""] = await stocked(1);
  const response = await exports.default.fetch(`https://${shop.host}/api/v1/pos/live`, {
    headers: { upgrade: "websocket", "sec-websocket-protocol": `millrace, ${shop.till_token}` },
  });
  // biome-ignore lint/suspicious/noExplicitAny: messages of every kind; what is expected is said below
  const heard: any[] = [];
  response.webSocket?.accept();
  response.webSocket?.addEventListener("message", (event) => heard.push(JSON.parse(String(event.data))));
  const started = performance.now();
  const id = await requested({ [a]: 1 }, warehouse);
  await vi.waitFor(() => expect(heard.some(({ data }) => data.transfer?.id === id)).toBe(true), {
    timeout: 5_000,
    interval: 5,
  });
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(heard.find(({ data }) => data.transfer?.id === id)).toMatchObject({
    topic: `store:${shop.store}`,
    data: {
      type: "transfer",
      transfer: { id, state: "requested", from_location_id: shop.warehouse, to_location_id: shop.store },
    },
  });
});

describe("[INV-06] at a till", () => {
  test("the store sees what comes and goes, receives and sends, and nothing of others", async () => {
    const [a = ""] = await stocked(5);
    await stock(shop, a, 3, shop.store);
    const coming = await shipped({ [a]: 2 });
    const going = (
      await shop.administrator(
        "POST",
        "/admin/transfers",
        wish({ [a]: 1 }, { from_location_id: shop.store, to_location_id: shop.warehouse }),
      )
    ).body.id;
    const foreign = (
      await shop.administrator(
        "POST",
        "/admin/transfers",
        wish({ [a]: 1 }, { to_location_id: shop.otherStore }),
      )
    ).body.id;
    const listed = await eventually(
      () => shop.till("GET", "/pos/transfers"),
      ({ body }) =>
        body.items.some(
          (row: { id: string; state: string }) => row.id === coming && row.state === "shipped",
        ) && body.items.some((row: { id: string }) => row.id === going),
    );
    const rows = new Map(listed.body.items.map((row: { id: string }) => [row.id, row]));
    expect(rows.get(coming)).toMatchObject({ lines: [{ sku: a, title: "Thing", missing: 2 }] });
    expect(rows.has(foreign)).toBe(false);

    const receipt = { lines: [{ sku: a, good: 2, damaged: 0 }], reason: null };
    const received = await shop.till("POST", `/pos/transfers/${coming}/receive`, receipt);
    expect([received.status, received.body.state]).toEqual([200, "closed"]);
    await shop.manager("POST", `/admin/transfers/${going}/approve`, { lines: [] });
    expect((await shop.till("POST", `/pos/transfers/${going}/pick`, { lines: [] })).body.state).toBe(
      "picked",
    );
    expect((await shop.till("POST", `/pos/transfers/${going}/ship`, shipping)).body.state).toBe("shipped");
    // What arrives elsewhere is received there.
    for (const id of [going, foreign]) {
      const refused = await shop.till("POST", `/pos/transfers/${id}/receive`, receipt);
      expect([refused.status, refused.body.code]).toEqual([404, "not_found"]);
    }
    expect(await at(a, shop.store, "on_hand")).toEqual([4]);
  });
});
