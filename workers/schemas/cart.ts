import { z } from "@hono/zod-openapi";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { MAX_LINE_QUANTITY } from "#durable-objects/cart/lines.ts";
import {
  addressSchema,
  agreementSchema,
  customerSchema,
  idOf,
  instantSchema,
  moneySchema,
  orNull,
  quantitySchema,
  skuSchema,
  taxLineSchema,
  waitsSchema,
} from "./common.ts";

export const cartFulfilmentSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("ship"), address: addressSchema, method_id: z.string().nullable() }),
    z.strictObject({ kind: z.literal("pickup"), location_id: idOf("loc") }),
  ])
  .openapi("CartFulfilment");

/** Nothing is agreed to by saying nothing. */
const agreementsSchema = z.array(agreementSchema).max(CONSENT_PURPOSES.length);

export const cartSchema = z
  .strictObject({
    id: idOf("crt"),
    version: z.int(),
    status: z.enum(["open", "placing", "ordered"]),
    order_id: z.string().nullable(),
    /** Belongs to a signed-in customer: nobody else reaches it, whoever knows its id. */
    personal: z.boolean(),
    currency: z.string(),
    prices_include_tax: z.boolean(),
    lines: z.array(
      z.strictObject({
        line_id: idOf("lin"),
        sku: z.string(),
        product_id: z.string(),
        handle: z.string(),
        title: z.string(),
        variant_title: z.string(),
        image_url: z.string().nullable(),
        quantity: z.int(),
        unit_price: moneySchema,
        subtotal: moneySchema,
        /** What could be promised now for the chosen way of delivery; null when it was not looked up. */
        available: z.int().nullable(),
        /** The part of it that one would wait for; null where all of it is there, or it was not looked up. */
        waits: orNull(waitsSchema),
      }),
    ),
    /** Lines that are no longer sold here; they are not part of the totals. */
    unavailable: z.array(z.strictObject({ line_id: z.string(), sku: z.string(), quantity: z.int() })),
    units: z.int(),
    customer: orNull(customerSchema.extend({ agreed_to: agreementsSchema })),
    fulfilment: orNull(cartFulfilmentSchema),
    shipping_methods: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        price: moneySchema,
        free: z.boolean(),
        min_days: z.int(),
        max_days: z.int(),
      }),
    ),
    shipping_method_id: z.string().nullable(),
    subtotal: moneySchema,
    shipping_total: orNull(moneySchema),
    /** Null while the destination is unknown and prices exclude tax. */
    tax_total: orNull(moneySchema),
    taxes: z.array(taxLineSchema),
    total: moneySchema,
    /** Until when what is in it is kept aside for the shopper, as far as there was enough; null while nothing is. */
    reserved_until: orNull(instantSchema),
    /** What is left to fill in before it can be ordered. */
    missing: z.array(z.enum(["lines", "customer", "fulfilment", "shipping_method"])),
  })
  .openapi("Cart");

export const addLineSchema = z.strictObject({ sku: skuSchema, quantity: quantitySchema });
export const setQuantitySchema = z.strictObject({ quantity: z.int().min(0).max(MAX_LINE_QUANTITY) });
export const cartDetailsSchema = z.strictObject({
  /** `agreed_to` is what they ticked, of boxes that were empty: noted as theirs once the order stands. */
  customer: customerSchema.extend({ agreed_to: agreementsSchema.optional() }).optional(),
  fulfilment: cartFulfilmentSchema.optional(),
});
export const checkoutSchema = z.strictObject({
  payment: z.strictObject({ kind: z.literal("card"), token: z.string().min(1).max(200) }),
  /** The total the shopper saw; another one is refused with `price_changed`. */
  expected_total: moneySchema,
  /** Path on the shop's own site that a 3-D Secure challenge returns to; `{order_id}` and `{key}` are filled in. */
  return_path: z
    .string()
    .startsWith("/")
    .max(500)
    .regex(/^\/(?![/\\])/)
    .optional(),
});
export const reservationSchema = z.strictObject({ expires_at: z.iso.datetime() }).openapi("Reservation");
