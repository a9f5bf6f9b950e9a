import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";

/**
 * One person over all channels. Grown from the orders they place as a guest; an account once they can sign in.
 * Merged duplicates stay, and point to the one that is kept: nothing is moved, so that a merge can be undone.
 */
export const customer = sqliteTable(
  "customer",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    /** Lower case; null for people known by phone only, and once erased. */
    email: text("email"),
    /** Orders under an address are shown to whoever has proved that it is theirs. */
    email_verified_at: text("email_verified_at"),
    name: text("name").notNull(),
    phone: text("phone"),
    locale: text("locale"),
    password_hash: text("password_hash"),
    status: text("status", { enum: ["guest", "account", "erased"] }).notNull(),
    merged_into: text("merged_into"),
    failed_attempts: integer("failed_attempts").notNull().default(0),
    locked_until: text("locked_until"),
    last_order_at: text("last_order_at"),
    created_at: text("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("customer_email").on(t.tenant_id, t.email),
    index("customer_name").on(t.tenant_id, t.name),
    index("customer_phone").on(t.tenant_id, t.phone),
    index("customer_merged").on(t.tenant_id, t.merged_into),
    index("customer_last_order").on(t.tenant_id, t.last_order_at, t.id),
  ],
);

/** The one cart a customer has at a site, whichever device they use. */
export const customerCart = sqliteTable(
  "customer_cart",
  {
    tenant_id: text("tenant_id").notNull(),
    customer_id: text("customer_id").notNull(),
    channel_id: text("channel_id").notNull(),
    cart_id: text("cart_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.customer_id, t.channel_id] })],
);

/** A saved address, sealed: nobody searches in it. */
export const customerAddress = sqliteTable(
  "customer_address",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    customer_id: text("customer_id").notNull(),
    sealed: text("sealed").notNull(),
    is_default: integer("is_default", { mode: "boolean" }).notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("customer_address_customer").on(t.tenant_id, t.customer_id),
  ],
);

/** Which account at Google, Apple or another provider is which customer. */
export const customerIdentity = sqliteTable(
  "customer_identity",
  {
    tenant_id: text("tenant_id").notNull(),
    provider_id: text("provider_id").notNull(),
    subject: text("subject").notNull(),
    customer_id: text("customer_id").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.provider_id, t.subject] }),
    index("customer_identity_customer").on(t.tenant_id, t.customer_id),
  ],
);

/** A signed-in shopper; only the SHA-256 of the token is kept. */
export const shopperSession = sqliteTable(
  "shopper_session",
  {
    tenant_id: text("tenant_id").notNull(),
    token_hash: text("token_hash").notNull(),
    id: text("id").notNull(),
    customer_id: text("customer_id").notNull(),
    created_at: text("created_at").notNull(),
    last_seen_at: text("last_seen_at").notNull(),
    expires_at: text("expires_at").notNull(),
    user_agent: text("user_agent"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.token_hash] }),
    index("shopper_session_customer").on(t.tenant_id, t.customer_id),
    index("shopper_session_expires").on(t.expires_at),
  ],
);

/** What a shopper is handed once: links to sign in, to choose a password, to confirm an address; SSO states. */
export const shopperToken = sqliteTable(
  "shopper_token",
  {
    tenant_id: text("tenant_id").notNull(),
    token_hash: text("token_hash").notNull(),
    purpose: text("purpose", {
      enum: ["magic_link", "password_reset", "email_confirmation", "sso_state"],
    }).notNull(),
    customer_id: text("customer_id"),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.token_hash] }),
    index("shopper_token_customer").on(t.tenant_id, t.customer_id),
    index("shopper_token_expires").on(t.expires_at),
  ],
);

/** What a person agreed to, and took back: only ever appended; the latest of a purpose holds. */
export const consent = sqliteTable(
  "consent",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    customer_id: text("customer_id").notNull(),
    purpose: text("purpose", { enum: CONSENT_PURPOSES }).notNull(),
    granted: integer("granted", { mode: "boolean" }).notNull(),
    /** Where it was said: `account`, `checkout`, `service` … */
    source: text("source").notNull(),
    /** The words that were agreed to, by version. */
    wording: text("wording").notNull(),
    at: text("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("consent_customer").on(t.tenant_id, t.customer_id, t.purpose, t.at),
  ],
);

/** Duplicates that were taken for one person. */
export const customerMerge = sqliteTable(
  "customer_merge",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    kept_id: text("kept_id").notNull(),
    merged_id: text("merged_id").notNull(),
    merged_by: text("merged_by").notNull(),
    reason: text("reason"),
    at: text("at").notNull(),
    undone_by: text("undone_by"),
    undone_at: text("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("customer_merge_kept").on(t.tenant_id, t.kept_id),
    index("customer_merge_merged").on(t.tenant_id, t.merged_id),
  ],
);

/** A person's wish to be forgotten: carried out once their last order is settled. */
export const erasureRequest = sqliteTable(
  "erasure_request",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    customer_id: text("customer_id").notNull(),
    status: text("status", { enum: ["waiting", "done", "withdrawn"] }).notNull(),
    asked_by: text("asked_by", { enum: ["shopper", "staff"] }).notNull(),
    created_at: text("created_at").notNull(),
    done_at: text("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("erasure_request_customer").on(t.tenant_id, t.customer_id),
    index("erasure_request_status").on(t.status, t.created_at),
  ],
);
