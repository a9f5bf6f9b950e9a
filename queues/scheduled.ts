import { forgetExpired } from "#db/housekeeping.ts";
import { resumeImports } from "./imports-consumer.ts";

/** What cron does every few minutes. */
export async function scheduled(_event: ScheduledController, env: Env): Promise<void> {
  await resumeImports(env);
  await forgetExpired(env);
}
