import { expect, test } from "vitest";
import { dayToCome } from "./day.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

test.each([
  ["2026-12-05T00:00:00Z", "en-US", "December 5"],
  ["2026-12-05T00:00:00Z", "en-GB", "5 December"],
  ["2026-12-05T00:00:00Z", "de-DE", "5. Dezember"],
  ["2027-01-04T23:59:00Z", "en-US", "January 4, 2027"],
  ["2026-11-22T00:00:00Z", "en-US", "November 22"], // today, however late it is
])("[CAT-11] %s in %s is %s", (instant, locale, written) => {
  expect(dayToCome(instant, locale, NOW)).toBe(written);
});

test("[CAT-11] a day that nobody named, or that is over, is not told", () => {
  expect(dayToCome(null, "en-US", NOW)).toBeNull();
  expect(dayToCome("2026-11-21T23:59:59Z", "en-US", NOW)).toBeNull();
});
