import { waitUntil } from "cloudflare:workers";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accountOfEmail, changeCustomer, keptCustomer } from "#db/customers.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { hashSecret } from "../../auth/passwords.ts";
import { wantFreshProof } from "../../auth/shopper/fresh-proof.ts";
import { refusedPassword } from "../../auth/shopper/new-password.ts";
import {
  handOut,
  lookAt,
  TOKEN_MINUTES,
  takeBack,
  voidTokensOf,
} from "../../auth/shopper/one-time-tokens.ts";
import { throttleMail } from "../../auth/shopper/quotas.ts";
import { tell } from "../../auth/shopper/telling.ts";
import { endOtherSessions } from "../../auth/shoppers.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { emailSchema, passwordChangeSchema, resetSchema, sentSchema } from "../../schemas/account.ts";
import { accountOf } from "./account-of.ts";
import { linkTo, tellOfChange, writeTo } from "./letters.ts";

/** Choosing a password anew: by the mail of the account, or by the password one has. */
export const passwordRoutes = apiApp();

const done = z.strictObject({ ok: z.literal(true) });

passwordRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/account/password-resets",
    tags: ["store: account"],
    summary: "Have a link to choose a new password sent",
    description: "Whether the address has an account is not told, by the answer or by its time.",
    request: { body: json(z.strictObject({ email: emailSchema })) },
    responses: answers(202, sentSchema, ["rate_limited"]),
  }),
  async (c) => {
    const { email } = c.req.valid("json");
    const refused = await throttleMail(c, "reset", email);
    if (refused) return refused;
    waitUntil(sendReset(c, email));
    return c.json({ status: "sent" as const }, 202);
  },
);

async function sendReset(c: Context<AppEnv>, email: string): Promise<void> {
  const db = c.get("db");
  const account = await accountOfEmail(db, email);
  if (!account) return;
  const token = await handOut(c.env, db, "password_reset", { customer_id: account.credentials.id });
  const facts = {
    name: account.customer.name || null,
    link: linkTo(c, "/account/reset", token),
    valid_minutes: TOKEN_MINUTES.password_reset,
  };
  await writeTo(c, email, "shopper_password_reset", facts, account.customer.locale);
}

passwordRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/account/password-resets/use",
    tags: ["store: account"],
    summary: "Choose a new password by the token of a link: ends all sessions, and signs nobody in",
    request: { body: json(resetSchema) },
    responses: answers(200, done, ["link_expired", "password_unfit"]),
  }),
  async (c) => {
    const db = c.get("db");
    const { token, password } = c.req.valid("json");
    const reset = await lookAt(c.env, db, "password_reset", token);
    const account = reset && (await accountOf(db, reset.customer_id));
    if (!account) return problem(c, "link_expired");
    const unfit = refusedPassword(c, password, account.email);
    if (unfit) return unfit;
    if (!(await takeBack(c.env, db, "password_reset", token))) return problem(c, "link_expired");
    const kept = await keptCustomer(db, account.id);
    const password_hash = await hashSecret(password);
    await db.batch([
      changeCustomer(db, account.id, { password_hash }),
      voidTokensOf(db, account.id),
      endOtherSessions(db, account.id, null),
      endOtherSessions(db, kept?.id ?? account.id, null),
    ]);
    await tell(c, "auth.shopper_password_reset", account.id);
    waitUntil(tellOfChange(c, account, "password"));
    return c.json({ ok: true as const }, 200);
  },
);

passwordRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "put",
    path: "/account/password",
    tags: ["store: account"],
    summary: "Change the password: ends all other sessions",
    description: "Who has none yet chooses it by a link: `POST /password-resets`.",
    request: { body: json(passwordChangeSchema) },
    responses: answers(200, done, [
      "sign_in_required",
      "sign_in_refused",
      "sign_in_locked",
      "step_up_required",
      "password_unfit",
      "rate_limited",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const { current, password } = c.req.valid("json");
    const { customer_id, session_id } = signedIn(c);
    const account = await accountOf(db, customer_id);
    if (!account) return problem(c, "sign_in_required");
    if (account.password_hash === null) return problem(c, "step_up_required");
    const refused = await wantFreshProof(c, account, current);
    if (refused) return refused;
    const unfit = refusedPassword(c, password, account.email);
    if (unfit) return unfit;
    const password_hash = await hashSecret(password);
    await db.batch([
      changeCustomer(db, account.id, { password_hash }),
      voidTokensOf(db, account.id),
      endOtherSessions(db, account.id, session_id),
    ]);
    await tell(c, "auth.shopper_password_changed", account.id);
    waitUntil(tellOfChange(c, account, "password"));
    return c.json({ ok: true as const }, 200);
  },
);
