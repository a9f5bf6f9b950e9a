import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { MERCHANT_STATES } from "#commerce/merchant/lifecycle.ts";

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
  status: text("status", { enum: MERCHANT_STATES }).notNull(),
  /** A sandbox has demo goods and test payments only, for partners to try against. */
  kind: text("kind", { enum: ["live", "sandbox"] })
    .notNull()
    .default("live"),
  /** Why it is suspended or closing. */
  status_reason: text("status_reason"),
  /** Since when the platform does not serve it; kept while it is closing, so that withdrawing that opens nothing. */
  suspended_at: text("suspended_at"),
  /** A sandbox: the merchant whose partners try things in it. */
  sandbox_of: text("sandbox_of"),
  security: text("security", { mode: "json" }).$type<SecurityPolicy>(),
  created_at: text("created_at").notNull(),
});

/** What a merchant asks of its people's sessions; null in a row means the defaults. */
export interface SecurityPolicy {
  /** A second factor or a passkey is asked of everybody who signs in with a password. */
  readonly require_second_factor: boolean;
  /** Minutes without a call after which a session ends. */
  readonly idle_minutes: number;
  /** Hours after which a session ends in any case. */
  readonly session_hours: number;
}

export const DEFAULT_SECURITY: SecurityPolicy = {
  require_second_factor: false,
  idle_minutes: 60,
  session_hours: 12,
};

export const hostname = sqliteTable("hostname", {
  hostname: text("hostname").primaryKey(),
  tenant_id: text("tenant_id").notNull(),
  channel_id: text("channel_id").notNull(),
});

/**
 * Long work on a whole merchant: the export of all its data, its deletion after a waiting period, a sandbox that is
 * filled anew.
 */
export const merchantJob = sqliteTable(
  "merchant_job",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind", { enum: ["export", "deletion", "reset"] }).notNull(),
    status: text("status", { enum: ["waiting", "running", "done", "failed", "cancelled"] }).notNull(),
    requested_by: text("requested_by", { mode: "json" })
      .$type<{ kind: string; id: string; name: string }>()
      .notNull(),
    reason: text("reason"),
    /** Not before this instant. */
    due_at: text("due_at").notNull(),
    /** Where the work stands, so that a crash resumes. */
    progress: text("progress", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** Until when somebody is at work on it: nobody else begins meanwhile. */
    taken_until: text("taken_until"),
    /** Where an export's file lies in R2: its pieces begin with it. Null once it has expired. */
    result_key: text("result_key"),
    error: text("error"),
    created_at: text("created_at").notNull(),
    finished_at: text("finished_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), index("merchant_job_due").on(t.status, t.due_at)],
);
