import { lt } from "drizzle-orm";
import { accessToken, apiSecret } from "./schema/control/api-clients.ts";
import { operatorInvitation, operatorSession } from "./schema/control/operators.ts";
import { signInGuess, staffSession, staffToken } from "./schema/control/people.ts";
import { controlDb, shardNames } from "./tenant-db.ts";

/** Answers to repeated calls are kept this long. */
const IDEMPOTENCY_MS = 7 * 24 * 3_600_000;
/** Wrong passwords count for a day. */
const GUESSES_MS = 24 * 3_600_000;
/** What other systems said is on hand, and what came of it, is kept this long; the ledger keeps what was applied. */
const SNAPSHOT_MS = 90 * 24 * 3_600_000;
/** Rows deleted a run, so that a run stays short; the next one goes on. */
const ROWS_A_RUN = 1_000;
/** Deliveries of webhooks are as many as a shop's events, and a snapshot has as many lines as a shop has levels. */
const MANY_ROWS_A_RUN = 5_000;

/**
 * Forgets what has expired: sessions, links and challenges that nobody used, tokens and replaced secrets of programs and
 * webhooks, what became of deliveries, old snapshots of stock, and answers kept for repeats. Run by cron, over all merchants.
 */
export async function forgetExpired(env: Env): Promise<void> {
  const control = controlDb(env);
  const now = new Date().toISOString();
  await control.batch([
    control.delete(staffSession).where(lt(staffSession.expires_at, now)),
    control.delete(staffToken).where(lt(staffToken.expires_at, now)),
    control.delete(operatorSession).where(lt(operatorSession.expires_at, now)),
    control.delete(operatorInvitation).where(lt(operatorInvitation.expires_at, now)),
    control.delete(signInGuess).where(lt(signInGuess.at, new Date(Date.now() - GUESSES_MS).toISOString())),
    control.delete(accessToken).where(lt(accessToken.expires_at, now)),
    control.delete(apiSecret).where(lt(apiSecret.expires_at, now)),
  ]);
  const before = new Date(Date.now() - IDEMPOTENCY_MS).toISOString();
  const snapshotsBefore = new Date(Date.now() - SNAPSHOT_MS).toISOString();
  for (const name of shardNames(env)) {
    const shard = Reflect.get(env, name) as D1Database;
    await shard.batch([
      shard
        .prepare(
          "delete from idempotency where (tenant_id, key) in (select tenant_id, key from idempotency where created_at < ?1 limit ?2)",
        )
        .bind(before, ROWS_A_RUN),
      ...["shopper_session", "shopper_token"].map((table) =>
        shard
          .prepare(
            `delete from ${table} where rowid in (select rowid from ${table} where expires_at < ?1 limit ?2)`,
          )
          .bind(now, ROWS_A_RUN),
      ),
      shard
        .prepare(
          `update webhook_endpoint set previous_secret_sealed = null, previous_ends_at = null
           where previous_ends_at < ?1`,
        )
        .bind(now),
      shard
        .prepare(
          `delete from webhook_delivery where rowid in
           (select rowid from webhook_delivery where expires_at < ?1 and status in ('sent', 'dead') limit ?2)`,
        )
        .bind(now, MANY_ROWS_A_RUN),
      shard
        .prepare(
          `delete from stock_snapshot_line where rowid in
           (select l.rowid from stock_snapshot s cross join stock_snapshot_line l
              on l.tenant_id = s.tenant_id and l.snapshot_id = s.id where s.created_at < ?1 limit ?2)`,
        )
        .bind(snapshotsBefore, MANY_ROWS_A_RUN),
      shard
        .prepare(
          `delete from stock_snapshot where created_at < ?1 and not exists (select 1 from stock_snapshot_line l
             where l.tenant_id = stock_snapshot.tenant_id and l.snapshot_id = stock_snapshot.id)`,
        )
        .bind(snapshotsBefore),
    ]);
  }
}
