import { describe, expect, test } from "vitest";
import { clientScopes } from "#commerce/access/client-scopes.ts";
import { grantsAt } from "#commerce/access/grants.ts";
import { DEFAULT_ROLES } from "#commerce/access/roles.ts";
import type { ApiClient } from "../model.ts";
import { endOf, formFor, formOf, isCalls, mayGive, PRESETS, termsOf } from "./client-form.ts";

const administrator = grantsAt(DEFAULT_ROLES.administrator.grants, null);
const catalogManager = grantsAt(DEFAULT_ROLES.catalog_manager.grants, null);

const client: ApiClient = {
  id: "cli_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
  version: 3,
  name: "Warehouse",
  kind: "key",
  state: "active",
  scopes: ["order.view", "order.fulfil"],
  location_ids: ["loc_1"],
  channel_id: null,
  calls_per_minute: 60,
  secrets: [],
  created_by: { id: "stf_1", name: "Ada" },
  created_at: "2026-11-01T00:00:00.000Z",
  expires_at: "2030-05-01T12:00:00.000Z",
  last_used_at: null,
  revoked_at: null,
};

describe("[SEC-04] what a person fills in for an API client", () => {
  test("begins with what was chosen, as far as they may give it", () => {
    for (const preset of PRESETS) {
      const form = formFor(preset, "X", administrator);
      expect(form.scopes.every((scope) => clientScopes.includes(scope))).toBe(true);
      expect([preset, form.scopes.length > 0]).toEqual([preset, !["store", "own"].includes(preset)]);
    }
    expect(formFor("store", "Shop", administrator)).toMatchObject({ kind: "store", scopes: [] });
    expect(formFor("orders", "X", catalogManager).scopes).not.toContain("order.place");
    expect(formFor("erp", "X", catalogManager).scopes).toContain("catalog.import");
  });

  test("comes back unchanged from a client that is edited, whatever is left as it is", () => {
    const { name, scopes, location_ids, channel_id, calls_per_minute, expires_at } = client;
    expect(termsOf(formOf(client), client)).toEqual({
      name,
      scopes,
      location_ids,
      channel_id,
      calls_per_minute,
      expires_at,
    });
    const later = termsOf({ ...formOf(client), ends_on: "2031-01-01" }, client);
    expect(later.expires_at).toBe(endOf("2031-01-01")?.toISOString());
    expect(termsOf(formOf({ ...client, location_ids: null, expires_at: null }))).toMatchObject({
      location_ids: null,
      expires_at: null,
    });
  });

  test("leaves out what does not go together", () => {
    const form = formOf({ ...client, scopes: ["order.view", "catalog.product.edit"] });
    expect(termsOf(form).scopes).toEqual(["order.view"]);
    expect(termsOf({ ...form, where: "everywhere" })).toMatchObject({
      scopes: ["order.view", "catalog.product.edit"],
      location_ids: null,
    });
    expect(termsOf({ ...form, kind: "store", channel_id: "chn_1" })).toMatchObject({
      scopes: [],
      location_ids: null,
      channel_id: "chn_1",
    });
  });

  test("a day lasts to its end, by the clock of the device", () => {
    expect(endOf("")).toBe(null);
    expect(endOf("soon")).toBe(null);
    const end = endOf("2030-02-28");
    expect([end?.getFullYear(), end?.getMonth(), end?.getDate(), end?.getHours()]).toEqual([2030, 1, 28, 23]);
  });

  test.each([
    ["10", true],
    ["6000", true],
    [" 600 ", true],
    ["9", false],
    ["6001", false],
    ["1e3", false],
    ["-20", false],
    ["", false],
  ])("%j calls a minute: %s", (text, taken) => expect(isCalls(text)).toBe(taken));

  test("nobody gives what they hold at one place only to everywhere, nor what they do not hold", () => {
    const manager = grantsAt(DEFAULT_ROLES.store_manager.grants, "loc_1");
    expect(mayGive(manager, "order.view", ["loc_1"])).toBe(true);
    expect(mayGive(manager, "order.view", null)).toBe(false);
    expect(mayGive(manager, "order.view", ["loc_1", "loc_2"])).toBe(false);
    expect(mayGive(manager, "customer.view", ["loc_1"])).toBe(false);
    expect(mayGive(administrator, "customer.view", null)).toBe(true);
  });
});
