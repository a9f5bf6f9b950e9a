import { describe, expect, test } from "vitest";
import { CLIENT_PRESETS, clientGrants, clientScopes, fitsLocations, isClientScope } from "./client-scopes.ts";
import { mayGive, reachOf } from "./grants.ts";
import { PERMISSION_NAMES, PERMISSIONS } from "./permissions.ts";
import { DEFAULT_ROLES } from "./roles.ts";

describe("[SEC-04] [INT-02] scopes of API clients", () => {
  test("are permissions that exist today, that need no fresh proof, and that decide nothing about people", () => {
    for (const scope of clientScopes) {
      const facts = PERMISSIONS[scope];
      expect([scope, facts.awaits, facts.stepUp]).toEqual([scope, undefined, undefined]);
      expect(["till", "people"]).not.toContain(facts.area);
    }
    expect(isClientScope("order.view")).toBe(true);
    for (const name of [
      "staff.role.edit",
      "api_client.view",
      "webhook.edit",
      "till.sell",
      "customer.erase",
      "customer.export",
      "order.edit",
      "",
    ])
      expect([name, isClientScope(name)]).toEqual([name, false]);
  });

  test("presets hold scopes only, each once, and reading changes nothing", () => {
    for (const [name, scopes] of Object.entries(CLIENT_PRESETS)) {
      expect([name, scopes.filter((scope) => !isClientScope(scope))]).toEqual([name, []]);
      expect(new Set(scopes).size).toBe(scopes.length);
    }
    expect(CLIENT_PRESETS.reading.every((scope) => PERMISSIONS[scope].reads)).toBe(true);
    expect(CLIENT_PRESETS.logistics.every(fitsLocations)).toBe(true);
  });

  test("bound to locations they reach those; what all share is looked at as a whole and never changed", () => {
    const grants = clientGrants(["order.view", "catalog.product.view", "catalog.product.edit"], ["A", "B"]);
    expect(reachOf(grants, "order.view")).toEqual(["A", "B"]);
    expect(reachOf(grants, "catalog.product.view")).toBe("everywhere");
    expect(reachOf(grants, "catalog.product.edit")).toEqual([]);
    expect(reachOf(clientGrants(["order.view"], null), "order.view")).toBe("everywhere");
    expect(reachOf(clientGrants(["order.view"], []), "order.view")).toEqual([]);
    expect(PERMISSION_NAMES.filter(fitsLocations)).not.toContain("catalog.product.edit");
  });

  test("a refund without limit is given by nobody who has a limit", () => {
    const refund = clientGrants(["order.refund"], null);
    const held = (role: "administrator" | "service_representative") =>
      DEFAULT_ROLES[role].grants.map((entry) => ({ ...entry, location_id: null }));
    expect(mayGive(held("administrator"), refund)).toBe(true);
    expect(mayGive(held("service_representative"), refund)).toBe(false);
  });
});
