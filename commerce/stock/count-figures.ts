/** What was found of a SKU beside what the books said when it was counted; null where nobody counted it. */
export interface CountedFigures {
  readonly counted: number | null;
  /** Units on hand by the books at the moment of the count. */
  readonly seen: number | null;
}

/** How far a count may be from the books before somebody has to look again: more than so many units, or per cent. */
export interface CountThreshold {
  readonly unit: "units" | "percent";
  readonly value: number;
}

/** Units more than the books say (or less, below zero); null where nobody counted. */
export const varianceOf = ({ counted, seen }: CountedFigures): number | null =>
  counted === null || seen === null ? null : counted - seen;

/** Whether a line is further from the books than the threshold lets pass. Of no units any difference is too much. */
export function isOver(line: CountedFigures, { unit, value }: CountThreshold): boolean {
  const variance = varianceOf(line);
  if (variance === null || variance === 0) return false;
  const units = Math.abs(variance);
  return unit === "units" ? units > value : units * 100 > value * (line.seen ?? 0);
}

/** How well the books agreed with what was found. */
export interface Accuracy {
  /** Lines that somebody counted. */
  readonly counted: number;
  /** Those of them where books and count agree. */
  readonly exact: number;
  /** Units found beyond the books, less units missing. */
  readonly net_units: number;
  /** Units found beyond the books and units missing together. */
  readonly absolute_units: number;
  /** Both in minor units of the count's currency, of the lines that have a price. */
  readonly net_value: number;
  readonly absolute_value: number;
}

/** Sums over lines; `unit_price` in minor units, null where a SKU has none. */
export function accuracyOf(
  lines: readonly (CountedFigures & { readonly unit_price: number | null })[],
): Accuracy {
  const sums = { counted: 0, exact: 0, net_units: 0, absolute_units: 0, net_value: 0, absolute_value: 0 };
  for (const line of lines) {
    const variance = varianceOf(line);
    if (variance === null) continue;
    const value = variance * (line.unit_price ?? 0);
    sums.counted += 1;
    sums.exact += variance === 0 ? 1 : 0;
    sums.net_units += variance;
    sums.absolute_units += Math.abs(variance);
    sums.net_value += value;
    sums.absolute_value += Math.abs(value);
  }
  return sums;
}
