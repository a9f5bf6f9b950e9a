// Every Durable Object class, once: the Worker and the test Worker both export this list.
export { Cart } from "#durable-objects/cart/cart.ts";
export { InventoryItem } from "#durable-objects/inventory-item/inventory-item.ts";
export { LiveRoom } from "#durable-objects/live-room/live-room.ts";
export { Order } from "#durable-objects/order/order.ts";
export { RateLimiter } from "#durable-objects/rate-limiter/rate-limiter.ts";
export { Register } from "#durable-objects/register/register.ts";
export { SandboxAcquirer } from "#durable-objects/sandbox-acquirer/sandbox-acquirer.ts";
export { SandboxMailbox } from "#durable-objects/sandbox-mailbox/sandbox-mailbox.ts";
export { StockBucket } from "#durable-objects/stock-bucket/stock-bucket.ts";
export { StockDocument } from "#durable-objects/stock-document/stock-document.ts";
