import { BYTE_ORDER_MARK, csvRow } from "#commerce/csv.ts";

export type CsvCells = readonly (string | number | null)[];

/**
 * Pages of one file: a request may ask D1 a thousand times (developers.cloudflare.com/d1/platform/limits), and the
 * file is not all that it asks for.
 */
const MOST_PAGES = 900;

/** What a page of a file holds, and where the next one begins; null on the last. */
export interface CsvPage<Place> {
  readonly rows: readonly CsvCells[];
  readonly next: Place | null;
}

/** A CSV file that is read page by page while it is taken: however long it is, one page is in memory. */
export function csvStream<Place>(
  columns: readonly string[],
  first: Place,
  read: (place: Place) => Promise<CsvPage<Place>>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let place: Place | null = first;
  let pages = 0;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvRow(columns))),
    pull: async (controller) => {
      // A page may be empty though others follow; who waits is given something, or the end.
      while (place !== null) {
        // Cut off loudly: a file that ends too early must not look whole.
        if (pages++ === MOST_PAGES) throw new Error("too long for one file");
        const page: CsvPage<Place> = await read(place);
        place = page.next;
        if (page.rows.length > 0) return controller.enqueue(encoder.encode(page.rows.map(csvRow).join("")));
      }
      controller.close();
    },
  });
}

/** Headers of a CSV file that is downloaded. */
export const csvHeaders = (name: string): Record<string, string> => ({
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
  "Cache-Control": "no-store",
});
