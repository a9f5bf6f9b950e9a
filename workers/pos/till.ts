import { and, eq } from "drizzle-orm";
import type { Context, MiddlewareHandler } from "hono";
import { device } from "#db/schema/control.ts";
import { type Channel, type Location, type Merchant, merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../app-env.ts";
import { type DeviceIdentity, deviceOf } from "../auth/sessions.ts";
import { problem } from "../problems.ts";

/** A till's own surroundings: its store, and the channel whose prices it sells at. */
export interface Till {
  readonly merchant: Merchant;
  readonly location: Location;
  readonly channel: Channel;
  readonly device_id: string;
}

/** Lets in registered tills: `Authorization: Device <token>`. */
export async function deviceFrom(c: Context<AppEnv>): Promise<DeviceIdentity | null> {
  const token = /^Device (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  return token ? deviceOf(c.env, token, c.get("meter")) : null;
}

/** The surroundings of a store's tills; null when the store has no channel to sell at. */
export async function surroundings(
  c: Context<AppEnv>,
  tenantId: string,
  locationId: string,
  deviceId: string,
): Promise<Till | null> {
  const merchant = await merchantOf(c.env, tenantId, c.get("meter"));
  const location = merchant?.locations.find((candidate) => candidate.id === locationId);
  const channel = merchant?.channels.find((candidate) => candidate.id === location?.pos_channel_id);
  return merchant && location && channel ? { merchant, location, channel, device_id: deviceId } : null;
}

/** For people signed in at a till: finds the till's surroundings, or refuses sessions of the back office. */
export const atTill: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { device_id, tenant } = c.get("staff");
  const device = device_id ? await deviceById(c, tenant.tenant_id, device_id) : null;
  const till = device && (await surroundings(c, tenant.tenant_id, device.location_id, device.id));
  if (!till) return problem(c, "forbidden", { permission: "a session at a till" });
  c.set("till", till);
  return next();
};

async function deviceById(
  c: Context<AppEnv>,
  tenantId: string,
  deviceId: string,
): Promise<{ id: string; location_id: string } | null> {
  const row = await controlDb(c.env, c.get("meter"))
    .select({ id: device.id, location_id: device.location_id })
    .from(device)
    .where(and(eq(device.tenant_id, tenantId), eq(device.id, deviceId)))
    .get();
  return row ?? null;
}
