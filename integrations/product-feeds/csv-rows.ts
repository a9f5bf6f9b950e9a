import Papa from "papaparse";
import { MAX_ROW_CHARS, UnreadableFeed } from "./product-feed.ts";
import { unixLines } from "./text-lines.ts";

export interface CsvRow {
  /** Line on which the row begins, from 1; a quoted cell may run over several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether quotes stand where they should. */
  readonly intact: boolean;
}

/** Rows of a CSV as its text arrives. Semicolons and tabs, which spreadsheets write in some countries, are known too. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let pending = "";
  let line = 1;
  let delimiter: string | undefined;
  const take = (last: boolean): CsvRow[] => {
    delimiter ??= delimiterOf(pending);
    const rows: CsvRow[] = [];
    let begin = 0;
    const parser = new Papa.Parser({
      delimiter,
      newline: "\n",
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
        const [cells = []] = data;
        const written = pending.slice(begin, meta.cursor);
        if (cells.some((cell) => cell !== "")) rows.push({ line, cells, intact: errors.length === 0 });
        line += lineBreaks(written);
        begin = meta.cursor;
      },
    });
    parser.parse(pending, 0, !last);
    pending = pending.slice(begin);
    return rows;
  };
  for await (const part of unixLines(text)) {
    pending += part;
    if (delimiter === undefined && !pending.includes("\n")) continue;
    yield* take(false);
    if (pending.length > MAX_ROW_CHARS) {
      throw new UnreadableFeed(
        `The row that begins on line ${line} does not end. A quotation mark there is probably never closed.`,
      );
    }
  }
  if (pending) yield* take(true);
}

function delimiterOf(text: string): string {
  const [header = ""] = text.split("\n", 1);
  const count = (candidate: string) => header.split(candidate).length;
  return [",", ";", "\t"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
