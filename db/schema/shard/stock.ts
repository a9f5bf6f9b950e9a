import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AlertCrossing } from "#commerce/stock/alerts.ts";
import { QUARANTINE_KINDS } from "#commerce/stock/quarantine.ts";
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
    // What a list is narrowed to is rare among all levels: each has an index of those alone, in the list's order.
    index("stock_level_on_hold").on(t.tenant_id, t.sku, t.location_id).where(sql`quarantined > 0`),
    index("stock_level_damaged").on(t.tenant_id, t.sku, t.location_id).where(sql`damaged > 0`),
    index("stock_level_incoming").on(t.tenant_id, t.sku, t.location_id).where(sql`incoming > 0`),
    index("stock_level_in_transit").on(t.tenant_id, t.sku, t.location_id).where(sql`in_transit > 0`),
    index("stock_level_awaited").on(t.tenant_id, t.sku, t.location_id).where(sql`awaited > 0`),
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
    /** The resource's ETag. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    // Of two rules for one place nobody could say which counts.
    uniqueIndex("stock_rule_place").on(
      t.tenant_id,
      sql`coalesce(category_id, '')`,
      sql`coalesce(channel_id, '')`,
      sql`coalesce(location_id, '')`,
    ),
  ],
);

/** Read copy of the holds for quality and recalls over all SKUs. One that has ended keeps its row, with no units. */
export const stockQuarantine = sqliteTable(
  "stock_quarantine",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    sku: text("sku").notNull(),
    location_id: text("location_id").notNull(),
    kind: text("kind", { enum: QUARANTINE_KINDS }).notNull(),
    lot: text("lot"),
    reason: text("reason").notNull(),
    quantity: integer("quantity").notNull(),
    since: text("since").notNull(),
    /** The object's event number that this row shows; older events are ignored. */
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("stock_quarantine_open").on(t.tenant_id, t.since, t.id).where(sql`quantity > 0`),
    index("stock_quarantine_lot").on(t.tenant_id, t.lot, t.since, t.id),
  ],
);

/** A SKU that ran low or out at a location, until it is there again. */
export const stockAlert = sqliteTable(
  "stock_alert",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    sku: text("sku").notNull(),
    location_id: text("location_id").notNull(),
    state: text("state", { enum: ["low", "out"] }).notNull(),
    since: text("since").notNull(),
    /** Each time the state changed, oldest first; the last one of a resolved alert is `replenished`. */
    crossings: text("crossings", { mode: "json" }).$type<readonly AlertCrossing[]>().notNull(),
    /** How many of the crossings the world was told of. */
    told: integer("told").notNull().default(0),
    acknowledged_by: text("acknowledged_by"),
    acknowledged_at: text("acknowledged_at"),
    resolved_at: text("resolved_at"),
    /** When it went into a digest for people. */
    mailed_at: text("mailed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("stock_alert_open").on(t.tenant_id, t.sku, t.location_id).where(sql`resolved_at is null`),
    index("stock_alert_listed").on(t.tenant_id, t.since, t.id),
    index("stock_alert_untold").on(t.tenant_id, t.sku).where(sql`told < json_array_length(crossings)`),
    index("stock_alert_unmailed").on(t.tenant_id).where(sql`mailed_at is null and resolved_at is null`),
  ],
);
