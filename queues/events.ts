import { z } from "zod";
import type { OrderDocument } from "#commerce/order/document.ts";
import type { AnyDocument } from "#commerce/stock/document-kinds.ts";
import { STOCK_FIGURES, type StockFigure } from "#commerce/stock/level.ts";
import { QUARANTINE_KINDS } from "#commerce/stock/quarantine.ts";
import type { StockPolicy } from "#commerce/stock/rules.ts";

/** The catalogue of everything that happens: one name and one payload each, the same that webhooks publish. */
const stockLevel = z.strictObject({
  location_id: z.string(),
  ...(Object.fromEntries(STOCK_FIGURES.map((figure) => [figure, z.int()])) as Record<StockFigure, z.ZodInt>),
  expected_at: z.string().nullable(),
});

const stockPolicy = z.custom<StockPolicy>((value) => typeof value === "object" && value !== null);

/** What an allocation has by now, after goods came for it or its date moved. */
const stockPromise = z.strictObject({
  sku: z.string(),
  allocation_id: z.string(),
  shares: z.array(z.strictObject({ location_id: z.string(), quantity: z.int() })),
  waits: z
    .strictObject({
      kind: z.enum(["backorder", "preorder"]),
      quantity: z.int(),
      promised_at: z.string().nullable(),
    })
    .nullable(),
});

/** Units on hold for quality or a recall; none once the hold has ended. */
const stockQuarantine = z.strictObject({
  sku: z.string(),
  quarantine: z.strictObject({
    id: z.string(),
    location_id: z.string(),
    kind: z.enum(QUARANTINE_KINDS),
    lot: z.string().nullable(),
    reason: z.string(),
    quantity: z.int(),
    since: z.string(),
  }),
});

/** A SKU's stock at a location crossed a line: free units then, and those at which a rule calls it low. */
const stockAlert = z.strictObject({
  alert_id: z.string(),
  sku: z.string(),
  location_id: z.string(),
  units: z.int(),
  low_at: z.int(),
});

const orderData = z.strictObject({
  order_id: z.string(),
  state: z.string(),
  /** Null when the order is too long for a message; it is then read from the Order object. */
  document: z.custom<OrderDocument>((value) => typeof value === "object" && value !== null).nullable(),
});

/** A transfer, a purchase order or a count, as it is now. */
const documentData = z.strictObject({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  /** Null when it is too long for a message; it is then read from its object. */
  document: z.custom<AnyDocument>((value) => typeof value === "object" && value !== null).nullable(),
});

const shiftData = z.strictObject({
  shift_id: z.string(),
  device_id: z.string(),
  location_id: z.string(),
  staff_id: z.string(),
  currency: z.string(),
  opening_float: z.int(),
  cash_taken: z.int(),
  sales: z.int(),
  counted: z.int().nullable(),
  opened_at: z.string(),
  closed_at: z.string().nullable(),
});

const payloads = {
  "stock.level_changed": z.strictObject({ sku: z.string(), levels: z.array(stockLevel) }),
  "stock.policy_changed": z.strictObject({ sku: z.string(), policy: stockPolicy }),
  "stock.promise_changed": stockPromise,
  "stock.quarantine_changed": stockQuarantine,
  "stock.low": stockAlert,
  "stock.out": stockAlert,
  "stock.replenished": stockAlert,
  "order.awaiting_payment": orderData,
  "order.refused": orderData,
  "order.confirmed": orderData,
  "order.picking_started": orderData,
  "order.ready_for_pickup": orderData,
  "order.shipped": orderData,
  "order.completed": orderData,
  "order.cancelled": orderData,
  "order.payment_changed": orderData,
  "order.goods_arrived": orderData,
  "order.promise_moved": orderData,
  "order.person_forgotten": orderData,
  "shift.changed": shiftData,
  "transfer.changed": documentData,
  "purchase_order.changed": documentData,
  "count.changed": documentData,
};

export type EventType = keyof typeof payloads;
export type EventData<Type extends EventType> = z.infer<(typeof payloads)[Type]>;
export const EVENT_TYPES = Object.keys(payloads) as EventType[];

/** An event on the queue. `seq` counts per subject, since queues keep no order. */
export type DomainEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly id: string;
    readonly type: T;
    readonly tenant_id: string;
    /** The object it happened in: `order:ord_…`, `inventory-item:SKU`. */
    readonly subject: string;
    readonly seq: number;
    readonly occurred_at: string;
    readonly request_id: string | null;
    readonly data: EventData<T>;
  };
}[Type];

const envelope = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
  tenant_id: z.string(),
  subject: z.string(),
  seq: z.int(),
  occurred_at: z.string(),
  request_id: z.string().nullable(),
  data: z.unknown(),
});

/** Reads an event off the queue. @throws ZodError when it is not in the catalogue: a bug, kept in the dead letters. */
export function parseEvent(message: unknown): DomainEvent {
  const { data, ...rest } = envelope.parse(message);
  return { ...rest, data: payloads[rest.type].parse(data) } as DomainEvent;
}

/** Narrows an event by its type. */
export const isEvent = <Type extends EventType>(
  event: DomainEvent,
  ...types: readonly Type[]
): event is Extract<DomainEvent, { readonly type: Type }> => types.some((type) => type === event.type);
