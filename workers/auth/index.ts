import { z } from "@hono/zod-openapi";
import { deleteCookie } from "hono/cookie";
import { answers, apiApp, json } from "../api.ts";
import type { Found } from "../app-env.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { STAFF_COOKIE, staffToken, storeOrClosing } from "../middleware/tenant.ts";
import { route } from "../routing.ts";
import { endSession } from "./sessions.ts";
import { identifyOwnStaff } from "./staff/identify.ts";
import { invitationRoutes } from "./staff/invitations.ts";
import { passwordResetRoutes } from "./staff/password-reset.ts";
import { secondFactorRoutes } from "./staff/second-factor.ts";
import { secondFactorSetUpRoutes } from "./staff/second-factor-set-up.ts";
import { signInRoutes } from "./staff/sign-in.ts";
import { ssoRoutes } from "./staff/sso.ts";
import { stepUpRoutes } from "./staff/step-up.ts";
import { tell } from "./staff/telling.ts";

/** Signing in and out of the back office, at any of the merchant's own hostnames. */
export const authApi = apiApp();

authApi.use(storeOrClosing);
authApi.use(jsonOnly);

authApi.route("/", signInRoutes);
authApi.route("/", secondFactorRoutes);
authApi.route("/", secondFactorSetUpRoutes);
authApi.route("/", stepUpRoutes);
authApi.route("/", ssoRoutes);
authApi.route("/", invitationRoutes);
authApi.route("/", passwordResetRoutes);

authApi.use("/sign-out", identifyOwnStaff);
authApi.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/sign-out",
    tags: ["auth: staff"],
    summary: "End the session",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) })),
  }),
  async (c) => {
    const token = staffToken(c);
    const { staff }: Found = c.var;
    if (token) await endSession(c.env, token);
    if (staff) await tell(c, "auth.signed_out", staff);
    deleteCookie(c, STAFF_COOKIE, { path: "/", secure: true });
    return c.json({ ok: true as const }, 200);
  },
);
