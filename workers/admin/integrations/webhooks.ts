import { z } from "@hono/zod-openapi";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { webhookDelivery } from "#db/schema/shard/webhooks.ts";
import {
  deliveryById,
  listDeliveries,
  listWebhooks,
  REPLAYED_AT_ONCE,
  replayDead,
  replayDelivery,
  webhookById,
} from "#db/webhooks.ts";
import { readsOf, SUBSCRIPTIONS, TEST_TYPE, testBody } from "#queues/published.ts";
import { newDelivery } from "#queues/webhooks.ts";
import { sendDeliveries } from "#queues/webhooks-due.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import {
  DELIVERY_STATUSES,
  replayedSchema,
  webhookDeliverySchema,
  webhookEventSchema,
  webhookSchema,
} from "../../schemas/webhooks.ts";
import { deliveryView, webhookView, webhookViews } from "./webhook-view.ts";

/**
 * Webhooks as they are looked at and sent again, by people and programs. Deciding about them is people's alone
 * (webhook-settings.ts).
 */
export const webhookRoutes = apiApp();

const TAGS = ["admin: webhooks"];
const VIEW = { who: "staff", permission: "webhook.view", scope: "merchant" } as const;
const REPLAY = { who: "staff", permission: "webhook.replay", scope: "merchant" } as const;
export const webhookParams = z.object({ webhook_id: idOf("whk") });
const deliveryParams = webhookParams.extend({ delivery_id: idOf("whd") });

webhookRoutes.openapi(
  route({
    method: "get",
    path: "/webhook-events",
    tags: TAGS,
    summary: "What a webhook can be told of: families of events, and each type",
    access: VIEW,
    responses: answers(200, z.strictObject({ items: z.array(webhookEventSchema) }), ["forbidden"]),
  }),
  (c) => {
    const items = SUBSCRIPTIONS.flatMap((name) =>
      readsOf([name]).map((permission) => ({ name, permission })),
    );
    return c.json({ items }, 200);
  },
);

webhookRoutes.openapi(
  route({
    method: "get",
    path: "/webhooks",
    tags: TAGS,
    summary: "Webhooks, oldest first",
    access: VIEW,
    responses: answers(200, z.strictObject({ items: z.array(webhookSchema) }), ["forbidden"]),
  }),
  async (c) => c.json({ items: await webhookViews(c, await listWebhooks(c.get("db"))) }, 200),
);

webhookRoutes.openapi(
  route({
    method: "get",
    path: "/webhooks/{webhook_id}",
    tags: TAGS,
    summary: "A webhook",
    access: VIEW,
    request: { params: webhookParams },
    responses: answers(200, webhookSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const endpoint = await webhookById(c.get("db"), c.req.valid("param").webhook_id);
    return endpoint ? c.json(await webhookView(c, endpoint), 200) : problem(c, "not_found");
  },
);

webhookRoutes.openapi(
  route({
    method: "get",
    path: "/webhooks/{webhook_id}/deliveries",
    tags: TAGS,
    summary: "What was told to a webhook, or is to be, newest first; kept for 30 days",
    access: VIEW,
    request: {
      params: webhookParams,
      query: pageQuery(50, 200).extend({ status: z.enum(DELIVERY_STATUSES).optional() }),
    },
    responses: answers(200, pageOf(webhookDeliverySchema), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { webhook_id } = c.req.valid("param");
    if (!(await webhookById(c.get("db"), webhook_id))) return problem(c, "not_found");
    const page = await listDeliveries(c.get("db"), webhook_id, c.req.valid("query"));
    return c.json({ items: page.items.map(deliveryView), next_cursor: page.next_cursor }, 200);
  },
);

webhookRoutes.openapi(
  route({
    method: "post",
    path: "/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
    tags: TAGS,
    summary: "Send a message once more that got through, or was given up",
    description:
      "It goes out with the `webhook-id` and body it had. One that is on its way already stays so.",
    access: REPLAY,
    request: { params: deliveryParams, headers: idempotencyHeader, body: json(z.strictObject({})) },
    middleware: [idempotent] as const,
    responses: answers(200, webhookDeliverySchema, ["not_found", "webhook_not_active", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const { webhook_id, delivery_id } = c.req.valid("param");
    const endpoint = await webhookById(db, webhook_id);
    const before = endpoint && (await deliveryById(db, webhook_id, delivery_id));
    if (!before) return problem(c, "not_found");
    if (endpoint.status !== "active") return problem(c, "webhook_not_active");
    const replayed = await replayDelivery(db, webhook_id, delivery_id);
    if (replayed) await sendDeliveries(c.env, db.tenant_id, [before]);
    note(c, {
      subject: { kind: "webhook", id: webhook_id },
      before: { status: before.status },
      after: { delivery_id, type: before.type },
      unchanged: !replayed,
    });
    return c.json(deliveryView((await deliveryById(db, webhook_id, delivery_id)) ?? before), 200);
  },
);

webhookRoutes.openapi(
  route({
    method: "post",
    path: "/webhooks/{webhook_id}/replay",
    tags: TAGS,
    summary: "Send all messages once more that were given up, oldest first",
    access: REPLAY,
    audit: { action: "webhook.replay_all" },
    request: { params: webhookParams, headers: idempotencyHeader, body: json(z.strictObject({})) },
    middleware: [idempotent] as const,
    responses: answers(200, replayedSchema, ["not_found", "webhook_not_active", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const { webhook_id } = c.req.valid("param");
    const endpoint = await webhookById(db, webhook_id);
    if (!endpoint) return problem(c, "not_found");
    if (endpoint.status !== "active") return problem(c, "webhook_not_active");
    const deliveries = await replayDead(db, webhook_id);
    await sendDeliveries(c.env, db.tenant_id, deliveries);
    const replayed = deliveries.length;
    note(c, {
      subject: { kind: "webhook", id: webhook_id },
      after: { replayed },
      unchanged: replayed === 0,
    });
    return c.json({ replayed, more: replayed === REPLAYED_AT_ONCE }, 200);
  },
);

webhookRoutes.openapi(
  route({
    method: "post",
    path: "/webhooks/{webhook_id}/test",
    tags: TAGS,
    summary: "Send a message of the type `webhook.test`, whatever it asked for",
    access: REPLAY,
    audit: { action: "webhook.test" },
    request: { params: webhookParams, headers: idempotencyHeader, body: json(z.strictObject({})) },
    middleware: [idempotent] as const,
    responses: answers(202, webhookDeliverySchema, ["not_found", "webhook_not_active", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const { webhook_id } = c.req.valid("param");
    const endpoint = await webhookById(db, webhook_id);
    if (!endpoint) return problem(c, "not_found");
    if (endpoint.status !== "active") return problem(c, "webhook_not_active");
    const body = testBody(webhook_id, new Date().toISOString());
    const delivery = newDelivery(webhook_id, { id: newId("evt"), type: TEST_TYPE, body });
    const [row] = await insertRows(db, webhookDelivery, [delivery]).returning();
    if (!row) throw new Error("the delivery was not kept");
    await sendDeliveries(c.env, db.tenant_id, [row]);
    note(c, { subject: { kind: "webhook", id: webhook_id }, after: { delivery_id: row.id } });
    return c.json(deliveryView(row), 202);
  },
);
