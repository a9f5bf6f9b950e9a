import { z } from "@hono/zod-openapi";
import { PURCHASE_MOVES, PURCHASE_STATES } from "#commerce/stock/purchase.ts";
import { TRANSFER_MOVES, TRANSFER_STATES } from "#commerce/stock/transfer.ts";
import { currencySchema, idOf, instantSchema, orNull, pageQuery, skuSchema } from "./common.ts";
import { reasonSchema, someUnitsSchema } from "./stock.ts";

/** Lines of one document: the items of all of them are asked within one call. */
export const MOST_LINES = 500;
const unitsSchema = z.int().min(0).max(1_000_000);
const noteSchema = z.string().trim().min(1).max(2_000);
const shortTextSchema = z.string().trim().min(1).max(120);

/** Lines that name each SKU once. */
const linesOf = <Line extends z.ZodType<{ sku: string }>>(line: Line, least: 0 | 1 = 1) =>
  z
    .array(line)
    .min(least)
    .max(MOST_LINES)
    .refine((lines) => new Set(lines.map(({ sku }) => sku)).size === lines.length, "a SKU stands here twice");

// --- what documents have in common ---

export const shortageSchema = z.strictObject({
  sku: z.string(),
  wanted: z.int(),
  /** Units that could have been had. */
  available: z.int(),
});

const historySchema = z.array(
  z.strictObject({
    at: instantSchema,
    move: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    actor: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    reason: z.string().nullable(),
    units: z.int().nullable(),
  }),
);

const documentFields = {
  number: z.string(),
  version: z.int(),
  /** A command that is not through yet; it goes on by itself. */
  pending: z.string().nullable(),
  history: historySchema,
  note: z.string().nullable(),
  expected_at: orNull(instantSchema),
  created_at: instantSchema,
  updated_at: instantSchema,
};

/** What a SKU is called. */
const titledFields = {
  sku: z.string(),
  product_id: z.string().nullable(),
  title: z.string(),
  variant_title: z.string(),
};

/** Query of a list of documents. */
export const documentQuery = <State extends string>(states: readonly [State, ...State[]]) =>
  pageQuery(50, 200).extend({
    state: z.enum(states).optional(),
    open: z
      .enum(["true", "false"])
      .optional()
      .openapi({ description: "`true`: those that are not at their end; `false`: those that are" }),
    sku: skuSchema.optional(),
    location_id: idOf("loc").optional(),
  });

// --- transfers ---

/** What is open to the caller now. */
const transferMoveSchema = z.enum(TRANSFER_MOVES).exclude(["receive_rest"]);

const quantitySchema = z.strictObject({ sku: skuSchema, quantity: someUnitsSchema });
const reducedSchema = z.strictObject({ sku: skuSchema, quantity: unitsSchema });

export const transferWishSchema = z.strictObject({
  lines: linesOf(quantitySchema),
  note: noteSchema.nullable(),
  expected_at: orNull(instantSchema),
});

export const newTransferSchema = transferWishSchema.extend({
  from_location_id: idOf("loc"),
  to_location_id: idOf("loc"),
  /** `false` leaves it a draft. */
  request: z.boolean(),
});

export const approveTransferSchema = z.strictObject({
  /** What is approved with fewer units than were asked for; all else as asked for. */
  lines: linesOf(reducedSchema, 0),
});

export const pickTransferSchema = z.strictObject({
  /** What was picked with fewer units than were approved; all else in full. What is left over is free again. */
  lines: linesOf(reducedSchema, 0),
});

export const shipTransferSchema = z.strictObject({
  expected_at: orNull(instantSchema),
  carrier: shortTextSchema.nullable(),
  tracking: shortTextSchema.nullable(),
});

export const receiveTransferSchema = z.strictObject({
  lines: linesOf(z.strictObject({ sku: skuSchema, good: unitsSchema, damaged: unitsSchema })),
  reason: reasonSchema.nullable(),
});

export const becauseSchema = z.strictObject({ reason: reasonSchema });
export const maybeBecauseSchema = z.strictObject({ reason: reasonSchema.nullable() });

const transferSummaryFields = {
  id: idOf("trf"),
  number: z.string(),
  state: z.enum(TRANSFER_STATES),
  from_location_id: z.string(),
  to_location_id: z.string(),
};

export const transferSummarySchema = z
  .strictObject({
    ...transferSummaryFields,
    line_count: z.int(),
    /** Units as far as they are known: asked for, then approved, picked, sent. */
    units: z.int(),
    /** Units on their way. */
    missing: z.int(),
    expected_at: orNull(instantSchema),
    tracking: z.string().nullable(),
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("TransferSummary");

export const transferSchema = z
  .strictObject({
    ...transferSummaryFields,
    ...documentFields,
    lines: z.array(
      z.strictObject({
        ...titledFields,
        requested: z.int(),
        approved: z.int(),
        picked: z.int(),
        shipped: z.int(),
        good: z.int(),
        damaged: z.int(),
        lost: z.int(),
        /** Sent, and neither arrived nor given up. */
        missing: z.int(),
      }),
    ),
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    /** What was too little when it was last to be approved or shipped. */
    shortages: z.array(shortageSchema),
    /** What the caller may do with it now. */
    moves: z.array(transferMoveSchema),
    /** Whether the caller may change its lines. */
    editable: z.boolean(),
  })
  .openapi("Transfer");

// --- purchase orders ---

const purchaseMoveSchema = z.enum(PURCHASE_MOVES).exclude(["receive_rest"]);

/** Minor units; no more than keeps sums exact. */
const unitCostSchema = z.int().min(0).max(1_000_000_000);

export const purchaseWishSchema = z.strictObject({
  supplier_id: idOf("sup"),
  location_id: idOf("loc"),
  /** Of all unit costs. */
  currency: currencySchema,
  lines: linesOf(
    z.strictObject({ sku: skuSchema, quantity: someUnitsSchema, unit_cost: unitCostSchema.nullable() }),
  ),
  /** The supplier's own number of the order. */
  reference: shortTextSchema.nullable(),
  note: noteSchema.nullable(),
  expected_at: orNull(instantSchema),
});

export const receivePurchaseSchema = z.strictObject({
  lines: linesOf(
    z.strictObject({
      sku: skuSchema,
      good: unitsSchema,
      damaged: unitsSchema,
      /** How many more than were ordered are taken in; with fewer the call is refused. */
      beyond: unitsSchema,
    }),
  ),
  reason: reasonSchema.nullable(),
});

const purchaseSummaryFields = {
  id: idOf("pur"),
  number: z.string(),
  state: z.enum(PURCHASE_STATES),
  location_id: z.string(),
  reference: z.string().nullable(),
};

export const purchaseSummarySchema = z
  .strictObject({
    ...purchaseSummaryFields,
    supplier_id: z.string(),
    supplier_name: z.string(),
    line_count: z.int(),
    units: z.int(),
    /** Units that still have to come. */
    outstanding: z.int(),
    expected_at: orNull(instantSchema),
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("PurchaseOrderSummary");

export const purchaseSchema = z
  .strictObject({
    ...purchaseSummaryFields,
    ...documentFields,
    supplier: z.strictObject({ id: z.string(), name: z.string() }),
    currency: z.string(),
    lines: z.array(
      z.strictObject({
        ...titledFields,
        quantity: z.int(),
        /** Minor units; null where nobody said, and for callers who may not order. */
        unit_cost: z.int().nullable(),
        good: z.int(),
        damaged: z.int(),
        outstanding: z.int(),
      }),
    ),
    /** What the caller may do with it now. */
    moves: z.array(purchaseMoveSchema),
    /** Whether the caller may change it. */
    editable: z.boolean(),
  })
  .openapi("PurchaseOrder");

// --- suppliers ---

export const supplierTermsSchema = z.strictObject({
  name: shortTextSchema,
  email: z.email().max(254).nullable(),
  /** What the supplier knows the merchant by: a customer number. */
  reference: shortTextSchema.nullable(),
  /** `false`: ordered from no more. */
  active: z.boolean(),
});

export const supplierSchema = supplierTermsSchema
  .extend({
    id: idOf("sup"),
    email: z.string().nullable(),
    version: z.int(),
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("Supplier");
