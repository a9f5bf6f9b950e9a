import type { Context, MiddlewareHandler } from "hono";
import { type Channel, type Location, type Merchant, merchantOf } from "#db/store-context.ts";
import type { AppEnv, Found } from "../app-env.ts";
import { deviceOf } from "../auth/devices.ts";
import { mayAt } from "../auth/principal.ts";
import { isOfUnserved } from "../auth/unserved.ts";
import { scopeTo } from "../middleware/tenant.ts";
import { problem } from "../problems.ts";

/** A till's own surroundings: its store, and the channel whose prices it sells at. */
export interface Till {
  readonly merchant: Merchant;
  readonly location: Location;
  readonly channel: Channel;
  readonly device_id: string;
}

/** Finds out which registered till calls: `Authorization: Device <token>`. One out of service is told so at once. */
export const identifyDevice: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = /^Device (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const found = token ? await deviceOf(c.env, token, c.get("meter")) : null;
  if (found === "revoked") return problem(c, "device_revoked");
  if (token && !found && (await isOfUnserved(c.env, token, c.get("meter"))))
    return problem(c, "merchant_suspended");
  if (found) {
    c.set("device", found);
    scopeTo(c, found.tenant);
  }
  return next();
};

/** For people signed in at a till who may sell there: finds the till's surroundings. */
export const identifyTill: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { staff }: Found = c.var;
  if (staff?.device && mayAt(c, "till.sell", staff.device.location_id)) {
    const till = await surroundings(c, staff.tenant.tenant_id, staff.device.location_id, staff.device.id);
    if (till) c.set("till", till);
  }
  return next();
};

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
