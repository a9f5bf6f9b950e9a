import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Delivery, deadCounts, type Endpoint } from "#db/webhooks.ts";
import type { AppEnv } from "../../app-env.ts";
import type { webhookDeliverySchema, webhookSchema } from "../../schemas/webhooks.ts";

type Webhook = z.infer<typeof webhookSchema>;

/** Webhooks as people see them: all but their secrets. */
export async function webhookViews(c: Context<AppEnv>, rows: readonly Endpoint[]): Promise<Webhook[]> {
  const dead = await deadCounts(
    c.get("db"),
    rows.map((row) => row.id),
  );
  const now = new Date().toISOString();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    url: row.url,
    description: row.description,
    events: [...row.events],
    status: row.status,
    disabled_because: row.disabled_because,
    failures: row.failures,
    waits_until: row.opened_until,
    dead: dead.get(row.id) ?? 0,
    last_sent_at: row.last_sent_at,
    last_failed_at: row.last_failed_at,
    previous_secret_ends_at:
      row.previous_ends_at !== null && row.previous_ends_at > now ? row.previous_ends_at : null,
    created_at: row.created_at,
  }));
}

/** One webhook, with its ETag on the answer. */
export async function webhookView(c: Context<AppEnv>, row: Endpoint): Promise<Webhook> {
  const [view] = await webhookViews(c, [row]);
  if (!view) throw new Error("a webhook has no view");
  c.header("ETag", `"v${row.version}"`);
  return view;
}

export const deliveryView = (row: Delivery): z.infer<typeof webhookDeliverySchema> => ({
  id: row.id,
  type: row.type,
  status: row.status,
  attempts: row.attempts,
  payload: JSON.parse(row.payload) as Record<string, unknown>,
  last_status: row.last_status,
  last_error: row.last_error,
  last_answer: row.last_answer,
  created_at: row.created_at,
  last_try_at: row.last_try_at,
  next_try_at: row.next_at,
  finished_at: row.finished_at,
});
