import { expect, test } from "vitest";
import { backOff } from "./back-off.ts";

test.each([
  [0, 0, 250],
  [0, 1, 500],
  [3, 0.5, 3000],
  [50, 1, 20_000],
])("[UXA-04] attempt %d with chance %d waits %d ms", (attempt, chance, wait) => {
  expect(backOff(attempt, chance)).toBe(wait);
});
