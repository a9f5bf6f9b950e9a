import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { AppEnv } from "../app-env.ts";
import { type ShopperIdentity, shopperOf } from "../auth/shoppers.ts";
import { SHOPPER_COOKIE } from "./tenant.ts";

/**
 * Finds out which shopper calls, where a token is sent: who is nobody in particular costs no round trip. Runs after
 * the merchant was found, and knows that merchant's sessions only. Lets everybody pass: each route's gate decides.
 */
export const identifyShopper: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = shopperTokenOf(c);
  c.set("shopper", token ? ((await shopperOf(c.get("db"), token)) ?? undefined) : undefined);
  return next();
};

/** The token of a shopper's session: a headless shop's bearer, or the site's cookie. */
export function shopperTokenOf(c: Context<AppEnv>): string | undefined {
  const authorization = c.req.header("authorization");
  if (authorization) return /^Bearer (\S+)$/.exec(authorization)?.[1];
  return getCookie(c, SHOPPER_COOKIE);
}

/** The signed-in shopper, behind a gate that asks for one. */
export function signedIn(c: Context<AppEnv>): ShopperIdentity {
  const shopper = c.get("shopper");
  if (!shopper) throw new Error("no shopper behind the gate");
  return shopper;
}
