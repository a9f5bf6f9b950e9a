import type { Permission } from "#commerce/access/permissions.ts";
import { sellable } from "#commerce/stock/level.ts";
import { familyOf } from "#commerce/webhooks/subscription.ts";
import { type DomainEvent, EVENT_TYPES, type EventData, type EventType } from "./events.ts";

type FamilyOf<Type> = Type extends `${infer Family}.${string}` ? Family : never;
type Family = FamilyOf<EventType>;

interface FamilyFacts<Types extends EventType> {
  /** Who subscribes to it must be allowed to read what it tells. */
  readonly reads: Permission;
  /** What of an event leaves the house. */
  readonly tells: (data: EventData<Types>) => object;
}

/**
 * What webhooks tell of each family of events. Never a person: what was sent, and what is kept of it, outlives an
 * erasure. Whoever needs more asks the API with the id.
 */
const FAMILIES: { readonly [F in Family]: FamilyFacts<Extract<EventType, `${F}.${string}`>> } = {
  stock: { reads: "inventory.stock.view", tells: withoutWords },
  order: { reads: "order.view", tells: ({ order_id, state }) => ({ order_id, state }) },
  transfer: {
    reads: "inventory.transfer",
    tells: ({ id, number, state }) => ({ transfer_id: id, number, state }),
  },
  purchase_order: {
    reads: "inventory.purchase",
    tells: ({ id, number, state }) => ({ purchase_order_id: id, number, state }),
  },
  count: {
    reads: "inventory.count",
    tells: ({ id, number, state }) => ({ count_id: id, number, state }),
  },
  shift: { reads: "till.device.view", tells: ({ staff_id: _, ...shift }) => shift },
};

/**
 * Stock is nobody's, but the reason of a hold is in words, and may name somebody. Levels say what may be sold of them,
 * so that nobody has to know which figures speak for units.
 */
function withoutWords(data: EventData<Extract<EventType, `stock.${string}`>>): object {
  if ("levels" in data)
    return { ...data, levels: data.levels.map((level) => ({ ...level, available: sellable(level) })) };
  if (!("quarantine" in data)) return data;
  const { reason: _, ...quarantine } = data.quarantine;
  return { ...data, quarantine };
}

const factsOf = (type: string): FamilyFacts<EventType> | undefined =>
  Object.entries(FAMILIES).find(([family]) => familyOf(type) === `${family}.*`)?.[1] as
    | FamilyFacts<EventType>
    | undefined;

/** All that a webhook can ask for: families of events (`stock.*`) and single types. */
export const SUBSCRIPTIONS = [...new Set(EVENT_TYPES.map(familyOf)), ...EVENT_TYPES] as [string, ...string[]];

/** What somebody must be allowed to read who asks for these. */
export const readsOf = (subscriptions: readonly string[]): Permission[] => [
  ...new Set(subscriptions.flatMap((subscription) => factsOf(subscription)?.reads ?? [])),
];

/** The body that tells of an event: constant, since it is signed anew at each try under one id. */
export function publishedBody(event: DomainEvent): string {
  const { type, occurred_at: timestamp, subject, seq } = event;
  const data = factsOf(type)?.tells(event.data as EventData<EventType>);
  return JSON.stringify({ type, timestamp, subject, seq, data });
}

/** What is sent to try an endpoint: of no event, and in no catalogue. */
export const TEST_TYPE = "webhook.test";

export const testBody = (endpointId: string, at: string): string =>
  JSON.stringify({
    type: TEST_TYPE,
    timestamp: at,
    subject: `webhook:${endpointId}`,
    seq: 0,
    data: { webhook_id: endpointId },
  });
