import { env } from "cloudflare:workers";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inList, insertRows } from "./bulk.ts";
import { newMeter } from "./guarded-client.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import { tenantDb } from "./tenant-db.ts";

const tenant = { tenant_id: "mer_guard", shard: "SHARD_0" };

test("[SEC-05] a statement that does not bind the tenant never reaches the database", async () => {
  const meter = newMeter();
  const db = tenantDb(env, tenant, meter);
  const statements = {
    "a query without any tenant": () => db.select().from(stockLevel).all(),
    "another tenant's": () => db.select().from(stockLevel).where(eq(stockLevel.tenant_id, "mer_other")).all(),
    "a delete of everything": () => db.delete(stockLevel).run(),
    "one of a batch": () => db.batch([db.select().from(stockLevel)]),
  };
  for (const [name, run] of Object.entries(statements)) {
    const error = await run().then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(String(error?.cause ?? error), name).toContain("query without tenant");
  }
  expect(meter.d1).toBe(0);
});

test("one parameter carries any number of rows or values: 101 and 1,000", async () => {
  const db = tenantDb(env, tenant);
  for (const count of [101, 1_000]) {
    const rows = Array.from({ length: count }, (_, index) => ({
      sku: `BULK-${count}-${index}`,
      location_id: "loc",
      on_hand: index,
      allocated: 0,
      held: 0,
      seq: 1,
      updated_at: "2026-01-01T00:00:00.000Z",
    }));
    await insertRows(db, stockLevel, rows).onConflictDoNothing();
    const own = eq(stockLevel.tenant_id, tenant.tenant_id);
    const found = await db
      .select({ units: sql<number>`sum(${stockLevel.on_hand})`, rows: sql<number>`count(*)` })
      .from(stockLevel)
      .where(
        and(
          own,
          inList(
            stockLevel.sku,
            rows.map((row) => row.sku),
          ),
        ),
      )
      .get();
    expect(found).toEqual({ units: (count * (count - 1)) / 2, rows: count });
  }
});

test("an unknown shard is a bug, not another merchant's data", () => {
  expect(() => tenantDb(env, { ...tenant, shard: "SHARD_9" })).toThrow("no database is bound as SHARD_9");
  expect(() => tenantDb(env, { ...tenant, shard: "CONTROL" })).toThrow("no database is bound as CONTROL");
});
