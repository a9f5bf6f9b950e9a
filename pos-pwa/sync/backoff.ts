/** A till that is back on the network shall not keep its sales for long. */
export const LONGEST_DELAY_MS = 15_000;

/**
 * How long to wait before the next attempt: doubling from one second, at most {@link LONGEST_DELAY_MS}, spread by
 * `chance` (0…1) over the upper half, so that a street of tills does not call in one moment.
 */
export function retryDelay(attempts: number, chance: number): number {
  const full = Math.min(LONGEST_DELAY_MS, 1000 * 2 ** Math.min(attempts, 10));
  return Math.round(full * (0.5 + chance / 2));
}
