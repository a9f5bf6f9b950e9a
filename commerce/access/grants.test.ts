import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../money.ts";
import { type Grant, grantsAt, limitOf, mayFor, mayGive, reachesWithin, reachOf } from "./grants.ts";
import { PERMISSION_NAMES, PERMISSIONS } from "./permissions.ts";
import { DEFAULT_ROLE_IDS, DEFAULT_ROLES, OPERATOR_GRANTS } from "./roles.ts";

const at = (roleId: (typeof DEFAULT_ROLE_IDS)[number], location: string | null) =>
  grantsAt(DEFAULT_ROLES[roleId].grants, location);
const dollars = (amount: number) => money(amount * 100, "USD");

describe("[SEC-01] the eleven roles", () => {
  test("there are eleven, each with permissions of the catalogue, none twice", () => {
    expect(DEFAULT_ROLE_IDS.length).toBe(11);
    for (const id of DEFAULT_ROLE_IDS) {
      const names = DEFAULT_ROLES[id].grants.map((grant) => grant.permission);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => PERMISSION_NAMES.includes(name))).toBe(true);
    }
  });

  test("the administrator holds everything, finance changes nothing, an operator only looks", () => {
    expect(DEFAULT_ROLES.administrator.grants.length).toBe(PERMISSION_NAMES.length);
    for (const { permission } of [...DEFAULT_ROLES.finance.grants, ...OPERATOR_GRANTS])
      expect(PERMISSIONS[permission].reads).toBe(true);
  });

  test("marketing sees no orders, and nobody but the administrator reaches settings and API clients", () => {
    expect(reachOf(at("marketing_manager", null), "order.view")).toEqual([]);
    const critical = ["api_client.edit", "staff.role.edit", "organisation.security.edit"] as const;
    const others = DEFAULT_ROLE_IDS.filter((id) => id !== "administrator");
    for (const id of others) for (const name of critical) expect(reachOf(at(id, null), name)).toEqual([]);
  });
});

describe("[SEC-02] reach", () => {
  test("a role at a store reaches that store; at two stores both; everywhere beats a store", () => {
    expect(reachOf(at("store_manager", "A"), "order.view")).toEqual(["A"]);
    const both = [...at("store_manager", "A"), ...at("store_associate", "B")];
    expect(reachOf(both, "order.view")).toEqual(["A", "B"]);
    expect(reachOf(both, "inventory.stock.adjust")).toEqual(["A"]);
    expect(reachOf([...both, ...at("finance", null)], "order.view")).toBe("everywhere");
  });

  test("what has no place is given as a whole to look at, and not at all to change", () => {
    const manager = at("catalog_manager", "A");
    expect(reachOf(manager, "catalog.product.view")).toBe("everywhere");
    expect(reachOf(manager, "catalog.product.edit")).toEqual([]);
  });
});

describe("[SEC-01] limits", () => {
  const service = at("service_representative", null);

  test.each([
    [200, true],
    [200.01, false],
    [0, true],
  ])("a service representative gives back %d dollars: %s", (amount, allowed) => {
    expect(mayFor(service, "order.refund", null, dollars(amount))).toBe(allowed);
  });

  test("a currency that no limit names is not allowed", () => {
    expect(mayFor(service, "order.refund", null, money(1, "JPY"))).toBe(false);
    expect(limitOf(service, "order.refund", null, "JPY")).toEqual({ amount: 0 });
  });

  test("the highest of several limits holds, and none beats all", () => {
    const both = [...at("store_associate", "A"), ...at("store_manager", "A")];
    expect(limitOf(both, "order.refund", "A", "USD")).toEqual({ amount: 50_000 });
    expect(limitOf([...both, ...at("administrator", null)], "order.refund", "A", "USD")).toBe(null);
  });
});

describe("[SEC-01] nobody gives away what they do not have", () => {
  test("a store manager gives the till to people of their store only, and never more money than their own", () => {
    const manager = at("store_manager", "A");
    expect(mayGive(manager, at("store_associate", "A"))).toBe(true);
    expect(mayGive(manager, at("store_associate", "B"))).toBe(false);
    expect(mayGive(manager, at("store_associate", null))).toBe(false);
    expect(mayGive(manager, at("administrator", "A"))).toBe(false);
    expect(mayGive(at("store_associate", "A"), manager)).toBe(false);
  });

  test("whatever one may give reaches no further than what one has", () => {
    const grants = fc.array(
      fc.record({
        permission: fc.constantFrom(...PERMISSION_NAMES),
        location_id: fc.option(fc.constantFrom("A", "B", "C")),
        limits: fc.option(
          fc.array(
            fc.nat(1_000).map((amount) => money(amount, "USD")),
            { maxLength: 2 },
          ),
        ),
      }),
      { maxLength: 8 },
    ) as fc.Arbitrary<Grant[]>;
    fc.assert(
      fc.property(grants, grants, (own, given) => {
        if (!mayGive(own, given)) return;
        for (const name of PERMISSION_NAMES)
          expect(reachesWithin(reachOf(given, name), reachOf(own, name))).toBe(true);
      }),
    );
  });
});
