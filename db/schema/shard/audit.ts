import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Who did what: every staff write and security event. Only ever appended (a trigger refuses anything else). */
export const auditEntry = sqliteTable(
  "audit_entry",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    at: text("at").notNull(),
    actor_kind: text("actor_kind", {
      enum: ["staff", "client", "operator", "shopper", "system", "anonymous"],
    }).notNull(),
    actor_id: text("actor_id"),
    actor_name: text("actor_name").notNull(),
    /** What was done, as `area.thing.verb`: `staff.edit`, `auth.sign_in_refused`. */
    action: text("action").notNull(),
    subject_kind: text("subject_kind"),
    subject_id: text("subject_id"),
    /** The store it happened at or concerns: people bound to a store see its entries only. */
    location_id: text("location_id"),
    reason: text("reason"),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    /** The call: method and route, and how it was answered. Null for what no call caused. */
    route: text("route"),
    status: integer("status"),
    request_id: text("request_id"),
    ip: text("ip"),
    user_agent: text("user_agent"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("audit_at").on(t.tenant_id, t.at, t.id),
    index("audit_actor").on(t.tenant_id, t.actor_id, t.at),
    index("audit_subject").on(t.tenant_id, t.subject_id, t.at),
    index("audit_action").on(t.tenant_id, t.action, t.at),
    index("audit_location").on(t.tenant_id, t.location_id, t.at),
  ],
);

/** Something unusual that a person should look at: failed sign-ins, many refunds, changed permissions. */
export const alert = sqliteTable(
  "alert",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    /** What it is about: `merchant`, or the id of a person or role. One open alert a kind and subject. */
    subject: text("subject").notNull(),
    count: integer("count").notNull(),
    first_at: text("first_at").notNull(),
    last_at: text("last_at").notNull(),
    /** The audit entry that it was raised for last. */
    entry_id: text("entry_id"),
    acknowledged_by: text("acknowledged_by"),
    acknowledged_at: text("acknowledged_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("alert_last").on(t.tenant_id, t.last_at, t.id),
    uniqueIndex("alert_open").on(t.tenant_id, t.kind, t.subject).where(sql`acknowledged_at is null`),
  ],
);

/** Merchants whose rows may be deleted from append-only tables: written as the last step of a merchant's deletion. */
export const purgePermit = sqliteTable("purge_permit", {
  tenant_id: text("tenant_id").primaryKey(),
  granted_at: text("granted_at").notNull(),
});

/** Mail on its way: sealed, since links in it let people in, and emptied once it was sent. */
export const mail = sqliteTable(
  "mail",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind").notNull(),
    /** Recipient, subject and body, sealed; null once sent or given up. */
    sealed: text("sealed"),
    status: text("status", { enum: ["waiting", "sent", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    next_try_at: text("next_try_at").notNull(),
    error: text("error"),
    created_at: text("created_at").notNull(),
    sent_at: text("sent_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), index("mail_due").on(t.status, t.next_try_at)],
);
