import type { Refusal } from "#db/imports.ts";
import { refusal } from "#integrations/product-feeds/product-feed.ts";
import type { SheetLine } from "./sheet.ts";

/** What a cell says, or why it cannot be. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: Refusal };

/** More than a stock has; keeps sums exact. */
export const MOST_UNITS = 1_000_000;
const LONGEST_SKU = 64;

const said = <T>(value: T): Read<T> => ({ ok: true, value });
const no = (row: SheetLine, field: string, reason: string): Read<never> => ({
  ok: false,
  refused: refusal(row.line, field, reason, row.cells[field] ?? null),
});

/** Whole units within bounds. */
export function unitsIn(row: SheetLine, field: string, least = 0): Read<number> {
  const text = row.cells[field] ?? "";
  if (!/^[+-]?\d{1,9}$/.test(text)) return no(row, field, "has to be a whole number");
  const units = Number(text);
  if (units < least || units > MOST_UNITS) return no(row, field, `has to be from ${least} to ${MOST_UNITS}`);
  return said(units);
}

/** The id of something named by one of its names; without regard to case. */
export function namedIn(
  row: SheetLine,
  field: string,
  known: ReadonlyMap<string, string>,
  reason: string,
): Read<string> {
  const id = known.get((row.cells[field] ?? "").toLowerCase());
  return id === undefined ? no(row, field, reason) : said(id);
}

/** The SKU, one of those that the merchant has where `known` is given. */
export function skuIn(row: SheetLine, known: ReadonlySet<string> | null): Read<string> {
  const { sku = "" } = row.cells;
  if (!row.intact)
    return { ok: false, refused: refusal(row.line, "", "quotation marks or columns do not add up") };
  if (sku === "" || sku.length > LONGEST_SKU)
    return no(row, "sku", `has to have 1 to ${LONGEST_SKU} characters`);
  return known && !known.has(sku) ? no(row, "sku", "there is no such SKU") : said(sku);
}

/** One of a few words. */
export function wordIn<Word extends string>(
  row: SheetLine,
  field: string,
  words: readonly Word[],
): Read<Word> {
  const text = row.cells[field];
  const found = words.find((word) => word === text?.toLowerCase());
  return found === undefined ? no(row, field, `has to be one of ${words.join(", ")}`) : said(found);
}

/** A date, or an instant, as RFC 3339 in UTC. */
export function instantIn(row: SheetLine, field: string): Read<string> {
  const text = row.cells[field] ?? "";
  const at = /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at)
    ? no(row, field, "has to be a date such as 2026-12-24")
    : said(new Date(at).toISOString());
}

/** Names that a file may use for locations: their codes and ids. */
export const placeNames = (
  locations: readonly { readonly id: string; readonly code: string }[],
  within: readonly string[] | null,
): Map<string, string> =>
  new Map(
    locations
      .filter(({ id }) => within?.includes(id) ?? true)
      .flatMap(({ id, code }) => [
        [code.toLowerCase(), id],
        [id.toLowerCase(), id],
      ]),
  );
