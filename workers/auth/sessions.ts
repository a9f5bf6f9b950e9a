import { and, eq, gt, sql } from "drizzle-orm";
import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { grantsOf } from "#commerce/access/staff-grants.ts";
import type { MerchantState } from "#commerce/merchant/lifecycle.ts";
import type { TripMeter } from "#db/guarded-client.ts";
import { newId } from "#db/ids.ts";
import { DEFAULT_SECURITY, merchant } from "#db/schema/control/merchants.ts";
import {
  accessRequest,
  customRole,
  device,
  staff,
  staffRole,
  staffSession,
} from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { StaffIdentity } from "./principal.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** How somebody proved who they are. */
export type Proof =
  | "password"
  | "password+totp"
  | "password+recovery"
  | "password+passkey"
  | "passkey"
  | "sso"
  | "pin";

/** A session that has just begun; the token is told once and kept as its hash only. */
export interface NewSession {
  readonly token: string;
  readonly expires_at: string;
}

/** A till's day: nobody signs in anew at noon. */
const TILL_HOURS = 12;
const TILL_IDLE_MINUTES = 12 * 60;
/** A session's last call is noted at most this often, so that reading costs no write. */
const SEEN_EVERY_MS = 60_000;

/** Begins a session of somebody who has proved who they are. */
export async function beginSession(
  env: Env,
  who: {
    readonly tenant_id: string;
    readonly staff_id: string;
    readonly device_id: string | null;
    readonly proof: Proof;
    readonly ip: string | null;
    readonly user_agent: string | null;
  },
): Promise<NewSession> {
  const db = controlDb(env);
  const owner = await db
    .select({ security: merchant.security })
    .from(merchant)
    .where(eq(merchant.id, who.tenant_id))
    .get();
  const hours = who.device_id ? TILL_HOURS : (owner?.security ?? DEFAULT_SECURITY).session_hours;
  const token = newToken();
  const now = Date.now();
  const at = new Date(now).toISOString();
  const expires_at = new Date(now + hours * 3_600_000).toISOString();
  await db.batch([
    db
      .update(staff)
      .set({ failed_attempts: 0, locked_until: null, last_seen_at: at })
      .where(and(eq(staff.tenant_id, who.tenant_id), eq(staff.id, who.staff_id))),
    db.insert(staffSession).values({
      ...who,
      token_hash: await tokenHash(token),
      id: newId("ses"),
      created_at: at,
      last_seen_at: at,
      proved_at: at,
      expires_at,
    }),
  ]);
  return { token, expires_at };
}

/**
 * Who a token stands for, with all they may do; null when it is unknown, expired or idle for too long, the person
 * is disabled, or the merchant is not served.
 */
export async function staffOf(env: Env, token: string, meter: TripMeter): Promise<StaffIdentity | null> {
  const db = controlDb(env, meter);
  const token_hash = await tokenHash(token);
  const now = Date.now();
  const owner = sql`(select ${staffSession.tenant_id} from ${staffSession} where ${staffSession.token_hash} = ${token_hash})`;
  const person = sql`(select ${staffSession.staff_id} from ${staffSession} where ${staffSession.token_hash} = ${token_hash})`;
  const [sessions, roles, custom, elevations] = await db.batch([
    db
      .select({
        session: staffSession,
        name: staff.name,
        email: staff.email,
        status: staff.status,
        // Named anew: a batch of D1 answers rows by column name, so that two of one name would be one.
        merchant_status: sql<MerchantState>`${merchant.status}`.as("merchant_status"),
        suspended_at: merchant.suspended_at,
        shard: merchant.shard,
        security: merchant.security,
        device_location: device.location_id,
        device_revoked_at: device.revoked_at,
      })
      .from(staffSession)
      .innerJoin(staff, and(eq(staff.tenant_id, staffSession.tenant_id), eq(staff.id, staffSession.staff_id)))
      .innerJoin(merchant, eq(merchant.id, staffSession.tenant_id))
      .leftJoin(
        device,
        and(eq(device.tenant_id, staffSession.tenant_id), eq(device.id, staffSession.device_id)),
      )
      .where(eq(staffSession.token_hash, token_hash)),
    db
      .select({ role_id: staffRole.role_id, location_id: staffRole.location_id })
      .from(staffRole)
      .where(and(eq(staffRole.tenant_id, owner), eq(staffRole.staff_id, person))),
    db
      .select({ id: customRole.id, grants: customRole.grants })
      .from(customRole)
      .where(eq(customRole.tenant_id, owner)),
    db
      .select({ permission: accessRequest.permission, location_id: accessRequest.location_id })
      .from(accessRequest)
      .where(
        and(
          eq(accessRequest.tenant_id, owner),
          eq(accessRequest.staff_id, person),
          eq(accessRequest.status, "approved"),
          gt(accessRequest.expires_at, new Date(now).toISOString()),
        ),
      ),
  ]);
  const row = sessions[0];
  if (row?.status !== "active") return null;
  const { session } = row;
  const closing = row.merchant_status === "closing" && !row.suspended_at && !session.device_id;
  if (row.merchant_status !== "active" && !closing) return null;
  const idle = session.device_id ? TILL_IDLE_MINUTES : (row.security ?? DEFAULT_SECURITY).idle_minutes;
  const lastSeen = Date.parse(session.last_seen_at);
  if (Date.parse(session.expires_at) <= now || lastSeen + idle * 60_000 <= now) return null;
  if (lastSeen + SEEN_EVERY_MS < now) {
    await db
      .update(staffSession)
      .set({ last_seen_at: new Date(now).toISOString() })
      .where(eq(staffSession.token_hash, token_hash));
  }
  const given = roles.map(placed);
  const grants = grantsOf(
    given,
    new Map(custom.map((entry) => [entry.id, entry.grants])),
    elevations.map(placed),
  );
  return {
    kind: "staff",
    id: session.staff_id,
    name: row.name,
    email: row.email,
    tenant: { tenant_id: session.tenant_id, shard: row.shard },
    roles: given,
    // A merchant that waits to be deleted is not run any more: its people fetch its data, or change their minds.
    grants: closing ? grants.filter(({ permission }) => isOfOrganisation(permission)) : grants,
    session_id: session.id,
    device:
      session.device_id && row.device_location
        ? {
            id: session.device_id,
            location_id: row.device_location,
            revoked: row.device_revoked_at !== null,
          }
        : null,
    proved_at: session.proved_at,
  };
}

/** Ends the session of a token. */
export async function endSession(env: Env, token: string): Promise<void> {
  await controlDb(env)
    .delete(staffSession)
    .where(eq(staffSession.token_hash, await tokenHash(token)));
}

const isOfOrganisation = (permission: Permission): boolean => PERMISSIONS[permission].area === "organisation";

/** Rows keep an empty text for "everywhere", since a key cannot hold null. */
const placed = <T extends { readonly location_id: string }>(
  row: T,
): Omit<T, "location_id"> & { location_id: string | null } => ({
  ...row,
  location_id: row.location_id || null,
});
