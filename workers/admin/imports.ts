import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { newId } from "#db/ids.ts";
import {
  addImport,
  type ImportProgress,
  importKeys,
  importOf,
  listImports,
  listRefusals,
} from "#db/imports.ts";
import { idempotency } from "#db/schema/shard/operations.ts";
import { merchantOf } from "#db/store-context.ts";
import type { ImportMessage } from "#queues/imports.ts";
import { answers, apiApp, idempotencyHeader } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { fingerprint } from "../fingerprint.ts";
import { fileOnly } from "../middleware/file-only.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { importJobSchema, importQuerySchema, importRefusalSchema } from "../schemas/admin.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";

/** Largest file taken, packed or not. */
const MAX_IMPORT_BYTES = 200 * 2 ** 20;

export const importRoutes = apiApp();

const importParams = z.object({ import_id: idOf("imp") });
const file = { schema: z.any().openapi({ type: "string", format: "binary" }) };

importRoutes.openapi(
  route({
    method: "post",
    path: "/imports",
    tags: ["admin: imports"],
    summary: "Load products from a file",
    description:
      "The body is the file as it is, plain or gzip, up to 200 MB. It is read in the background: follow the job until it is `done` or `failed`.",
    access: { who: "staff", permission: "catalog.import", scope: "merchant" },
    middleware: [fileOnly] as const,
    request: {
      query: importQuerySchema,
      headers: idempotencyHeader,
      body: {
        required: true,
        content: {
          "text/csv": file,
          "application/x-ndjson": file,
          "application/gzip": file,
          "application/octet-stream": file,
        },
      },
    },
    responses: answers(202, importJobSchema, [
      "unsupported_media_type",
      "body_too_large",
      "unknown_location",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const {
      format,
      file_name,
      currency,
      locale,
      location_id = null,
      opening_stock = null,
      publish,
    } = c.req.valid("query");
    const length = Number(c.req.header("content-length") ?? 0);
    const body = c.req.raw.body;
    if (length > MAX_IMPORT_BYTES) return problem(c, "body_too_large", { limit: MAX_IMPORT_BYTES });
    if (!body || !(length > 0)) {
      return problem(c, "invalid_request", {
        errors: [{ field: "content-length", message: "send the file as the body, with its length" }],
      });
    }
    if (opening_stock !== null && location_id === null) {
      return problem(c, "invalid_request", {
        errors: [{ field: "location_id", message: "say where the opening stock is" }],
      });
    }
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    if (location_id !== null && !merchant?.locations.some((location) => location.id === location_id)) {
      return problem(c, "unknown_location", { location_id });
    }
    const id = await jobIdFor(c, length);
    if (id === null) return problem(c, "idempotency_key_reused");
    const known = await importOf(db, id);
    const options = { currency, locale, location_id, opening_stock, publish: publish === "true" };
    note(c, {
      subject: { kind: "import", id },
      location_id,
      after: { file_name, format, bytes: length, ...options },
    });
    if (known && known.status !== "queued") return c.json(view(known), 202);
    if (!known) {
      await c.env.MEDIA.put(importKeys(db.tenant_id, id).source, body);
      await addImport(db, { id, file_name, format, options, created_by: c.get("principal").id });
    }
    await c.env.IMPORTS.send({ kind: "split", tenant_id: db.tenant_id, job_id: id } satisfies ImportMessage);
    const job = known ?? (await importOf(db, id));
    if (!job) throw new Error("the import was not kept");
    return c.json(view(job), 202);
  },
);

importRoutes.openapi(
  route({
    method: "get",
    path: "/imports",
    tags: ["admin: imports"],
    summary: "Imports, newest first",
    access: { who: "staff", permission: "catalog.import", scope: "merchant" },
    request: { query: pageQuery(50, 200) },
    responses: answers(200, pageOf(importJobSchema), ["forbidden"]),
  }),
  async (c) => {
    const { items, next_cursor } = await listImports(c.get("db"), c.req.valid("query"));
    return c.json({ items: items.map(view), next_cursor }, 200);
  },
);

importRoutes.openapi(
  route({
    method: "get",
    path: "/imports/{import_id}",
    tags: ["admin: imports"],
    summary: "How far an import is",
    access: { who: "staff", permission: "catalog.import", scope: "merchant" },
    request: { params: importParams },
    responses: answers(200, importJobSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const job = await importOf(c.get("db"), c.req.valid("param").import_id);
    return job ? c.json(view(job), 200) : problem(c, "not_found");
  },
);

importRoutes.openapi(
  route({
    method: "get",
    path: "/imports/{import_id}/refusals",
    tags: ["admin: imports"],
    summary: "What of the file was not taken, and why, in its order",
    access: { who: "staff", permission: "catalog.import", scope: "merchant" },
    request: { params: importParams, query: pageQuery(100, 500) },
    responses: answers(200, pageOf(importRefusalSchema), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { import_id } = c.req.valid("param");
    if (!(await importOf(c.get("db"), import_id))) return problem(c, "not_found");
    return c.json(await listRefusals(c.get("db"), import_id, c.req.valid("query")), 200);
  },
);

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

function view(job: ImportProgress): z.infer<typeof importJobSchema> {
  const { options: _, created_by: __, format, ...shown } = job;
  return { ...shown, format: format as z.infer<typeof importJobSchema>["format"] };
}
