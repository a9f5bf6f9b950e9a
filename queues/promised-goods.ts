import type { TenantObjects } from "#durable-objects/objects.ts";
import type { DomainEvent } from "./events.ts";

type PromiseEvent = Extract<DomainEvent, { readonly type: "stock.promise_changed" }>;

/**
 * Has orders look at what stock says, when goods came for them or a date has moved. They ask the object themselves, so
 * that it does not matter in which order the events come, or how often.
 */
export async function tellOrders(objects: TenantObjects, events: readonly PromiseEvent[]): Promise<void> {
  const concerned = new Map(
    events.flatMap(({ data: { allocation_id, sku } }) => {
      const orderId = orderOf(allocation_id);
      return orderId ? [[`${orderId} ${sku}`, { orderId, sku }] as const] : [];
    }),
  );
  await Promise.all(
    [...concerned.values()].map(({ orderId, sku }) => objects.order(orderId).lookAtStock(sku)),
  );
}

/** The order whose attempt an allocation is; null for what is none. */
const orderOf = (allocationId: string): string | null =>
  allocationId.startsWith("ord_") ? allocationId.slice(0, allocationId.lastIndexOf(".")) : null;
