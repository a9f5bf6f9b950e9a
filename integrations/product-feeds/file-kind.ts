/** Files that people take for a table or a list, by how they begin. */
const OTHERS: readonly (readonly [beginning: string, message: string])[] = [
  ["PK\x03\x04", "This is a workbook or a ZIP archive. Save the sheet as “CSV UTF-8” and import that."],
  ["\xd0\xcf\x11\xe0", "This is an old Excel workbook. Save the sheet as “CSV UTF-8” and import that."],
  ["\xff\xfe", "The text is UTF-16. Save it as “CSV UTF-8” and import that."],
  ["\xfe\xff", "The text is UTF-16. Save it as “CSV UTF-8” and import that."],
  ["%PDF-", "This is a PDF, which holds no table that could be read. Export the products as CSV instead."],
  ["\x1f\x8b", "The file is packed twice. Unpack it once and import that."],
];

const NO_TEXT = "This is no text file. Export the products as CSV or as one JSON object a line.";

/**
 * Says what a file is instead of text, and what to do; null while it looks like text. Names and announced types
 * count for nothing: the bytes tell. `part` is a piece of the file, unpacked; `first` whether it is its beginning.
 */
export function notText(part: Uint8Array, first: boolean): string | null {
  const beginning = first ? String.fromCharCode(...part.subarray(0, 8)) : "";
  const other = OTHERS.find(([signature]) => beginning.startsWith(signature));
  return other?.[1] ?? (part.includes(0) ? NO_TEXT : null);
}
