import { and, eq } from "drizzle-orm";
import { covers, type Grant, reachOf } from "#commerce/access/grants.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import { type GivenRole, grantsOf } from "#commerce/access/staff-grants.ts";
import type { TripMeter } from "#db/guarded-client.ts";
import { customRole, staff, staffRole } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { Person } from "./secrets.ts";

/** A member of staff with their roles and what those grant; without what was approved for a while. */
export interface Member {
  readonly person: Person;
  /** With their names, where the merchant has made them; default roles have none but their ids. */
  readonly roles: readonly (GivenRole & { readonly name: string | null })[];
  readonly grants: readonly Grant[];
}

/** Whether somebody's roles let them use a permission at a location. */
export const memberMayAt = ({ grants }: Member, permission: Permission, locationId: string): boolean =>
  covers(reachOf(grants, permission), locationId);

/** A merchant's people by name, in one round trip. */
export const membersOf = (env: Env, tenantId: string, meter: TripMeter): Promise<Member[]> =>
  readMembers(env, tenantId, null, meter);

/** One of a merchant's people, whether they may still sign in or not; null for strangers. */
export async function memberOf(
  env: Env,
  tenantId: string,
  staffId: string,
  meter: TripMeter,
): Promise<Member | null> {
  const [member] = await readMembers(env, tenantId, staffId, meter);
  return member ?? null;
}

async function readMembers(
  env: Env,
  tenantId: string,
  staffId: string | null,
  meter: TripMeter,
): Promise<Member[]> {
  const db = controlDb(env, meter);
  const [people, given, custom] = await db.batch([
    db
      .select()
      .from(staff)
      .where(and(eq(staff.tenant_id, tenantId), ...(staffId ? [eq(staff.id, staffId)] : [])))
      .orderBy(staff.name, staff.id),
    db
      .select()
      .from(staffRole)
      .where(and(eq(staffRole.tenant_id, tenantId), ...(staffId ? [eq(staffRole.staff_id, staffId)] : []))),
    db
      .select({ id: customRole.id, name: customRole.name, grants: customRole.grants })
      .from(customRole)
      .where(eq(customRole.tenant_id, tenantId)),
  ]);
  const ownRoles = new Map(custom.map((role) => [role.id, role.grants]));
  const names = new Map(custom.map((role) => [role.id, role.name]));
  const byPerson = Map.groupBy(given, (row) => row.staff_id);
  return people.map((person) => {
    const roles = (byPerson.get(person.id) ?? []).map(({ role_id, location_id }) => ({
      role_id,
      location_id: location_id || null,
      name: names.get(role_id) ?? null,
    }));
    return { person, roles, grants: grantsOf(roles, ownRoles) };
  });
}
