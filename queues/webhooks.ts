import { and, eq } from "drizzle-orm";
import { isSubscribed } from "#commerce/webhooks/subscription.ts";
import { GIVE_UP_MS } from "#commerce/webhooks/trying.ts";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { webhookDelivery, webhookEndpoint } from "#db/schema/shard/webhooks.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { DomainEvent } from "./events.ts";
import { publishedBody } from "./published.ts";
import { sendDeliveries } from "./webhooks-due.ts";

type DeliveryRow = Omit<typeof webhookDelivery.$inferInsert, "tenant_id">;

/** A statement binds its rows as one text, of at most 2 MB (developers.cloudflare.com/d1/platform/limits). */
const MAX_CHARS = 500_000;

/**
 * Writes down who is to be told of these events, once a webhook and event however often it arrives, and asks for the
 * sending. Of events that overtake each other (a SKU's levels) give the newest only.
 */
export async function tellWebhooks(env: Env, db: TenantDb, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const endpoints = await db
    .select({ id: webhookEndpoint.id, events: webhookEndpoint.events })
    .from(webhookEndpoint)
    .where(and(eq(webhookEndpoint.tenant_id, db.tenant_id), eq(webhookEndpoint.status, "active")))
    .all();
  const rows = events.flatMap((event) => {
    const asked = endpoints.filter((endpoint) => isSubscribed(endpoint.events, event.type));
    const body = asked.length > 0 ? publishedBody(event) : "";
    return asked.map(({ id }) => newDelivery(id, { id: event.id, type: event.type, body }));
  });
  for (const part of partsOf(rows)) {
    const added = await insertRows(db, webhookDelivery, part)
      .onConflictDoNothing()
      .returning({ id: webhookDelivery.id, endpoint_id: webhookDelivery.endpoint_id });
    await sendDeliveries(env, db.tenant_id, added);
  }
}

/** What is to be told to an endpoint, from now on. */
export function newDelivery(
  endpointId: string,
  event: { readonly id: string; readonly type: string; readonly body: string },
): DeliveryRow & { readonly id: string } {
  const now = Date.now();
  return {
    id: newId("whd"),
    endpoint_id: endpointId,
    event_id: event.id,
    type: event.type,
    payload: event.body,
    status: "pending",
    next_at: new Date(now).toISOString(),
    expires_at: new Date(now + GIVE_UP_MS).toISOString(),
    created_at: new Date(now).toISOString(),
  };
}

function partsOf(rows: readonly DeliveryRow[]): DeliveryRow[][] {
  const parts: DeliveryRow[][] = [];
  let room = 0;
  for (const row of rows) {
    room -= row.payload.length + 500;
    if (room < 0 || parts.length === 0) {
      parts.push([]);
      room = MAX_CHARS - row.payload.length;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}
