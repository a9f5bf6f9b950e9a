import { describe, expect, test } from "vitest";
import { type Grant, grantsAt } from "./grants.ts";
import { refusesGiving, refusesManaging, type Standing } from "./managing.ts";
import { DEFAULT_ROLES, type DefaultRoleId } from "./roles.ts";

function person(id: string, ...given: readonly [DefaultRoleId, string | null][]): Standing {
  return {
    id,
    roles: given.map(([role_id, location_id]) => ({ role_id, location_id })),
    grants: given.flatMap(([role, place]) => grantsAt(DEFAULT_ROLES[role].grants, place)),
  };
}

const admin = person("admin", ["administrator", null]);
const manager = person("manager", ["store_manager", "A"]);

describe("[SEC-02] who manages whom", () => {
  test.each<[string, Standing, readonly string[] | "everywhere", Standing, string | null]>([
    ["an administrator manages anybody", admin, "everywhere", person("x", ["finance", null]), null],
    ["an administrator manages another", admin, "everywhere", person("x", ["administrator", null]), null],
    ["an administrator manages who has no role", admin, "everywhere", person("x"), null],
    ["nobody manages themselves", admin, "everywhere", admin, "own_access"],
    ["a store manager manages their associates", manager, ["A"], person("x", ["store_associate", "A"]), null],
    ["a store manager manages a colleague", manager, ["A"], person("x", ["store_manager", "A"]), null],
    [
      "not who works at another store",
      manager,
      ["A"],
      person("x", ["store_associate", "B"]),
      "person_elsewhere",
    ],
    [
      "not who works at another store too",
      manager,
      ["A"],
      person("x", ["store_associate", "A"], ["store_associate", "B"]),
      "person_elsewhere",
    ],
    ["not who works everywhere", manager, ["A"], person("x", ["store_associate", null]), "person_elsewhere"],
    ["not who has no role", manager, ["A"], person("x"), "person_elsewhere"],
    ["not who holds more at the store", manager, ["A"], person("x", ["finance", "A"]), "beyond_own"],
    ["not an administrator of the store", manager, ["A"], person("x", ["administrator", "A"]), "beyond_own"],
  ])("%s", (_, by, reach, who, code) => {
    expect(refusesManaging(by, reach, who)?.code ?? null).toBe(code);
  });

  test("the permission that is missing is named", () => {
    const limitless: Grant[] = [{ permission: "order.refund", location_id: "A", limits: null }];
    expect(refusesGiving(manager, limitless)).toEqual({ code: "beyond_own", permission: "order.refund" });
    expect(refusesGiving(admin, limitless)).toBe(null);
  });
});
