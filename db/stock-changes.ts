import { and, asc, eq, sql } from "drizzle-orm";
import type { StockLevel } from "#commerce/stock/level.ts";
import { inList } from "./bulk.ts";
import { decodeCursor, encodeCursor } from "./paging.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import { levelColumns } from "./stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A level as it was written last. */
export interface ChangedLevel extends StockLevel {
  readonly sku: string;
  readonly updated_at: string;
}

/** Levels written since a place in the row of all writes. */
export interface StockChanges {
  readonly items: ChangedLevel[];
  /** Where to go on, now or later; there is always one. */
  readonly cursor: string;
  /** More has been written already. */
  readonly more: boolean;
}

/**
 * Levels written since a cursor, in the order of their last write; without one all levels, from the first. A level
 * that changes again while somebody reads comes again. Nothing is missed: writes of a merchant are one after the other
 * and each has a revision above all before it, so that whatever is written after a page was read lies behind its cursor.
 */
export async function stockChanges(
  db: TenantDb,
  {
    locations,
    limit,
    cursor,
  }: {
    readonly locations: readonly string[] | null;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<StockChanges> {
  const [revision = -1, sku = "", location_id = ""] = decodeCursor(cursor, 3) ?? [];
  const own = eq(stockLevel.tenant_id, db.tenant_id);
  const [rows, [newest]] = await db.batch([
    db
      .select({
        sku: stockLevel.sku,
        ...levelColumns(),
        updated_at: stockLevel.updated_at,
        revision: stockLevel.revision,
      })
      .from(stockLevel)
      .where(
        and(
          own,
          sql`(${stockLevel.revision}, ${stockLevel.sku}, ${stockLevel.location_id})
            > (${Number(revision)}, ${String(sku)}, ${String(location_id)})`,
          // `+`: from one location's index the changes would have to be sorted out of all its levels.
          locations ? inList(sql`+${stockLevel.location_id}`, locations) : undefined,
        ),
      )
      .orderBy(asc(stockLevel.revision), asc(stockLevel.sku), asc(stockLevel.location_id))
      .limit(limit + 1),
    db
      .select({ revision: sql<number | null>`max(${stockLevel.revision})` })
      .from(stockLevel)
      .where(own),
  ]);
  const more = rows.length > limit;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  // All is read: what comes next has a higher revision, also at places that this reader does not see.
  const behind = [Math.max(Number(revision), (newest?.revision ?? -1) + 1), "", ""];
  return {
    items: page.map(({ revision: _, ...level }) => level),
    cursor: encodeCursor(more && last ? [last.revision, last.sku, last.location_id] : behind),
    more,
  };
}
