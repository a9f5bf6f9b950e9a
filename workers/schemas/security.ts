import { z } from "@hono/zod-openapi";
import { idOf, instantSchema, orNull } from "./common.ts";

export const deviceSchema = z
  .strictObject({
    id: idOf("dev"),
    name: z.string(),
    location_id: z.string(),
    registered_by: orNull(z.strictObject({ id: z.string(), name: z.string() })),
    created_at: instantSchema,
    last_seen_at: instantSchema.nullable(),
    revoked_at: instantSchema.nullable(),
  })
  .openapi("Device");

/** Bounds as OWASP ASVS 5.0 asks for them to be set (7.3.1, 7.3.2): a working day at most, idle for less. */
export const securityPolicySchema = z
  .strictObject({
    require_second_factor: z.boolean(),
    idle_minutes: z.int().min(5).max(480),
    session_hours: z.int().min(1).max(24),
  })
  .openapi("SecurityPolicy");

const domainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/)
  .max(253);

const providerOptionsSchema = z.strictObject({
  /** Staff: mail domains whose people may sign in; empty for people who are known already only. */
  domains: z.array(domainSchema).max(50),
  /** Staff: role that strangers of those domains get, everywhere; null refuses them. */
  first_role_id: z.string().max(40).nullable(),
  /** Apple: team and key of the client secret, which is a signed token. */
  apple: orNull(
    z.strictObject({
      team_id: z.string().regex(/^[A-Z0-9]{10}$/),
      key_id: z.string().regex(/^[A-Z0-9]{10}$/),
    }),
  ),
});

const providerFacts = {
  name: z.string().trim().min(1).max(60),
  /** For `oidc` only; the others are known. */
  issuer: z.url().max(2_048).nullable(),
  client_id: z.string().trim().min(1).max(255),
  options: providerOptionsSchema,
  enabled: z.boolean(),
};

export const PROVIDER_KINDS = ["oidc", "google", "facebook", "apple"] as const;
const providerKind = {
  audience: z.enum(["staff", "shopper"]),
  kind: z.enum(PROVIDER_KINDS),
};

/** Sealed when it arrives and never shown again; of Apple it is the content of the `.p8` file. */
const clientSecretSchema = z.string().trim().min(1).max(4_000);

export const newProviderSchema = z.strictObject({
  ...providerKind,
  ...providerFacts,
  client_secret: clientSecretSchema,
});

export const providerInputSchema = z.strictObject({
  ...providerFacts,
  /** Null keeps the one that is stored. */
  client_secret: clientSecretSchema.nullable(),
});

export const providerSchema = z
  .strictObject({
    id: idOf("idp"),
    ...providerKind,
    ...providerFacts,
    issuer: z.string().nullable(),
    version: z.int(),
    created_at: instantSchema,
  })
  .openapi("IdentityProvider");

export const providerCheckSchema = z.strictObject({
  kind: z.enum(PROVIDER_KINDS),
  issuer: z.url().max(2_048).nullable(),
});

export const providerCheckedSchema = z
  .strictObject({
    usable: z.boolean(),
    /** Why it cannot be used: `provider_unreachable`, `discovery_invalid`, `configuration_invalid`. */
    code: z.string().nullable(),
    /** What of it is wrong. */
    reason: z.string().nullable(),
  })
  .openapi("CheckedProvider");
