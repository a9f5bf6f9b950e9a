/**
 * What anybody may be allowed to do, as data. A permission is asked for by the routes that name it; roles and
 * API clients are made of permissions.
 */

/** Parts of the back office that permissions are shown under. */
export type PermissionArea =
  | "catalog"
  | "inventory"
  | "orders"
  | "customers"
  | "pricing"
  | "content"
  | "b2b"
  | "till"
  | "reports"
  | "organisation"
  | "people"
  | "integrations";

interface PermissionFacts {
  readonly area: PermissionArea;
  /** Looks only; changes nothing. */
  readonly reads?: true;
  /** May be given for single locations; what it shows and changes is then narrowed to them. */
  readonly byLocation?: true;
  /** May be given up to an amount of money. */
  readonly limited?: true;
  /** So critical that whoever uses it proves again who they are. */
  readonly stepUp?: true;
  /** The module that will ask for it; no route does yet, and nobody is offered it until then. */
  readonly awaits?: string;
}

const CATALOGUE = {
  "catalog.product.view": { area: "catalog", reads: true },
  "catalog.product.edit": { area: "catalog" },
  "catalog.product.publish": { area: "catalog" },
  "catalog.product.delete": { area: "catalog", awaits: "catalogue" },
  "catalog.category.edit": { area: "catalog" },
  "catalog.media.upload": { area: "catalog" },
  "catalog.import": { area: "catalog" },
  "catalog.export": { area: "catalog", reads: true, awaits: "catalogue" },

  "inventory.stock.view": { area: "inventory", reads: true, byLocation: true },
  "inventory.stock.adjust": { area: "inventory", byLocation: true },
  "inventory.stock.receive": { area: "inventory", byLocation: true },
  "inventory.transfer": { area: "inventory", byLocation: true },
  "inventory.hold": { area: "inventory", byLocation: true },
  "inventory.count": { area: "inventory", byLocation: true },
  "inventory.threshold.edit": { area: "inventory" },
  "inventory.purchase": { area: "inventory" },

  "order.view": { area: "orders", reads: true, byLocation: true },
  "order.place": { area: "orders" },
  "order.fulfil": { area: "orders", byLocation: true },
  "order.cancel": { area: "orders", byLocation: true },
  "order.refund": { area: "orders", byLocation: true, limited: true },
  "order.edit": { area: "orders", byLocation: true, awaits: "orders" },
  "order.reroute": { area: "orders", byLocation: true, awaits: "orders" },
  "order.return": { area: "orders", byLocation: true, awaits: "orders" },
  "order.appease": { area: "orders", limited: true, awaits: "orders" },

  "customer.view": { area: "customers", reads: true },
  "customer.edit": { area: "customers" },
  "customer.merge": { area: "customers" },
  "customer.export": { area: "customers", reads: true },
  "customer.erase": { area: "customers", stepUp: true },
  "customer.message.view": { area: "customers", reads: true },

  "pricing.view": { area: "pricing", reads: true, awaits: "pricing" },
  "pricing.edit": { area: "pricing", awaits: "pricing" },
  "pricing.override": { area: "pricing", byLocation: true, limited: true, awaits: "pricing" },
  "promotion.view": { area: "pricing", reads: true, awaits: "pricing" },
  "promotion.edit": { area: "pricing", awaits: "pricing" },

  "content.edit": { area: "content", awaits: "catalogue" },

  "b2b.account.view": { area: "b2b", reads: true, awaits: "b2b" },
  "b2b.account.edit": { area: "b2b", awaits: "b2b" },
  "b2b.quote": { area: "b2b", limited: true, awaits: "b2b" },
  "b2b.impersonate": { area: "b2b", awaits: "b2b" },

  "till.sell": { area: "till", byLocation: true },
  "till.approve": { area: "till", byLocation: true, awaits: "till" },
  "till.device.view": { area: "till", reads: true, byLocation: true },
  "till.device.register": { area: "till", byLocation: true },

  "report.sales.view": { area: "reports", reads: true, byLocation: true, awaits: "analytics" },
  "report.finance.view": { area: "reports", reads: true, awaits: "analytics" },

  "organisation.view": { area: "organisation", reads: true, byLocation: true },
  "organisation.channel.edit": { area: "organisation", awaits: "channels" },
  "organisation.location.edit": { area: "organisation", awaits: "inventory" },
  "organisation.security.edit": { area: "organisation", stepUp: true },
  "organisation.export": { area: "organisation", reads: true, stepUp: true },
  "organisation.close": { area: "organisation", stepUp: true },

  "staff.view": { area: "people", reads: true, byLocation: true },
  "staff.edit": { area: "people", byLocation: true, stepUp: true },
  "staff.role.edit": { area: "people", stepUp: true },
  "staff.access.approve": { area: "people", byLocation: true },
  "audit.view": { area: "people", reads: true, byLocation: true },
  "audit.alert.acknowledge": { area: "people" },

  "api_client.view": { area: "integrations", reads: true },
  "api_client.edit": { area: "integrations", stepUp: true },
  "webhook.view": { area: "integrations", reads: true },
  "webhook.replay": { area: "integrations" },
  "webhook.edit": { area: "integrations", stepUp: true },
} as const satisfies Readonly<Record<string, PermissionFacts>>;

export type Permission = keyof typeof CATALOGUE;

/** Every permission with what is known of it. */
export const PERMISSIONS: Readonly<Record<Permission, PermissionFacts>> = CATALOGUE;

export const PERMISSION_NAMES = Object.keys(CATALOGUE) as [Permission, ...Permission[]];

export const isPermission = (name: string): name is Permission => Object.hasOwn(CATALOGUE, name);

/** Permissions that something asks for today: what roles and API clients are offered. */
export const offeredPermissions: readonly Permission[] = PERMISSION_NAMES.filter(
  (name) => !PERMISSIONS[name].awaits,
);
