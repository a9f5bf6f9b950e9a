import { and, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrderDocument } from "#commerce/order/document.ts";
import { inList, insertRows } from "#db/bulk.ts";
import { notification, orders } from "#db/schema/shard/orders.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { TenantObjects } from "#durable-objects/objects.ts";
import { letterHtml } from "#integrations/messaging/letter-html.ts";
import { isNotifiable, renderNotification } from "#integrations/messaging/order-messages.ts";
import type { DomainEvent } from "./events.ts";
import { type MailRow, postMail, sealedMail } from "./mail-outbox.ts";

type OrderEvent = Extract<DomainEvent, { readonly type: `order.${string}` }>;

/**
 * Renders the messages that order events cause, and writes them down twice: as the mail to be sent, and for the back
 * office to read. Both carry the event's id, so that however often it arrives there is one of each. The order's link
 * lets in whoever has it, so the back office sees it without its key.
 *
 * @returns ids of the mails.
 */
export async function keepNotifications(
  env: Env,
  db: TenantDb,
  merchant: Merchant,
  events: readonly OrderEvent[],
  documents: readonly OrderDocument[],
  objects: TenantObjects,
): Promise<string[]> {
  const rows: Omit<typeof notification.$inferInsert, "tenant_id">[] = [];
  const mails: MailRow[] = [];
  for (const event of events) {
    const document =
      event.data.document ?? documents.find((candidate) => candidate.id === event.data.order_id);
    const recipient = document?.customer?.email;
    if (!document || !recipient || !isNotifiable(event.type) || document.fulfilment.kind === "carry_out")
      continue;
    const site = merchant.channels.find((channel) => channel.id === document.channel_id)?.url ?? null;
    const key = site ? await objects.order(document.id).accessKey() : null;
    const page = site && key ? `${site.replace(/\/$/, "")}/orders/${document.id}` : null;
    const link = page && `${page}?key=${key}`;
    const about = { shop: merchant.name };
    const { subject, body: text } = renderNotification(event.type, document, { ...about, order_url: link });
    const { locale } = document;
    mails.push(
      await sealedMail(
        env,
        db.tenant_id,
        {
          kind: event.type,
          to: recipient,
          from: merchant.name,
          locale,
          subject,
          text,
          html: letterHtml(text, { locale, subject, links: link ? [link] : [] }),
        },
        event.id,
      ),
    );
    rows.push({
      id: event.id,
      order_id: document.id,
      kind: event.type,
      medium: "email",
      recipient,
      ...renderNotification(event.type, document, { ...about, order_url: page }),
      created_at: event.occurred_at,
    });
  }
  if (rows.length === 0 && !events.some(({ type }) => type === "order.person_forgotten")) return [];
  await db.batch([
    insertRows(db, notification, rows).onConflictDoNothing(),
    postMail(db, mails),
    dropForgotten(
      db,
      events.map(({ data }) => data.order_id),
    ),
  ]);
  return mails.map((row) => row.id);
}

/** What was told of an order is not kept once the order has forgotten its buyer, in whichever order that arrives. */
const dropForgotten = (db: TenantDb, orderIds: readonly string[]): BatchItem<"sqlite"> =>
  db.delete(notification).where(
    and(
      eq(notification.tenant_id, db.tenant_id),
      inList(notification.order_id, orderIds),
      sql`exists (select 1 from ${orders} where ${orders.tenant_id} = ${notification.tenant_id}
        and ${orders.id} = ${notification.order_id} and ${orders.customer_email} is null)`,
    ),
  );
