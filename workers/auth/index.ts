import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { deleteCookie, setCookie } from "hono/cookie";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import { securityEvent, whence } from "../audit.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { STAFF_COOKIE, staffToken, storeOrClosing } from "../middleware/tenant.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { staffSchema } from "../schemas/admin.ts";
import type { StaffIdentity } from "./principal.ts";
import { checkSecret } from "./secrets.ts";
import { beginSession, endSession, staffOf } from "./sessions.ts";

/** Signing in and out of the back office, at any of the merchant's own hostnames. */
export const authApi = apiApp();

authApi.use(storeOrClosing);
authApi.use(jsonOnly);

authApi.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/staff/sign-in",
    tags: ["auth"],
    summary: "Sign in to the back office; sets a session cookie",
    request: {
      body: json(z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) })),
    },
    responses: answers(200, staffSchema, ["sign_in_refused", "sign_in_locked"]),
  }),
  async (c) => {
    const { email, password } = c.req.valid("json");
    const { tenant_id } = c.get("store").merchant;
    const outcome = await checkSecret(c.env, tenant_id, { email }, password);
    if (outcome.kind === "locked") return problem(c, "sign_in_locked", { until: outcome.until });
    if (outcome.kind === "refused") {
      await securityEvent(c, c.get("db"), {
        action: "auth.sign_in_refused",
        actor: { kind: "anonymous", id: outcome.person?.id ?? null, name: outcome.person?.name ?? "unknown" },
      });
      return problem(c, "sign_in_refused");
    }
    const session = await beginSession(c.env, {
      tenant_id,
      staff_id: outcome.person.id,
      device_id: null,
      proof: "password",
      ...whence(c),
    });
    setCookie(c, STAFF_COOKIE, session.token, {
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
      expires: new Date(session.expires_at),
    });
    const identity = await staffOf(c.env, session.token, c.get("meter"));
    if (!identity) return problem(c, "sign_in_refused");
    return c.json(await staffView(c.env, identity), 200);
  },
);

authApi.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/sign-out",
    tags: ["auth"],
    summary: "End the session",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) })),
  }),
  async (c) => {
    const token = staffToken(c);
    if (token) await endSession(c.env, token);
    deleteCookie(c, STAFF_COOKIE, { path: "/", secure: true });
    return c.json({ ok: true as const }, 200);
  },
);

/** A member of staff as the apps see them. */
export async function staffView(env: Env, identity: StaffIdentity): Promise<z.infer<typeof staffSchema>> {
  const row = await controlDb(env)
    .select({ id: merchant.id, slug: merchant.slug, name: merchant.name })
    .from(merchant)
    .where(eq(merchant.id, identity.tenant.tenant_id))
    .get();
  return {
    id: identity.id,
    name: identity.name,
    email: identity.email,
    roles: identity.roles.map((role) => ({ ...role })),
    merchant: row ?? { id: identity.tenant.tenant_id, slug: "", name: "" },
    permissions: [...new Set(identity.grants.map((grant) => grant.permission))],
    grants: identity.grants.map(({ permission, location_id, limits }) => ({
      permission,
      location_id,
      limits: limits && [...limits],
    })),
    device_id: identity.device?.id ?? null,
  };
}
