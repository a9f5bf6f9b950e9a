import { and, asc, eq, notExists, or, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { erase } from "#db/erasure.ts";
import { customer, erasureRequest } from "#db/schema/shard/customers.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { shardNames, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";

/** Wishes carried out a run and shard, so that a run stays short; the next one goes on. */
const WISHES_A_RUN = 50;

/** Carries out the wishes to be forgotten whose last order was settled meanwhile. Run by cron, over all merchants. */
export async function forgetPeople(env: Env): Promise<void> {
  for (const shard of shardNames(env)) {
    const db = drizzle(Reflect.get(env, shard) as D1Database);
    const open = db
      .select({ one: sql`1` })
      .from(orders)
      .innerJoin(
        customer,
        and(
          eq(customer.tenant_id, orders.tenant_id),
          or(
            eq(customer.id, erasureRequest.customer_id),
            eq(customer.merged_into, erasureRequest.customer_id),
          ),
        ),
      )
      .where(
        and(
          eq(orders.tenant_id, erasureRequest.tenant_id),
          or(eq(orders.customer_id, customer.id), eq(orders.customer_email, customer.email)),
          sql`${orders.state} not in ('completed', 'cancelled', 'refused')`,
        ),
      );
    const due = await db
      .select()
      .from(erasureRequest)
      .where(and(eq(erasureRequest.status, "waiting"), notExists(open)))
      .orderBy(asc(erasureRequest.created_at))
      .limit(WISHES_A_RUN);
    for (const request of due) {
      const { tenant_id } = request;
      await erase(tenantDb(env, { tenant_id, shard }), request, objectsOf(env, tenant_id), null);
    }
  }
}
