import { STOCK_FIGURES } from "./level.ts";
import type { BeyondStock, StockPolicy, StockRule } from "./rules.ts";

/*
 * Stock as spreadsheets have it. What is written in these columns is read back from them: a file of levels or policies
 * that comes back unchanged changes nothing.
 */

/** A row a SKU and location. `safety` and `low_at` are what the rules come to there for no channel in particular. */
export const LEVEL_COLUMNS = [
  "sku",
  "barcode",
  "title",
  "location",
  ...STOCK_FIGURES,
  "available",
  "expected_at",
  "safety",
  "low_at",
] as const;

/** A row a SKU and place; what is said of the SKU as a whole stands in its row without a place. */
export const POLICY_COLUMNS = [
  "sku",
  "location",
  "channel",
  "safety",
  "sell_from",
  "low_at",
  "beyond",
  "beyond_limit",
  "promised_at",
] as const;

type Cells = readonly (string | number | null)[];

/** What is said about a SKU, in rows of {@link POLICY_COLUMNS}. `codeOf` names a location; what it does not know is left out. */
export function policyRows(
  sku: string,
  { rules, beyond }: StockPolicy,
  codeOf: (locationId: string) => string | undefined,
): Cells[] {
  const everywhere = rules.find((rule) => rule.location_id === null && rule.channel_id === null);
  const first = [sku, null, null, ...said(everywhere), ...beyondCells(beyond)];
  const others = rules
    .filter((rule) => rule !== everywhere)
    .flatMap((rule) => {
      const code = rule.location_id === null ? null : codeOf(rule.location_id);
      return code === undefined ? [] : [[sku, code, rule.channel_id, ...said(rule), null, null, null]];
    });
  return everywhere || beyond ? [first, ...others] : others;
}

const said = (rule: StockRule | undefined): Cells => [
  rule?.keep ?? null,
  rule?.sell_from ?? null,
  rule?.low_at ?? null,
];

const beyondCells = (beyond: BeyondStock | null): Cells =>
  beyond ? [beyond.kind, beyond.limit, beyond.promised_at] : [null, null, null];
