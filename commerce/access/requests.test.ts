import { describe, expect, test } from "vitest";
import { grantsAt } from "./grants.ts";
import { offeredPermissions } from "./permissions.ts";
import { decidingReach, lendable, mayLend, refusesWish } from "./requests.ts";
import { DEFAULT_ROLES, type DefaultRoleId } from "./roles.ts";

const at = (role: DefaultRoleId, place: string | null) => grantsAt(DEFAULT_ROLES[role].grants, place);
const associate = at("store_associate", "A");
const manager = at("store_manager", "A");

describe("[UXA-10] asking for access", () => {
  test.each([
    ["what one does not hold", "inventory.stock.adjust", "A", null],
    ["another store", "order.view", "B", null],
    ["everywhere", "order.view", null, null],
    ["what one holds with a limit", "order.refund", "A", null],
    ["what one holds already", "order.view", "A", "held_already"],
    ["one place of what has no place", "catalog.product.edit", "A", "has_no_place"],
    ["what nothing asks for yet", "b2b.quote", null, "not_offered"],
  ] as const)("%s", (_, permission, location_id, code) => {
    expect(refusesWish(associate, { permission, location_id })?.code ?? null).toBe(code);
  });
});

describe("[SEC-01] deciding about access", () => {
  const own = { manager, admin: at("administrator", null), desk: at("order_manager", null) };

  test.each([
    ["manager", "inventory.stock.adjust", "A", true],
    ["manager", "inventory.stock.adjust", "B", false],
    ["manager", "inventory.stock.adjust", null, false],
    // Theirs has a limit, and what is lent has none.
    ["manager", "order.refund", "A", false],
    ["manager", "catalog.product.edit", null, false],
    ["admin", "order.refund", "A", true],
    ["admin", "staff.role.edit", null, true],
    // Holds it, but does not decide about access.
    ["desk", "order.refund", null, false],
  ] as const)("%s lends %s at %s: %s", (who, permission, location_id, allowed) => {
    const grants = own[who];
    expect(mayLend(grants, decidingReach(grants), { permission, location_id })).toBe(allowed);
  });

  test("what somebody may lend is listed with where", () => {
    expect(lendable(own.desk, decidingReach(own.desk))).toEqual([]);
    expect(lendable(own.admin, "everywhere").map(({ permission }) => permission)).toEqual(offeredPermissions);
    const store = lendable(manager, decidingReach(manager));
    expect(store.every(({ reach }) => JSON.stringify(reach) === '["A"]')).toBe(true);
    expect(store.some(({ permission }) => permission === "order.refund")).toBe(false);
  });
});
