import type { MiddlewareHandler } from "hono";
import { merchantOf } from "#db/store-context.ts";
import type { AppEnv } from "../app-env.ts";
import { whence } from "../audit.ts";
import { storeKeyOf } from "../auth/clients.ts";
import { problem } from "../problems.ts";
import { networkOf, throttle } from "./rate-limit.ts";
import { scopeTo, store } from "./tenant.ts";

/** Names the site that a headless shop sells on, in place of the hostname. */
export const STORE_KEY_HEADER = "X-Millrace-Store";

/** What a script of another origin may send and read, with a store key. */
const PREFLIGHT = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
  "Access-Control-Allow-Headers": `Content-Type, Idempotency-Key, If-Match, ${STORE_KEY_HEADER}, X-Request-Id`,
  // Two hours: what Chromium keeps at most.
  "Access-Control-Max-Age": "7200",
};
const READABLE = "ETag, Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";

/**
 * Finds the merchant and channel: by a store key where one is sent, else by hostname. Pages of other origins may
 * call with a store key, and only with one (Fetch standard, CORS): it stands for an anonymous shopper, so what a
 * browser adds of itself counts for nothing, and there is nobody whose rights another site could borrow.
 */
export const site: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === "OPTIONS" && asksForStoreKey(c.req.header("access-control-request-headers")))
    return c.body(null, 204, PREFLIGHT);
  const key = c.req.header(STORE_KEY_HEADER);
  if (key === undefined) return store(c, next);
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", READABLE);
  const identity = await storeKeyOf(c.env, key, c.get("meter"));
  const merchant = identity && (await merchantOf(c.env, identity.tenant_id, c.get("meter")));
  const channel = merchant?.channels.find((candidate) => candidate.id === identity?.channel_id);
  if (!identity || !merchant || !channel) return problem(c, "client_unknown");
  scopeTo(c, merchant);
  const shopper = `${identity.id} ${networkOf(whence(c).ip) ?? "local"}`;
  const refused = await throttle(c, "store_key", shopper, identity.calls_per_minute, 60_000);
  if (refused) return refused;
  if (!identity.served) return problem(c, "merchant_suspended");
  c.req.raw = withoutPerson(c.req.raw);
  c.set("store", { merchant, channel });
  return next();
};

const asksForStoreKey = (requested: string | undefined): boolean =>
  requested?.split(",").some((name) => name.trim().toLowerCase() === STORE_KEY_HEADER.toLowerCase()) ?? false;

/** The same request from nobody in particular. */
function withoutPerson(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("cookie");
  headers.delete("authorization");
  return new Request(request, { headers });
}
