import type { OrderDocument } from "#commerce/order/document.ts";
import { insertRows } from "#db/bulk.ts";
import { notification } from "#db/schema/shard/orders.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { TenantObjects } from "#durable-objects/objects.ts";
import { isNotifiable, renderNotification } from "#integrations/messaging/order-messages.ts";
import type { DomainEvent } from "./events.ts";

type OrderEvent = Extract<DomainEvent, { readonly type: `order.${string}` }>;

/** Renders the messages that order events cause and keeps them, one per event however often it arrives. */
export async function keepNotifications(
  db: TenantDb,
  merchant: Merchant,
  events: readonly OrderEvent[],
  documents: readonly OrderDocument[],
  objects: TenantObjects,
): Promise<void> {
  const rows: Omit<typeof notification.$inferInsert, "tenant_id">[] = [];
  for (const event of events) {
    const document =
      event.data.document ?? documents.find((candidate) => candidate.id === event.data.order_id);
    const recipient = document?.customer?.email;
    if (!document || !recipient || !isNotifiable(event.type) || document.fulfilment.kind === "carry_out")
      continue;
    const site = merchant.channels.find((channel) => channel.id === document.channel_id)?.url ?? null;
    const key = site ? await objects.order(document.id).accessKey() : null;
    rows.push({
      id: event.id,
      order_id: document.id,
      kind: event.type,
      medium: "email",
      recipient,
      ...renderNotification(event.type, document, {
        shop: merchant.name,
        order_url: site && key ? `${site.replace(/\/$/, "")}/orders/${document.id}?key=${key}` : null,
      }),
      created_at: event.occurred_at,
    });
  }
  if (rows.length === 0) return;
  await insertRows(db, notification, rows).onConflictDoNothing();
}
