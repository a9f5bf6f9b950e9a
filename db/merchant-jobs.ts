import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { newMeter, type TripMeter } from "./guarded-client.ts";
import { newId } from "./ids.ts";
import { merchantJob } from "./schema/control/merchants.ts";
import { controlDb } from "./tenant-db.ts";

export type MerchantJob = typeof merchantJob.$inferSelect;
export type JobKind = MerchantJob["kind"];

/** Where a job is kept: its merchant and its id. */
export interface JobRef {
  readonly tenant_id: string;
  readonly job_id: string;
}

/** Whoever takes a job up is taken to be dead after this long without a sign. */
const LEASE_MS = 2 * 60_000;

const OPEN = ["waiting", "running"] as const;

const at = (ms: number): string => new Date(ms).toISOString();

const own = ({ tenant_id, job_id }: JobRef) =>
  and(eq(merchantJob.tenant_id, tenant_id), eq(merchantJob.id, job_id));

/** Notes long work on a merchant. Null when the merchant has work of this kind under way already. */
export async function addJob(
  env: Env,
  job: Pick<MerchantJob, "tenant_id" | "kind" | "requested_by" | "reason"> & {
    readonly due_at?: string;
  },
): Promise<MerchantJob | null> {
  const now = at(Date.now());
  const id = newId("job");
  const { tenant_id, kind, requested_by, reason, due_at = now } = job;
  const db = controlDb(env);
  // One statement, so that of two at once one is added.
  const added = await db.run(sql`
    insert into merchant_job (tenant_id, id, kind, status, requested_by, reason, due_at, progress, created_at)
    select ${tenant_id}, ${id}, ${kind}, 'waiting', ${JSON.stringify(requested_by)}, ${reason}, ${due_at}, '{}', ${now}
    where not exists (
      select 1 from merchant_job where tenant_id = ${tenant_id} and kind = ${kind} and status in ('waiting', 'running'))`);
  return added.meta.changes > 0 ? jobOf(env, { tenant_id, job_id: id }) : null;
}

export async function jobOf(
  env: Env,
  ref: JobRef,
  meter: TripMeter = newMeter(),
): Promise<MerchantJob | null> {
  return (await controlDb(env, meter).select().from(merchantJob).where(own(ref)).get()) ?? null;
}

/** The latest jobs of a merchant, newest first. */
export async function jobsOf(
  env: Env,
  tenantId: string,
  { kinds, limit }: { readonly kinds: readonly JobKind[]; readonly limit: number },
  meter: TripMeter = newMeter(),
): Promise<MerchantJob[]> {
  return controlDb(env, meter)
    .select()
    .from(merchantJob)
    .where(and(eq(merchantJob.tenant_id, tenantId), inArray(merchantJob.kind, [...kinds])))
    .orderBy(desc(merchantJob.created_at), desc(merchantJob.id))
    .limit(limit)
    .all();
}

/** The job of a kind that is not done yet. */
export async function openJob(env: Env, tenantId: string, kind: JobKind): Promise<MerchantJob | null> {
  const found = await controlDb(env)
    .select()
    .from(merchantJob)
    .where(
      and(
        eq(merchantJob.tenant_id, tenantId),
        eq(merchantJob.kind, kind),
        inArray(merchantJob.status, [...OPEN]),
      ),
    )
    .get();
  return found ?? null;
}

/** Jobs of all merchants that could go on now, the longest due first: those to begin, and those that were cut off. */
export async function dueJobs(env: Env, now: number, limit: number): Promise<JobRef[]> {
  const rows = await controlDb(env)
    .select({ tenant_id: merchantJob.tenant_id, job_id: merchantJob.id })
    .from(merchantJob)
    .where(and(inArray(merchantJob.status, [...OPEN]), lte(merchantJob.due_at, at(now)), free(now)))
    .orderBy(asc(merchantJob.due_at))
    .limit(limit)
    .all();
  return rows;
}

const free = (now: number) => or(isNull(merchantJob.taken_until), lte(merchantJob.taken_until, at(now)));

/** Takes a job up: of any number of callers one gets it, and nobody while it is not due, or is done. */
export async function takeJob(env: Env, ref: JobRef, now = Date.now()): Promise<MerchantJob | null> {
  const [taken] = await controlDb(env)
    .update(merchantJob)
    .set({ status: "running", taken_until: at(now + LEASE_MS) })
    .where(and(own(ref), inArray(merchantJob.status, [...OPEN]), lte(merchantJob.due_at, at(now)), free(now)))
    .returning();
  return taken ?? null;
}

/**
 * Keeps how far a job has come, and goes on holding it. Null when somebody else has taken it up meanwhile: whoever
 * hears that stops.
 */
export async function saveProgress(
  env: Env,
  job: MerchantJob,
  progress: Record<string, unknown>,
  now = Date.now(),
): Promise<MerchantJob | null> {
  const [saved] = await controlDb(env)
    .update(merchantJob)
    .set({ progress, error: null, taken_until: at(now + LEASE_MS) })
    .where(held(job))
    .returning();
  return saved ?? null;
}

/** Still ours: what we hold it until is what is written. */
const held = ({ tenant_id, id, taken_until }: MerchantJob) =>
  and(
    own({ tenant_id, job_id: id }),
    eq(merchantJob.status, "running"),
    eq(merchantJob.taken_until, taken_until ?? ""),
  );

/** Lets a job go, to be taken up again; not before `due_at` where that is given. */
export async function letGo(
  env: Env,
  job: MerchantJob,
  due_at?: string,
  error: string | null = null,
): Promise<void> {
  await controlDb(env)
    .update(merchantJob)
    .set({ taken_until: null, error, ...(due_at !== undefined && { due_at }) })
    .where(held(job));
}

/** Ends a job that is done, or that cannot be. */
export async function endJob(
  env: Env,
  job: MerchantJob,
  end:
    | {
        readonly status: "done";
        readonly progress: Record<string, unknown>;
        readonly result_key: string | null;
      }
    | { readonly status: "failed"; readonly error: string },
): Promise<void> {
  await controlDb(env)
    .update(merchantJob)
    .set({ error: null, ...end, taken_until: null, finished_at: at(Date.now()) })
    .where(held(job));
}

/** Calls off a job that has not begun. False when it has, or there is none. */
export async function cancelJob(env: Env, ref: JobRef): Promise<boolean> {
  const cancelled = await controlDb(env)
    .update(merchantJob)
    .set({ status: "cancelled", finished_at: at(Date.now()) })
    .where(and(own(ref), eq(merchantJob.status, "waiting")))
    .returning({ id: merchantJob.id });
  return cancelled.length > 0;
}

/** Exports one run of cron lets expire. */
const EXPIRED_A_RUN = 20;

/** Exports of all merchants that ended before an instant and still have their files. */
export async function expiredExports(
  env: Env,
  before: string,
): Promise<{ tenant_id: string; id: string; result_key: string }[]> {
  const rows = await controlDb(env)
    .select({ tenant_id: merchantJob.tenant_id, id: merchantJob.id, result_key: merchantJob.result_key })
    .from(merchantJob)
    .where(
      and(
        eq(merchantJob.kind, "export"),
        lt(merchantJob.finished_at, before),
        isNotNull(merchantJob.result_key),
      ),
    )
    .limit(EXPIRED_A_RUN)
    .all();
  return rows.flatMap(({ result_key, ...row }) => (result_key ? [{ ...row, result_key }] : []));
}

/** Notes that a job's file is gone. */
export async function dropResult(env: Env, ref: JobRef): Promise<void> {
  await controlDb(env).update(merchantJob).set({ result_key: null }).where(own(ref));
}
