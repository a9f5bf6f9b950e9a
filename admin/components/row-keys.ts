/** The row that a key leads to from the current one; null when the key means nothing here. */
export function stepTo(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return Math.min(last, current + 1);
    case "ArrowUp":
    case "k":
      return Math.max(0, current - 1);
    case "PageDown":
      return Math.min(last, current + 15);
    case "PageUp":
      return Math.max(0, current - 15);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
