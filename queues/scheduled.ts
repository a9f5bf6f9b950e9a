import { forgetExpired } from "#db/housekeeping.ts";
import { resealOldValues } from "#db/resealing.ts";
import { log } from "#logging/log.ts";
import { forgetPeople } from "./erasures.ts";
import { resumeImports } from "./imports-consumer.ts";
import { retryMail } from "./mail-delivery.ts";
import { expireExports } from "./merchant-jobs/expiry.ts";
import { resumeMerchantJobs } from "./merchant-jobs/run.ts";
import { resumeSnapshots } from "./reconciliation.ts";
import { sendStockDigests } from "./stock-digest.ts";
import { resumeDeliveries } from "./webhooks-due.ts";

/** What cron does every few minutes, over all merchants. Each task may be repeated and ends soon. */
const TASKS: Readonly<Record<string, (env: Env) => Promise<unknown>>> = {
  mail: (env) => retryMail(env),
  imports: resumeImports,
  snapshots: (env) => resumeSnapshots(env),
  webhooks: resumeDeliveries,
  expired: forgetExpired,
  "merchant jobs": (env) => resumeMerchantJobs(env),
  exports: (env) => expireExports(env),
  erasures: forgetPeople,
  "stock digests": (env) => sendStockDigests(env),
  resealing: resealOldValues,
};

/** Does every task, whatever becomes of the others. @throws Error naming those that failed, for the platform's log. */
export async function scheduled(_event: ScheduledController, env: Env): Promise<void> {
  const failed: string[] = [];
  for (const [task, work] of Object.entries(TASKS)) {
    try {
      await work(env);
    } catch (error) {
      failed.push(task);
      log.error("cron task failed", { task, error });
    }
  }
  if (failed.length > 0) throw new Error(`cron tasks failed: ${failed.join(", ")}`);
}
