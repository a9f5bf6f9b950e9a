import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { signInGuess, staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { tokenHash } from "./tokens.ts";

/** Wrong attempts before an account is locked for a while; each further one locks it again. */
const FREE_ATTEMPTS = 5;
const LOCK_MS = 60_000;

/**
 * Counts an attempt at a person's PIN, code or password before it is checked, so that attempts beside each other
 * cannot outrun the lock. Null lets it be checked; else the instant until which to wait.
 */
export async function countAttempt(env: Env, tenantId: string, staffId: string): Promise<string | null> {
  const db = controlDb(env);
  const own = and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId));
  const { now, until } = clock();
  const counted = await db
    .update(staff)
    .set({
      failed_attempts: sql`${staff.failed_attempts} + 1`,
      locked_until: sql`case when ${staff.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${until} end`,
    })
    .where(and(own, or(isNull(staff.locked_until), lte(staff.locked_until, now))))
    .returning({ id: staff.id });
  if (counted.length > 0) return null;
  const row = await db.select({ until: staff.locked_until }).from(staff).where(own).get();
  return row?.until ?? null;
}

/** Takes a counted attempt back, since it was right. A session that begins forgives all of them. */
export async function forgiveAttempt(env: Env, tenantId: string, staffId: string): Promise<void> {
  await controlDb(env)
    .update(staff)
    .set({ failed_attempts: sql`max(${staff.failed_attempts} - 1, 0)`, locked_until: null })
    .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId)));
}

/** The same for passwords given with an address, whether somebody has it or not: neither lock nor time tells. */
export async function countGuess(env: Env, tenantId: string, email: string): Promise<string | null> {
  const db = controlDb(env);
  const email_hash = await tokenHash(email);
  const { now, until } = clock();
  const counted = await db
    .insert(signInGuess)
    .values({ tenant_id: tenantId, email_hash, failed_attempts: 1, at: now })
    .onConflictDoUpdate({
      target: [signInGuess.tenant_id, signInGuess.email_hash],
      set: {
        failed_attempts: sql`${signInGuess.failed_attempts} + 1`,
        locked_until: sql`case when ${signInGuess.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${until} end`,
        at: now,
      },
      setWhere: sql`${signInGuess.locked_until} is null or ${signInGuess.locked_until} <= ${now}`,
    })
    .returning({ failed_attempts: signInGuess.failed_attempts });
  if (counted.length > 0) return null;
  const row = await db
    .select({ until: signInGuess.locked_until })
    .from(signInGuess)
    .where(and(eq(signInGuess.tenant_id, tenantId), eq(signInGuess.email_hash, email_hash)))
    .get();
  return row?.until ?? null;
}

/** Forgets wrong passwords of an address, since a right one was given. */
export async function forgiveGuesses(env: Env, tenantId: string, email: string): Promise<void> {
  await controlDb(env)
    .delete(signInGuess)
    .where(and(eq(signInGuess.tenant_id, tenantId), eq(signInGuess.email_hash, await tokenHash(email))));
}

function clock() {
  const now = Date.now();
  return { now: new Date(now).toISOString(), until: new Date(now + LOCK_MS).toISOString() };
}
