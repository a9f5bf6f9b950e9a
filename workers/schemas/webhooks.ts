import { z } from "@hono/zod-openapi";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { SUBSCRIPTIONS } from "#queues/published.ts";

/** How long a replaced secret signs beside the new one. */
export const OVERLAP_HOURS = 24;

const subscriptionSchema = z.enum(SUBSCRIPTIONS).openapi("WebhookSubscription");

/** What a webhook can ask for. */
export const webhookEventSchema = z
  .strictObject({
    name: subscriptionSchema.openapi({ description: "A type (`stock.low`), or a family (`stock.*`)" }),
    permission: z.enum(PERMISSION_NAMES).openapi({ description: "What whoever asks for it has to hold" }),
  })
  .openapi("WebhookEvent");

/** A webhook as people see it; its secret is not told again. */
export const webhookSchema = z
  .strictObject({
    id: z.string(),
    /** The number in its ETag. */
    version: z.int(),
    url: z.string(),
    description: z.string(),
    events: z.array(subscriptionSchema),
    status: z.enum(["active", "paused", "disabled"]).openapi({
      description:
        "`disabled` by itself: see `disabled_because`. Of what happens while it is not active, it is not told.",
    }),
    disabled_because: z
      .enum(["gone", "failing"])
      .nullable()
      .openapi({ description: "`gone`: it answered 410. `failing`: nothing got through for days" }),
    failures: z.int().openapi({ description: "In a row, until now" }),
    waits_until: z
      .string()
      .nullable()
      .openapi({ description: "It failed too often: until then it is not asked, then with one delivery" }),
    dead: z.int().openapi({ description: "Deliveries that were given up and can be sent again" }),
    last_sent_at: z.string().nullable(),
    last_failed_at: z.string().nullable(),
    previous_secret_ends_at: z
      .string()
      .nullable()
      .openapi({ description: "Until then messages carry a signature of the replaced secret too" }),
    created_at: z.string(),
  })
  .openapi("Webhook");

/** A webhook with a secret that is told this once. */
export const webhookWithSecretSchema = z
  .strictObject({
    webhook: webhookSchema,
    secret: z.string().openapi({ description: "`whsec_` and base64; it cannot be told again" }),
  })
  .openapi("WebhookWithSecret");

const terms = {
  url: z
    .string()
    .trim()
    .min(1)
    .max(2_048)
    .openapi({ example: "https://erp.example.com/millrace", format: "uri" }),
  description: z.string().trim().max(200),
  events: z
    .array(subscriptionSchema)
    .min(1)
    .max(SUBSCRIPTIONS.length)
    .refine((events) => new Set(events).size === events.length, "names something twice"),
};

export const newWebhookSchema = z
  .strictObject({ ...terms, description: terms.description.default("") })
  .openapi("NewWebhook");

export const webhookTermsSchema = z
  .strictObject({ ...terms, status: z.enum(["active", "paused"]) })
  .openapi("WebhookTerms");

export const DELIVERY_STATUSES = ["pending", "failed", "sent", "dead"] as const;

/** One message to one webhook. */
export const webhookDeliverySchema = z
  .strictObject({
    id: z.string().openapi({ description: "Its `webhook-id`, the same at every try" }),
    type: z.string(),
    status: z.enum(DELIVERY_STATUSES).openapi({
      description: "`pending` was not tried yet, `failed` will be tried again, `dead` will not",
    }),
    attempts: z.int(),
    payload: z.looseObject({}).openapi({ description: "The body that is sent" }),
    last_status: z.int().nullable().openapi({ description: "HTTP status of the last answer" }),
    last_error: z
      .string()
      .nullable()
      .openapi({ description: "Why there was none: `timed_out`, `unreachable`, `redirected`, …" }),
    last_answer: z.string().nullable().openapi({ description: "What a refusal said, shortened" }),
    created_at: z.string(),
    last_try_at: z.string().nullable(),
    next_try_at: z.string().nullable(),
    finished_at: z.string().nullable(),
  })
  .openapi("WebhookDelivery");

export const replayedSchema = z.strictObject({
  replayed: z.int(),
  more: z.boolean().openapi({ description: "There are more: call again" }),
});
