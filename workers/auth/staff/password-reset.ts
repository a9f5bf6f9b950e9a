import { waitUntil } from "cloudflare:workers";
import { z } from "@hono/zod-openapi";
import { and, eq, gt } from "drizzle-orm";
import type { Context } from "hono";
import { staff, staffToken } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { accountLetter } from "#integrations/messaging/account-messages.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { sendMail } from "../../mail.ts";
import { localeAskedFor } from "../../plain-page.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  emailSchema,
  passwordResetSchema,
  passwordSchema,
  tokenSchema,
} from "../../schemas/staff-identity.ts";
import { hashSecret } from "../passwords.ts";
import { endSessionsOf } from "./ending-sessions.ts";
import { refusedPassword } from "./new-password.ts";
import { handOut, lookAt, takeBack, voidAll } from "./one-time-tokens.ts";
import { personOf } from "./person.ts";
import { throttleMail, throttleTry } from "./quotas.ts";
import { tell, tellAttempt } from "./telling.ts";

const RESET_MINUTES = 60;
/** Whoever asks again so soon gets no second mail. */
const MAIL_EVERY_MS = 60_000;

/** A new password for whoever reads the mail of an account (OWASP cheat sheet "Forgot Password"). */
export const passwordResetRoutes = apiApp();

const done = z.strictObject({ ok: z.literal(true) });

passwordResetRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/staff/password-reset",
    tags: ["auth: staff"],
    summary: "Ask for a link to choose a new password",
    description: "Whether somebody has this address is not told, by the answer or by its time.",
    request: { body: json(z.strictObject({ email: emailSchema })) },
    responses: answers(200, done, ["rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleMail(c);
    if (throttled) return throttled;
    const { email } = c.req.valid("json");
    waitUntil(sendLink(c, email.trim().toLowerCase()));
    return c.json({ ok: true as const }, 200);
  },
);

async function sendLink(c: Context<AppEnv>, email: string): Promise<void> {
  const { merchant } = c.get("store");
  const { tenant_id } = merchant;
  const db = controlDb(c.env);
  const person = await db
    .select()
    .from(staff)
    .where(and(eq(staff.tenant_id, tenant_id), eq(staff.email, email), eq(staff.status, "active")))
    .get();
  await tellAttempt(c, "auth.password_reset_requested", person ?? null);
  if (!person) return;
  const recent = await db.$count(
    staffToken,
    and(
      eq(staffToken.tenant_id, tenant_id),
      eq(staffToken.staff_id, person.id),
      eq(staffToken.purpose, "password_reset"),
      gt(staffToken.created_at, new Date(Date.now() - MAIL_EVERY_MS).toISOString()),
    ),
  );
  if (recent > 0) return;
  await voidAll(c.env, tenant_id, "password_reset", person.id);
  const { token } = await handOut(c.env, {
    tenant_id,
    staff_id: person.id,
    purpose: "password_reset",
    minutes: RESET_MINUTES,
  });
  const letter = accountLetter(
    "password_reset",
    {
      name: person.name,
      // Behind the `#`, which browsers keep from servers and their logs.
      link: new URL(`/admin/reset-password#${token}`, c.req.url).href,
      valid_minutes: RESET_MINUTES,
    },
    { shop: merchant.name, locale: localeAskedFor(c.req.raw) },
  );
  await sendMail(c.env, merchant, { to: email, ...letter });
}

passwordResetRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/staff/password-reset/look",
    tags: ["auth: staff"],
    summary: "Whose password a link changes",
    request: { body: json(z.strictObject({ token: tokenSchema })) },
    responses: answers(200, passwordResetSchema, ["link_expired", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { merchant } = c.get("store");
    const person = await whoseLink(c, c.req.valid("json").token);
    if (!person?.email) return problem(c, "link_expired");
    return c.json({ email: person.email, merchant: merchant.name }, 200);
  },
);

passwordResetRoutes.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "post",
    path: "/staff/password-reset/set",
    tags: ["auth: staff"],
    summary: "Choose a new password: ends all sessions, and signs nobody in",
    request: { body: json(z.strictObject({ token: tokenSchema, password: passwordSchema })) },
    responses: answers(200, done, ["link_expired", "password_unfit", "rate_limited"]),
  }),
  async (c) => {
    const throttled = await throttleTry(c);
    if (throttled) return throttled;
    const { merchant } = c.get("store");
    const { token, password } = c.req.valid("json");
    const person = await whoseLink(c, token);
    if (!person) return problem(c, "link_expired");
    const refusal = refusedPassword(c, password, { email: person.email, merchant: merchant.name });
    if (refusal) return refusal;
    const { tenant_id, id } = person;
    if (!(await takeBack(c.env, tenant_id, "password_reset", token))) return problem(c, "link_expired");
    await controlDb(c.env)
      .update(staff)
      .set({ password_hash: await hashSecret(password), failed_attempts: 0, locked_until: null })
      .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, id)));
    // A second step that an old password has begun must not be finished.
    await voidAll(c.env, tenant_id, "second_factor", id);
    const sessions_ended = await endSessionsOf(c.env, { tenant_id, staff_id: id });
    await tell(c, "auth.password_reset", person, { after: { sessions_ended } });
    return c.json({ ok: true as const }, 200);
  },
);

async function whoseLink(c: Context<AppEnv>, token: string) {
  const { tenant_id } = c.get("store").merchant;
  const row = await lookAt(c.env, tenant_id, "password_reset", token);
  const person = row?.staff_id ? await personOf(c.env, tenant_id, row.staff_id) : null;
  return person?.status === "active" ? person : null;
}
