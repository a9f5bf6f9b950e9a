import { type Grant, grantsAt } from "./grants.ts";
import { offeredPermissions, PERMISSIONS, type Permission, type PermissionArea } from "./permissions.ts";

/** What only people do: what is a till's, and deciding who may do what. No route of these is there for programs. */
const AREAS_OF_PEOPLE: readonly PermissionArea[] = ["till", "people"];

/**
 * What people decide about single persons (that two are one, who is handed all that is kept of somebody), and what
 * tells a program of other programs.
 */
const DECISIONS_OF_PEOPLE: readonly Permission[] = ["customer.merge", "customer.export", "api_client.view"];

/**
 * Permissions that an API client may be given, as its scopes. None that wants a fresh proof of identity: a program
 * has nobody to ask for it.
 */
export const clientScopes: readonly Permission[] = offeredPermissions.filter(
  (name) =>
    !PERMISSIONS[name].stepUp &&
    !AREAS_OF_PEOPLE.includes(PERMISSIONS[name].area) &&
    !DECISIONS_OF_PEOPLE.includes(name),
);

export const isClientScope = (name: string): name is Permission =>
  clientScopes.some((scope) => scope === name);

/**
 * Whether a scope fits a client that is bound to locations. One that changes what all locations share does not; one
 * that only looks at it does, and looks at all of it.
 */
export const fitsLocations = (scope: Permission): boolean => {
  const { byLocation, reads } = PERMISSIONS[scope];
  return byLocation === true || reads === true;
};

/** What a client holds: its scopes, everywhere (null) or at its locations, without limits of money. */
export function clientGrants(
  scopes: readonly Permission[],
  locationIds: readonly string[] | null,
): readonly Grant[] {
  const given = scopes.map((permission) => ({ permission, limits: null }));
  return (locationIds ?? [null]).flatMap((locationId) => grantsAt(given, locationId));
}

/** What a client does for the merchant: a choice of scopes to begin with. */
export const CLIENT_PRESETS = {
  /** A warehouse of others: counts and receives stock, picks and sends orders. */
  logistics: [
    "catalog.product.view",
    "inventory.stock.view",
    "inventory.stock.adjust",
    "inventory.stock.receive",
    "order.view",
    "order.fulfil",
    "organisation.view",
  ],
  /** Enterprise resource planning: owns products and stock, takes orders and customers over. */
  erp: [
    "catalog.product.view",
    "catalog.product.edit",
    "catalog.product.publish",
    "catalog.category.edit",
    "catalog.media.upload",
    "catalog.import",
    "inventory.stock.view",
    "inventory.stock.adjust",
    "inventory.stock.receive",
    "order.view",
    "customer.view",
    "organisation.view",
  ],
  /** Takes orders for the merchant: a marketplace, a call centre. */
  orders: [
    "catalog.product.view",
    "inventory.stock.view",
    "order.view",
    "order.place",
    "order.cancel",
    "order.refund",
    "organisation.view",
  ],
  /** Looks and changes nothing: reports, analysis. */
  reading: ["catalog.product.view", "inventory.stock.view", "order.view", "organisation.view"],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type ClientPreset = keyof typeof CLIENT_PRESETS;
