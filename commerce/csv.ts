/** Makes spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One row of a CSV file (RFC 4180), its line break included. Cells that a spreadsheet would take for a formula get
 * an apostrophe in front (OWASP, CSV Injection): what others typed must not run where it is opened.
 */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A cell as it was before {@link csvRow} kept spreadsheets from running it. */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);
