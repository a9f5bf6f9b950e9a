import { and } from "drizzle-orm";
import type { Context } from "hono";
import { BYTE_ORDER_MARK, csvRow } from "#commerce/csv.ts";
import { encodeCursor } from "#db/paging.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import type { AppEnv } from "../../app-env.ts";
import {
  type AuditFilter,
  type AuditRow,
  auditAfter,
  auditWhere,
  entryView,
  newestFirst,
} from "./audit-rows.ts";

/** Entries of one read. */
const PAGE = 500;

/**
 * Reads of one export: a request may ask D1 a thousand times (developers.cloudflare.com/d1/platform/limits). A longer
 * log is exported in parts, by its dates.
 */
const MOST_PAGES = 900;

export type ExportFormat = "csv" | "ndjson";

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

/** The log as a file, read page by page while it is taken: however long it is, one page is in memory. */
export function exportStream(
  c: Context<AppEnv>,
  filter: AuditFilter,
  format: ExportFormat,
): ReadableStream<Uint8Array> {
  const where = auditWhere(c, filter);
  const db = c.get("db");
  const encoder = new TextEncoder();
  const { head, row: write } = FORMATS[format];
  let cursor: string | undefined;
  let pages = 0;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head));
    },
    pull: async (controller) => {
      // Cut off loudly: a file that ends too early must not look whole.
      if (pages++ === MOST_PAGES) throw new Error("the log is too long for one file");
      const rows = await db
        .select()
        .from(auditEntry)
        .where(and(where, auditAfter(cursor)))
        .orderBy(...newestFirst)
        .limit(PAGE)
        .all();
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map(write).join("")));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return controller.close();
      cursor = encodeCursor([last.at, last.id]);
    },
  });
}

const COLUMNS = [
  "at",
  "actor_kind",
  "actor_id",
  "actor_name",
  "action",
  "subject_kind",
  "subject_id",
  "location_id",
  "reason",
  "before",
  "after",
  "route",
  "status",
  "request_id",
  "ip",
  "user_agent",
  "id",
] as const satisfies readonly (keyof AuditRow)[];

const cell = (value: unknown): string | number | null =>
  value === null || typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);

const FORMATS: Readonly<Record<ExportFormat, { head: string; row: (row: AuditRow) => string }>> = {
  csv: {
    head: BYTE_ORDER_MARK + csvRow(COLUMNS),
    row: (row) => csvRow(COLUMNS.map((column) => cell(row[column]))),
  },
  ndjson: {
    head: "",
    row: (row) => {
      const { before, after, route, status, ip, user_agent } = row;
      return `${JSON.stringify({ ...entryView(row), before, after, route, status, ip, user_agent })}\n`;
    },
  },
};
