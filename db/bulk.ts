import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * An insert of any number of rows with two bound parameters: D1 and Durable Objects take at most 100
 * parameters a statement (developers.cloudflare.com/d1/platform/limits), so rows travel as one JSON text.
 * `tenant_id` is bound on its own and applies to every row.
 */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  tenantId: string,
  rows: readonly Omit<Table["$inferInsert"], "tenant_id">[],
  onConflict: SQL = sql`do nothing`,
  conflictTarget?: readonly SQLiteColumn[],
): SQL {
  const columns = Object.values(getTableColumns(table)).filter((column) => column.name !== "tenant_id");
  const encoded = rows.map((row) =>
    columns.map((column) => {
      const value = (row as Record<string, unknown>)[column.name];
      if (value === undefined || value === null) return column.default ?? null;
      const driver = column.mapToDriverValue(value);
      return typeof driver === "boolean" ? Number(driver) : driver;
    }),
  );
  const names = columns.map((column) => sql.identifier(column.name));
  const values = columns.map((_, index) => sql`r.value->>${sql.raw(String(index))}`);
  const target = conflictTarget
    ? sql`(${sql.join(
        conflictTarget.map((column) => sql.identifier(column.name)),
        sql`, `,
      )})`
    : sql``;
  return sql`insert into ${sql.identifier(getTableName(table))} (tenant_id, ${sql.join(names, sql`, `)})
    select ${tenantId}, ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(encoded)}) r where true
    on conflict ${target} ${onConflict}`;
}

/** `set a = excluded.a, …` for the named columns. */
export const setExcluded = (...names: string[]): SQL =>
  sql`do update set ${sql.join(
    names.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`),
    sql`, `,
  )}`;

/** `column in (any number of values)` with one bound parameter. */
export const inList = (column: SQLiteColumn | SQL, values: readonly (string | number)[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
