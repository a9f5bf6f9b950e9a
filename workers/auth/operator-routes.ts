import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { answers, apiApp, json } from "../api.ts";
import type { AppEnv, Found } from "../app-env.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { networkOf, throttle } from "../middleware/rate-limit.ts";
import { operatorSelf } from "../operator/self.ts";
import { writePlatformEntry } from "../platform-audit.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  codeSchema,
  openedInvitationSchema,
  operatorSelfSchema,
  passwordSchema,
} from "../schemas/operator.ts";
import { whence } from "../whence.ts";
import {
  acceptInvitation,
  checkOperator,
  type Operator,
  type OperatorChecked,
  openInvitation,
} from "./operator-accounts.ts";
import { beginOperatorSession, endOperatorSession, renewOperatorProof } from "./operator-sessions.ts";
import { identifyOperator, OPERATOR_COOKIE } from "./operators.ts";
import { totpUri } from "./totp.ts";
import { endVisit, endVisitsOf, VISIT_COOKIE, visitorOf } from "./visits.ts";

/** Signing in and out of the platform: at any hostname of the deployment, also one that belongs to no merchant. */
export const operatorAuthApi = apiApp();

operatorAuthApi.use(jsonOnly);
operatorAuthApi.use(identifyOperator);

const OK = z.strictObject({ ok: z.literal(true) });
const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;
const ISSUER = "Millrace";

operatorAuthApi.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/sign-in",
    tags: ["operator: account"],
    summary: "Sign in as an operator: password and a code of the authenticator; sets a session cookie",
    request: {
      body: json(z.strictObject({ email: z.email().max(254), password: passwordSchema, code: codeSchema })),
    },
    responses: answers(200, operatorSelfSchema, ["sign_in_refused", "sign_in_locked", "rate_limited"]),
  }),
  async (c) => {
    const tooMany = await throttled(c);
    if (tooMany) return tooMany;
    const checked = await checkOperator(c.env, c.req.valid("json"));
    if (checked.kind !== "right") return refused(c, checked);
    await told(c, "operator.sign_in", checked.person);
    return c.json(await enter(c, checked.person), 200);
  },
);

operatorAuthApi.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "operator.prove" },
    method: "post",
    path: "/prove",
    tags: ["operator: account"],
    summary: "Prove again who you are, before something critical",
    request: { body: json(z.strictObject({ password: passwordSchema, code: codeSchema })) },
    responses: answers(200, OK, ["sign_in_required", "sign_in_refused", "sign_in_locked"]),
  }),
  async (c) => {
    const { session } = c.get("operator");
    if (!session) return c.json({ ok: true as const }, 200);
    const checked = await checkOperator(c.env, { ...c.req.valid("json"), email: session.email });
    if (checked.kind !== "right") return refused(c, checked);
    await renewOperatorProof(c.env, session.id);
    return c.json({ ok: true as const }, 200);
  },
);

operatorAuthApi.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/sign-out",
    tags: ["operator: account"],
    summary: "End the session, and every look into a merchant",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, OK),
  }),
  async (c) => {
    const { operator }: Found = c.var;
    const token = getCookie(c, OPERATOR_COOKIE);
    if (operator?.id) await endVisitsOf(c.env, operator.id);
    if (token) await endOperatorSession(c.env, token);
    for (const name of [OPERATOR_COOKIE, VISIT_COOKIE]) deleteCookie(c, name, { path: "/", secure: true });
    return c.json({ ok: true as const }, 200);
  },
);

operatorAuthApi.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/visits/end",
    tags: ["operator: account"],
    summary: "End the look into a merchant that this browser has",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ merchant_id: z.string().nullable() })),
  }),
  async (c) => {
    const token = getCookie(c, VISIT_COOKIE);
    const visitor = token ? await visitorOf(c.env, token, c.get("meter")) : null;
    if (visitor) await endVisit(c.env, visitor.visit.id);
    deleteCookie(c, VISIT_COOKIE, { path: "/", secure: true });
    return c.json({ merchant_id: visitor?.tenant.tenant_id ?? null }, 200);
  },
);

const tokenSchema = z.string().min(20).max(100);

operatorAuthApi.openapi(
  route({
    access: { who: "holder", of: "token" },
    audit: { none: true },
    method: "post",
    path: "/invitations/open",
    tags: ["operator: account"],
    summary: "What an invitation is for, with the secret for the authenticator",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, openedInvitationSchema, ["invitation_unknown"]),
  }),
  async (c) => {
    const opened = await openInvitation(c.env, c.req.valid("json").token);
    if (!opened) return problem(c, "invitation_unknown");
    const { person, totp_secret: secret, expires_at } = opened;
    return c.json(
      {
        name: person.name,
        email: person.email,
        expires_at,
        totp: { secret, uri: totpUri(secret, ISSUER, person.email) },
      },
      200,
    );
  },
);

operatorAuthApi.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/invitations/accept",
    tags: ["operator: account"],
    summary:
      "Choose a password and show a code of the authenticator: signs in, and the invitation is used up",
    request: {
      body: json(z.strictObject({ token: tokenSchema, password: passwordSchema, code: codeSchema })),
    },
    responses: answers(200, operatorSelfSchema, ["invitation_unknown", "password_unfit", "code_wrong"]),
  }),
  async (c) => {
    const accepted = await acceptInvitation(c.env, c.req.valid("json"));
    if (!accepted.ok) return problem(c, accepted.error.code, { ...accepted.error });
    await told(c, "operator.invitation_accepted", accepted.value);
    return c.json(await enter(c, accepted.value), 200);
  },
);

/** Sign-ins of one network a minute: whoever tries names and passwords of many accounts is slowed down. */
const TRIES = 20;

const throttled = (c: Context<AppEnv>) =>
  throttle(c, "operator_sign_in", networkOf(whence(c).ip), TRIES, 60_000);

/** Begins a session of somebody who has proved who they are, and gives it to their browser. */
async function enter(c: Context<AppEnv>, { id, name, email }: Operator) {
  const session = await beginOperatorSession(c.env, { operator_id: id, ...whence(c) });
  setCookie(c, OPERATOR_COOKIE, session.token, { ...COOKIE, expires: new Date(session.expires_at) });
  const { expires_at } = session;
  return operatorSelf(c.env, {
    id,
    name,
    session: { id: session.id, email, proved_at: session.proved_at, expires_at },
  });
}

async function refused(c: Context<AppEnv>, checked: Exclude<OperatorChecked, { kind: "right" }>) {
  await told(
    c,
    checked.kind === "locked" ? "operator.sign_in_locked" : "operator.sign_in_refused",
    checked.person,
  );
  return checked.kind === "locked"
    ? problem(c, "sign_in_locked", { until: checked.until })
    : problem(c, "sign_in_refused");
}

/** Signing in is told in the platform's log, whatever came of it. */
const told = (c: Context<AppEnv>, action: string, person: Operator | null): Promise<void> =>
  writePlatformEntry(c, { action }, undefined, { id: person?.id ?? null, name: person?.name ?? "unknown" });
