import { isPermission, PERMISSIONS } from "#commerce/access/permissions.ts";
import type { Role } from "./calls.ts";

/** What a role allows that something asks for already; the rest waits for its part of the system. */
export const offeredGrants = (role: Role): Role["grants"] =>
  role.grants.filter(({ permission }) => isPermission(permission) && !PERMISSIONS[permission].awaits);
