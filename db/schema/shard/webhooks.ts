import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Where a merchant's partner wants to be told of events. */
export const webhookEndpoint = sqliteTable(
  "webhook_endpoint",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    url: text("url").notNull(),
    description: text("description").notNull(),
    /** Types of events (`stock.low`) and whole families (`stock.*`). */
    events: text("events", { mode: "json" }).$type<readonly string[]>().notNull(),
    status: text("status", { enum: ["active", "paused", "disabled"] }).notNull(),
    /** Why it was disabled: it said so itself (410), or nothing got through until a delivery was given up. */
    disabled_because: text("disabled_because", { enum: ["gone", "failing"] }),
    secret_sealed: text("secret_sealed").notNull(),
    /** The secret before it, which signs too until `previous_ends_at`. */
    previous_secret_sealed: text("previous_secret_sealed"),
    previous_ends_at: text("previous_ends_at"),
    /** Counts what people decide; the columns below it change by themselves. */
    version: integer("version").notNull().default(1),
    /** Failures in a row. */
    failures: integer("failures").notNull().default(0),
    /** While the circuit is open: when the next delivery may try. Null when it is closed. */
    opened_until: text("opened_until"),
    last_sent_at: text("last_sent_at"),
    last_failed_at: text("last_failed_at"),
    created_by: text("created_by").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("webhook_endpoint_url").on(t.tenant_id, t.url),
  ],
);

/** One event on its way to one endpoint, and what became of it. */
export const webhookDelivery = sqliteTable(
  "webhook_delivery",
  {
    tenant_id: text("tenant_id").notNull(),
    /** The message's `webhook-id`, the same at every try. */
    id: text("id").notNull(),
    endpoint_id: text("endpoint_id").notNull(),
    event_id: text("event_id").notNull(),
    type: text("type").notNull(),
    /** The body as it is signed and sent. Nobody's data: it outlives an erasure. */
    payload: text("payload").notNull(),
    /** `pending` was not tried yet, `failed` is tried again, `dead` is not. */
    status: text("status", { enum: ["pending", "failed", "sent", "dead"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** When it is tried next; null once sent or dead. */
    next_at: text("next_at"),
    /** When it is given up; once sent or dead, when it is forgotten. */
    expires_at: text("expires_at").notNull(),
    /** HTTP status of the last answer; null when there was none. */
    last_status: integer("last_status"),
    /** Why there was no answer, as a code. */
    last_error: text("last_error"),
    /** The beginning of a refusal's body, without what could be somebody's or secret. */
    last_answer: text("last_answer"),
    last_try_at: text("last_try_at"),
    created_at: text("created_at").notNull(),
    finished_at: text("finished_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    // An event that is consumed twice is delivered once.
    uniqueIndex("webhook_delivery_event").on(t.tenant_id, t.endpoint_id, t.event_id),
    index("webhook_delivery_listed").on(t.tenant_id, t.endpoint_id, t.id),
    index("webhook_delivery_due").on(t.tenant_id, t.endpoint_id, t.next_at).where(sql`next_at is not null`),
    index("webhook_delivery_dead").on(t.tenant_id, t.endpoint_id, t.id).where(sql`status = 'dead'`),
    index("webhook_delivery_expires").on(t.expires_at),
  ],
);
