import { z } from "@hono/zod-openapi";
import { ALERT_STATES } from "#commerce/stock/alerts.ts";
import { QUARANTINE_KINDS, QUARANTINE_OUTCOMES } from "#commerce/stock/quarantine.ts";
import { stockRowSchema } from "./admin.ts";
import { idOf, instantSchema, orNull, skuSchema } from "./common.ts";

/** More than a stock has; keeps sums exact. */
const MOST_UNITS = 1_000_000;
const unitsSchema = z.int().min(0).max(MOST_UNITS);
export const someUnitsSchema = z.int().min(1).max(MOST_UNITS);
export const reasonSchema = z.string().trim().min(1).max(500);
const lotSchema = z.string().trim().min(1).max(80);

// --- rules ---

const placeFields = { channel_id: idOf("chn").nullable(), location_id: idOf("loc").nullable() };
const saidFields = {
  /** Units of a location that the channel leaves alone; null says nothing about it. */
  keep: unitsSchema.nullable(),
  /** With fewer than this in all, the channel shows and sells none. */
  sell_from: unitsSchema.nullable(),
  /** So many free units at the location, or fewer, are a low stock. */
  low_at: unitsSchema.nullable(),
};
const saysSomething = (rule: {
  readonly keep: number | null;
  readonly sell_from: number | null;
  readonly low_at: number | null;
}): boolean => rule.keep !== null || rule.sell_from !== null || rule.low_at !== null;
const SAYS_NOTHING = "has to say at least one of keep, sell_from and low_at";

/** A rule for all SKUs, or for those of a category. */
export const stockRuleInputSchema = z
  .strictObject({ category_id: idOf("cat").nullable(), ...placeFields, ...saidFields })
  .refine(saysSomething, SAYS_NOTHING);

export const stockRuleSchema = z
  .strictObject({
    id: idOf("srl"),
    category_id: z.string().nullable(),
    channel_id: z.string().nullable(),
    location_id: z.string().nullable(),
    ...saidFields,
    version: z.int(),
  })
  .openapi("StockRule");

/** What a channel's stock is: which locations, first choice first, and how long goods are kept aside. */
export const channelStockInputSchema = z.strictObject({
  location_ids: z.array(idOf("loc")).min(1).max(200),
  /** Null: the platform's own choice, ten minutes from the checkout on. */
  soft_hold: orNull(
    z.strictObject({ starts: z.enum(["cart", "checkout"]), minutes: z.int().min(1).max(120) }),
  ),
});

export const channelStockSchema = channelStockInputSchema
  .extend({ channel_id: z.string(), location_ids: z.array(z.string()), version: z.int() })
  .openapi("ChannelStock");

/** How many rules one SKU may have. */
const MOST_SKU_RULES = 100;

const beyondSchema = z.strictObject({
  kind: z.enum(["backorder", "preorder"]),
  /** Units that may be promised and not there, all orders together. */
  limit: someUnitsSchema,
  /** When it is promised for, where no expected arrival says it better. */
  promised_at: orNull(instantSchema),
});

export const policyInputSchema = z.strictObject({
  rules: z
    .array(z.strictObject({ ...placeFields, ...saidFields }).refine(saysSomething, SAYS_NOTHING))
    .max(MOST_SKU_RULES),
  beyond: orNull(beyondSchema),
});

export const policySchema = z
  .strictObject({
    /** Grows with each change; 0 while nothing was said about the SKU. */
    version: z.int(),
    rules: z.array(
      z.strictObject({
        channel_id: z.string().nullable(),
        location_id: z.string().nullable(),
        ...saidFields,
      }),
    ),
    beyond: orNull(beyondSchema),
    /** A flash sale that runs; it is set up elsewhere. */
    sale: orNull(z.looseObject({ buckets: z.int() })),
  })
  .openapi("StockPolicy");

// --- one SKU, with all that is known of it ---

const quarantineFields = {
  id: idOf("qrn"),
  location_id: z.string(),
  kind: z.enum(QUARANTINE_KINDS),
  lot: z.string().nullable(),
  reason: z.string(),
  /** Units that are on hold still. */
  quantity: z.int(),
  since: instantSchema,
};

const explainedSchema = z.strictObject({
  why: z.enum(["on_hand", "allocated", "held", "quarantined", "damaged", "shared", "kept", "sell_from"]),
  /** Units added (`on_hand`) or taken away (all others). */
  units: z.int(),
});

export const stockItemSchema = stockRowSchema
  .extend({
    policy: policySchema,
    arrivals: z.array(
      z.strictObject({
        source_id: z.string(),
        kind: z.enum(["purchase", "transfer"]),
        location_id: z.string(),
        quantity: z.int(),
        expected_at: orNull(instantSchema),
      }),
    ),
    /** Promises beyond what is there. */
    waiting: z.strictObject({
      promises: z.int(),
      units: z.int(),
      /** The earliest date that was promised. */
      next_at: orNull(instantSchema),
      /** Who waits, in the order in which arrivals go to them: the first hundred. */
      list: z.array(
        z.strictObject({
          kind: z.enum(["backorder", "preorder"]),
          quantity: z.int(),
          location_id: z.string(),
          promised_at: orNull(instantSchema),
          since: instantSchema,
          order: orNull(z.strictObject({ id: z.string(), number: z.string() })),
        }),
      ),
    }),
    quarantines: z.array(z.strictObject(quarantineFields)),
    /** What each channel may promise now, and why it is not all that is there. */
    channels: z.array(
      z.strictObject({
        channel_id: z.string(),
        units: z.int(),
        locations: z.array(
          z.strictObject({ location_id: z.string(), units: z.int(), explanation: z.array(explainedSchema) }),
        ),
        beyond: orNull(
          z.strictObject({
            kind: z.enum(["backorder", "preorder"]),
            units: z.int(),
            expected_at: orNull(instantSchema),
          }),
        ),
      }),
    ),
  })
  .openapi("StockItem");

// --- holds for quality and recalls ---

export const quarantineInputSchema = z.strictObject({
  location_id: idOf("loc"),
  quantity: someUnitsSchema,
  kind: z.enum(QUARANTINE_KINDS),
  /** The maker's lot or batch. */
  lot: lotSchema.nullable(),
  reason: reasonSchema,
});

export const quarantineSchema = z
  .strictObject({ sku: z.string(), ...quarantineFields })
  .openapi("StockQuarantine");

/** What a SKU is called. */
const titleFields = {
  sku: z.string(),
  product_id: z.string().nullable(),
  title: z.string(),
  variant_title: z.string(),
};

export const quarantineRowSchema = z
  .strictObject({ ...titleFields, ...quarantineFields })
  .openapi("StockQuarantineRow");

export const quarantineReleaseSchema = z.strictObject({
  /** Null for all that is left of the hold. */
  quantity: someUnitsSchema.nullable(),
  outcome: z.enum(QUARANTINE_OUTCOMES),
  reason: reasonSchema,
});

export const recallInputSchema = z.strictObject({
  lot: lotSchema,
  reason: reasonSchema,
  skus: z.array(skuSchema).min(1).max(200),
  /** Null: wherever the caller may hold stock. */
  location_ids: z.array(idOf("loc")).min(1).max(200).nullable(),
});

export const recallSchema = z
  .strictObject({
    lot: z.string(),
    /** Units kept from sale, over all lines. */
    held: z.int(),
    /** Units that could not be kept, since somebody was promised them. */
    promised: z.int(),
    lines: z.array(
      z.strictObject({
        sku: z.string(),
        location_id: z.string(),
        /** The hold; null where nothing was free. */
        quarantine_id: z.string().nullable(),
        quantity: z.int(),
        /** What holds the units that could not be kept: orders, transfers. */
        promised: z.array(
          z.strictObject({
            kind: z.enum(["order", "other"]),
            id: z.string(),
            /** What people call the order. */
            number: z.string().nullable(),
            quantity: z.int(),
          }),
        ),
        /** Units in a flash sale, out of reach until it ends. */
        shared: z.int(),
        /** Units on their way here, out of reach until they arrive. */
        in_transit: z.int(),
      }),
    ),
  })
  .openapi("StockRecall");

// --- damaged and returned goods ---

export const damageSchema = z.strictObject({
  location_id: idOf("loc"),
  quantity: someUnitsSchema,
  reason: reasonSchema,
});

export const returnedGoodsSchema = damageSchema.extend({
  condition: z.enum(["sellable", "damaged"]),
  /** What they come from: an order, a delivery note. */
  reference: z.string().trim().min(1).max(120).nullable(),
});

// --- alerts ---

export const stockAlertSchema = z
  .strictObject({
    id: idOf("sal"),
    ...titleFields,
    location_id: z.string(),
    state: z.enum(ALERT_STATES),
    since: instantSchema,
    /** Each change of its state, oldest first. */
    crossings: z.array(
      z.strictObject({
        to: z.enum([...ALERT_STATES, "replenished"]),
        at: instantSchema,
        /** Free units then. */
        units: z.int(),
        low_at: z.int(),
      }),
    ),
    acknowledged_by: orNull(z.strictObject({ id: z.string(), name: z.string() })),
    acknowledged_at: orNull(instantSchema),
    /** When it was there again; null while it is not. */
    resolved_at: orNull(instantSchema),
  })
  .openapi("StockAlert");
