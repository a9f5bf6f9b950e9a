import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Context } from "hono";
import { type AlertRule, type Counted, isRaised, watching } from "#commerce/access/alerts.ts";
import { newId } from "#db/ids.ts";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { alert, auditEntry } from "#db/schema/shard/audit.ts";
import { controlDb, type TenantDb } from "#db/tenant-db.ts";
import { log } from "#logging/log.ts";
import type { AppEnv } from "./app-env.ts";
import type { Entry } from "./audit.ts";
import { write } from "./letters.ts";

/**
 * Notices what is unusual about an entry that was just written, and warns of it. What was done stays done: a warning
 * that fails is told in the log, not to whoever called.
 */
export async function watch(c: Context<AppEnv>, db: TenantDb, entry: Entry): Promise<void> {
  const { id, action, actor_id = null, subject_id = null, after } = entry;
  for (const { rule, subject } of watching({ action, actor_id, subject_id, after })) {
    try {
      const counted = await countFor(db, rule, subject, entry.at);
      if (isRaised(rule, counted)) await raise(c, db, rule, subject, { id, at: entry.at, ...counted });
    } catch (error) {
      log.error("no alert", { kind: rule.kind, entry: id, error });
    }
  }
}

/** What happened in a rule's time, the entry at hand included; what somebody has acknowledged counts no more. */
async function countFor(
  db: TenantDb,
  rule: AlertRule,
  subject: string,
  now: string,
): Promise<Counted & { readonly since: string }> {
  if (rule.within_minutes === null) return { entries: 1, refunded: [], since: now };
  const since = new Date(Date.parse(now) - rule.within_minutes * 60_000).toISOString();
  const seen = sql`coalesce((select max(${alert.acknowledged_at}) from ${alert} where ${and(
    eq(alert.tenant_id, db.tenant_id),
    eq(alert.kind, rule.kind),
    eq(alert.subject, subject),
  )}), '')`;
  const patterns = JSON.stringify(rule.actions);
  const currency = sql<string | null>`${auditEntry.after}->>'$.refunded.currency'`;
  const rows = await db
    .select({
      entries: sql<number>`count(*)`,
      since: sql<string>`min(${auditEntry.at})`,
      amount: sql<number | null>`sum(${auditEntry.after}->>'$.refunded.amount')`,
      currency,
    })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.tenant_id, db.tenant_id),
        gt(auditEntry.at, since),
        gt(auditEntry.at, seen),
        sql`exists (select 1 from json_each(${patterns}) where ${auditEntry.action} glob value)`,
        aboutSubject(rule, subject),
      ),
    )
    .groupBy(currency)
    .all();
  return {
    since: [now, ...rows.map((row) => row.since)].sort()[0] ?? now,
    entries: rows.reduce((sum, row) => sum + row.entries, 0),
    refunded: rows.flatMap((row) =>
      row.currency === null || row.amount === null ? [] : [{ amount: row.amount, currency: row.currency }],
    ),
  };
}

function aboutSubject(rule: AlertRule, subject: string): SQL | undefined {
  switch (rule.about) {
    case "merchant":
      return undefined;
    case "actor":
      return eq(auditEntry.actor_id, subject);
    case "subject":
      return eq(auditEntry.subject_id, subject);
  }
}

/** Opens an alert, or counts one up that is open; whoever opens it writes to the administrators. */
async function raise(
  c: Context<AppEnv>,
  db: TenantDb,
  rule: AlertRule,
  subject: string,
  entry: { readonly id: string; readonly at: string; readonly since: string; readonly entries: number },
): Promise<void> {
  const id = newId("alr");
  const [kept] = await db
    .insert(alert)
    .values({
      tenant_id: db.tenant_id,
      id,
      kind: rule.kind,
      subject,
      count: entry.entries,
      first_at: entry.since,
      last_at: entry.at,
      entry_id: entry.id,
    })
    .onConflictDoUpdate({
      target: [alert.tenant_id, alert.kind, alert.subject],
      targetWhere: sql`acknowledged_at is null`,
      set: { count: sql`${alert.count} + 1`, last_at: entry.at, entry_id: entry.id },
    })
    .returning({ id: alert.id });
  if (kept?.id !== id) return;
  const administrators = await administratorsOf(c, db.tenant_id);
  await write(c, db.tenant_id, "security_alert", administrators, ({ name }, { link, words }) => ({
    name,
    what: words(`alert.what.${rule.kind}`),
    count: entry.entries,
    since: entry.since,
    link: link("/audit/alerts"),
  }));
}

/** Whom warnings are written to; nobody needs more of them than this. */
const MOST_WARNED = 20;

const administratorsOf = (c: Context<AppEnv>, tenantId: string) =>
  controlDb(c.env, c.get("meter"))
    .select({ name: staff.name, email: staff.email })
    .from(staff)
    .innerJoin(staffRole, and(eq(staffRole.tenant_id, staff.tenant_id), eq(staffRole.staff_id, staff.id)))
    .where(
      and(
        eq(staff.tenant_id, tenantId),
        eq(staff.status, "active"),
        eq(staffRole.role_id, "administrator"),
        eq(staffRole.location_id, ""),
      ),
    )
    .orderBy(staff.created_at, staff.id)
    .limit(MOST_WARNED)
    .all();
