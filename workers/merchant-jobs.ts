import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { addJob, type JobKind, type MerchantJob } from "#db/merchant-jobs.ts";
import { exportFile, jobProgress } from "#queues/merchant-jobs/standing.ts";
import type { AppEnv, Found } from "./app-env.ts";
import type { jobSchema } from "./schemas/operator.ts";

/** Begins long work on a merchant, in the name of whoever calls. Null when such work is under way already. */
export async function beginJob(
  c: Context<AppEnv>,
  job: {
    readonly tenant_id: string;
    readonly kind: JobKind;
    readonly reason: string | null;
    readonly due_at?: string;
  },
): Promise<MerchantJob | null> {
  const { principal, operator }: Found = c.var;
  const requested_by = principal
    ? { kind: principal.kind, id: principal.id, name: principal.name }
    : { kind: "operator", id: operator?.id ?? "", name: operator?.name ?? "" };
  const added = await addJob(c.env, { ...job, requested_by });
  // Cron would find it too, a few minutes later.
  if (added && Date.parse(added.due_at) <= Date.now())
    await c.env.MERCHANT_JOBS.send({ tenant_id: added.tenant_id, job_id: added.id });
  return added;
}

/** A job as the API shows it. */
export const jobView = (job: MerchantJob): z.infer<typeof jobSchema> => ({
  id: job.id,
  kind: job.kind,
  status: job.status,
  requested_by: { kind: job.requested_by.kind, name: job.requested_by.name },
  reason: job.reason,
  due_at: job.due_at,
  progress: jobProgress(job),
  file: exportFile(job),
  error: job.error,
  created_at: job.created_at,
  finished_at: job.finished_at,
});
