import type { Money } from "../money.ts";
import { PERMISSIONS, type Permission } from "./permissions.ts";
import type { RoleGrant } from "./roles.ts";

/** A permission that somebody holds, everywhere or at one location. */
export interface Grant extends RoleGrant {
  /** Null: everywhere. */
  readonly location_id: string | null;
}

/** How far a permission reaches: everywhere, at these locations, or nowhere (an empty list). */
export type Reach = "everywhere" | readonly string[];

/**
 * Grants of a role at a location. A permission that cannot be narrowed (products are everybody's) is given as a
 * whole when it only reads, and not at all when it would change what other locations use too.
 */
export function grantsAt(grants: readonly RoleGrant[], locationId: string | null): Grant[] {
  return grants.flatMap((entry) => {
    const { byLocation, reads } = PERMISSIONS[entry.permission];
    if (locationId === null || byLocation) return [{ ...entry, location_id: locationId }];
    return reads ? [{ ...entry, location_id: null }] : [];
  });
}

/** Where somebody may use a permission. */
export function reachOf(grants: readonly Grant[], permission: Permission): Reach {
  const held = grants.filter((entry) => entry.permission === permission);
  if (held.some((entry) => entry.location_id === null)) return "everywhere";
  return [...new Set(held.flatMap((entry) => entry.location_id ?? []))];
}

/** Whether somebody holds a permission anywhere at all. */
export const mayAnywhere = (grants: readonly Grant[], permission: Permission): boolean =>
  grants.some((entry) => entry.permission === permission);

/** Whether a reach covers a location; what has no location (null) is covered by "everywhere" alone. */
export const covers = (reach: Reach, locationId: string | null): boolean =>
  reach === "everywhere" || (locationId !== null && reach.includes(locationId));

/** Whether every place that `inner` covers is covered by `outer` too. */
export const reachesWithin = (inner: Reach, outer: Reach): boolean =>
  outer === "everywhere" || (inner !== "everywhere" && inner.every((place) => outer.includes(place)));

/** The most that somebody may spend of a permission at a location, in a currency: an amount, or null for no limit. */
export function limitOf(
  grants: readonly Grant[],
  permission: Permission,
  locationId: string | null,
  currency: string,
): { readonly amount: number } | null {
  const held = grants.filter(
    (entry) =>
      entry.permission === permission &&
      covers(entry.location_id === null ? "everywhere" : [entry.location_id], locationId),
  );
  if (held.some((entry) => entry.limits === null)) return null;
  const amounts = held.flatMap((entry) => entry.limits ?? []).filter((limit) => limit.currency === currency);
  return { amount: amounts.reduce((most, limit) => Math.max(most, limit.amount), 0) };
}

/** Whether somebody may use a permission for this much money at a location. */
export function mayFor(
  grants: readonly Grant[],
  permission: Permission,
  locationId: string | null,
  sum: Money,
): boolean {
  if (!covers(reachOf(grants, permission), locationId)) return false;
  const limit = limitOf(grants, permission, locationId, sum.currency);
  return limit === null || sum.amount <= limit.amount;
}

/**
 * Whether somebody who holds `own` may hand `given` to another: nobody gives away what they do not have, as far
 * as they have it and up to the amount they have it for.
 */
export const mayGive = (own: readonly Grant[], given: readonly Grant[]): boolean =>
  beyond(own, given) === null;

/** The first permission of `given` that reaches beyond what `own` may hand on; null when there is none. */
export function beyond(own: readonly Grant[], given: readonly Grant[]): Permission | null {
  return given.find((entry) => !coversGrant(own, entry))?.permission ?? null;
}

function coversGrant(own: readonly Grant[], entry: Grant): boolean {
  const reach: Reach = entry.location_id === null ? "everywhere" : [entry.location_id];
  if (!reachesWithin(reach, reachOf(own, entry.permission))) return false;
  if (entry.limits === null) return reachesWithin(reach, unlimitedReach(own, entry.permission));
  return entry.limits.every((limit) => mayFor(own, entry.permission, entry.location_id, limit as Money));
}

/** Where somebody holds a permission without a limit of money. */
export const unlimitedReach = (grants: readonly Grant[], permission: Permission): Reach =>
  reachOf(
    grants.filter((entry) => entry.limits === null),
    permission,
  );

/** Where both of two reaches hold. */
export function common(a: Reach, b: Reach): Reach {
  if (a === "everywhere") return b;
  return b === "everywhere" ? a : a.filter((place) => b.includes(place));
}

/** Where one of two reaches holds. */
export const either = (a: Reach, b: Reach): Reach =>
  a === "everywhere" || b === "everywhere" ? "everywhere" : [...new Set([...a, ...b])];
