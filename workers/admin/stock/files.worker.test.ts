import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { importKeys } from "#db/imports.ts";
import { importChunk, importJob } from "#db/schema/shard/operations.ts";
import { queue } from "#queues/index.ts";
import { clientWith } from "../../testing/clients.ts";
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
  await sell(shop, ["CUP-1", "CUP-2", "=CUP"]);
}, 60_000);

const send = (
  path: string,
  text: string,
  call: Call = shop.administrator,
  key?: string,
): Promise<ApiAnswer> =>
  call("POST", path, text, { headers: { "content-type": "text/csv" }, ...(key && { key }) });

/** Sends a file and waits until it is read; what was refused of it. */
async function read(path: string, text: string, call: Call = shop.administrator) {
  const base = path.startsWith("/partner") ? "/partner" : "/admin";
  const sent = await send(path, text, call);
  expect([sent.status, sent.body.code]).toEqual([202, undefined]);
  const { body: job } = await eventually(
    () => call("GET", `${base}/stock/files/${sent.body.id}`),
    ({ body }) => body.status === "done" || body.status === "failed",
  );
  const { body: refused } = await call("GET", `${base}/stock/files/${sent.body.id}/refusals`);
  return { job, refused: refused.items };
}

const levels = (mode: string) => `/admin/stock/files/levels?mode=${mode}&reason=found&file_name=levels.csv`;

const onHand = async (sku: string): Promise<Record<string, number>> => {
  const found = await objectsBehind(shop).item(sku).levels();
  const code = { [shop.warehouse]: "W", [shop.store]: "S1", [shop.otherStore]: "S2" };
  return Object.fromEntries(found.map((level) => [code[level.location_id], level.on_hand]));
};

test("[INV-12] a file says what is there; lines that cannot be are named with line, field and reason", async () => {
  await stock(shop, "CUP-1", 9, shop.warehouse);
  const { job, refused } = await read(
    levels("count"),
    [
      "SKU;Location;On hand;reason",
      "CUP-1;W;4;lost",
      `CUP-1;${shop.store};7;`,
      "CUP-2;s2;0;",
      "NONE;W;1;",
      "CUP-2;W;two;",
      "CUP-2;ELSEWHERE;2;",
      "CUP-2;W;-1;",
      "CUP-2;W;1;stolen",
      "CUP-2;W",
      "'=CUP;S1;3;",
    ].join("\n"),
  );
  expect(job).toMatchObject({
    kind: "levels",
    mode: "count",
    status: "done",
    lines: 10,
    lines_done: 10,
    accepted: 4,
    refused: 6,
  });
  expect(refused.map((row: Record<string, unknown>) => [row.line, row.field, row.value])).toEqual([
    [5, "sku", "NONE"],
    [6, "quantity", "two"],
    [7, "location", "ELSEWHERE"],
    [8, "quantity", "-1"],
    [9, "reason", "stolen"],
    [10, "", null],
  ]);
  expect(refused[0].reason).toBe("there is no such SKU");
  expect(await onHand("CUP-1")).toEqual({ W: 4, S1: 7 });
  expect(await onHand("=CUP")).toEqual({ S1: 3 });
  const [movement] = await objectsBehind(shop).item("CUP-1").movements(null, 1, [shop.warehouse]);
  expect(movement).toMatchObject({ kind: "count", on_hand: -5, reason: "lost", reference: job.id });
});

test("[INV-12] a file of differences leaves what is promised, and says which lines would not", async () => {
  await objectsBehind(shop)
    .item("CUP-2")
    .receive({
      command_id: "r1",
      location_id: shop.store,
      quantity: 5,
      reason: "test",
      reference: null,
      actor: { kind: "system", id: null, name: "Test" },
      request_id: null,
    });
  await objectsBehind(shop)
    .item("CUP-2")
    .damage({
      command_id: "d1",
      location_id: shop.store,
      quantity: 2,
      reason: "test",
      reference: null,
      actor: { kind: "system", id: null, name: "Test" },
      request_id: null,
    });
  const { job, refused } = await read(
    levels("adjust"),
    "sku,location,delta\nCUP-2,S1,-1\nCUP-2,S1,-3\nCUP-2,W,+6\nCUP-2,S2,0\n",
  );
  expect([job.accepted, job.refused]).toEqual([3, 1]);
  expect(refused).toEqual([
    {
      line: 3,
      field: "quantity",
      reason: "4 are on hand, 0 of them promised and 2 set aside: fewer cannot be left",
      value: "-3",
    },
  ]);
  expect(await onHand("CUP-2")).toMatchObject({ S1: 4, W: 6 });
});

test("[INV-12] a file that is no file of levels is told as such", async () => {
  const { job } = await read(levels("count"), "sku,amount\nCUP-1,4\n");
  expect([job.status, job.error]).toEqual([
    "failed",
    "The first line names no column location, quantity. It has to name: sku, location, quantity, reason.",
  ]);
});

test("[INV-12] a file that was cut off is read again, and each line counts once", async () => {
  const own = await openShop();
  await sell(own, ["PIN-1", "PIN-2"]);
  await stock(own, "PIN-1", 10, own.warehouse);
  const text = "sku,location,delta\nPIN-1,W,-3\nPIN-2,W,5\n";
  const key = crypto.randomUUID();
  const first = await send(levels("adjust"), text, own.administrator, key);
  const again = await send(levels("adjust"), text, own.administrator, key);
  expect(again.body.id).toBe(first.body.id);
  const other = await send(levels("adjust"), `${text}PIN-2,W,5\n`, own.administrator, key);
  expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
  await eventually(
    () => own.administrator("GET", `/admin/stock/files/${first.body.id}`),
    ({ body }) => body.status === "done",
  );
  // As if the Worker had died after the lines were done and before that was noted.
  const db = await databaseOf(own);
  await db
    .update(importChunk)
    .set({ done_at: null, updated: 0 })
    .where(eq(importChunk.tenant_id, db.tenant_id));
  await db.update(importJob).set({ status: "running" }).where(eq(importJob.tenant_id, db.tenant_id));
  await env.MEDIA.put(
    importKeys(db.tenant_id, first.body.id).chunk(1),
    JSON.stringify([
      { line: 2, cells: { sku: "PIN-1", location: "W", quantity: "-3" }, intact: true },
      { line: 3, cells: { sku: "PIN-2", location: "W", quantity: "5" }, intact: true },
    ]),
  );
  const body = { kind: "chunk", tenant_id: db.tenant_id, job_id: first.body.id, chunk: 1 };
  await queue(
    createMessageBatch("imports", [{ id: "again", timestamp: new Date(), attempts: 2, body }]),
    env,
  );
  const { body: job } = await own.administrator("GET", `/admin/stock/files/${first.body.id}`);
  expect(job).toMatchObject({ status: "done", lines_done: 2, accepted: 2, refused: 0 });
  const units = async (sku: string) =>
    (await objectsBehind(own).item(sku).levels()).map((level) => level.on_hand);
  expect([await units("PIN-1"), await units("PIN-2")]).toEqual([[7], [5]]);
});

test("[INV-12] [INV-13] opening stock is read once ever at a place, and shows at once", async () => {
  const own = await openShop();
  await sell(own, ["NEW-1", "NEW-2"]);
  const text = "sku,location,on_hand\nNEW-1,W,5\nNEW-1,S1,2\nNEW-2,S2,3\n";
  const path = levels("opening");
  expect((await read(path, text, own.administrator)).job.accepted).toBe(3);
  expect((await read(path, text.replaceAll("5", "50"), own.administrator)).job.accepted).toBe(3);
  const { body } = await own.administrator("POST", "/admin/stock/query", { skus: ["NEW-1", "NEW-2"] });
  expect(body.items.map((item: { on_hand: number }) => item.on_hand)).toEqual([7, 3]);
});

test("[INV-12] [SEC-02] whoever is bound to a store counts there alone, and sees their own files", async () => {
  const { call } = await clientWith(shop, {
    scopes: ["inventory.stock.view", "inventory.stock.adjust"],
    location_ids: [shop.otherStore],
  });
  const path = "/partner/stock/files/levels?mode=count&file_name=counts.csv";
  const { job, refused } = await read(path, "sku,location,on_hand\nCUP-1,S2,8\nCUP-1,W,1\n", call);
  expect([job.accepted, refused.map((row: { line: number }) => row.line)]).toEqual([1, [3]]);
  expect(await onHand("CUP-1")).toEqual({ W: 4, S1: 7, S2: 8 });
  const { body: own } = await call("GET", "/partner/stock/files");
  expect(own.items.map((item: { id: string }) => item.id)).toEqual([job.id]);
  const { body: all } = await shop.administrator("GET", "/admin/stock/files?limit=1");
  expect(all.items[0].id).toBe(job.id);
  const { status } = await call("GET", `/partner/stock/files/${await firstFile()}`);
  expect(status).toBe(404);
  const policies = await send("/partner/stock/files/policies?file_name=p.csv", "sku,safety\nCUP-1,1\n", call);
  expect([policies.status, policies.body.code]).toEqual([403, "insufficient_scope"]);
  // Files about stock are none of the imports of products, and the other way round.
  expect((await shop.administrator("GET", "/admin/imports")).body.items).toEqual([]);
  expect((await shop.administrator("GET", `/admin/imports/${job.id}`)).status).toBe(404);
});

async function firstFile(): Promise<string> {
  const { body } = await shop.administrator("GET", "/admin/stock/files");
  return body.items.at(-1).id;
}

test("[INV-10] [INV-12] a file sets safety stock, thresholds and backorders; what it has no column for stays", async () => {
  const { job, refused } = await read(
    "/admin/stock/files/policies?file_name=policies.csv",
    [
      "sku,location,channel,safety,low_at,beyond,beyond_limit,promised_at",
      "CUP-1,,,2,,backorder,20,2030-05-01",
      `CUP-1,S1,${shop.channel_id},4,,,,`,
      "CUP-2,W,,,9,,,",
      "CUP-2,W,,x,,,,",
      "CUP-2,W,,,,preorder,5,",
      "CUP-2,,,,,backorder,,",
      "CUP-2,,,,,,,",
    ].join("\n"),
  );
  expect([job.accepted, job.refused]).toEqual([4, 3]);
  expect(refused.map((row: Record<string, unknown>) => [row.line, row.field])).toEqual([
    [5, "safety"],
    [6, "beyond"],
    [7, "beyond_limit"],
  ]);
  const item = objectsBehind(shop).item("CUP-1");
  const rule = {
    category_id: null,
    channel_id: null,
    location_id: null,
    keep: null,
    sell_from: null,
    low_at: null,
  };
  const policy = {
    version: 1,
    rules: [
      { ...rule, keep: 2 },
      { ...rule, location_id: shop.store, channel_id: shop.channel_id, keep: 4 },
    ],
    beyond: { kind: "backorder", limit: 20, promised_at: "2030-05-01T00:00:00.000Z" },
    sale: null,
  };
  expect(await item.policy()).toEqual(policy);
  await read("/admin/stock/files/policies?file_name=p.csv", "sku,location,low_at\nCUP-1,,6\n");
  expect(await item.policy()).toEqual({
    ...policy,
    version: 2,
    rules: [{ ...rule, keep: 2, low_at: 6 }, policy.rules[1]],
  });
});

interface SheetRow {
  readonly [column: string]: string;
}
const rowsOf = (text: string): SheetRow[] =>
  Papa.parse<SheetRow>(text.replace("\uFEFF", ""), { header: true, skipEmptyLines: true }).data;

const sheet = async (path: string, call: Call = shop.administrator): Promise<SheetRow[]> => {
  const { status, headers, body } = await call("GET", path);
  expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  return rowsOf(body);
};

test("[INV-12] all levels come as CSV, with what the rules come to, and go back in without a change", async () => {
  const rows = await eventually(
    () => sheet("/admin/stock/levels.csv"),
    (found) => found.length === 6 && found.find((row) => row.sku === "CUP-1")?.safety === "2",
  );
  expect(rows.map((row) => [row.sku, row.location, row.on_hand, row.safety, row.low_at])).toEqual(
    expect.arrayContaining([
      ["'=CUP", "S1", "3", "0", "0"],
      ["CUP-1", "W", "4", "2", "6"],
      ["CUP-2", "W", "6", "0", "9"],
    ]),
  );
  const cup = rows.find((row) => row.sku === "CUP-2" && row.location === "S1");
  expect(cup).toMatchObject({ title: "Thing · CUP-2", on_hand: "4", damaged: "2", available: "2" });
  const before = await objectsBehind(shop).item("CUP-1").movements(null, 50);
  const { body: text } = await shop.administrator("GET", "/admin/stock/levels.csv");
  expect((await read(levels("count"), text)).job).toMatchObject({ accepted: 6, refused: 0 });
  expect(await objectsBehind(shop).item("CUP-1").movements(null, 50)).toEqual(before);
  const { body: policies } = await shop.administrator("GET", "/admin/stock/policies.csv");
  expect(rowsOf(policies).map((row) => [row.sku, row.location, row.safety, row.beyond])).toEqual([
    ["CUP-1", "", "2", "backorder"],
    ["CUP-1", "S1", "4", ""],
    ["CUP-2", "W", "", ""],
  ]);
  expect((await read("/admin/stock/files/policies?file_name=p.csv", policies)).job.accepted).toBe(3);
  expect((await objectsBehind(shop).item("CUP-1").policy()).version).toBe(2);
});

test("[INV-12] [SEC-02] the files are of the locations that are asked for and seen", async () => {
  const places = async (query: string, call?: Call) =>
    new Set((await sheet(`/admin/stock/levels.csv${query}`, call)).map((row) => row.location));
  expect(await places(`?location_id=${shop.warehouse}&location_id=${shop.otherStore}`)).toEqual(
    new Set(["W", "S2"]),
  );
  expect(await places("", shop.manager)).toEqual(new Set(["S1"]));
  expect(await places(`?location_id=${shop.warehouse}`, shop.manager)).toEqual(new Set());
});
