import { createRoute, z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { merchant } from "#db/schema/control.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { STAFF_COOKIE, store } from "../middleware/tenant.ts";
import { problem } from "../problems.ts";
import { staffSchema } from "../schemas/admin.ts";
import { permissionsOf } from "./permissions.ts";
import { type StaffIdentity, signIn, signOut, staffOf } from "./sessions.ts";

/** Signing in and out of the back office, at any of the merchant's own hostnames. */
export const authApi = apiApp();

authApi.use(store);
authApi.use(jsonOnly);

authApi.openapi(
  createRoute({
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
    const outcome = await signIn(c.env, c.get("store").merchant.tenant_id, { email }, password);
    if (outcome.kind === "locked") return problem(c, "sign_in_locked", { until: outcome.until });
    if (outcome.kind === "refused") return problem(c, "sign_in_refused");
    setCookie(c, STAFF_COOKIE, outcome.token, {
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
      expires: new Date(outcome.expires_at),
    });
    const identity = await staffOf(c.env, outcome.token, c.get("meter"));
    if (!identity) return problem(c, "sign_in_refused");
    return c.json(await staffView(c.env, identity), 200);
  },
);

authApi.openapi(
  createRoute({
    method: "post",
    path: "/sign-out",
    tags: ["auth"],
    summary: "End the session",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) })),
  }),
  async (c) => {
    const token = getCookie(c, STAFF_COOKIE);
    if (token) await signOut(c.env, token);
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
    role: identity.role,
    location_id: identity.location_id,
    merchant: row ?? { id: identity.tenant.tenant_id, slug: "", name: "" },
    permissions: [...permissionsOf(identity.role)],
  };
}
