import type { Grant } from "./grants.ts";
import { grantsAt } from "./grants.ts";
import { isPermission } from "./permissions.ts";
import { DEFAULT_ROLES, isDefaultRole, type RoleGrant } from "./roles.ts";

/** A role that a person has, at a location or everywhere. */
export interface GivenRole {
  readonly role_id: string;
  readonly location_id: string | null;
}

/** What a role grants: a default one, or one of the merchant's own; nothing for one that is gone. */
export const roleGrants = (
  roleId: string,
  custom: ReadonlyMap<string, readonly RoleGrant[]>,
): readonly RoleGrant[] =>
  isDefaultRole(roleId) ? DEFAULT_ROLES[roleId].grants : (custom.get(roleId) ?? []);

/** All that somebody holds: by roles, and by requests that were approved and still last. */
export function grantsOf(
  roles: readonly GivenRole[],
  custom: ReadonlyMap<string, readonly RoleGrant[]>,
  elevations: readonly { readonly permission: string; readonly location_id: string | null }[] = [],
): Grant[] {
  return [
    ...roles.flatMap(({ role_id, location_id }) => grantsAt(roleGrants(role_id, custom), location_id)),
    ...elevations.flatMap(({ permission, location_id }) =>
      isPermission(permission) ? [{ permission, location_id, limits: null }] : [],
    ),
  ];
}
