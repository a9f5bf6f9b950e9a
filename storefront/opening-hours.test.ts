import { expect, test } from "vitest";
import { daysText, timeText } from "./opening-hours.ts";

test.each([
  ["Mo-Fr", "en-US", "Mon – Fri"],
  ["Mo-Fr", "de-DE", "Mo – Fr"],
  ["Sa,Su", "en-US", "Sat, Sun"],
  ["every day", "en-US", "every day"],
])("[UXC-04] %s in %s is %s", (days, locale, text) => {
  expect(daysText(days, locale)).toBe(text);
});

test.each([
  ["19:00", "en-US", "7:00 PM"],
  ["19:00", "de-DE", "19:00"],
  ["noon", "en-US", "noon"],
])("[UXC-04] %s in %s is %s", (time, locale, text) => {
  expect(timeText(time, locale).replace(/\s/g, " ")).toBe(text);
});
