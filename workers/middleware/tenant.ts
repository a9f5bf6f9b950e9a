import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { storeContextOf } from "#db/store-context.ts";
import { type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { AppEnv } from "../app-env.ts";
import { staffOf } from "../auth/sessions.ts";
import { LIVE_PROTOCOL } from "../live.ts";
import { problem } from "../problems.ts";

/** Cookie of a signed-in staff member; the prefix binds it to this host and to secure transport. */
export const STAFF_COOKIE = "__Host-staff";

/** Cookie of a signed-in shopper. */
export const SHOPPER_COOKIE = "__Host-shopper";

/** Scopes the rest of the request to a merchant: its database and its objects. */
export function scopeTo(c: Context<AppEnv>, tenant: TenantRef): void {
  c.set("db", tenantDb(c.env, tenant, c.get("meter")));
  c.set("objects", objectsOf(c.env, tenant.tenant_id, c.get("meter")));
}

/** Finds the merchant and channel by hostname. */
export const store: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = new URL(c.req.url).hostname;
  const context = await storeContextOf(c.env, host, c.get("meter"));
  if (!context) return problem(c, "unknown_host", { host });
  c.set("store", context);
  scopeTo(c, context.merchant);
  return next();
};

/**
 * Finds out which member of staff calls, and scopes the request to their merchant. Lets everybody pass: each
 * route's gate decides.
 */
export const identifyStaff: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = staffToken(c);
  const identity = token ? await staffOf(c.env, token, c.get("meter")) : null;
  if (identity) {
    c.set("staff", identity);
    c.set("principal", identity);
    scopeTo(c, identity.tenant);
  }
  return next();
};

/** The token of a staff session: a bearer's (tills), a socket's, or the back office's cookie. */
export const staffToken = (c: Context<AppEnv>): string | undefined =>
  /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1] ??
  socketToken(c.req.raw) ??
  getCookie(c, STAFF_COOKIE);

/** Browsers cannot set headers on a WebSocket; tills send their token as a second subprotocol. */
function socketToken(request: Request): string | undefined {
  const protocols = request.headers
    .get("sec-websocket-protocol")
    ?.split(",")
    .map((part) => part.trim());
  return protocols?.[0] === LIVE_PROTOCOL ? protocols[1] : undefined;
}
