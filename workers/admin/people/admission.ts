import type { Context } from "hono";
import { pinFault } from "#commerce/access/pin-rules.ts";
import { disablePerson, enablePerson, setPin } from "#db/staff-writes.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { hashSecret } from "../../auth/passwords.ts";
import { type Member, memberOf } from "../../auth/people.ts";
import { type ProblemCode, type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { personDetailSchema, pinSchema, reasonSchema } from "../../schemas/people.ts";
import { personDetail } from "./person-view.ts";
import {
  managingProblem,
  onlyPlace,
  personProblem,
  personSeen,
  refusesChange,
  staffParams,
} from "./standing.ts";

/** Letting people in and keeping them out: disabling, enabling, PINs. */
export const admissionRoutes = apiApp();

const access = { who: "staff", permission: "staff.edit", scope: "location" } as const;

/** Whatever somebody may be refused who changes another person. */
const REFUSALS = [
  "not_found",
  "own_access",
  "person_elsewhere",
  "beyond_own",
  "step_up_required",
  "forbidden",
] as const satisfies readonly ProblemCode[];

admissionRoutes.openapi(
  route({
    method: "post",
    path: "/staff/{staff_id}/disable",
    tags: ["admin: people"],
    summary: "Keep a person out: their sessions end at once, tills forget them",
    access,
    audit: { action: "staff.disable" },
    request: { params: staffParams, body: json(reasonSchema) },
    responses: answers(200, personDetailSchema, [...REFUSALS, "last_administrator"]),
  }),
  async (c) => {
    const member = await managed(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, tenant_id, status } = member.person;
    const disabled = await disablePerson(controlDb(c.env, c.get("meter")), tenant_id, id);
    if (!disabled.ok) return personProblem(c, disabled.error);
    const { reason } = c.req.valid("json");
    tell(c, member, {
      before: { status },
      after: { status: "disabled" },
      reason,
      unchanged: !disabled.value,
    });
    return answerAnew(c, id);
  },
);

admissionRoutes.openapi(
  route({
    method: "post",
    path: "/staff/{staff_id}/enable",
    tags: ["admin: people"],
    summary: "Let a person in again, with the password and PIN they had",
    access,
    audit: { action: "staff.enable" },
    request: { params: staffParams, body: json(reasonSchema) },
    responses: answers(200, personDetailSchema, REFUSALS),
  }),
  async (c) => {
    const member = await managed(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, tenant_id, status } = member.person;
    const changed = await enablePerson(controlDb(c.env, c.get("meter")), tenant_id, id);
    const { reason } = c.req.valid("json");
    tell(c, member, { before: { status }, after: { status: "active" }, reason, unchanged: !changed });
    return answerAnew(c, id);
  },
);

admissionRoutes.openapi(
  route({
    method: "put",
    path: "/staff/{staff_id}/pin",
    tags: ["admin: people"],
    summary: "Give a person a PIN for tills; they are signed out of tills where the old one let them in",
    access,
    audit: { action: "staff.pin.set" },
    request: { params: staffParams, body: json(pinSchema) },
    responses: answers(200, personDetailSchema, REFUSALS),
  }),
  async (c) => {
    const { pin } = c.req.valid("json");
    const fault = pinFault(pin);
    if (fault) return problem(c, "invalid_request", { errors: [{ field: "pin", message: fault }] });
    const member = await managed(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, tenant_id, pin_hash } = member.person;
    await setPin(controlDb(c.env, c.get("meter")), tenant_id, id, await hashSecret(pin));
    tell(c, member, { before: { has_pin: pin_hash !== null }, after: { has_pin: true } });
    return answerAnew(c, id);
  },
);

admissionRoutes.openapi(
  route({
    method: "delete",
    path: "/staff/{staff_id}/pin",
    tags: ["admin: people"],
    summary: "Take a person's PIN away: tills let them in no more",
    access,
    audit: { action: "staff.pin.clear" },
    request: { params: staffParams },
    responses: answers(200, personDetailSchema, REFUSALS),
  }),
  async (c) => {
    const member = await managed(c, c.req.valid("param").staff_id);
    if (member instanceof Response) return member;
    const { id, tenant_id, pin_hash } = member.person;
    if (pin_hash !== null) await setPin(controlDb(c.env, c.get("meter")), tenant_id, id, null);
    tell(c, member, { before: { has_pin: true }, after: { has_pin: false }, unchanged: pin_hash === null });
    return answerAnew(c, id);
  },
);

/** Somebody whom the caller may change. */
async function managed(c: Context<AppEnv>, staffId: string): Promise<Member | ProblemResponse> {
  const member = await personSeen(c, staffId);
  if (!member) return problem(c, "not_found");
  const refused = await refusesChange(c, member);
  return refused ? managingProblem(c, refused) : member;
}

const tell = (c: Context<AppEnv>, { person, roles }: Member, what: Parameters<typeof note>[1]): void =>
  note(c, { subject: { kind: "staff", id: person.id }, location_id: onlyPlace(roles), ...what });

async function answerAnew(c: Context<AppEnv>, id: string) {
  const member = await memberOf(c.env, c.get("db").tenant_id, id, c.get("meter"));
  if (!member) return problem(c, "not_found");
  c.header("ETag", `"v${member.person.version}"`);
  return c.json(await personDetail(c, member), 200);
}
