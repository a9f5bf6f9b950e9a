import { z } from "@hono/zod-openapi";
import { ADJUSTMENT_REASONS } from "#commerce/stock/adjustments.ts";
import { LINE_KINDS, SNAPSHOT_STATES } from "#commerce/stock/reconciliation.ts";
import { REPORT_FILTERS } from "#db/stock-snapshots.ts";
import { idOf, instantSchema, orNull, pageQuery, skuSchema } from "./common.ts";

const fileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .openapi({ description: "Shown to people who look after it", example: "count.csv" });

export const levelFileQuery = z.object({
  file_name: fileName,
  mode: z.enum(["count", "adjust", "opening"]).openapi({
    description:
      "`count`: `on_hand` is what is there. `adjust`: `delta` is added, or taken away. `opening`: what a SKU begins with, once ever at a location.",
  }),
  reason: z
    .enum(ADJUSTMENT_REASONS)
    .default("correction")
    .openapi({ description: "Of lines whose own cell `reason` is empty" }),
});

export const policyFileQuery = z.object({ file_name: fileName });
export const snapshotFileQuery = z.object({ file_name: fileName });

export const STOCK_FILE_KINDS = ["levels", "policies", "snapshot"] as const;

export const stockFileSchema = z
  .strictObject({
    id: idOf("imp"),
    file_name: z.string(),
    kind: z.enum(STOCK_FILE_KINDS),
    mode: orNull(z.enum(["count", "adjust", "opening"])),
    snapshot_id: orNull(idOf("snp")),
    status: z.enum(["queued", "reading", "running", "done", "failed"]),
    /** For whoever sent it. */
    error: z.string().nullable(),
    /** Lines found so far; grows while the file is read. */
    lines: z.int(),
    lines_done: z.int(),
    accepted: z.int(),
    refused: z.int(),
    created_at: instantSchema,
    finished_at: orNull(instantSchema),
  })
  .openapi("StockFile");

// --- snapshots ---

/** Lines that one call names. */
const MOST_LINES = 1_000;

export const snapshotInputSchema = z.strictObject({
  /** What the other system calls it. */
  reference: z.string().trim().min(1).max(120),
  /** When it was taken: what was sold or received here since then is taken into account. Not in the future. */
  taken_at: instantSchema,
  /** The locations that it covers. */
  location_ids: z.array(idOf("loc")).min(1).max(200),
  /** Of what it does not name there is none; else it says nothing about that. */
  complete: z.boolean(),
});

const placeFields = { sku: skuSchema, location_id: idOf("loc") };

export const snapshotLinesSchema = z.strictObject({
  lines: z
    .array(z.strictObject({ ...placeFields, on_hand: z.int().min(0).max(1_000_000) }))
    .min(1)
    .max(MOST_LINES),
});

export const snapshotApplySchema = z.strictObject({
  /** Null: all that differ and are not applied yet. */
  lines: z.array(z.strictObject(placeFields)).min(1).max(MOST_LINES).nullable(),
  /** Also where less would be left than is promised; else such lines are refused. */
  below_promised: z.boolean(),
});

export const snapshotSchema = z
  .strictObject({
    id: idOf("snp"),
    reference: z.string(),
    taken_at: instantSchema,
    location_ids: z.array(z.string()),
    complete: z.boolean(),
    state: z.enum(SNAPSHOT_STATES),
    moves: z.array(z.enum(["compare", "apply", "cancel"])),
    created_by: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    created_at: instantSchema,
    compared_at: orNull(instantSchema),
    applied_at: orNull(instantSchema),
  })
  .openapi("StockSnapshot");

/** With what its report adds up to. */
export const snapshotReportSchema = snapshotSchema
  .extend({
    totals: z.strictObject({
      lines: z.int(),
      equal: z.int(),
      different: z.int(),
      missing_here: z.int(),
      missing_there: z.int(),
      below_promised: z.int(),
      units_more: z.int(),
      units_fewer: z.int(),
      applied: z.int(),
      refused: z.int(),
      waiting: z.int(),
    }),
  })
  .openapi("StockSnapshotReport");

export const snapshotLineSchema = z
  .strictObject({
    sku: z.string(),
    location_id: z.string(),
    /** How it stands; null until it is compared. */
    kind: orNull(z.enum(LINE_KINDS)),
    /** What the snapshot says; null where it says nothing. */
    theirs: z.int().nullable(),
    /** What was on hand here when it was taken. */
    ours: z.int().nullable(),
    /** Units that came (or went, below zero) since then. */
    moved: z.int().nullable(),
    /** What applying the line adds to what is on hand. */
    difference: z.int().nullable(),
    /** Units promised or set aside that applying it would leave uncovered. */
    below_promised: z.int().nullable(),
    /** To be applied, and not yet. */
    chosen: z.boolean(),
    result: orNull(z.enum(["applied", "refused"])),
    /** Why it was refused: a code. */
    problem: z.string().nullable(),
  })
  .openapi("StockSnapshotLine");

const only = z
  .enum(REPORT_FILTERS)
  .optional()
  .openapi({ description: "Only lines that stand so, or ended so" });

export const reportQuery = pageQuery(100, 1_000).extend({ only });
export const reportFileQuery = z.object({ only });
