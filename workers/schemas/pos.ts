import { z } from "@hono/zod-openapi";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { UNIT_REASONS } from "#commerce/stock/availability.ts";
import {
  countrySchema,
  currencySchema,
  customerSchema,
  idOf,
  instantSchema,
  moneySchema,
  orNull,
  quantitySchema,
  skuSchema,
} from "./common.ts";

export const registerDeviceSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  location_id: idOf("loc"),
});

export const registeredDeviceSchema = z
  .strictObject({
    device_id: idOf("dev"),
    /** Shown once; kept by the till and sent as `Authorization: Device <token>`. */
    device_token: z.string(),
    name: z.string(),
    location_id: z.string(),
  })
  .openapi("RegisteredDevice");

export const posSignInSchema = z.strictObject({ staff_id: idOf("stf"), pin: z.string().regex(/^\d{4,8}$/) });

/** What a till knows of a person. */
const tillPerson = {
  name: z.string(),
  /** The roles they have here: ids of default ones, names of the merchant's own. */
  roles: z.array(z.string()),
  /** What they may do here. */
  permissions: z.array(z.enum(PERMISSION_NAMES)),
  /** What a till knows of a PIN is void when this has changed. */
  pin_set_at: instantSchema.nullable(),
};

export const posSessionSchema = z
  .strictObject({
    /** Sent as `Authorization: Bearer <token>`. */
    token: z.string(),
    staff_id: z.string(),
    ...tillPerson,
    expires_at: instantSchema,
  })
  .openapi("PosSession");

export const taxRateSchema = z.strictObject({
  name: z.string(),
  tax_class: z.enum(["standard", "reduced", "zero"]),
  rate_ppm: z.int(),
});

/** All that a till needs to sell on its own: kept on the device, so that it works offline. */
export const posContextSchema = z
  .strictObject({
    merchant: z.string(),
    device: z.strictObject({ id: z.string(), name: z.string() }),
    location: z.strictObject({
      id: z.string(),
      name: z.string(),
      address: z.strictObject({
        line1: z.string(),
        city: z.string(),
        region: z.string().nullable(),
        postal_code: z.string(),
        country: countrySchema,
      }),
      phone: z.string().nullable(),
    }),
    channel: z.strictObject({
      id: z.string(),
      locale: z.string(),
      currency: currencySchema,
      prices_include_tax: z.boolean(),
    }),
    tax_rates: z.array(taxRateSchema),
    /** Who may sell here. */
    staff: z.array(z.strictObject({ id: z.string(), ...tillPerson })),
  })
  .openapi("PosContext");

export const posItemSchema = z
  .strictObject({
    variant_id: z.string(),
    product_id: z.string(),
    sku: z.string(),
    barcode: z.string().nullable(),
    title: z.string(),
    variant_title: z.string(),
    image_url: z.string().nullable(),
    unit_price: moneySchema,
    tax_class: z.enum(["standard", "reduced", "zero"]),
  })
  .openapi("PosItem");

export const posStockSchema = z
  .strictObject({
    sku: z.string(),
    /** This store first, then the other places of its country. */
    levels: z.array(
      z.strictObject({
        location_id: z.string(),
        location_name: z.string(),
        kind: z.enum(["warehouse", "store"]),
        /** What the till's own channel may sell from there. */
        available: z.int(),
        /** How `available` comes about: `on_hand`, and what is taken away from it. */
        explanation: z.array(z.strictObject({ why: z.enum(UNIT_REASONS), units: z.int() })),
        /** On their way there: bought, or sent by another location. */
        arriving: z.int(),
        /** When the next of them are expected; null where none are, or nobody said. */
        expected_at: orNull(instantSchema),
      }),
    ),
  })
  .openapi("PosStock");

const cashSchema = z.strictObject({ kind: z.literal("cash"), tendered: moneySchema });

/** A sale as the till has made it. */
export const saleSchema = z.strictObject({
  /** Made by the till, so that a sale arrives exactly once however often it is sent. */
  order_id: idOf("ord"),
  lines: z
    .array(
      z.strictObject({
        line_id: idOf("lin"),
        sku: skuSchema,
        quantity: quantitySchema,
        unit_price: moneySchema,
        /** How the till taxed it; counts for recorded sales. */
        tax_class: z.enum(["standard", "reduced", "zero"]),
      }),
    )
    .min(1)
    .max(200),
  payment: z.discriminatedUnion("kind", [
    cashSchema,
    z.strictObject({ kind: z.literal("card"), token: z.string().min(1).max(200) }),
  ]),
  /** The total on the till's screen and receipt. */
  expected_total: moneySchema,
  customer: orNull(customerSchema),
  sold_at: instantSchema,
  /** The rates the till taxed it with; they count for recorded sales. */
  tax_rates: z.array(taxRateSchema).max(20),
});

/** A sale whose goods have left: paid in cash, since a card is asked while it is there. */
export const recordedSaleSchema = saleSchema.extend({
  payment: cashSchema,
  /** Who has made it. */
  sold_by: idOf("stf"),
});

export const saleReceiptSchema = z
  .strictObject({
    order_id: z.string(),
    number: z.string(),
    state: z.string(),
    total: moneySchema,
    change: orNull(moneySchema),
    placed_at: instantSchema,
  })
  .openapi("SaleReceipt");

export const openShiftSchema = z.strictObject({ shift_id: idOf("shf"), opening_float: moneySchema });
/** A shift that was opened without a network. */
export const recordedShiftSchema = openShiftSchema.extend({ opened_by: idOf("stf") });
export const closeShiftSchema = z.strictObject({ counted: moneySchema });

export const shiftSchema = z
  .strictObject({
    shift_id: z.string(),
    staff_id: z.string(),
    opening_float: moneySchema,
    cash_taken: moneySchema,
    sales: z.int(),
    counted: orNull(moneySchema),
    /** Cash that should be in the drawer. */
    expected: moneySchema,
    opened_at: instantSchema,
    closed_at: instantSchema.nullable(),
  })
  .openapi("Shift");
