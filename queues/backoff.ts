/** How long to wait between tries, in seconds: after the first one, by how much it grows, and at most. */
export interface Waits {
  readonly first: number;
  readonly factor: number;
  readonly most: number;
}

const USUAL: Waits = { first: 2, factor: 2, most: 600 };

/** Seconds until the next try after so many, growing with each one and jittered by half; ten minutes at most. */
export const backoffSeconds = (attempts: number, { first, factor, most }: Waits = USUAL): number =>
  Math.round(Math.min(most, first * factor ** (attempts - 1)) * (0.5 + Math.random() / 2));
