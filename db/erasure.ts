import { and, asc, desc, eq, isNotNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { inList } from "./bulk.ts";
import { belongingsOf } from "./customers.ts";
import { newId } from "./ids.ts";
import {
  customer,
  customerAddress,
  customerCart,
  customerIdentity,
  erasureRequest,
  shopperSession,
  shopperToken,
} from "./schema/shard/customers.ts";
import { notification, orders } from "./schema/shard/orders.ts";
import type { TenantDb } from "./tenant-db.ts";

export type ErasureRequest = typeof erasureRequest.$inferSelect;

/** States in which nothing is owed to the buyer any more (commerce/order/document.ts, `isSettled`). */
const SETTLED = ["completed", "cancelled", "refused"];

/** Customers taken for one person, with every address their rows know, proved or not. */
interface Person {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
}

/** The one person that a customer is: with those merged into them, and the addresses they all go by. */
async function personOf(db: TenantDb, customerId: string): Promise<Person> {
  const { ids } = await belongingsOf(db, customerId);
  const rows = await db
    .select({ email: customer.email })
    .from(customer)
    .where(and(eq(customer.tenant_id, db.tenant_id), inList(customer.id, ids)));
  return { ids, emails: rows.flatMap((row) => row.email ?? []) };
}

const ordersBy = (db: TenantDb, { ids, emails }: Person): SQL | undefined =>
  and(
    eq(orders.tenant_id, db.tenant_id),
    or(inList(orders.customer_id, ids), inList(orders.customer_email, emails)),
  );

/** Notes that somebody wants to be forgotten; once, however often they ask. Null when they are already. */
export async function requestErasure(
  db: TenantDb,
  customerId: string,
  askedBy: ErasureRequest["asked_by"],
): Promise<ErasureRequest | null> {
  const waiting = and(
    eq(erasureRequest.tenant_id, db.tenant_id),
    eq(erasureRequest.customer_id, customerId),
    eq(erasureRequest.status, "waiting"),
  );
  await db.insert(erasureRequest).select(
    sql`select ${db.tenant_id}, ${newId("prv")}, ${customerId}, 'waiting', ${askedBy}, ${new Date().toISOString()}, null
      where exists (select 1 from customer where tenant_id = ${db.tenant_id} and id = ${customerId}
        and status <> 'erased')
      and not exists (select 1 from erasure_request where tenant_id = ${db.tenant_id}
        and customer_id = ${customerId} and status = 'waiting')`,
  );
  return (await db.select().from(erasureRequest).where(waiting).get()) ?? null;
}

/** The wish of a customer that still waits; null when there is none. */
export async function waitingErasure(db: TenantDb, customerId: string): Promise<ErasureRequest | null> {
  const row = await db
    .select()
    .from(erasureRequest)
    .where(
      and(
        eq(erasureRequest.tenant_id, db.tenant_id),
        eq(erasureRequest.customer_id, customerId),
        eq(erasureRequest.status, "waiting"),
      ),
    )
    .get();
  return row ?? null;
}

/** Takes a wish back. False when none waits. */
export async function withdrawErasure(db: TenantDb, customerId: string): Promise<boolean> {
  const withdrawn = await db
    .update(erasureRequest)
    .set({ status: "withdrawn", done_at: new Date().toISOString() })
    .where(
      and(
        eq(erasureRequest.tenant_id, db.tenant_id),
        eq(erasureRequest.customer_id, customerId),
        eq(erasureRequest.status, "waiting"),
      ),
    )
    .returning({ id: erasureRequest.id });
  return withdrawn.length > 0;
}

/** Numbers of a person's orders that are not settled: until they are, the person cannot be forgotten. */
export async function unsettledOrders(db: TenantDb, customerId: string): Promise<string[]> {
  const person = await personOf(db, customerId);
  const rows = await db
    .select({ number: orders.number })
    .from(orders)
    .where(and(ordersBy(db, person), notInArray(orders.state, SETTLED)))
    .orderBy(asc(orders.placed_at))
    .limit(20);
  return rows.map((row) => row.number);
}

/** What is asked to forget: the objects of a person's orders and carts. */
export interface ForgettingObjects {
  order(id: string): {
    forgetPerson(requestId: string | null): Promise<boolean>;
    traces(): Promise<{ readonly cart_id: string | null }>;
  };
  cart(id: string): {
    forget(customerId: string): Promise<void>;
    forgetOrdered(orderId: string): Promise<void>;
  };
}

/** How a person is written to, while they are still known. Null where no address of theirs is. */
export async function addressedAs(
  db: TenantDb,
  customerId: string,
): Promise<{ readonly email: string; readonly name: string; readonly locale: string | null } | null> {
  const person = await personOf(db, customerId);
  const [rows, [latest]] = await db.batch([
    db
      .select({ id: customer.id, email: customer.email, name: customer.name, locale: customer.locale })
      .from(customer)
      .where(
        and(eq(customer.tenant_id, db.tenant_id), inList(customer.id, person.ids), isNotNull(customer.email)),
      )
      .orderBy(desc(eq(customer.id, customerId)), desc(customer.last_order_at)),
    db
      .select({ locale: sql<string>`${orders.document} ->> '$.locale'`.as("locale") })
      .from(orders)
      .where(ordersBy(db, person))
      .orderBy(desc(orders.placed_at))
      .limit(1),
  ]);
  const [known] = rows;
  if (!known?.email) return null;
  return { email: known.email, name: known.name, locale: known.locale ?? latest?.locale ?? null };
}

/**
 * Forgets a person: their orders and carts first, each by its object, then all that is known of them here. Orders stay
 * for the books, without the person; consents stay as the proof of what was agreed to, of somebody without a name.
 * Each step may be repeated, so a run that was broken off is simply begun anew; the wish is done with the last step.
 *
 * @param farewell statements that belong to the last step: what tells the person that it is done.
 * @returns `waiting` while an order is not settled.
 */
export async function erase(
  db: TenantDb,
  request: ErasureRequest,
  objects: ForgettingObjects,
  farewell: readonly BatchItem<"sqlite">[],
  requestId: string | null,
): Promise<"done" | "waiting"> {
  const person = await personOf(db, request.customer_id);
  const [placed, carts] = await db.batch([
    db.select({ id: orders.id }).from(orders).where(ordersBy(db, person)),
    db
      .select({ cart_id: customerCart.cart_id, customer_id: customerCart.customer_id })
      .from(customerCart)
      .where(and(eq(customerCart.tenant_id, db.tenant_id), inList(customerCart.customer_id, person.ids))),
  ]);
  const forget = async ({ id }: { readonly id: string }): Promise<boolean> => {
    if (!(await objects.order(id).forgetPerson(requestId))) return false;
    const { cart_id } = await objects.order(id).traces();
    if (cart_id) await objects.cart(cart_id).forgetOrdered(id);
    return true;
  };
  const forgotten = await Promise.all(placed.map(forget));
  if (forgotten.includes(false)) return "waiting";
  await Promise.all(carts.map(({ cart_id, customer_id }) => objects.cart(cart_id).forget(customer_id)));
  const tenant = db.tenant_id;
  const now = new Date().toISOString();
  await db.batch([
    db.delete(notification).where(
      and(
        eq(notification.tenant_id, tenant),
        inList(
          notification.order_id,
          placed.map(({ id }) => id),
        ),
      ),
    ),
    ...OWNED.map((table) =>
      db.delete(table).where(and(eq(table.tenant_id, tenant), inList(table.customer_id, person.ids))),
    ),
    db
      .update(customer)
      .set({
        email: null,
        email_verified_at: null,
        name: "",
        phone: null,
        locale: null,
        password_hash: null,
        status: "erased",
        version: sql`${customer.version} + 1`,
      })
      .where(and(eq(customer.tenant_id, tenant), inList(customer.id, person.ids))),
    db
      .update(erasureRequest)
      .set({ status: "done", done_at: now })
      .where(
        and(
          eq(erasureRequest.tenant_id, tenant),
          inList(erasureRequest.customer_id, person.ids),
          eq(erasureRequest.status, "waiting"),
        ),
      ),
    ...farewell,
  ]);
  return "done";
}

/** Rows that are nothing without the person. */
const OWNED = [customerAddress, customerIdentity, customerCart, shopperSession, shopperToken] as const;
