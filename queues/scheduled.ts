import { forgetExpired } from "#db/housekeeping.ts";

/** What cron does every few minutes. */
export async function scheduled(_event: ScheduledController, env: Env): Promise<void> {
  await forgetExpired(env);
}
