import { inArray, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** A document as its object told it, with the number of the event. */
export interface Told<Document> {
  readonly document: Document;
  readonly seq: number;
}

/** What a list of documents can be narrowed to. */
export interface DocumentFilter<State> {
  readonly state?: State | undefined;
  /** True: those that are not at their end; false: those that are. */
  readonly open?: boolean | undefined;
  readonly sku?: string | undefined;
  /** The beginning of a number, of a tracking or other reference, or of a SKU. */
  readonly q?: string | undefined;
  /** Places one of which it concerns; null for all. */
  readonly places: readonly string[] | null;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What lists select: all but the document itself. */
export function listed<Columns extends { document: unknown; tenant_id: unknown; seq: unknown }>(
  columns: Columns,
) {
  const { document: _document, tenant_id: _tenant, seq: _seq, ...rest } = columns;
  return rest;
}

/** Rows of one state, or of those that are (or are not) at their end. */
export function inStates<State extends string>(
  column: SQLiteColumn,
  { state, open }: Pick<DocumentFilter<State>, "state" | "open">,
  ended: readonly State[],
  all: readonly State[],
): SQL | undefined {
  if (state === undefined && open === undefined) return undefined;
  const wanted = all.filter(
    (one) => (state ?? one) === one && (open === undefined || ended.includes(one) !== open),
  );
  return inArray(column, wanted);
}

/** Bytes of a `like` pattern that D1 takes (developers.cloudflare.com/d1/platform/limits). */
const MOST_PATTERN_BYTES = 50;

/** Where one of the columns begins with a text, but for what a pattern would read as wild. */
export function beginning(q: string | undefined, conditions: (pattern: string) => SQL[]): SQL | undefined {
  if (!q) return undefined;
  const letters = [...q.replaceAll(/[%_]/g, "")];
  while (new TextEncoder().encode(`${letters.join("")}%`).length > MOST_PATTERN_BYTES) letters.pop();
  return or(...conditions(`${letters.join("")}%`));
}
