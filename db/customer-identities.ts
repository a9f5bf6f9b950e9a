import { and, eq } from "drizzle-orm";
import { customerIdentity } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

/** An account at a provider, as the provider names it. */
export interface Account {
  readonly provider_id: string;
  readonly subject: string;
}

const isAccount = (db: TenantDb, { provider_id, subject }: Account) =>
  and(
    eq(customerIdentity.tenant_id, db.tenant_id),
    eq(customerIdentity.provider_id, provider_id),
    eq(customerIdentity.subject, subject),
  );

/** Which customer an account at a provider is; null while it is nobody's. */
export async function customerOfAccount(db: TenantDb, account: Account): Promise<string | null> {
  const row = await db
    .select({ customer_id: customerIdentity.customer_id })
    .from(customerIdentity)
    .where(isAccount(db, account))
    .get();
  return row?.customer_id ?? null;
}

/** Makes an account at a provider a customer's. False when it is somebody's already, theirs included. */
export async function linkAccount(db: TenantDb, account: Account, customerId: string): Promise<boolean> {
  const linked = await db
    .insert(customerIdentity)
    .values({
      ...account,
      tenant_id: db.tenant_id,
      customer_id: customerId,
      created_at: new Date().toISOString(),
    })
    .onConflictDoNothing()
    .returning({ subject: customerIdentity.subject });
  return linked.length === 1;
}

/** Providers that a customer is linked with, and since when. */
export const linksOf = (db: TenantDb, customerId: string) =>
  db
    .select({ provider_id: customerIdentity.provider_id, created_at: customerIdentity.created_at })
    .from(customerIdentity)
    .where(and(eq(customerIdentity.tenant_id, db.tenant_id), eq(customerIdentity.customer_id, customerId)));

/** Unlinks a customer from a provider. False when they were not linked. */
export async function unlink(db: TenantDb, providerId: string, customerId: string): Promise<boolean> {
  const gone = await db
    .delete(customerIdentity)
    .where(
      and(
        eq(customerIdentity.tenant_id, db.tenant_id),
        eq(customerIdentity.provider_id, providerId),
        eq(customerIdentity.customer_id, customerId),
      ),
    )
    .returning({ subject: customerIdentity.subject });
  return gone.length > 0;
}
