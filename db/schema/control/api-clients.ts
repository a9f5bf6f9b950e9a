import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Permission } from "#commerce/access/permissions.ts";

/** A program that calls the API for a merchant. */
export const apiClient = sqliteTable(
  "api_client",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    /** `key`: calls with its secret; `oauth`: exchanges it for short tokens; `store`: an anonymous shopper's rights. */
    kind: text("kind", { enum: ["key", "oauth", "store"] }).notNull(),
    scopes: text("scopes", { mode: "json" }).$type<readonly Permission[]>().notNull(),
    /** Locations it is narrowed to; null for everywhere. */
    location_ids: text("location_ids", { mode: "json" }).$type<readonly string[] | null>(),
    /** The site a store key stands for. */
    channel_id: text("channel_id"),
    calls_per_minute: integer("calls_per_minute").notNull(),
    version: integer("version").notNull().default(1),
    created_by: text("created_by").notNull(),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at"),
    last_used_at: text("last_used_at"),
    revoked_at: text("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    // A name is free again once its client was revoked.
    uniqueIndex("api_client_name").on(t.tenant_id, t.name).where(sql`revoked_at is null`),
  ],
);

/** A client's secrets: two while one replaces the other. */
export const apiSecret = sqliteTable(
  "api_secret",
  {
    secret_hash: text("secret_hash").primaryKey(),
    tenant_id: text("tenant_id").notNull(),
    client_id: text("client_id").notNull(),
    /** The first letters, so that people can tell secrets apart. */
    prefix: text("prefix").notNull(),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at"),
  },
  (t) => [index("api_secret_client").on(t.tenant_id, t.client_id)],
);

/** A token that an OAuth client got for its secret (RFC 6749 §4.4). */
export const accessToken = sqliteTable(
  "access_token",
  {
    token_hash: text("token_hash").primaryKey(),
    tenant_id: text("tenant_id").notNull(),
    client_id: text("client_id").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<readonly Permission[]>().notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [
    index("access_token_expires").on(t.expires_at),
    index("access_token_client").on(t.tenant_id, t.client_id),
  ],
);
