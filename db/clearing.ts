import { eq, getTableColumns, getTableName, inArray, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { auditEntry, purgePermit } from "./schema/shard/audit.ts";
import { consent } from "./schema/shard/customers.ts";
import { CONTROL_TABLES, SHARD_TABLES } from "./schema/tables.ts";
import type { SearchIndex } from "./search.ts";
import type { TenantDb } from "./tenant-db.ts";

/*
 * Taking a merchant's rows out of the databases, a bounded number at a time. Whoever calls goes on until nothing is
 * left; repeated, each finds what is left.
 */

/** Rows of one statement: D1 gives a statement 30 s (developers.cloudflare.com/d1/platform/limits). */
const ROWS = 1_000;

/** Tables whose rows only go with a permit, which a trigger asks for. */
export const APPENDED_TABLES: readonly SQLiteTable[] = [auditEntry, consent];

/** All other tables of a shard that hold a merchant's rows. */
export const PLAIN_TABLES: readonly SQLiteTable[] = SHARD_TABLES.filter(
  (table) => !APPENDED_TABLES.includes(table) && table !== purgePermit,
);

/** Deletes some of a merchant's rows from the tables, one table after the other. True while there may be more. */
export async function clearRows(
  db: DrizzleD1Database,
  tenantId: string,
  tables: readonly SQLiteTable[],
): Promise<boolean> {
  for (const table of tables) {
    const { tenant_id } = getTableColumns(table);
    if (!tenant_id) throw new Error(`${getTableName(table)} belongs to no merchant`);
    const some = db.select({ place: sql`rowid` }).from(table).where(eq(tenant_id, tenantId)).limit(ROWS);
    const { meta } = await db.delete(table).where(inArray(sql`rowid`, some)).run();
    if (meta.rows_written > 0 || meta.changes > 0) return true;
  }
  return false;
}

/** Lets the append-only rows of a merchant be deleted from here on. */
export async function permitPurge(db: TenantDb): Promise<void> {
  await db
    .insert(purgePermit)
    .values({ tenant_id: db.tenant_id, granted_at: new Date().toISOString() })
    .onConflictDoNothing();
}

/** Takes that leave back. */
export async function endPurge(db: TenantDb): Promise<void> {
  await db.delete(purgePermit).where(eq(purgePermit.tenant_id, db.tenant_id));
}

/** Takes some of a merchant's products out of the full-text index. True while there may be more. */
export async function clearSearch({ client, tenant_id }: SearchIndex): Promise<boolean> {
  const some = `select id from product_search_row where tenant_id = ?1 order by id limit ${ROWS}`;
  const [, rows] = await client.batch([
    client.prepare(`delete from product_search where rowid in (${some})`).bind(tenant_id),
    client.prepare(`delete from product_search_row where id in (${some})`).bind(tenant_id),
  ]);
  return (rows?.meta.changes ?? 0) > 0;
}

/** Tables of CONTROL with rows of merchants, but for what outlives them: their jobs to the last, and the platform's log. */
export const CONTROL_ROWS: readonly SQLiteTable[] = CONTROL_TABLES.filter(
  (table) =>
    getTableColumns(table).tenant_id !== undefined &&
    !["merchant_job", "platform_audit"].includes(getTableName(table)),
);

/** Tables of a merchant's shard that still hold rows of it, by what the database itself says it has. */
export async function tablesLeft(db: TenantDb): Promise<string[]> {
  const tables = await db.all<{ name: string }>(sql`
    select name from sqlite_master
    where type = 'table' and sql like '%tenant_id%' and ${db.tenant_id} <> ''`);
  const left: string[] = [];
  for (const { name } of tables) {
    const found = await db.all(
      sql`select 1 from ${sql.identifier(name)} where tenant_id = ${db.tenant_id} limit 1`,
    );
    if (found.length > 0) left.push(name);
  }
  return left;
}
