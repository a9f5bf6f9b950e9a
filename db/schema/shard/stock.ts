import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
    updated_at: text("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.sku, t.location_id] }),
    index("stock_level_location").on(t.tenant_id, t.location_id, t.sku),
  ],
);
