import type { RuleSays } from "#commerce/stock/rules.ts";
import type { PolicyInput, PolicyRule, StockPolicy } from "../calls.ts";
import { SAYS, speaksOf } from "../rules/sentences.ts";
import { readUnits } from "../units.ts";

/** One statement about a SKU: `keep 2 back at Berlin for the online shop`. */
export interface Statement {
  says: RuleSays;
  units: string;
  /** Empty: everywhere. */
  location_id: string;
  /** Empty: through every channel. */
  channel_id: string;
}

export interface PolicyForm {
  statements: Statement[];
  beyond: "none" | "backorder" | "preorder";
  limit: string;
  /** `2026-12-24`; empty where nobody says when. */
  promised_on: string;
}

/** A rule says several things of one place; a form is easier to read with one thing a line. */
export function formOf({ rules, beyond }: Pick<StockPolicy, "rules" | "beyond">): PolicyForm {
  return {
    statements: rules.flatMap((rule) =>
      SAYS.flatMap((says) => {
        const units = rule[says];
        if (units === null) return [];
        return {
          says,
          units: String(units),
          location_id: rule.location_id ?? "",
          channel_id: rule.channel_id ?? "",
        };
      }),
    ),
    beyond: beyond?.kind ?? "none",
    limit: beyond ? String(beyond.limit) : "",
    promised_on: beyond?.promised_at?.slice(0, 10) ?? "",
  };
}

/** Where a statement counts: what it cannot depend on is left out. */
export function placeOf({ says, location_id, channel_id }: Statement) {
  const place = { channel_id: channel_id || null, location_id: location_id || null };
  if (speaksOf(says, place)) return place;
  return says === "sell_from" ? { ...place, location_id: null } : { ...place, channel_id: null };
}

/** The statement that says the same thing of the same place as an earlier one; null for none. */
export function repeated(statements: readonly Statement[]): number | null {
  const seen = new Set<string>();
  for (const [index, statement] of statements.entries()) {
    const { channel_id, location_id } = placeOf(statement);
    const key = [statement.says, channel_id, location_id].join(" ");
    if (seen.has(key)) return index;
    seen.add(key);
  }
  return null;
}

/** What is sent: the statements about one place in one rule. */
export function policyOf(form: PolicyForm): PolicyInput {
  const rules: PolicyRule[] = [];
  for (const statement of form.statements) {
    const place = placeOf(statement);
    const said = { [statement.says]: readUnits(statement.units) };
    const at = rules.findIndex(
      (rule) => rule.channel_id === place.channel_id && rule.location_id === place.location_id,
    );
    const rule = rules[at];
    if (rule) rules[at] = { ...rule, ...said };
    else rules.push({ ...place, keep: null, sell_from: null, low_at: null, ...said });
  }
  return {
    rules,
    beyond:
      form.beyond === "none"
        ? null
        : {
            kind: form.beyond,
            limit: readUnits(form.limit) ?? 0,
            // A day is meant; noon in UTC is that day nearly everywhere.
            promised_at: form.promised_on ? `${form.promised_on}T12:00:00Z` : null,
          },
  };
}
