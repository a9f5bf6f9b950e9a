import { and, desc, eq, gte, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "hono";
import type { z } from "zod";
import { inList } from "#db/bulk.ts";
import { before } from "#db/catalog.ts";
import { decodeCursor } from "#db/paging.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import type { AppEnv } from "../../app-env.ts";
import { within } from "../../auth/principal.ts";
import type { auditEntrySchema, auditFilterSchema } from "../../schemas/audit.ts";

export type AuditRow = typeof auditEntry.$inferSelect;
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/**
 * Narrows entries to what was asked for and to where the caller reads the log. Whoever reads it for single stores sees
 * what happened there, and nothing of what happened nowhere in particular.
 */
export function auditWhere(c: Context<AppEnv>, filter: AuditFilter): SQL | undefined {
  const { actor_id, action, subject_id, location_id, from, to, q } = filter;
  const places = within(c, "audit.view", location_id);
  return and(
    eq(auditEntry.tenant_id, c.get("db").tenant_id),
    places ? inList(auditEntry.location_id, places) : undefined,
    actor_id ? eq(auditEntry.actor_id, actor_id) : undefined,
    subject_id ? eq(auditEntry.subject_id, subject_id) : undefined,
    action ? beginsWith(action) : undefined,
    from ? gte(auditEntry.at, from) : undefined,
    to ? lt(auditEntry.at, to) : undefined,
    q ? holds(q) : undefined,
  );
}

/** Where a page of newest-first entries goes on. */
export const auditAfter = (cursor: string | undefined): SQL | undefined =>
  before(auditEntry.at, auditEntry.id, decodeCursor(cursor, 2));

export const newestFirst = [desc(auditEntry.at), desc(auditEntry.id)] as const;

/** An action by name, or all below a part of it: `order` and `order.` are `order.cancel` and its like. */
function beginsWith(action: string): SQL | undefined {
  const stem = action.replace(/\.$/, "");
  return or(
    eq(auditEntry.action, stem),
    // From the dot to what comes after it in ASCII: a range that the index knows, as a pattern it would not.
    and(gte(auditEntry.action, `${stem}.`), lt(auditEntry.action, `${stem}/`)),
  );
}

function holds(q: string): SQL | undefined {
  const text = `%${q.slice(0, 46).replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
  const columns = [
    auditEntry.actor_name,
    auditEntry.action,
    auditEntry.subject_id,
    auditEntry.reason,
    auditEntry.request_id,
    auditEntry.ip,
  ];
  return or(...columns.map((column) => sql`${like(column, text)} escape '\\'`));
}

/** An entry as lists show it. */
export const entryView = (row: AuditRow): z.infer<typeof auditEntrySchema> => ({
  id: row.id,
  at: row.at,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  subject: row.subject_kind === null ? null : { kind: row.subject_kind, id: row.subject_id },
  location_id: row.location_id,
  reason: row.reason,
  request_id: row.request_id,
});
