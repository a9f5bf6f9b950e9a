import { parseDecimal } from "#commerce/money.ts";

/** More than any document has; the API takes no more. */
const MOST_UNITS = 1_000_000;
const MOST_COST = 1_000_000_000;

/** A line while it is written: figures as they were typed. */
export interface DraftLine {
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
  readonly units: string;
  /** Of one unit, in the currency's major units; empty where nobody says. */
  readonly cost: string;
}

/** A whole number from nothing on, as it was typed; null while it is none. */
export function readCount(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,7}$/.test(trimmed)) return null;
  const units = Number(trimmed);
  return units <= MOST_UNITS ? units : null;
}

/** A cost in minor units; null for an empty field, undefined while it is not an amount. */
export function readCost(text: string, currency: string): number | null | undefined {
  if (text.trim() === "") return null;
  const amount = parseDecimal(text, currency);
  return amount !== null && amount >= 0 && amount <= MOST_COST ? amount : undefined;
}

/** Which fields of which lines cannot be taken as they are; `currency` where costs are asked for. */
export function lineErrors(
  lines: readonly DraftLine[],
  currency: string | null,
): ReadonlyMap<string, "units" | "cost"> {
  const errors = new Map<string, "units" | "cost">();
  for (const { sku, units, cost } of lines) {
    if (!readCount(units)) errors.set(sku, "units");
    else if (currency !== null && readCost(cost, currency) === undefined) errors.set(sku, "cost");
  }
  return errors;
}

/** The lines with one more of a SKU. */
export function withOneMore(
  lines: readonly DraftLine[],
  row: Pick<DraftLine, "sku" | "title" | "variant_title">,
): DraftLine[] {
  if (!lines.some(({ sku }) => sku === row.sku))
    return [
      ...lines,
      { sku: row.sku, title: row.title, variant_title: row.variant_title, units: "1", cost: "" },
    ];
  return lines.map((line) =>
    line.sku === row.sku ? { ...line, units: String((readCount(line.units) ?? 0) + 1) } : line,
  );
}

/** What a line is called. */
export const nameOf = ({ title, variant_title }: Pick<DraftLine, "title" | "variant_title">): string =>
  [title, variant_title].filter(Boolean).join(" · ");
