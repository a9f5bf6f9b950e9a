import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import { accountOfEmail, openAccount } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { enterShop } from "../../auth/shopper/entering.ts";
import { handOut, TOKEN_MINUTES, takeBack } from "../../auth/shopper/one-time-tokens.ts";
import { throttleMail } from "../../auth/shopper/quotas.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { linkRequestSchema, linkUseSchema, sentSchema, signedInSchema } from "../../schemas/account.ts";
import { linkTo, writeTo } from "./letters.ts";

/** Signing in without a password: who reads an address' mail is whose address it is. */
export const signInLinkRoutes = apiApp();

signInLinkRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/account/sign-in-links",
    tags: ["store: account"],
    summary: "Have a link to sign in sent; it opens an account where the address has none",
    request: { body: json(linkRequestSchema) },
    responses: answers(202, sentSchema, ["rate_limited"]),
  }),
  async (c) => {
    const { email, next } = c.req.valid("json");
    const refused = await throttleMail(c, "link", email);
    if (refused) return refused;
    waitUntil(sendSignInLink(c, { email, name: null, next }));
    return c.json({ status: "sent" as const }, 202);
  },
);

/** Sends a link that signs in to the account of an address, or opens it. The same mail for both. */
export async function sendSignInLink(
  c: Context<AppEnv>,
  {
    email,
    name,
    next,
  }: { readonly email: string; readonly name: string | null; readonly next: string | undefined },
): Promise<void> {
  const token = await handOut(c.env, c.get("db"), "magic_link", { email, name });
  await writeTo(c, email, "magic_link", {
    name,
    link: linkTo(c, "/account/link", token, next),
    valid_minutes: TOKEN_MINUTES.magic_link,
  });
}

signInLinkRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/account/sign-in-links/use",
    tags: ["store: account"],
    summary: "Sign in by the token of a link, once",
    description: "Never by reading the link's page: mail scanners open what they find.",
    request: { body: json(linkUseSchema) },
    responses: answers(200, signedInSchema, ["link_expired"]),
  }),
  async (c) => {
    const { token, session } = c.req.valid("json");
    const db = c.get("db");
    const link = await takeBack(c.env, db, "magic_link", token);
    if (!link) return problem(c, "link_expired");
    const known = await accountOfEmail(db, link.email);
    if (known) return c.json(await enterShop(c, known.customer, "link", session), 200);
    const { locale } = c.get("store").channel;
    const { customer, opened } = await openAccount(db, { ...link, password_hash: null, locale });
    if (opened) await tell(c, "auth.shopper_account_opened", customer.id);
    return c.json(await enterShop(c, customer, "link", session), 200);
  },
);
