import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  appSetUpSchema,
  challengeOf,
  madeOf,
  newPasskeySchema,
  passkeyChallengeSchema,
  passkeyNameSchema,
  signedInSchema,
  tokenSchema,
  totpCodeSchema,
} from "../../schemas/staff-identity.ts";
import type { Person } from "../secrets.ts";
import type { Proof } from "../sessions.ts";
import { beginApp, confirmApp } from "./authenticator-app.ts";
import { enter } from "./entering.ts";
import { countAnswer, lookAt, takeBack } from "./one-time-tokens.ts";
import { registerPasskey, registrationChallenge, siteOf } from "./passkeys.ts";
import { personOf } from "./person.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { tell } from "./telling.ts";
import { hasSecondFactor, waysOf } from "./ways.ts";

/** Wrong codes while an app is set up; then the password is asked for again. */
const MOST_ANSWERS = 10;

/** For people whose merchant asks for a second factor, and who have none: set up before the session begins. */
export const secondFactorSetUpRoutes = apiApp();

const holder = { who: "holder", of: "token" } as const;

secondFactorSetUpRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/second-factor/app",
    tags: ["auth: staff"],
    summary: "Begin to set up an authenticator app while signing in",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, appSetUpSchema, ["sign_in_expired"]),
  }),
  async (c) => {
    const person = await whoSetsUp(c, c.req.valid("json").token);
    if (!person) return problem(c, "sign_in_expired");
    const app = await beginApp(c.env, ownerOf(person), {
      issuer: c.get("store").merchant.name,
      account: person.email ?? person.name,
    });
    return app ? c.json(app, 200) : problem(c, "sign_in_expired");
  },
);

secondFactorSetUpRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/second-factor/app/confirm",
    tags: ["auth: staff"],
    summary: "Confirm the authenticator app with its first code: sets a session cookie",
    request: { body: json(z.strictObject({ token: tokenSchema, code: totpCodeSchema })) },
    responses: answers(200, signedInSchema, ["sign_in_expired", "code_wrong"]),
  }),
  async (c) => {
    const { token, code } = c.req.valid("json");
    const { tenant_id } = c.get("store").merchant;
    const counted = await countAnswer(c.env, tenant_id, "second_factor", token, MOST_ANSWERS);
    const person = counted && (await whoSetsUp(c, token));
    if (!person) return problem(c, "sign_in_expired");
    if (!(await confirmApp(c.env, ownerOf(person), code))) return problem(c, "code_wrong");
    await tell(c, "account.app.add", person);
    const entered = await finish(c, person, token, "password+totp");
    return entered ? c.json(entered, 200) : problem(c, "sign_in_expired");
  },
);

secondFactorSetUpRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/second-factor/passkey/challenge",
    tags: ["auth: staff"],
    summary: "What to ask a browser for, to make a passkey while signing in",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, passkeyChallengeSchema, ["sign_in_expired"]),
  }),
  async (c) => {
    const person = await whoSetsUp(c, c.req.valid("json").token);
    if (!person) return problem(c, "sign_in_expired");
    const { name } = c.get("store").merchant;
    const challenge = await registrationChallenge(
      c.env,
      siteOf(c.req.raw),
      { ...person, ...ownerOf(person) },
      name,
    );
    return c.json(challengeOf(challenge), 200);
  },
);

secondFactorSetUpRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/second-factor/passkey",
    tags: ["auth: staff"],
    summary: "Keep the passkey that was made: sets a session cookie",
    request: {
      body: json(z.strictObject({ token: tokenSchema, name: passkeyNameSchema, passkey: newPasskeySchema })),
    },
    responses: answers(200, signedInSchema, ["sign_in_expired", "passkey_refused"]),
  }),
  async (c) => {
    const { token, name, passkey } = c.req.valid("json");
    const person = await whoSetsUp(c, token);
    if (!person) return problem(c, "sign_in_expired");
    const kept = await registerPasskey(c.env, siteOf(c.req.raw), ownerOf(person), name, madeOf(passkey));
    if (!kept.ok) return problem(c, "passkey_refused");
    await tell(c, "account.passkey.add", person, { after: { name } });
    const entered = await finish(c, person, token, "password+passkey");
    return entered ? c.json(entered, 200) : problem(c, "sign_in_expired");
  },
);

const ownerOf = ({ tenant_id, id }: Person) => ({ tenant_id, staff_id: id });

/** Who a token lets set up a second factor: somebody who still has none. */
async function whoSetsUp(c: Context<AppEnv>, token: string): Promise<Person | null> {
  const { tenant_id } = c.get("store").merchant;
  const pending = await lookAt(c.env, tenant_id, "second_factor", token);
  if (!pending?.staff_id || !pending.data.set_up) return null;
  const [person, ways] = await Promise.all([
    personOf(c.env, tenant_id, pending.staff_id),
    waysOf(c.env, tenant_id, pending.staff_id, c.get("meter")),
  ]);
  return person?.status === "active" && !hasSecondFactor(ways) ? person : null;
}

/** The session, and the codes for the day on which the device is lost. Null when the token was used meanwhile. */
async function finish(c: Context<AppEnv>, person: Person, token: string, proof: Proof) {
  if (!(await takeBack(c.env, person.tenant_id, "second_factor", token))) return null;
  const recovery_codes = await renewRecoveryCodes(c.env, ownerOf(person));
  return { status: "signed_in" as const, staff: await enter(c, person, proof), recovery_codes };
}
