import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { type Merchant, storeContextOf } from "#db/store-context.ts";
import { type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { AppEnv, Found } from "../app-env.ts";
import { staffOf } from "../auth/sessions.ts";
import { isOfUnserved } from "../auth/unserved.ts";
import { VISIT_COOKIE, type VisitorIdentity, visitorOf } from "../auth/visits.ts";
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

/** Finds the merchant and channel by hostname, where `serves` lets the merchant be served. */
const atHostname =
  (serves: (merchant: Merchant) => boolean): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const host = new URL(c.req.url).hostname;
    const context = await storeContextOf(c.env, host, c.get("meter"));
    if (!context) return problem(c, "unknown_host", { host });
    // In the shop's language, which whoever shows this knows from here alone.
    if (!serves(context.merchant))
      return problem(c, "merchant_suspended", { locale: context.channel.locale });
    c.set("store", context);
    scopeTo(c, context.merchant);
    return next();
  };

/** The merchant and channel of the hostname, for what shoppers see. */
export const store = atHostname(({ status }) => status === "active");

/**
 * The same for signing in: while a merchant waits to be deleted, its people still come for its data, and to change
 * their minds.
 */
export const storeOrClosing = atHostname(
  ({ status, suspended }) => status === "active" || (status === "closing" && !suspended),
);

/**
 * Finds out which member of staff calls, and scopes the request to their merchant. Lets everybody pass, since each
 * route's gate decides; but nobody who is signed in at a till that was taken out of service.
 */
export const identifyStaff: MiddlewareHandler<AppEnv> = async (c, next) => {
  const visitor = await visitorAt(c);
  if (visitor) {
    c.set("principal", visitor);
    c.set("visitor", visitor);
    scopeTo(c, visitor.tenant);
    return next();
  }
  const token = staffToken(c);
  const identity = token ? await staffOf(c.env, token, c.get("meter")) : null;
  if (identity?.device?.revoked) return problem(c, "device_revoked");
  if (token && !identity && (await isOfUnserved(c.env, token, c.get("meter"))))
    return problem(c, "merchant_suspended");
  if (identity) {
    c.set("staff", identity);
    c.set("principal", identity);
    scopeTo(c, identity.tenant);
  }
  return next();
};

/** A session at a till begins with a PIN, which is too little for the back office: there it is nobody's. */
export const backOfficeOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { staff }: Found = c.var;
  return staff?.device ? problem(c, "sign_in_required") : next();
};

/** An operator who looks in. A call that says itself who it is is nobody else by a cookie that the browser adds. */
async function visitorAt(c: Context<AppEnv>): Promise<VisitorIdentity | null> {
  const token = c.req.header("authorization") ? undefined : getCookie(c, VISIT_COOKIE);
  return token ? visitorOf(c.env, token, c.get("meter")) : null;
}

/**
 * The token of a staff session: a bearer's (tills), a socket's, or the back office's cookie. A call that says itself
 * who it is (a till by its own token) is nobody else by a cookie that the browser adds.
 */
export function staffToken(c: Context<AppEnv>): string | undefined {
  const authorization = c.req.header("authorization");
  if (authorization) return /^Bearer (\S+)$/.exec(authorization)?.[1];
  return socketToken(c.req.raw) ?? getCookie(c, STAFF_COOKIE);
}

/** Browsers cannot set headers on a WebSocket; tills send their token as a second subprotocol. */
function socketToken(request: Request): string | undefined {
  const protocols = request.headers
    .get("sec-websocket-protocol")
    ?.split(",")
    .map((part) => part.trim());
  return protocols?.[0] === LIVE_PROTOCOL ? protocols[1] : undefined;
}
