import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CountThreshold } from "#commerce/stock/count-figures.ts";

/** Read copy of counts, for lists and reports. Their lines are read from their objects, and kept here for reports. */
export const stockCount = sqliteTable(
  "stock_count",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    number: text("number").notNull(),
    state: text("state").notNull(),
    location_id: text("location_id").notNull(),
    title: text("title").notNull(),
    /** A member of staff; null for whoever has time. */
    assigned_to: text("assigned_to"),
    blind: integer("blind", { mode: "boolean" }).notNull(),
    threshold: text("threshold", { mode: "json" }).$type<CountThreshold>().notNull(),
    currency: text("currency").notNull(),
    line_count: integer("line_count").notNull(),
    /** Lines that somebody counted, and those of them where books and count agree. */
    counted: integer("counted").notNull(),
    exact: integer("exact").notNull(),
    /** Differences in units and in minor units of the currency: with their signs, and without. */
    net_units: integer("net_units").notNull(),
    absolute_units: integer("absolute_units").notNull(),
    net_value: integer("net_value").notNull(),
    absolute_value: integer("absolute_value").notNull(),
    counted_at: text("counted_at"),
    posted_at: text("posted_at"),
    created_at: text("created_at").notNull(),
    updated_at: text("updated_at").notNull(),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("stock_count_created").on(t.tenant_id, t.created_at, t.id),
    index("stock_count_state").on(t.tenant_id, t.state, t.created_at, t.id),
    index("stock_count_location").on(t.tenant_id, t.location_id, t.created_at, t.id),
    index("stock_count_posted").on(t.tenant_id, t.posted_at, t.id).where(sql`"posted_at" is not null`),
  ],
);

export const stockCountLine = sqliteTable(
  "stock_count_line",
  {
    tenant_id: text("tenant_id").notNull(),
    count_id: text("count_id").notNull(),
    sku: text("sku").notNull(),
    /** False: it was found there although nobody planned to count it. */
    planned: integer("planned", { mode: "boolean" }).notNull(),
    /** Units found, and what the books said then; null where nobody counted. */
    counted: integer("counted"),
    seen: integer("seen"),
    /** Minor units of the count's currency; null for a SKU without a price. */
    unit_price: integer("unit_price"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.count_id, t.sku] }),
    index("stock_count_line_sku").on(t.tenant_id, t.sku, t.count_id),
  ],
);
