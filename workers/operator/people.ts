import { z } from "@hono/zod-openapi";
import { asc, eq } from "drizzle-orm";
import type { Context } from "hono";
import { operator, operatorInvitation, operatorSession } from "#db/schema/control/operators.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import {
  inviteOperator,
  makeInvitation,
  type NewInvitation,
  type Operator,
  operatorStatus,
} from "../auth/operator-accounts.ts";
import { endVisitsOf } from "../auth/visits.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import { invitationSchema, operatorSchema, operatorSelfSchema } from "../schemas/operator.ts";
import { operatorSelf } from "./self.ts";

/** The people who run the platform. The first is invited with the deployment's secret, the others by one of them. */
export const operatorRoutes = apiApp();

const operatorParams = z.object({ operator_id: idOf("opr") });

operatorRoutes.openapi(
  route({
    access: { who: "operator" },
    method: "get",
    path: "/me",
    tags: ["operator: account"],
    summary: "Who is signed in as an operator",
    responses: answers(200, operatorSelfSchema, ["sign_in_required"]),
  }),
  (c) => c.json(operatorSelf(c.env, c.get("operator")), 200),
);

operatorRoutes.openapi(
  route({
    access: { who: "operator" },
    method: "get",
    path: "/operators",
    tags: ["operator: people"],
    summary: "The people who run the platform, by name",
    responses: answers(200, z.strictObject({ items: z.array(operatorSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const people = await controlDb(c.env, c.get("meter"))
      .select()
      .from(operator)
      .orderBy(asc(operator.name), asc(operator.id))
      .all();
    return c.json({ items: people.map(operatorView) }, 200);
  },
);

operatorRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    audit: { action: "operator.invite" },
    method: "post",
    path: "/operators",
    tags: ["operator: people"],
    summary: "Invite an operator; the link is told once, pass it on yourself",
    request: {
      body: json(z.strictObject({ name: z.string().trim().min(1).max(120), email: z.email().max(254) })),
    },
    responses: answers(201, invitationSchema, ["sign_in_required", "step_up_required", "operator_known"]),
  }),
  async (c) => {
    const who = c.req.valid("json");
    const invitation = await inviteOperator(c.env, who);
    if (!invitation) return problem(c, "operator_known");
    note(c, { subject: { kind: "operator", id: invitation.operator_id }, after: who });
    return c.json(invitationView(c, invitation), 201);
  },
);

operatorRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    audit: { action: "operator.invite_anew" },
    method: "post",
    path: "/operators/{operator_id}/invitations",
    tags: ["operator: people"],
    summary:
      "Invite an operator anew: for a forgotten password, a lost authenticator, or one who was disabled",
    request: { params: operatorParams, body: json(z.strictObject({})) },
    responses: answers(201, invitationSchema, ["sign_in_required", "step_up_required", "not_found"]),
  }),
  async (c) => {
    const person = await operatorNamed(c, c.req.valid("param").operator_id);
    if (!person) return problem(c, "not_found");
    note(c, { subject: { kind: "operator", id: person.id }, before: { status: operatorStatus(person) } });
    return c.json(invitationView(c, await makeInvitation(c.env, person.id)), 201);
  },
);

operatorRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    audit: { action: "operator.disable" },
    method: "post",
    path: "/operators/{operator_id}/disable",
    tags: ["operator: people"],
    summary: "Keep an operator out: their sessions and looks into merchants end at once",
    request: { params: operatorParams, body: json(z.strictObject({})) },
    responses: answers(200, operatorSchema, [
      "sign_in_required",
      "step_up_required",
      "not_found",
      "not_yourself",
    ]),
  }),
  async (c) => {
    const person = await operatorNamed(c, c.req.valid("param").operator_id);
    if (!person) return problem(c, "not_found");
    if (person.id === c.get("operator").id) return problem(c, "not_yourself");
    const disabled_at = new Date().toISOString();
    const db = controlDb(c.env, c.get("meter"));
    await db.batch([
      db.update(operator).set({ disabled_at }).where(eq(operator.id, person.id)),
      db.delete(operatorSession).where(eq(operatorSession.operator_id, person.id)),
      db.delete(operatorInvitation).where(eq(operatorInvitation.operator_id, person.id)),
    ]);
    await endVisitsOf(c.env, person.id);
    note(c, {
      subject: { kind: "operator", id: person.id },
      before: { status: operatorStatus(person) },
      after: { status: "disabled" },
    });
    return c.json(operatorView({ ...person, disabled_at }), 200);
  },
);

const operatorNamed = (c: Context<AppEnv>, id: string): Promise<Operator | undefined> =>
  controlDb(c.env, c.get("meter")).select().from(operator).where(eq(operator.id, id)).get();

const operatorView = (person: Operator) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  status: operatorStatus(person),
  created_at: person.created_at,
});

/** The token stands behind the `#`, which browsers keep to themselves. */
const invitationView = (c: Context<AppEnv>, { operator_id, token, expires_at }: NewInvitation) => ({
  operator_id,
  url: `${new URL(c.req.url).origin}/admin/platform/invitation#${token}`,
  expires_at,
});
