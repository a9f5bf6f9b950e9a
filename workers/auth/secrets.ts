import { and, eq, sql } from "drizzle-orm";
import { staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { verifySecret } from "./passwords.ts";

/** Wrong attempts before an account is locked for a while. */
const FREE_ATTEMPTS = 5;
const LOCK_MS = 60_000;

export type Person = typeof staff.$inferSelect;

export type Checked =
  | { readonly kind: "right"; readonly person: Person }
  | { readonly kind: "refused"; readonly person: Person | null }
  | { readonly kind: "locked"; readonly until: string; readonly person: Person };

/**
 * Whether a password or PIN is a person's own. After five wrong ones the account waits a minute at each further
 * try. Strangers and people without such a secret cost the same time, so that names cannot be probed.
 */
export async function checkSecret(
  env: Env,
  tenantId: string,
  who: { readonly email: string } | { readonly staff_id: string },
  secret: string,
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
  const now = Date.now();
  if (person?.locked_until && Date.parse(person.locked_until) > now)
    return { kind: "locked", until: person.locked_until, person };
  const hash = person ? ("email" in who ? person.password_hash : person.pin_hash) : null;
  const right = await verifySecret(secret, hash);
  if (person?.status === "active" && right) return { kind: "right", person };
  if (person) {
    await db
      .update(staff)
      .set({
        failed_attempts: sql`${staff.failed_attempts} + 1`,
        locked_until: sql`case when ${staff.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${new Date(now + LOCK_MS).toISOString()} end`,
      })
      .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, person.id)));
  }
  return { kind: "refused", person: person ?? null };
}
