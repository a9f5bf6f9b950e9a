import { dropResult, expiredExports } from "#db/merchant-jobs.ts";
import { clearFiles } from "./clearing.ts";
import { KEPT_MS } from "./standing.ts";

/** Deletes the files of exports that have lain long enough; the job stays, and says that there was one. Run by cron. */
export async function expireExports(env: Env, now = Date.now()): Promise<void> {
  for (const job of await expiredExports(env, new Date(now - KEPT_MS).toISOString())) {
    while (await clearFiles(env, job.result_key));
    await dropResult(env, { tenant_id: job.tenant_id, job_id: job.id });
  }
}
