/** A page of a list and where the next one starts. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next_cursor: string | null;
}

/** Where a page ended: the sort values of its last row. Opaque to callers. */
export function encodeCursor(values: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The values of a cursor; null when it is missing or not one of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const valid =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === "string" || typeof value === "number");
    return valid ? values : null;
  } catch {
    return null;
  }
}

/** Cuts the extra row that was read to know whether there is more. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
