import { and, eq } from "drizzle-orm";
import { type Customer, emailKey } from "#db/customers.ts";
import { customer } from "#db/schema/shard/customers.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { countGuess, forgiveGuesses } from "../attempts.ts";
import { hashSecret, isOutdated, verifySecret } from "../passwords.ts";

export type PasswordCheck =
  | { readonly kind: "right" }
  | { readonly kind: "wrong" }
  | { readonly kind: "locked"; readonly until: string };

/**
 * Whether a password fits; a missing hash stands for an address without one, and takes as long. After five wrong ones
 * each further try has to wait a minute. Tries are counted by what the password was given for (an address, whether
 * anybody has it or not), so that neither lock nor time tells who has an account.
 */
export async function checkPassword(
  env: Env,
  tenantId: string,
  givenFor: string,
  password: string,
  hash: string | null,
): Promise<PasswordCheck> {
  // Staff may have the same address; their tries are others.
  const counted = `shopper ${emailKey(givenFor)}`;
  const until = await countGuess(env, tenantId, counted);
  if (until !== null) return { kind: "locked", until };
  if (!(await verifySecret(password, hash))) return { kind: "wrong" };
  await forgiveGuesses(env, tenantId, counted);
  return { kind: "right" };
}

/** Hashes a right password anew where that has become dearer since, unless it was changed meanwhile. */
export async function renewHash(
  db: TenantDb,
  { id, password_hash }: Pick<Customer, "id" | "password_hash">,
  password: string,
): Promise<void> {
  if (password_hash === null || !isOutdated(password_hash)) return;
  await db
    .update(customer)
    .set({ password_hash: await hashSecret(password) })
    .where(
      and(
        eq(customer.tenant_id, db.tenant_id),
        eq(customer.id, id),
        eq(customer.password_hash, password_hash),
      ),
    );
}
