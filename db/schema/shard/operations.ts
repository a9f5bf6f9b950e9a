import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Actor } from "#commerce/order/document.ts";

/** A file being loaded: its chunks travel over the imports queue, each counted once when done. */
export const importJob = sqliteTable(
  "import_job",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    file_name: text("file_name").notNull(),
    format: text("format").notNull(),
    options: text("options", { mode: "json" }).$type<ImportOptions | StockFileOptions>().notNull(),
    status: text("status", { enum: ["queued", "reading", "running", "done", "failed"] }).notNull(),
    error: text("error"),
    created_by: text("created_by").notNull(),
    created_at: text("created_at").notNull(),
    finished_at: text("finished_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("import_job_created").on(t.tenant_id, t.created_at, t.id),
  ],
);

export interface ImportOptions {
  /** Currency of the file's prices. */
  readonly currency: string;
  readonly locale: string;
  /** Where opening stock is received; null leaves stock alone. */
  readonly location_id: string | null;
  /** Opening units per variant when the file has no quantity. */
  readonly opening_stock: number | null;
  readonly publish: boolean;
}

/** What a file about stock is read as. */
export interface StockFileOptions {
  /** On whose behalf. */
  readonly actor: Actor;
  readonly file:
    | {
        readonly kind: "levels";
        /** `count`: units that are there; `adjust`: units to add; `opening`: units to begin with, once ever at a place. */
        readonly mode: "count" | "adjust" | "opening";
        readonly reason: string;
        /** Where whoever sent it may change stock; null for everywhere. */
        readonly locations: readonly string[] | null;
      }
    | { readonly kind: "policies" }
    | { readonly kind: "snapshot"; readonly snapshot_id: string };
}

export const importChunk = sqliteTable(
  "import_chunk",
  {
    tenant_id: text("tenant_id").notNull(),
    job_id: text("job_id").notNull(),
    chunk: integer("chunk").notNull(),
    products: integer("products").notNull(),
    created: integer("created").notNull().default(0),
    updated: integer("updated").notNull().default(0),
    refused: integer("refused").notNull().default(0),
    done_at: text("done_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.job_id, t.chunk] })],
);

export const importRefusal = sqliteTable(
  "import_refusal",
  {
    tenant_id: text("tenant_id").notNull(),
    job_id: text("job_id").notNull(),
    /** Line of the file, from 1, as an editor counts. */
    line: integer("line").notNull(),
    field: text("field").notNull(),
    reason: text("reason").notNull(),
    value: text("value"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.job_id, t.line, t.field] })],
);

/** Answers given to unsafe calls that no object keeps itself, so that a repeat gets the same one. */
export const idempotency = sqliteTable(
  "idempotency",
  {
    tenant_id: text("tenant_id").notNull(),
    key: text("key").notNull(),
    /** SHA-256 over method, path and body: another request under the same key is refused. */
    fingerprint: text("fingerprint").notNull(),
    /** 0 while the first call is still running. */
    status: integer("status").notNull(),
    body: text("body"),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.key] }),
    index("idempotency_created").on(t.tenant_id, t.created_at),
  ],
);
