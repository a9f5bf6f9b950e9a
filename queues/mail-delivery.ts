import { waitUntil } from "cloudflare:workers";
import { and, eq, lte, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { err, type Result } from "#commerce/result.ts";
import { inList } from "#db/bulk.ts";
import { mail } from "#db/schema/shard/audit.ts";
import { shardNames, type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { CloudflareMailer } from "#integrations/messaging/cloudflare-mailer.ts";
import type { Mailer, MailRefusal } from "#integrations/messaging/mailer.ts";
import { SandboxMailer } from "#integrations/messaging/sandbox-mailer.ts";
import { log } from "#logging/log.ts";
import { backoffSeconds } from "./backoff.ts";
import { openedMail } from "./mail-outbox.ts";

/** A carrier that says nothing for this long is asked again later. */
const PATIENCE_MS = 10_000;
/** Mails handed over at once; a Worker has six connections (developers.cloudflare.com/workers/platform/limits). */
const AT_ONCE = 6;
/** Mails claimed at once: even if each takes all its time, they are done before the claim ends. */
const CLAIM = 48;
/** A claimed mail is left alone for this long; a claim that nobody settled was cut off. */
const CLAIM_MS = 120_000;
/** Tried for a day, then given up: a link that arrives later has expired. */
const GIVE_UP_MS = 24 * 3_600_000;
/** Mails that one run of cron sends in one shard; the next goes on. */
const MAILS_A_RUN = 500;
/** How long it is told that a mail was sent. */
const KEPT_MS = 90 * 24 * 3_600_000;
/** Rows forgotten at a run. */
const ROWS_A_RUN = 1_000;

/** Where mail goes here: out of the house in production, into the merchant's sandbox mailbox elsewhere. */
export function mailerOf(env: Env, tenantId: string): Mailer {
  if (env.ENVIRONMENT !== "production") return new SandboxMailer(() => objectsOf(env, tenantId).mailbox());
  const { EMAIL, MAIL_FROM } = env as Env & MailBindings;
  return EMAIL && MAIL_FROM ? new CloudflareMailer(EMAIL, MAIL_FROM) : nobody;
}

/** Not in wrangler.toml: a deployment binds them once its domain is set up (docs/operations.md, Mail). */
interface MailBindings {
  readonly EMAIL?: SendEmail;
  /** The address that mail comes from. */
  readonly MAIL_FROM?: string;
}

const nobody: Mailer = {
  send: async () => err({ code: "unavailable", reason: "no_mailer_bound" }),
};

/** Sends mails while the caller goes on: nobody waits for the carrier. What fails, cron tries again. */
export function deliverSoon(env: Env, tenant: TenantRef, ids: readonly string[]): void {
  if (ids.length === 0) return;
  waitUntil(
    deliverMail(env, tenant, ids).catch((error: unknown) => {
      log.error("mail goes on later", { tenant_id: tenant.tenant_id, error });
    }),
  );
}

/**
 * Sends what is due of the named mails. Each is claimed first, so that of any number of callers one hands it over;
 * the answer and the loss of the body are written together. Cut off in between, it is handed over again under the
 * same key.
 */
export async function deliverMail(
  env: Env,
  tenant: TenantRef,
  ids: readonly string[],
  mailer: Mailer = mailerOf(env, tenant.tenant_id),
): Promise<void> {
  const db = tenantDb(env, tenant);
  for (let start = 0; start < ids.length; start += CLAIM) {
    const now = Date.now();
    const claimed = await db
      .update(mail)
      .set({ attempts: sql`${mail.attempts} + 1`, next_try_at: instant(now + CLAIM_MS) })
      .where(
        and(
          eq(mail.tenant_id, db.tenant_id),
          inList(mail.id, ids.slice(start, start + CLAIM)),
          eq(mail.status, "waiting"),
          lte(mail.next_try_at, instant(now)),
        ),
      )
      .returning();
    const settled: BatchItem<"sqlite">[] = [];
    const settle = async (row: (typeof claimed)[number]): Promise<void> => {
      const outcome = await handOver(env, row, mailer);
      settled.push(
        db
          .update(mail)
          .set(after(row, outcome, Date.now()))
          .where(and(eq(mail.tenant_id, db.tenant_id), eq(mail.id, row.id), eq(mail.status, "waiting"))),
      );
    };
    const waiting = claimed.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const row of waiting) await settle(row);
      }),
    );
    const [first, ...rest] = settled;
    if (first) await db.batch([first, ...rest]);
  }
}

type ClaimedMail = typeof mail.$inferSelect;

async function handOver(env: Env, row: ClaimedMail, mailer: Mailer): Promise<Result<null, MailRefusal>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<null, MailRefusal>>((resolve) => {
    timer = setTimeout(() => resolve(err({ code: "unavailable", reason: "no_answer" })), PATIENCE_MS);
  });
  try {
    const letter = await openedMail(env, row.tenant_id, row);
    return await Promise.race([mailer.send(letter, row.id), silence]);
  } catch (error) {
    // A key that is missing comes back, perhaps; one bad mail stops no other.
    log.error("mail not opened", { tenant_id: row.tenant_id, id: row.id, error });
    return err({ code: "unavailable", reason: "not_opened" });
  } finally {
    clearTimeout(timer);
  }
}

/** What becomes of a mail. Sent or given up, it loses its body: nobody needs it any more, and links let people in. */
function after(
  row: ClaimedMail,
  outcome: Result<null, MailRefusal>,
  now: number,
): Partial<typeof mail.$inferInsert> {
  if (outcome.ok) return { status: "sent", sealed: null, error: null, sent_at: instant(now) };
  const { code, reason } = outcome.error;
  if (code === "rejected" || now - Date.parse(row.created_at) >= GIVE_UP_MS) {
    log.error("mail given up", { tenant_id: row.tenant_id, id: row.id, kind: row.kind, reason });
    return { status: "failed", sealed: null, error: reason };
  }
  return { error: reason, next_try_at: instant(now + backoffSeconds(row.attempts) * 1_000) };
}

/** Sends what was not taken at once, over all merchants, and forgets what was sent long ago. Run by cron. */
export async function retryMail(env: Env, mailerFor: typeof mailerOf = mailerOf): Promise<void> {
  for (const shard of shardNames(env)) {
    const database = Reflect.get(env, shard) as D1Database;
    const { results } = await database
      .prepare(
        "select tenant_id, id from mail where status = 'waiting' and next_try_at <= ?1 order by next_try_at limit ?2",
      )
      .bind(instant(Date.now()), MAILS_A_RUN)
      .all<{ tenant_id: string; id: string }>();
    for (const [tenant_id, rows] of Map.groupBy(results, (row) => row.tenant_id))
      await deliverMail(
        env,
        { tenant_id, shard },
        rows.map((row) => row.id),
        mailerFor(env, tenant_id),
      );
    await database
      .prepare(
        `delete from mail where rowid in
         (select rowid from mail where status in ('sent', 'failed') and next_try_at < ?1 limit ?2)`,
      )
      .bind(instant(Date.now() - KEPT_MS), ROWS_A_RUN)
      .run();
  }
}

const instant = (ms: number): string => new Date(ms).toISOString();
