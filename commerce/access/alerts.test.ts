import { describe, expect, test } from "vitest";
import { ALERT_RULES, criticalGained, isRaised, type WatchedEntry, watching } from "./alerts.ts";
import { type Grant, grantsAt } from "./grants.ts";
import { DEFAULT_ROLES } from "./roles.ts";

const entry = (action: string, after: unknown = null): WatchedEntry => ({
  action,
  actor_id: "stf_1",
  subject_id: "stf_2",
  after,
});
const kinds = (watched: WatchedEntry) => watching(watched).map(({ rule, subject }) => [rule.kind, subject]);
const rule = (kind: string) => ALERT_RULES.find((candidate) => candidate.kind === kind) ?? ALERT_RULES[0]!;

describe("[SEC-09] what counts for which alert", () => {
  test.each([
    [
      "auth.sign_in_refused",
      null,
      [
        ["sign_ins_refused", "merchant"],
        ["sign_ins_refused_person", "stf_1"],
      ],
    ],
    [
      "auth.pin_refused",
      null,
      [
        ["sign_ins_refused", "merchant"],
        ["sign_ins_refused_person", "stf_1"],
      ],
    ],
    ["auth.till_signed_in", null, []],
    ["auth.shopper_sign_in_refused", null, [["shopper_sign_ins_refused", "merchant"]]],
    [
      "order.cancel",
      { refunded: { amount: 1, currency: "USD" } },
      [
        ["orders_given_back", "stf_1"],
        ["money_given_back", "stf_1"],
      ],
    ],
    ["order.ship", null, []],
    ["audit.export", null, [["many_exports", "stf_1"]]],
    ["staff.edit", { roles: [] }, []],
    ["staff.edit", { critical_permissions: ["staff.edit"] }, [["permission_given", "stf_2"]]],
    ["staff.invite", { new_administrator: ["stf_2"] }, [["administrator_added", "stf_2"]]],
    ["product.edit", { critical_permissions: ["staff.edit"] }, []],
  ])("%s %j", (action, after, expected) => {
    expect(kinds(entry(action, after))).toEqual(expected);
  });

  test("a refused stranger counts for the merchant only", () => {
    expect(kinds({ ...entry("auth.sign_in_refused"), actor_id: null })).toEqual([
      ["sign_ins_refused", "merchant"],
    ]);
  });
});

describe("[SEC-09] how much is too much", () => {
  test.each([
    ["sign_ins_refused", 9, [], false],
    ["sign_ins_refused", 10, [], true],
    ["sign_ins_refused_person", 4, [], false],
    ["sign_ins_refused_person", 5, [], true],
    ["orders_given_back", 10, [], false],
    ["orders_given_back", 11, [], true],
    ["money_given_back", 99, [{ amount: 500_000, currency: "USD" }], false],
    ["money_given_back", 1, [{ amount: 500_001, currency: "USD" }], true],
    ["money_given_back", 1, [{ amount: 900_000, currency: "JPY" }], false],
    ["permission_given", 1, [], true],
  ])("%s: %d entries, %j", (kind, entries, refunded, raised) => {
    expect(isRaised(rule(kind), { entries, refunded })).toBe(raised);
  });
});

test("[SEC-09] critical permissions count when they are new or reach further", () => {
  const at = (place: string | null): Grant[] => grantsAt(DEFAULT_ROLES.store_manager.grants, place);
  expect(criticalGained([], at("A"))).toEqual(["staff.edit"]);
  expect(criticalGained(at("A"), at("A"))).toEqual([]);
  expect(criticalGained(at("A"), [...at("A"), ...at("B")])).toEqual(["staff.edit"]);
  expect(criticalGained(at(null), at("B"))).toEqual([]);
  expect(criticalGained([], grantsAt(DEFAULT_ROLES.store_associate.grants, "A"))).toEqual([]);
});
