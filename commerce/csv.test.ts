import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvRow, unguarded } from "./csv.ts";

test.each([
  [["a", "b"], "a,b\r\n"],
  [["a,b", 'say "so"', "two\nlines"], '"a,b","say ""so""","two\nlines"\r\n'],
  [[null, 0, -1.5], ",0,-1.5\r\n"],
  [["=1+1", "+1", "-1", "@x", "\tx"], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
  [['=HYPERLINK("http://evil.example","x")'], `"'=HYPERLINK(""http://evil.example"",""x"")"\r\n`],
  [["a=b", "x@y.example"], "a=b,x@y.example\r\n"],
])("[ANA-10] cells %j make the row %j", (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});

const letter = fc.constantFrom("a", "é", '"', ",", "\r", "\n", "\t", "=", "+", "-", "@", "'", " ");

test("[ANA-10] whatever is written is read back, and no cell begins like a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter }), { minLength: 2, maxLength: 5 }), (cells) => {
      const read = Papa.parse<string[]>(csvRow(cells), { delimiter: ",", newline: "\r\n" }).data[0] ?? [];
      expect(read.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
      expect(read.map(unguarded)).toEqual(cells.map(unguarded));
      expect(read.some((cell) => /^[=+\-@\t\r\n]/.test(cell))).toBe(false);
    }),
  );
});
