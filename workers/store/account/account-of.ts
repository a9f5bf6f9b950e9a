import { and, eq } from "drizzle-orm";
import type { Customer } from "#db/customers.ts";
import { customer } from "#db/schema/shard/customers.ts";
import type { TenantDb } from "#db/tenant-db.ts";

/** A customer who can sign in; null when there is none, or none any more. */
export async function accountOf(db: TenantDb, customerId: string): Promise<Customer | null> {
  const row = await db
    .select()
    .from(customer)
    .where(
      and(eq(customer.tenant_id, db.tenant_id), eq(customer.id, customerId), eq(customer.status, "account")),
    )
    .get();
  return row ?? null;
}
