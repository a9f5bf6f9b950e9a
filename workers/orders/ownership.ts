import type { Context } from "hono";
import type { OrderDocument } from "#commerce/order/document.ts";
import { type Belongings, belongingsOf } from "#db/customers.ts";
import type { AppEnv } from "../app-env.ts";

/** Whether an order is somebody's: placed while they were signed in, or as a guest under an address they have proved. */
export function isOrderOf({ ids, emails }: Belongings, { customer }: OrderDocument): boolean {
  if (customer?.id) return ids.includes(customer.id);
  return customer?.email ? emails.includes(customer.email.toLowerCase()) : false;
}

/** The signed-in shopper's own order; null for everybody else's, and for one that does not exist. */
export async function ownOrder(c: Context<AppEnv>, orderId: string): Promise<OrderDocument | null> {
  const shopper = c.get("shopper");
  if (!shopper) return null;
  const [order, belongings] = await Promise.all([
    c.get("objects").order(orderId).read(),
    belongingsOf(c.get("db"), shopper.customer_id),
  ]);
  return order && isOrderOf(belongings, order) ? order : null;
}
