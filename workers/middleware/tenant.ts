import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { storeContextOf } from "#db/store-context.ts";
import { tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { AppEnv } from "../app-env.ts";
import { may, type Permission } from "../auth/permissions.ts";
import { staffOf } from "../auth/sessions.ts";
import { LIVE_PROTOCOL } from "../live.ts";
import { problem } from "../problems.ts";

/** Cookie of a signed-in staff member; the prefix binds it to this host and to secure transport. */
export const STAFF_COOKIE = "__Host-staff";

/** Finds the merchant and channel by hostname. */
export const store: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = new URL(c.req.url).hostname;
  const context = await storeContextOf(c.env, host, c.get("meter"));
  if (!context) return problem(c, "unknown_host", { host });
  c.set("store", context);
  c.set("db", tenantDb(c.env, context.merchant, c.get("meter")));
  c.set("objects", objectsOf(c.env, context.merchant.tenant_id, c.get("meter")));
  return next();
};

/** Lets in signed-in staff only, and scopes the request to their merchant. */
export const staff: MiddlewareHandler<AppEnv> = async (c, next) => {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? socketToken(c.req.raw);
  const token = bearer ?? getCookie(c, STAFF_COOKIE);
  const identity = token ? await staffOf(c.env, token, c.get("meter")) : null;
  if (!identity) return problem(c, "sign_in_required");
  c.set("staff", identity);
  c.set("db", tenantDb(c.env, identity.tenant, c.get("meter")));
  c.set("objects", objectsOf(c.env, identity.tenant.tenant_id, c.get("meter")));
  return next();
};

/** Lets in those whose role has the permission; every staff route names one. */
export const allow =
  (permission: Permission): MiddlewareHandler<AppEnv> =>
  async (c, next) =>
    may(c.get("staff").role, permission) ? next() : problem(c, "forbidden", { permission });

/** Browsers cannot set headers on a WebSocket; tills send their token as a second subprotocol. */
function socketToken(request: Request): string | undefined {
  const protocols = request.headers
    .get("sec-websocket-protocol")
    ?.split(",")
    .map((part) => part.trim());
  return protocols?.[0] === LIVE_PROTOCOL ? protocols[1] : undefined;
}
