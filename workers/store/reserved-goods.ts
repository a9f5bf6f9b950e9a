import type { Context } from "hono";
import { SYSTEM } from "#commerce/order/document.ts";
import type { CartState } from "#durable-objects/cart/cart.ts";
import type { AppEnv } from "../app-env.ts";

/** A cart that changes lets go of what was kept aside for it; the next step of the checkout keeps it anew. */
export async function letGo(c: Context<AppEnv>, cart: CartState): Promise<void> {
  if (!cart.reserved?.stale) return;
  const release = (sku: string) =>
    c.get("objects").item(sku).releaseHold(cart.id, SYSTEM, c.get("request_id"));
  await Promise.all(Object.keys(cart.reserved.units).map(release));
  await c.get("objects").cart(cart.id).noteReservation(null);
}
