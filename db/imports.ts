import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { inList, insertRows } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import {
  type ImportOptions,
  importChunk,
  importJob,
  importRefusal,
  type StockFileOptions,
} from "./schema/shard/operations.ts";
import { shardNames, type TenantDb } from "./tenant-db.ts";

/** A job with what its chunks add up to. What is counted are products, in files about stock their lines. */
export interface ImportProgress<Options = ImportOptions | StockFileOptions> {
  readonly id: string;
  readonly file_name: string;
  readonly format: string;
  readonly options: Options;
  readonly status: (typeof importJob.$inferSelect)["status"];
  readonly error: string | null;
  readonly created_by: string;
  readonly created_at: string;
  readonly finished_at: string | null;
  /** Products found so far; grows while the file is read. */
  readonly products: number;
  readonly products_done: number;
  readonly created: number;
  readonly updated: number;
  /** Products of which nothing was imported. */
  readonly refused: number;
}

/** How one chunk ended. */
export interface ChunkCounts {
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
}

export type ProductImport = ImportProgress<ImportOptions>;
export type StockFile = ImportProgress<StockFileOptions>;

/** What a file is about, by the options that it was sent with. */
export const isStockFile = (job: ImportProgress): job is StockFile => "file" in job.options;
export const isProductImport = (job: ImportProgress): job is ProductImport => !isStockFile(job);

export type Refusal = Omit<typeof importRefusal.$inferSelect, "tenant_id" | "job_id">;

/** Where a job's files lie in R2. */
export const importKeys = (tenantId: string, jobId: string) => {
  const folder = `${tenantId}/imports/${jobId}`;
  return {
    source: `${folder}/source`,
    chunks: `${folder}/chunks/`,
    chunk: (number: number) => `${folder}/chunks/${String(number).padStart(6, "0")}.json`,
  };
};

/** Work that goes on by itself when nothing has moved for this long: its message was lost. */
const STALLED_MS = 3 * 60_000;
/** A job that has not ended after this long never will. */
const GIVE_UP_MS = 24 * 3_600_000;

const unfinished = inArray(importJob.status, ["queued", "reading", "running"]);
const ownJob = (db: TenantDb, id: string): SQL | undefined =>
  and(eq(importJob.tenant_id, db.tenant_id), eq(importJob.id, id));
const chunksOf = (db: TenantDb, jobId: string): SQL | undefined =>
  and(eq(importChunk.tenant_id, db.tenant_id), eq(importChunk.job_id, jobId));

/** Notes a file that has arrived. Repeating it changes nothing. */
export async function addImport(
  db: TenantDb,
  job: Pick<ImportProgress, "id" | "file_name" | "format" | "options" | "created_by">,
): Promise<void> {
  await db
    .insert(importJob)
    .values({
      ...job,
      tenant_id: db.tenant_id,
      status: "queued",
      error: null,
      created_at: new Date().toISOString(),
      finished_at: null,
    })
    .onConflictDoNothing();
}

export async function importOf(db: TenantDb, id: string): Promise<ImportProgress | null> {
  const row = await db.select().from(importJob).where(ownJob(db, id)).get();
  return (row && (await withCounts(db, [row]))[0]) ?? null;
}

/** Jobs of products or about stock, newest first. */
export async function listImports(
  db: TenantDb,
  {
    about,
    sentBy = null,
    limit,
    cursor,
  }: {
    about: "products" | "stock";
    /** Only what they sent. */
    sentBy?: string | null;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ImportProgress>> {
  const rows = await db
    .select()
    .from(importJob)
    .where(
      and(
        eq(importJob.tenant_id, db.tenant_id),
        about === "stock"
          ? sql`${importJob.options} ->> '$.file' is not null`
          : sql`${importJob.options} ->> '$.file' is null`,
        sentBy === null ? undefined : eq(importJob.created_by, sentBy),
        before(importJob.created_at, importJob.id, decodeCursor(cursor, 2)),
      ),
    )
    .orderBy(desc(importJob.created_at), desc(importJob.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.created_at, row.id]);
  return { ...page, items: await withCounts(db, page.items) };
}

async function withCounts(
  db: TenantDb,
  jobs: readonly (typeof importJob.$inferSelect)[],
): Promise<ImportProgress[]> {
  if (jobs.length === 0) return [];
  const total = (value: SQL) => sql<number>`coalesce(sum(${value}), 0)`;
  const sums = await db
    .select({
      job_id: importChunk.job_id,
      products: total(sql`${importChunk.products}`),
      products_done: total(
        sql`case when ${importChunk.done_at} is not null then ${importChunk.products} end`,
      ),
      created: total(sql`${importChunk.created}`),
      updated: total(sql`${importChunk.updated}`),
      refused: total(sql`${importChunk.refused}`),
    })
    .from(importChunk)
    .where(
      and(
        eq(importChunk.tenant_id, db.tenant_id),
        inList(
          importChunk.job_id,
          jobs.map((job) => job.id),
        ),
      ),
    )
    .groupBy(importChunk.job_id)
    .all();
  const none = { products: 0, products_done: 0, created: 0, updated: 0, refused: 0 };
  return jobs.map(({ tenant_id: _, ...job }) => {
    const { job_id: __, ...counts } = sums.find((entry) => entry.job_id === job.id) ?? {
      job_id: job.id,
      ...none,
    };
    return { ...job, ...counts };
  });
}

/** What was refused, in the order of the file. */
export async function listRefusals(
  db: TenantDb,
  jobId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Refusal>> {
  const after = decodeCursor(cursor, 2);
  const rows = await db
    .select({
      line: importRefusal.line,
      field: importRefusal.field,
      reason: importRefusal.reason,
      value: importRefusal.value,
    })
    .from(importRefusal)
    .where(
      and(
        eq(importRefusal.tenant_id, db.tenant_id),
        eq(importRefusal.job_id, jobId),
        after
          ? or(
              gt(importRefusal.line, Number(after[0])),
              and(eq(importRefusal.line, Number(after[0])), gt(importRefusal.field, String(after[1]))),
            )
          : undefined,
      ),
    )
    .orderBy(asc(importRefusal.line), asc(importRefusal.field))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.line, row.field]);
}

/** Reading has begun, or begins anew after it was cut off. */
export async function beginReading(db: TenantDb, id: string): Promise<void> {
  await db
    .update(importJob)
    .set({ status: "reading" })
    .where(and(ownJob(db, id), eq(importJob.status, "queued")));
}

/** The chunks that are known, by number, and whether each is done. */
export async function chunkStates(
  db: TenantDb,
  jobId: string,
): Promise<Map<number, { products: number; done: boolean }>> {
  const rows = await db.select().from(importChunk).where(chunksOf(db, jobId)).all();
  return new Map(rows.map((row) => [row.chunk, { products: row.products, done: row.done_at !== null }]));
}

export async function addChunk(db: TenantDb, jobId: string, chunk: number, products: number): Promise<void> {
  await db
    .insert(importChunk)
    .values({ tenant_id: db.tenant_id, job_id: jobId, chunk, products })
    .onConflictDoNothing();
}

/** The whole file is read: its chunks are all there are. */
export async function finishReading(db: TenantDb, id: string): Promise<void> {
  await db
    .update(importJob)
    .set({ status: "running" })
    .where(and(ownJob(db, id), eq(importJob.status, "reading")));
}

/**
 * Statements that keep what a chunk came to, for the batch that saves its products. Only the first time
 * counts: when the chunk is loaded again, the products that it created are found and would count as updated.
 */
export function chunkResult(
  db: TenantDb,
  jobId: string,
  chunk: number,
  counts: ChunkCounts,
  refusals: readonly Refusal[],
): BatchItem<"sqlite">[] {
  const counted = sql`${importChunk.created} + ${importChunk.updated} + ${importChunk.refused}`;
  return [
    db
      .update(importChunk)
      .set({ ...counts })
      .where(and(chunksOf(db, jobId), eq(importChunk.chunk, chunk), eq(counted, 0))),
    insertRows(
      db,
      importRefusal,
      refusals.map((refusal) => ({ ...refusal, job_id: jobId })),
    ).onConflictDoNothing(),
  ];
}

export async function finishChunk(db: TenantDb, jobId: string, chunk: number): Promise<void> {
  await db
    .update(importChunk)
    .set({ done_at: new Date().toISOString() })
    .where(and(chunksOf(db, jobId), eq(importChunk.chunk, chunk), isNull(importChunk.done_at)));
}

/** Ends a job whose file is read and whose chunks are all done. True when it ended now. */
export async function settleImport(db: TenantDb, id: string): Promise<boolean> {
  const { meta } = await db
    .update(importJob)
    .set({ status: "done", finished_at: new Date().toISOString() })
    .where(
      and(
        ownJob(db, id),
        eq(importJob.status, "running"),
        sql`not exists (select 1 from ${importChunk} where ${chunksOf(db, id)} and ${importChunk.done_at} is null)`,
      ),
    );
  return meta.changes > 0;
}

/** Ends a job that cannot go on. `error` is for whoever started it. */
export async function failImport(db: TenantDb, id: string, error: string): Promise<void> {
  await db
    .update(importJob)
    .set({ status: "failed", error, finished_at: new Date().toISOString() })
    .where(and(ownJob(db, id), unfinished));
}

/** Jobs of all merchants whose messages seem lost, to be sent again; those that will never end are failed. */
export async function stalledImports(
  env: Env,
  now: number,
): Promise<{ tenant_id: string; job_id: string }[]> {
  const stalled: { tenant_id: string; job_id: string }[] = [];
  for (const name of shardNames(env)) {
    const shard = Reflect.get(env, name) as D1Database;
    const [, found] = await shard.batch<{ tenant_id: string; job_id: string }>([
      shard
        .prepare(
          `update import_job set status = 'failed', finished_at = ?1,
           error = 'It did not end within a day. Import the file again: what was loaded is kept and not doubled.'
           where status in ('queued', 'reading', 'running') and created_at < ?2`,
        )
        .bind(new Date(now).toISOString(), new Date(now - GIVE_UP_MS).toISOString()),
      shard
        .prepare(
          `select j.tenant_id, j.id as job_id from import_job j
           where j.status in ('queued', 'reading', 'running') and j.created_at < ?1
             and not exists (select 1 from import_chunk c where c.tenant_id = j.tenant_id and c.job_id = j.id and c.done_at >= ?1)`,
        )
        .bind(new Date(now - STALLED_MS).toISOString()),
    ]);
    stalled.push(...(found?.results ?? []));
  }
  return stalled;
}
