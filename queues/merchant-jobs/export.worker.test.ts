import { env } from "cloudflare:workers";
import { gunzipSync } from "node:zlib";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, test } from "vitest";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES, OPENED_COLUMNS } from "#db/export-rules.ts";
import { addJob, jobOf } from "#db/merchant-jobs.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { CONTROL_TABLES, SHARD_TABLES } from "#db/schema/tables.ts";
import { seal } from "#db/sealing.ts";
import { driveWithCrashes, rowsIn, untar } from "#workers/testing/jobs.ts";
import { newOperator, rowsOf, visitOf } from "#workers/testing/operators.ts";
import {
  apiAt,
  type Call,
  CUSTOMER,
  eventually,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";
import { expireExports } from "./expiry.ts";
import { exportStep } from "./export.ts";
import { isExported } from "./export-parts.ts";
import { runJob } from "./run.ts";
import { exportPieces } from "./standing.ts";

const ADDRESS = { name: "Jo Buyer", line1: "9 Hidden Lane", city: "Millbrook" };

let shop: TestShop;
let other: TestShop;
let orderId: string;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  await sell(shop, ["EXP-1", "EXP-2"]);
  await sell(other, ["EXP-OTHER"]);
  await stock(shop, "EXP-1", 9, shop.store);
  await stock(other, "EXP-OTHER", 9, other.store);
  const cart = await filledCart(shop, [{ sku: "EXP-1", quantity: 2 }]);
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  orderId = placed.body.order.id;
  await addSealedAddress(shop);
  await eventually(
    () => rowsOf("orders", shop.tenant_id),
    (rows) => rows.some((row) => row.state === "confirmed"),
  );
});

async function addSealedAddress({ tenant_id }: TestShop): Promise<void> {
  await env.SHARD_0.prepare("insert into customer_address values (?, ?, 'cus_x', ?, 1, ?)")
    .bind(
      tenant_id,
      testId("adr"),
      await seal(env, tenant_id, JSON.stringify(ADDRESS)),
      new Date().toISOString(),
    )
    .run();
}

/** An export that the queue has worked off, as its file's contents. */
async function exportedBy(call: Call, of: TestShop): Promise<Map<string, string>> {
  const begun = await call("POST", "/admin/organisation/exports", {});
  expect([begun.status, begun.body.kind]).toEqual([202, "export"]);
  const ref = { tenant_id: of.tenant_id, job_id: begun.body.id };
  const job = await eventually(
    () => jobOf(env, ref),
    (found) => found?.status === "done",
  );
  expect(job?.status).toBe("done");
  return download(
    of.host,
    `/admin/organisation/exports/${begun.body.id}/file`,
    await cookieOfAdministrator(of),
  );
}

async function cookieOfAdministrator(of: TestShop): Promise<string> {
  const answer = await of.shopper("POST", "/auth/staff/sign-in", {
    email: "ann@example.com",
    password: "correct-horse",
  });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

async function download(host: string, path: string, cookie: string): Promise<Map<string, string>> {
  const { exports } = await import("cloudflare:workers");
  const response = await exports.default.fetch(`https://${host}/api/v1${path}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.tar\.gz"$/,
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get("Content-Length")).toBe(String(bytes.length));
  return untar(gunzipSync(bytes));
}

describe("[SEC-05] the export of all that a merchant has", () => {
  test("has every row of every table, its own alone, with documents whole, addresses opened and ledgers in full", async () => {
    const files = await exportedBy(shop.administrator, shop);
    expect(files.get("README.txt")).toContain(shop.tenant_id);
    const wrong: string[] = [];
    for (const table of SHARD_TABLES.filter(isExported)) {
      const name = getTableName(table);
      // The log goes on while it is exported.
      if (name === "audit_entry") continue;
      const got = rowsIn(files, `shard/${name}`);
      const kept = await rowsOf(name, shop.tenant_id);
      if (got.length !== kept.length || got.some((row) => row.tenant_id !== shop.tenant_id))
        wrong.push(`${name}: ${got.length} of ${kept.length}`);
    }
    expect(wrong).toEqual([]);
    expect(rowsIn(files, "control/merchant").map((row) => row.id)).toEqual([shop.tenant_id]);
    expect(rowsIn(files, "control/staff").map((row) => row.name)).toEqual(
      expect.arrayContaining(["Ann Admin", "Dee Desk", "Mo Manager"]),
    );
    const [order] = rowsIn(files, "shard/orders");
    expect(order).toMatchObject({
      id: orderId,
      customer_email: CUSTOMER.email,
      document: { id: orderId, customer: CUSTOMER, state: "confirmed" },
    });
    expect(rowsIn(files, "shard/customer_address").map((row) => row.opened)).toEqual([ADDRESS]);
    expect(rowsIn(files, "shard/stock_level").length).toBeGreaterThan(0);
    expect(
      rowsIn(files, "ledgers/stock").map(({ sku, kind, on_hand, allocated }) => [
        sku,
        kind,
        on_hand,
        allocated,
      ]),
    ).toEqual([
      ["EXP-1", "allocate", 0, 2],
      ["EXP-1", "receive", 9, 0],
    ]);
    const manifest = JSON.parse(files.get("manifest.json") ?? "{}");
    expect(manifest.rows["shard/orders"]).toBe(1);
    expect(Object.keys(manifest.left_out.tables)).toEqual(Object.keys(LEFT_OUT_TABLES));
    const all = [...files.values()].join("\n");
    expect(all).not.toContain(other.tenant_id);
    expect(all).not.toContain("EXP-OTHER");
  });

  test("[SEC-10] has nothing that lets anybody in: no hash, no sealed value, no token", async () => {
    const files = await exportedBy(shop.administrator, shop);
    const all = [...files.values()].join("\n");
    expect(all).not.toMatch(/scrypt\$/);
    expect(all).not.toMatch(/"local\.[\w-]+\.[\w-]+"/);
    const secrets: string[] = [];
    for (const [table, column] of [
      ["staff_session", "token_hash"],
      ["device", "token_hash"],
      ["staff_token", "token_hash"],
      ["operator_visit", "token_hash"],
    ]) {
      const { results } = await env.CONTROL.prepare(`select ${column} as secret from ${table}`).all<{
        secret: string;
      }>();
      secrets.push(...results.map((row) => row.secret));
    }
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    expect(all).not.toContain(shop.device_token);
  });

  test("cut off after any step it goes on, and is the same file as one made in one go", async () => {
    const asked = { kind: "system", id: "", name: "test" };
    const ref = async () => {
      const job = await addJob(env, {
        tenant_id: shop.tenant_id,
        kind: "export",
        requested_by: asked,
        reason: null,
      });
      return { tenant_id: shop.tenant_id, job_id: job?.id ?? "" };
    };
    const content = async (job_id: string) => {
      const job = await jobOf(env, { tenant_id: shop.tenant_id, job_id });
      if (!job) throw new Error("no job");
      const pieces = await Promise.all(
        exportPieces(job).map(
          async (key) =>
            new Uint8Array((await (await env.MEDIA.get(key))?.arrayBuffer()) ?? new ArrayBuffer(0)),
        ),
      );
      const files = untar(gunzipSync(Buffer.concat(pieces)));
      for (const name of ["README.txt", "manifest.json"]) files.delete(name);
      for (const name of files.keys()) if (name.startsWith("control/merchant_job")) files.delete(name);
      return { files: [...files], pieces: pieces.length };
    };
    const whole = await ref();
    expect(await driveWithCrashes(whole, exportStep)).toBe(1);
    const broken = await ref();
    const steps = await driveWithCrashes(broken, (...given) => exportStep(...given, 1_000));
    expect(steps).toBeGreaterThan(15);
    const [one, many] = [await content(whole.job_id), await content(broken.job_id)];
    expect([one.pieces, many.pieces]).toEqual([1, steps]);
    expect(many.files).toEqual(one.files);
  });

  test("tables and ledgers longer than a page come whole, each row once", async () => {
    const big = await openShop({ shard: "SHARD_0" });
    await sell(big, ["LONG-1", "LONG-2"]);
    await stock(big, "LONG-1", 1, big.store);
    await stock(big, "LONG-2", 1, big.store);
    const lines = Array.from({ length: 200 }, () => ({ sku: "LONG-1", location_id: big.store, quantity: 1 }));
    for (let call = 0; call < 2; call++)
      await big.administrator("POST", "/admin/stock/receipts", { opening: false, reference: null, lines });
    const now = new Date().toISOString();
    await env.SHARD_0.prepare(
      `insert into customer (tenant_id, id, email, name, status, created_at)
       select ?1, 'cus_' || value, 'p' || value || '@example.com', 'P', 'guest', ?2
       from (with recursive n(value) as (select 1 union all select value + 1 from n where value < 450) select value from n)`,
    )
      .bind(big.tenant_id, now)
      .run();
    const files = await exportedBy(big.administrator, big);
    const customers = rowsIn(files, "shard/customer").map((row) => row.id);
    expect([customers.length, new Set(customers).size]).toEqual([450, 450]);
    expect([...files.keys()].filter((name) => name.startsWith("shard/customer-")).length).toBe(3);
    const seqs = rowsIn(files, "ledgers/stock").map(({ sku, seq }) => `${sku} ${seq}`);
    expect([seqs.length, new Set(seqs).size]).toEqual([402, 402]);
  });
});

describe("[SEC-05] who gets an export", () => {
  test("the merchant's own administrators, freshly proved; nobody else, and every download is told", async () => {
    const begun = await other.administrator("POST", "/admin/organisation/exports", {});
    const path = `/admin/organisation/exports/${begun.body.id}/file`;
    await eventually(
      () => jobOf(env, { tenant_id: other.tenant_id, job_id: begun.body.id }),
      (job) => job?.status === "done",
    );
    const operator = await newOperator();
    const visitor = await visitOf(operator, other.tenant_id);
    const refusals = {
      anonymous: await apiAt(other.host)("GET", path),
      "order desk": await other.orderDesk("GET", path),
      "another merchant": await shop.administrator("GET", path),
      visitor: await visitor.call("GET", path),
    };
    expect(Object.fromEntries(Object.entries(refusals).map(([who, { status }]) => [who, status]))).toEqual({
      anonymous: 401,
      "order desk": 403,
      "another merchant": 404,
      visitor: 403,
    });
    await download(other.host, path, await cookieOfAdministrator(other));
    const told = (await rowsOf("audit_entry", other.tenant_id)).filter((row) =>
      String(row.action).startsWith("organisation.export"),
    );
    expect(told.map(({ action, actor_name, subject_id }) => [action, actor_name, subject_id])).toEqual([
      ["organisation.export", "Ann Admin", begun.body.id],
      ["organisation.export.download", "Ann Admin", begun.body.id],
    ]);
    await env.CONTROL.prepare("update staff_session set proved_at = ? where tenant_id = ?")
      .bind(new Date(Date.now() - 11 * 60_000).toISOString(), other.tenant_id)
      .run();
    const stale = await other.administrator("GET", path);
    expect([stale.status, stale.body.code]).toEqual([403, "step_up_required"]);
  });

  test("an operator exports with a reason, and both logs tell it", async () => {
    const operator = await newOperator("Ode Exporter");
    const begun = await operator.call("POST", `/operator/merchants/${shop.tenant_id}/exports`, {
      reason: "Asked for by the merchant",
    });
    expect(begun.status).toBe(202);
    await eventually(
      () => jobOf(env, { tenant_id: shop.tenant_id, job_id: begun.body.id }),
      (job) => job?.status === "done",
    );
    const { body } = await operator.call("GET", `/operator/merchants/${shop.tenant_id}/jobs`);
    expect(body.items[0]).toMatchObject({
      id: begun.body.id,
      status: "done",
      reason: "Asked for by the merchant",
    });
    await download(
      shop.host,
      `/operator/merchants/${shop.tenant_id}/exports/${begun.body.id}/file`,
      operator.cookie,
    );
    const wrong = await operator.call(
      "GET",
      `/operator/merchants/${other.tenant_id}/exports/${begun.body.id}/file`,
    );
    expect(wrong.status).toBe(404);
    const told = (await rowsOf("audit_entry", shop.tenant_id)).filter(
      (row) => row.actor_name === "Ode Exporter",
    );
    expect(told.map(({ action, reason }) => [action, reason])).toEqual([
      ["merchant.export", "Asked for by the merchant"],
      ["merchant.export.download", null],
    ]);
  });

  test("one at a time; after seven days the file is gone and the job says so", async () => {
    const begun = await addJob(env, {
      tenant_id: shop.tenant_id,
      kind: "export",
      requested_by: { kind: "system", id: "", name: "test" },
      reason: null,
    });
    const again = await shop.administrator("POST", "/admin/organisation/exports", {});
    expect([again.status, again.body.code]).toEqual([409, "job_running"]);
    const ref = { tenant_id: shop.tenant_id, job_id: begun?.id ?? "" };
    const early = await shop.administrator("GET", `/admin/organisation/exports/${ref.job_id}/file`);
    expect([early.status, early.body.code]).toEqual([409, "export_not_ready"]);
    expect(await runJob(env, ref)).toBe(false);
    const job = await jobOf(env, ref);
    const list = async () =>
      (await env.MEDIA.list({ prefix: `${shop.tenant_id}/exports/${ref.job_id}/` })).objects;
    expect((await list()).length).toBe(1);
    const done = Date.parse(job?.finished_at ?? "");
    const DAY = 24 * 3_600_000;
    await expireExports(env, done + 7 * DAY - 1_000);
    expect((await list()).length).toBe(1);
    while ((await list()).length > 0) await expireExports(env, done + 7 * DAY + 1_000);
    const late = await shop.administrator("GET", `/admin/organisation/exports/${ref.job_id}/file`);
    expect([late.status, late.body.code]).toEqual([409, "export_not_ready"]);
    const { body } = await shop.administrator("GET", "/admin/organisation");
    expect(body.exports.find((entry: { id: string }) => entry.id === ref.job_id)).toMatchObject({
      status: "done",
      file: null,
    });
  });
});

describe("[SEC-05] [SEC-10] new tables join by themselves", () => {
  const schemas = import.meta.glob<Record<string, unknown>>("../../db/schema/**/*.ts", { eager: true });
  const declared = new Set(
    Object.entries(schemas)
      .filter(([path]) => /\/(control|shard)\//.test(path))
      .flatMap(([, module]) => Object.values(module))
      .filter((value): value is SQLiteTable => is(value, SQLiteTable)),
  );
  const known = [...CONTROL_TABLES, ...SHARD_TABLES];

  test("every table that the schema declares is known", () => {
    const missing = [...declared].filter((table) => !known.includes(table)).map(getTableName);
    expect(missing).toEqual([]);
    expect(known.length).toBe(declared.size);
  });

  test("every table of a merchant is exported, or left out for a reason that is told", () => {
    const ofMerchants = [...declared].filter(
      (table) => table === merchant || getTableColumns(table).tenant_id,
    );
    const left = ofMerchants.filter((table) => !isExported(table)).map(getTableName);
    expect(left.toSorted()).toEqual(Object.keys(LEFT_OUT_TABLES).toSorted());
    expect(Object.values(LEFT_OUT_TABLES).filter((reason) => reason.length < 15)).toEqual([]);
  });

  test("every column that may let somebody in is left out, or opened since it is the merchant's own", () => {
    /** A picture is stored under its bytes' hash, which says nothing of anybody. */
    const harmless = new Set(["media.hash"]);
    const suspicious = [...declared].filter(isExported).flatMap((table) =>
      Object.values(getTableColumns(table))
        .map((column) => `${getTableName(table)}.${column.name}`)
        .filter((name) => /(hash|sealed|secret|token|password)/.test(name.split(".")[1] ?? "")),
    );
    const settled = new Set([...Object.keys(LEFT_OUT_COLUMNS), ...OPENED_COLUMNS, ...harmless]);
    expect(suspicious.filter((name) => !settled.has(name))).toEqual([]);
    const names = new Set(suspicious);
    expect([...settled].filter((name) => !names.has(name))).toEqual([]);
  });
});
