import { expect, test } from "vitest";
import type { StockPolicy } from "../calls.ts";
import { formOf, policyOf, repeated, type Statement } from "./policy-form.ts";

const policy: Pick<StockPolicy, "rules" | "beyond"> = {
  rules: [
    { channel_id: "chn_1", location_id: "loc_1", keep: 2, sell_from: null, low_at: null },
    { channel_id: null, location_id: null, keep: 1, sell_from: 3, low_at: 5 },
  ],
  beyond: { kind: "preorder", limit: 20, promised_at: "2026-12-24T12:00:00Z" },
};

test("[INV-10] a policy becomes one line a statement, and the same policy again", () => {
  const form = formOf(policy);
  expect(form.statements.map(({ says, units }) => [says, units])).toEqual([
    ["keep", "2"],
    ["keep", "1"],
    ["sell_from", "3"],
    ["low_at", "5"],
  ]);
  expect(form).toMatchObject({ beyond: "preorder", limit: "20", promised_on: "2026-12-24" });
  expect(policyOf(form)).toEqual(policy);
});

test("[INV-08] without a wish to sell beyond stock, limit and date are not sent", () => {
  expect(policyOf({ ...formOf(policy), beyond: "none" }).beyond).toBe(null);
});

test("[INV-10] a statement leaves out what it cannot depend on", () => {
  const statement = { units: "4", location_id: "loc_1", channel_id: "chn_1" };
  const form = {
    ...formOf({ rules: [], beyond: null }),
    statements: [
      { ...statement, says: "sell_from" },
      { ...statement, says: "low_at" },
    ] satisfies Statement[],
  };
  expect(policyOf(form).rules).toEqual([
    { channel_id: "chn_1", location_id: null, keep: null, sell_from: 4, low_at: null },
    { channel_id: null, location_id: "loc_1", keep: null, sell_from: null, low_at: 4 },
  ]);
});

test("[INV-10] the same thing said twice of one place is found", () => {
  const keep: Statement = { says: "keep", units: "1", location_id: "", channel_id: "" };
  expect(repeated([keep, { ...keep, location_id: "loc_1" }])).toBe(null);
  expect(repeated([keep, { ...keep, says: "low_at" }, { ...keep, units: "9" }])).toBe(2);
});
