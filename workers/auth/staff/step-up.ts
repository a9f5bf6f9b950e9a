import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { staffSession } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { answerOf, challengeOf, passkeyChallengeSchema, stepUpSchema } from "../../schemas/staff-identity.ts";
import { countAttempt, forgiveAttempt } from "../attempts.ts";
import type { StaffIdentity } from "../principal.ts";
import { checkSecret } from "../secrets.ts";
import { takeAppCode } from "./authenticator-app.ts";
import { identifyOwnStaff } from "./identify.ts";
import { passkeyChallenge, passkeyProof, siteOf } from "./passkeys.ts";
import { tellAttempt } from "./telling.ts";
import { waysOf } from "./ways.ts";

/** Proving again who one is, before something critical; a page of the back office does it in a dialog. */
export const stepUpRoutes = apiApp();

stepUpRoutes.use("/staff/step-up/*", identifyOwnStaff);

stepUpRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { none: true },
    method: "post",
    path: "/staff/step-up/challenge",
    tags: ["auth: staff"],
    summary: "What to ask a browser for, to prove with a passkey",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, passkeyChallengeSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const staff = c.get("staff");
    const owner = ownerOf(staff);
    const { passkeys } = await waysOf(c.env, owner.tenant_id, owner.staff_id, c.get("meter"));
    return c.json(
      challengeOf(await passkeyChallenge(c.env, siteOf(c.req.raw), owner, "step_up", passkeys)),
      200,
    );
  },
);

stepUpRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "auth.step_up" },
    method: "post",
    path: "/staff/step-up",
    tags: ["auth: staff"],
    summary: "Prove again who you are: what asks for a fresh proof is open for the next ten minutes",
    request: { body: json(z.strictObject({ proof: stepUpSchema })) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "sign_in_required",
      "step_up_refused",
      "sign_in_locked",
    ]),
  }),
  async (c) => {
    const staff = c.get("staff");
    const { proof } = c.req.valid("json");
    const outcome = await prove(c, staff, proof);
    if (outcome !== true) {
      await tellAttempt(c, "auth.step_up_refused", staff, proof.kind);
      return outcome === false
        ? problem(c, "step_up_refused")
        : problem(c, "sign_in_locked", { until: outcome.until });
    }
    await renewProof(c, staff);
    note(c, { subject: { kind: "staff", id: staff.id }, after: { with: proof.kind } });
    return c.json({ ok: true as const }, 200);
  },
);

type StepUp = z.infer<typeof stepUpSchema>;

async function prove(
  c: Context<AppEnv>,
  staff: StaffIdentity,
  proof: StepUp,
): Promise<boolean | { readonly until: string }> {
  const owner = ownerOf(staff);
  switch (proof.kind) {
    case "password": {
      const outcome = await checkSecret(c.env, owner.tenant_id, owner, proof.password, "password");
      return outcome.kind === "locked" ? outcome : outcome.kind === "right";
    }
    case "totp": {
      const until = await countAttempt(c.env, owner.tenant_id, owner.staff_id);
      if (until !== null) return { until };
      const right = await takeAppCode(c.env, owner, proof.code);
      if (right) await forgiveAttempt(c.env, owner.tenant_id, owner.staff_id);
      return right;
    }
    case "passkey":
      return (await passkeyProof(c.env, siteOf(c.req.raw), owner, "step_up", answerOf(proof.answer))).ok;
  }
}

/** Notes that somebody has just proved again, in this session, who they are. */
export async function renewProof(c: Context<AppEnv>, staff: StaffIdentity): Promise<void> {
  await controlDb(c.env, c.get("meter"))
    .update(staffSession)
    .set({ proved_at: new Date().toISOString() })
    .where(and(eq(staffSession.tenant_id, staff.tenant.tenant_id), eq(staffSession.id, staff.session_id)));
}

const ownerOf = (staff: StaffIdentity) => ({ tenant_id: staff.tenant.tenant_id, staff_id: staff.id });
