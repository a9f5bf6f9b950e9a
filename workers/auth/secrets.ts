import { waitUntil } from "cloudflare:workers";
import { and, eq, sql } from "drizzle-orm";
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

/**
 * Whether a password or PIN is a person's own: the password of an address, the PIN of an id, unless told otherwise.
 * After five wrong ones the account waits a minute at each further try. Strangers and people without such a secret
 * cost the same time, so that names cannot be probed. A hash of older parameters is replaced by the way.
 */
export async function checkSecret(
  env: Env,
  tenantId: string,
  who: { readonly email: string } | { readonly staff_id: string },
  secret: string,
  kind: "password" | "pin" = "email" in who ? "password" : "pin",
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
  const until = person && lockOf(person);
  if (until) return { kind: "locked", until, person };
  const hash = (kind === "password" ? person?.password_hash : person?.pin_hash) ?? null;
  const right = await verifySecret(secret, hash);
  if (person?.status === "active" && right) {
    if (hash && isOutdated(hash)) waitUntil(renewHash(env, person, kind, secret, hash));
    return { kind: "right", person };
  }
  await countFailure(env, tenantId, person?.id ?? "");
  return { kind: "refused", person: person ?? null };
}

/** Until when somebody has to wait before they may try again; null when they need not. */
export const lockOf = ({ locked_until }: Pick<Person, "locked_until">): string | null =>
  locked_until && Date.parse(locked_until) > Date.now() ? locked_until : null;

/**
 * Notes a wrong password, PIN or code. A success is noted by the session that it begins. For an id that nobody has it
 * takes the same time.
 */
export async function countFailure(env: Env, tenantId: string, staffId: string): Promise<void> {
  const until = new Date(Date.now() + LOCK_MS).toISOString();
  await controlDb(env)
    .update(staff)
    .set({
      failed_attempts: sql`${staff.failed_attempts} + 1`,
      locked_until: sql`case when ${staff.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${until} end`,
    })
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
