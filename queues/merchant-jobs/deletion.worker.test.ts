import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { addJob, type JobRef, jobOf, jobsOf } from "#db/merchant-jobs.ts";
import { merchantRow } from "#db/merchants.ts";
import { forgetMerchants } from "#db/store-context.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { driveWithCrashes } from "#workers/testing/jobs.ts";
import { deployment, newOperator, platformLog, rowsOf, visitOf } from "#workers/testing/operators.ts";
import { shopperOf } from "#workers/testing/people.ts";
import {
  apiAt,
  eventually,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";
import { deletionStep } from "./deletion.ts";
import { runJob } from "./run.ts";

const DATABASES = ["CONTROL", "SHARD_0", "SHARD_1", "SEARCH"] as const;

/** What outlives a merchant: the platform's own log of what its operators did. */
const KEPT = new Set(["platform_audit"]);

/** A shop where everything has happened that can. Its twin on the same shard has the same SKUs, people and orders. */
async function livelyShop(): Promise<
  TestShop & { readonly objects: readonly (readonly [string, string])[] }
> {
  const shop = await openShop({ shard: "SHARD_0" });
  await sell(shop, ["GONE-1", "GONE-2"]);
  await stock(shop, "GONE-1", 20, shop.store);
  await stock(shop, "GONE-2", 20, shop.warehouse);
  const carts: string[] = [];
  const orders: string[] = [];
  for (const token of ["tok_approve", "tok_decline"]) {
    const cart = await filledCart(shop, [{ sku: "GONE-1", quantity: 1 }]);
    carts.push(cart.id);
    const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token },
      expected_total: cart.total,
    });
    if (placed.body.order) orders.push(placed.body.order.id);
  }
  const shift_id = testId("shf");
  await shop.till("POST", "/pos/shifts", { shift_id, opening_float: { amount: 100, currency: "USD" } });
  await shopperOf(shop);
  await shop.administrator("POST", "/admin/organisation/exports", {});
  await env.MEDIA.put(`${shop.tenant_id}/media/picture.svg`, "<svg/>");
  await env.MEDIA.put(`${shop.tenant_id}/imports/imp_1/source`, "a,b");
  await addRowsBySql(shop);
  const documents = await stockDocuments(shop);
  const device = shop.device_id;
  // Lists follow a moment later; what is asked of the test is a shop at rest.
  await eventually(
    () =>
      Promise.all(
        ["orders", "shift", "stock_transfer", "purchase_order"].map((table) => rowsOf(table, shop.tenant_id)),
      ),
    (tables) => tables.map((rows) => rows.length).join() === "2,1,1,1",
  );
  await eventually(
    () => jobsOf(env, shop.tenant_id, { kinds: ["export"], limit: 1 }),
    ([job]) => job?.status === "done",
  );
  const rows = await rowsOf("orders", shop.tenant_id);
  const name = (key: string) => `${shop.tenant_id}:${key}`;
  return {
    ...shop,
    objects: [
      ...["GONE-1", "GONE-2"].map((sku) => ["INVENTORY_ITEM", name(sku)] as const),
      ...carts.map((id) => ["CART", name(id)] as const),
      ...rows.map((row) => ["ORDER", name(String(row.id))] as const),
      ...rows.map((row) => ["SANDBOX_ACQUIRER", name(`${row.id}.1`)] as const),
      ...documents.map((id) => ["STOCK_DOCUMENT", name(id)] as const),
      ["REGISTER", name(device)],
    ],
  };
}

/** A transfer and an order to a supplier. */
async function stockDocuments({ administrator, store, warehouse }: TestShop): Promise<string[]> {
  const terms = { name: "Kiln", email: null, reference: null, active: true };
  const { body: supplier } = await administrator("POST", "/admin/suppliers", terms);
  const said = { note: null, expected_at: null };
  const transfer = await administrator("POST", "/admin/transfers", {
    ...said,
    from_location_id: warehouse,
    to_location_id: store,
    request: true,
    lines: [{ sku: "GONE-2", quantity: 1 }],
  });
  const purchase = await administrator("POST", "/admin/purchase-orders", {
    ...said,
    supplier_id: supplier.id,
    location_id: warehouse,
    currency: "USD",
    reference: null,
    lines: [{ sku: "GONE-1", quantity: 1, unit_cost: null }],
  });
  return [transfer.body.id, purchase.body.id];
}

/** Rows of tables that no call of this test fills. */
async function addRowsBySql({ tenant_id, host }: TestShop): Promise<void> {
  const now = new Date().toISOString();
  await env.SHARD_0.batch([
    env.SHARD_0.prepare(
      "insert into consent (tenant_id, id, customer_id, purpose, granted, source, wording, at) values (?1, ?2, 'cus_1', 'analytics', 1, 'account', 'v1', ?3)",
    ).bind(tenant_id, testId("csn"), now),
    env.SHARD_0.prepare(
      "insert into mail (tenant_id, id, kind, sealed, status, next_try_at, created_at) values (?1, ?2, 'x', null, 'sent', ?3, ?3)",
    ).bind(tenant_id, testId("mai"), now),
  ]);
  await env.CONTROL.batch([
    env.CONTROL.prepare(
      "insert into staff_token (token_hash, tenant_id, purpose, data, created_at, expires_at) values (?1, ?2, 'invitation', '{}', ?3, ?3)",
    ).bind(`hash of ${host}`, tenant_id, now),
    env.CONTROL.prepare(
      "insert into api_client (tenant_id, id, name, kind, scopes, calls_per_minute, created_by, created_at) values (?1, ?2, 'P', 'key', '[]', 60, 'x', ?3)",
    ).bind(tenant_id, testId("cli"), now),
  ]);
}

/** Tables of all databases with rows that say this merchant's id anywhere, by how many. */
async function traces(tenantId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const word = tenantId.replaceAll("_", "").toLowerCase();
  for (const [name, table] of await allTables()) {
    const { results } = await (Reflect.get(env, name) as D1Database)
      .prepare(`select * from "${table}"`)
      .all();
    const own = results.filter((row) => {
      const text = JSON.stringify(row);
      return text.includes(tenantId) || text.includes(word);
    });
    if (own.length > 0 && !KEPT.has(table)) found[`${name}.${table}`] = own.length;
  }
  return found;
}

async function allTables(): Promise<[string, string][]> {
  const tables: [string, string][] = [];
  for (const name of DATABASES) {
    const { results } = await (Reflect.get(env, name) as D1Database)
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name not like 'product\\_search\\_%' escape '\\' or name = 'product_search_row'",
      )
      .all<{ name: string }>();
    tables.push(...results.map((row): [string, string] => [name, row.name]));
  }
  return tables;
}

/** Objects that hold anything: rows in any of their tables, or an alarm. */
async function holding(objects: readonly (readonly [string, string])[]): Promise<string[]> {
  const held = await Promise.all(
    objects.map(([namespace, name]) =>
      runInDurableObject(
        (Reflect.get(env, namespace) as DurableObjectNamespace).getByName(name),
        async (_, { storage }) => {
          const tables = storage.sql
            .exec<{ name: string }>(
              "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\'",
            )
            .toArray();
          const rows = tables.map((table) =>
            storage.sql.exec<{ n: number }>(`select count(*) as n from ${table.name}`).one(),
          );
          return rows.some(({ n }) => n > 0) || (await storage.getAlarm()) !== null;
        },
      ),
    ),
  );
  return objects.filter((_, index) => held[index]).map((entry) => entry.join(" "));
}

const filesOf = async (tenantId: string) =>
  (await env.MEDIA.list({ prefix: `${tenantId}/` })).objects.map(({ key, etag }) => [key, etag]);

/** All that a merchant has, to compare byte by byte. */
async function everything(shop: TestShop & { readonly objects: readonly (readonly [string, string])[] }) {
  const rows: unknown[] = [];
  for (const [name, table] of await allTables()) {
    const { results } = await (Reflect.get(env, name) as D1Database)
      .prepare(`select * from "${table}" order by rowid`)
      .all();
    rows.push([name, table, results.filter((row) => JSON.stringify(row).includes(shop.tenant_id))]);
  }
  const objects = objectsOf(env, shop.tenant_id);
  const orders = shop.objects
    .filter(([kind]) => kind === "ORDER")
    .map(([, name]) => name.split(":")[1] ?? "");
  return JSON.stringify([
    rows,
    await filesOf(shop.tenant_id),
    await Promise.all(orders.map((id) => objects.order(id).read())),
    await Promise.all(["GONE-1", "GONE-2"].map((sku) => objects.item(sku).movements(null, 100))),
    await objects.register(shop.device_id).current(),
  ]);
}

const close = (shop: TestShop, slug: string) =>
  shop.administrator("POST", "/admin/organisation/closure", { slug });

const slugOf = (shop: TestShop): string => shop.host.replace(".example", "");

/** Makes a closed merchant's day come. */
async function dueNow(shop: TestShop): Promise<JobRef> {
  await env.CONTROL.prepare(
    "update merchant_job set due_at = ? where tenant_id = ? and kind = 'deletion' and status = 'waiting'",
  )
    .bind(new Date().toISOString(), shop.tenant_id)
    .run();
  const [job] = await jobsOf(env, shop.tenant_id, { kinds: ["deletion"], limit: 1 });
  return { tenant_id: shop.tenant_id, job_id: job?.id ?? "" };
}

describe("[SEC-05] [SEC-07] a merchant that is deleted", () => {
  let gone: Awaited<ReturnType<typeof livelyShop>>;
  let twin: Awaited<ReturnType<typeof livelyShop>>;

  beforeAll(async () => {
    [gone, twin] = await Promise.all([livelyShop(), livelyShop()]);
  });

  test("leaves nothing, cut off after whichever step; its twin on the same shard is untouched, byte by byte", async () => {
    await visitOf(await newOperator(), gone.tenant_id);
    const before = await traces(gone.tenant_id);
    for (const table of [
      "CONTROL.hostname",
      "CONTROL.staff_session",
      "CONTROL.api_client",
      "CONTROL.operator_visit",
      "SHARD_0.orders",
      "SHARD_0.audit_entry",
      "SHARD_0.consent",
      "SHARD_0.customer",
      "SEARCH.product_search",
      "SEARCH.product_search_row",
    ])
      expect([table, before[table] ?? 0]).not.toEqual([table, 0]);
    expect((await filesOf(gone.tenant_id)).length).toBe(3);
    expect((await holding(gone.objects)).length).toBe(gone.objects.length);

    expect((await close(gone, slugOf(gone))).status).toBe(202);
    const twinBefore = await everything(twin);
    const ref = await dueNow(gone);
    const steps = await driveWithCrashes(ref, deletionStep);
    expect(steps).toBeGreaterThan(20);

    expect(await traces(gone.tenant_id)).toEqual({});
    expect(await filesOf(gone.tenant_id)).toEqual([]);
    expect(await holding(gone.objects)).toEqual([]);
    expect((await holding(twin.objects)).length).toBe(twin.objects.length);
    expect(await everything(twin)).toBe(twinBefore);
  });

  test("is told in the platform's log alone, without a word of its people", async () => {
    const log = await platformLog({ tenant_id: gone.tenant_id });
    const last = log.at(-1);
    expect([last?.action, last?.operator_name, JSON.parse(last?.before ?? "{}")]).toEqual([
      "merchant.deleted",
      "Millrace",
      { slug: slugOf(gone), kind: "live", asked_by: "staff" },
    ]);
    const told = JSON.stringify(log);
    for (const name of ["Ann Admin", "ann@example.com", "Jo Buyer"]) expect(told).not.toContain(name);
    for (const change of ["delete from platform_audit", "update platform_audit set action = 'x'"])
      await expect(env.CONTROL.prepare(change).run()).rejects.toThrow("only ever appended");
    await expect(env.SHARD_0.prepare("delete from audit_entry").run()).rejects.toThrow("only ever appended");
  });

  test("lets nobody in any more, and its hostname and slug are free", async () => {
    expect((await gone.administrator("GET", "/admin/me")).status).toBe(401);
    expect((await gone.shopper("GET", "/store/channel")).body.code).toBe("unknown_host");
    const device = apiAt(gone.host, { authorization: `Device ${gone.device_token}` });
    expect((await device("GET", "/pos/context")).status).toBe(401);
    await deployment("PUT", `/operator/merchants/${twin.tenant_id}/hostnames`, {
      channels: [
        { channel_id: twin.channel_id, hostnames: [twin.host, gone.host], url: `https://${twin.host}` },
      ],
    });
    expect((await apiAt(gone.host)("GET", "/store/channel")).body.id).toBe(twin.channel_id);
  });

  test("hears nothing that comes late: neither an event nor a message of its own end writes a row", async () => {
    await env.EVENTS.send({
      id: `evt_${gone.tenant_id}:inventory-item:GONE-1:99`,
      type: "stock.level_changed",
      tenant_id: gone.tenant_id,
      subject: "inventory-item:GONE-1",
      seq: 99,
      occurred_at: new Date().toISOString(),
      request_id: null,
      data: { sku: "GONE-1", levels: [{ location_id: gone.store, on_hand: 3, allocated: 0, held: 0 }] },
    });
    expect(await runJob(env, { tenant_id: gone.tenant_id, job_id: testId("job") })).toBe(false);
    // An event of the twin comes after it, so that the queue has had its turn.
    await stock(twin, "GONE-2", 1, twin.warehouse);
    await eventually(
      () => rowsOf("stock_level", twin.tenant_id),
      (rows) => rows.some((row) => row.on_hand === 21),
    );
    const { results } = await env.SHARD_0.prepare("select * from stock_level where tenant_id = ?")
      .bind(gone.tenant_id)
      .all();
    expect(results).toEqual([]);
  });

  test("an object forgets only with a permit of its own merchant", async () => {
    const item = objectsOf(env, twin.tenant_id).item("GONE-1");
    await expect(
      item.forgetAll({ tenant_id: gone.tenant_id, afterwards: "stay empty" }).catch((error: Error) => {
        throw new Error(error.message);
      }),
    ).rejects.toThrow("a permit of");
    expect((await objectsOf(env, twin.tenant_id).item("GONE-1").levels()).length).toBe(1);
  });
});

describe("[SEC-05] a merchant that waits to be deleted", () => {
  test("wants its slug typed and a fresh proof; serves nobody; its administrators come for data, or change their minds", async () => {
    const shop = await openShop();
    const wrong = await close(shop, "another");
    expect([wrong.status, wrong.body.code]).toEqual([422, "slug_mismatch"]);
    expect((await shop.orderDesk("POST", "/admin/organisation/closure", { slug: slugOf(shop) })).status).toBe(
      403,
    );
    expect((await shop.shopper("GET", "/store/channel")).status).toBe(200);

    const closed = await close(shop, slugOf(shop));
    expect([closed.status, closed.body.kind, closed.body.status]).toEqual([202, "deletion", "waiting"]);
    const days = (Date.parse(closed.body.due_at) - Date.now()) / (24 * 3_600_000);
    expect(Math.round(days)).toBe(30);
    expect((await close(shop, slugOf(shop))).body.code).toBe("merchant_move_not_allowed");
    expect((await shop.shopper("GET", "/store/channel")).body.code).toBe("merchant_suspended");
    expect((await shop.till("GET", "/pos/shift")).body.code).toBe("merchant_suspended");
    expect((await shop.administrator("GET", "/admin/orders")).status).toBe(403);
    expect((await shop.orderDesk("GET", "/admin/orders")).status).toBe(403);
    const again = await shop.shopper("POST", "/auth/staff/sign-in", {
      email: "ann@example.com",
      password: "correct-horse",
    });
    expect(again.status).toBe(200);
    const own = await shop.administrator("GET", "/admin/organisation");
    expect([own.body.status, own.body.closure.id]).toEqual(["closing", closed.body.id]);
    expect((await shop.administrator("POST", "/admin/organisation/exports", {})).status).toBe(202);

    const withdrawn = await shop.administrator("POST", "/admin/organisation/closure/withdraw", {});
    expect(withdrawn.body.status).toBe("active");
    expect((await shop.shopper("GET", "/store/channel")).status).toBe(200);
    expect((await shop.administrator("GET", "/admin/orders")).status).toBe(200);
    const job = await jobOf(env, { tenant_id: shop.tenant_id, job_id: closed.body.id });
    expect(job?.status).toBe("cancelled");
    const told = (await rowsOf("audit_entry", shop.tenant_id)).map((row) => row.action);
    expect(told.filter((action) => String(action).startsWith("organisation.close"))).toEqual([
      "organisation.close",
      "organisation.close.withdraw",
    ]);
  });

  test("is not deleted before its day, nor once that was withdrawn", async () => {
    const shop = await openShop();
    const { body } = await close(shop, slugOf(shop));
    const ref = { tenant_id: shop.tenant_id, job_id: body.id };
    const DAY = 24 * 3_600_000;
    expect(await runJob(env, ref, { now: Date.now() + 29 * DAY })).toBe(false);
    expect((await jobOf(env, ref))?.status).toBe("waiting");
    await shop.administrator("POST", "/admin/organisation/closure/withdraw", {});
    expect(await runJob(env, ref, { now: Date.now() + 31 * DAY })).toBe(false);
    expect((await merchantRow(env, shop.tenant_id))?.status).toBe("active");
  });

  test("cannot be saved once the deletion runs", async () => {
    const shop = await openShop();
    await close(shop, slugOf(shop));
    const ref = await dueNow(shop);
    await runJob(env, ref);
    expect((await jobOf(env, ref))?.status).toBe("running");
    const late = await shop.administrator("POST", "/admin/organisation/closure/withdraw", {});
    expect([late.status, late.body.code]).toEqual([409, "merchant_move_not_allowed"]);
    // It goes on by the clock: a minute for what is under way, and another once nothing is told any more.
    for (let minute = 1; minute < 10; minute++) await runJob(env, ref, { now: Date.now() + minute * 61_000 });
    expect(await merchantRow(env, shop.tenant_id)).toBe(null);
    expect(await traces(shop.tenant_id)).toEqual({});
  });

  test("that the platform had suspended stays shut when it is withdrawn, and its people stay out meanwhile", async () => {
    const shop = await openShop();
    const operator = await newOperator();
    const at = `/operator/merchants/${shop.tenant_id}`;
    await operator.call("POST", `${at}/suspend`, { reason: "Selling what is not theirs" });
    const early = await operator.call("POST", `${at}/closure`, {
      slug: slugOf(shop),
      reason: "Selling what is not theirs",
      days: 3,
    });
    expect([early.status, early.body.code]).toEqual([409, "sandbox_only"]);
    const closed = await operator.call("POST", `${at}/closure`, {
      slug: slugOf(shop),
      reason: "Selling what is not theirs",
    });
    expect(closed.status).toBe(202);
    forgetMerchants();
    expect((await shop.administrator("GET", "/admin/me")).body.code).toBe("merchant_suspended");
    const signIn = await shop.shopper("POST", "/auth/staff/sign-in", {
      email: "ann@example.com",
      password: "correct-horse",
    });
    expect(signIn.body.code).toBe("merchant_suspended");
    const withdrawn = await operator.call("POST", `${at}/closure/withdraw`, {});
    expect(withdrawn.body.status).toBe("suspended");
    expect((await shop.shopper("GET", "/store/channel")).body.code).toBe("merchant_suspended");
    expect((await operator.call("POST", `${at}/resume`, {})).body.status).toBe("active");
  });

  test("two who close at once close it once", async () => {
    const shop = await openShop();
    const answers = await Promise.all([close(shop, slugOf(shop)), close(shop, slugOf(shop))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 409]);
    expect((await jobsOf(env, shop.tenant_id, { kinds: ["deletion"], limit: 5 })).length).toBe(1);
  });

  test("a deletion of a merchant that does not close deletes nothing", async () => {
    const shop = await openShop();
    const job = await addJob(env, {
      tenant_id: shop.tenant_id,
      kind: "deletion",
      requested_by: { kind: "system", id: "", name: "test" },
      reason: null,
    });
    const before = await traces(shop.tenant_id);
    await runJob(env, { tenant_id: shop.tenant_id, job_id: job?.id ?? "" });
    expect((await jobOf(env, { tenant_id: shop.tenant_id, job_id: job?.id ?? "" }))?.status).toBe("failed");
    expect(await traces(shop.tenant_id)).toEqual(before);
  });
});
