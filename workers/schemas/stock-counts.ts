import { z } from "@hono/zod-openapi";
import { ABC_CLASSES } from "#commerce/stock/abc.ts";
import { COUNT_MOVES, COUNT_STATES, MOST_COUNT_LINES } from "#commerce/stock/count.ts";
import { idOf, instantSchema, moneySchema, orNull, skuSchema } from "./common.ts";
import { reasonSchema } from "./stock.ts";
import { documentQuery } from "./stock-documents.ts";

const titleSchema = z.string().trim().min(1).max(120);

export const countThresholdSchema = z
  .strictObject({
    unit: z.enum(["units", "percent"]),
    /** A line that is further from the books than this is to be counted again, and approved by somebody else. */
    value: z.int().min(0).max(1_000_000),
  })
  .openapi("CountThreshold");

const scopeSchema = z.discriminatedUnion("kind", [
  /** Every SKU with units there by the books. */
  z.strictObject({ kind: z.literal("all") }),
  /** Those of a category and of the ones below it. */
  z.strictObject({ kind: z.literal("category"), category_id: idOf("cat") }),
  z.strictObject({ kind: z.literal("skus"), skus: z.array(skuSchema).min(1).max(MOST_COUNT_LINES) }),
  /** By units sold there in the last 90 days: what makes up 80 % of them is A, up to 95 % B, the rest C. */
  z.strictObject({ kind: z.literal("abc"), class: z.enum(ABC_CLASSES) }),
]);

export const newCountSchema = z.strictObject({
  location_id: idOf("loc"),
  title: titleSchema,
  scope: scopeSchema,
  /** A member of staff who may count there; null for whoever has time. */
  assigned_to: idOf("stf").nullable(),
  /** Whoever counts does not see what the books say. */
  blind: z.boolean(),
  threshold: countThresholdSchema,
});

const countedSchema = z.strictObject({
  /** Made where it was counted: it counts once, however often it is sent. */
  id: idOf("cne"),
  sku: skuSchema,
  quantity: z.int().min(0).max(100_000),
  /** The count's round that it was counted in. */
  round: z.int().min(1),
  at: instantSchema,
  /** The own entry that this one takes back. */
  takes_back: idOf("cne").nullable(),
});

export const countEntriesSchema = z.strictObject({ entries: z.array(countedSchema).min(1).max(100) });

export const tillCountEntriesSchema = countEntriesSchema.extend({
  /** Who counted, whoever is signed in by now. */
  counted_by: idOf("stf"),
});

export const countEnteredSchema = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        id: z.string(),
        /** All but `counted` and `repeated` say why it does not count; told again, it stays so. */
        outcome: z.enum([
          "counted",
          "repeated",
          "count_closed",
          "round_over",
          "nothing_to_take_back",
          "count_full",
          "unknown_sku",
        ]),
      }),
    ),
    state: z.enum(COUNT_STATES),
    round: z.int(),
    line_count: z.int(),
    /** Lines that have been counted. */
    counted: z.int(),
  })
  .openapi("CountEntered");

export const finishCountSchema = z.strictObject({
  /** What the lines are that nobody has counted: empty shelves, or simply not counted. */
  rest: z.enum(["zero", "not_counted"]),
});

export const recountSchema = z.strictObject({
  skus: z.array(skuSchema).min(1).max(MOST_COUNT_LINES),
  reason: reasonSchema.nullable(),
});

const accuracyFields = {
  /** Lines counted where the books agree. */
  exact: z.int(),
  /** Units found beyond the books, less units missing. */
  net_units: z.int(),
  /** Both together. */
  absolute_units: z.int(),
  /** At today's prices when it was planned; SKUs without a price are left out. */
  net_value: moneySchema,
  absolute_value: moneySchema,
};

const accuracySchema = z.strictObject(accuracyFields).openapi("CountAccuracy");

const summaryFields = {
  id: idOf("cnt"),
  number: z.string(),
  state: z.enum(COUNT_STATES),
  location_id: z.string(),
  title: z.string(),
  assigned_to: z.string().nullable(),
  blind: z.boolean(),
  threshold: countThresholdSchema,
  line_count: z.int(),
  /** Lines that have been counted. */
  counted: z.int(),
  /** Null for who may not see what the books say yet. */
  accuracy: orNull(accuracySchema),
  counted_at: orNull(instantSchema),
  posted_at: orNull(instantSchema),
  created_at: instantSchema,
  updated_at: instantSchema,
};

export const countSummarySchema = z.strictObject(summaryFields).openapi("StockCountSummary");

export const countQuery = documentQuery(COUNT_STATES).extend({
  q: z.string().trim().max(120).optional().openapi({ description: "The beginning of a number or title" }),
});

const personSchema = z.strictObject({ id: z.string(), name: z.string() });

export const countSchema = z
  .strictObject({
    ...summaryFields,
    version: z.int(),
    /** A command that is not through yet; it goes on by itself. */
    pending: z.string().nullable(),
    /** Grows with each recount. */
    round: z.int(),
    /** Lines that are to be counted now and were not yet. */
    open: z.int(),
    /** Lines that are further from the books than the threshold; null for who may not see it yet. */
    over: z.int().nullable(),
    assigned_name: z.string().nullable(),
    counters: z.array(personSchema),
    history: z.array(
      z.strictObject({
        at: instantSchema,
        move: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        actor: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
        reason: z.string().nullable(),
        units: z.int().nullable(),
      }),
    ),
    /** What the caller may do with it now. */
    moves: z.array(z.enum(COUNT_MOVES)),
  })
  .openapi("StockCount");

const itemFields = {
  sku: z.string(),
  title: z.string(),
  variant_title: z.string(),
  image_url: z.string().nullable(),
  barcode: z.string().nullable(),
};

/** Which lines are asked for; those about differences only for who may see them. */
export const COUNT_LINE_FILTERS = [
  "all",
  "open",
  "not_counted",
  "found",
  "different",
  "over",
  "moved",
] as const;
export type CountLineFilter = (typeof COUNT_LINE_FILTERS)[number];

const nullableFigures = z.strictObject({ counted: z.int().nullable(), seen: z.int().nullable() });

export const countLineSchema = z
  .strictObject({
    ...itemFields,
    /** False: it was found there although nobody planned to count it. */
    planned: z.boolean(),
    round: z.int(),
    /** It is to be counted now, and was not yet. */
    open: z.boolean(),
    counted: z.int().nullable(),
    tallies: z.array(z.strictObject({ by: personSchema, quantity: z.int(), entries: z.int() })),
    /** What the books say beside it; null for who may not see it yet. */
    books: orNull(
      z.strictObject({
        /** Units on hand by the books when it was counted. */
        seen: z.int().nullable(),
        variance: z.int().nullable(),
        value: orNull(moneySchema),
        over: z.boolean(),
        /** Stock moved between its first and its last entry. */
        moved: z.boolean(),
        /** What rounds before found. */
        earlier: z.array(nullableFigures),
      }),
    ),
  })
  .openapi("StockCountLine");

export const countEntrySchema = z
  .strictObject({
    id: z.string(),
    sku: z.string(),
    quantity: z.int(),
    round: z.int(),
    at: instantSchema,
    by: personSchema,
    device_id: z.string().nullable(),
    takes_back: z.string().nullable(),
    taken_back: z.boolean(),
  })
  .openapi("StockCountEntry");

/** A count as a till shows it: without figures of the books, whoever counts. */
export const tillCountSchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.enum(COUNT_STATES),
    assigned_to: z.string().nullable(),
    line_count: z.int(),
    counted: z.int(),
    created_at: instantSchema,
  })
  .openapi("TillCount");

export const tillCountLineSchema = z
  .strictObject({ ...itemFields, round: z.int(), counted: z.int().nullable() })
  .openapi("TillCountLine");

export const accuracyQuery = z.object({
  /** Posted at or after; a year ago where it is left out. */
  from: instantSchema.optional(),
  /** Posted before; now where it is left out. */
  to: instantSchema.optional(),
  location_id: idOf("loc").optional(),
});

export const accuracyMonthSchema = z
  .strictObject({
    month: z.string().openapi({ example: "2026-11", description: "In UTC" }),
    location_id: z.string(),
    counts: z.int(),
    counted: z.int(),
    ...accuracyFields,
  })
  .openapi("CountAccuracyMonth");
