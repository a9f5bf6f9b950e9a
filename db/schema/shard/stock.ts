import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { StockPolicy } from "#commerce/stock/rules.ts";

/** Read copy of the InventoryItem objects' levels, for lists and pages. */
export const stockLevel = sqliteTable(
  "stock_level",
  {
    tenant_id: text("tenant_id").notNull(),
    sku: text("sku").notNull(),
    location_id: text("location_id").notNull(),
    on_hand: integer("on_hand").notNull(),
    allocated: integer("allocated").notNull(),
    held: integer("held").notNull(),
    quarantined: integer("quarantined").notNull().default(0),
    damaged: integer("damaged").notNull().default(0),
    shared: integer("shared").notNull().default(0),
    incoming: integer("incoming").notNull().default(0),
    in_transit: integer("in_transit").notNull().default(0),
    awaited: integer("awaited").notNull().default(0),
    /** When the next arrival is expected, RFC 3339. */
    expected_at: text("expected_at"),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
    updated_at: text("updated_at").notNull(),
    /** Grows with each write of a merchant's levels, so that changes can be asked for since the last one seen. */
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.sku, t.location_id] }),
    index("stock_level_location").on(t.tenant_id, t.location_id, t.sku),
    index("stock_level_revision").on(t.tenant_id, t.revision, t.sku, t.location_id),
  ],
);

/** Read copy of what merchants have said about single SKUs; those they said nothing about have no row. */
export const stockPolicy = sqliteTable(
  "stock_policy",
  {
    tenant_id: text("tenant_id").notNull(),
    sku: text("sku").notNull(),
    policy: text("policy", { mode: "json" }).$type<StockPolicy>().notNull(),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.sku] })],
);

/** A merchant's rules for all SKUs or for those of a category. Rules of single SKUs are in their policies. */
export const stockRule = sqliteTable(
  "stock_rule",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    category_id: text("category_id"),
    channel_id: text("channel_id"),
    location_id: text("location_id"),
    keep: integer("keep"),
    sell_from: integer("sell_from"),
    low_at: integer("low_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] })],
);
