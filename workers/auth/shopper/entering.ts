import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { Customer } from "#db/customers.ts";
import type { AppEnv } from "../../app-env.ts";
import { shopperTokenOf } from "../../middleware/shopper.ts";
import { SHOPPER_COOKIE } from "../../middleware/tenant.ts";
import type { sessionKindSchema, shopperAccountSchema, signedInSchema } from "../../schemas/account.ts";
import { whence } from "../../whence.ts";
import { beginShopperSession, endShopperSession } from "../shoppers.ts";
import { tell } from "./telling.ts";

/** How somebody proved who they are. */
export type ShopperProof = "password" | "link" | "registration" | "provider";

/** Begins a session of a shopper who has proved who they are; one that this browser had before ends. */
export async function enterShop(
  c: Context<AppEnv>,
  customer: Customer,
  proof: ShopperProof,
  kind: z.infer<typeof sessionKindSchema>,
): Promise<z.infer<typeof signedInSchema>> {
  const db = c.get("db");
  const before = shopperTokenOf(c);
  if (before) await endShopperSession(db, before);
  const session = await beginShopperSession(db, customer.id, whence(c).user_agent);
  await tell(c, "auth.shopper_signed_in", customer.id, { after: { proof } });
  if (kind === "cookie")
    setCookie(c, SHOPPER_COOKIE, session.token, {
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
      expires: new Date(session.expires_at),
    });
  return {
    shopper: accountView(customer),
    token: kind === "token" ? session.token : null,
    expires_at: session.expires_at,
  };
}

/** Ends the session that a call carries, and makes the browser forget it. */
export async function leaveShop(c: Context<AppEnv>): Promise<void> {
  const token = shopperTokenOf(c);
  if (token) await endShopperSession(c.get("db"), token);
  deleteCookie(c, SHOPPER_COOKIE, { path: "/", secure: true });
}

/** An account as its owner sees it. */
export const accountView = (customer: Customer): z.infer<typeof shopperAccountSchema> => ({
  id: customer.id,
  name: customer.name,
  email: customer.email,
  email_verified: customer.email_verified_at !== null,
  phone: customer.phone,
  locale: customer.locale,
  has_password: customer.password_hash !== null,
  created_at: customer.created_at,
});
