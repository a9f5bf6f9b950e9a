import { unreachable } from "#commerce/result.ts";
import {
  dueJobs,
  endJob,
  type JobKind,
  type JobRef,
  letGo,
  type MerchantJob,
  saveProgress,
  takeJob,
} from "#db/merchant-jobs.ts";
import { log } from "#logging/log.ts";
import { backoffSeconds } from "../backoff.ts";
import { deletionStep } from "./deletion.ts";
import { exportStep } from "./export.ts";
import { resetStep } from "./reset.ts";
import { jobMessage, type Step, type StepOutcome } from "./work.ts";

const STEPS: Readonly<Record<JobKind, Step>> = {
  export: exportStep,
  deletion: deletionStep,
  reset: resetStep,
};

/** One delivery works at most this long, then another goes on: others wait for their turn. */
const WORK_MS = 20_000;
/** Jobs that one run of cron sends on their way. */
const JOBS_A_RUN = 20;

/** Shown with a job that failed and will be tried again; what went wrong stands in the log. */
const INTERRUPTED = "It was interrupted and goes on by itself.";

/** Takes steps of a job until it is done, has to wait, or has had its time. True when it could go on at once. */
export async function runJob(
  env: Env,
  ref: JobRef,
  { now = Date.now(), workMs = WORK_MS }: { readonly now?: number; readonly workMs?: number } = {},
): Promise<boolean> {
  let job = await takeJob(env, ref, now);
  const began = Date.now();
  while (job) {
    const outcome = await stepOf(env, job, now);
    switch (outcome.kind) {
      case "more": {
        job = await saveProgress(env, job, { ...outcome.progress }, now);
        if (!job) return false;
        const waits = outcome.due_at !== undefined && Date.parse(outcome.due_at) > now;
        if (!waits && Date.now() - began < workMs) continue;
        await letGo(env, job, outcome.due_at);
        return !waits;
      }
      case "done":
        await endJob(env, job, {
          status: "done",
          progress: { ...outcome.progress },
          result_key: outcome.result_key,
        });
        return false;
      case "failed":
        await endJob(env, job, { status: "failed", error: outcome.error });
        return false;
      case "gone":
        return false;
      default:
        return unreachable(outcome);
    }
  }
  return false;
}

/** A step; one that throws lets the job go, for others to try. */
async function stepOf(env: Env, job: MerchantJob, now: number): Promise<StepOutcome> {
  try {
    return await STEPS[job.kind](env, job, now);
  } catch (error) {
    await letGo(env, job, undefined, INTERRUPTED);
    throw error;
  }
}

/** Works on the jobs whose messages arrive. A message may come twice or late: whoever holds the job works alone. */
export async function consumeMerchantJobs(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    const parsed = jobMessage.safeParse(message.body);
    if (!parsed.success) {
      log.error("merchant job message not understood", { error: parsed.error });
      message.ack();
      continue;
    }
    try {
      if (await runJob(env, parsed.data)) await env.MERCHANT_JOBS.send(parsed.data);
      message.ack();
    } catch (error) {
      log.error("merchant job goes on later", { ...parsed.data, attempts: message.attempts, error });
      message.retry({ delaySeconds: backoffSeconds(message.attempts) });
    }
  }
}

/** Sends on jobs that are due: those that wait for their day, and those whose messages were lost. Run by cron. */
export async function resumeMerchantJobs(env: Env, now = Date.now()): Promise<void> {
  for (const ref of await dueJobs(env, now, JOBS_A_RUN)) await env.MERCHANT_JOBS.send(ref);
}
