import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { newMeter } from "#db/guarded-client.ts";
import { forgetExpired } from "#db/housekeeping.ts";
import { newId } from "#db/ids.ts";
import { stockSnapshot, stockSnapshotLine } from "#db/schema/shard/stock-snapshots.ts";
import { beginApplying, putSnapshotLines, snapshotById, takeSnapshot } from "#db/stock-snapshots.ts";
import { merchantOf } from "#db/store-context.ts";
import { applySome, compareSome, resumeSnapshots, workOnSnapshot } from "#queues/reconciliation.ts";
import { clientWith } from "../../testing/clients.ts";
import {
  type ApiAnswer,
  type Call,
  databaseOf,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../../testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["BOX-1", "BOX-2", "BOX-3", "BOX-4"]);
  await stock(shop, "BOX-1", 10, shop.warehouse);
  await stock(shop, "BOX-2", 6, shop.store);
  await stock(shop, "BOX-3", 5, shop.store);
  await stock(shop, "BOX-4", 4, shop.warehouse);
  await projected(shop, 4);
}, 60_000);

/** Waits until the read copy has so many levels. */
const projected = (of: TestShop, count: number): Promise<ApiAnswer> =>
  eventually(
    () => of.administrator("GET", "/admin/stock/changes"),
    ({ body }) => body.items.length === count,
  );

type Wish = { sku: string; location_id: string; on_hand: number }[];

/** A snapshot with its lines. */
async function snapshotOf(
  of: TestShop,
  lines: Wish,
  {
    complete = true,
    taken_at = new Date().toISOString(),
    call = of.administrator,
  }: {
    complete?: boolean;
    taken_at?: string;
    call?: Call;
  } = {},
): Promise<string> {
  const opened = await call("POST", "/admin/stock/snapshots", {
    reference: "SAP 4711",
    taken_at,
    location_ids: [of.warehouse, of.store],
    complete,
  });
  expect([opened.status, opened.body.state, opened.body.moves]).toEqual([201, "open", ["compare", "cancel"]]);
  const put = await call("PUT", `/admin/stock/snapshots/${opened.body.id}/lines`, { lines });
  expect([put.status, put.body]).toEqual([200, { lines: lines.length }]);
  return opened.body.id;
}

const until = (of: TestShop, id: string, state: string): Promise<ApiAnswer> =>
  eventually(
    () => of.administrator("GET", `/admin/stock/snapshots/${id}`),
    ({ body }) => body.state === state,
  );

async function compared(of: TestShop, id: string): Promise<ApiAnswer> {
  const begun = await of.administrator("POST", `/admin/stock/snapshots/${id}/compare`, {});
  expect([begun.status, begun.body.state]).toEqual([202, "comparing"]);
  return until(of, id, "compared");
}

interface Line {
  readonly sku: string;
  readonly kind: string;
  readonly theirs: number | null;
  readonly ours: number;
  readonly moved: number;
  readonly difference: number;
  readonly below_promised: number;
  readonly result: string | null;
  readonly problem: string | null;
}
const linesOf = async (of: TestShop, id: string, query = ""): Promise<Line[]> =>
  (await of.administrator("GET", `/admin/stock/snapshots/${id}/lines${query}`)).body.items;

const told = ({ sku, kind, theirs, ours, moved, difference, below_promised }: Line) => [
  sku,
  kind,
  theirs,
  ours,
  moved,
  difference,
  below_promised,
];

/** Units at each place, fewest first. */
const onHand = async (of: TestShop, sku: string): Promise<number[]> =>
  (await objectsBehind(of).item(sku).levels()).map((level) => level.on_hand).sort((a, b) => a - b);

test("[INV-11] [INV-12] a snapshot is compared before anything changes, what moved since it was taken counts once, then it is applied", async () => {
  const taken_at = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 10));
  // Since then three of BOX-2 went, four of BOX-3 were promised to an order, and two of BOX-4 came to the store.
  const cart = await filledCart(shop, [{ sku: "BOX-3", quantity: 4 }]);
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  expect(placed.status).toBe(201);
  await shop.administrator("POST", "/admin/stock/adjustments", {
    sku: "BOX-2",
    location_id: shop.store,
    delta: -3,
    reason: "lost",
    note: null,
  });
  await stock(shop, "BOX-4", 2, shop.store);
  await projected(shop, 5);
  const id = await snapshotOf(
    shop,
    [
      { sku: "BOX-1", location_id: shop.warehouse, on_hand: 10 },
      { sku: "BOX-2", location_id: shop.store, on_hand: 7 },
      { sku: "BOX-3", location_id: shop.store, on_hand: 99 },
      { sku: "BOX-3", location_id: shop.store, on_hand: 2 },
      { sku: "GHOST", location_id: shop.store, on_hand: 3 },
    ],
    { taken_at },
  );
  const { body: report } = await compared(shop, id);
  expect(report.totals).toEqual({
    lines: 5,
    equal: 1,
    different: 2,
    missing_here: 1,
    missing_there: 1,
    below_promised: 1,
    units_more: 1,
    units_fewer: 7,
    applied: 0,
    refused: 0,
    waiting: 0,
  });
  const lines = await linesOf(shop, id);
  expect(lines.map(told)).toEqual([
    ["BOX-1", "equal", 10, 10, 0, 0, 0],
    ["BOX-2", "different", 7, 6, -3, 1, 0],
    ["BOX-3", "different", 2, 5, 0, -3, 2],
    ["BOX-4", "missing_there", null, 4, 0, -4, 0],
    ["GHOST", "missing_here", 3, 0, 0, 0, 0],
  ]);
  expect((await linesOf(shop, id, "?only=below_promised")).map((line) => line.sku)).toEqual(["BOX-3"]);
  expect((await linesOf(shop, id, "?only=missing_there&limit=1")).map((line) => line.sku)).toEqual(["BOX-4"]);
  const { body: file } = await shop.administrator("GET", `/admin/stock/snapshots/${id}/report.csv`);
  expect(
    Papa.parse<string[]>(file.replace("\uFEFF", ""), { skipEmptyLines: true }).data.map((row) =>
      row.slice(0, 7),
    ),
  ).toEqual([
    ["sku", "location", "kind", "theirs", "ours", "moved", "difference"],
    ["BOX-1", "W", "equal", "10", "10", "0", "0"],
    ["BOX-2", "S1", "different", "7", "6", "-3", "1"],
    ["BOX-3", "S1", "different", "2", "5", "0", "-3"],
    ["BOX-4", "W", "missing_there", "", "4", "0", "-4"],
    ["GHOST", "S1", "missing_here", "3", "0", "0", "0"],
  ]);
  expect(await onHand(shop, "BOX-2")).toEqual([3]);

  // One line first, then all: what is applied is not applied again, and what would leave too little is refused.
  const apply = (body: unknown) => shop.administrator("POST", `/admin/stock/snapshots/${id}/apply`, body);
  const some = await apply({ lines: [{ sku: "BOX-2", location_id: shop.store }], below_promised: false });
  expect([some.status, some.body.state]).toEqual([202, "applying"]);
  await until(shop, id, "applied");
  expect([await onHand(shop, "BOX-2"), await onHand(shop, "BOX-4")]).toEqual([[4], [2, 4]]);
  await apply({ lines: null, below_promised: false });
  const { body: end } = await until(shop, id, "applied");
  expect([end.totals.applied, end.totals.refused, end.totals.waiting]).toEqual([2, 1, 0]);
  expect((await linesOf(shop, id)).map(({ sku, result, problem }) => [sku, result, problem])).toEqual([
    ["BOX-1", null, null],
    ["BOX-2", "applied", null],
    ["BOX-3", "refused", "would_go_negative"],
    ["BOX-4", "applied", null],
    ["GHOST", null, null],
  ]);
  expect([await onHand(shop, "BOX-2"), await onHand(shop, "BOX-3"), await onHand(shop, "BOX-4")]).toEqual([
    [4],
    [5],
    [0, 2],
  ]);
  const [movement] = await objectsBehind(shop).item("BOX-2").movements(null, 1);
  expect(movement).toMatchObject({ kind: "adjust", on_hand: 1, reason: "reconciliation", reference: id });
  expect(movement?.actor.name).toBe("Ann Admin");

  // What is there is there, if somebody says so.
  await apply({ lines: [{ sku: "BOX-3", location_id: shop.store }], below_promised: true });
  await until(shop, id, "applied");
  expect((await linesOf(shop, id, "?only=refused")).length).toBe(0);
  expect(await onHand(shop, "BOX-3")).toEqual([2]);
});

test("[INV-11] of what an incomplete snapshot does not name it says nothing", async () => {
  const own = await openShop();
  await sell(own, ["BAG-1", "BAG-2"]);
  await stock(own, "BAG-1", 3, own.store);
  await stock(own, "BAG-2", 8, own.otherStore);
  await projected(own, 2);
  const id = await snapshotOf(own, [{ sku: "BAG-2", location_id: own.warehouse, on_hand: 1 }], {
    complete: false,
  });
  await compared(own, id);
  expect((await linesOf(own, id)).map(told)).toEqual([
    ["BAG-1", "missing_there", null, 3, 0, 0, 0],
    ["BAG-2", "different", 1, 0, 0, 1, 0],
  ]);
  await own.administrator("POST", `/admin/stock/snapshots/${id}/apply`, {
    lines: null,
    below_promised: false,
  });
  const { body } = await until(own, id, "applied");
  expect([body.totals.applied, await onHand(own, "BAG-1"), await onHand(own, "BAG-2")]).toEqual([
    1,
    [3],
    [1, 8],
  ]);
});

test("[INV-11] [INV-12] a file fills a snapshot; it is not compared while it is read, and takes no lines afterwards", async () => {
  const own = await openShop();
  await sell(own, ["TIN-1"]);
  await stock(own, "TIN-1", 4, own.store);
  await projected(own, 1);
  const opened = await own.administrator("POST", "/admin/stock/snapshots", {
    reference: "ERP",
    taken_at: new Date().toISOString(),
    location_ids: [own.store],
    complete: true,
  });
  const path = `/admin/stock/snapshots/${opened.body.id}`;
  const csv = { headers: { "content-type": "text/csv" } };
  const text = "sku,location,on_hand\nTIN-1,S1,9\nTIN-2,S1,1\nTIN-1,W,1\nTIN-1,S1,x\n";
  const sent = await own.administrator("POST", `${path}/file?file_name=erp.csv`, text, csv);
  expect([sent.status, sent.body.kind, sent.body.snapshot_id]).toEqual([202, "snapshot", opened.body.id]);
  const { body: job } = await eventually(
    () => own.administrator("GET", `/admin/stock/files/${sent.body.id}`),
    ({ body }) => body.status === "done",
  );
  expect([job.accepted, job.refused]).toEqual([2, 2]);
  await compared(own, opened.body.id);
  expect((await linesOf(own, opened.body.id)).map(told)).toEqual([
    ["TIN-1", "different", 9, 4, 0, 5, 0],
    ["TIN-2", "missing_here", 1, 0, 0, 0, 0],
  ]);
  const late = await own.administrator("POST", `${path}/file?file_name=erp.csv`, text, csv);
  expect([late.status, late.body.code]).toEqual([409, "snapshot_closed"]);
  const lines = [{ sku: "TIN-1", location_id: own.store, on_hand: 4 }];
  const more = await own.administrator("PUT", `${path}/lines`, { lines });
  expect([more.status, more.body.code]).toEqual([409, "snapshot_closed"]);
  expect((await own.administrator("POST", `${path}/cancel`, {})).body.state).toBe("cancelled");
  const gone = await own.administrator("POST", `${path}/apply`, { lines: null, below_promised: false });
  expect([gone.status, gone.body.code, gone.body.reason]).toEqual([
    409,
    "snapshot_move_not_allowed",
    "not possible while cancelled",
  ]);
});

test("[INV-11] every step may be cut off and taken again: nothing is applied twice, nothing is left out", async () => {
  const own = await openShop();
  await sell(own, ["NUT-1", "NUT-2"]);
  await stock(own, "NUT-1", 5, own.store);
  await stock(own, "NUT-2", 5, own.store);
  await projected(own, 2);
  const db = await databaseOf(own);
  const objects = objectsBehind(own);
  const merchant = await merchantOf(env, own.tenant_id, newMeter());
  if (!merchant) throw new Error("no merchant");
  const id = newId("snp");
  await db.insert(stockSnapshot).values({
    tenant_id: own.tenant_id,
    id,
    reference: "by hand",
    taken_at: new Date().toISOString(),
    location_ids: [own.store],
    complete: true,
    state: "open",
    created_by: { kind: "system", id: null, name: "Test" },
    created_at: new Date().toISOString(),
  });
  const line = (sku: string, on_hand: number) => ({ sku, location_id: own.store, on_hand });
  expect(await putSnapshotLines(db, id, [line("NUT-1", 7), line("NUT-2", 2)])).toBe(true);
  await db
    .update(stockSnapshot)
    .set({ state: "comparing" })
    .where(eq(stockSnapshot.tenant_id, own.tenant_id));
  const died = await takeSnapshot(db, id);
  if (!died) throw new Error("nobody took it");
  // The report was written, and how far it came was not.
  await compareSome(db, objects, died);
  await db.update(stockSnapshot).set({ position: "" }).where(eq(stockSnapshot.tenant_id, own.tenant_id));
  // Held by who died: nobody else works on it until that runs out.
  await workOnSnapshot(env, merchant, id);
  expect((await snapshotById(db, id))?.state).toBe("comparing");
  const later = await takeSnapshot(db, id, Date.now() + 3 * 60_000);
  if (!later) throw new Error("it is held for ever");
  const next = await compareSome(db, objects, later);
  expect(next?.position).toBe("NUT-2");
  expect(next && (await compareSome(db, objects, next))).toBe(null);
  expect((await snapshotById(db, id))?.state).toBe("compared");

  const state = (await snapshotById(db, id))?.state ?? "open";
  const wish = {
    round: "r1",
    by: { kind: "staff", id: null, name: "Jo" },
    below_promised: false,
    lines: null,
  } as const;
  const [one, two] = await Promise.all([
    beginApplying(db, { id, state }, wish),
    beginApplying(db, { id, state }, { ...wish, round: "r2" }),
  ]);
  expect([one.ok, two.ok].sort()).toEqual([false, true]);
  const first = await takeSnapshot(db, id);
  if (!first) throw new Error("nobody took it");
  // The units moved, and the results were lost.
  await applySome(db, objects, first);
  await db
    .update(stockSnapshotLine)
    .set({ chosen: true, result: null })
    .where(eq(stockSnapshotLine.tenant_id, own.tenant_id));
  const again = await takeSnapshot(db, id, Date.now() + 6 * 60_000);
  if (!again) throw new Error("it is held for ever");
  const done = await applySome(db, objects, again);
  expect(done && (await applySome(db, objects, done))).toBe(null);
  expect([await onHand(own, "NUT-1"), await onHand(own, "NUT-2")]).toEqual([[7], [2]]);
  expect((await linesOf(own, id)).map((entry) => entry.result)).toEqual(["applied", "applied"]);
});

test("[INV-11] a snapshot whose message was lost goes on by cron; three months later it is forgotten", async () => {
  const own = await openShop();
  const id = await snapshotOf(own, [{ sku: "GHOST", location_id: own.store, on_hand: 3 }]);
  const db = await databaseOf(own);
  const mine = eq(stockSnapshot.tenant_id, own.tenant_id);
  await db.update(stockSnapshot).set({ state: "comparing" }).where(mine);
  await resumeSnapshots(env);
  const { body } = await until(own, id, "compared");
  expect(body.totals).toMatchObject({ lines: 1, missing_here: 1 });
  const age = async (days: number) => {
    const created_at = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
    await db.update(stockSnapshot).set({ created_at }).where(mine);
    await forgetExpired(env);
    return (await own.administrator("GET", `/admin/stock/snapshots/${id}`)).status;
  };
  expect([await age(89), await age(91)]).toEqual([200, 404]);
  const lines = await db
    .select({ sku: stockSnapshotLine.sku })
    .from(stockSnapshotLine)
    .where(eq(stockSnapshotLine.tenant_id, own.tenant_id));
  expect(lines).toEqual([]);
});

test("[INV-12] [SEC-02] a snapshot is for whoever may count at all its places", async () => {
  const { call } = await clientWith(shop, {
    scopes: ["inventory.stock.view", "inventory.stock.adjust"],
    location_ids: [shop.store],
  });
  const wish = { reference: "3PL", taken_at: new Date().toISOString(), complete: true };
  const beyond = await call("POST", "/partner/stock/snapshots", {
    ...wish,
    location_ids: [shop.store, shop.warehouse],
  });
  expect([beyond.status, beyond.body.code]).toEqual([422, "unknown_location"]);
  const own = await call("POST", "/partner/stock/snapshots", { ...wish, location_ids: [shop.store] });
  expect(own.status).toBe(201);
  const path = `/partner/stock/snapshots/${own.body.id}`;
  const elsewhere = await call("PUT", `${path}/lines`, {
    lines: [{ sku: "BOX-1", location_id: shop.warehouse, on_hand: 1 }],
  });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([422, "unknown_location"]);
  const whole = await shop.administrator("POST", "/admin/stock/snapshots", {
    ...wish,
    location_ids: [shop.store, shop.warehouse],
  });
  expect((await call("GET", `/partner/stock/snapshots/${whole.body.id}`)).status).toBe(404);
  const { body: seen } = await call("GET", "/partner/stock/snapshots");
  expect(seen.items.map((item: { id: string }) => item.id)).toEqual([own.body.id]);
  const future = await shop.administrator("POST", "/admin/stock/snapshots", {
    ...wish,
    taken_at: new Date(Date.now() + 60_000).toISOString(),
    location_ids: [shop.store],
  });
  expect(future.status).toBe(422);
});
