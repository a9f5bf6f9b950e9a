import { exports } from "cloudflare:workers";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { insertRows } from "#db/bulk.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { colleague } from "../../testing/colleagues.ts";
import { personWith } from "../../testing/people.ts";
import { apiAt, type Call, databaseOf, openShop, type TestShop, testId } from "../../testing/shop.ts";

let shop: TestShop;
let foreign: TestShop;
/** Reads the log of the first store only. */
let local: Call;

interface Shown {
  readonly id: string;
  readonly action: string;
  readonly location_id: string | null;
}

const list = async (by: Call, query = ""): Promise<Shown[]> =>
  (await by("GET", `/admin/audit?limit=200${query && `&${query}`}`)).body.items;

const made = (n: number, more: Partial<typeof auditEntry.$inferInsert> = {}) => ({
  id: testId("aud"),
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
  actor_kind: "staff" as const,
  actor_id: "stf_1",
  actor_name: "Ada",
  action: "order.ship",
  subject_kind: "order",
  subject_id: "ord_1",
  request_id: "req_1",
  ...more,
});

beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
  const db = await databaseOf(shop);
  await insertRows(db, auditEntry, [
    made(1, { location_id: shop.store }),
    made(2, { location_id: shop.otherStore, actor_id: "stf_2", actor_name: "Björn", reason: "10% off_all" }),
    made(3, {
      action: "order.cancel",
      subject_id: "ord_2",
      location_id: shop.store,
      reason: '=HYPERLINK("x")',
    }),
    made(4, { action: "orders.something" }),
    made(5, {
      action: "staff.edit",
      before: { name: "A", roles: ["x", "y"] },
      after: { name: "B", roles: ["y"] },
    }),
  ]);
  local = await personWith(shop, ["audit.view"], shop.store);
});

const january = "to=2026-02-01T00:00:00.000Z";
const actions = async (by: Call, query: string) =>
  (await list(by, `${january}${query && `&${query}`}`)).map((entry) => entry.action);

describe("[ANA-10] [SEC-09] reading the log", () => {
  test.each([
    ["", ["staff.edit", "orders.something", "order.cancel", "order.ship", "order.ship"]],
    ["action=order", ["order.cancel", "order.ship", "order.ship"]],
    ["action=order.", ["order.cancel", "order.ship", "order.ship"]],
    ["action=order.ship", ["order.ship", "order.ship"]],
    ["action=ord", []],
    ["actor_id=stf_2", ["order.ship"]],
    ["subject_id=ord_2", ["order.cancel"]],
    ["q=bj%C3%B6rn", ["order.ship"]],
    ["q=cancel", ["order.cancel"]],
    ["q=0%25 off_all", ["order.ship"]],
    ["q=%25", ["order.ship"]],
    ["q=_all", ["order.ship"]],
    ["q=nothing like it", []],
    ["from=2026-01-01T00:00:03.000Z", ["staff.edit", "orders.something", "order.cancel"]],
    ["from=2026-01-01T00:00:02.000Z&to=2026-01-01T00:00:03.000Z", ["order.ship"]],
  ])("narrowed by %j", async (query, expected) => {
    const asked = query.includes("to=") ? query : `${january}&${query}`;
    const found = await list(shop.administrator, asked);
    expect(found.map((entry) => entry.action)).toEqual(expected);
  });

  test("by location", async () => {
    expect(await actions(shop.administrator, `location_id=${shop.otherStore}`)).toEqual(["order.ship"]);
  });

  test("pages follow each other without gaps", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await shop.administrator(
        "GET",
        `/admin/audit?${january}&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map((entry: Shown) => entry.action));
      cursor = body.next_cursor;
    }
    expect(seen).toEqual(await actions(shop.administrator, ""));
  });

  test("[SEC-02] who reads it for one store sees what happened there, however they ask", async () => {
    expect(await actions(local, "")).toEqual(["order.cancel", "order.ship"]);
    for (const query of [`location_id=${shop.otherStore}`, "actor_id=stf_2", "action=staff.edit"])
      expect(await actions(local, query)).toEqual([]);
    const all = await list(shop.administrator, january);
    for (const { id, location_id } of all) {
      const { status } = await local("GET", `/admin/audit/${id}`);
      expect([id, status]).toEqual([id, location_id === shop.store ? 200 : 404]);
    }
  });

  test("[SEC-05] another merchant's entries are not there", async () => {
    const [entry] = await list(shop.administrator, january);
    expect((await foreign.administrator("GET", `/admin/audit/${entry?.id}`)).status).toBe(404);
    expect(await list(foreign.administrator, january)).toEqual([]);
  });

  test("an entry says what was there before and after", async () => {
    const [{ id } = { id: "" }] = await list(shop.administrator, `${january}&action=staff.edit`);
    const { body } = await shop.administrator("GET", `/admin/audit/${id}`);
    expect(body.changes).toEqual([
      { path: "name", before: "A", after: "B" },
      { path: "roles", before: ["x"], after: [] },
    ]);
  });

  test("what somebody changed over the API is told with who, where and what before", async () => {
    const who = await colleague(shop, "Told About", ["store_associate", shop.store]);
    const roles = [{ role_id: "store_manager", location_id: shop.store }];
    const answer = await shop.administrator(
      "PUT",
      `/admin/staff/${who.id}`,
      { name: "Told Anew", roles },
      { headers: { "if-match": '"v1"', "user-agent": "browser of Ann" } },
    );
    expect(answer.status).toBe(200);
    const [{ id } = { id: "" }] = await list(shop.administrator, `subject_id=${who.id}`);
    const { body } = await shop.administrator("GET", `/admin/audit/${id}`);
    expect(body).toMatchObject({
      actor: { kind: "staff", name: "Ann Admin" },
      action: "staff.edit",
      subject: { kind: "staff", id: who.id },
      location_id: shop.store,
      request_id: answer.headers.get("x-request-id"),
      status: 200,
      user_agent: "browser of Ann",
      before: { name: "Told About", roles: [{ role_id: "store_associate", location_id: shop.store }] },
      after: { name: "Told Anew", roles, critical_permissions: ["staff.edit"] },
    });
  });
});

describe("[ANA-10] the log as a file", () => {
  const export_ = async (by: { cookie: string }, query: string) => {
    const answer = await exports.default.fetch(`https://${shop.host}/api/v1/admin/audit/export?${query}`, {
      headers: { cookie: by.cookie },
    });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  test("CSV opens in a spreadsheet: marked as UTF-8, quoted, and nothing in it runs", async () => {
    const reader = await personWith(shop, ["audit.view"]);
    const { answer, bytes } = await export_(reader, `${january}&format=csv`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => [row.action, row.actor_name, row.reason])).toEqual([
      ["staff.edit", "Ada", ""],
      ["orders.something", "Ada", ""],
      ["order.cancel", "Ada", `'=HYPERLINK("x")`],
      ["order.ship", "Björn", "10% off_all"],
      ["order.ship", "Ada", ""],
    ]);
    expect(JSON.parse(data[0]?.after ?? "")).toEqual({ name: "B", roles: ["y"] });
  });

  test("NDJSON has one entry a line, narrowed to the reader's store", async () => {
    const reader = await personWith(shop, ["audit.view"], shop.store);
    const { bytes } = await export_(reader, `${january}&format=ndjson`);
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).action)).toEqual(["order.cancel", "order.ship"]);
  });

  test("a long log comes whole, in pages, and the export itself is told", async () => {
    const own = await openShop();
    const db = await databaseOf(own);
    const many = Array.from({ length: 1_203 }, (_, n) => made(n));
    for (let from = 0; from < many.length; from += 400)
      await insertRows(db, auditEntry, many.slice(from, from + 400));
    const ann = await personWith(own, ["audit.view"]);
    const answer = await exports.default.fetch(
      `https://${own.host}/api/v1/admin/audit/export?${january}&format=ndjson`,
      { headers: { cookie: ann.cookie } },
    );
    const ids = (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect([ids.length, new Set(ids).size]).toEqual([1_203, 1_203]);
    expect((await list(own.administrator, "action=audit.export")).length).toBe(1);
  });

  test("without the permission there is no file", async () => {
    const { status } = await apiAt(shop.host)("GET", "/admin/audit/export");
    expect([status, (await shop.orderDesk("GET", "/admin/audit/export")).status]).toEqual([401, 403]);
  });
});
