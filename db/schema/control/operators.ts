import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A person who runs the platform; belongs to no merchant. */
export const operator = sqliteTable("operator", {
  id: text("id").primaryKey(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  /** Empty, which no password fits, until they have accepted their invitation. */
  password_hash: text("password_hash").notNull(),
  /** Sealed under the platform's own key; null until they have accepted their invitation. */
  totp_sealed: text("totp_sealed"),
  totp_last_step: integer("totp_last_step").notNull().default(0),
  failed_attempts: integer("failed_attempts").notNull().default(0),
  locked_until: text("locked_until"),
  disabled_at: text("disabled_at"),
  created_at: text("created_at").notNull(),
});

export const operatorSession = sqliteTable(
  "operator_session",
  {
    token_hash: text("token_hash").primaryKey(),
    id: text("id").notNull(),
    operator_id: text("operator_id").notNull(),
    created_at: text("created_at").notNull(),
    last_seen_at: text("last_seen_at").notNull(),
    /** Instant of the last full proof; null for the sign-in's own. */
    proved_at: text("proved_at"),
    expires_at: text("expires_at").notNull(),
    ip: text("ip"),
    user_agent: text("user_agent"),
  },
  (t) => [
    index("operator_session_expires").on(t.expires_at),
    index("operator_session_operator").on(t.operator_id),
  ],
);

/** A link with which somebody becomes an operator, or an operator gets a new password and authenticator. */
export const operatorInvitation = sqliteTable(
  "operator_invitation",
  {
    token_hash: text("token_hash").primaryKey(),
    operator_id: text("operator_id").notNull(),
    /** The secret for their authenticator, theirs once they have shown a code of it. */
    totp_sealed: text("totp_sealed").notNull(),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [
    index("operator_invitation_operator").on(t.operator_id),
    index("operator_invitation_expires").on(t.expires_at),
  ],
);

/** A look into a merchant: always with a reason, for an hour, reading only. */
export const operatorVisit = sqliteTable(
  "operator_visit",
  {
    token_hash: text("token_hash").primaryKey(),
    id: text("id").notNull(),
    tenant_id: text("tenant_id").notNull(),
    operator_id: text("operator_id").notNull(),
    reason: text("reason").notNull(),
    created_at: text("created_at").notNull(),
    expires_at: text("expires_at").notNull(),
  },
  (t) => [index("operator_visit_tenant").on(t.tenant_id, t.created_at)],
);

/** What operators did; only ever appended (a trigger refuses anything else). */
export const platformAudit = sqliteTable(
  "platform_audit",
  {
    id: text("id").primaryKey(),
    at: text("at").notNull(),
    operator_id: text("operator_id"),
    operator_name: text("operator_name").notNull(),
    action: text("action").notNull(),
    tenant_id: text("tenant_id"),
    reason: text("reason"),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    request_id: text("request_id").notNull(),
    ip: text("ip"),
  },
  (t) => [index("platform_audit_at").on(t.at, t.id), index("platform_audit_tenant").on(t.tenant_id, t.at)],
);
