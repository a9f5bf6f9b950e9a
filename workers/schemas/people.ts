import { z } from "@hono/zod-openapi";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { PIN_PATTERN } from "#commerce/access/pin-rules.ts";
import { LENT_MINUTES } from "#commerce/access/requests.ts";
import { roleGivenSchema } from "./admin.ts";
import { idOf, instantSchema, moneySchema, orNull } from "./common.ts";

/** Roles of one person: nobody works in more places than this. */
const MOST_ROLES = 50;

const nameSchema = z.string().trim().min(1).max(120);

/** The `ETag` of what was read, sent back by whoever changes it. */
export const ifMatchHeader = z.object({
  "if-match": z
    .string()
    .regex(/^"v\d+"$/)
    .openapi({ description: "The ETag that was read" }),
});

// --- people ---

export const personInputSchema = z.strictObject({
  name: nameSchema,
  roles: z.array(roleGivenSchema).min(1).max(MOST_ROLES),
});

export const newPersonSchema = personInputSchema.extend({
  /** Gets an invitation; null for people who only sign in at tills, with a PIN. */
  email: z.email().max(254).nullable(),
});

export const pinSchema = z.strictObject({ pin: z.string().regex(PIN_PATTERN) });

export const reasonSchema = z.strictObject({ reason: z.string().trim().min(1).max(500).nullable() });

export const personSchema = z
  .strictObject({
    id: idOf("stf"),
    name: z.string(),
    email: z.string().nullable(),
    status: z.enum(["invited", "active", "disabled"]),
    /** Whoever manages single stores sees the roles there, and no others. */
    roles: z.array(roleGivenSchema),
    pin_set_at: instantSchema.nullable(),
    last_seen_at: instantSchema.nullable(),
    created_at: instantSchema.nullable(),
  })
  .openapi("Person");

export const personDetailSchema = personSchema
  .extend({
    version: z.int(),
    /** Whether the caller may change this person. */
    editable: z.boolean(),
    /** When the link of a pending invitation stops working; null when there is none. */
    invited_until: instantSchema.nullable(),
    /** Ways to sign in besides a password. */
    second_factor: z.boolean(),
    passkeys: z.int(),
    sessions: z.int(),
  })
  .openapi("PersonDetail");

// --- roles ---

const roleGrantSchema = z.strictObject({
  permission: z.enum(PERMISSION_NAMES),
  /** Up to how much, one amount a currency; a currency that is not named is not allowed. Null: without limit. */
  limits: z
    .array(moneySchema.refine(({ amount }) => amount >= 0, "must not be negative"))
    .max(20)
    .nullable(),
});

export const roleInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(300),
  grants: z.array(roleGrantSchema).min(1).max(PERMISSION_NAMES.length),
});

export const roleSchema = z
  .strictObject({
    id: z.string(),
    /** Default roles come with every merchant and cannot be changed. */
    kind: z.enum(["default", "custom"]),
    /** Null for default ones: what they are called is each app's own word. */
    name: z.string().nullable(),
    description: z.string(),
    grants: z.array(roleGrantSchema),
    /** People who have it, as far as the caller sees them. */
    people: z.int(),
    version: z.int(),
  })
  .openapi("Role");

// --- access requests ---

export const accessWishSchema = z.strictObject({
  permission: z.enum(PERMISSION_NAMES),
  /** Null for everywhere. */
  location_id: idOf("loc").nullable(),
  reason: z.string().trim().min(3).max(500),
  minutes: z.int().min(LENT_MINUTES.min).max(LENT_MINUTES.max),
});

export const decisionSchema = z.strictObject({ note: z.string().trim().min(1).max(500).nullable() });

export const REQUEST_STATES = ["pending", "approved", "denied", "withdrawn", "revoked"] as const;

const namedSchema = z.strictObject({ id: z.string(), name: z.string() });

export const accessRequestSchema = z
  .strictObject({
    id: idOf("acc"),
    person: namedSchema,
    permission: z.enum(PERMISSION_NAMES),
    location_id: z.string().nullable(),
    reason: z.string(),
    minutes: z.int(),
    status: z.enum(REQUEST_STATES),
    decided_by: orNull(namedSchema),
    decision_note: z.string().nullable(),
    decided_at: instantSchema.nullable(),
    /** Until when an approved one holds. */
    expires_at: instantSchema.nullable(),
    created_at: instantSchema,
  })
  .openapi("AccessRequest");
