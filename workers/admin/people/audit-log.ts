import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import { differences } from "#commerce/difference.ts";
import { pageOf as cutPage } from "#db/paging.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { answers, apiApp } from "../../api.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { auditEntryDetailSchema, auditEntrySchema, auditFilterSchema } from "../../schemas/audit.ts";
import { pageOf, pageQuery } from "../../schemas/common.ts";
import { EXPORT_TYPES, exportStream } from "./audit-export.ts";
import { auditAfter, auditWhere, entryView, newestFirst } from "./audit-rows.ts";

/** Who did what: entries are read here, and written in workers/audit.ts only. */
export const auditRoutes = apiApp();

const access = { who: "staff", permission: "audit.view", scope: "location" } as const;

auditRoutes.openapi(
  route({
    method: "get",
    path: "/audit",
    tags: ["admin: audit"],
    summary: "What people and programs did, newest first",
    access,
    request: { query: pageQuery(50, 200).extend(auditFilterSchema.shape) },
    responses: answers(200, pageOf(auditEntrySchema), ["forbidden"]),
  }),
  async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    const rows = await c
      .get("db")
      .select()
      .from(auditEntry)
      .where(and(auditWhere(c, filter), auditAfter(cursor)))
      .orderBy(...newestFirst)
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.at, row.id]);
    return c.json({ items: page.items.map(entryView), next_cursor: page.next_cursor }, 200);
  },
);

const file = { schema: z.string() };

auditRoutes.openapi(
  route({
    method: "get",
    path: "/audit/export",
    tags: ["admin: audit"],
    summary: "The log as a file, newest first: CSV for spreadsheets, NDJSON with every detail",
    description: "Narrowed like the list. The export itself is told in the log.",
    access,
    audit: { action: "audit.export", reads: true },
    request: { query: auditFilterSchema.extend({ format: z.enum(["csv", "ndjson"]).default("csv") }) },
    responses: {
      ...answers(200, z.any(), ["forbidden"]),
      200: { description: "The file", content: { "text/csv": file, "application/x-ndjson": file } },
    },
  }),
  (c) => {
    const { format, ...filter } = c.req.valid("query");
    note(c, { subject: { kind: "audit_log", id: format }, after: { format, ...filter } });
    const name = `audit-${new Date().toISOString().slice(0, 10)}.${format}`;
    return c.body(exportStream(c, filter, format), 200, {
      "Content-Type": EXPORT_TYPES[format],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    });
  },
);

auditRoutes.openapi(
  route({
    method: "get",
    path: "/audit/{entry_id}",
    tags: ["admin: audit"],
    summary: "One entry with what was there before and after",
    access,
    request: { params: z.object({ entry_id: z.string().regex(/^aud_[0-9A-Z]{26}$/) }) },
    responses: answers(200, auditEntryDetailSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const row = await c
      .get("db")
      .select()
      .from(auditEntry)
      .where(and(auditWhere(c, {}), eq(auditEntry.id, c.req.valid("param").entry_id)))
      .get();
    if (!row) return problem(c, "not_found");
    const { route: called, status, ip, user_agent, before, after } = row;
    const changes = differences(before, after);
    return c.json({ ...entryView(row), route: called, status, ip, user_agent, before, after, changes }, 200);
  },
);
