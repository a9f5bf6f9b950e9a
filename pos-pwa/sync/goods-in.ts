import type { TillTransfer } from "../wire.ts";

/** What was counted of a line, whole and damaged. */
export interface Counted {
  readonly good: number;
  readonly damaged: number;
}

type Counts = Readonly<Record<string, Counted>>;
type Line = Pick<TillTransfer["lines"][number], "sku" | "missing">;

/** Everything that is to come, whole. */
export const allOf = (lines: readonly Line[]): Counts =>
  Object.fromEntries(lines.map(({ sku, missing }) => [sku, { good: missing, damaged: 0 }]));

/** Whether more was counted of a line than was sent. */
export const tooMany = ({ sku, missing }: Line, counts: Counts): boolean => {
  const counted = counts[sku];
  return counted !== undefined && counted.good + counted.damaged > missing;
};

/** The counts with one more whole unit, as a scan says it; null for what is not to come any more. */
export function oneMore(counts: Counts, lines: readonly Line[], sku: string): Counts | null {
  const line = lines.find((candidate) => candidate.sku === sku);
  const { good, damaged } = counts[sku] ?? { good: 0, damaged: 0 };
  return line && good + damaged < line.missing ? { ...counts, [sku]: { good: good + 1, damaged } } : null;
}

/** The counts as the API takes them: lines of which something has come. */
export const arrivedOf = (counts: Counts): { sku: string; good: number; damaged: number }[] =>
  Object.entries(counts).flatMap(([sku, { good, damaged }]) =>
    good + damaged > 0 ? [{ sku, good, damaged }] : [],
  );
