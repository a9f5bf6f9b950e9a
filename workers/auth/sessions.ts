import { and, eq, sql } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { device, merchant, type StaffRole, staff, staffSession } from "#db/schema/control.ts";
import { controlDb, type TenantRef } from "#db/tenant-db.ts";
import { verifySecret } from "./passwords.ts";

/** A signed-in member of a merchant's staff. */
export interface StaffIdentity {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  /** The store they are bound to; null for the whole company. */
  readonly location_id: string | null;
  /** The till they are signed in at. */
  readonly device_id: string | null;
  readonly tenant: TenantRef;
}

/** A registered till. */
export interface DeviceIdentity {
  readonly id: string;
  readonly name: string;
  readonly location_id: string;
  readonly tenant_id: string;
}

const SESSION_MS = 12 * 3_600_000;
/** Wrong attempts before an account is locked for a while. */
const FREE_ATTEMPTS = 5;
const LOCK_MS = 60_000;

export type SignInOutcome =
  | {
      readonly kind: "signed_in";
      readonly token: string;
      readonly staff_id: string;
      readonly expires_at: string;
    }
  | { readonly kind: "refused" }
  | { readonly kind: "locked"; readonly until: string };

/** A bearer secret: 256 bits of chance. Only its SHA-256 is stored. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export async function tokenHash(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return base64url(new Uint8Array(digest));
}

/** Signs in by email and password (`secret: password`) or, at a till, by person and PIN. */
export async function signIn(
  env: Env,
  tenantId: string,
  who: { readonly email: string } | { readonly staff_id: string; readonly device: DeviceIdentity },
  secret: string,
): Promise<SignInOutcome> {
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
    return { kind: "locked", until: person.locked_until };
  const hash = person ? ("email" in who ? person.password_hash : person.pin_hash) : null;
  const atOwnStore =
    !person || "email" in who || person.location_id === null || person.location_id === who.device.location_id;
  const right = await verifySecret(secret, hash);
  if (!person || !right || !atOwnStore) {
    if (person) {
      await db
        .update(staff)
        .set({
          failed_attempts: sql`${staff.failed_attempts} + 1`,
          locked_until: sql`case when ${staff.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${new Date(now + LOCK_MS).toISOString()} end`,
        })
        .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, person.id)));
    }
    return { kind: "refused" };
  }
  const token = newToken();
  const expires_at = new Date(now + SESSION_MS).toISOString();
  await db.batch([
    db
      .update(staff)
      .set({ failed_attempts: 0, locked_until: null })
      .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, person.id))),
    db.insert(staffSession).values({
      token_hash: await tokenHash(token),
      tenant_id: tenantId,
      staff_id: person.id,
      device_id: "device" in who ? who.device.id : null,
      created_at: new Date(now).toISOString(),
      expires_at,
    }),
  ]);
  return { kind: "signed_in", token, staff_id: person.id, expires_at };
}

/** Who a token stands for; null when it is unknown, expired, or the merchant is suspended. */
export async function staffOf(env: Env, token: string, meter: TripMeter): Promise<StaffIdentity | null> {
  const row = await controlDb(env, meter)
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      location_id: staff.location_id,
      device_id: staffSession.device_id,
      expires_at: staffSession.expires_at,
      tenant_id: staffSession.tenant_id,
      shard: merchant.shard,
      status: merchant.status,
    })
    .from(staffSession)
    .innerJoin(staff, and(eq(staff.tenant_id, staffSession.tenant_id), eq(staff.id, staffSession.staff_id)))
    .innerJoin(merchant, eq(merchant.id, staffSession.tenant_id))
    .where(eq(staffSession.token_hash, await tokenHash(token)))
    .get();
  if (row?.status !== "active" || Date.parse(row.expires_at) <= Date.now()) return null;
  const { tenant_id, shard, status: _, expires_at: __, ...person } = row;
  return { ...person, tenant: { tenant_id, shard } };
}

export async function signOut(env: Env, token: string): Promise<void> {
  await controlDb(env)
    .delete(staffSession)
    .where(eq(staffSession.token_hash, await tokenHash(token)));
}

/** The till a device token stands for. */
export async function deviceOf(env: Env, token: string, meter: TripMeter): Promise<DeviceIdentity | null> {
  const row = await controlDb(env, meter)
    .select({
      id: device.id,
      name: device.name,
      location_id: device.location_id,
      tenant_id: device.tenant_id,
    })
    .from(device)
    .where(eq(device.token_hash, await tokenHash(token)))
    .get();
  return row ?? null;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
