import { z } from "@hono/zod-openapi";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Context } from "hono";
import { DEFAULT_ROLE_IDS, isDefaultRole } from "#commerce/access/roles.ts";
import { inList } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { customRole, staffRole } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { ifMatchHeader, roleInputSchema, roleSchema } from "../../schemas/people.ts";
import {
  defaultRoleView,
  gained,
  inconsistent,
  type OwnRole,
  ownRoleView,
  type RoleView,
  refusesGrants,
  roleGrants,
} from "./role-rules.ts";
import { peopleReach } from "./standing.ts";

/** What people can be given: the default roles, and the merchant's own. */
export const roleRoutes = apiApp();

/** Roles of a merchant's own; lists of them come whole. */
const MOST_ROLES = 100;

const ownRoleParams = z.object({ role_id: idOf("rol") });
const edits = { who: "staff", permission: "staff.role.edit", scope: "merchant" } as const;

roleRoutes.openapi(
  route({
    method: "get",
    path: "/roles",
    tags: ["admin: people"],
    summary: "Roles that people can be given: the default ones, then the merchant's own by name",
    access: { who: "staff", permission: "staff.view", scope: "location" },
    responses: answers(200, z.strictObject({ items: z.array(roleSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("db");
    const [people, own] = await Promise.all([
      peopleByRole(c),
      controlDb(c.env, c.get("meter"))
        .select()
        .from(customRole)
        .where(eq(customRole.tenant_id, tenant_id))
        .orderBy(asc(customRole.name), asc(customRole.id))
        .all(),
    ]);
    const items = [
      ...DEFAULT_ROLE_IDS.map((id) => defaultRoleView(id, people.get(id) ?? 0)),
      ...own.map((role) => ownRoleView(role, people.get(role.id) ?? 0)),
    ];
    return c.json({ items }, 200);
  },
);

roleRoutes.openapi(
  route({
    method: "get",
    path: "/roles/{role_id}",
    tags: ["admin: people"],
    summary: "A role",
    access: { who: "staff", permission: "staff.view", scope: "location" },
    request: { params: z.object({ role_id: z.union([z.enum(DEFAULT_ROLE_IDS), idOf("rol")]) }) },
    responses: answers(200, roleSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { role_id } = c.req.valid("param");
    const people = (await peopleByRole(c)).get(role_id) ?? 0;
    if (isDefaultRole(role_id)) return c.json(defaultRoleView(role_id, people), 200);
    const role = await ownRole(c, role_id);
    return role ? answerWith(c, ownRoleView(role, people), 200) : problem(c, "not_found");
  },
);

roleRoutes.openapi(
  route({
    method: "post",
    path: "/roles",
    tags: ["admin: people"],
    summary: "Make a role of permissions that one has oneself",
    access: edits,
    audit: { action: "role.create" },
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(roleInputSchema) },
    responses: answers(201, roleSchema, [
      "beyond_own",
      "role_name_taken",
      "too_many_roles",
      "idempotency_key_reused",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { name, description, grants: wished } = c.req.valid("json");
    const grants = roleGrants(wished);
    const refused = inconsistent(c, grants) ?? (await refusesGrants(c, grants));
    if (refused) return refused;
    const { tenant_id } = c.get("db");
    const db = controlDb(c.env, c.get("meter"));
    const known = await db.$count(customRole, eq(customRole.tenant_id, tenant_id));
    if (known >= MOST_ROLES) return problem(c, "too_many_roles");
    const [role] = await db
      .insert(customRole)
      .values({
        tenant_id,
        id: newId("rol"),
        name,
        description,
        grants,
        version: 1,
        updated_at: new Date().toISOString(),
      })
      .onConflictDoNothing()
      .returning();
    if (!role) return problem(c, "role_name_taken");
    note(c, { subject: { kind: "role", id: role.id }, after: { name, description, grants } });
    return answerWith(c, ownRoleView(role, 0), 201);
  },
);

roleRoutes.openapi(
  route({
    method: "put",
    path: "/roles/{role_id}",
    tags: ["admin: people"],
    summary: "Change a role of the merchant's own; it counts at once for everybody who has it",
    access: edits,
    audit: { action: "role.edit" },
    request: { params: ownRoleParams, headers: ifMatchHeader, body: json(roleInputSchema) },
    responses: answers(200, roleSchema, [
      "not_found",
      "version_conflict",
      "beyond_own",
      "role_name_taken",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const version = Number(c.req.valid("header")["if-match"].slice(2, -1));
    const { name, description, grants: wished } = c.req.valid("json");
    const grants = roleGrants(wished);
    const before = await ownRole(c, c.req.valid("param").role_id);
    if (!before) return problem(c, "not_found");
    const refused = inconsistent(c, grants) ?? (await refusesGrants(c, [...before.grants, ...grants]));
    if (refused) return refused;
    const db = controlDb(c.env, c.get("meter"));
    const [role] = await db
      .update(customRole)
      .set({ name, description, grants, version: version + 1, updated_at: new Date().toISOString() })
      .where(
        and(
          own(before.tenant_id, before.id),
          eq(customRole.version, version),
          sql`not exists (select 1 from custom_role other where other.tenant_id = ${before.tenant_id}
            and other.name = ${name} and other.id <> ${before.id})`,
        ),
      )
      .returning();
    if (!role) {
      const now = await ownRole(c, before.id);
      return problem(c, now?.version === version ? "role_name_taken" : "version_conflict");
    }
    const people = (await peopleByRole(c)).get(role.id) ?? 0;
    note(c, {
      subject: { kind: "role", id: role.id },
      before: { name: before.name, description: before.description, grants: before.grants },
      after: { name, description, grants, ...gained(before.grants, grants, people) },
    });
    return answerWith(c, ownRoleView(role, people), 200);
  },
);

roleRoutes.openapi(
  route({
    method: "delete",
    path: "/roles/{role_id}",
    tags: ["admin: people"],
    summary: "Delete a role that nobody has",
    access: edits,
    audit: { action: "role.delete" },
    request: { params: ownRoleParams },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "beyond_own",
      "role_in_use",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const before = await ownRole(c, c.req.valid("param").role_id);
    if (!before) return problem(c, "not_found");
    const refused = await refusesGrants(c, before.grants);
    if (refused) return refused;
    const { tenant_id, id, name, description, grants } = before;
    const deleted = await controlDb(c.env, c.get("meter"))
      .delete(customRole)
      .where(
        and(
          own(tenant_id, id),
          sql`not exists (select 1 from staff_role where tenant_id = ${tenant_id} and role_id = ${id})`,
          sql`not exists (select 1 from identity_provider where tenant_id = ${tenant_id}
            and options->>'first_role_id' = ${id})`,
        ),
      )
      .returning({ id: customRole.id });
    if (deleted.length === 0) return problem(c, "role_in_use");
    note(c, { subject: { kind: "role", id }, before: { name, description, grants } });
    return c.json({ ok: true as const }, 200);
  },
);

const own = (tenantId: string, id: string) => and(eq(customRole.tenant_id, tenantId), eq(customRole.id, id));

const ownRole = (c: Context<AppEnv>, id: string): Promise<OwnRole | undefined> =>
  controlDb(c.env, c.get("meter"))
    .select()
    .from(customRole)
    .where(own(c.get("db").tenant_id, id))
    .get();

/** How many people have each role, where the caller sees people. */
async function peopleByRole(c: Context<AppEnv>): Promise<ReadonlyMap<string, number>> {
  const seen = peopleReach(c);
  const rows = await controlDb(c.env, c.get("meter"))
    .select({ role_id: staffRole.role_id, people: sql<number>`count(distinct ${staffRole.staff_id})` })
    .from(staffRole)
    .where(
      and(
        eq(staffRole.tenant_id, c.get("db").tenant_id),
        seen === "everywhere" ? undefined : inList(staffRole.location_id, seen),
      ),
    )
    .groupBy(staffRole.role_id)
    .all();
  return new Map(rows.map((row) => [row.role_id, row.people]));
}

function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, role: RoleView, status: Status) {
  c.header("ETag", `"v${role.version}"`);
  return c.json(role, status);
}
