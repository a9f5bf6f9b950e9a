import { newMeter } from "#db/guarded-client.ts";
import {
  failImport,
  importKeys,
  importOf,
  isProductImport,
  isStockFile,
  settleImport,
  stalledImports,
} from "#db/imports.ts";
import { merchantOf } from "#db/store-context.ts";
import { type TenantDb, tenantDb } from "#db/tenant-db.ts";
import { UnreadableFeed } from "#integrations/product-feeds/product-feed.ts";
import { log } from "#logging/log.ts";
import { backoffSeconds } from "./backoff.ts";
import { type ImportMessage, importMessage } from "./imports.ts";
import { loadChunk } from "./imports-load.ts";
import { splitImport } from "./imports-split.ts";
import { workOnSnapshot } from "./reconciliation.ts";
import { loadStockChunk } from "./stock-files/load.ts";

/** Deliveries of a message, the first and its retries: one more than `max_retries` in wrangler.toml. */
const MAX_ATTEMPTS = 6;

/** Splits files and loads their chunks. Every message may come twice or late. */
export async function consumeImports(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    const parsed = importMessage.safeParse(message.body);
    if (parsed.success) await consume(env, message, parsed.data);
    else {
      // Not one of ours: it ends in the dead letters, where staff can read it.
      log.error("import message not understood", { error: parsed.error.message });
      message.retry();
    }
  }
}

/** Sends on the jobs whose messages were lost. Run by cron. */
export async function resumeImports(env: Env, now = Date.now()): Promise<void> {
  for (const job of await stalledImports(env, now))
    await env.IMPORTS.send({ kind: "split", ...job } satisfies ImportMessage);
}

async function consume(env: Env, message: Message<unknown>, task: ImportMessage): Promise<void> {
  try {
    const merchant = await merchantOf(env, task.tenant_id, newMeter());
    // It is gone, or being deleted, and its imports with it.
    if (!merchant) return message.ack();
    const db = tenantDb(env, merchant);
    if (task.kind === "snapshot") {
      await workOnSnapshot(env, merchant, task.snapshot_id);
      return message.ack();
    }
    const job = await importOf(db, task.job_id);
    if (job && job.status !== "done" && job.status !== "failed") {
      try {
        if (task.kind === "split") await splitImport(env, db, job);
        else if (isStockFile(job)) await loadStockChunk(env, merchant, db, job, task.chunk);
        else if (isProductImport(job)) await loadChunk(env, merchant, db, job, task.chunk);
        if (await settleImport(db, job.id)) await dropChunkFiles(env, db, job.id);
      } catch (error) {
        const explanation = explain(error, message.attempts);
        if (explanation === null) throw error;
        log.error("import failed", { task, error });
        await failImport(db, job.id, explanation);
        await dropChunkFiles(env, db, job.id);
      }
    }
    message.ack();
  } catch (error) {
    log.error("import goes on later", { task, attempts: message.attempts, error });
    message.retry({ delaySeconds: backoffSeconds(message.attempts) });
  }
}

/** What to tell whoever started the import, once trying again is of no use; null while it is. */
function explain(error: unknown, attempts: number): string | null {
  if (error instanceof UnreadableFeed) return error.message;
  if (attempts < MAX_ATTEMPTS) return null;
  return "A part of the file could not be loaded after several tries. Import it again in a while: what was loaded is kept and not doubled. If it stays so, tell us the import's id.";
}

/** What was only written to be loaded; the file itself is kept. */
async function dropChunkFiles(env: Env, db: TenantDb, jobId: string): Promise<void> {
  const prefix = importKeys(db.tenant_id, jobId).chunks;
  for (;;) {
    const { objects } = await env.MEDIA.list({ prefix, limit: 1_000 });
    if (objects.length === 0) return;
    await env.MEDIA.delete(objects.map((object) => object.key));
  }
}
