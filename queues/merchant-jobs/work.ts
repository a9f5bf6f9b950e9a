import { z } from "zod";
import type { MerchantJob } from "#db/merchant-jobs.ts";

/** How far a job has come; each kind of work adds what it needs to go on. Told to people as parts done of all. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly [more: string]: unknown;
}

/** What one step of a job came to. */
export type StepOutcome =
  /** The next step follows; not before `due_at` where that is given. */
  | { readonly kind: "more"; readonly progress: Progress; readonly due_at?: string }
  | { readonly kind: "done"; readonly progress: Progress; readonly result_key: string | null }
  /** It never can be: people are told why. */
  | { readonly kind: "failed"; readonly error: string }
  /** The merchant is gone, and the job with it. */
  | { readonly kind: "gone" };

/**
 * One bounded step of a job. What it does may be repeated: a step that was cut off after its work and before its
 * outcome was written down is taken again from where it began.
 */
export type Step = (env: Env, job: MerchantJob, now: number) => Promise<StepOutcome>;

/** What travels on the queue: a job that could go on. */
export const jobMessage = z.strictObject({ tenant_id: z.string(), job_id: z.string() });
