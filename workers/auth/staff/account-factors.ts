import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { passkey } from "#db/schema/control/people.ts";
import { merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import {
  appSetUpSchema,
  challengeOf,
  firstCodesSchema,
  madeOf,
  newPasskeySchema,
  passkeyChallengeSchema,
  passkeyNameSchema,
  passkeySchema,
  recoveryCodesSchema,
  totpCodeSchema,
} from "../../schemas/staff-identity.ts";
import { beginApp, confirmApp, removeApp } from "./authenticator-app.ts";
import { MOST_PASSKEYS, type Passkey, registerPasskey, registrationChallenge, siteOf } from "./passkeys.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { type Ways, waysOf } from "./ways.ts";

/** One's own second factors: an authenticator app, passkeys, and codes for the day on which they are lost. */
export const accountFactorRoutes = apiApp();

const done = z.strictObject({ ok: z.literal(true) });
const fresh = { who: "member", stepUp: true } as const;
const tags = ["admin: account"];

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { none: true },
    method: "post",
    path: "/account/app",
    tags,
    summary: "Begin to set up an authenticator app; nothing is asked for until it is confirmed",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, appSetUpSchema, [
      "sign_in_required",
      "step_up_required",
      "authenticator_present",
    ]),
  }),
  async (c) => {
    const { name, email } = c.get("staff");
    const owner = ownerOf(c);
    const labels = { issuer: await merchantName(c), account: email ?? name };
    const app = await beginApp(c.env, owner, labels);
    return app ? c.json(app, 200) : problem(c, "authenticator_present");
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { action: "account.app.add" },
    method: "post",
    path: "/account/app/confirm",
    tags,
    summary:
      "Confirm the authenticator app with its first code; gives recovery codes where there are none yet",
    request: { body: json(z.strictObject({ code: totpCodeSchema })) },
    responses: answers(200, firstCodesSchema, ["sign_in_required", "step_up_required", "code_wrong"]),
  }),
  async (c) => {
    const owner = ownerOf(c);
    if (!(await confirmApp(c.env, owner, c.req.valid("json").code))) return problem(c, "code_wrong");
    note(c, { subject: { kind: "staff", id: owner.staff_id } });
    return c.json({ recovery_codes: await firstCodes(c) }, 200);
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { action: "account.app.remove" },
    method: "delete",
    path: "/account/app",
    tags,
    summary: "Remove the authenticator app",
    responses: answers(200, done, [
      "sign_in_required",
      "step_up_required",
      "second_factor_needed",
      "not_found",
    ]),
  }),
  async (c) => {
    const owner = ownerOf(c);
    const ways = await ownWays(c);
    if (ways.second_factor_required && ways.passkeys.length === 0) return problem(c, "second_factor_needed");
    if (!(await removeApp(c.env, owner))) return problem(c, "not_found");
    note(c, { subject: { kind: "staff", id: owner.staff_id } });
    return c.json({ ok: true as const }, 200);
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { none: true },
    method: "post",
    path: "/account/passkeys/challenge",
    tags,
    summary: "What to ask a browser for, to make a passkey",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, passkeyChallengeSchema, ["sign_in_required", "step_up_required"]),
  }),
  async (c) => {
    const { name, email } = c.get("staff");
    const owner = { ...ownerOf(c), name, email };
    const challenge = await registrationChallenge(c.env, siteOf(c.req.raw), owner, await merchantName(c));
    return c.json(challengeOf(challenge), 200);
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { action: "account.passkey.add" },
    method: "post",
    path: "/account/passkeys",
    tags,
    summary: "Keep a passkey that was made; gives recovery codes where there are none yet",
    request: { body: json(z.strictObject({ name: passkeyNameSchema, passkey: newPasskeySchema })) },
    responses: answers(201, firstCodesSchema.extend({ passkey: passkeySchema }), [
      "sign_in_required",
      "step_up_required",
      "passkey_refused",
      "passkeys_full",
    ]),
  }),
  async (c) => {
    const owner = ownerOf(c);
    const { name, passkey: made } = c.req.valid("json");
    const kept = await registerPasskey(c.env, siteOf(c.req.raw), owner, name, madeOf(made));
    if (!kept.ok)
      return kept.error === "too_many"
        ? problem(c, "passkeys_full", { limit: MOST_PASSKEYS })
        : problem(c, "passkey_refused");
    const { id, rp_id } = kept.value;
    note(c, { subject: { kind: "staff", id: owner.staff_id }, after: { id, name, host: rp_id } });
    return c.json({ passkey: passkeyView(kept.value), recovery_codes: await firstCodes(c) }, 201);
  },
);

const passkeyParam = z.object({ passkey_id: idOf("psk") });

accountFactorRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "account.passkey.rename" },
    method: "patch",
    path: "/account/passkeys/{passkey_id}",
    tags,
    summary: "Rename a passkey",
    request: { params: passkeyParam, body: json(z.strictObject({ name: passkeyNameSchema })) },
    responses: answers(200, passkeySchema, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const { name } = c.req.valid("json");
    const [renamed] = await controlDb(c.env)
      .update(passkey)
      .set({ name })
      .where(ownPasskey(c, c.req.valid("param").passkey_id))
      .returning();
    if (!renamed) return problem(c, "not_found");
    note(c, { subject: { kind: "staff", id: renamed.staff_id }, after: { id: renamed.id, name } });
    return c.json(passkeyView(renamed), 200);
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { action: "account.passkey.remove" },
    method: "delete",
    path: "/account/passkeys/{passkey_id}",
    tags,
    summary: "Remove a passkey",
    request: { params: passkeyParam },
    responses: answers(200, done, [
      "sign_in_required",
      "step_up_required",
      "second_factor_needed",
      "last_way_in",
      "not_found",
    ]),
  }),
  async (c) => {
    const own = ownPasskey(c, c.req.valid("param").passkey_id);
    const db = controlDb(c.env);
    if ((await db.$count(passkey, own)) === 0) return problem(c, "not_found");
    const ways = await ownWays(c);
    if (ways.passkeys.length === 1 && !ways.password && ways.providers.length === 0)
      return problem(c, "last_way_in");
    if (ways.passkeys.length === 1 && ways.second_factor_required && !ways.totp)
      return problem(c, "second_factor_needed");
    const [removed] = await db.delete(passkey).where(own).returning();
    if (!removed) return problem(c, "not_found");
    const { id, name, staff_id } = removed;
    note(c, { subject: { kind: "staff", id: staff_id }, before: { id, name } });
    return c.json({ ok: true as const }, 200);
  },
);

accountFactorRoutes.openapi(
  route({
    access: fresh,
    audit: { action: "account.recovery_codes.renew" },
    method: "post",
    path: "/account/recovery-codes",
    tags,
    summary: "Make ten new recovery codes; earlier ones stop working",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, recoveryCodesSchema, ["sign_in_required", "step_up_required"]),
  }),
  async (c) => {
    const owner = ownerOf(c);
    const recovery_codes = await renewRecoveryCodes(c.env, owner);
    note(c, { subject: { kind: "staff", id: owner.staff_id } });
    return c.json({ recovery_codes }, 200);
  },
);

export const passkeyView = ({ id, name, rp_id, created_at, last_used_at }: Passkey) => ({
  id,
  name,
  host: rp_id,
  created_at,
  last_used_at,
});

function ownerOf(c: Context<AppEnv>) {
  const { id, tenant } = c.get("staff");
  return { tenant_id: tenant.tenant_id, staff_id: id };
}

const ownPasskey = (c: Context<AppEnv>, id: string) => {
  const { tenant_id, staff_id } = ownerOf(c);
  return and(eq(passkey.tenant_id, tenant_id), eq(passkey.staff_id, staff_id), eq(passkey.id, id));
};

function ownWays(c: Context<AppEnv>): Promise<Ways> {
  const { tenant_id, staff_id } = ownerOf(c);
  return waysOf(c.env, tenant_id, staff_id, c.get("meter"));
}

/** The codes that come with a first second factor; null for whoever has some. */
async function firstCodes(c: Context<AppEnv>): Promise<string[] | null> {
  const { recovery_codes } = await ownWays(c);
  return recovery_codes > 0 ? null : renewRecoveryCodes(c.env, ownerOf(c));
}

async function merchantName(c: Context<AppEnv>): Promise<string> {
  const merchant = await merchantOf(c.env, ownerOf(c).tenant_id, c.get("meter"));
  return merchant?.name ?? "";
}
