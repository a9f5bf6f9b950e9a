import { and, eq, ne } from "drizzle-orm";
import { err, ok, type Result } from "#commerce/result.ts";
import { customerOfAccount, linkAccount } from "#db/customer-identities.ts";
import { accountOfEmail, type Customer, keptCustomer, openAccount } from "#db/customers.ts";
import { customerIdentity } from "#db/schema/shard/customers.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { Identity } from "#integrations/identity/identity-provider.ts";

/** Why somebody whom a provider knows is not signed in. */
export type NotBehind =
  /**
   * Nobody vouches that the address is theirs, or the account under it is linked with another one of this provider
   * (addresses are given to others). They sign in as they did before, and link the two from there.
   */
  | "sign_in_first"
  /** The account at the provider is another customer's. */
  | "linked_elsewhere";

export interface Behind {
  readonly customer: Customer;
  /** Whether this is a new way into the account. */
  readonly linked: boolean;
  readonly opened: boolean;
}

/**
 * Which customer somebody is: by the account that was linked before, else by an address that the provider has verified
 * and that we have too. An address nobody has an account under opens one, when the provider has verified it.
 */
export async function customerBehind(
  db: TenantDb,
  providerId: string,
  identity: Identity,
  locale: string,
): Promise<Result<Behind, NotBehind>> {
  const account = accountAt(providerId, identity);
  const linkedId = await customerOfAccount(db, account);
  const linked = linkedId && (await keptCustomer(db, linkedId));
  if (linked && linked.status === "account") return ok({ customer: linked, linked: false, opened: false });
  if (!identity.email_verified) return err("sign_in_first");
  const known = await accountOfEmail(db, identity.email);
  if (known) {
    const { credentials, customer } = known;
    if (!credentials.email_verified_at || (await hasOther(db, account, customer.id)))
      return err("sign_in_first");
    await linkAccount(db, account, customer.id);
    return ok({ customer, linked: true, opened: false });
  }
  const { email, name } = identity;
  const fresh = await openAccount(db, { email, name, password_hash: null, locale });
  await linkAccount(db, account, fresh.customer.id);
  return ok({ customer: fresh.customer, linked: true, opened: fresh.opened });
}

/** Links an account at a provider with a customer who is signed in. */
export async function linkWith(
  db: TenantDb,
  providerId: string,
  identity: Identity,
  customerId: string,
): Promise<Result<{ readonly linked: boolean }, NotBehind>> {
  const account = accountAt(providerId, identity);
  if (await linkAccount(db, account, customerId)) return ok({ linked: true });
  const owner = await customerOfAccount(db, account);
  const kept = owner && (await keptCustomer(db, owner));
  return kept && kept.id === customerId ? ok({ linked: false }) : err("linked_elsewhere");
}

/** Accounts are the same only where issuer and subject are; issuers are addresses and hold no space. */
const accountAt = (provider_id: string, { issuer, subject }: Identity) => ({
  provider_id,
  subject: `${issuer} ${subject}`,
});

const hasOther = async (
  db: TenantDb,
  { provider_id, subject }: { readonly provider_id: string; readonly subject: string },
  customerId: string,
): Promise<boolean> =>
  (await db.$count(
    customerIdentity,
    and(
      eq(customerIdentity.tenant_id, db.tenant_id),
      eq(customerIdentity.provider_id, provider_id),
      eq(customerIdentity.customer_id, customerId),
      ne(customerIdentity.subject, subject),
    ),
  )) > 0;
