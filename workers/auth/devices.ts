import { and, eq, isNull } from "drizzle-orm";
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

/** The till a device token stands for; null when it is unknown or revoked, or the merchant is not served. */
export async function deviceOf(env: Env, token: string, meter: TripMeter): Promise<DeviceIdentity | null> {
  const row = await controlDb(env, meter)
    .select({
      id: device.id,
      name: device.name,
      location_id: device.location_id,
      tenant_id: device.tenant_id,
      shard: merchant.shard,
    })
    .from(device)
    .innerJoin(merchant, and(eq(merchant.id, device.tenant_id), eq(merchant.status, "active")))
    .where(and(eq(device.token_hash, await tokenHash(token)), isNull(device.revoked_at)))
    .get();
  if (!row) return null;
  const { tenant_id, shard, ...found } = row;
  return { ...found, tenant: { tenant_id, shard } };
}
