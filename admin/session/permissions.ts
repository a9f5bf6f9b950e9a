import { covers, type Grant, type Reach, reachOf } from "#commerce/access/grants.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import type { Staff } from "../model.ts";

/** The areas of the back office, in the order of the navigation. */
export const AREAS = [
  "home",
  "orders",
  "customers",
  "products",
  "stock",
  "imports",
  "messages",
  "people",
  "audit",
  "integrations",
  "settings",
] as const;
export type Area = (typeof AREAS)[number];

/** What opens an area: any one of these. */
const needed: Readonly<Record<Exclude<Area, "home">, readonly Permission[]>> = {
  orders: ["order.view"],
  customers: ["customer.view"],
  products: ["catalog.product.view"],
  stock: ["inventory.stock.view"],
  imports: ["catalog.import"],
  messages: ["customer.message.view"],
  people: ["staff.view"],
  audit: ["audit.view"],
  integrations: ["api_client.view", "webhook.view"],
  settings: ["till.device.view", "organisation.security.edit", "organisation.export"],
};

type Allowed = Pick<Staff, "permissions">;

/** Whether somebody holds a permission somewhere. Screens ask it; the server decides anew on every call. */
export const may = (staff: Allowed, permission: Permission): boolean =>
  staff.permissions.includes(permission);

/** Where somebody holds a permission. */
export const reach = (staff: Pick<Staff, "grants">, permission: Permission): Reach =>
  reachOf(staff.grants as readonly Grant[], permission);

/** Whether somebody holds a permission at a location. */
export const mayAt = (staff: Pick<Staff, "grants">, permission: Permission, locationId: string): boolean =>
  covers(reach(staff, permission), locationId);

/** Home is for everybody: it shows what the other areas allow. */
export const mayEnter = (staff: Allowed, area: Area): boolean =>
  area === "home" || needed[area].some((permission) => may(staff, permission));
