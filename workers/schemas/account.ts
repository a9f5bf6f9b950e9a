import { z } from "@hono/zod-openapi";
import { PASSWORD_MAX } from "#commerce/access/password-rules.ts";
import { MOST_ADDRESSES } from "#db/customer-addresses.ts";
import { cartSchema } from "./cart.ts";
import { addressSchema, idOf, instantSchema, moneySchema, orNull } from "./common.ts";
import { orderSourceSchema, orderStateSchema } from "./order.ts";

export const emailSchema = z.email().max(254);
/** Bounded only: what a password must be is told by `password_unfit`. */
export const passwordSchema = z.string().min(1).max(PASSWORD_MAX);
export const tokenSchema = z.string().regex(/^[\w-]{20,64}$/);
const nameSchema = z.string().trim().min(1).max(120);

/** How the session is handed over: a site's own cookie, or a token for a headless shop to send as bearer. */
export const sessionKindSchema = z.enum(["cookie", "token"]).default("cookie");

/** Where a link of a mail leads on to: a path of the shop. */
export const nextSchema = z.string().max(500).optional();

export const shopperAccountSchema = z
  .strictObject({
    id: idOf("cus"),
    name: z.string(),
    email: z.string().nullable(),
    email_verified: z.boolean(),
    phone: z.string().nullable(),
    locale: z.string().nullable(),
    /** Without one they sign in by a link or a provider. */
    has_password: z.boolean(),
    created_at: instantSchema,
  })
  .openapi("ShopperAccount");

export const signedInSchema = z
  .strictObject({
    shopper: shopperAccountSchema,
    /** The session's bearer token; null when it was set as a cookie. */
    token: z.string().nullable(),
    /** It ends earlier when it is not used. */
    expires_at: instantSchema,
  })
  .openapi("ShopperSignedIn");

/** The same whether the address is known or not. */
export const sentSchema = z.strictObject({ status: z.literal("sent") }).openapi("MailSent");

export const registrationSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  /** Null to sign in by links only. */
  password: passwordSchema.nullable(),
  next: nextSchema,
});

export const registeredSchema = z
  .strictObject({
    status: z.literal("sent"),
    /** Kept by the browser that registered: there the link of the mail is enough; elsewhere it asks for the password. */
    claim: z.string(),
  })
  .openapi("ShopperRegistered");

export const confirmationSchema = z.strictObject({
  token: tokenSchema,
  claim: z.string().max(64).optional(),
  password: passwordSchema.optional(),
  session: sessionKindSchema,
});

export const confirmedSchema = z
  .strictObject({
    confirmed: z.enum(["registration", "new_address", "claim_orders"]),
    /** After a registration. */
    signed_in: orNull(signedInSchema),
  })
  .openapi("ShopperConfirmed");

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  session: sessionKindSchema,
});

export const linkRequestSchema = z.strictObject({ email: emailSchema, next: nextSchema });
export const linkUseSchema = z.strictObject({ token: tokenSchema, session: sessionKindSchema });

export const resetSchema = z.strictObject({ token: tokenSchema, password: passwordSchema });
export const passwordChangeSchema = z.strictObject({ current: passwordSchema, password: passwordSchema });

/** `password` is the current one, for accounts that have one. */
export const emailChangeSchema = z.strictObject({ email: emailSchema, password: passwordSchema.nullable() });

/** What is left out stays. */
export const profileSchema = z.strictObject({
  name: nameSchema.optional(),
  phone: z.string().trim().min(1).max(40).nullable().optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .nullable()
    .optional(),
});

export const savedAddressSchema = z
  .strictObject({ id: idOf("adr"), address: addressSchema, is_default: z.boolean() })
  .openapi("SavedAddress");

export const savedAddressesSchema = z
  .strictObject({ items: z.array(savedAddressSchema).max(MOST_ADDRESSES) })
  .openapi("SavedAddresses");

export const newAddressSchema = z.strictObject({
  address: addressSchema,
  is_default: z.boolean().default(false),
});

export const shopperSessionSchema = z
  .strictObject({
    id: idOf("ses"),
    created_at: instantSchema,
    last_seen_at: instantSchema,
    /** What the browser says it is; anything may stand there. */
    user_agent: z.string().nullable(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .openapi("ShopperSession");

const providerFacts = {
  id: idOf("idp"),
  kind: z.enum(["oidc", "google", "facebook", "apple"]),
  name: z.string(),
};

export const shopperProviderSchema = z
  .strictObject({
    ...providerFacts,
    /** Where signing in begins: to be followed by the browser. `next` may be added. */
    start_path: z.string(),
  })
  .openapi("ShopperProvider");

export const shopperIdentitySchema = z
  .strictObject({
    ...providerFacts,
    /** Null when it is not linked. */
    linked_at: instantSchema.nullable(),
    /** Where linking begins, for this session only. */
    connect_path: z.string(),
  })
  .openapi("ShopperIdentity");

/** An order in the history, from whichever channel it came. */
export const historyOrderSchema = z
  .strictObject({
    id: idOf("ord"),
    number: z.string(),
    state: orderStateSchema,
    source: orderSourceSchema,
    fulfilment: z.enum(["ship", "pickup", "carry_out"]),
    /** The store that hands it over or sold it. */
    location_name: z.string().nullable(),
    total: moneySchema,
    units: z.int(),
    placed_at: instantSchema,
    /** The first few, to recognise it by. */
    lines: z.array(
      z.strictObject({ title: z.string(), image_url: z.string().nullable(), quantity: z.int() }),
    ),
  })
  .openapi("HistoryOrder");

export const ownCartSchema = z.strictObject({ cart: orNull(cartSchema) }).openapi("OwnCart");
