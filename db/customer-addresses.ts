import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { PostalAddress } from "#commerce/order/document.ts";
import { newId } from "./ids.ts";
import { customerAddress } from "./schema/shard/customers.ts";
import { seal, unseal } from "./sealing.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A saved address. */
export interface SavedAddress {
  readonly id: string;
  readonly address: PostalAddress;
  /** Taken first at the checkout. One of them always is. */
  readonly is_default: boolean;
}

/** More than anybody sends to; bounds what a checkout has to open. */
export const MOST_ADDRESSES = 20;

/** A customer's addresses, the default one first. */
export async function addressesOf(env: Env, db: TenantDb, customerId: string): Promise<SavedAddress[]> {
  const rows = await db
    .select()
    .from(customerAddress)
    .where(ownedBy(db, customerId))
    .orderBy(desc(customerAddress.is_default), asc(customerAddress.id));
  return Promise.all(
    rows.map(async ({ id, sealed, is_default }) => ({
      id,
      address: JSON.parse(await unseal(env, db.tenant_id, sealed)) as PostalAddress,
      is_default,
    })),
  );
}

/** Saves an address; the first one becomes the default. Null when there are {@link MOST_ADDRESSES} already. */
export async function addAddress(
  env: Env,
  db: TenantDb,
  customerId: string,
  address: PostalAddress,
  asDefault: boolean,
): Promise<string | null> {
  const id = newId("adr");
  const sealed = await seal(env, db.tenant_id, JSON.stringify(address));
  const known = db.select({ rows: count() }).from(customerAddress).where(ownedBy(db, customerId));
  // One statement counts and adds, so that two at once cannot both be the last or the first.
  const added = await db
    .insert(customerAddress)
    .select(
      sql`select ${db.tenant_id}, ${id}, ${customerId}, ${sealed}, (${known}) = 0, ${new Date().toISOString()}
        where (${known}) < ${MOST_ADDRESSES}`,
    )
    .returning({ id: customerAddress.id });
  if (added.length === 0) return null;
  if (asDefault) await makeDefault(db, customerId, id);
  return id;
}

/** Replaces an address. False when it is not the customer's. */
export async function replaceAddress(
  env: Env,
  db: TenantDb,
  customerId: string,
  id: string,
  address: PostalAddress,
): Promise<boolean> {
  const sealed = await seal(env, db.tenant_id, JSON.stringify(address));
  const replaced = await db
    .update(customerAddress)
    .set({ sealed })
    .where(and(ownedBy(db, customerId), eq(customerAddress.id, id)))
    .returning({ id: customerAddress.id });
  return replaced.length === 1;
}

/** Makes an address the one that is taken first. False when it is not the customer's. */
export async function makeDefault(db: TenantDb, customerId: string, id: string): Promise<boolean> {
  const own = sql`exists (select 1 from customer_address own
    where own.tenant_id = ${db.tenant_id} and own.customer_id = ${customerId} and own.id = ${id})`;
  const changed = await db
    .update(customerAddress)
    .set({ is_default: sql`${customerAddress.id} = ${id}` })
    .where(and(ownedBy(db, customerId), own))
    .returning({ id: customerAddress.id });
  return changed.length > 0;
}

/** Removes an address; the oldest of those left becomes the default in its place. False when it is not theirs. */
export async function removeAddress(db: TenantDb, customerId: string, id: string): Promise<boolean> {
  const own = ownedBy(db, customerId);
  const [removed] = await db.batch([
    db
      .delete(customerAddress)
      .where(and(own, eq(customerAddress.id, id)))
      .returning({ id: customerAddress.id }),
    db
      .update(customerAddress)
      .set({ is_default: true })
      .where(
        and(
          own,
          sql`${customerAddress.id} = (select min(rest.id) from customer_address rest
            where rest.tenant_id = ${db.tenant_id} and rest.customer_id = ${customerId})`,
          sql`not exists (select 1 from customer_address known where known.tenant_id = ${db.tenant_id}
            and known.customer_id = ${customerId} and known.is_default)`,
        ),
      ),
  ]);
  return removed.length === 1;
}

const ownedBy = (db: TenantDb, customerId: string) =>
  and(eq(customerAddress.tenant_id, db.tenant_id), eq(customerAddress.customer_id, customerId));
