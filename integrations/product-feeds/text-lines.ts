import { MAX_ROW_CHARS, UnreadableFeed } from "./product-feed.ts";

/** Text with every line ended by `\n`, whatever system wrote it; a `\r\n` may be cut in two by the stream. */
export async function* unixLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const part of text) {
    const whole = held + part;
    held = whole.endsWith("\r") ? "\r" : "";
    const ready = held ? whole.slice(0, -1) : whole;
    if (ready) yield ready.includes("\r") ? ready.replace(/\r\n?/g, "\n") : ready;
  }
  if (held) yield "\n";
}

/** Lines with their numbers, from 1. */
export async function* numberedLines(
  text: AsyncIterable<string>,
): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  let rest = "";
  for await (const part of unixLines(text)) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    for (const complete of lines) {
      line += 1;
      yield { line, text: complete };
    }
    if (rest.length > MAX_ROW_CHARS)
      throw new UnreadableFeed(
        `Line ${line + 1} is longer than a million characters. Put each product on a line of its own.`,
      );
  }
  if (rest) yield { line: line + 1, text: rest };
}
