import { err, ok, type Result } from "../result.ts";
import type { BeyondStock, RulePlace, RuleSays, StockPolicy, StockRule } from "./rules.ts";

/** How many rules one SKU may have. */
export const MOST_SKU_RULES = 100;

/** What is said anew about a SKU at a place; what is left out stays as it is. */
export interface PolicyEdit extends RulePlace {
  /** Null: nothing any more. */
  readonly says: Readonly<Partial<Record<RuleSays, number | null>>>;
  /** Counts for the SKU, whatever the place. */
  readonly beyond?: BeyondStock | null;
}

/** A policy with edits, in their order. The very same one when they change nothing. */
export function editedPolicy(
  policy: StockPolicy,
  edits: readonly PolicyEdit[],
): Result<StockPolicy, { readonly code: "too_many_rules"; readonly most: number }> {
  let { rules, beyond } = policy;
  for (const edit of edits) {
    if (edit.beyond !== undefined) beyond = edit.beyond;
    if (Object.keys(edit.says).length > 0) rules = withRule(rules, edit);
  }
  if (rules.length > MOST_SKU_RULES) return err({ code: "too_many_rules", most: MOST_SKU_RULES });
  const same = JSON.stringify([rules, beyond]) === JSON.stringify([policy.rules, policy.beyond]);
  return ok(same ? policy : { ...policy, rules, beyond });
}

/** A rule that says nothing any more goes. */
function withRule(rules: readonly StockRule[], { channel_id, location_id, says }: PolicyEdit): StockRule[] {
  const here = (rule: RulePlace): boolean =>
    rule.channel_id === channel_id && rule.location_id === location_id;
  const nothing = { category_id: null, channel_id, location_id, keep: null, sell_from: null, low_at: null };
  const all = rules.some(here) ? rules : [...rules, nothing];
  return all
    .map((rule) => (here(rule) ? { ...rule, ...says } : rule))
    .filter(({ keep, sell_from, low_at }) => keep !== null || sell_from !== null || low_at !== null);
}
