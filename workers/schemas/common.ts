import { z } from "@hono/zod-openapi";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { type IdPrefix, idPattern } from "#commerce/id.ts";

/** Money on the wire: integer minor units and an ISO 4217 code. */
export const moneySchema = z
  .strictObject({
    amount: z.int().openapi({ example: 1999, description: "Minor units" }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .openapi({ example: "EUR" }),
  })
  .openapi("Money");

/** A named schema or null. `.nullable()` would make null part of the name itself in the OpenAPI document. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

export const idOf = (prefix: IdPrefix) =>
  z
    .string()
    .regex(idPattern(prefix), { error: `expected an id such as ${prefix}_01J8ZQ5V6N4T3M2K1H0G9F8E7D` })
    .openapi({ example: `${prefix}_01J8ZQ5V6N4T3M2K1H0G9F8E7D` });

export const skuSchema = z.string().trim().min(1).max(64).openapi({ example: "MUG-OAT-S" });
export const quantitySchema = z.int().min(1).max(999);
export const instantSchema = z.iso.datetime().openapi({ example: "2026-11-22T10:00:00.000Z" });
export const localizedSchema = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.string().max(20_000));
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** Query of a list: how many, and where the last page ended. */
export const pageQuery = (limit: number, max: number) =>
  z.object({
    limit: z.coerce.number().int().min(1).max(max).default(limit),
    cursor: z.string().max(512).optional(),
  });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next_cursor: z.string().nullable() });

/** A version of the words that people agree to, as whoever shows them names it. */
export const wordingSchema = z
  .string()
  .regex(/^[\w.-]{1,40}$/)
  .openapi({ example: "2026-11" });

export const customerSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(254).nullable(),
    phone: z.string().trim().max(40).nullable(),
  })
  .openapi("Customer");

/** What somebody agrees to, and by which version of the words that they were shown. */
export const agreementSchema = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  wording: wordingSchema,
});

export const addressSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    line1: z.string().trim().min(1).max(120),
    line2: z.string().trim().max(120).nullable(),
    city: z.string().trim().min(1).max(80),
    region: z.string().trim().min(1).max(80).nullable(),
    postal_code: z.string().trim().min(2).max(16),
    country: countrySchema,
  })
  .openapi("Address");

export const taxLineSchema = z
  .strictObject({
    name: z.string(),
    tax_class: z.enum(["standard", "reduced", "zero"]),
    rate_ppm: z.int(),
    amount: moneySchema,
    included: z.boolean(),
  })
  .openapi("TaxLine");

export const availabilitySchema = z.enum(["in_stock", "low_stock", "out_of_stock", "backorder", "preorder"]);

/** The part of a line that is sold beyond stock. */
export const waitsSchema = z.strictObject({
  kind: z.enum(["backorder", "preorder"]),
  quantity: z.int(),
  /** Null where nobody can say. */
  promised_at: orNull(instantSchema),
});
