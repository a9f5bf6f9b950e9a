import type { Staff } from "../model.ts";

/** The areas of the back office, in the order of the navigation. */
export const AREAS = ["home", "orders", "products", "stock", "imports", "messages"] as const;
export type Area = (typeof AREAS)[number];

/** Permissions that the screens ask for; the server decides anew on every call. */
export type Permission =
  | "catalog.read"
  | "catalog.edit"
  | "stock.read"
  | "stock.adjust"
  | "orders.read"
  | "orders.place"
  | "orders.fulfil"
  | "orders.cancel"
  | "imports.run"
  | "messages.read";

const needed: Readonly<Record<Exclude<Area, "home">, Permission>> = {
  orders: "orders.read",
  products: "catalog.read",
  stock: "stock.read",
  imports: "imports.run",
  messages: "messages.read",
};

type Allowed = Pick<Staff, "permissions">;

export const may = (staff: Allowed, permission: Permission): boolean =>
  staff.permissions.includes(permission);

/** Home is for everybody: it shows what the other areas allow. */
export const mayEnter = (staff: Allowed, area: Area): boolean => area === "home" || may(staff, needed[area]);
