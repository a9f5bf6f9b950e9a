import { expect, test } from "vitest";
import { distanceText } from "./distance.ts";

test.each([
  [0.04, "de-DE", "0 km"],
  [2.345, "de-DE", "2,3 km"],
  [13.6, "de-DE", "14 km"],
  [16.1, "en-US", "10 mi"],
  [2.345, "en", "1.5 mi"],
  [2_345, "en-CA", "2,345 km"],
  [5, "en-GB", "3.1 mi"],
])("[INV-07] %f km in %s: %s", (km, locale, written) => {
  expect(distanceText(km, locale)).toBe(written);
});
