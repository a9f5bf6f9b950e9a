import { and, asc, eq, notInArray, or, type SQL, sql } from "drizzle-orm";
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

/** Notes that somebody wants to be forgotten; once, however often they ask. */
export async function requestErasure(
  db: TenantDb,
  customerId: string,
  askedBy: ErasureRequest["asked_by"],
): Promise<ErasureRequest> {
  const waiting = and(
    eq(erasureRequest.tenant_id, db.tenant_id),
    eq(erasureRequest.customer_id, customerId),
    eq(erasureRequest.status, "waiting"),
  );
  await db.insert(erasureRequest).select(
    sql`select ${db.tenant_id}, ${newId("prv")}, ${customerId}, 'waiting', ${askedBy}, ${new Date().toISOString()}, null
      where not exists (select 1 from erasure_request where tenant_id = ${db.tenant_id}
        and customer_id = ${customerId} and status = 'waiting')`,
  );
  const row = await db.select().from(erasureRequest).where(waiting).get();
  if (!row) throw new Error("the wish to be forgotten was not kept");
  return row;
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
  order(id: string): { forgetPerson(requestId: string | null): Promise<boolean> };
  cart(id: string): { forget(customerId: string): Promise<void> };
}

/**
 * Forgets a person: their orders and carts first, each by its object, then all that is known of them here. Orders stay
 * for the books, without the person; consents stay as the proof of what was agreed to, of somebody without a name.
 * Each step may be repeated, so a run that was broken off is simply begun anew; the wish is done with the last step.
 *
 * @returns `waiting` while an order is not settled.
 */
export async function erase(
  db: TenantDb,
  request: ErasureRequest,
  objects: ForgettingObjects,
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
  const forgotten = await Promise.all(placed.map(({ id }) => objects.order(id).forgetPerson(requestId)));
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
  ]);
  return "done";
}

/** Rows that are nothing without the person. */
const OWNED = [customerAddress, customerIdentity, customerCart, shopperSession, shopperToken] as const;
