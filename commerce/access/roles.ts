import type { Money } from "../money.ts";
import { money } from "../money.ts";
import { PERMISSION_NAMES, PERMISSIONS, type Permission } from "./permissions.ts";

/** A permission as a role gives it. */
export interface RoleGrant {
  readonly permission: Permission;
  /** Up to how much, one amount a currency; a currency that is not named is not allowed. Null: without limit. */
  readonly limits: readonly Money[] | null;
}

/** A named set of permissions that people are given, everywhere or at single locations. */
export interface Role {
  readonly id: string;
  readonly grants: readonly RoleGrant[];
}

/** The roles every merchant starts with: the brief's table of eleven ("User Roles and Permissions"). */
export const DEFAULT_ROLE_IDS = [
  "administrator",
  "catalog_manager",
  "inventory_manager",
  "order_manager",
  "fulfilment_user",
  "service_representative",
  "marketing_manager",
  "account_manager",
  "store_manager",
  "store_associate",
  "finance",
] as const;
export type DefaultRoleId = (typeof DEFAULT_ROLE_IDS)[number];

/** Roles that only make sense at a location: people who have them are bound to one. */
export const LOCATION_ROLES: readonly DefaultRoleId[] = [
  "fulfilment_user",
  "store_manager",
  "store_associate",
];

const grant = (permission: Permission, limits: readonly Money[] | null = null): RoleGrant => ({
  permission,
  limits,
});
const all = (...permissions: readonly Permission[]): RoleGrant[] => permissions.map((name) => grant(name));

/** What a service representative gives back without asking; merchants set their own in a role of theirs. */
const SERVICE_LIMIT = [money(20_000, "USD"), money(20_000, "EUR"), money(20_000, "GBP")];
const STORE_LIMIT = [money(50_000, "USD"), money(50_000, "EUR"), money(50_000, "GBP")];
const ASSOCIATE_LIMIT = [money(5_000, "USD"), money(5_000, "EUR"), money(5_000, "GBP")];

const GRANTS: Readonly<Record<DefaultRoleId, readonly RoleGrant[]>> = {
  administrator: all(...PERMISSION_NAMES),
  catalog_manager: all(
    "catalog.product.view",
    "catalog.product.edit",
    "catalog.product.publish",
    "catalog.product.delete",
    "catalog.category.edit",
    "catalog.media.upload",
    "catalog.import",
    "catalog.export",
    "content.edit",
    "inventory.stock.view",
    "pricing.view",
    "pricing.edit",
    "organisation.view",
  ),
  inventory_manager: all(
    "catalog.product.view",
    "inventory.stock.view",
    "inventory.stock.adjust",
    "inventory.stock.receive",
    "inventory.transfer",
    "inventory.hold",
    "inventory.count",
    "inventory.threshold.edit",
    "inventory.purchase",
    "organisation.view",
    "organisation.location.edit",
  ),
  order_manager: all(
    "catalog.product.view",
    "inventory.stock.view",
    "order.view",
    "order.place",
    "order.fulfil",
    "order.cancel",
    "order.refund",
    "order.edit",
    "order.reroute",
    "order.return",
    "customer.view",
    "customer.message.view",
    "organisation.view",
  ),
  fulfilment_user: all(
    "catalog.product.view",
    "inventory.stock.view",
    "order.view",
    "order.fulfil",
    "organisation.view",
  ),
  service_representative: [
    ...all(
      "catalog.product.view",
      "inventory.stock.view",
      "order.view",
      "order.place",
      "order.cancel",
      "order.edit",
      "order.return",
      "customer.view",
      "customer.edit",
      "customer.message.view",
      "organisation.view",
    ),
    grant("order.refund", SERVICE_LIMIT),
    grant("order.appease", SERVICE_LIMIT),
  ],
  marketing_manager: all(
    "catalog.product.view",
    "promotion.view",
    "promotion.edit",
    "pricing.view",
    "content.edit",
    "report.sales.view",
    "organisation.view",
  ),
  account_manager: all(
    "catalog.product.view",
    "inventory.stock.view",
    "order.view",
    "order.place",
    "customer.view",
    "customer.edit",
    "b2b.account.view",
    "b2b.account.edit",
    "b2b.quote",
    "b2b.impersonate",
    "pricing.view",
    "organisation.view",
  ),
  store_manager: [
    ...all(
      "catalog.product.view",
      "inventory.stock.view",
      "inventory.stock.adjust",
      "inventory.stock.receive",
      "inventory.count",
      "inventory.transfer",
      "order.view",
      "order.fulfil",
      "order.cancel",
      "order.return",
      "till.sell",
      "till.approve",
      "till.device.view",
      "till.device.register",
      "pricing.override",
      "staff.view",
      "staff.edit",
      "staff.access.approve",
      "audit.view",
      "report.sales.view",
      "organisation.view",
    ),
    grant("order.refund", STORE_LIMIT),
  ],
  store_associate: [
    ...all(
      "catalog.product.view",
      "inventory.stock.view",
      "order.view",
      "order.fulfil",
      "order.return",
      "till.sell",
      "organisation.view",
    ),
    grant("order.refund", ASSOCIATE_LIMIT),
  ],
  finance: all(
    "catalog.product.view",
    "order.view",
    "customer.view",
    "pricing.view",
    "report.sales.view",
    "report.finance.view",
    "audit.view",
    "organisation.view",
  ),
};

export const DEFAULT_ROLES: Readonly<Record<DefaultRoleId, Role>> = Object.fromEntries(
  DEFAULT_ROLE_IDS.map((id) => [id, { id, grants: GRANTS[id] }]),
) as Record<DefaultRoleId, Role>;

export const isDefaultRole = (id: string): id is DefaultRoleId => Object.hasOwn(DEFAULT_ROLES, id);

/** What a platform operator sees of a merchant they look into: everything, and changes nothing. */
export const OPERATOR_GRANTS: readonly RoleGrant[] = all(
  ...PERMISSION_NAMES.filter((name) => PERMISSIONS[name].reads && !PERMISSIONS[name].stepUp),
);
