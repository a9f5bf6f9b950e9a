const first = 500;
const most = 20_000;

/** How long to wait before trying again: doubled each time, with jitter so that all screens do not return at once. */
export function backOff(attempt: number, chance: number): number {
  const ceiling = Math.min(most, first * 2 ** attempt);
  return Math.round(ceiling / 2 + (ceiling / 2) * chance);
}
