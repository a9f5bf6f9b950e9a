import { and, desc, eq, gt } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Quarantine, QuarantineKind } from "#commerce/stock/quarantine.ts";
import { excluded, inList, insertRows, whenNewer } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { stockQuarantine } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** Units on hold, of which SKU. */
export interface SkuQuarantine extends Quarantine {
  readonly sku: string;
}

/** Holds as their objects told them. What changes is how many units they have left. */
export const projectQuarantines = (
  db: TenantDb,
  changes: readonly { readonly sku: string; readonly seq: number; readonly quarantine: Quarantine }[],
): BatchItem<"sqlite"> =>
  insertRows(
    db,
    stockQuarantine,
    changes.map(({ sku, seq, quarantine }) => ({ ...quarantine, sku, seq })),
  ).onConflictDoUpdate({
    target: [stockQuarantine.tenant_id, stockQuarantine.id],
    set: excluded(stockQuarantine, "quantity", "seq"),
    setWhere: whenNewer(stockQuarantine),
  });

/** Holds that have units, over all SKUs, the latest first. */
export async function listQuarantines(
  db: TenantDb,
  query: {
    readonly sku?: string | undefined;
    readonly kind?: QuarantineKind | undefined;
    readonly lot?: string | undefined;
    /** Places that the list is narrowed to; null for all. */
    readonly locations: readonly string[] | null;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<SkuQuarantine>> {
  const { sku, kind, lot, locations, limit } = query;
  const rows = await db
    .select()
    .from(stockQuarantine)
    .where(
      and(
        eq(stockQuarantine.tenant_id, db.tenant_id),
        gt(stockQuarantine.quantity, 0),
        sku === undefined ? undefined : eq(stockQuarantine.sku, sku),
        kind && eq(stockQuarantine.kind, kind),
        lot === undefined ? undefined : eq(stockQuarantine.lot, lot),
        locations ? inList(stockQuarantine.location_id, locations) : undefined,
        before(stockQuarantine.since, stockQuarantine.id, decodeCursor(query.cursor, 2)),
      ),
    )
    .orderBy(desc(stockQuarantine.since), desc(stockQuarantine.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.since, row.id]);
  return {
    items: page.items.map(({ tenant_id: _, seq: __, ...row }) => row),
    next_cursor: page.next_cursor,
  };
}

/** Whose and where a hold is, also one that has ended; null when there never was one of this id. */
export async function quarantineById(db: TenantDb, id: string): Promise<SkuQuarantine | null> {
  const row = await db
    .select()
    .from(stockQuarantine)
    .where(and(eq(stockQuarantine.tenant_id, db.tenant_id), eq(stockQuarantine.id, id)))
    .get();
  if (!row) return null;
  const { tenant_id: _, seq: __, ...found } = row;
  return found;
}
