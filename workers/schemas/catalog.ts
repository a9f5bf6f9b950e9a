import { z } from "@hono/zod-openapi";
import { availabilitySchema, idOf, instantSchema, moneySchema, orNull } from "./common.ts";

export const imageSchema = z
  .strictObject({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() })
  .openapi("Image");

export const channelSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    merchant: z.string(),
    /** Nothing is really sold here: demo goods, test payments. */
    sandbox: z.boolean(),
    locale: z.string(),
    currency: z.string(),
    country: z.string(),
    prices_include_tax: z.boolean(),
    /** The hue (OKLCH degrees) of the merchant's accent; null for the house's own. */
    accent_hue: z.number().nullable(),
    /** Locations whose stock is sold online here. */
    location_ids: z.array(z.string()),
    /** The merchant's web sites, this one among them, for a language and country switch. */
    sites: z.array(
      z.strictObject({
        name: z.string(),
        url: z.string(),
        locale: z.string(),
        currency: z.string(),
        current: z.boolean(),
      }),
    ),
    shipping_methods: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        price: moneySchema,
        free_over: orNull(moneySchema),
        min_days: z.int(),
        max_days: z.int(),
      }),
    ),
  })
  .openapi("Channel");

export const categorySchema = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    description: z.string(),
    parent_id: z.string().nullable(),
    image_url: z.string().nullable(),
    position: z.int(),
  })
  .openapi("Category");

export const productCardSchema = z
  .strictObject({
    id: idOf("prd"),
    handle: z.string(),
    title: z.string(),
    summary: z.string(),
    price_min: moneySchema,
    price_max: moneySchema,
    compare_at: orNull(moneySchema),
    image: orNull(imageSchema),
    /** A second picture, shown on hover. */
    image_alternate: orNull(imageSchema),
    swatches: z.array(z.strictObject({ label: z.string(), color: z.string() })),
    variant_count: z.int(),
    availability: availabilitySchema,
  })
  .openapi("ProductCard");

const toldStockSchema = z.strictObject({
  state: availabilitySchema,
  /** Exact only when few are left. */
  units: z.int().nullable(),
  /** When goods are expected that one would have to wait for; null where none are, or nobody can say. */
  expected_at: orNull(instantSchema),
});

export const storeStockSchema = toldStockSchema.extend({ location_id: z.string() });

export const variantAvailabilitySchema = z
  .strictObject({
    sku: z.string(),
    online: toldStockSchema,
    stores: z.array(storeStockSchema),
  })
  .openapi("VariantAvailability");

export const productSchema = z
  .strictObject({
    id: idOf("prd"),
    handle: z.string(),
    version: z.int(),
    title: z.string(),
    summary: z.string(),
    /** Plain text; paragraphs are separated by an empty line. */
    description: z.string(),
    vendor: z.string().nullable(),
    category_ids: z.array(z.string()),
    details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    options: z.array(
      z.strictObject({
        name: z.string(),
        values: z.array(
          z.strictObject({ code: z.string(), label: z.string(), swatch: z.string().nullable() }),
        ),
      }),
    ),
    variants: z.array(
      z.strictObject({
        id: idOf("var"),
        sku: z.string(),
        barcode: z.string().nullable(),
        /** Value codes, one per option, in the options' order. */
        options: z.array(z.string()),
        title: z.string(),
        price: moneySchema,
        compare_at: orNull(moneySchema),
        image_url: z.string().nullable(),
        availability: variantAvailabilitySchema,
      }),
    ),
    images: z.array(imageSchema),
  })
  .openapi("Product");

export const storeLocationSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    address: z.strictObject({
      line1: z.string(),
      city: z.string(),
      region: z.string().nullable(),
      postal_code: z.string(),
      country: z.string(),
    }),
    latitude: z.number(),
    longitude: z.number(),
    phone: z.string().nullable(),
    hours: z.array(z.strictObject({ days: z.string(), open: z.string(), close: z.string() })),
  })
  .openapi("StoreLocation");
