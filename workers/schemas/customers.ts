import { z } from "@hono/zod-openapi";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { passwordSchema } from "./account.ts";
import { addressSchema, idOf, instantSchema, orNull, wordingSchema } from "./common.ts";
import { orderSummarySchema, shopperOrderSchema } from "./order.ts";

export const knownCustomerSchema = z
  .strictObject({
    id: z.string(),
    email: z.string().nullable(),
    name: z.string(),
    phone: z.string().nullable(),
    /** `guest`: known by orders alone; `account`: signs in; `erased`: forgotten, orders kept without the person. */
    status: z.enum(["guest", "account", "erased"]),
    last_order_at: instantSchema.nullable(),
  })
  .openapi("KnownCustomer");

/** What holds now, purpose by purpose. */
export const consentsSchema = z.strictObject({
  email_marketing: z.boolean(),
  sms_marketing: z.boolean(),
  personalisation: z.boolean(),
  analytics: z.boolean(),
});

export const consentSchema = z
  .strictObject({
    purpose: z.enum(CONSENT_PURPOSES),
    granted: z.boolean(),
    source: z.string(),
    wording: z.string(),
    at: instantSchema,
  })
  .openapi("Consent");

/** What a shopper has agreed to: what holds now, and all they ever said, the latest first. */
export const ownConsentsSchema = z
  .strictObject({ current: consentsSchema, history: z.array(consentSchema) })
  .openapi("OwnConsents");

export const consentInputSchema = z.strictObject({ granted: z.boolean(), wording: wordingSchema });

export const mergeSchema = z
  .strictObject({
    id: z.string(),
    kept_id: z.string(),
    merged_id: z.string(),
    /** Who merged them: a person of the staff by id, or `shopper` who proved an address to be theirs. */
    merged_by: z.string(),
    reason: z.string().nullable(),
    at: instantSchema,
    /** Until when it can be undone; null once it is, or no more. */
    undo_until: instantSchema.nullable(),
    undone_at: instantSchema.nullable(),
  })
  .openapi("CustomerMerge");

export const erasureSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(["waiting", "done", "withdrawn"]),
    asked_by: z.enum(["shopper", "staff"]),
    created_at: instantSchema,
    /** Numbers of the orders it waits for: until they are settled, their buyer must be known. */
    waits_for: z.array(z.string()),
  })
  .openapi("Erasure");

/** A shopper's wish to be forgotten; null while there is none. */
export const ownErasureSchema = z
  .strictObject({
    erasure: orNull(erasureSchema),
    /** Numbers of orders that are not settled: a wish waits for them. */
    open_orders: z.array(z.string()),
  })
  .openapi("OwnErasure");

/** `confirm` is the account's own address, typed; `password` is null for accounts without one. */
export const erasureInputSchema = z.strictObject({
  confirm: z.string().max(254),
  password: passwordSchema.nullable(),
});

export const customerDetailSchema = knownCustomerSchema
  .extend({
    email_verified: z.boolean(),
    locale: z.string().nullable(),
    created_at: instantSchema,
    /** The customer they are taken for; null for one of their own. */
    merged_into: z.string().nullable(),
    addresses: z.array(addressSchema),
    orders: z.array(orderSummarySchema),
    consents: consentsSchema,
    consent_history: z.array(consentSchema),
    /** Merges they were part of, each with the other one. */
    merges: z.array(mergeSchema.extend({ other: orNull(knownCustomerSchema) })),
    /** Others who may be the same person. */
    duplicates: z.array(knownCustomerSchema.extend({ reason: z.enum(["phone", "name"]) })),
    erasure: orNull(erasureSchema),
    version: z.int(),
  })
  .openapi("CustomerDetail");

export const customerInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().max(40).nullable(),
});

export const mergeInputSchema = z.strictObject({
  duplicate_id: idOf("cus"),
  reason: z.string().trim().max(300).nullable(),
});

/** All that is kept of a person, to be read by them (GDPR, Art. 15 and 20). */
export const personalDataSchema = z
  .strictObject({
    exported_at: instantSchema,
    merchant: z.string(),
    customers: z.array(
      z.strictObject({
        id: z.string(),
        email: z.string().nullable(),
        email_verified_at: instantSchema.nullable(),
        name: z.string(),
        phone: z.string().nullable(),
        locale: z.string().nullable(),
        status: z.string(),
        created_at: instantSchema,
      }),
    ),
    addresses: z.array(addressSchema),
    orders: z.array(shopperOrderSchema),
    consents: z.array(consentSchema),
    messages: z.array(
      z.strictObject({
        kind: z.string(),
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        created_at: instantSchema,
      }),
    ),
    sessions: z.array(
      z.strictObject({
        created_at: instantSchema,
        last_seen_at: instantSchema,
        device: z.string().nullable(),
      }),
    ),
    signs_in_with: z.array(z.strictObject({ provider_id: z.string(), since: instantSchema })),
  })
  .openapi("PersonalData");
