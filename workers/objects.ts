// Every Durable Object class, once: the Worker and the test Worker both export this list.
export { Cart } from "#durable-objects/cart/index.ts";
export { InventoryItem } from "#durable-objects/inventory-item/index.ts";
export { LiveRoom } from "#durable-objects/live-room/index.ts";
export { Order } from "#durable-objects/order/index.ts";
export { Register } from "#durable-objects/register/index.ts";
export { SandboxAcquirer } from "#durable-objects/sandbox-acquirer/index.ts";
