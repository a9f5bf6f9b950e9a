import { z } from "@hono/zod-openapi";
import { LISTED_STATES } from "#db/stock-search.ts";
import { levelSchema } from "./admin.ts";
import { idOf, instantSchema, orNull, pageQuery, skuSchema } from "./common.ts";

/** SKUs that one call asks for. */
export const MOST_SKUS = 1_000;

/** What the stock list is narrowed to. */
export const stockListQuery = pageQuery(50, 200).extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .openapi({ description: "The beginning of a SKU, a barcode, or words of the title" }),
  location_id: idOf("loc").optional(),
  category_id: idOf("cat")
    .optional()
    .openapi({ description: "Products of this category and of those below it" }),
  state: z
    .enum(LISTED_STATES)
    .optional()
    .openapi({ description: "SKUs of which this is so at one of the locations shown" }),
  low: z
    .enum(["true", "false"])
    .default("false")
    .openapi({ description: "`true`: SKUs that are low or out at one of the locations shown" }),
});

export const stockQuerySchema = z.strictObject({
  skus: z.array(skuSchema).min(1).max(MOST_SKUS),
  /** Null: all that the caller sees. */
  location_ids: z.array(idOf("loc")).min(1).max(200).nullable().default(null),
  /** Also what this channel may promise, by its rules and from its locations; null: not asked. */
  channel_id: idOf("chn").nullable().default(null),
});

export const stockQueryAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      sku: z.string(),
      levels: z.array(levelSchema),
      on_hand: z.int(),
      available: z.int(),
      /** What the channel may promise from the locations shown; null where none was named. */
      channel: orNull(
        z.strictObject({
          units: z.int(),
          locations: z.array(z.strictObject({ location_id: z.string(), units: z.int() })),
          beyond: orNull(
            z.strictObject({
              kind: z.enum(["backorder", "preorder"]),
              units: z.int(),
              expected_at: orNull(instantSchema),
            }),
          ),
        }),
      ),
    }),
  ),
  /** SKUs that the merchant does not have. */
  unknown: z.array(z.string()),
});

export const stockChangesQuery = z.object({
  cursor: z
    .string()
    .max(512)
    .optional()
    .openapi({ description: "From the last answer. Without one all levels come, from the first." }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  location_id: idOf("loc").optional(),
});

export const stockChangesSchema = z.strictObject({
  items: z.array(
    levelSchema.extend({ sku: z.string(), updated_at: instantSchema }).openapi("StockLevelChange"),
  ),
  /** Where to go on, at once or later; there is always one. */
  cursor: z.string(),
  /** More has been written already: go on at once. */
  more: z.boolean(),
});
