import type { RuleSays } from "#commerce/stock/rules.ts";
import type { StockWords } from "../words.ts";

/** What a rule can say, in the order in which it is told. */
export const SAYS = ["keep", "sell_from", "low_at"] as const satisfies readonly RuleSays[];

/** A rule of whatever kind, and what its places are called. */
interface ToldRule {
  readonly channel_id: string | null;
  readonly location_id: string | null;
  readonly keep: number | null;
  readonly sell_from: number | null;
  readonly low_at: number | null;
}

export interface RuleNames {
  readonly channel: (id: string) => string;
  readonly location: (id: string) => string;
}

/**
 * Whether a statement counts for a place. A channel's sum has no location, and whether a location is low does not
 * depend on a channel: said elsewhere it would never be heard.
 */
export const speaksOf = (
  says: RuleSays,
  place: { channel_id: string | null; location_id: string | null },
): boolean =>
  says === "keep" || (says === "sell_from" ? place.location_id === null : place.channel_id === null);

/** What a rule says, a sentence a statement: `Online shop keeps 2 back at Berlin for all products`. */
export function sentences(words: StockWords, rule: ToldRule, what: string, names: RuleNames): string[] {
  const values = {
    what,
    channel: rule.channel_id === null ? "" : names.channel(rule.channel_id),
    location: rule.location_id === null ? "" : names.location(rule.location_id),
  };
  const channel = rule.channel_id === null ? "any" : "one";
  const location = rule.location_id === null ? "any" : "one";
  return SAYS.flatMap((says) => {
    const units = rule[says];
    if (units === null) return [];
    if (says === "keep") return words(`rule.keep.${channel}.${location}`, { ...values, units });
    if (says === "sell_from") return words(`rule.sell_from.${channel}`, { ...values, units });
    return words(`rule.low_at.${location}`, { ...values, units });
  });
}
