import { z } from "@hono/zod-openapi";
import { ORDER_STATES, STAFF_MOVES } from "#commerce/order/lifecycle.ts";
import {
  addressSchema,
  customerSchema,
  idOf,
  instantSchema,
  moneySchema,
  orNull,
  taxLineSchema,
  waitsSchema,
} from "./common.ts";

const actorSchema = z.strictObject({
  kind: z.enum(["shopper", "staff", "client", "operator", "system"]),
  id: z.string().nullable(),
  name: z.string(),
});

export const orderStateSchema = z.enum(ORDER_STATES);
export const orderSourceSchema = z.enum(["storefront", "pos", "agent", "api"]);
export const staffMoveSchema = z.enum(STAFF_MOVES);

const fulfilmentSchema = z.strictObject({
  kind: z.enum(["ship", "pickup", "carry_out"]),
  address: orNull(addressSchema),
  location_id: z.string().nullable(),
  location_name: z.string().nullable(),
  tracking: z.string().nullable(),
});

const orderLineSchema = z.strictObject({
  line_id: z.string(),
  product_id: z.string(),
  variant_id: z.string(),
  sku: z.string(),
  title: z.string(),
  variant_title: z.string(),
  image_url: z.string().nullable(),
  quantity: z.int(),
  unit_price: moneySchema,
  subtotal: moneySchema,
  taxes: z.array(taxLineSchema),
  total: moneySchema,
  /** The part of the line that is sold beyond stock, until goods come for it; null when all of it is there. */
  waits: orNull(waitsSchema),
  allocations: z.array(z.strictObject({ location_id: z.string(), quantity: z.int() })),
});

/** What a shopper sees of an order. */
export const shopperOrderSchema = z
  .strictObject({
    id: idOf("ord"),
    number: z.string(),
    state: orderStateSchema,
    locale: z.string(),
    currency: z.string(),
    customer: orNull(customerSchema),
    fulfilment: fulfilmentSchema,
    lines: z.array(orderLineSchema.omit({ allocations: true })),
    subtotal: moneySchema,
    shipping_total: moneySchema,
    shipping_name: z.string().nullable(),
    tax_total: orNull(moneySchema),
    taxes: z.array(taxLineSchema),
    prices_include_tax: z.boolean(),
    total: moneySchema,
    /** When each state was reached, oldest first. */
    progress: z.array(z.strictObject({ state: orderStateSchema, at: instantSchema })),
    refusal: z.looseObject({ code: z.string() }).nullable(),
    placed_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("ShopperOrder");

/** What staff see: everything, and the moves that are open. */
export const orderSchema = shopperOrderSchema
  .omit({ customer: true, lines: true, progress: true })
  .extend({
    /** `id` is there when the buyer was signed in. */
    customer: orNull(customerSchema.extend({ id: idOf("cus").optional() })),
    source: orderSourceSchema,
    channel_id: z.string(),
    lines: z.array(orderLineSchema),
    payments: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["authorize", "capture", "void", "refund"]),
        tender: z.enum(["card", "cash"]),
        amount: moneySchema,
        reference: z.string().nullable(),
        at: instantSchema,
      }),
    ),
    cash: z.strictObject({ tendered: moneySchema, change: moneySchema }).nullable(),
    history: z.array(
      z.strictObject({
        at: instantSchema,
        move: z.string(),
        from: orderStateSchema.nullable(),
        to: orderStateSchema,
        actor: actorSchema,
        reason: z.string().nullable(),
      }),
    ),
    device_id: z.string().nullable(),
    sold_offline: z.boolean(),
    /** Moves that are open now: the buttons to show. */
    moves: z.array(staffMoveSchema),
    seq: z.int(),
  })
  .openapi("Order");

export const orderSummarySchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    state: orderStateSchema,
    source: orderSourceSchema,
    channel_id: z.string(),
    fulfilment: z.enum(["ship", "pickup", "carry_out"]),
    location_id: z.string().nullable(),
    customer_name: z.string().nullable(),
    customer_email: z.string().nullable(),
    total: moneySchema,
    units: z.int(),
    placed_at: instantSchema,
    updated_at: instantSchema,
  })
  .openapi("OrderSummary");

/** The answer to a checkout: placed, or the bank wants to ask the buyer first. */
export const placementSchema = z
  .discriminatedUnion("status", [
    z.strictObject({ status: z.literal("placed"), order: shopperOrderSchema, access_key: z.string() }),
    z.strictObject({
      status: z.literal("requires_action"),
      url: z.string(),
      order: shopperOrderSchema,
      access_key: z.string(),
    }),
  ])
  .openapi("Placement");

export const moveSchema = z.strictObject({
  reason: z.string().trim().max(500).nullable().default(null),
  tracking: z.string().trim().max(100).nullable().default(null),
});
