import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import type { Staff } from "../model.ts";

/** The store somebody works in; null for people of the whole company. */
export const workplaceOf = (staff: Pick<Staff, "roles">): string | null =>
  staff.roles.find((role) => role.location_id !== null)?.location_id ?? null;

/** Where somebody would most likely want a permission. */
export const placeFor = (staff: Pick<Staff, "roles">, permission: Permission): string | null =>
  PERMISSIONS[permission].byLocation ? workplaceOf(staff) : null;
