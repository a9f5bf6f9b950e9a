import { z } from "@hono/zod-openapi";
import { DEFAULT_ROLE_IDS } from "#commerce/access/roles.ts";
import { countrySchema, currencySchema, idOf, localizedSchema } from "./common.ts";

const taxRateSchema = z.strictObject({
  name: z.string().max(80),
  tax_class: z.enum(["standard", "reduced", "zero"]),
  rate_ppm: z.int().min(0).max(1_000_000),
});

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** A name that DNS can hold (RFC 1123 §2.1), in lower case. */
export const hostnameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/)
  .openapi({ example: "shop.example" });

export const merchantInputSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1).max(120),
  /** A sandbox has demo goods and test payments only. */
  kind: z.enum(["live", "sandbox"]).default("live"),
  /** Database that holds its data; the emptiest is not guessed. */
  shard: z.string().regex(/^SHARD_\d+$/),
  locations: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        kind: z.enum(["warehouse", "store"]),
        name: z.string().min(1).max(120),
        address: z.strictObject({
          line1: z.string().max(120),
          city: z.string().max(80),
          region: z.string().max(80).nullable(),
          postal_code: z.string().max(16),
          country: countrySchema,
        }),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        timezone: z.string().max(60),
        phone: z.string().max(40).nullable(),
        hours: z
          .array(
            z.strictObject({ days: z.string().max(40), open: z.string().max(10), close: z.string().max(10) }),
          )
          .max(7),
        picks_up: z.boolean(),
        /** Index into `channels`: whose prices its tills sell at. */
        pos_channel: z.int().min(0).nullable(),
      }),
    )
    .max(500),
  channels: z
    .array(
      z.strictObject({
        kind: z.enum(["web", "pos", "agent"]),
        name: z.string().min(1).max(120),
        locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
        currency: currencySchema,
        prices_include_tax: z.boolean(),
        country: countrySchema,
        /** Codes of the locations that serve it, first choice first. */
        locations: z.array(z.string()).max(500),
        hostname: hostnameSchema.nullable(),
        url: z.url().nullable(),
        accent_hue: z.number().min(0).max(360).nullable(),
      }),
    )
    .min(1)
    .max(100),
  tax_zones: z
    .array(
      z.strictObject({
        country: countrySchema,
        region: z.string().max(80).nullable(),
        rates: z.array(taxRateSchema).max(10),
      }),
    )
    .max(500),
  shipping_methods: z
    .array(
      z.strictObject({
        country: countrySchema,
        name: localizedSchema,
        currency: currencySchema,
        price: z.int().min(0),
        free_over: z.int().min(0).nullable(),
        tax_class: z.enum(["standard", "reduced", "zero"]),
        min_days: z.int().min(0).max(365),
        max_days: z.int().min(0).max(365),
      }),
    )
    .max(200),
  staff: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        email: z.email().max(254).toLowerCase().nullable(),
        role: z.enum(DEFAULT_ROLE_IDS),
        /** Code of the store a person works in; null for the whole company. */
        location: z.string().nullable(),
        /** Null: who has an address is invited to choose their own. */
        password: z.string().min(10).max(200).nullable(),
        pin: z
          .string()
          .regex(/^\d{4,8}$/)
          .nullable(),
      }),
    )
    .max(500),
});

export const merchantSchema = z
  .strictObject({
    id: idOf("mer"),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["live", "sandbox"]),
    shard: z.string(),
    channels: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    locations: z.array(z.strictObject({ id: z.string(), code: z.string() })),
  })
  .openapi("Merchant");

/** The hostnames of each channel: those named get what is said here, the others have none. */
export const hostnamesInputSchema = z.strictObject({
  channels: z
    .array(
      z.strictObject({
        channel_id: idOf("chn"),
        hostnames: z.array(hostnameSchema).max(20),
        /** Where its site is found, for links in mails; null for the first hostname by https. */
        url: z.url().max(300).nullable(),
      }),
    )
    .max(100),
});

export const sandboxInputSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1).max(120),
  hostname: hostnameSchema,
  url: z.url().max(300).nullable(),
  /** Who is to run it: gets an invitation. */
  administrator: z.strictObject({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(254).toLowerCase(),
  }),
});
