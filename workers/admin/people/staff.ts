import { z } from "@hono/zod-openapi";
import { and, asc, eq, like, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "hono";
import { type AccessGiven, criticalGained } from "#commerce/access/alerts.ts";
import { grantsOf } from "#commerce/access/staff-grants.ts";
import { inList } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { addPerson, administratesAll, changePerson, type RoleAt } from "#db/staff-writes.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { type Member, memberOf } from "../../auth/people.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import {
  ifMatchHeader,
  newPersonSchema,
  personDetailSchema,
  personInputSchema,
  personSchema,
} from "../../schemas/people.ts";
import { invite } from "./invitations.ts";
import { personDetail } from "./person-view.ts";
import {
  managingProblem,
  onlyPlace,
  ownRolesOf,
  peopleReach,
  personProblem,
  personSeen,
  refusesChange,
  refusesRoles,
  staffParams,
} from "./standing.ts";

/** Who works for the merchant: reading, adding, changing names and roles. */
export const staffRoutes = apiApp();

staffRoutes.openapi(
  route({
    method: "get",
    path: "/staff",
    tags: ["admin: people"],
    summary: "People by name",
    access: { who: "staff", permission: "staff.view", scope: "location" },
    request: {
      query: pageQuery(50, 200).extend({
        q: z.string().trim().max(120).optional().openapi({ description: "Name or email" }),
        role_id: z.string().max(40).optional(),
        location_id: idOf("loc").optional().openapi({ description: "With a role at this location" }),
        status: z.enum(["invited", "active", "disabled"]).optional(),
      }),
    },
    responses: answers(200, pageOf(personSchema), ["forbidden"]),
  }),
  async (c) => {
    const { q, role_id, location_id, status, limit, cursor } = c.req.valid("query");
    const { tenant_id } = c.get("db");
    const seen = peopleReach(c);
    const places = seen === "everywhere" ? undefined : inList(staffRole.location_id, seen);
    const roleWith = (...conditions: (SQL | undefined)[]) =>
      sql`exists (select 1 from ${staffRole} where ${and(
        eq(staffRole.tenant_id, tenant_id),
        eq(staffRole.staff_id, staff.id),
        ...conditions,
      )})`;
    const text = q ? `%${q.slice(0, 46).replaceAll(/[%_]/g, "")}%` : null;
    const after = decodeCursor(cursor, 2);
    const rows = await controlDb(c.env, c.get("meter"))
      .select({
        id: staff.id,
        name: staff.name,
        email: staff.email,
        status: staff.status,
        pin_set_at: sql<string | null>`case when ${staff.pin_hash} is not null then ${staff.pin_set_at} end`,
        last_seen_at: staff.last_seen_at,
        created_at: staff.created_at,
        roles: sql<string>`(select json_group_array(json_array(${staffRole.role_id}, ${staffRole.location_id}))
          from ${staffRole} where ${and(eq(staffRole.tenant_id, tenant_id), eq(staffRole.staff_id, staff.id), places)})`,
      })
      .from(staff)
      .where(
        and(
          eq(staff.tenant_id, tenant_id),
          status && eq(staff.status, status),
          text ? or(like(staff.name, text), like(staff.email, text)) : undefined,
          places && roleWith(places),
          role_id ? roleWith(eq(staffRole.role_id, role_id), places) : undefined,
          location_id ? roleWith(eq(staffRole.location_id, location_id), places) : undefined,
          after ? sql`(${staff.name}, ${staff.id}) > (${after[0]}, ${after[1]})` : undefined,
        ),
      )
      .orderBy(asc(staff.name), asc(staff.id))
      .limit(limit + 1)
      .all();
    const { items, next_cursor } = cutPage(rows, limit, (row) => [row.name, row.id]);
    return c.json(
      { items: items.map((row) => ({ ...row, roles: givenRoles(row.roles) })), next_cursor },
      200,
    );
  },
);

staffRoutes.openapi(
  route({
    method: "get",
    path: "/staff/{staff_id}",
    tags: ["admin: people"],
    summary: "A person",
    access: { who: "staff", permission: "staff.view", scope: "location" },
    request: { params: staffParams },
    responses: answers(200, personDetailSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const member = await personSeen(c, c.req.valid("param").staff_id);
    return member ? answerWith(c, member, 200) : problem(c, "not_found");
  },
);

staffRoutes.openapi(
  route({
    method: "post",
    path: "/staff",
    tags: ["admin: people"],
    summary: "Add a person: with an email they are invited, without one they sign in at tills only",
    access: { who: "staff", permission: "staff.edit", scope: "location" },
    audit: { action: "staff.invite" },
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(newPersonSchema) },
    responses: answers(201, personDetailSchema, [
      "unknown_role",
      "unknown_location",
      "role_needs_location",
      "person_elsewhere",
      "beyond_own",
      "email_taken",
      "idempotency_key_reused",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { name, roles, ...input } = c.req.valid("json");
    const refused = await refusesRoles(c, roles);
    if (refused) return refused;
    const { tenant_id } = c.get("db");
    const person = { id: newId("stf"), name, email: input.email?.toLowerCase() ?? null, roles };
    const added = await addPerson(controlDb(c.env, c.get("meter")), tenant_id, person);
    if (!added.ok) return personProblem(c, added.error);
    if (person.email) await invite(c, { ...person, email: person.email });
    note(c, {
      subject: { kind: "staff", id: person.id },
      location_id: onlyPlace(roles),
      after: { name, email: person.email, roles, ...(await accessGiven(c, person.id, [], roles)) },
    });
    const member = await memberOf(c.env, tenant_id, person.id, c.get("meter"));
    return member ? answerWith(c, member, 201) : problem(c, "not_found");
  },
);

staffRoutes.openapi(
  route({
    method: "put",
    path: "/staff/{staff_id}",
    tags: ["admin: people"],
    summary: "Change a person's name and roles; it counts from their next call on",
    access: { who: "staff", permission: "staff.edit", scope: "location" },
    request: { params: staffParams, headers: ifMatchHeader, body: json(personInputSchema) },
    responses: answers(200, personDetailSchema, [
      "not_found",
      "version_conflict",
      "unknown_role",
      "unknown_location",
      "role_needs_location",
      "own_access",
      "person_elsewhere",
      "beyond_own",
      "last_administrator",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { staff_id: id } = c.req.valid("param");
    const version = Number(c.req.valid("header")["if-match"].slice(2, -1));
    const { name, roles } = c.req.valid("json");
    const member = await personSeen(c, id);
    if (!member) return problem(c, "not_found");
    const unmanaged = await refusesChange(c, member);
    if (unmanaged) return managingProblem(c, unmanaged);
    const refused = await refusesRoles(c, roles);
    if (refused) return refused;
    const { tenant_id } = c.get("db");
    const db = controlDb(c.env, c.get("meter"));
    const changed = await changePerson(db, tenant_id, { id, version, name, roles });
    if (!changed.ok) return personProblem(c, changed.error);
    const before = member.roles.map(({ role_id, location_id }) => ({ role_id, location_id }));
    note(c, {
      subject: { kind: "staff", id },
      location_id: onlyPlace([...before, ...roles]),
      before: { name: member.person.name, roles: before },
      after: { name, roles, ...(await accessGiven(c, id, before, roles)) },
    });
    const now = await memberOf(c.env, tenant_id, id, c.get("meter"));
    return now ? answerWith(c, now, 200) : problem(c, "not_found");
  },
);

async function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, member: Member, status: Status) {
  c.header("ETag", `"v${member.person.version}"`);
  return c.json(await personDetail(c, member), status);
}

/** What of the roles that somebody gets is worth a warning. */
async function accessGiven(
  c: Context<AppEnv>,
  id: string,
  before: readonly RoleAt[],
  now: readonly RoleAt[],
): Promise<AccessGiven> {
  const own = await ownRolesOf(c);
  const critical_permissions = criticalGained(grantsOf(before, own), grantsOf(now, own));
  const isNew = now.some(administratesAll) && !before.some(administratesAll);
  return {
    ...(critical_permissions.length > 0 && { critical_permissions }),
    ...(isNew && { new_administrator: [id] }),
  };
}

const givenRoles = (rows: string): RoleAt[] =>
  (JSON.parse(rows) as [string, string][]).map(([role_id, location_id]) => ({
    role_id,
    location_id: location_id || null,
  }));
