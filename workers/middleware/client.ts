import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { whence } from "../audit.ts";
import { clientOf } from "../auth/clients.ts";
import { problem } from "../problems.ts";
import { networkOf, throttle } from "./rate-limit.ts";
import { scopeTo } from "./tenant.ts";

const MINUTE = 60_000;
/** Calls a minute that a network may make with credentials that are none. */
const STRANGERS_A_MINUTE = 60;

/**
 * Finds out which program calls, by its bearer credential (RFC 6750 §2.1) and nothing else: cookies and the sessions
 * of people are nobody here. Whoever is no client is sent away, before validation and before any route, and so is one
 * that calls more often than it may.
 */
export const identifyClient: MiddlewareHandler<AppEnv> = async (c, next) => {
  const credential = /^bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const client = credential ? await clientOf(c.env, credential, c.get("meter")) : null;
  if (!client) {
    c.header("WWW-Authenticate", credential ? `Bearer error="invalid_token"` : "Bearer");
    const refused = await throttle(c, "unknown_client", networkOf(whence(c).ip), STRANGERS_A_MINUTE, MINUTE);
    return refused ?? problem(c, "client_unknown");
  }
  scopeTo(c, client.tenant);
  const refused = await throttle(c, "client", client.id, client.calls_per_minute, MINUTE);
  if (refused) return refused;
  if (!client.served) return problem(c, "merchant_suspended");
  c.set("principal", client);
  return next();
};
