import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Actor } from "#commerce/order/document.ts";
import { LINE_KINDS, SNAPSHOT_STATES } from "#commerce/stock/reconciliation.ts";

/** What another system says is on hand at some locations, all of it at one instant, to be compared with ours. */
export const stockSnapshot = sqliteTable(
  "stock_snapshot",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    /** What the other system calls it. */
    reference: text("reference").notNull(),
    taken_at: text("taken_at").notNull(),
    /** The locations that it covers. */
    location_ids: text("location_ids", { mode: "json" }).$type<readonly string[]>().notNull(),
    /** Of what it does not name there is none; else it says nothing about that. */
    complete: integer("complete", { mode: "boolean" }).notNull(),
    state: text("state", { enum: SNAPSHOT_STATES }).notNull(),
    /** Lines are applied even where less would be left than is promised. */
    below_promised: integer("below_promised", { mode: "boolean" }).notNull().default(false),
    /** Where comparing goes on: after this SKU. Once it is compared, which round of applying this is. */
    position: text("position").notNull().default(""),
    /** Whoever works on it is taken to be dead after this. */
    taken_until: text("taken_until"),
    created_by: text("created_by", { mode: "json" }).$type<Actor>().notNull(),
    created_at: text("created_at").notNull(),
    compared_at: text("compared_at"),
    applied_by: text("applied_by", { mode: "json" }).$type<Actor>(),
    applied_at: text("applied_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("stock_snapshot_created").on(t.tenant_id, t.created_at, t.id),
    index("stock_snapshot_under_way").on(t.taken_until).where(sql`state in ('comparing', 'applying')`),
  ],
);

/** A SKU at a location in a snapshot, and what comparing and applying it came to. */
export const stockSnapshotLine = sqliteTable(
  "stock_snapshot_line",
  {
    tenant_id: text("tenant_id").notNull(),
    snapshot_id: text("snapshot_id").notNull(),
    sku: text("sku").notNull(),
    location_id: text("location_id").notNull(),
    /** What the snapshot says; null where it says nothing. */
    theirs: integer("theirs"),
    /** What was on hand here when the snapshot was taken. All that follows is null until it is compared. */
    ours: integer("ours"),
    /** Units that came (or went, below zero) since then. */
    moved: integer("moved"),
    /** What applying it would add to what is on hand. */
    difference: integer("difference"),
    /** Units promised or set aside that applying it would leave uncovered. */
    below_promised: integer("below_promised"),
    kind: text("kind", { enum: LINE_KINDS }),
    /** To be applied, and not yet. */
    chosen: integer("chosen", { mode: "boolean" }).notNull().default(false),
    result: text("result", { enum: ["applied", "refused"] }),
    /** Why it was refused: a code. */
    problem: text("problem"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.snapshot_id, t.sku, t.location_id] }),
    index("stock_snapshot_line_kind").on(t.tenant_id, t.snapshot_id, t.kind, t.sku, t.location_id),
    index("stock_snapshot_line_chosen").on(t.tenant_id, t.snapshot_id, t.sku).where(sql`chosen = 1`),
  ],
);
