import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import type { Context } from "hono";
import { covers, either, type Reach } from "#commerce/access/grants.ts";
import {
  type ManagingRefusal,
  refusesGiving,
  refusesManaging,
  type Standing,
} from "#commerce/access/managing.ts";
import { LOCATION_ROLES } from "#commerce/access/roles.ts";
import { grantsOf } from "#commerce/access/staff-grants.ts";
import { unreachable } from "#commerce/result.ts";
import { customRole } from "#db/schema/control/people.ts";
import type { PersonRefusal, RoleAt } from "#db/staff-writes.ts";
import { merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../../app-env.ts";
import { type Member, memberOf } from "../../auth/people.ts";
import { mayAt, reach } from "../../auth/principal.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { idOf } from "../../schemas/common.ts";

export const staffParams = z.object({ staff_id: idOf("stf") });

/** Where the caller sees people: where they may look at them or change them. */
export const peopleReach = (c: Context<AppEnv>): Reach =>
  either(reach(c, "staff.view"), reach(c, "staff.edit"));

/** A person whom the caller sees; null for others, who are as good as not there. */
export async function personSeen(c: Context<AppEnv>, staffId: string): Promise<Member | null> {
  const member = await memberOf(c.env, c.get("db").tenant_id, staffId, c.get("meter"));
  const seen = peopleReach(c);
  const lies = seen === "everywhere" || member?.roles.some((role) => covers(seen, role.location_id));
  return member && lies ? member : null;
}

/** What the caller holds by roles alone: what was lent to them for a while they cannot hand on. */
export async function ownStanding(c: Context<AppEnv>): Promise<Standing> {
  const { id } = c.get("principal");
  const member = await memberOf(c.env, c.get("db").tenant_id, id, c.get("meter"));
  return member ? standingOf(member) : { id, roles: [], grants: [] };
}

export const standingOf = ({ person, roles, grants }: Member): Standing => ({ id: person.id, roles, grants });

/** Why the caller may not change a person; null when they may. */
export async function refusesChange(c: Context<AppEnv>, member: Member): Promise<ManagingRefusal | null> {
  return refusesManaging(await ownStanding(c), reach(c, "staff.edit"), standingOf(member));
}

/** Why the caller may not give these roles to somebody; null when they may. */
export async function refusesRoles(
  c: Context<AppEnv>,
  roles: readonly RoleAt[],
): Promise<ProblemResponse | null> {
  const { tenant_id } = c.get("db");
  const merchant = await merchantOf(c.env, tenant_id, c.get("meter"));
  for (const { role_id, location_id } of roles) {
    const known = merchant?.locations.some((location) => location.id === location_id);
    if (location_id !== null && (!known || !mayAt(c, "staff.edit", location_id)))
      return problem(c, "unknown_location", { location_id });
    if (location_id === null && LOCATION_ROLES.some((id) => id === role_id))
      return problem(c, "role_needs_location", { role_id });
  }
  if (roles.some(({ location_id }) => location_id === null) && !mayAt(c, "staff.edit", null))
    return managingProblem(c, { code: "person_elsewhere" });
  const given = grantsOf(roles, await ownRolesOf(c));
  const refused = refusesGiving(await ownStanding(c), given);
  return refused && managingProblem(c, refused);
}

/** The merchant's own roles by id, with what they grant. */
export async function ownRolesOf(c: Context<AppEnv>) {
  const rows = await controlDb(c.env, c.get("meter"))
    .select({ id: customRole.id, grants: customRole.grants })
    .from(customRole)
    .where(eq(customRole.tenant_id, c.get("db").tenant_id));
  return new Map(rows.map((row) => [row.id, row.grants]));
}

export function managingProblem(c: Context<AppEnv>, refusal: ManagingRefusal): ProblemResponse {
  switch (refusal.code) {
    case "own_access":
      return problem(c, "own_access");
    case "person_elsewhere":
      return problem(c, "person_elsewhere");
    case "beyond_own":
      return problem(c, "beyond_own", { permission: refusal.permission });
    default:
      return unreachable(refusal);
  }
}

export function personProblem(c: Context<AppEnv>, refusal: PersonRefusal): ProblemResponse {
  switch (refusal.code) {
    case "not_found":
    case "version_conflict":
    case "unknown_role":
    case "email_taken":
    case "last_administrator":
      return problem(c, refusal.code);
    default:
      return unreachable(refusal);
  }
}

/** The one location that roles lie at, so that its manager finds the entry; null for several. */
export function onlyPlace(roles: readonly RoleAt[]): string | null {
  const [first, ...others] = new Set(roles.map(({ location_id }) => location_id));
  return others.length === 0 ? (first ?? null) : null;
}
