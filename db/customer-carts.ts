import { and, eq } from "drizzle-orm";
import { customerCart } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

/** The cart that is a customer's at a site; it may have been ordered since. */
export async function cartOf(db: TenantDb, customerId: string, channelId: string): Promise<string | null> {
  const row = await db
    .select({ cart_id: customerCart.cart_id })
    .from(customerCart)
    .where(
      and(
        eq(customerCart.tenant_id, db.tenant_id),
        eq(customerCart.customer_id, customerId),
        eq(customerCart.channel_id, channelId),
      ),
    )
    .get();
  return row?.cart_id ?? null;
}

/**
 * Makes a cart the customer's one in place of `before`, the one that was seen there. False when another device was
 * faster: then there is another cart to look at.
 */
export async function setCart(
  db: TenantDb,
  owner: { readonly customer_id: string; readonly channel_id: string },
  before: string | null,
  cartId: string,
): Promise<boolean> {
  const row = { tenant_id: db.tenant_id, ...owner, cart_id: cartId };
  const insert = db.insert(customerCart).values(row);
  const target = [customerCart.tenant_id, customerCart.customer_id, customerCart.channel_id];
  const set = await (before === null
    ? insert.onConflictDoNothing()
    : insert.onConflictDoUpdate({
        target,
        set: { cart_id: cartId },
        setWhere: eq(customerCart.cart_id, before),
      })
  ).returning({ cart_id: customerCart.cart_id });
  return set.length === 1;
}
