/** Seconds until the next try, doubling with each one and jittered, at most ten minutes. */
export const backoffSeconds = (attempts: number): number =>
  Math.round(Math.min(600, 2 ** attempts) * (0.5 + Math.random() / 2));
