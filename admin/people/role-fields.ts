import { type Grant, grantsAt, mayGive, reachOf } from "#commerce/access/grants.ts";
import { LOCATION_ROLES, type RoleGrant } from "#commerce/access/roles.ts";
import type { GivenRole, Role } from "./calls.ts";

/** A role in a form; `where` is `everywhere`, a location's id, or empty while it is not chosen. */
export interface RoleField {
  role_id: string;
  where: string;
}

export const EVERYWHERE = "everywhere";

export const needsLocation = (roleId: string): boolean => LOCATION_ROLES.some((id) => id === roleId);

/** Where somebody may give people roles. */
export const givingPlaces = (own: readonly Grant[], locationIds: readonly string[]): readonly string[] => {
  const reach = reachOf(own, "staff.edit");
  return reach === "everywhere"
    ? [EVERYWHERE, ...locationIds]
    : locationIds.filter((id) => reach.includes(id));
};

/** Whether somebody may give a role at a place: all of it must be theirs. The server decides anew. */
export const mayGiveRole = (own: readonly Grant[], role: Role, where: string): boolean =>
  !(where === EVERYWHERE && needsLocation(role.id)) &&
  mayGive(own, grantsAt(role.grants as readonly RoleGrant[], where === EVERYWHERE ? null : where));

/** Roles that somebody may give at one place at least. */
export const givableRoles = (
  own: readonly Grant[],
  roles: readonly Role[],
  places: readonly string[],
): readonly Role[] => roles.filter((role) => places.some((where) => mayGiveRole(own, role, where)));

export const fieldsOf = (roles: readonly GivenRole[]): RoleField[] =>
  roles.map(({ role_id, location_id }) => ({ role_id, where: location_id ?? EVERYWHERE }));

export const rolesOf = (fields: readonly RoleField[]): GivenRole[] =>
  fields.map(({ role_id, where }) => ({ role_id, location_id: where === EVERYWHERE ? null : where }));
