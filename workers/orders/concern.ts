import { type SQL, sql } from "drizzle-orm";
import type { Context } from "hono";
import { covers } from "#commerce/access/grants.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import { locationsOf, type OrderDocument } from "#commerce/order/document.ts";
import { inList } from "#db/bulk.ts";
import { orderLocation, orders } from "#db/schema/shard/orders.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../app-env.ts";
import { reach } from "../auth/principal.ts";

/** Whether an order concerns one of the places where the caller holds a permission. */
export function concerns(c: Context<AppEnv>, permission: Permission, order: OrderDocument): boolean {
  const reached = reach(c, permission);
  return covers(reached, null) || locationsOf(order).some((id) => covers(reached, id));
}

/** Whether all of an order lies within the places where the caller holds a permission. */
export function liesWithin(c: Context<AppEnv>, permission: Permission, order: OrderDocument): boolean {
  const reached = reach(c, permission);
  return covers(reached, null) || locationsOf(order).every((id) => covers(reached, id));
}

/** Narrows a query of `orders` to those that concern one of the places. */
export const ordersAt = (db: TenantDb, places: readonly string[]): SQL =>
  sql`exists (select 1 from ${orderLocation} where ${orderLocation.tenant_id} = ${db.tenant_id}
    and ${orderLocation.order_id} = ${orders.id} and ${inList(orderLocation.location_id, places)})`;
