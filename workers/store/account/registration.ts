import { waitUntil } from "cloudflare:workers";
import type { Context } from "hono";
import { accountOfEmail } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { hashSecret } from "../../auth/passwords.ts";
import { refusedPassword } from "../../auth/shopper/new-password.ts";
import { handOut, TOKEN_MINUTES } from "../../auth/shopper/one-time-tokens.ts";
import { throttleMail } from "../../auth/shopper/quotas.ts";
import { newToken, tokenHash } from "../../auth/tokens.ts";
import { route } from "../../routing.ts";
import { registeredSchema, registrationSchema } from "../../schemas/account.ts";
import { linkTo, tellOfAccount, writeTo } from "./letters.ts";
import { sendSignInLink } from "./sign-in-links.ts";

/** Opening an account: nothing of it is there before its address was proved. */
export const registrationRoutes = apiApp();

registrationRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/account/register",
    tags: ["store: account"],
    summary: "Ask for an account: a mail asks to confirm the address",
    description:
      "Whether the address has an account is not told, by the answer or by its time; whoever reads its mail is told.",
    request: { body: json(registrationSchema) },
    responses: answers(202, registeredSchema, ["password_unfit", "rate_limited"]),
  }),
  async (c) => {
    const { email, name, password, next } = c.req.valid("json");
    const unfit = password === null ? null : refusedPassword(c, password, email);
    if (unfit) return unfit;
    const refused = await throttleMail(c, "registration", email);
    if (refused) return refused;
    const claim = newToken();
    if (password === null) waitUntil(sendSignInLink(c, { email, name, next }));
    else
      waitUntil(sendConfirmation(c, { email, name, password_hash: await hashSecret(password), claim, next }));
    return c.json({ status: "sent" as const, claim }, 202);
  },
);

interface Registration {
  readonly email: string;
  readonly name: string;
  readonly password_hash: string;
  readonly claim: string;
  readonly next: string | undefined;
}

async function sendConfirmation(c: Context<AppEnv>, { next, claim, ...who }: Registration): Promise<void> {
  const db = c.get("db");
  const known = await accountOfEmail(db, who.email);
  if (known) return tellOfAccount(c, who.email, known.customer);
  const content = { kind: "registration" as const, ...who, claim: await tokenHash(claim) };
  const token = await handOut(c.env, db, "email_confirmation", content);
  await writeTo(c, who.email, "email_confirmation", {
    name: who.name,
    link: linkTo(c, "/account/confirm", token, next),
    valid_minutes: TOKEN_MINUTES.email_confirmation,
  });
}
