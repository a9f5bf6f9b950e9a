import { and, desc, eq, getTableColumns, like, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { unitsOf } from "#commerce/stock/document.ts";
import {
  outstandingOf,
  PURCHASE_STATES,
  type PurchaseOrder,
  type PurchaseState,
} from "#commerce/stock/purchase.ts";
import { excluded, inList, insertRows, whenNewer } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { purchaseOrder, purchaseOrderLine } from "./schema/shard/stock-documents.ts";
import { beginning, type DocumentFilter, inStates, listed, type Told } from "./stock-documents.ts";
import type { TenantDb } from "./tenant-db.ts";

/** Purchase orders as their objects told them, with their lines. */
export function projectPurchases(db: TenantDb, told: readonly Told<PurchaseOrder>[]): BatchItem<"sqlite">[] {
  const rows = told.map(({ document, seq }) => ({
    id: document.id,
    number: document.number,
    state: document.state,
    supplier_id: document.supplier.id,
    supplier_name: document.supplier.name,
    location_id: document.location_id,
    reference: document.reference,
    line_count: document.lines.length,
    units: unitsOf(document.lines, ({ quantity }) => quantity),
    outstanding: ENDED.includes(document.state) ? 0 : unitsOf(document.lines, outstandingOf),
    expected_at: document.expected_at,
    document,
    created_at: document.created_at,
    updated_at: document.updated_at,
    seq,
  }));
  const lines = told.flatMap(({ document, seq }) =>
    document.lines.map((line) => ({ ...line, purchase_order_id: document.id, seq })),
  );
  return [
    insertRows(db, purchaseOrder, rows).onConflictDoUpdate({
      target: [purchaseOrder.tenant_id, purchaseOrder.id],
      set: excluded(
        purchaseOrder,
        "state",
        "supplier_id",
        "supplier_name",
        "location_id",
        "reference",
        "line_count",
        "units",
        "outstanding",
        "expected_at",
        "document",
        "updated_at",
        "seq",
      ),
      setWhere: whenNewer(purchaseOrder),
    }),
    insertRows(db, purchaseOrderLine, lines).onConflictDoUpdate({
      target: [purchaseOrderLine.tenant_id, purchaseOrderLine.purchase_order_id, purchaseOrderLine.sku],
      set: excluded(purchaseOrderLine, "quantity", "unit_cost", "good", "damaged", "seq"),
      setWhere: whenNewer(purchaseOrderLine),
    }),
    db.delete(purchaseOrderLine).where(
      and(
        eq(purchaseOrderLine.tenant_id, db.tenant_id),
        inList(
          purchaseOrderLine.purchase_order_id,
          rows.map(({ id }) => id),
        ),
        sql`${purchaseOrderLine.seq} < (select p.seq from purchase_order p
          where p.tenant_id = ${db.tenant_id} and p.id = ${purchaseOrderLine.purchase_order_id})`,
      ),
    ),
  ];
}

const ENDED: readonly PurchaseState[] = ["closed", "cancelled"];

const columns = listed(getTableColumns(purchaseOrder));

export interface PurchaseFilter extends DocumentFilter<PurchaseState> {
  readonly supplier_id?: string | undefined;
}

/** A purchase order in lists. */
export type PurchaseRow = Omit<typeof purchaseOrder.$inferSelect, "document" | "tenant_id" | "seq">;

/** Purchase orders for places, the latest first. */
export async function listPurchases(db: TenantDb, filter: PurchaseFilter): Promise<Page<PurchaseRow>> {
  const { supplier_id, places, sku, q, limit } = filter;
  const withSku = (condition: SQL): SQL =>
    sql`exists (select 1 from ${purchaseOrderLine} where ${purchaseOrderLine.tenant_id} = ${db.tenant_id}
      and ${purchaseOrderLine.purchase_order_id} = ${purchaseOrder.id} and ${condition})`;
  const rows = await db
    .select(columns)
    .from(purchaseOrder)
    .where(
      and(
        eq(purchaseOrder.tenant_id, db.tenant_id),
        inStates(purchaseOrder.state, filter, ENDED, PURCHASE_STATES),
        supplier_id === undefined ? undefined : eq(purchaseOrder.supplier_id, supplier_id),
        places ? inList(purchaseOrder.location_id, places) : undefined,
        sku === undefined ? undefined : withSku(eq(purchaseOrderLine.sku, sku)),
        beginning(q, (text) => [
          like(purchaseOrder.number, text),
          like(purchaseOrder.reference, text),
          like(purchaseOrder.supplier_name, text),
          withSku(like(purchaseOrderLine.sku, text)),
        ]),
        before(purchaseOrder.created_at, purchaseOrder.id, decodeCursor(filter.cursor, 2)),
      ),
    )
    .orderBy(desc(purchaseOrder.created_at), desc(purchaseOrder.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.created_at, row.id]);
}
