import { beyond, covers, type Grant, type Reach } from "./grants.ts";
import type { Permission } from "./permissions.ts";

/** Somebody, as far as managing them goes: what they hold by their roles, not what was lent to them for a while. */
export interface Standing {
  readonly id: string;
  readonly roles: readonly { readonly role_id: string; readonly location_id: string | null }[];
  readonly grants: readonly Grant[];
}

/** Why somebody may not manage another. */
export type ManagingRefusal =
  /** Nobody changes what they themselves may do. */
  | { readonly code: "own_access" }
  /** The person has roles, or is to have some, where the manager manages nobody. */
  | { readonly code: "person_elsewhere" }
  /** The person holds something that the manager does not hold, or not as far. */
  | { readonly code: "beyond_own"; readonly permission: Permission };

/**
 * Whether `manager` may change what `person` may do: take roles away, disable, set a PIN. `reach` is where the manager
 * edits people. Who manages one store manages only people who work nowhere else; and nobody manages people who hold
 * more than themselves, since taking away is as much as giving.
 */
export function refusesManaging(manager: Standing, reach: Reach, person: Standing): ManagingRefusal | null {
  if (manager.id === person.id) return { code: "own_access" };
  const lies =
    reach === "everywhere" ||
    (person.roles.length > 0 && person.roles.every((role) => covers(reach, role.location_id)));
  if (!lies) return { code: "person_elsewhere" };
  return refusesGiving(manager, person.grants);
}

/** Whether `manager` may give `grants` to somebody. */
export function refusesGiving(
  manager: Pick<Standing, "grants">,
  grants: readonly Grant[],
): ManagingRefusal | null {
  const permission = beyond(manager.grants, grants);
  return permission && { code: "beyond_own", permission };
}
