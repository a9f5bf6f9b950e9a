import type { OptionForm, VariantForm } from "./product-form.ts";
import { emptyVariant } from "./product-form.ts";

/** Every combination of option values, in their order; one empty combination without options. */
export function combinations(options: readonly Pick<OptionForm, "values">[]): string[][] {
  return options.reduce<string[][]>(
    (rows, option) => rows.flatMap((row) => option.values.map((value) => [...row, value.code])),
    [[]],
  );
}

/**
 * The variants for changed options: those that still fit stay as they are, combinations that are missing come with
 * nothing filled in but the first one's prices and weight.
 */
export function fitVariants(variants: readonly VariantForm[], options: readonly OptionForm[]): VariantForm[] {
  const like = variants[0];
  return combinations(options).map((codes) => {
    const same = variants.find((variant) => variant.options.join("\0") === codes.join("\0"));
    if (same) return same;
    const fresh = emptyVariant(codes);
    return like ? { ...fresh, weight: like.weight, prices: structuredClone(like.prices) } : fresh;
  });
}

/** How many variants would be lost by fitting them to the options. */
export const lostBy = (variants: readonly VariantForm[], options: readonly OptionForm[]): number => {
  const kept = new Set(combinations(options).map((codes) => codes.join("\0")));
  return variants.filter((variant) => variant.sku && !kept.has(variant.options.join("\0"))).length;
};

/** Cells copied from a spreadsheet: rows of tab-separated text. Null for a single cell, which pastes as usual. */
export function pastedCells(text: string): string[][] | null {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = rows.map((row) => row.split("\t").map((cell) => cell.trim()));
  return cells.length === 1 && cells[0]?.length === 1 ? null : cells;
}

/** A code for an option value from its words: `Dark oak` → `dark-oak`, and `-2` where that is taken. */
export function codeFor(handle: string, taken: readonly string[]): string {
  const base = handle || "value";
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number++) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}
