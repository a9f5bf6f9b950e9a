import type { StaffRole } from "#db/schema/control.ts";

/** What staff may be allowed to do. A finer catalogue and custom roles replace the four roles later. */
export const PERMISSIONS = [
  "catalog.read",
  "catalog.edit",
  "stock.read",
  "stock.adjust",
  "orders.read",
  "orders.place",
  "orders.fulfil",
  "orders.cancel",
  "imports.run",
  "messages.read",
  "devices.register",
  "till.sell",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ROLE_PERMISSIONS: Readonly<Record<StaffRole, readonly Permission[]>> = {
  administrator: PERMISSIONS,
  order_desk: [
    "catalog.read",
    "stock.read",
    "orders.read",
    "orders.place",
    "orders.fulfil",
    "orders.cancel",
    "messages.read",
  ],
  store_manager: [
    "catalog.read",
    "stock.read",
    "stock.adjust",
    "orders.read",
    "orders.fulfil",
    "orders.cancel",
    "devices.register",
    "till.sell",
  ],
  store_associate: ["catalog.read", "stock.read", "orders.read", "orders.fulfil", "till.sell"],
};

export const permissionsOf = (role: StaffRole): readonly Permission[] => ROLE_PERMISSIONS[role];

export const may = (role: StaffRole, permission: Permission): boolean =>
  ROLE_PERMISSIONS[role].includes(permission);
