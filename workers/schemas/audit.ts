import { z } from "@hono/zod-openapi";
import { ALERT_KINDS } from "#commerce/access/alerts.ts";
import { idOf, instantSchema, orNull } from "./common.ts";

/** What the audit log is narrowed to, for lists and exports alike. */
export const auditFilterSchema = z.object({
  actor_id: z.string().max(40).optional().openapi({ description: "Who did it" }),
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)*\.?$/)
    .max(80)
    .optional()
    .openapi({ description: "What was done, or how that begins: `order.`" }),
  subject_id: z.string().max(80).optional().openapi({ description: "What it was done to" }),
  location_id: idOf("loc").optional(),
  from: instantSchema.optional().openapi({ description: "Not before" }),
  to: instantSchema.optional().openapi({ description: "Before" }),
  q: z
    .string()
    .trim()
    .max(80)
    .optional()
    .openapi({ description: "In names, actions, ids, reasons and request ids" }),
});

export const auditEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    actor: z.strictObject({
      kind: z.enum(["staff", "client", "operator", "shopper", "system", "anonymous"]),
      id: z.string().nullable(),
      name: z.string(),
    }),
    action: z.string(),
    subject: orNull(z.strictObject({ kind: z.string(), id: z.string().nullable() })),
    location_id: z.string().nullable(),
    reason: z.string().nullable(),
    request_id: z.string().nullable(),
  })
  .openapi("AuditEntry");

export const auditEntryDetailSchema = auditEntrySchema
  .extend({
    /** The call, and how it was answered; null for what no call caused. */
    route: z.string().nullable(),
    status: z.int().nullable(),
    ip: z.string().nullable(),
    user_agent: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    /** Where the two differ, field by field; of lists what went and what came. */
    changes: z.array(z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .openapi("AuditEntryDetail");

export const alertSchema = z
  .strictObject({
    id: idOf("alr"),
    kind: z.enum(ALERT_KINDS),
    /** `merchant`, or the id of the person or role that it is about. */
    subject: z.string(),
    /** What the subject is called, where it has a name. */
    subject_name: z.string().nullable(),
    count: z.int(),
    first_at: instantSchema,
    last_at: instantSchema,
    /** The audit entry that it was raised for last. */
    entry_id: z.string().nullable(),
    acknowledged_by: orNull(z.strictObject({ id: z.string(), name: z.string() })),
    acknowledged_at: instantSchema.nullable(),
  })
  .openapi("Alert");
