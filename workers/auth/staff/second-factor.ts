import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  answerOf,
  challengeOf,
  passkeyChallengeSchema,
  secondFactorSchema,
  signedInSchema,
  tokenSchema,
} from "../../schemas/staff-identity.ts";
import { countAttempt } from "../attempts.ts";
import type { Person } from "../secrets.ts";
import type { Proof } from "../sessions.ts";
import { takeAppCode } from "./authenticator-app.ts";
import { enter } from "./entering.ts";
import { countAnswer, lookAt, takeBack } from "./one-time-tokens.ts";
import { passkeyChallenge, passkeyProof, siteOf } from "./passkeys.ts";
import { personOf } from "./person.ts";
import { throttleTry } from "./quotas.ts";
import { takeRecoveryCode } from "./recovery-codes.ts";
import { tell, tellAttempt } from "./telling.ts";
import { waysOf } from "./ways.ts";

/** Answers to one second step; then the password is asked for again. */
const MOST_ANSWERS = 5;

/** The second step of a sign-in whose password was right. */
export const secondFactorRoutes = apiApp();

secondFactorRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/staff/second-factor/challenge",
    tags: ["auth: staff"],
    summary: "What to ask a browser for, to give a passkey as second factor",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, passkeyChallengeSchema, ["sign_in_expired"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("store").merchant;
    const pending = await lookAt(c.env, tenant_id, "second_factor", c.req.valid("json").token);
    if (!pending?.staff_id || pending.data.set_up) return problem(c, "sign_in_expired");
    const owner = { tenant_id, staff_id: pending.staff_id };
    const { passkeys } = await waysOf(c.env, tenant_id, owner.staff_id, c.get("meter"));
    const site = siteOf(c.req.raw);
    return c.json(challengeOf(await passkeyChallenge(c.env, site, owner, "second_factor", passkeys)), 200);
  },
);

secondFactorRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/staff/second-factor",
    tags: ["auth: staff"],
    summary: "Give the second factor: sets a session cookie",
    request: { body: json(z.strictObject({ token: tokenSchema, factor: secondFactorSchema })) },
    responses: answers(200, signedInSchema, [
      "sign_in_expired",
      "second_factor_refused",
      "sign_in_locked",
      "rate_limited",
    ]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { tenant_id } = c.get("store").merchant;
    const { token, factor } = c.req.valid("json");
    const pending = await countAnswer(c.env, tenant_id, "second_factor", token, MOST_ANSWERS);
    const person = pending?.staff_id ? await personOf(c.env, tenant_id, pending.staff_id) : null;
    if (!pending || pending.data.set_up || person?.status !== "active") return problem(c, "sign_in_expired");
    const until = await countAttempt(c.env, tenant_id, person.id);
    if (until !== null) return locked(c, person, until);
    if (!(await holds(c, person, factor))) {
      await tellAttempt(c, "auth.second_factor_refused", person, factor.kind);
      return problem(c, "second_factor_refused", { left: MOST_ANSWERS - pending.attempts });
    }
    if (!(await takeBack(c.env, tenant_id, "second_factor", token))) return problem(c, "sign_in_expired");
    if (factor.kind === "recovery_code") await tell(c, "auth.recovery_code_used", person);
    const staff = await enter(c, person, PROOFS[factor.kind]);
    return c.json({ status: "signed_in" as const, staff, recovery_codes: null }, 200);
  },
);

type Factor = z.infer<typeof secondFactorSchema>;

const PROOFS: Readonly<Record<Factor["kind"], Proof>> = {
  totp: "password+totp",
  recovery_code: "password+recovery",
  passkey: "password+passkey",
};

/** Whether a second factor is the person's own; a code is used up by it. */
async function holds(c: Context<AppEnv>, person: Person, factor: Factor): Promise<boolean> {
  const owner = { tenant_id: person.tenant_id, staff_id: person.id };
  switch (factor.kind) {
    case "totp":
      return takeAppCode(c.env, owner, factor.code);
    case "recovery_code":
      return takeRecoveryCode(c.env, owner, factor.code);
    case "passkey":
      return (await passkeyProof(c.env, siteOf(c.req.raw), owner, "second_factor", answerOf(factor.answer)))
        .ok;
  }
}

async function locked(c: Context<AppEnv>, person: Person, until: string): Promise<ProblemResponse> {
  await tellAttempt(c, "auth.sign_in_locked", person);
  return problem(c, "sign_in_locked", { until });
}
