import type { BatchItem } from "drizzle-orm/batch";
import type { OrderDocument } from "#commerce/order/document.ts";
import { recordAgreements } from "#db/consents.ts";
import { newMeter } from "#db/guarded-client.ts";
import { projectLevels, projectOrders, projectPolicies, projectShifts } from "#db/projections.ts";
import { crossAlerts, noteTold } from "#db/stock-alerts.ts";
import { projectQuarantines } from "#db/stock-quarantines.ts";
import { type Merchant, merchantOf } from "#db/store-context.ts";
import { tenantDb } from "#db/tenant-db.ts";
import type { LiveMessage } from "#durable-objects/live-room/live-room.ts";
import { liveTopic, objectsOf, type TenantObjects } from "#durable-objects/objects.ts";
import { log } from "#logging/log.ts";
import { backoffSeconds } from "./backoff.ts";
import { type DomainEvent, isEvent, parseEvent } from "./events.ts";
import { deliverSoon } from "./mail-delivery.ts";
import { keepNotifications } from "./notifications.ts";
import { tellPages } from "./pages.ts";
import { tellOrders } from "./promised-goods.ts";
import { alertEvents, alertMessages } from "./stock-alerts.ts";
import { documentMessages, projectDocuments, toldDocuments } from "./stock-documents.ts";
import { stockMessages } from "./stock-live.ts";
import { isReview, reviewInTurn } from "./stock-review.ts";
import { tellWebhooks } from "./webhooks.ts";

/**
 * The one consumer of events: projects them into the merchant's shard, sends the messages they cause,
 * tells open pages, and hands on what webhooks are told. Every step may run twice: rows are written only by newer
 * events, messages and webhooks once per event, and a page that hears something twice shows it once.
 */
export async function consumeEvents(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  const byTenant = new Map<string, { message: Message<unknown>; event: DomainEvent }[]>();
  for (const message of batch.messages) {
    if (isPing(message.body)) {
      message.ack();
      continue;
    }
    if (isReview(message.body)) {
      await reviewInTurn(env, message, message.body);
      continue;
    }
    try {
      const event = parseEvent(message.body);
      byTenant.set(event.tenant_id, [...(byTenant.get(event.tenant_id) ?? []), { message, event }]);
    } catch (error) {
      // Not in the catalogue: it ends in the dead letters, where staff can read it.
      log.error("event not understood", { error });
      message.retry();
    }
  }
  for (const [tenantId, entries] of byTenant) {
    try {
      const merchant = await merchantOf(env, tenantId, newMeter());
      // A merchant that is gone, or going: what is told of it would stand where everything was deleted.
      if (merchant)
        await applyEvents(
          env,
          merchant,
          entries.map((entry) => entry.event),
        );
      for (const { message } of entries) message.ack();
    } catch (error) {
      log.error("events go on later", { tenant_id: tenantId, error });
      for (const { message } of entries) message.retry({ delaySeconds: backoffSeconds(message.attempts) });
    }
  }
}

/** The health check only asks whether the queue takes messages. */
const isPing = (body: unknown): boolean => typeof body === "object" && body !== null && "ping" in body;

async function applyEvents(env: Env, merchant: Merchant, events: readonly DomainEvent[]): Promise<void> {
  const db = tenantDb(env, merchant);
  const objects = objectsOf(env, merchant.tenant_id);
  const levels = newestPerSubject(events.filter((event) => isEvent(event, "stock.level_changed")));
  const policies = newestPerSubject(events.filter((event) => isEvent(event, "stock.policy_changed")));
  const quarantines = events.filter((event) => isEvent(event, "stock.quarantine_changed"));
  const shifts = newestPerSubject(events.filter((event) => isEvent(event, "shift.changed")));
  const orderEvents = events.filter((event) => isOrderEvent(event));
  const documents = await latestDocuments(objects, orderEvents);
  const papers = await toldDocuments(
    objects,
    newestPerSubject(
      events.filter((event) => isEvent(event, "transfer.changed", "purchase_order.changed", "count.changed")),
    ),
  );
  const statements: BatchItem<"sqlite">[] = [
    ...(levels.length > 0
      ? projectLevels(
          db,
          levels.map(({ data, seq }) => ({ ...data, seq })),
        )
      : []),
    ...(policies.length > 0
      ? [
          projectPolicies(
            db,
            policies.map(({ data, seq }) => ({ ...data, seq })),
          ),
        ]
      : []),
    ...(quarantines.length > 0
      ? [
          projectQuarantines(
            db,
            quarantines.map(({ data, seq }) => ({ ...data, seq })),
          ),
        ]
      : []),
    ...(documents.length > 0 ? [...projectOrders(db, documents), ...recordAgreements(db, documents)] : []),
    ...(shifts.length > 0
      ? [
          projectShifts(
            db,
            shifts.map(({ data: { shift_id, ...rest }, seq }) => ({ ...rest, id: shift_id, seq })),
          ),
        ]
      : []),
    ...projectDocuments(db, papers),
  ];
  const [first, ...rest] = statements;
  if (first) await db.batch([first, ...rest]);
  await tellOrders(
    objects,
    events.filter((event) => isEvent(event, "stock.promise_changed")),
  );
  deliverSoon(env, merchant, await keepNotifications(env, db, merchant, orderEvents, documents, objects));
  await tellPages(objects, [
    ...(await stockMessages(
      db,
      merchant,
      [...levels, ...policies].map(({ data }) => data.sku),
    )),
    ...orderEvents.flatMap((event) => orderMessages(event, documents)),
    ...documentMessages(papers),
  ]);
  const changed = [...levels, ...policies].map(({ data }) => data.sku);
  const crossed = await crossAlerts(db, merchant.stock_rules, changed);
  await tellPages(objects, alertMessages(crossed));
  const others = events.filter((event) => !isEvent(event, "stock.level_changed"));
  await tellWebhooks(env, db, [...levels, ...others, ...alertEvents(merchant.tenant_id, crossed)]);
  await noteTold(db, crossed);
}

type OrderEvent = Extract<DomainEvent, { readonly type: `order.${string}` }>;
const isOrderEvent = (event: DomainEvent): event is OrderEvent => event.type.startsWith("order.");

/** The last event of each subject in the batch: what came before it is out of date already. */
function newestPerSubject<Event extends DomainEvent>(events: readonly Event[]): Event[] {
  const newest = new Map<string, Event>();
  for (const event of events) {
    if ((newest.get(event.subject)?.seq ?? -1) < event.seq) newest.set(event.subject, event);
  }
  return [...newest.values()];
}

/** The newest document of each order; those too long for a message are read from their objects. */
async function latestDocuments(
  objects: TenantObjects,
  events: readonly OrderEvent[],
): Promise<OrderDocument[]> {
  const documents = await Promise.all(
    newestPerSubject(events).map(
      async ({ data }) => data.document ?? (await objects.order(data.order_id).read()),
    ),
  );
  return documents.filter((document) => document !== null);
}

/** What staff, the store and the buyer are told of an order. */
function orderMessages(event: OrderEvent, documents: readonly OrderDocument[]): LiveMessage[] {
  const document = documents.find((candidate) => candidate.id === event.data.order_id);
  if (!document) return [];
  const order = {
    id: document.id,
    number: document.number,
    state: document.state,
    source: document.source,
    channel_id: document.channel_id,
    fulfilment: document.fulfilment.kind,
    location_id: document.fulfilment.location_id,
    customer_name: document.customer?.name ?? null,
    customer_email: document.customer?.email ?? null,
    total: document.total,
    units: document.lines.reduce((total, line) => total + line.quantity, 0),
    placed_at: document.placed_at,
    updated_at: document.updated_at,
  };
  return [
    { topic: liveTopic.staff(), data: { type: "order", order } },
    ...(order.location_id
      ? [{ topic: liveTopic.store(order.location_id), data: { type: "order", order } }]
      : []),
    { topic: liveTopic.order(order.id), data: { type: "order", state: order.state, seq: document.seq } },
  ];
}
