import { z } from "@hono/zod-openapi";
import { type ImportProgress, importOf, isProductImport, listImports, listRefusals } from "#db/imports.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader } from "../api.ts";
import { note } from "../audit.ts";
import { takeFile, textFile } from "../import-upload.ts";
import { fileOnly } from "../middleware/file-only.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { importJobSchema, importQuerySchema, importRefusalSchema } from "../schemas/admin.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";

export const importRoutes = apiApp();

const importParams = z.object({ import_id: idOf("imp") });
const { content } = textFile;

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
      body: { required: true, content: { ...content, "application/x-ndjson": content["text/csv"] } },
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
    const options = { currency, locale, location_id, opening_stock, publish: publish === "true" };
    const taken = await takeFile(c, { file_name, format, options });
    if (!taken.ok) return taken.refused;
    note(c, {
      subject: { kind: "import", id: taken.job.id },
      location_id,
      after: { file_name, format, bytes: Number(c.req.header("content-length")), ...options },
    });
    return c.json(view(taken.job), 202);
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
    const { items, next_cursor } = await listImports(c.get("db"), {
      about: "products",
      ...c.req.valid("query"),
    });
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
    return job && isProductImport(job) ? c.json(view(job), 200) : problem(c, "not_found");
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
    const job = await importOf(c.get("db"), import_id);
    if (!job || !isProductImport(job)) return problem(c, "not_found");
    return c.json(await listRefusals(c.get("db"), import_id, c.req.valid("query")), 200);
  },
);

function view(job: ImportProgress): z.infer<typeof importJobSchema> {
  const { options: _, created_by: __, format, ...shown } = job;
  return { ...shown, format: format as z.infer<typeof importJobSchema>["format"] };
}
