import { z } from "@hono/zod-openapi";
import { clientScopes } from "#commerce/access/client-scopes.ts";
import { PERMISSION_NAMES, type Permission } from "#commerce/access/permissions.ts";
import { idOf, instantSchema } from "./common.ts";

/** Calls a minute that a client may make: what it gets unless told otherwise, the least and the most. */
export const CALLS_PER_MINUTE = { usual: 600, least: 10, most: 6_000 } as const;

/** How long an earlier secret is accepted beside a new one: at most a week. */
export const MAX_OVERLAP_HOURS = 7 * 24;

export const clientScopeSchema = z.enum(clientScopes as [Permission, ...Permission[]]).openapi("ClientScope");

const nameSchema = z.string().trim().min(1).max(80);
const callsSchema = z.int().min(CALLS_PER_MINUTE.least).max(CALLS_PER_MINUTE.most);

/** An API client as people see it; its secrets by their first letters only. */
export const apiClientSchema = z
  .strictObject({
    id: z.string(),
    /** The number in its ETag. */
    version: z.int(),
    name: z.string(),
    kind: z.enum(["key", "oauth", "store"]).openapi({
      description:
        "`key` sends its secret with each call; `oauth` exchanges it for tokens of 15 minutes; `store` is publishable and may do what an anonymous shopper may, at one site.",
    }),
    state: z.enum(["active", "expired", "revoked"]),
    scopes: z.array(clientScopeSchema),
    location_ids: z
      .array(z.string())
      .nullable()
      .openapi({ description: "What it is narrowed to; null for all" }),
    channel_id: z.string().nullable().openapi({ description: "The site of a store key" }),
    calls_per_minute: z.int(),
    secrets: z
      .array(
        z.strictObject({ prefix: z.string(), created_at: z.string(), expires_at: z.string().nullable() }),
      )
      .openapi({ description: "Those that are accepted now, newest first" }),
    created_by: z.strictObject({ id: z.string(), name: z.string().nullable() }),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    last_used_at: z.string().nullable().openapi({ description: "To the minute" }),
    revoked_at: z.string().nullable(),
  })
  .openapi("ApiClient");

/** A client with a secret that is told this once. */
export const apiClientWithSecretSchema = z
  .strictObject({
    client: apiClientSchema,
    secret: z.string().openapi({ description: "Kept as its hash only: it cannot be told again" }),
  })
  .openapi("ApiClientWithSecret");

/** A client as it sees itself. */
export const clientSelfSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    merchant: z.strictObject({ id: z.string(), slug: z.string(), name: z.string() }),
    /** Its scopes and where they hold; null for everywhere. */
    grants: z.array(
      z.strictObject({ permission: z.enum(PERMISSION_NAMES), location_id: z.string().nullable() }),
    ),
  })
  .openapi("ClientSelf");

const scopesSchema = z.array(clientScopeSchema).max(clientScopes.length);
const placesSchema = z.array(idOf("loc")).min(1).max(100).nullable();

export const newApiClientSchema = z
  .strictObject({
    kind: z.enum(["key", "oauth", "store"]),
    name: nameSchema,
    scopes: scopesSchema.default([]),
    location_ids: placesSchema.default(null),
    channel_id: idOf("chn").nullable().default(null),
    calls_per_minute: callsSchema.default(CALLS_PER_MINUTE.usual),
    expires_at: instantSchema.nullable().default(null),
  })
  .openapi("NewApiClient");

/** All of it has to be said: a limit that somebody left out would else be lifted unasked. */
export const apiClientTermsSchema = z
  .strictObject({
    name: nameSchema,
    scopes: scopesSchema,
    location_ids: placesSchema,
    channel_id: idOf("chn").nullable(),
    calls_per_minute: callsSchema,
    expires_at: instantSchema.nullable(),
  })
  .openapi("ApiClientTerms");

export const rotateSchema = z.strictObject({
  overlap_hours: z.int().min(0).max(MAX_OVERLAP_HOURS).openapi({
    description: "How long earlier secrets are accepted still; 0 ends them and all tokens at once",
  }),
});
