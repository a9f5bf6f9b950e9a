import { unguarded } from "#commerce/csv.ts";
import { csvRows } from "#integrations/product-feeds/csv-rows.ts";
import { UnreadableFeed } from "#integrations/product-feeds/product-feed.ts";

/** The columns of a file: what each is called in it, and whether there can be no file without it. */
export type Columns = Readonly<Record<string, { readonly names: readonly string[]; readonly needed?: true }>>;

/** A line of a file about stock: the cells of the columns that the file has. */
export interface SheetLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Quotation marks stand where they should, and there is a cell for each column. */
  readonly intact: boolean;
}

/** Lines of a CSV whose first names the columns. Columns of other names are not read. @throws UnreadableFeed */
export async function* sheetLines(text: AsyncIterable<string>, columns: Columns): AsyncGenerator<SheetLine> {
  let header: { readonly width: number; readonly at: readonly (readonly [string, number])[] } | null = null;
  for await (const { line, cells, intact } of csvRows(text)) {
    if (!header) {
      header = { width: cells.length, at: placesOf(cells, columns) };
      continue;
    }
    yield {
      line,
      cells: Object.fromEntries(
        header.at.map(([column, at]) => [column, unguarded((cells[at] ?? "").trim())]),
      ),
      intact: intact && cells.length === header.width,
    };
  }
  if (!header)
    throw new UnreadableFeed("The file is empty. Send one with a line of column names and its rows.");
}

function placesOf(header: readonly string[], columns: Columns): (readonly [string, number])[] {
  const told = header.map((name) => name.trim().toLowerCase().replaceAll(/[ -]/g, "_"));
  const places = Object.entries(columns).map(
    ([column, { names }]) => [column, told.findIndex((name) => names.includes(name))] as const,
  );
  const missing = places
    .filter(([column, at]) => at < 0 && columns[column]?.needed)
    .map(([column]) => column);
  if (missing.length > 0) {
    throw new UnreadableFeed(
      `The first line names no column ${missing.join(", ")}. It has to name: ${Object.keys(columns).join(", ")}.`,
    );
  }
  return places.filter(([, at]) => at >= 0);
}
