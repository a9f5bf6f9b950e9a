import { z } from "@hono/zod-openapi";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { MERCHANT_STATES } from "#commerce/merchant/lifecycle.ts";
import { ADJUSTMENT_REASONS } from "#commerce/stock/adjustments.ts";
import { STOCK_FIGURES, type StockFigure } from "#commerce/stock/level.ts";
import { cartFulfilmentSchema } from "./cart.ts";
import {
  currencySchema,
  customerSchema,
  idOf,
  instantSchema,
  localizedSchema,
  moneySchema,
  orNull,
  quantitySchema,
  skuSchema,
  taxLineSchema,
} from "./common.ts";

/** A role at a location; null for everywhere. */
export const roleGivenSchema = z
  .strictObject({ role_id: z.string().max(40), location_id: idOf("loc").nullable() })
  .openapi("GivenRole");

/** A permission with where and up to how much; null for everywhere and for no limit. */
export const grantSchema = z
  .strictObject({
    permission: z.enum(PERMISSION_NAMES),
    location_id: z.string().nullable(),
    limits: z.array(moneySchema).nullable(),
  })
  .openapi("Grant");

export const staffSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(roleGivenSchema),
    merchant: z.strictObject({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      /** A sandbox has demo goods and test payments only. */
      kind: z.enum(["live", "sandbox"]),
      status: z.enum(MERCHANT_STATES),
    }),
    /** What this person may do somewhere, by name. */
    permissions: z.array(z.enum(PERMISSION_NAMES)),
    /** The same with where and up to how much. */
    grants: z.array(grantSchema),
    /** The till they are signed in at. */
    device_id: z.string().nullable(),
    /** Set where an operator of the platform looks in: they read and change nothing. */
    visit: z.strictObject({ id: z.string(), reason: z.string(), ends_at: instantSchema }).nullable(),
  })
  .openapi("Staff");

export const channelConfigSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["web", "pos", "agent"]),
    name: z.string(),
    locale: z.string(),
    currency: z.string(),
    prices_include_tax: z.boolean(),
    country: z.string(),
    location_ids: z.array(z.string()),
    url: z.string().nullable(),
    shipping_methods: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        price: moneySchema,
        free_over: orNull(moneySchema),
      }),
    ),
  })
  .openapi("ChannelConfig");

export const locationSchema = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    kind: z.enum(["warehouse", "store"]),
    name: z.string(),
    city: z.string(),
    country: z.string(),
    picks_up: z.boolean(),
  })
  .openapi("Location");

// --- products ---

const optionSchema = z.strictObject({
  name: localizedSchema,
  values: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(60),
        label: localizedSchema,
        swatch: z.string().max(40).nullable(),
      }),
    )
    .min(1)
    .max(100),
});

export const variantInputSchema = z.strictObject({
  sku: skuSchema,
  barcode: z.string().trim().min(6).max(20).nullable(),
  options: z.array(z.string()).max(3),
  weight_grams: z.int().min(0).max(10_000_000).nullable(),
  media_id: idOf("med").nullable(),
  /** Minor units by ISO 4217 code. */
  prices: z.record(
    currencySchema,
    z.strictObject({ amount: z.int().min(0), compare_at: z.int().min(0).nullable() }),
  ),
});

export const productInputSchema = z.strictObject({
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120),
  title: localizedSchema,
  summary: localizedSchema,
  description: localizedSchema,
  vendor: z.string().trim().max(120).nullable(),
  product_type: z.string().trim().max(120).nullable(),
  tax_class: z.enum(["standard", "reduced", "zero"]),
  category_ids: z.array(idOf("cat")).max(50),
  details: z.array(z.strictObject({ label: localizedSchema, value: localizedSchema })).max(50),
  options: z.array(optionSchema).max(3),
  variants: z.array(variantInputSchema).min(1).max(250),
  /** Stored pictures by id; what an import only linked to stays a link, which shops do not show. */
  media: z
    .array(
      z.union([
        z.strictObject({ media_id: idOf("med"), alt: localizedSchema }),
        z.strictObject({ external_url: z.url().max(2_000), alt: localizedSchema }),
      ]),
    )
    .max(50),
});

export const adminProductSchema = productInputSchema
  .extend({
    id: idOf("prd"),
    status: z.enum(["draft", "published", "archived"]),
    version: z.int(),
    /** The version that shoppers see; null when none. */
    published_version: z.int().nullable(),
    variants: z.array(variantInputSchema.extend({ id: idOf("var") })),
    media: z.array(
      z.strictObject({ media_id: z.string().nullable(), url: z.string(), alt: localizedSchema }),
    ),
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("AdminProduct");

export const productSummarySchema = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    status: z.enum(["draft", "published", "archived"]),
    /** Edited since it was last published. */
    changed: z.boolean(),
    vendor: z.string().nullable(),
    image_url: z.string().nullable(),
    variant_count: z.int(),
    on_hand: z.int(),
    available: z.int(),
    price_min: orNull(moneySchema),
    updated_at: instantSchema,
  })
  .openapi("ProductSummary");

export const mediaSchema = z
  .strictObject({
    id: idOf("med"),
    url: z.string(),
    content_type: z.string(),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
  })
  .openapi("Media");

export const categoryInputSchema = z.strictObject({
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120),
  name: localizedSchema,
  description: localizedSchema,
  parent_id: idOf("cat").nullable(),
  media_id: idOf("med").nullable(),
  position: z.int().min(0).max(100_000),
});

export const adminCategorySchema = categoryInputSchema.extend({ id: idOf("cat") }).openapi("AdminCategory");

// --- stock ---

const figuresSchema = Object.fromEntries(STOCK_FIGURES.map((figure) => [figure, z.int()])) as Record<
  StockFigure,
  z.ZodInt
>;

export const levelSchema = z
  .strictObject({
    location_id: z.string(),
    ...figuresSchema,
    expected_at: orNull(instantSchema),
    available: z.int(),
  })
  .openapi("StockLevel");

export const stockRowSchema = z
  .strictObject({
    sku: z.string(),
    product_id: z.string(),
    title: z.string(),
    variant_title: z.string(),
    image_url: z.string().nullable(),
    barcode: z.string().nullable(),
    levels: z.array(levelSchema),
    on_hand: z.int(),
    available: z.int(),
  })
  .openapi("StockRow");

export const adjustmentSchema = z.strictObject({
  sku: skuSchema,
  location_id: idOf("loc"),
  /** Units to add, or to take away when negative. */
  delta: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((value) => value !== 0, "must not be 0"),
  reason: z.enum(ADJUSTMENT_REASONS),
  note: z.string().trim().max(500).nullable(),
});

export const receiptSchema = z.strictObject({
  /** `true`: opening stock, counted only where nothing of the SKU ever moved. */
  opening: z.boolean(),
  reference: z.string().trim().max(120).nullable(),
  lines: z
    .array(
      z.strictObject({ sku: skuSchema, location_id: idOf("loc"), quantity: z.int().min(1).max(1_000_000) }),
    )
    .min(1)
    .max(200),
});

export const movementSchema = z
  .strictObject({
    seq: z.int(),
    at: instantSchema,
    kind: z.string(),
    location_id: z.string(),
    ...figuresSchema,
    reason: z.string().nullable(),
    reference: z.string().nullable(),
    /** The order that it belongs to. */
    order: orNull(z.strictObject({ id: z.string(), number: z.string() })),
    actor: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  })
  .openapi("StockMovement");

// --- orders placed by staff ---

export const staffOrderSchema = z.strictObject({
  channel_id: idOf("chn"),
  customer: customerSchema,
  fulfilment: cartFulfilmentSchema,
  lines: z
    .array(z.strictObject({ sku: skuSchema, quantity: quantitySchema }))
    .min(1)
    .max(100),
});

export const placeStaffOrderSchema = staffOrderSchema.extend({
  payment: z.strictObject({ kind: z.literal("card"), token: z.string().min(1).max(200) }),
  expected_total: orNull(moneySchema),
});

export const quoteSchema = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        sku: z.string(),
        title: z.string(),
        variant_title: z.string(),
        image_url: z.string().nullable(),
        quantity: z.int(),
        unit_price: moneySchema,
        total: moneySchema,
        available: z.int(),
      }),
    ),
    subtotal: moneySchema,
    shipping_total: moneySchema,
    tax_total: orNull(moneySchema),
    taxes: z.array(taxLineSchema),
    total: moneySchema,
    shipping_methods: z.array(z.strictObject({ id: z.string(), name: z.string(), price: moneySchema })),
  })
  .openapi("StaffQuote");

export const notificationSchema = z
  .strictObject({
    id: z.string(),
    order_id: z.string(),
    kind: z.string(),
    medium: z.string(),
    recipient: z.string(),
    subject: z.string(),
    body: z.string(),
    created_at: instantSchema,
  })
  .openapi("Notification");

// --- imports ---

export const IMPORT_FORMATS = ["shopify_csv", "icecat_ndjson"] as const;

export const importQuerySchema = z.object({
  format: z.enum(IMPORT_FORMATS),
  file_name: z.string().min(1).max(200),
  currency: currencySchema,
  locale: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default("en"),
  /** Where opening stock is received. */
  location_id: idOf("loc").optional(),
  /** Opening units of a variant for which the file has none. */
  opening_stock: z.coerce.number().int().min(0).max(100_000).optional(),
  publish: z.enum(["true", "false"]).default("true"),
});

export const importJobSchema = z
  .strictObject({
    id: idOf("imp"),
    file_name: z.string(),
    format: z.enum(IMPORT_FORMATS),
    status: z.enum(["queued", "reading", "running", "done", "failed"]),
    error: z.string().nullable(),
    products: z.int(),
    products_done: z.int(),
    created: z.int(),
    updated: z.int(),
    refused: z.int(),
    created_at: instantSchema,
    finished_at: instantSchema.nullable(),
  })
  .openapi("ImportJob");

export const importRefusalSchema = z
  .strictObject({ line: z.int(), field: z.string(), reason: z.string(), value: z.string().nullable() })
  .openapi("ImportRefusal");
