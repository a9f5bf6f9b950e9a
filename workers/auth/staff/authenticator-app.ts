import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { staffTotp } from "#db/schema/control/people.ts";
import { seal, unseal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import { newTotpSecret, totpStep, totpUri } from "../totp.ts";

interface Owner {
  readonly tenant_id: string;
  readonly staff_id: string;
}

/** What an authenticator app needs; told until it has been confirmed. */
export interface AppSetUp {
  /** Base32, for typing. */
  readonly secret: string;
  /** The same as an address, for a QR code. */
  readonly uri: string;
}

/** Begins anew to set up somebody's app; null when they have one already. */
export async function beginApp(
  env: Env,
  owner: Owner,
  labels: { readonly issuer: string; readonly account: string },
): Promise<AppSetUp | null> {
  const secret = newTotpSecret();
  const secret_sealed = await seal(env, owner.tenant_id, secret);
  const begun = await controlDb(env)
    .insert(staffTotp)
    .values({ ...owner, secret_sealed })
    .onConflictDoUpdate({
      target: [staffTotp.tenant_id, staffTotp.staff_id],
      set: { secret_sealed },
      setWhere: isNull(staffTotp.confirmed_at),
    })
    .returning({ staff_id: staffTotp.staff_id });
  return begun.length === 1 ? { secret, uri: totpUri(secret, labels.issuer, labels.account) } : null;
}

/** Whether the app shows the right code; from now on it is asked for. */
export async function confirmApp(env: Env, owner: Owner, code: string): Promise<boolean> {
  const db = controlDb(env);
  const row = await db
    .select()
    .from(staffTotp)
    .where(and(ownedBy(owner), isNull(staffTotp.confirmed_at)))
    .get();
  const now = Date.now();
  const step = row && totpStep(await unseal(env, owner.tenant_id, row.secret_sealed), code, now);
  if (!row || !step) return false;
  const confirmed = await db
    .update(staffTotp)
    .set({ confirmed_at: new Date(now).toISOString(), last_step: step })
    .where(
      and(ownedBy(owner), isNull(staffTotp.confirmed_at), eq(staffTotp.secret_sealed, row.secret_sealed)),
    )
    .returning({ staff_id: staffTotp.staff_id });
  return confirmed.length === 1;
}

/** Whether a code is the app's, of a time step of which none was taken before. */
export async function takeAppCode(env: Env, owner: Owner, code: string): Promise<boolean> {
  const db = controlDb(env);
  const row = await db
    .select()
    .from(staffTotp)
    .where(and(ownedBy(owner), isNotNull(staffTotp.confirmed_at)))
    .get();
  const step = row && totpStep(await unseal(env, owner.tenant_id, row.secret_sealed), code, Date.now());
  if (!step) return false;
  const taken = await db
    .update(staffTotp)
    .set({ last_step: step })
    .where(and(ownedBy(owner), isNotNull(staffTotp.confirmed_at), lt(staffTotp.last_step, step)))
    .returning({ staff_id: staffTotp.staff_id });
  return taken.length === 1;
}

/** Whether there was an app; it is forgotten. */
export async function removeApp(env: Env, owner: Owner): Promise<boolean> {
  const removed = await controlDb(env)
    .delete(staffTotp)
    .where(ownedBy(owner))
    .returning({ at: staffTotp.confirmed_at });
  return removed.some(({ at }) => at !== null);
}

const ownedBy = ({ tenant_id, staff_id }: Owner) =>
  and(eq(staffTotp.tenant_id, tenant_id), eq(staffTotp.staff_id, staff_id));
