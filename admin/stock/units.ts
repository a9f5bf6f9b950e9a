/** More than a stock has; the API takes no more. */
export const MOST_UNITS = 1_000_000;

/** A whole number of units as it was typed; null while it is none. */
export function readUnits(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,7}$/.test(trimmed)) return null;
  const units = Number(trimmed);
  return units <= MOST_UNITS ? units : null;
}
