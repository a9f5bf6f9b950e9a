import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { removeInvited } from "#db/staff-writes.ts";
import { merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import type { Member } from "../../auth/people.ts";
import { sendInvitation } from "../../auth/staff/invitations.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { personDetailSchema } from "../../schemas/people.ts";
import { personDetail } from "./person-view.ts";
import { managingProblem, onlyPlace, personSeen, refusesChange, staffParams } from "./standing.ts";

/** People who were asked in and have not come yet. */
export const invitationRoutes = apiApp();

invitationRoutes.openapi(
  route({
    method: "post",
    path: "/staff/{staff_id}/invitation",
    tags: ["admin: people"],
    summary: "Invite again: the link sent before stops working",
    access: { who: "staff", permission: "staff.edit", scope: "location" },
    audit: { action: "staff.invitation.resend" },
    request: { params: staffParams, body: json(z.strictObject({})) },
    responses: answers(200, personDetailSchema, [
      "not_found",
      "not_invited",
      "own_access",
      "person_elsewhere",
      "beyond_own",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const member = await invitedPerson(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, name, email } = member.person;
    await invite(c, { id, name, email: email ?? "" });
    const detail = await personDetail(c, member);
    note(c, {
      subject: { kind: "staff", id },
      location_id: onlyPlace(member.roles),
      after: { invited_until: detail.invited_until },
    });
    c.header("ETag", `"v${detail.version}"`);
    return c.json(detail, 200);
  },
);

invitationRoutes.openapi(
  route({
    method: "delete",
    path: "/staff/{staff_id}/invitation",
    tags: ["admin: people"],
    summary: "Withdraw an invitation: the person is gone as if never added",
    access: { who: "staff", permission: "staff.edit", scope: "location" },
    audit: { action: "staff.invitation.withdraw" },
    request: { params: staffParams },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "not_invited",
      "own_access",
      "person_elsewhere",
      "beyond_own",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const member = await invitedPerson(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, tenant_id, name, email } = member.person;
    if (!(await removeInvited(controlDb(c.env, c.get("meter")), tenant_id, id)))
      return problem(c, "not_invited");
    const roles = member.roles.map(({ role_id, location_id }) => ({ role_id, location_id }));
    note(c, {
      subject: { kind: "staff", id },
      location_id: onlyPlace(roles),
      before: { name, email, roles },
    });
    return c.json({ ok: true as const }, 200);
  },
);

/** Sends somebody the link that lets them in the first time; older ones stop working. */
export async function invite(
  c: Context<AppEnv>,
  person: { readonly id: string; readonly name: string; readonly email: string },
): Promise<void> {
  const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  if (merchant) await sendInvitation(c, merchant, person, c.get("principal").name);
}

/** Somebody whom the caller may change and who has not come yet. */
async function invitedPerson(c: Context<AppEnv>, staffId: string): Promise<Member | ProblemResponse> {
  const member = await personSeen(c, staffId);
  if (!member) return problem(c, "not_found");
  const unmanaged = await refusesChange(c, member);
  if (unmanaged) return managingProblem(c, unmanaged);
  return member.person.status === "invited" ? member : problem(c, "not_invited");
}
