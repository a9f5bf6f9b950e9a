import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { newId } from "#db/ids.ts";
import { addImport, type ImportProgress, importKeys, importOf } from "#db/imports.ts";
import { idempotency } from "#db/schema/shard/operations.ts";
import type { ImportMessage } from "#queues/imports.ts";
import type { AppEnv } from "./app-env.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ProblemResponse, problem } from "./problems.ts";

/** Largest file taken, packed or not. */
const MAX_IMPORT_BYTES = 200 * 2 ** 20;

const file = { schema: { type: "string", format: "binary" } } as const;

/** A body that is a file of text, plain or gzip. */
export const textFile = {
  required: true,
  content: { "text/csv": file, "application/gzip": file, "application/octet-stream": file },
};

/**
 * Takes the file of a call and puts it on its way. Repeated under its key, the call gets the same job, which goes on
 * where it is.
 */
export async function takeFile(
  c: Context<AppEnv>,
  job: Pick<ImportProgress, "file_name" | "format" | "options">,
): Promise<
  | { readonly ok: true; readonly job: ImportProgress }
  | { readonly ok: false; readonly refused: ProblemResponse }
> {
  const refuse = (refused: ProblemResponse) => ({ ok: false, refused }) as const;
  const length = Number(c.req.header("content-length") ?? 0);
  const body = c.req.raw.body;
  if (length > MAX_IMPORT_BYTES) return refuse(problem(c, "body_too_large", { limit: MAX_IMPORT_BYTES }));
  if (!body || !(length > 0)) {
    return refuse(
      problem(c, "invalid_request", {
        errors: [{ field: "content-length", message: "send the file as the body, with its length" }],
      }),
    );
  }
  const db = c.get("db");
  const id = await jobIdFor(c, length);
  if (id === null) return refuse(problem(c, "idempotency_key_reused"));
  const known = await importOf(db, id);
  if (known && known.status !== "queued") return { ok: true, job: known };
  if (!known) {
    await c.env.MEDIA.put(importKeys(db.tenant_id, id).source, body);
    await addImport(db, { ...job, id, created_by: c.get("principal").id });
  }
  await c.env.IMPORTS.send({ kind: "split", tenant_id: db.tenant_id, job_id: id } satisfies ImportMessage);
  const kept = known ?? (await importOf(db, id));
  if (!kept) throw new Error("the import was not kept");
  return { ok: true, job: kept };
}

/**
 * The job that a call's key stands for; null when the key was used for another call. The file itself is
 * no part of the comparison but for its length, since it is never held in memory.
 */
async function jobIdFor(c: Context<AppEnv>, length: number): Promise<string | null> {
  const db = c.get("db");
  const key = c.req.header("idempotency-key") ?? "";
  const { pathname, search } = new URL(c.req.url);
  const print = await fingerprint([c.req.method, pathname, search, c.get("principal").id, length]);
  await db
    .insert(idempotency)
    .values({
      tenant_id: db.tenant_id,
      key,
      fingerprint: print,
      status: 202,
      body: newId("imp"),
      created_at: new Date().toISOString(),
    })
    .onConflictDoNothing();
  const kept = await db
    .select({ fingerprint: idempotency.fingerprint, job_id: idempotency.body })
    .from(idempotency)
    .where(and(eq(idempotency.tenant_id, db.tenant_id), eq(idempotency.key, key)))
    .get();
  return kept?.fingerprint === print ? kept.job_id : null;
}
