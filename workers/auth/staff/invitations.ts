import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { staff } from "#db/schema/control/people.ts";
import { controlDb, type TenantRef } from "#db/tenant-db.ts";
import { accountLetter } from "#integrations/messaging/account-messages.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { sendMail } from "../../mail.ts";
import { localeAskedFor } from "../../plain-page.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  challengeOf,
  invitationSchema,
  madeOf,
  newPasskeySchema,
  passkeyChallengeSchema,
  passkeyNameSchema,
  passwordSchema,
  signedInSchema,
  signInAnswerSchema,
  tokenSchema,
} from "../../schemas/staff-identity.ts";
import { hashSecret } from "../passwords.ts";
import type { Person } from "../secrets.ts";
import { endSessionsOf } from "./ending-sessions.ts";
import { enter } from "./entering.ts";
import { afterPassword } from "./letting-in.ts";
import { refusedPassword } from "./new-password.ts";
import { handOut, lookAt, takeBack, voidAll } from "./one-time-tokens.ts";
import { registerPasskey, registrationChallenge, siteOf } from "./passkeys.ts";
import { personOf } from "./person.ts";
import { throttleTry } from "./quotas.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { tell } from "./telling.ts";

const INVITATION_MINUTES = 7 * 24 * 60;

/**
 * Sends somebody who is `invited` the link by which they choose how to sign in. Links sent before stop working.
 * The token stands behind the `#`, which browsers keep from servers and their logs.
 *
 * @param site where the link leads and what language it comes in: the site that was called, unless an operator calls.
 */
export async function sendInvitation(
  c: Context<AppEnv>,
  merchant: TenantRef & { readonly name: string },
  invited: { readonly id: string; readonly name: string; readonly email: string },
  invitedBy: string,
  site: { readonly origin: string; readonly locale: string } = {
    origin: c.req.url,
    locale: localeAskedFor(c.req.raw),
  },
): Promise<void> {
  const { tenant_id } = merchant;
  await voidAll(c.env, tenant_id, "invitation", invited.id);
  const { token } = await handOut(c.env, {
    tenant_id,
    staff_id: invited.id,
    purpose: "invitation",
    minutes: INVITATION_MINUTES,
  });
  const letter = accountLetter(
    "invitation",
    {
      name: invited.name,
      invited_by: invitedBy,
      link: new URL(`/admin/invitation#${token}`, site.origin).href,
      valid_minutes: INVITATION_MINUTES,
    },
    { shop: merchant.name, locale: site.locale },
  );
  await sendMail(c.env, merchant, { to: invited.email, ...letter }, c.get("meter"));
}

/** Accepting an invitation: whoever has its link chooses how to sign in, once. */
export const invitationRoutes = apiApp();

const holder = { who: "holder", of: "token" } as const;
const nameSchema = z.string().trim().min(1).max(120);

invitationRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/invitation",
    tags: ["auth: staff"],
    summary: "Whom an invitation is for",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, invitationSchema, ["link_expired", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { merchant } = c.get("store");
    const { token } = c.req.valid("json");
    const row = await lookAt(c.env, merchant.tenant_id, "invitation", token);
    const person = row && (await invitedOf(c, row.staff_id));
    if (!row || !person?.email) return problem(c, "link_expired");
    const { name, email } = person;
    return c.json({ name, email, merchant: merchant.name, expires_at: row.expires_at }, 200);
  },
);

invitationRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/invitation/accept",
    tags: ["auth: staff"],
    summary: "Accept an invitation with a password",
    request: {
      body: json(z.strictObject({ token: tokenSchema, name: nameSchema, password: passwordSchema })),
    },
    responses: answers(200, signInAnswerSchema, ["link_expired", "password_unfit", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { merchant } = c.get("store");
    const { token, name, password } = c.req.valid("json");
    const pending = await lookAt(c.env, merchant.tenant_id, "invitation", token);
    const invited = pending && (await invitedOf(c, pending.staff_id));
    if (!invited) return problem(c, "link_expired");
    const refusal = refusedPassword(c, password, { email: invited.email, merchant: merchant.name });
    if (refusal) return refusal;
    if (!(await takeBack(c.env, merchant.tenant_id, "invitation", token))) return problem(c, "link_expired");
    const person = await activate(c, invited, { name, password_hash: await hashSecret(password) });
    if (!person) return problem(c, "link_expired");
    await tell(c, "auth.invitation_accepted", person, { after: { with: "password" } });
    return c.json(await afterPassword(c, person), 200);
  },
);

invitationRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/invitation/passkey/challenge",
    tags: ["auth: staff"],
    summary: "What to ask a browser for, to accept an invitation with a passkey",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, passkeyChallengeSchema, ["link_expired"]),
  }),
  async (c) => {
    const { merchant } = c.get("store");
    const pending = await lookAt(c.env, merchant.tenant_id, "invitation", c.req.valid("json").token);
    const invited = pending && (await invitedOf(c, pending.staff_id));
    if (!invited) return problem(c, "link_expired");
    const owner = { ...invited, staff_id: invited.id };
    const challenge = await registrationChallenge(c.env, siteOf(c.req.raw), owner, merchant.name);
    return c.json(challengeOf(challenge), 200);
  },
);

invitationRoutes.openapi(
  route({
    access: holder,
    method: "post",
    path: "/staff/invitation/passkey",
    tags: ["auth: staff"],
    summary: "Accept an invitation with a passkey: sets a session cookie",
    request: {
      body: json(
        z.strictObject({
          token: tokenSchema,
          name: nameSchema,
          passkey_name: passkeyNameSchema,
          passkey: newPasskeySchema,
        }),
      ),
    },
    responses: answers(200, signedInSchema, ["link_expired", "passkey_refused"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("store").merchant;
    const { token, name, passkey_name, passkey } = c.req.valid("json");
    const pending = await lookAt(c.env, tenant_id, "invitation", token);
    const invited = pending && (await invitedOf(c, pending.staff_id));
    if (!invited) return problem(c, "link_expired");
    const owner = { tenant_id, staff_id: invited.id };
    const kept = await registerPasskey(c.env, siteOf(c.req.raw), owner, passkey_name, madeOf(passkey));
    if (!kept.ok) return problem(c, "passkey_refused");
    if (!(await takeBack(c.env, tenant_id, "invitation", token))) return problem(c, "link_expired");
    const person = await activate(c, invited, { name });
    if (!person) return problem(c, "link_expired");
    await tell(c, "auth.invitation_accepted", person, { after: { with: "passkey" } });
    const recovery_codes = await renewRecoveryCodes(c.env, owner);
    const entered = await enter(c, person, "passkey");
    return c.json({ status: "signed_in" as const, staff: entered, recovery_codes }, 200);
  },
);

async function invitedOf(c: Context<AppEnv>, staffId: string | null): Promise<Person | null> {
  const person = staffId ? await personOf(c.env, c.get("store").merchant.tenant_id, staffId) : null;
  return person?.status === "invited" ? person : null;
}

/** Makes an invited person an active one; null when somebody was quicker, or took the invitation back. */
async function activate(
  c: Context<AppEnv>,
  { tenant_id, id }: Person,
  chosen: { readonly name: string; readonly password_hash?: string },
): Promise<Person | null> {
  const [person] = await controlDb(c.env)
    .update(staff)
    .set({ ...chosen, status: "active" })
    .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, id), eq(staff.status, "invited")))
    .returning();
  await endSessionsOf(c.env, { tenant_id, staff_id: id });
  return person ?? null;
}
