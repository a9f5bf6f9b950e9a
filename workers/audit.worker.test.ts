import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { app } from "./app.ts";
import type { Access } from "./auth/access.ts";
import { routesOf } from "./routing.ts";
import { openShop, sell, stock, type TestShop } from "./testing/shop.ts";
import { UNSAFE_CALLS, type UnsafeCall } from "./testing/unsafe-calls.ts";

/*
 * Walks every route by which people and tills change something through a call that succeeds. Routes join by
 * themselves: one without an example fails.
 */

const TOLD: readonly Access["who"][] = ["staff", "member", "till", "device"];
const SAFE = new Set(["GET", "HEAD"]);

const routes = routesOf(app)
  .filter(({ path }) => /^\/api\/v1\/(admin|pos)\//.test(path))
  .filter(
    ({ access, audit, method }) => access && TOLD.includes(access.who) && !audit.none && !SAFE.has(method),
  )
  .map(({ method, path }) => `${method} ${path.replace("/api/v1", "").replaceAll(/\{[^}]*\}/g, "")}`);

interface Row {
  readonly id: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly route: string;
  readonly request_id: string;
}

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["LOG-1"]);
  await stock(shop, "LOG-1", 50, shop.store);
});

async function shardOf({ tenant_id }: TestShop): Promise<D1Database> {
  const row = await env.CONTROL.prepare("select shard from merchant where id = ?")
    .bind(tenant_id)
    .first<{ shard: "SHARD_0" | "SHARD_1" }>();
  return env[row?.shard ?? "SHARD_0"];
}

/** What calls of a shop have left in its log. */
async function entries(of: TestShop, where = "true", ...values: string[]): Promise<Row[]> {
  const shard = await shardOf(of);
  const { results } = await shard
    .prepare(
      `select * from audit_entry where tenant_id = ? and status is not null and ${where} order by at, id`,
    )
    .bind(of.tenant_id, ...values)
    .all<Row>();
  return results;
}

const send = (method: string, { by, path, body, headers = {} }: UnsafeCall, key: string) =>
  by(method, path, body, { key, headers });

/** Where the action and whom it was done to say all there is: nothing had been otherwise before. */
const SAYS_ALL = /^(account\.|customer\.export|customer\.merge\.undo|organisation\.)/;

test("[SEC-09] every route that changes something has an example here", () => {
  expect(routes.filter((route) => !UNSAFE_CALLS[route])).toEqual([]);
  expect(Object.keys(UNSAFE_CALLS).filter((route) => !routes.includes(route))).toEqual([]);
});

describe("[SEC-09] [ANA-10] one entry for each call that changes something", () => {
  test.each(Object.keys(UNSAFE_CALLS))("%s", async (route) => {
    const call = await (UNSAFE_CALLS[route] ?? (() => Promise.reject(new Error("no example"))))(shop);
    const { of = shop } = call;
    const [method = "", path = ""] = route.split(" ");
    const key = crypto.randomUUID();
    const answer = await send(method, call, key);
    expect([answer.status < 300, answer.body]).toEqual([true, answer.body]);
    const written = await entries(of, "request_id = ?", answer.headers.get("x-request-id") ?? "");
    expect(written.length).toBe(1);
    const [entry] = written as [Row];
    expect(entry.route.replaceAll(/\{[^}]*\}/g, "")).toBe(`${method} /api/v1${path}`);
    expect(entry.actor_id).toMatch(/^(stf|dev)_/);
    expect(entry.actor_name).not.toBe("");
    expect(entry.action).toMatch(/^[a-z_]+(\.[a-z_]+)+$/);
    expect(entry.subject_id).not.toBe(null);
    if (!SAYS_ALL.test(entry.action)) expect(entry.before ?? entry.after).not.toBe(null);

    const before = (await entries(of)).length;
    await send(method, call, key);
    expect((await entries(of)).length).toBe(before);
  });
});

describe("[SEC-09] the log is only ever appended", () => {
  test.each([
    "update audit_entry set actor_name = 'somebody else' where tenant_id = ?",
    "delete from audit_entry where tenant_id = ?",
  ])("the database refuses: %s", async (statement) => {
    const [shard, before] = [await shardOf(shop), await entries(shop)];
    expect(before.length).toBeGreaterThan(0);
    await expect(shard.prepare(statement).bind(shop.tenant_id).run()).rejects.toThrow(
      "audit entries are only ever appended",
    );
    expect(await entries(shop)).toEqual(before);
  });

  test("an entry that is there is not written over", async () => {
    const [shard, before] = [await shardOf(shop), await entries(shop)];
    const columns = "id, at, actor_kind, actor_name, action";
    await shard
      .prepare(
        `insert or replace into audit_entry (tenant_id, ${columns})
         select tenant_id, id, at, 'system', 'somebody else', 'nothing' from audit_entry where tenant_id = ?`,
      )
      .bind(shop.tenant_id)
      .run();
    expect(await entries(shop)).toEqual(before);
  });
});

test("[SEC-09] a refused call leaves no entry", async () => {
  const before = await entries(shop);
  const answers = [
    await shop.manager("POST", "/admin/staff", { name: "N", email: null, roles: [] }),
    await shop.orderDesk("POST", "/admin/categories", {}),
    await shop.manager("POST", "/admin/stock/adjustments", {
      sku: "LOG-1",
      location_id: shop.otherStore,
      delta: 1,
      reason: "found",
      note: null,
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 403, 422]);
  expect(await entries(shop)).toEqual(before);
});
