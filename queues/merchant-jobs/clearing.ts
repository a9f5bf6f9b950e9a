import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { knownSkus } from "#db/known-skus.ts";
import { device } from "#db/schema/control/people.ts";
import { customerCart } from "#db/schema/shard/customers.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { stockCount } from "#db/schema/shard/stock-counts.ts";
import { purchaseOrder, stockTransfer } from "#db/schema/shard/stock-documents.ts";
import { controlDb, type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { ForgetPermit } from "#durable-objects/stateful-object.ts";

/*
 * Deleting what a merchant has outside the databases, a bounded number of things at a time. Objects are found by what
 * D1 knows of them, so their rows go last. Each function answers where the next call goes on; null when it is done.
 */

/** Objects asked at once. */
const AT_ONCE = 25;
/** R2 lists and deletes at most a thousand at a time (developers.cloudflare.com/r2/api/workers/workers-api-reference). */
const FILES = 1_000;

type Afterwards = ForgetPermit["afterwards"];

/** Orders, with their payments at the test bank and the carts they came from. */
export async function clearOrders(
  env: Env,
  tenant: TenantRef,
  after: string,
  afterwards: Afterwards,
): Promise<string | null> {
  const db = tenantDb(env, tenant);
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.tenant_id, db.tenant_id), gt(orders.id, after)))
    .orderBy(asc(orders.id))
    .limit(AT_ONCE)
    .all();
  const permit: ForgetPermit = { tenant_id: tenant.tenant_id, afterwards };
  const objects = objectsOf(env, tenant.tenant_id);
  await Promise.all(
    rows.map(async ({ id }) => {
      const { payments, cart_id } = await objects.order(id).traces();
      await Promise.all(payments.map((key) => objects.acquirer(key).forgetAll()));
      if (cart_id) await objects.cart(cart_id).forgetAll(permit);
      // The order last: it alone knows the others.
      await objects.order(id).forgetAll(permit);
    }),
  );
  return rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null;
}

/** The carts of customers. A guest's cart is known to its owner alone; it forgets itself after ninety days. */
export async function clearCarts(
  env: Env,
  tenant: TenantRef,
  after: string,
  afterwards: Afterwards,
): Promise<string | null> {
  const db = tenantDb(env, tenant);
  const [customer, channel] = after.split(" ");
  const rows = await db
    .select()
    .from(customerCart)
    .where(
      and(
        eq(customerCart.tenant_id, db.tenant_id),
        sql`(${customerCart.customer_id}, ${customerCart.channel_id}) > (${customer ?? ""}, ${channel ?? ""})`,
      ),
    )
    .orderBy(asc(customerCart.customer_id), asc(customerCart.channel_id))
    .limit(AT_ONCE)
    .all();
  const objects = objectsOf(env, tenant.tenant_id);
  await Promise.all(
    rows.map(({ cart_id }) => objects.cart(cart_id).forgetAll({ tenant_id: tenant.tenant_id, afterwards })),
  );
  const last = rows.at(-1);
  return rows.length === AT_ONCE && last ? `${last.customer_id} ${last.channel_id}` : null;
}

/** Transfers, purchase orders and counts: before the stock that they may still be asking. */
export async function clearStockDocuments(
  env: Env,
  tenant: TenantRef,
  after: string,
  afterwards: Afterwards,
): Promise<string | null> {
  const db = tenantDb(env, tenant);
  const from = (table: SQLiteTable) =>
    sql`select * from (select id from ${table} where tenant_id = ${db.tenant_id} and id > ${after}
      order by id limit ${AT_ONCE})`;
  const rows = await db.all<{ id: string }>(
    sql`${from(stockTransfer)} union ${from(purchaseOrder)} union ${from(stockCount)} order by id limit ${AT_ONCE}`,
  );
  const objects = objectsOf(env, tenant.tenant_id);
  await Promise.all(
    rows.map(({ id }) => objects.stockDocument(id).forgetAll({ tenant_id: tenant.tenant_id, afterwards })),
  );
  return rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null;
}

/** The stock of every SKU. */
export async function clearStock(
  env: Env,
  tenant: TenantRef,
  after: string,
  afterwards: Afterwards,
): Promise<string | null> {
  const skus = await knownSkus(tenantDb(env, tenant), after, AT_ONCE);
  const objects = objectsOf(env, tenant.tenant_id);
  await Promise.all(
    skus.map((sku) => objects.item(sku).forgetAll({ tenant_id: tenant.tenant_id, afterwards })),
  );
  return skus.length === AT_ONCE ? (skus.at(-1) ?? null) : null;
}

/** The shifts of every till. */
export async function clearRegisters(
  env: Env,
  tenant: TenantRef,
  after: string,
  afterwards: Afterwards,
): Promise<string | null> {
  const rows = await controlDb(env)
    .select({ id: device.id })
    .from(device)
    .where(and(eq(device.tenant_id, tenant.tenant_id), gt(device.id, after)))
    .orderBy(asc(device.id))
    .limit(AT_ONCE)
    .all();
  const objects = objectsOf(env, tenant.tenant_id);
  await Promise.all(
    rows.map(({ id }) => objects.register(id).forgetAll({ tenant_id: tenant.tenant_id, afterwards })),
  );
  return rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null;
}

/** Files in R2 that begin with a prefix. True while there may be more. */
export async function clearFiles(env: Env, prefix: string): Promise<boolean> {
  const { objects } = await env.MEDIA.list({ prefix, limit: FILES });
  if (objects.length > 0) await env.MEDIA.delete(objects.map((object) => object.key));
  return objects.length > 0;
}
