import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import { unreachable } from "#commerce/result.ts";
import { claimEmail, keptCustomer, moveToEmail, openAccount } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { enterShop } from "../../auth/shopper/entering.ts";
import { type Confirmation, lookAt, takeBack, voidTokensOf } from "../../auth/shopper/one-time-tokens.ts";
import { checkPassword } from "../../auth/shopper/passwords.ts";
import { throttleTry } from "../../auth/shopper/quotas.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { tokenHash } from "../../auth/tokens.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { confirmationSchema, confirmedSchema } from "../../schemas/account.ts";
import { tellOfChange } from "./letters.ts";

/** Proving that an address is one's own, by the link that was sent there. */
export const confirmationRoutes = apiApp();

confirmationRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/account/confirmations",
    tags: ["store: account"],
    summary: "Confirm an address by the token of a mail, and do what it was asked for",
    description: `A registration wants the claim that the registering browser was told, or the password that was chosen: else
strangers could open accounts in the name of whoever presses the button in a mail. A new address and a claim to orders
want the session of the account that asked.`,
    request: { body: json(confirmationSchema) },
    responses: answers(200, confirmedSchema, [
      "link_expired",
      "confirmation_password_needed",
      "sign_in_refused",
      "sign_in_locked",
      "sign_in_required",
      "other_account",
      "email_has_account",
      "rate_limited",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const { token, session, ...proof } = c.req.valid("json");
    const content = await lookAt(c.env, db, "email_confirmation", token);
    if (!content) return problem(c, "link_expired");
    const refused = await refusal(c, token, content, proof);
    if (refused) return refused;
    if (!(await takeBack(c.env, db, "email_confirmation", token))) return problem(c, "link_expired");
    switch (content.kind) {
      case "registration": {
        const { email, name, password_hash } = content;
        const { locale } = c.get("store").channel;
        const { customer, opened } = await openAccount(db, { email, name, password_hash, locale });
        if (opened) await tell(c, "auth.shopper_account_opened", customer.id);
        const signed_in = await enterShop(c, customer, "registration", session);
        return c.json({ confirmed: content.kind, signed_in }, 200);
      }
      case "new_address": {
        const before = await keptCustomer(db, content.customer_id);
        if (!before || !(await moveToEmail(db, before.id, content.email)))
          return problem(c, "email_has_account");
        // Links under way to the old address must not open the account any more.
        await voidTokensOf(db, before.id);
        await tell(c, "auth.shopper_email_changed", before.id);
        waitUntil(tellOfChange(c, before, "email"));
        return c.json({ confirmed: content.kind, signed_in: null }, 200);
      }
      case "claim_orders": {
        if (!(await claimEmail(db, content.customer_id, content.email)))
          return problem(c, "email_has_account");
        await tell(c, "auth.shopper_orders_claimed", content.customer_id);
        return c.json({ confirmed: content.kind, signed_in: null }, 200);
      }
      default:
        return unreachable(content);
    }
  },
);

/** Whether whoever presses the link is whoever asked for it. */
async function refusal(
  c: Context<AppEnv>,
  token: string,
  content: Confirmation,
  { claim, password }: { readonly claim?: string | undefined; readonly password?: string | undefined },
): Promise<ProblemResponse | null> {
  if (content.kind !== "registration") {
    const shopper = c.get("shopper");
    if (!shopper) return problem(c, "sign_in_required");
    return shopper.customer_id === content.customer_id ? null : problem(c, "other_account");
  }
  if (claim !== undefined && (await tokenHash(claim)) === content.claim) return null;
  if (password === undefined) return problem(c, "confirmation_password_needed");
  const refused = await throttleTry(c, await tokenHash(token));
  if (refused) return refused;
  const { tenant_id } = c.get("db");
  const check = await checkPassword(
    c.env,
    tenant_id,
    await tokenHash(token),
    password,
    content.password_hash,
  );
  switch (check.kind) {
    case "right":
      return null;
    case "wrong":
      return problem(c, "sign_in_refused");
    case "locked":
      return problem(c, "sign_in_locked", { until: check.until });
  }
}
