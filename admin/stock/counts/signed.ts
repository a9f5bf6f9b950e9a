import type { Format } from "../../session/format.ts";

/** A difference with its sign, `+3` or `−2`; none as `0`. */
export const signed = (format: Pick<Format, "number">, units: number): string => {
  if (units === 0) return format.number(0);
  return `${units > 0 ? "+" : "−"}${format.number(Math.abs(units))}`;
};
