import { waitUntil } from "cloudflare:workers";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accountOfEmail, type Customer, emailKey } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { wantFreshProof } from "../../auth/shopper/fresh-proof.ts";
import { handOut, TOKEN_MINUTES } from "../../auth/shopper/one-time-tokens.ts";
import { throttleMail } from "../../auth/shopper/quotas.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { emailChangeSchema, emailSchema, sentSchema } from "../../schemas/account.ts";
import { accountOf } from "./account-of.ts";
import { linkTo, tellOfAccount, writeTo } from "./letters.ts";

/** Addresses that an account is to have: each is proved by a link that is sent there. */
export const emailRoutes = apiApp();

emailRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "put",
    path: "/account/email",
    tags: ["store: account"],
    summary: "Ask for another address; it counts once the link sent there was pressed in this account",
    request: { body: json(emailChangeSchema) },
    responses: answers(202, sentSchema, [
      "sign_in_required",
      "sign_in_refused",
      "sign_in_locked",
      "step_up_required",
      "rate_limited",
    ]),
  }),
  async (c) => {
    const { email, password } = c.req.valid("json");
    const account = await accountOf(c.get("db"), signedIn(c).customer_id);
    if (!account) return problem(c, "sign_in_required");
    const refused =
      (await wantFreshProof(c, account, password)) ?? (await throttleMail(c, "confirmation", email));
    if (refused) return refused;
    waitUntil(sendConfirmation(c, account, "new_address", email));
    return c.json({ status: "sent" as const }, 202);
  },
);

emailRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "post",
    path: "/account/order-claims",
    tags: ["store: account"],
    summary: "Ask for the orders that were placed under another address; a link is sent there",
    request: { body: json(z.strictObject({ email: emailSchema })) },
    responses: answers(202, sentSchema, ["sign_in_required", "rate_limited"]),
  }),
  async (c) => {
    const { email } = c.req.valid("json");
    const account = await accountOf(c.get("db"), signedIn(c).customer_id);
    if (!account) return problem(c, "sign_in_required");
    const refused = await throttleMail(c, "confirmation", email);
    if (refused) return refused;
    waitUntil(sendConfirmation(c, account, "claim_orders", email));
    return c.json({ status: "sent" as const }, 202);
  },
);

/** Writes to the address. Whether it has an account is told to whoever reads its mail, and to nobody else. */
async function sendConfirmation(
  c: Context<AppEnv>,
  account: Customer,
  kind: "new_address" | "claim_orders",
  email: string,
): Promise<void> {
  if (emailKey(email) === account.email) return;
  const known = await accountOfEmail(c.get("db"), email);
  if (known) return tellOfAccount(c, email, known.customer);
  const content = { kind, email, customer_id: account.id };
  const token = await handOut(c.env, c.get("db"), "email_confirmation", content);
  const facts = {
    name: account.name || null,
    link: linkTo(c, "/account/confirm", token),
    valid_minutes: TOKEN_MINUTES.email_confirmation,
  };
  await writeTo(c, email, "email_confirmation", facts, account.locale);
}
