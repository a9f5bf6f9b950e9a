import { waitUntil } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { countAttempt, countGuess, forgiveAttempt, forgiveGuesses } from "./attempts.ts";
import { hashSecret, isOutdated, verifySecret } from "./passwords.ts";

export type Person = typeof staff.$inferSelect;

export type Checked =
  | { readonly kind: "right"; readonly person: Person }
  | { readonly kind: "refused"; readonly person: Person | null }
  | { readonly kind: "locked"; readonly until: string; readonly person: Person | null };

/**
 * Whether a password is that of an address. After five wrong ones the address waits a minute at each further try.
 * Strangers, people without a password and those who may not sign in get the same answer after the same time. A hash
 * of older parameters is replaced by the way.
 */
export async function checkPassword(
  env: Env,
  tenantId: string,
  address: string,
  password: string,
): Promise<Checked> {
  const email = address.trim().toLowerCase();
  const until = await countGuess(env, tenantId, email);
  const person = await personWhere(env, and(eq(staff.tenant_id, tenantId), eq(staff.email, email)));
  if (until !== null) return { kind: "locked", until, person };
  const right = await fits(env, person, "password", password);
  if (!person || !right) return { kind: "refused", person };
  await forgiveGuesses(env, tenantId, email);
  return { kind: "right", person };
}

/** Whether a PIN or password is a known person's own, who waits after five wrong ones likewise. */
export async function checkSecret(
  env: Env,
  tenantId: string,
  { staff_id }: { readonly staff_id: string },
  secret: string,
  kind: "password" | "pin" = "pin",
): Promise<Checked> {
  const until = await countAttempt(env, tenantId, staff_id);
  const person = await personWhere(env, and(eq(staff.tenant_id, tenantId), eq(staff.id, staff_id)));
  if (until !== null) return { kind: "locked", until, person };
  const right = await fits(env, person, kind, secret);
  if (!person || !right) return { kind: "refused", person };
  await forgiveAttempt(env, tenantId, staff_id);
  return { kind: "right", person };
}

async function personWhere(env: Env, condition: ReturnType<typeof and>): Promise<Person | null> {
  return (await controlDb(env).select().from(staff).where(condition).get()) ?? null;
}

/** Whether somebody who may sign in has this secret. It is hashed in any case, which is what takes time. */
async function fits(
  env: Env,
  person: Person | null,
  kind: "password" | "pin",
  secret: string,
): Promise<boolean> {
  const hash = (kind === "password" ? person?.password_hash : person?.pin_hash) ?? null;
  const right = await verifySecret(secret, hash);
  if (!person || !hash || !right || person.status !== "active") return false;
  if (isOutdated(hash)) waitUntil(renewHash(env, person, kind, secret, hash));
  return true;
}

/** Only over the hash it was read from: whoever changed the secret meanwhile is right. */
async function renewHash(
  env: Env,
  { tenant_id, id }: Person,
  kind: "password" | "pin",
  secret: string,
  old: string,
): Promise<void> {
  const column = kind === "password" ? staff.password_hash : staff.pin_hash;
  const hash = await hashSecret(secret);
  await controlDb(env)
    .update(staff)
    .set(kind === "password" ? { password_hash: hash } : { pin_hash: hash })
    .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, id), eq(column, old)));
}
