import { waitUntil } from "cloudflare:workers";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { hashSecret, isOutdated, verifySecret } from "./passwords.ts";

/** Wrong attempts before an account is locked for a while. */
const FREE_ATTEMPTS = 5;
const LOCK_MS = 60_000;

export type Person = typeof staff.$inferSelect;

export type Checked =
  | { readonly kind: "right"; readonly person: Person }
  | { readonly kind: "refused"; readonly person: Person | null }
  | { readonly kind: "locked"; readonly until: string; readonly person: Person };

type Who = { readonly email: string } | { readonly staff_id: string };

const usualKind = (who: Who): "password" | "pin" => ("email" in who ? "password" : "pin");

/**
 * Whether a password or PIN is a person's own: the password of an address, the PIN of an id, unless told otherwise.
 * After five wrong ones the account waits a minute at each further try. Strangers and people without such a secret
 * cost the same time, so that names cannot be probed. A hash of older parameters is replaced by the way.
 */
export async function checkSecret(
  env: Env,
  tenantId: string,
  who: Who,
  secret: string,
  kind = usualKind(who),
): Promise<Checked> {
  const db = controlDb(env);
  const person = await db
    .select()
    .from(staff)
    .where(
      and(
        eq(staff.tenant_id, tenantId),
        "email" in who ? eq(staff.email, who.email.trim().toLowerCase()) : eq(staff.id, who.staff_id),
      ),
    )
    .get();
  const wait = await countAttempt(env, tenantId, person?.id ?? "");
  if (person && wait !== null) return { kind: "locked", until: wait, person };
  const hash = (kind === "password" ? person?.password_hash : person?.pin_hash) ?? null;
  const right = await verifySecret(secret, hash);
  if (person?.status !== "active" || !right) return { kind: "refused", person: person ?? null };
  await forgiveAttempt(env, tenantId, person.id);
  if (hash && isOutdated(hash)) waitUntil(renewHash(env, person, kind, secret, hash));
  return { kind: "right", person };
}

/**
 * Counts an attempt before it is checked, so that attempts beside each other cannot outrun the lock. Null lets it be
 * checked; else the instant until which they wait. Strangers, who have an empty id, take the same time.
 */
export async function countAttempt(env: Env, tenantId: string, staffId: string): Promise<string | null> {
  const db = controlDb(env);
  const own = and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId));
  const now = Date.now();
  const until = new Date(now + LOCK_MS).toISOString();
  const counted = await db
    .update(staff)
    .set({
      failed_attempts: sql`${staff.failed_attempts} + 1`,
      locked_until: sql`case when ${staff.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${until} end`,
    })
    .where(and(own, or(isNull(staff.locked_until), lte(staff.locked_until, new Date(now).toISOString()))))
    .returning({ id: staff.id });
  if (counted.length > 0 || staffId === "") return null;
  const row = await db.select({ until: staff.locked_until }).from(staff).where(own).get();
  return row?.until ?? until;
}

/** Takes a counted attempt back, since it was right. A session that begins forgives all of them. */
export async function forgiveAttempt(env: Env, tenantId: string, staffId: string): Promise<void> {
  await controlDb(env)
    .update(staff)
    .set({ failed_attempts: sql`max(${staff.failed_attempts} - 1, 0)`, locked_until: null })
    .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId)));
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
