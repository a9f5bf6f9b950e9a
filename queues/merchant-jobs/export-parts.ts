import { and, eq, getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES, OPENED_COLUMNS } from "#db/export-rules.ts";
import { knownSkus } from "#db/known-skus.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { CONTROL_TABLES, SHARD_TABLES } from "#db/schema/tables.ts";
import { unseal } from "#db/sealing.ts";
import { controlDb, type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";

/** Where a part goes on: after a row, by its key, or in a SKU's ledger. */
export type Cursor =
  | { readonly after: readonly (string | number)[] }
  | { readonly sku: string; readonly before: number | null };

/** A page of a part, and where the next one begins; null when it was the last. */
export interface PartPage {
  readonly rows: readonly unknown[];
  readonly next: Cursor | null;
}

/** Something that an export has, a page at a time. */
export interface ExportPart {
  /** Name of its files in the archive: `shard/orders`. */
  readonly name: string;
  readonly page: (env: Env, tenant: TenantRef, cursor: Cursor | null) => Promise<PartPage>;
}

/** Rows of one page: documents have up to some ten kilobytes each. */
const ROWS = 200;
/** Ledgers asked at once, and movements asked of each. */
const SKUS = 25;
const MOVEMENTS = 200;

/** All parts of an export, in the order of the archive. */
export const EXPORT_PARTS: readonly ExportPart[] = [
  ...CONTROL_TABLES.filter(isExported).map((table) => tablePart("control", table)),
  ...SHARD_TABLES.filter(isExported).map((table) => tablePart("shard", table)),
  { name: "ledgers/stock", page: stockLedgers },
];

/** Whether an export has a table: it belongs to a merchant, and there is no reason against it. */
export function isExported(table: SQLiteTable): boolean {
  const owned = table === merchant || getTableColumns(table).tenant_id !== undefined;
  return owned && !Object.hasOwn(LEFT_OUT_TABLES, getTableName(table));
}

function tablePart(database: "control" | "shard", table: SQLiteTable): ExportPart {
  const name = getTableName(table);
  const columns = Object.values(getTableColumns(table)).filter(
    (column) => !Object.hasOwn(LEFT_OUT_COLUMNS, `${name}.${column.name}`),
  );
  const owner = ownerOf(table);
  const key = keyOf(table).filter((column) => column !== owner);
  return {
    name: `${database}/${name}`,
    page: async (env, tenant, cursor) => {
      const db: DrizzleD1Database = database === "control" ? controlDb(env) : tenantDb(env, tenant);
      const after = cursor && "after" in cursor ? cursor.after : null;
      const rows = await db
        .select({ ...byName(columns), __key: sql<string>`json_array(${sql.join(key, sql`, `)})`.as("__key") })
        .from(table)
        // By the key, so that a page costs what it holds, however long the table is.
        .where(
          and(
            eq(owner, tenant.tenant_id),
            after ? sql`(${sql.join(key, sql`, `)}) > (${values(after)})` : undefined,
          ),
        )
        .orderBy(...key)
        .limit(ROWS)
        .all();
      const last = rows.at(-1)?.__key;
      return {
        rows: await Promise.all(rows.map(({ __key: _, ...row }) => opened(env, tenant.tenant_id, name, row))),
        next: rows.length === ROWS && last ? { after: JSON.parse(String(last)) } : null,
      };
    },
  };
}

const values = (list: readonly (string | number)[]): SQL =>
  sql.join(
    list.map((value) => sql`${value}`),
    sql`, `,
  );

/** Whose a row is: the column with the merchant's id. */
function ownerOf(table: SQLiteTable): SQLiteColumn {
  if (table === merchant) return merchant.id;
  const { tenant_id } = getTableColumns(table);
  if (!tenant_id) throw new Error(`${getTableName(table)} belongs to no merchant`);
  return tenant_id;
}

/** The columns of a table's primary key. */
function keyOf(table: SQLiteTable): readonly SQLiteColumn[] {
  const { primaryKeys, columns } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
}

const byName = (columns: readonly SQLiteColumn[]): Record<string, SQLiteColumn> =>
  Object.fromEntries(columns.map((column) => [column.name, column]));

/** A row with what is sealed in it opened. */
async function opened(
  env: Env,
  tenantId: string,
  table: string,
  row: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const entries = Object.entries(row).map(async ([column, value]) =>
    OPENED_COLUMNS.has(`${table}.${column}`) && typeof value === "string"
      ? ["opened", JSON.parse(await unseal(env, tenantId, value))]
      : [column, value],
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** The movements of every SKU, from the objects that hold them: SKU by SKU, newest first. */
async function stockLedgers(env: Env, tenant: TenantRef, cursor: Cursor | null): Promise<PartPage> {
  const at = cursor && "sku" in cursor ? cursor : null;
  const goesOn = at !== null && at.before !== null;
  const skus = goesOn ? [at.sku] : await knownSkus(tenantDb(env, tenant), at?.sku ?? "", SKUS);
  const objects = objectsOf(env, tenant.tenant_id);
  const ledgers = await Promise.all(
    skus.map((sku) => objects.item(sku).movements(goesOn ? at.before : null, MOVEMENTS)),
  );
  const rows: unknown[] = [];
  for (const [index, movements] of ledgers.entries()) {
    const sku = skus[index] ?? "";
    rows.push(...movements.map((movement) => ({ sku, ...movement })));
    const last = movements.at(-1);
    // A long ledger goes on in the next page; the SKUs after it are asked again.
    if (last && movements.length === MOVEMENTS) return { rows, next: { sku, before: last.seq } };
  }
  const last = skus.at(-1);
  return {
    rows,
    next: last !== undefined && (goesOn || skus.length === SKUS) ? { sku: last, before: null } : null,
  };
}
