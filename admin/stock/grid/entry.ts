/** What somebody typed into a count: the units it comes to, and by how many that is more or fewer. */
export interface Entry {
  readonly to: number;
  readonly delta: number;
  /** `+5` and `-2` say a change, `12` says what was counted. */
  readonly says: "change" | "count";
}

/** Reads `12`, `+5`, `-2` or `−2` against what is on hand; null while it is none of them, or comes to less than nothing. */
export function readEntry(text: string, onHand: number): Entry | null {
  const match = /^\s*([+\-−]?)\s*(\d{1,7})\s*$/.exec(text);
  if (!match) return null;
  const [, sign = "", digits] = match;
  const units = Number(digits);
  const delta = sign === "" ? units - onHand : sign === "+" ? units : -units;
  return onHand + delta < 0 ? null : { to: onHand + delta, delta, says: sign === "" ? "count" : "change" };
}
