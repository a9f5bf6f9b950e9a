import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { app } from "../app.ts";
import { routesOf } from "../routing.ts";
import {
  newOperator,
  PLATFORM_HOST,
  platformLog,
  rowsOf,
  type TestOperator,
  visitOf,
} from "../testing/operators.ts";
import {
  apiAt,
  type Call,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../testing/shop.ts";

let shop: TestShop;
let other: TestShop;
let operator: TestOperator;

beforeAll(async () => {
  [shop, other, operator] = await Promise.all([openShop(), openShop(), newOperator("Ode Visitor")]);
  await sell(shop, ["VISIT-1"]);
  await stock(shop, "VISIT-1", 5, shop.store);
});

describe("[SEC-05] [SEC-09] an operator looks into a merchant", () => {
  test("with a reason, for an hour, at that merchant only; both logs tell it", async () => {
    const refused = await operator.call("POST", `/operator/merchants/${shop.tenant_id}/visits`, {
      reason: "why not",
    });
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, "reason"]);
    expect(refused.headers.get("set-cookie")).toBe(null);

    const { visit, call, cookie } = await visitOf(operator, shop.tenant_id, "Customer says prices are wrong");
    expect(cookie).toMatch(/^__Host-visit=/);
    expect(Date.parse(visit.ends_at) - Date.parse(visit.created_at)).toBe(3_600_000);
    const { status, body: me } = await call("GET", "/admin/me");
    expect([status, me.name, me.merchant.id, me.visit]).toEqual([
      200,
      "Ode Visitor",
      shop.tenant_id,
      { id: visit.id, reason: "Customer says prices are wrong", ends_at: visit.ends_at },
    ]);
    expect(me.permissions).toContain("order.view");
    expect(me.permissions).not.toContain("order.place");
    expect(me.permissions).not.toContain("organisation.export");
    const products = await call("GET", "/admin/products");
    expect(products.body.items.length).toBe(1);
    expect((await call("GET", "/admin/stock/VISIT-1")).body.on_hand).toBe(5);

    const told = (await rowsOf("audit_entry", shop.tenant_id)).filter(
      (entry) => entry.actor_kind === "operator",
    );
    expect(told.at(-1)).toMatchObject({
      action: "merchant.visit",
      actor_id: operator.id,
      actor_name: "Ode Visitor",
      reason: "Customer says prices are wrong",
      subject_id: visit.id,
    });
    expect((await platformLog({ tenant_id: shop.tenant_id })).at(-1)).toMatchObject({
      action: "merchant.visit",
      operator_id: operator.id,
      reason: "Customer says prices are wrong",
    });
    const seen = await shop.administrator("GET", "/admin/organisation/visits");
    expect(seen.body.items[0]).toEqual({
      id: visit.id,
      operator_name: "Ode Visitor",
      reason: "Customer says prices are wrong",
      created_at: visit.created_at,
      ends_at: visit.ends_at,
    });
    expect((await other.administrator("GET", "/admin/organisation/visits")).body.items).toEqual([]);
  });

  test("a visit that is over shows nothing: ended, run out, its operator disabled or signed out", async () => {
    const status = async (call: Call) => (await call("GET", "/admin/me")).status;
    const ended = await visitOf(operator, shop.tenant_id);
    const end = await ended.call("POST", "/auth/operator/visits/end", {});
    expect([end.status, end.body.merchant_id]).toEqual([200, shop.tenant_id]);
    expect(await status(ended.call)).toBe(401);

    const late = await visitOf(operator, shop.tenant_id);
    await env.CONTROL.prepare("update operator_visit set expires_at = ? where id = ?")
      .bind(new Date().toISOString(), late.visit.id)
      .run();
    expect(await status(late.call)).toBe(401);

    const leaver = await newOperator("Ida Leaver");
    const left = await visitOf(leaver, shop.tenant_id);
    expect(await status(left.call)).toBe(200);
    await leaver.call("POST", "/auth/operator/sign-out", {});
    expect(await status(left.call)).toBe(401);

    const barred = await newOperator("Una Barred");
    const seen = await visitOf(barred, shop.tenant_id);
    await operator.call("POST", `/operator/operators/${barred.id}/disable`, {});
    expect(await status(seen.call)).toBe(401);
  });

  test("the deployment's secret has no name and looks into nothing", async () => {
    const secret = apiAt(PLATFORM_HOST, { authorization: "Bearer test-operator" });
    const answer = await secret("POST", `/operator/merchants/${shop.tenant_id}/visits`, {
      reason: "Customer says prices are wrong",
    });
    expect([answer.status, answer.body.code]).toEqual([403, "people_only"]);
  });

  test("a visit stands beside nobody's session: who says who they are in the call is that one", async () => {
    const { cookie } = await visitOf(operator, other.tenant_id);
    const bearer = apiAt(shop.host, { cookie, authorization: `Bearer none` });
    expect((await bearer("GET", "/admin/me")).status).toBe(401);
    const device = apiAt(shop.host, { cookie, authorization: `Device ${shop.device_token}` });
    expect((await device("GET", "/pos/context")).status).toBe(200);
  });

  test("[SEC-01] no route that changes something lets a visit through, whatever it is asked", async () => {
    const cart = await filledCart(shop, [{ sku: "VISIT-1", quantity: 1 }]);
    const { cookie } = await visitOf(operator, shop.tenant_id);
    const call = apiAt(shop.host, { cookie });
    const before = await everything(shop.tenant_id);
    const writes = routesOf(app).filter(
      ({ method, access }) =>
        !["GET", "HEAD"].includes(method) &&
        access !== null &&
        ["staff", "member", "client", "device", "till", "shopper"].includes(access.who),
    );
    expect(writes.length).toBeGreaterThan(40);
    const let_in: string[] = [];
    for (const { method, path } of writes) {
      const filled = path
        .replace("/api/v1", "")
        .replace(":cart_id", cart.id)
        .replace(":sku", "VISIT-1")
        .replaceAll(/:(\w+?)_id/g, (_, name: string) => testId(prefixOf(name)))
        .replaceAll(/:\w+/g, "none");
      const { status, body } = await call(method, filled, {});
      const expected = path.startsWith("/api/v1/admin/")
        ? status === 403 && body.code === "visit_reads_only"
        : status === 401 || status === 403;
      if (!expected) let_in.push(`${method} ${path}: ${status} ${body?.code}`);
    }
    expect(let_in).toEqual([]);
    expect(await everything(shop.tenant_id)).toBe(before);
  });

  test("reading routes of people's own accounts are no visitor's either", async () => {
    const { call } = await visitOf(operator, shop.tenant_id);
    const own = routesOf(app).filter(
      ({ method, path, access }) =>
        method === "GET" && access?.who === "member" && path !== "/api/v1/admin/me",
    );
    expect(own.length).toBeGreaterThan(0);
    for (const { path } of own) {
      const { status, body } = await call("GET", path.replace("/api/v1", "").replaceAll(/:\w+/g, "none"));
      expect([path, status, body.code]).toEqual([path, 403, "visit_reads_only"]);
    }
  });
});

/** Some kind of id; these routes refuse before they look for it. */
const prefixOf = (name: string) =>
  (
    ({ order: "ord", product: "prd", staff: "stf", role: "rol" }) as Record<
      string,
      "ord" | "prd" | "stf" | "rol"
    >
  )[name] ?? "ord";

/** All that the databases have of a merchant. */
async function everything(tenantId: string): Promise<string> {
  const dumps: unknown[] = [];
  for (const name of ["CONTROL", "SHARD_0", "SHARD_1"]) {
    const db = Reflect.get(env, name) as D1Database;
    const tables = await db
      .prepare("select name from sqlite_master where type = 'table' and sql like '%tenant_id%'")
      .all<{ name: string }>();
    for (const { name: table } of tables.results) {
      const { results } = await db
        .prepare(`select * from ${table} where tenant_id = ? order by rowid`)
        .bind(tenantId)
        .all<Record<string, unknown>>();
      dumps.push(
        table,
        results.map((row) => ({ ...row, last_seen_at: null })),
      );
    }
  }
  return JSON.stringify(dumps);
}
