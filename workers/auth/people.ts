import { eq } from "drizzle-orm";
import type { Grant } from "#commerce/access/grants.ts";
import type { TripMeter } from "#db/guarded-client.ts";
import { customRole, staff, staffRole } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { Person } from "./secrets.ts";
import { type GivenRole, grantsOf } from "./staff-grants.ts";

/** A member of staff with their roles and what those grant; without what was approved for a while. */
export interface Member {
  readonly person: Person;
  readonly roles: readonly GivenRole[];
  readonly grants: readonly Grant[];
}

/** A merchant's people by name, in one round trip. */
export async function membersOf(env: Env, tenantId: string, meter: TripMeter): Promise<Member[]> {
  const db = controlDb(env, meter);
  const [people, given, custom] = await db.batch([
    db.select().from(staff).where(eq(staff.tenant_id, tenantId)).orderBy(staff.name, staff.id),
    db.select().from(staffRole).where(eq(staffRole.tenant_id, tenantId)),
    db
      .select({ id: customRole.id, grants: customRole.grants })
      .from(customRole)
      .where(eq(customRole.tenant_id, tenantId)),
  ]);
  const ownRoles = new Map(custom.map((role) => [role.id, role.grants]));
  const byPerson = Map.groupBy(given, (row) => row.staff_id);
  return people.map((person) => {
    const roles = (byPerson.get(person.id) ?? []).map(({ role_id, location_id }) => ({
      role_id,
      location_id: location_id || null,
    }));
    return { person, roles, grants: grantsOf(roles, ownRoles) };
  });
}
