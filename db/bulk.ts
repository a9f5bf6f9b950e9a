import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { TenantDb } from "./tenant-db.ts";

/**
 * An insert of any number of rows with two bound parameters: D1 and Durable Objects take at most 100
 * parameters a statement (developers.cloudflare.com/d1/platform/limits), so rows travel as one JSON text.
 * `tenant_id` is bound on its own and applies to every row. Say what a conflict means on what comes back.
 */
export function insertRows<Table extends SQLiteTable>(
  db: TenantDb,
  table: Table,
  rows: readonly Omit<Table["$inferInsert"], "tenant_id">[],
) {
  const columns = Object.values(getTableColumns(table));
  const sent = columns.filter((column) => column.name !== "tenant_id");
  const encoded = rows.map((row) =>
    sent.map((column) => {
      const value = (row as Record<string, unknown>)[column.name];
      if (value === undefined || value === null) return column.default ?? null;
      const driver = column.mapToDriverValue(value);
      return typeof driver === "boolean" ? Number(driver) : driver;
    }),
  );
  const values = columns.map((column) =>
    column.name === "tenant_id" ? sql`${db.tenant_id}` : sql.raw(`r.value->>${sent.indexOf(column)}`),
  );
  // `where true`: without it SQLite reads the upsert's `on` as a join's.
  return db
    .insert(table)
    .select(sql`select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(encoded)}) r where true`);
}

/** What an upsert sets: the named columns, to what the insert would have written. */
export const excluded = <Table extends SQLiteTable>(
  _table: Table,
  ...names: readonly (keyof Table["$inferInsert"] & string)[]
): { [Name in keyof Table["$inferInsert"]]?: SQL } =>
  Object.fromEntries(names.map((name) => [name, sql`excluded.${sql.identifier(name)}`])) as {
    [Name in keyof Table["$inferInsert"]]?: SQL;
  };

/** Upserts only where the incoming event is newer than what the row shows: queues keep no order. */
export const whenNewer = (table: SQLiteTable): SQL =>
  sql`excluded.seq > ${sql.identifier(getTableName(table))}.seq`;

/** `column in (any number of values)` with one bound parameter. */
export const inList = (column: SQLiteColumn | SQL, values: readonly (string | number)[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
