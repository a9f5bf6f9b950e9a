import { expect, test } from "vitest";
import { readEntry } from "./entry.ts";

test.each([
  ["12", 12, 2, "count"],
  ["0", 0, -10, "count"],
  ["10", 10, 0, "count"],
  ["+5", 15, 5, "change"],
  [" - 2 ", 8, -2, "change"],
  ["−10", 0, -10, "change"],
] as const)("[UXA-05] %j with ten on hand comes to %d", (text, to, delta, says) => {
  expect(readEntry(text, 10)).toEqual({ to, delta, says });
});

test.each(["", "-", "1.5", "many", "-11", "12345678", "5+"])(
  "[UXA-05] %j with ten on hand is no count",
  (text) => {
    expect(readEntry(text, 10)).toBe(null);
  },
);
