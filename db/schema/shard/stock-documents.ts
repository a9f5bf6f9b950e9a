import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { PurchaseOrder } from "#commerce/stock/purchase.ts";
import type { Transfer } from "#commerce/stock/transfer.ts";

/** Read copy of transfers, for lists and search. `document` is the whole of it, as its object told it last. */
export const stockTransfer = sqliteTable(
  "stock_transfer",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    number: text("number").notNull(),
    state: text("state").notNull(),
    from_location_id: text("from_location_id").notNull(),
    to_location_id: text("to_location_id").notNull(),
    /** SKUs, and units as far as they are known: asked for, then approved, picked, sent. */
    line_count: integer("line_count").notNull(),
    units: integer("units").notNull(),
    /** Units on their way. */
    missing: integer("missing").notNull(),
    expected_at: text("expected_at"),
    tracking: text("tracking"),
    document: text("document", { mode: "json" }).$type<Transfer>().notNull(),
    created_at: text("created_at").notNull(),
    updated_at: text("updated_at").notNull(),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("stock_transfer_created").on(t.tenant_id, t.created_at, t.id),
    index("stock_transfer_state").on(t.tenant_id, t.state, t.created_at, t.id),
    index("stock_transfer_from").on(t.tenant_id, t.from_location_id, t.created_at, t.id),
    index("stock_transfer_to").on(t.tenant_id, t.to_location_id, t.created_at, t.id),
    index("stock_transfer_number").on(t.tenant_id, t.number),
  ],
);

export const stockTransferLine = sqliteTable(
  "stock_transfer_line",
  {
    tenant_id: text("tenant_id").notNull(),
    transfer_id: text("transfer_id").notNull(),
    sku: text("sku").notNull(),
    requested: integer("requested").notNull(),
    approved: integer("approved").notNull(),
    picked: integer("picked").notNull(),
    shipped: integer("shipped").notNull(),
    good: integer("good").notNull(),
    damaged: integer("damaged").notNull(),
    lost: integer("lost").notNull(),
    /** That of its transfer: a line that the newest event does not name is gone. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.transfer_id, t.sku] }),
    index("stock_transfer_line_sku").on(t.tenant_id, t.sku, t.transfer_id),
  ],
);

/** Read copy of orders to suppliers. */
export const purchaseOrder = sqliteTable(
  "purchase_order",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    number: text("number").notNull(),
    state: text("state").notNull(),
    supplier_id: text("supplier_id").notNull(),
    supplier_name: text("supplier_name").notNull(),
    location_id: text("location_id").notNull(),
    /** The supplier's own number of it. */
    reference: text("reference"),
    line_count: integer("line_count").notNull(),
    units: integer("units").notNull(),
    /** Units that still have to come. */
    outstanding: integer("outstanding").notNull(),
    expected_at: text("expected_at"),
    document: text("document", { mode: "json" }).$type<PurchaseOrder>().notNull(),
    created_at: text("created_at").notNull(),
    updated_at: text("updated_at").notNull(),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("purchase_order_created").on(t.tenant_id, t.created_at, t.id),
    index("purchase_order_state").on(t.tenant_id, t.state, t.created_at, t.id),
    index("purchase_order_supplier").on(t.tenant_id, t.supplier_id, t.created_at, t.id),
    index("purchase_order_location").on(t.tenant_id, t.location_id, t.created_at, t.id),
    index("purchase_order_number").on(t.tenant_id, t.number),
  ],
);

export const purchaseOrderLine = sqliteTable(
  "purchase_order_line",
  {
    tenant_id: text("tenant_id").notNull(),
    purchase_order_id: text("purchase_order_id").notNull(),
    sku: text("sku").notNull(),
    quantity: integer("quantity").notNull(),
    /** Minor units of the order's currency; null where nobody said. */
    unit_cost: integer("unit_cost"),
    good: integer("good").notNull(),
    damaged: integer("damaged").notNull(),
    /** That of its order: a line that the newest event does not name is gone. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.purchase_order_id, t.sku] }),
    index("purchase_order_line_sku").on(t.tenant_id, t.sku, t.purchase_order_id),
  ],
);

/** Whom the merchant buys from. */
export const supplier = sqliteTable(
  "supplier",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    /** What the supplier knows the merchant by: a customer number. */
    reference: text("reference"),
    /** Ordered from no more where it is false; what was ordered stays. */
    active: integer("active", { mode: "boolean" }).notNull(),
    version: integer("version").notNull(),
    created_at: text("created_at").notNull(),
    updated_at: text("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), uniqueIndex("supplier_name").on(t.tenant_id, t.name)],
);
