import type { Cart } from "./cart/cart.ts";
import type { InventoryItem } from "./inventory-item/inventory-item.ts";
import type { LiveRoom } from "./live-room/live-room.ts";
import type { Order } from "./order/order.ts";
import type { RateLimiter } from "./rate-limiter/rate-limiter.ts";
import type { Register } from "./register/register.ts";
import type { SandboxAcquirer } from "./sandbox-acquirer/sandbox-acquirer.ts";
import type { SandboxMailbox } from "./sandbox-mailbox/sandbox-mailbox.ts";
import type { StockBucket } from "./stock-bucket/stock-bucket.ts";
import type { StockDocument } from "./stock-document/stock-document.ts";

/** Bindings of the object classes, typed by what they hold. */
export interface ObjectNamespaces {
  readonly INVENTORY_ITEM: DurableObjectNamespace<InventoryItem>;
  readonly STOCK_BUCKET: DurableObjectNamespace<StockBucket>;
  readonly STOCK_DOCUMENT: DurableObjectNamespace<StockDocument>;
  readonly CART: DurableObjectNamespace<Cart>;
  readonly ORDER: DurableObjectNamespace<Order>;
  readonly REGISTER: DurableObjectNamespace<Register>;
  readonly LIVE_ROOM: DurableObjectNamespace<LiveRoom>;
  readonly RATE_LIMITER: DurableObjectNamespace<RateLimiter>;
  readonly SANDBOX_ACQUIRER: DurableObjectNamespace<SandboxAcquirer>;
  readonly SANDBOX_MAILBOX: DurableObjectNamespace<SandboxMailbox>;
}

/** Live topics of a merchant are spread over this many rooms. Rooms hold no truth, so it may change. */
const LIVE_ROOMS_PER_TENANT = 8;

/**
 * The objects of one merchant, each addressed by its meaning. Handing out a stub counts as one storage
 * round trip, so take one per call; after an error a stub may stay broken.
 */
export function objectsOf(
  env: ObjectNamespaces,
  tenantId: string,
  meter: { objects: number } = { objects: 0 },
) {
  const get = <T extends Rpc.DurableObjectBranded | undefined>(
    namespace: DurableObjectNamespace<T>,
    key: string,
  ) => {
    meter.objects += 1;
    return namespace.getByName(`${tenantId}:${key}`);
  };
  return {
    item: (sku: string) => get(env.INVENTORY_ITEM, sku),
    /** A counter of a flash sale, by its number. */
    bucket: (sku: string, index: number) => get(env.STOCK_BUCKET, `${index}:${sku}`),
    /** A transfer or purchase order, by its id. */
    stockDocument: (documentId: string) => get(env.STOCK_DOCUMENT, documentId),
    cart: (cartId: string) => get(env.CART, cartId),
    order: (orderId: string) => get(env.ORDER, orderId),
    register: (deviceId: string) => get(env.REGISTER, deviceId),
    liveRoom: (topic: string) => get(env.LIVE_ROOM, liveRoomKey(topic)),
    /** Counts what a subject (an API client, an address) may do of a kind. */
    rateLimiter: (kind: string, subject: string) => get(env.RATE_LIMITER, `${kind}:${subject}`),
    acquirer: (paymentKey: string) => get(env.SANDBOX_ACQUIRER, paymentKey),
    mailbox: () => get(env.SANDBOX_MAILBOX, "mailbox"),
  };
}

export type TenantObjects = ReturnType<typeof objectsOf>;

/** The room of a topic, so that a batch of messages is grouped by room. */
export function liveRoomKey(topic: string): string {
  let hash = 0;
  for (let i = 0; i < topic.length; i++) hash = (hash * 31 + topic.charCodeAt(i)) >>> 0;
  return `live-${hash % LIVE_ROOMS_PER_TENANT}`;
}

/** What can be watched live. */
export const liveTopic = {
  /** What one site says of a product's stock. */
  product: (productId: string, channelId: string) => `product:${productId}:${channelId}`,
  order: (orderId: string) => `order:${orderId}`,
  /** Every order and level, for the back office. */
  staff: () => "staff",
  /** Every level and stock alert, for people of the back office who may not see orders. */
  staffStock: () => "staff-stock",
  /** Pickups and stock of one store, for its tills. */
  store: (locationId: string) => `store:${locationId}`,
};
