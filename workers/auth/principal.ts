import type { Context } from "hono";
import { covers, type Grant, type Reach, reachOf } from "#commerce/access/grants.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import type { Actor } from "#commerce/order/document.ts";
import type { TenantRef } from "#db/tenant-db.ts";
import type { AppEnv } from "../app-env.ts";

/** Who calls on behalf of a merchant: a person of its staff, a program, or an operator looking in. */
export interface Principal {
  readonly kind: "staff" | "client" | "operator";
  readonly id: string;
  readonly name: string;
  readonly tenant: TenantRef;
  readonly grants: readonly Grant[];
}

/** A signed-in member of a merchant's staff. */
export interface StaffIdentity extends Principal {
  readonly kind: "staff";
  readonly email: string | null;
  readonly roles: readonly { readonly role_id: string; readonly location_id: string | null }[];
  readonly session_id: string;
  /** The till they are signed in at, and where it stands. */
  readonly device: { readonly id: string; readonly location_id: string; readonly revoked: boolean } | null;
  /** When they last proved who they are. */
  readonly proved_at: string;
}

/** Who did it, for histories and ledgers. */
export function actorOf(c: Context<AppEnv>): Actor {
  const { kind, id, name } = c.get("principal");
  return { kind, id, name };
}

/** Where the caller may use a permission. */
export const reach = (c: Context<AppEnv>, permission: Permission): Reach =>
  reachOf(c.get("principal").grants, permission);

/** Whether the caller may use a permission at a location; null for what belongs to no location. */
export const mayAt = (c: Context<AppEnv>, permission: Permission, locationId: string | null): boolean =>
  covers(reach(c, permission), locationId);

/**
 * The locations that a list is narrowed to: null for all of them. A location outside the caller's reach is
 * answered as one that does not exist: with nothing.
 */
export function within(
  c: Context<AppEnv>,
  permission: Permission,
  asked: string | undefined,
): readonly string[] | null {
  const reached = reach(c, permission);
  if (reached === "everywhere") return asked === undefined ? null : [asked];
  return asked === undefined ? reached : reached.filter((id) => id === asked);
}
