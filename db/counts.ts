import { and, asc, desc, eq, getTableColumns, gte, isNotNull, like, lt, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { COUNT_STATES, type Count, type CountState } from "#commerce/stock/count.ts";
import { accuracyOf } from "#commerce/stock/count-figures.ts";
import { excluded, inList, insertRows, whenNewer } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { stockCount, stockCountLine } from "./schema/shard/stock-counts.ts";
import { beginning, type DocumentFilter, inStates, type Told } from "./stock-documents.ts";
import type { TenantDb } from "./tenant-db.ts";

/**
 * Counts as their objects told them, with their lines. A count tells of itself with every few entries, so only lines
 * that differ are written; lines of a count that is known in a newer form are left alone.
 */
export function projectCounts(db: TenantDb, told: readonly Told<Count>[]): BatchItem<"sqlite">[] {
  const rows = told.map(({ document, seq }) => ({
    id: document.id,
    number: document.number,
    state: document.state,
    location_id: document.location_id,
    title: document.title,
    assigned_to: document.assigned_to,
    blind: document.blind,
    threshold: document.threshold,
    currency: document.currency,
    line_count: document.lines.length,
    ...accuracyOf(document.lines),
    counted_at: document.counted_at,
    posted_at: document.posted_at,
    created_at: document.created_at,
    updated_at: document.updated_at,
    seq,
  }));
  const header = insertRows(db, stockCount, rows).onConflictDoUpdate({
    target: [stockCount.tenant_id, stockCount.id],
    set: excluded(
      stockCount,
      "state",
      "line_count",
      "counted",
      "exact",
      "net_units",
      "absolute_units",
      "net_value",
      "absolute_value",
      "counted_at",
      "posted_at",
      "updated_at",
      "seq",
    ),
    setWhere: whenNewer(stockCount),
  });
  return [header, ...told.map((entry) => projectLines(db, entry))];
}

/** The lines of one count, after its row: nothing where the row shows a newer event. */
function projectLines(db: TenantDb, { document, seq }: Told<Count>): BatchItem<"sqlite"> {
  const lines = document.lines.map(({ sku, planned, counted, seen, unit_price }) => [
    sku,
    planned ? 1 : 0,
    counted,
    seen,
    unit_price,
  ]);
  return db
    .insert(stockCountLine)
    .select(
      sql`select ${db.tenant_id}, ${document.id}, r.value->>0, r.value->>1, r.value->>2, r.value->>3, r.value->>4
        from json_each(${JSON.stringify(lines)}) r
        where exists (select 1 from stock_count c
          where c.tenant_id = ${db.tenant_id} and c.id = ${document.id} and c.seq = ${seq})`,
    )
    .onConflictDoUpdate({
      target: [stockCountLine.tenant_id, stockCountLine.count_id, stockCountLine.sku],
      set: excluded(stockCountLine, "counted", "seen"),
      setWhere: sql`excluded.counted is not stock_count_line.counted or excluded.seen is not stock_count_line.seen`,
    });
}

const { tenant_id: _tenant, seq: _seq, ...columns } = getTableColumns(stockCount);

const ENDED: readonly CountState[] = ["posted", "cancelled"];

/** A count in lists. */
export type CountRow = Omit<typeof stockCount.$inferSelect, "tenant_id" | "seq">;

/** Counts at places, the latest first. */
export async function listCounts(db: TenantDb, filter: DocumentFilter<CountState>): Promise<Page<CountRow>> {
  const { places, sku, q, limit } = filter;
  const rows = await db
    .select(columns)
    .from(stockCount)
    .where(
      and(
        eq(stockCount.tenant_id, db.tenant_id),
        inStates(stockCount.state, filter, ENDED, COUNT_STATES),
        places ? inList(stockCount.location_id, places) : undefined,
        sku === undefined
          ? undefined
          : sql`exists (select 1 from ${stockCountLine} where ${stockCountLine.tenant_id} = ${db.tenant_id}
              and ${stockCountLine.count_id} = ${stockCount.id} and ${stockCountLine.sku} = ${sku})`,
        beginning(q, (text) => [like(stockCount.number, text), like(stockCount.title, text)]),
        before(stockCount.created_at, stockCount.id, decodeCursor(filter.cursor, 2)),
      ),
    )
    .orderBy(desc(stockCount.created_at), desc(stockCount.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.created_at, row.id]);
}

export interface AccuracyAsked {
  /** Places that it is narrowed to; null for all. */
  readonly places: readonly string[] | null;
  /** Posted at or after, and before; RFC 3339. */
  readonly from: string;
  readonly to: string;
}

/** Posted counts in the order they were posted, a page at a time. */
export async function postedCounts(
  db: TenantDb,
  asked: AccuracyAsked,
  limit: number,
  cursor?: string,
): Promise<Page<CountRow>> {
  const after = decodeCursor(cursor, 2);
  const rows = await db
    .select(columns)
    .from(stockCount)
    .where(
      and(
        posted(db, asked),
        after ? sql`(${stockCount.posted_at}, ${stockCount.id}) > (${after[0]}, ${after[1]})` : undefined,
      ),
    )
    .orderBy(asc(stockCount.posted_at), asc(stockCount.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.posted_at ?? "", row.id]);
}

/** How well books and shelves agreed in a month at a place, over all counts posted in it. */
export interface PeriodAccuracy {
  /** `2026-11`, in UTC. */
  readonly month: string;
  readonly location_id: string;
  readonly currency: string;
  readonly counts: number;
  readonly counted: number;
  readonly exact: number;
  readonly net_units: number;
  readonly absolute_units: number;
  readonly net_value: number;
  readonly absolute_value: number;
}

/** Accuracy by month and place (and currency, since values of two do not add up). */
export async function accuracyByMonth(db: TenantDb, asked: AccuracyAsked): Promise<PeriodAccuracy[]> {
  const month = sql<string>`substr(${stockCount.posted_at}, 1, 7)`;
  const sum = (column: keyof typeof columns) => sql<number>`sum(${columns[column]})`;
  return db
    .select({
      month: month.as("month"),
      location_id: stockCount.location_id,
      currency: stockCount.currency,
      counts: sql<number>`count(*)`.as("counts"),
      counted: sum("counted").as("sum_counted"),
      exact: sum("exact").as("sum_exact"),
      net_units: sum("net_units").as("sum_net_units"),
      absolute_units: sum("absolute_units").as("sum_absolute_units"),
      net_value: sum("net_value").as("sum_net_value"),
      absolute_value: sum("absolute_value").as("sum_absolute_value"),
    })
    .from(stockCount)
    .where(posted(db, asked))
    .groupBy(month, stockCount.location_id, stockCount.currency)
    .orderBy(month, stockCount.location_id)
    .all();
}

const posted = (db: TenantDb, { places, from, to }: AccuracyAsked) =>
  and(
    eq(stockCount.tenant_id, db.tenant_id),
    isNotNull(stockCount.posted_at),
    gte(stockCount.posted_at, from),
    lt(stockCount.posted_at, to),
    places ? inList(stockCount.location_id, places) : undefined,
  );
