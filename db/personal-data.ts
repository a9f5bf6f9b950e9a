import { and, asc, desc, eq, or } from "drizzle-orm";
import type { OrderDocument } from "#commerce/order/document.ts";
import { inList } from "./bulk.ts";
import { consentHistory } from "./consents.ts";
import { addressesOf } from "./customer-addresses.ts";
import { linksOf } from "./customer-identities.ts";
import { belongingsOf } from "./customers.ts";
import { customer, shopperSession } from "./schema/shard/customers.ts";
import { notification, orders } from "./schema/shard/orders.ts";
import type { TenantDb } from "./tenant-db.ts";

/** All that is kept of a person, those merged into them included, but for what only a secret's owner may know. */
export async function personalDataOf(env: Env, db: TenantDb, customerId: string) {
  const own = await belongingsOf(db, customerId);
  const [customers, placed, sessions] = await db.batch([
    db
      .select()
      .from(customer)
      .where(and(eq(customer.tenant_id, db.tenant_id), inList(customer.id, own.ids)))
      .orderBy(asc(customer.created_at)),
    db
      .select({ id: orders.id, document: orders.document })
      .from(orders)
      .where(
        and(
          eq(orders.tenant_id, db.tenant_id),
          or(inList(orders.customer_id, own.ids), inList(orders.customer_email, own.emails)),
        ),
      )
      .orderBy(desc(orders.placed_at), desc(orders.id)),
    db
      .select()
      .from(shopperSession)
      .where(and(eq(shopperSession.tenant_id, db.tenant_id), inList(shopperSession.customer_id, own.ids)))
      .orderBy(desc(shopperSession.created_at)),
  ]);
  const messages = await db
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.tenant_id, db.tenant_id),
        inList(
          notification.order_id,
          placed.map((order) => order.id),
        ),
      ),
    )
    .orderBy(asc(notification.created_at));
  const [addresses, links] = await Promise.all([
    Promise.all(own.ids.map((id) => addressesOf(env, db, id))),
    Promise.all(own.ids.map((id) => linksOf(db, id))),
  ]);
  return {
    customers,
    orders: placed.map((order) => order.document as OrderDocument),
    messages,
    sessions,
    addresses: addresses.flat().map(({ address }) => address),
    consents: await consentHistory(db, own.ids),
    links: links.flat(),
  };
}
