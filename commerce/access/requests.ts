import { common, covers, type Grant, type Reach, reachOf, unlimitedReach } from "./grants.ts";
import { offeredPermissions, PERMISSIONS, type Permission } from "./permissions.ts";

/** Shortest and longest time that a permission is lent for, in minutes. */
export const LENT_MINUTES = { min: 15, max: 8 * 60 } as const;

/** Requests of one person that may wait at once: more would only fill the inboxes of those who decide. */
export const MOST_WAITING = 10;

/** A permission that somebody asks for, at a location or (null) everywhere. */
export interface Wish {
  readonly permission: Permission;
  readonly location_id: string | null;
}

export type WishRefusal =
  /** Nothing asks for this permission yet. */
  | { readonly code: "not_offered" }
  /** What is everybody's cannot be had at one location. */
  | { readonly code: "has_no_place" }
  /** They hold it there already, and without limit. */
  | { readonly code: "held_already" };

/** Whether a wish makes sense for somebody who holds `grants`. */
export function refusesWish(grants: readonly Grant[], wish: Wish): WishRefusal | null {
  if (!offeredPermissions.includes(wish.permission)) return { code: "not_offered" };
  if (wish.location_id !== null && !PERMISSIONS[wish.permission].byLocation) return { code: "has_no_place" };
  return covers(unlimitedReach(grants, wish.permission), wish.location_id) ? { code: "held_already" } : null;
}

/**
 * Where somebody may lend a permission: where they decide about access (`deciding`) and hold it by their own roles
 * without a limit, since what is lent has none.
 */
export const lendingReach = (own: readonly Grant[], deciding: Reach, permission: Permission): Reach =>
  common(deciding, unlimitedReach(own, permission));

/** Whether somebody may decide about a wish. */
export const mayLend = (own: readonly Grant[], deciding: Reach, wish: Wish): boolean =>
  covers(lendingReach(own, deciding, wish.permission), wish.location_id);

/** All that somebody may lend, with where: what the requests before them are narrowed to. */
export function lendable(
  own: readonly Grant[],
  deciding: Reach,
): { readonly permission: Permission; readonly reach: Reach }[] {
  return offeredPermissions
    .map((permission) => ({ permission, reach: lendingReach(own, deciding, permission) }))
    .filter(({ reach }) => reach === "everywhere" || reach.length > 0);
}

/** Where somebody decides about access, by their own roles. */
export const decidingReach = (own: readonly Grant[]): Reach => reachOf(own, "staff.access.approve");
