import { expect, test } from "vitest";
import { stepTo } from "./row-keys.ts";

test.each([
  ["ArrowDown", 0, 1],
  ["j", 0, 1],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 0, 0],
  ["PageDown", 2, 9],
  ["PageUp", 9, 0],
  ["Home", 5, 0],
  ["End", 5, 9],
  ["Enter", 5, null],
])("[UXA-06] %s in row %d of ten leads to row %s", (key, current, to) => {
  expect(stepTo(key, current, 10)).toBe(to);
});

test("[UXA-06] an empty list has no rows to step to", () => {
  expect(stepTo("End", 0, 0)).toBe(null);
});
