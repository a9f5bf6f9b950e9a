import { expect, test } from "vitest";
import { editedPolicy, MOST_SKU_RULES, type PolicyEdit } from "./policy-edits.ts";
import { NO_POLICY, type StockPolicy, type StockRule } from "./rules.ts";

const EVERYWHERE = { channel_id: null, location_id: null };
const rule = (said: Partial<StockRule>): StockRule => ({
  category_id: null,
  ...EVERYWHERE,
  keep: null,
  sell_from: null,
  low_at: null,
  ...said,
});
const policyWith = (...rules: StockRule[]): StockPolicy => ({ ...NO_POLICY, version: 3, rules });
const edit = (said: Partial<PolicyEdit>): PolicyEdit => ({ ...EVERYWHERE, says: {}, ...said });
const BACKORDER = { kind: "backorder", limit: 5, promised_at: null } as const;

test.each([
  ["a new rule", policyWith(), [edit({ says: { keep: 2 } })], [rule({ keep: 2 })]],
  [
    "what is left out stays",
    policyWith(rule({ keep: 2, low_at: 4 })),
    [edit({ says: { low_at: 6 } })],
    [rule({ keep: 2, low_at: 6 })],
  ],
  [
    "places are kept apart",
    policyWith(rule({ location_id: "a", keep: 2 })),
    [
      edit({ location_id: "b", says: { keep: 1 } }),
      edit({ location_id: "a", channel_id: "c", says: { keep: 9 } }),
    ],
    [
      rule({ location_id: "a", keep: 2 }),
      rule({ location_id: "b", keep: 1 }),
      rule({ location_id: "a", channel_id: "c", keep: 9 }),
    ],
  ],
  [
    "a rule that says nothing any more goes",
    policyWith(rule({ keep: 2 })),
    [edit({ says: { keep: null } })],
    [],
  ],
  ["nothing is said where nothing was", policyWith(), [edit({ says: { keep: null } })], []],
] as const)("[INV-10] a policy is edited: %s", (_, policy, edits, rules) => {
  const answer = editedPolicy(policy, edits);
  expect(answer.ok && answer.value.rules).toEqual(rules);
});

test("[INV-10] backorders are set, left alone and taken away", () => {
  const set = editedPolicy(NO_POLICY, [edit({ beyond: BACKORDER })]);
  expect(set).toEqual({ ok: true, value: { ...NO_POLICY, beyond: BACKORDER } });
  const policy = { ...NO_POLICY, beyond: BACKORDER };
  expect(editedPolicy(policy, [edit({ says: { keep: 1 } })])).toEqual({
    ok: true,
    value: { ...policy, rules: [rule({ keep: 1 })] },
  });
  expect(editedPolicy(policy, [edit({ beyond: null })])).toEqual({ ok: true, value: NO_POLICY });
});

test("[INV-10] edits that change nothing give the very same policy", () => {
  const policy = policyWith(rule({ keep: 2 }));
  const answer = editedPolicy(policy, [edit({ says: { keep: 2 } })]);
  expect(answer.ok && answer.value).toBe(policy);
});

test("[INV-10] a SKU has so many rules and no more", () => {
  const edits = Array.from({ length: MOST_SKU_RULES + 1 }, (_, n) =>
    edit({ location_id: `${n}`, says: { keep: 1 } }),
  );
  expect(editedPolicy(NO_POLICY, edits.slice(1)).ok).toBe(true);
  expect(editedPolicy(NO_POLICY, edits)).toEqual({ ok: false, error: { code: "too_many_rules", most: 100 } });
});
