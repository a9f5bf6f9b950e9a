import { z } from "@hono/zod-openapi";
import { PASSWORD_MAX } from "#commerce/access/password-rules.ts";
import { MERCHANT_STATES } from "#commerce/merchant/lifecycle.ts";
import { idOf, instantSchema, orNull, pageQuery } from "./common.ts";

export const passwordSchema = z.string().min(1).max(PASSWORD_MAX);

/** Six digits of an authenticator app. */
export const codeSchema = z
  .string()
  .regex(/^[0-9]{6}$/)
  .openapi({ example: "123456" });

/** Why something is done, for those who read the log later. */
export const reasonSchema = z.string().trim().min(10).max(500);

export const operatorSelfSchema = z
  .strictObject({
    /** Null for the deployment's secret. */
    id: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    expires_at: instantSchema.nullable(),
    /** Databases that merchants can be put on. */
    shards: z.array(z.string()),
  })
  .openapi("OperatorSelf");

export const operatorSchema = z
  .strictObject({
    id: idOf("opr"),
    name: z.string(),
    email: z.string(),
    status: z.enum(["invited", "active", "disabled"]),
    created_at: instantSchema,
  })
  .openapi("Operator");

/** The link is told once. */
export const invitationSchema = z
  .strictObject({ operator_id: idOf("opr"), url: z.url(), expires_at: instantSchema })
  .openapi("OperatorInvitation");

export const openedInvitationSchema = z
  .strictObject({
    name: z.string(),
    email: z.string(),
    expires_at: instantSchema,
    /** For the authenticator app: to type, and as the address that QR codes hold. */
    totp: z.strictObject({ secret: z.string(), uri: z.string() }),
  })
  .openapi("OpenedOperatorInvitation");

export const merchantListQuery = pageQuery(50, 100).extend({
  /** Part of a name, slug or hostname. */
  q: z.string().trim().max(100).optional(),
  status: z.enum(MERCHANT_STATES).optional(),
  kind: z.enum(["live", "sandbox"]).optional(),
});

export const merchantSummarySchema = z
  .strictObject({
    id: idOf("mer"),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["live", "sandbox"]),
    status: z.enum(MERCHANT_STATES),
    hostnames: z.array(z.string()),
    created_at: instantSchema,
  })
  .openapi("MerchantSummary");

export const jobSchema = z
  .strictObject({
    id: idOf("job"),
    kind: z.enum(["export", "deletion", "reset"]),
    status: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    requested_by: z.strictObject({ kind: z.string(), name: z.string() }),
    reason: z.string().nullable(),
    /** It does not begin before. */
    due_at: instantSchema,
    /** Parts that are done, of all there are; null while that is not known. */
    progress: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
    /** Of an export that can be downloaded. */
    file: z.strictObject({ name: z.string(), bytes: z.int(), expires_at: instantSchema }).nullable(),
    error: z.string().nullable(),
    created_at: instantSchema,
    finished_at: instantSchema.nullable(),
  })
  .openapi("MerchantJob");

export const visitSchema = z
  .strictObject({
    id: idOf("vis"),
    operator_name: z.string(),
    reason: z.string(),
    created_at: instantSchema,
    ends_at: instantSchema,
  })
  .openapi("OperatorVisit");

export const merchantDetailSchema = z
  .strictObject({
    id: idOf("mer"),
    slug: z.string(),
    name: z.string(),
    shard: z.string(),
    kind: z.enum(["live", "sandbox"]),
    status: z.enum(MERCHANT_STATES),
    status_reason: z.string().nullable(),
    suspended_at: instantSchema.nullable(),
    /** Of a sandbox: whose partners use it. */
    sandbox_of: z.string().nullable(),
    created_at: instantSchema,
    channels: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["web", "pos", "agent"]),
        name: z.string(),
        country: z.string(),
        currency: z.string(),
        locale: z.string(),
        url: z.string().nullable(),
        hostnames: z.array(z.string()),
      }),
    ),
    locations: z.array(z.strictObject({ id: z.string(), code: z.string(), name: z.string() })),
    staff: z.strictObject({ active: z.int(), invited: z.int() }),
    sandboxes: z.array(z.strictObject({ id: z.string(), name: z.string(), slug: z.string() })),
  })
  .openapi("MerchantDetail");

/** A merchant as its own people see it. */
export const ownMerchantSchema = z
  .strictObject({
    id: idOf("mer"),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["live", "sandbox"]),
    status: z.enum(MERCHANT_STATES),
    created_at: instantSchema,
    exports: z.array(jobSchema),
    /** The deletion that waits for its day. */
    closure: orNull(jobSchema),
  })
  .openapi("OwnMerchant");

export const merchantStandingSchema = z
  .strictObject({ id: idOf("mer"), status: z.enum(MERCHANT_STATES) })
  .openapi("MerchantStanding");

export const platformEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    operator_id: z.string().nullable(),
    operator_name: z.string(),
    action: z.string(),
    merchant_id: z.string().nullable(),
    reason: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    ip: z.string().nullable(),
  })
  .openapi("PlatformAuditEntry");
