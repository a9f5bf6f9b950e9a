import { and, desc, eq, getTableColumns, like, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { unitsOf } from "#commerce/stock/document.ts";
import {
  missingOf,
  TRANSFER_STATES,
  type Transfer,
  type TransferLine,
  type TransferState,
} from "#commerce/stock/transfer.ts";
import { excluded, inList, insertRows, whenNewer } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { stockTransfer, stockTransferLine } from "./schema/shard/stock-documents.ts";
import { beginning, type DocumentFilter, inStates, listed, type Told } from "./stock-documents.ts";
import type { TenantDb } from "./tenant-db.ts";

/** Units of a line as far as they are known: asked for, then approved, picked, sent. */
const unitsNow = ({ state }: Transfer, line: TransferLine): number => {
  if (state === "draft" || state === "requested" || state === "rejected") return line.requested;
  if (state === "approved") return line.approved;
  return state === "picked" ? line.picked : Math.max(line.shipped, line.picked);
};

/** Transfers as their objects told them, with their lines. */
export function projectTransfers(db: TenantDb, told: readonly Told<Transfer>[]): BatchItem<"sqlite">[] {
  const rows = told.map(({ document, seq }) => ({
    id: document.id,
    number: document.number,
    state: document.state,
    from_location_id: document.from_location_id,
    to_location_id: document.to_location_id,
    line_count: document.lines.length,
    units: unitsOf(document.lines, (line) => unitsNow(document, line)),
    missing: unitsOf(document.lines, missingOf),
    expected_at: document.expected_at,
    tracking: document.tracking,
    document,
    created_at: document.created_at,
    updated_at: document.updated_at,
    seq,
  }));
  const lines = told.flatMap(({ document, seq }) =>
    document.lines.map((line) => ({ ...line, transfer_id: document.id, seq })),
  );
  return [
    insertRows(db, stockTransfer, rows).onConflictDoUpdate({
      target: [stockTransfer.tenant_id, stockTransfer.id],
      set: excluded(
        stockTransfer,
        "state",
        "line_count",
        "units",
        "missing",
        "expected_at",
        "tracking",
        "document",
        "updated_at",
        "seq",
      ),
      setWhere: whenNewer(stockTransfer),
    }),
    insertRows(db, stockTransferLine, lines).onConflictDoUpdate({
      target: [stockTransferLine.tenant_id, stockTransferLine.transfer_id, stockTransferLine.sku],
      set: excluded(
        stockTransferLine,
        "requested",
        "approved",
        "picked",
        "shipped",
        "good",
        "damaged",
        "lost",
        "seq",
      ),
      setWhere: whenNewer(stockTransferLine),
    }),
    db.delete(stockTransferLine).where(
      and(
        eq(stockTransferLine.tenant_id, db.tenant_id),
        inList(
          stockTransferLine.transfer_id,
          rows.map(({ id }) => id),
        ),
        sql`${stockTransferLine.seq} < (select t.seq from stock_transfer t
          where t.tenant_id = ${db.tenant_id} and t.id = ${stockTransferLine.transfer_id})`,
      ),
    ),
  ];
}

const columns = listed(getTableColumns(stockTransfer));

const ENDED: readonly TransferState[] = ["closed", "rejected", "cancelled"];

export interface TransferFilter extends DocumentFilter<TransferState> {
  readonly from_location_id?: string | undefined;
  readonly to_location_id?: string | undefined;
}

/** A transfer in lists. */
export type TransferRow = Omit<typeof stockTransfer.$inferSelect, "document" | "tenant_id" | "seq">;

/** Transfers from or to places, the latest first. */
export async function listTransfers(db: TenantDb, filter: TransferFilter): Promise<Page<TransferRow>> {
  const { from_location_id, to_location_id, places, sku, q, limit } = filter;
  const withSku = (condition: SQL): SQL =>
    sql`exists (select 1 from ${stockTransferLine} where ${stockTransferLine.tenant_id} = ${db.tenant_id}
      and ${stockTransferLine.transfer_id} = ${stockTransfer.id} and ${condition})`;
  const rows = await db
    .select(columns)
    .from(stockTransfer)
    .where(
      and(
        eq(stockTransfer.tenant_id, db.tenant_id),
        inStates(stockTransfer.state, filter, ENDED, TRANSFER_STATES),
        from_location_id === undefined ? undefined : eq(stockTransfer.from_location_id, from_location_id),
        to_location_id === undefined ? undefined : eq(stockTransfer.to_location_id, to_location_id),
        places ? transfersAt(places) : undefined,
        sku === undefined ? undefined : withSku(eq(stockTransferLine.sku, sku)),
        beginning(q, (text) => [
          like(stockTransfer.number, text),
          like(stockTransfer.tracking, text),
          withSku(like(stockTransferLine.sku, text)),
        ]),
        before(stockTransfer.created_at, stockTransfer.id, decodeCursor(filter.cursor, 2)),
      ),
    )
    .orderBy(desc(stockTransfer.created_at), desc(stockTransfer.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.created_at, row.id]);
}

/** Open transfers from or to a place, whole, the latest first. */
export async function openTransfersAt(db: TenantDb, place: string, limit: number): Promise<Transfer[]> {
  const rows = await db
    .select({ document: stockTransfer.document })
    .from(stockTransfer)
    .where(
      and(
        eq(stockTransfer.tenant_id, db.tenant_id),
        notInArray(stockTransfer.state, [...ENDED, "draft"]),
        transfersAt([place]),
      ),
    )
    .orderBy(desc(stockTransfer.created_at), desc(stockTransfer.id))
    .limit(limit)
    .all();
  return rows.map(({ document }) => document);
}

const transfersAt = (places: readonly string[]) =>
  or(inList(stockTransfer.from_location_id, places), inList(stockTransfer.to_location_id, places));
