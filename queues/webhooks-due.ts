import { and, asc, eq, lte } from "drizzle-orm";
import { webhookDelivery } from "#db/schema/shard/webhooks.ts";
import { shardNames, type TenantDb } from "#db/tenant-db.ts";
import { log } from "#logging/log.ts";

/** A message of the queue: a hint to try a delivery; whether it is due stands in the shard. */
export interface DeliveryMessage {
  readonly tenant_id: string;
  readonly endpoint_id: string;
  readonly delivery_id: string;
}

/** Messages that one call takes (developers.cloudflare.com/queues/platform/limits). */
const MAX_QUEUE_BATCH = 100;
/** Due deliveries of one endpoint that are asked for at once; the next run goes on. */
const DUE_A_RUN = 200;
/** Deliveries given up at a run. */
const GIVEN_UP_A_RUN = 5_000;
/** How long it is told what became of a delivery, and a dead one can be sent again. */
export const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Asks for deliveries to be tried. A queue that takes no messages holds nobody up: cron asks again for what is due.
 *
 * @param delaySeconds how long to wait; for short waits, since cron comes every five minutes.
 */
export async function sendDeliveries(
  env: Env,
  tenant_id: string,
  deliveries: readonly { readonly id: string; readonly endpoint_id: string }[],
  delaySeconds = 0,
): Promise<void> {
  const messages = deliveries.map(({ id, endpoint_id }) => ({
    body: { tenant_id, endpoint_id, delivery_id: id } satisfies DeliveryMessage,
    ...(delaySeconds > 0 && { delaySeconds }),
  }));
  try {
    for (let start = 0; start < messages.length; start += MAX_QUEUE_BATCH)
      await env.DELIVERIES.sendBatch(messages.slice(start, start + MAX_QUEUE_BATCH));
  } catch (error) {
    log.warn("webhooks go out later", { tenant_id, deliveries: messages.length, error });
  }
}

/** Asks for what is due at one endpoint: it works again, or people switched it on. */
export async function sendDue(env: Env, db: TenantDb, endpointId: string): Promise<void> {
  const due = await db
    .select({ id: webhookDelivery.id, endpoint_id: webhookDelivery.endpoint_id })
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.tenant_id, db.tenant_id),
        eq(webhookDelivery.endpoint_id, endpointId),
        lte(webhookDelivery.next_at, new Date().toISOString()),
      ),
    )
    .orderBy(asc(webhookDelivery.next_at))
    .limit(DUE_A_RUN)
    .all();
  await sendDeliveries(env, db.tenant_id, due);
}

/**
 * Takes up what lost messages and long waits have left, some of each endpoint so that none waits behind another's
 * backlog, and gives up what has been tried for too long. Run by cron, over all merchants.
 */
export async function resumeDeliveries(env: Env): Promise<void> {
  const now = new Date().toISOString();
  const forgotten = new Date(Date.now() + KEPT_MS).toISOString();
  for (const name of shardNames(env)) {
    const shard = Reflect.get(env, name) as D1Database;
    await shard
      .prepare(
        `update webhook_delivery set status = 'dead', next_at = null, finished_at = ?1, expires_at = ?2
         where rowid in (select rowid from webhook_delivery
           where expires_at <= ?1 and status in ('pending', 'failed') limit ?3)`,
      )
      .bind(now, forgotten, GIVEN_UP_A_RUN)
      .run();
    // Nothing got through for as long as one of those was tried: the endpoint is not asked any more.
    await shard
      .prepare(
        `update webhook_endpoint set status = 'disabled', disabled_because = 'failing'
         where status = 'active' and opened_until is not null and exists (
           select 1 from webhook_delivery delivery
           where delivery.tenant_id = webhook_endpoint.tenant_id and delivery.endpoint_id = webhook_endpoint.id
             and delivery.status = 'dead' and delivery.finished_at = ?1
             and delivery.created_at > coalesce(webhook_endpoint.last_sent_at, ''))`,
      )
      .bind(now)
      .run();
    const { results } = await shard
      .prepare(
        `select delivery.tenant_id, delivery.endpoint_id, delivery.id
         from webhook_endpoint endpoint join webhook_delivery delivery on delivery.rowid in (
           select rowid from webhook_delivery
           where tenant_id = endpoint.tenant_id and endpoint_id = endpoint.id and next_at <= ?1
           order by next_at limit ?2)
         where endpoint.status = 'active'
           and (endpoint.opened_until is null or endpoint.opened_until <= ?1)`,
      )
      .bind(now, DUE_A_RUN)
      .all<{ tenant_id: string; endpoint_id: string; id: string }>();
    for (const [tenantId, due] of Map.groupBy(results, (row) => row.tenant_id))
      await sendDeliveries(env, tenantId, due);
  }
}
