import { and, eq } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { device } from "#db/schema/control/people.ts";
import { controlDb, type TenantRef } from "#db/tenant-db.ts";
import { tokenHash } from "./tokens.ts";

/** A registered till. */
export interface DeviceIdentity {
  readonly id: string;
  readonly name: string;
  readonly location_id: string;
  readonly tenant: TenantRef;
}

/** A till's last call is noted at most this often. */
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * The till a device token stands for, or that it was taken out of service; null when it is unknown, or the merchant
 * is not served.
 */
export async function deviceOf(
  env: Env,
  token: string,
  meter: TripMeter,
): Promise<DeviceIdentity | "revoked" | null> {
  const db = controlDb(env, meter);
  const row = await db
    .select({
      id: device.id,
      name: device.name,
      location_id: device.location_id,
      tenant_id: device.tenant_id,
      shard: merchant.shard,
      last_seen_at: device.last_seen_at,
      revoked_at: device.revoked_at,
    })
    .from(device)
    .innerJoin(merchant, and(eq(merchant.id, device.tenant_id), eq(merchant.status, "active")))
    .where(eq(device.token_hash, await tokenHash(token)))
    .get();
  if (!row) return null;
  const { tenant_id, shard, last_seen_at, revoked_at, ...found } = row;
  if (revoked_at) return "revoked";
  const now = Date.now();
  if (!last_seen_at || Date.parse(last_seen_at) + SEEN_EVERY_MS <= now) {
    await db
      .update(device)
      .set({ last_seen_at: new Date(now).toISOString() })
      .where(and(eq(device.tenant_id, tenant_id), eq(device.id, found.id)));
  }
  return { ...found, tenant: { tenant_id, shard } };
}
