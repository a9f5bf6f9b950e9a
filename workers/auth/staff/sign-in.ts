import { z } from "@hono/zod-openapi";
import { and, eq, inArray } from "drizzle-orm";
import { identityProvider } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  answerOf,
  challengeOf,
  emailSchema,
  passkeyAnswerSchema,
  passkeyChallengeSchema,
  passwordSchema,
  signedInSchema,
  signInAnswerSchema,
  signInMethodsSchema,
} from "../../schemas/staff-identity.ts";
import { checkPassword } from "../secrets.ts";
import { enter } from "./entering.ts";
import { afterPassword } from "./letting-in.ts";
import { passkeyChallenge, passkeyProof, siteOf } from "./passkeys.ts";
import { personOf } from "./person.ts";
import { throttleTry } from "./quotas.ts";
import { STAFF_PROVIDER_KINDS } from "./sso-providers.ts";
import { tellAttempt } from "./telling.ts";

/** The ways into the back office that begin with nothing: a password, or a passkey. */
export const signInRoutes = apiApp();

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/staff/methods",
    tags: ["auth: staff"],
    summary: "How the staff of this site may sign in",
    responses: answers(200, signInMethodsSchema),
  }),
  async (c) => {
    const { merchant } = c.get("store");
    const providers = await controlDb(c.env, c.get("meter"))
      .select({ id: identityProvider.id, name: identityProvider.name })
      .from(identityProvider)
      .where(
        and(
          eq(identityProvider.tenant_id, merchant.tenant_id),
          eq(identityProvider.audience, "staff"),
          eq(identityProvider.enabled, true),
          inArray(identityProvider.kind, STAFF_PROVIDER_KINDS),
        ),
      )
      .orderBy(identityProvider.name, identityProvider.id);
    return c.json({ merchant: { name: merchant.name }, providers }, 200);
  },
);

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/staff/sign-in",
    tags: ["auth: staff"],
    summary: "Sign in with a password: sets a session cookie, or asks for a second factor",
    description: "Strangers and wrong passwords get the same answer, after the same time.",
    request: { body: json(z.strictObject({ email: emailSchema, password: passwordSchema })) },
    responses: answers(200, signInAnswerSchema, ["sign_in_refused", "sign_in_locked", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { email, password } = c.req.valid("json");
    const outcome = await checkPassword(c.env, c.get("store").merchant.tenant_id, email, password);
    switch (outcome.kind) {
      case "locked":
        await tellAttempt(c, "auth.sign_in_locked", outcome.person);
        return problem(c, "sign_in_locked", { until: outcome.until });
      case "refused":
        await tellAttempt(c, "auth.sign_in_refused", outcome.person);
        return problem(c, "sign_in_refused");
      case "right":
        return c.json(await afterPassword(c, outcome.person), 200);
    }
  },
);

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/staff/passkey/challenge",
    tags: ["auth: staff"],
    summary: "What to ask a browser for, to sign in with a passkey and nothing else",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, passkeyChallengeSchema, ["rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { tenant_id } = c.get("store").merchant;
    const owner = { tenant_id, staff_id: null };
    return c.json(challengeOf(await passkeyChallenge(c.env, siteOf(c.req.raw), owner, "sign_in")), 200);
  },
);

signInRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/staff/passkey",
    tags: ["auth: staff"],
    summary: "Sign in with a passkey: sets a session cookie",
    description: "A passkey is two factors in one: the device, and what unlocks it.",
    request: { body: json(z.strictObject({ answer: passkeyAnswerSchema })) },
    responses: answers(200, signedInSchema, ["passkey_refused", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { tenant_id } = c.get("store").merchant;
    const answer = answerOf(c.req.valid("json").answer);
    const owner = { tenant_id, staff_id: null };
    const proof = await passkeyProof(c.env, siteOf(c.req.raw), owner, "sign_in", answer);
    const { staff_id } = proof.ok ? proof.value : proof.error;
    const person = staff_id === null ? null : await personOf(c.env, tenant_id, staff_id);
    if (!proof.ok || person?.status !== "active") {
      await tellAttempt(c, "auth.passkey_refused", person, proof.ok ? "disabled" : proof.error.fault);
      return problem(c, "passkey_refused");
    }
    const staff = await enter(c, person, "passkey");
    return c.json({ status: "signed_in" as const, staff, recovery_codes: null }, 200);
  },
);
