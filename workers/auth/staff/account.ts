import { z } from "@hono/zod-openapi";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { pinFault } from "#commerce/access/pin-rules.ts";
import { passkey, staff, staffTotp } from "#db/schema/control/people.ts";
import { merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { accountSchema, passwordSchema } from "../../schemas/staff-identity.ts";
import { freshlyProved } from "../demand.ts";
import { hashSecret } from "../passwords.ts";
import { checkSecret } from "../secrets.ts";
import { passkeyView } from "./account-factors.ts";
import { endSessionsOf } from "./ending-sessions.ts";
import { refusedPassword } from "./new-password.ts";
import { voidAll } from "./one-time-tokens.ts";
import { personOf } from "./person.ts";
import { tellAttempt } from "./telling.ts";
import { waysOf } from "./ways.ts";

/** What somebody sees and changes of their own account. */
export const accountRoutes = apiApp();

const done = z.strictObject({ ok: z.literal(true) });

accountRoutes.openapi(
  route({
    access: { who: "member" },
    method: "get",
    path: "/account",
    tags: ["admin: account"],
    summary: "How one signs in oneself",
    responses: answers(200, accountSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { id, tenant, name, email } = c.get("staff");
    const { tenant_id } = tenant;
    const db = controlDb(c.env, c.get("meter"));
    const [ways, [people, apps, passkeys]] = await Promise.all([
      waysOf(c.env, tenant_id, id, c.get("meter")),
      db.batch([
        db
          .select({ pin_set_at: staff.pin_set_at })
          .from(staff)
          .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, id), isNotNull(staff.pin_hash))),
        db
          .select({ confirmed_at: staffTotp.confirmed_at })
          .from(staffTotp)
          .where(and(eq(staffTotp.tenant_id, tenant_id), eq(staffTotp.staff_id, id))),
        db
          .select()
          .from(passkey)
          .where(and(eq(passkey.tenant_id, tenant_id), eq(passkey.staff_id, id)))
          .orderBy(asc(passkey.created_at)),
      ]),
    ]);
    return c.json(
      {
        name,
        email,
        has_password: ways.password,
        pin_set_at: people[0]?.pin_set_at ?? null,
        totp_since: apps[0]?.confirmed_at ?? null,
        passkeys: passkeys.map(passkeyView),
        recovery_codes: ways.recovery_codes,
        providers: [...ways.providers],
        second_factor_required: ways.second_factor_required,
      },
      200,
    );
  },
);

accountRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "account.password.change" },
    method: "post",
    path: "/account/password",
    tags: ["admin: account"],
    summary: "Choose a new password: ends all other sessions",
    description: "With the present one; whoever has none proves otherwise who they are.",
    request: {
      body: json(z.strictObject({ current_password: passwordSchema.nullable(), password: passwordSchema })),
    },
    responses: answers(200, done, [
      "sign_in_required",
      "sign_in_refused",
      "sign_in_locked",
      "step_up_required",
      "password_unfit",
    ]),
  }),
  async (c) => {
    const { id: staff_id, tenant, session_id } = c.get("staff");
    const { tenant_id } = tenant;
    const { current_password, password } = c.req.valid("json");
    const [person, merchant] = await Promise.all([
      personOf(c.env, tenant_id, staff_id),
      merchantOf(c.env, tenant_id, c.get("meter")),
    ]);
    if (!person || !merchant) return problem(c, "sign_in_required");
    if (person.password_hash === null) {
      const stale = await freshlyProved(c);
      if (stale) return stale;
    } else {
      const outcome = await checkSecret(c.env, tenant_id, { staff_id }, current_password ?? "", "password");
      if (outcome.kind === "locked") return problem(c, "sign_in_locked", { until: outcome.until });
      if (outcome.kind === "refused") {
        await tellAttempt(c, "auth.step_up_refused", person, "password");
        return problem(c, "sign_in_refused");
      }
    }
    const refusal = refusedPassword(c, password, { email: person.email, merchant: merchant.name });
    if (refusal) return refusal;
    await controlDb(c.env)
      .update(staff)
      .set({ password_hash: await hashSecret(password) })
      .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, staff_id)));
    await voidAll(c.env, tenant_id, "password_reset", staff_id);
    await voidAll(c.env, tenant_id, "second_factor", staff_id);
    const sessions_ended = await endSessionsOf(c.env, { tenant_id, staff_id }, session_id);
    note(c, { subject: { kind: "staff", id: staff_id }, after: { sessions_ended } });
    return c.json({ ok: true as const }, 200);
  },
);

accountRoutes.openapi(
  route({
    access: { who: "member", stepUp: true },
    audit: { action: "account.pin.change" },
    method: "post",
    path: "/account/pin",
    tags: ["admin: account"],
    summary: "Choose a PIN for tills; tills forget the old one",
    request: { body: json(z.strictObject({ pin: z.string().max(20) })) },
    responses: answers(200, done, ["sign_in_required", "step_up_required", "pin_unfit"]),
  }),
  async (c) => {
    const { id: staff_id, tenant } = c.get("staff");
    const { pin } = c.req.valid("json");
    const fault = pinFault(pin);
    if (fault) return problem(c, "pin_unfit", { fault });
    await controlDb(c.env)
      .update(staff)
      .set({ pin_hash: await hashSecret(pin), pin_set_at: new Date().toISOString() })
      .where(and(eq(staff.tenant_id, tenant.tenant_id), eq(staff.id, staff_id)));
    note(c, { subject: { kind: "staff", id: staff_id } });
    return c.json({ ok: true as const }, 200);
  },
);
