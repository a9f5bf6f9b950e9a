import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * CONTROL: who the merchants are, where their data lives, and who may sign in. Rows are found by
 * hostname, session or token, before a tenant is known; merchants' own data is in the shards.
 */
export const merchant = sqliteTable("merchant", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  /** Binding of the database that holds the merchant's data, such as `SHARD_0`. */
  shard: text("shard").notNull(),
  status: text("status", { enum: ["active", "suspended"] }).notNull(),
  created_at: text("created_at").notNull(),
});

export const hostname = sqliteTable("hostname", {
  hostname: text("hostname").primaryKey(),
  tenant_id: text("tenant_id").notNull(),
  channel_id: text("channel_id").notNull(),
});

/** What a staff member may do; a full permission catalogue replaces the single role later. */
export const STAFF_ROLES = ["administrator", "order_desk", "store_manager", "store_associate"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const staff = sqliteTable(
  "staff",
  {
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    role: text("role", { enum: STAFF_ROLES }).notNull(),
    /** The store a person works in; null for the whole company. */
    location_id: text("location_id"),
    password_hash: text("password_hash"),
    pin_hash: text("pin_hash"),
    failed_attempts: integer("failed_attempts").notNull().default(0),
    locked_until: text("locked_until"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), uniqueIndex("staff_email").on(t.tenant_id, t.email)],
);

/** A till that an administrator has registered for one store. */
export const device = sqliteTable(
  "device",
  {
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    location_id: text("location_id").notNull(),
    name: text("name").notNull(),
    token_hash: text("token_hash").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), uniqueIndex("device_token").on(t.token_hash)],
);

/** A signed-in staff member; only the SHA-256 of the token is kept. */
export const staffSession = sqliteTable(
  "staff_session",
  {
    token_hash: text("token_hash").primaryKey(),
    tenant_id: text("tenant_id").notNull(),
    staff_id: text("staff_id").notNull(),
    /** Set for a session at a till. */
    device_id: text("device_id"),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [index("staff_session_staff").on(t.tenant_id, t.staff_id)],
);
