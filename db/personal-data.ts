import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import type { OrderDocument } from "#commerce/order/document.ts";
import { inList } from "./bulk.ts";
import { consentHistory } from "./consents.ts";
import { addressesOf } from "./customer-addresses.ts";
import { linksOf } from "./customer-identities.ts";
import { belongingsOf } from "./customers.ts";
import { customer, shopperSession } from "./schema/shard/customers.ts";
import { notification, orders } from "./schema/shard/orders.ts";
import type { TenantDb } from "./tenant-db.ts";

/**
 * All that is kept of a person, those merged into them included, but for what only a secret's owner may know.
 *
 * @param reach whose orders count as theirs: `proved` only those placed signed in or under an address that is known to
 *   be theirs, `known` also those under an address that nobody has proved, which staff have looked at.
 */
export async function personalDataOf(env: Env, db: TenantDb, customerId: string, reach: "proved" | "known") {
  const own = await belongingsOf(db, customerId);
  const theirs = sql`${orders.customer_email} in (select ${customer.email} from ${customer}
    where ${customer.tenant_id} = ${db.tenant_id} and ${inList(customer.id, own.ids)}
    ${reach === "proved" ? sql`and ${customer.email_verified_at} is not null` : sql``})`;
  const [customers, placed, sessions] = await db.batch([
    db
      .select()
      .from(customer)
      .where(and(eq(customer.tenant_id, db.tenant_id), inList(customer.id, own.ids)))
      .orderBy(asc(customer.created_at)),
    db
      .select({ id: orders.id, document: orders.document })
      .from(orders)
      .where(and(eq(orders.tenant_id, db.tenant_id), or(inList(orders.customer_id, own.ids), theirs)))
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
