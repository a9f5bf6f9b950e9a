import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { importOf, isStockFile, listImports, listRefusals, type StockFile } from "#db/imports.ts";
import { answers, apiApp, idempotencyHeader } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { actorOf, reach, within } from "../../auth/principal.ts";
import { takeFile, textFile } from "../../import-upload.ts";
import { fileOnly } from "../../middleware/file-only.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { importRefusalSchema } from "../../schemas/admin.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import {
  levelFileQuery,
  policyFileQuery,
  snapshotFileQuery,
  stockFileSchema,
} from "../../schemas/stock-files.ts";
import { snapshotParams, theirSnapshot } from "./snapshot-view.ts";

/** Files about stock that are sent: mounted with what takes files. */
export const stockUploadRoutes = apiApp();
/** What became of them. */
export const stockFileRoutes = apiApp();

const TAGS = ["admin: stock files"];
const HOW =
  "The body is a CSV whose first line names its columns, plain or gzip, up to 200 MB. It is read in the background: follow the job until it is `done` or `failed`. Each line counts once, however often it is read.";
const TAKEN = ["unsupported_media_type", "body_too_large", "idempotency_key_reused", "forbidden"] as const;

stockUploadRoutes.openapi(
  route({
    method: "post",
    path: "/stock/files/levels",
    tags: TAGS,
    summary: "Levels from a file: what is there, or what to add",
    description: `${HOW} Columns: sku, location (code or id), on_hand (with \`adjust\`: delta), and reason where lines have one of their own.`,
    access: { who: "staff", permission: "inventory.stock.adjust", scope: "location" },
    middleware: [fileOnly] as const,
    request: { query: levelFileQuery, headers: idempotencyHeader, body: textFile },
    responses: answers(202, stockFileSchema, TAKEN),
  }),
  async (c) => {
    const { file_name, mode, reason } = c.req.valid("query");
    const locations = within(c, "inventory.stock.adjust", undefined);
    return taken(c, file_name, { kind: "levels", mode, reason, locations });
  },
);

stockUploadRoutes.openapi(
  route({
    method: "post",
    path: "/stock/files/policies",
    tags: TAGS,
    summary: "Safety stock, thresholds, backorders and preorders of SKUs from a file",
    description: `${HOW} Columns: sku, location (code or id), channel (id), safety, sell_from, low_at, beyond (backorder or preorder), beyond_limit, promised_at. What the file has no column for stays; an empty cell takes away what was said.`,
    access: { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" },
    middleware: [fileOnly] as const,
    request: { query: policyFileQuery, headers: idempotencyHeader, body: textFile },
    responses: answers(202, stockFileSchema, TAKEN),
  }),
  async (c) => taken(c, c.req.valid("query").file_name, { kind: "policies" }),
);

stockUploadRoutes.openapi(
  route({
    method: "post",
    path: "/stock/snapshots/{snapshot_id}/file",
    tags: ["admin: stock snapshots"],
    summary: "Lines of an open snapshot from a file",
    description: `${HOW} Columns: sku, location (code or id), on_hand.`,
    access: { who: "staff", permission: "inventory.stock.adjust", scope: "location" },
    middleware: [fileOnly] as const,
    request: {
      params: snapshotParams,
      query: snapshotFileQuery,
      headers: idempotencyHeader,
      body: textFile,
    },
    responses: answers(202, stockFileSchema, ["not_found", "snapshot_closed", ...TAKEN]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, "inventory.stock.adjust", c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    if (snapshot.state !== "open") return problem(c, "snapshot_closed", { state: snapshot.state });
    return taken(c, c.req.valid("query").file_name, { kind: "snapshot", snapshot_id: snapshot.id });
  },
);

async function taken(c: Context<AppEnv>, file_name: string, file: StockFile["options"]["file"]) {
  const format = `stock_${file.kind}_csv`;
  const answer = await takeFile(c, { file_name, format, options: { actor: actorOf(c), file } });
  if (!answer.ok) return answer.refused;
  if (!isStockFile(answer.job)) throw new Error(`${answer.job.id} is no file about stock`);
  note(c, {
    subject: { kind: "stock_file", id: answer.job.id },
    after: { file_name, format, bytes: Number(c.req.header("content-length")), ...file },
  });
  return c.json(view(answer.job), 202);
}

const fileParams = z.object({ import_id: idOf("imp") });
const VIEW = { who: "staff", permission: "inventory.stock.view", scope: "location" } as const;

/** Whoever is bound to locations sees the files that they sent themselves; null for all. */
const senderSeen = (c: Context<AppEnv>): string | null =>
  reach(c, "inventory.stock.view") === "everywhere" ? null : c.get("principal").id;

async function seenFile(c: Context<AppEnv>, id: string): Promise<StockFile | null> {
  const job = await importOf(c.get("db"), id);
  const sender = senderSeen(c);
  return job && isStockFile(job) && (sender === null || job.created_by === sender) ? job : null;
}

stockFileRoutes.openapi(
  route({
    method: "get",
    path: "/stock/files",
    tags: TAGS,
    summary: "Files about stock that were sent, newest first",
    access: VIEW,
    request: { query: pageQuery(50, 200) },
    responses: answers(200, pageOf(stockFileSchema), ["forbidden"]),
  }),
  async (c) => {
    const page = await listImports(c.get("db"), {
      about: "stock",
      sentBy: senderSeen(c),
      ...c.req.valid("query"),
    });
    return c.json({ ...page, items: page.items.filter(isStockFile).map(view) }, 200);
  },
);

stockFileRoutes.openapi(
  route({
    method: "get",
    path: "/stock/files/{import_id}",
    tags: TAGS,
    summary: "How far a file is",
    access: VIEW,
    request: { params: fileParams },
    responses: answers(200, stockFileSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const job = await seenFile(c, c.req.valid("param").import_id);
    return job ? c.json(view(job), 200) : problem(c, "not_found");
  },
);

stockFileRoutes.openapi(
  route({
    method: "get",
    path: "/stock/files/{import_id}/refusals",
    tags: TAGS,
    summary: "Lines of a file that were not taken, and why, in its order",
    access: VIEW,
    request: { params: fileParams, query: pageQuery(100, 500) },
    responses: answers(200, pageOf(importRefusalSchema), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const job = await seenFile(c, c.req.valid("param").import_id);
    if (!job) return problem(c, "not_found");
    return c.json(await listRefusals(c.get("db"), job.id, c.req.valid("query")), 200);
  },
);

function view(job: StockFile): z.infer<typeof stockFileSchema> {
  const { file } = job.options;
  return {
    id: job.id,
    file_name: job.file_name,
    kind: file.kind,
    mode: file.kind === "levels" ? file.mode : null,
    snapshot_id: file.kind === "snapshot" ? file.snapshot_id : null,
    status: job.status,
    error: job.error,
    lines: job.products,
    lines_done: job.products_done,
    accepted: job.updated,
    refused: job.refused,
    created_at: job.created_at,
    finished_at: job.finished_at,
  };
}
