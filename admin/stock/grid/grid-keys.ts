/** A cell of the grid, counted from the first row under the header and the column of the item. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const PAGE = 15;

/** The cell that a key leads to, as in a spreadsheet; null when the key means nothing here. */
export function stepIn(
  key: string,
  { row, column }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  ctrl = false,
): Cell | null {
  if (rows === 0) return null;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  switch (key) {
    case "ArrowDown":
      return { row: ctrl ? lastRow : Math.min(lastRow, row + 1), column };
    case "ArrowUp":
      return { row: ctrl ? 0 : Math.max(0, row - 1), column };
    case "ArrowRight":
      return { row, column: ctrl ? lastColumn : Math.min(lastColumn, column + 1) };
    case "ArrowLeft":
      return { row, column: ctrl ? 0 : Math.max(0, column - 1) };
    case "PageDown":
      return { row: Math.min(lastRow, row + PAGE), column };
    case "PageUp":
      return { row: Math.max(0, row - PAGE), column };
    case "Home":
      return { row: ctrl ? 0 : row, column: 0 };
    case "End":
      return { row: ctrl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** Whether a key begins an entry by itself: a digit, or the sign of a change. */
export const beginsEntry = (key: string): boolean => /^[\d+\-−]$/.test(key);
