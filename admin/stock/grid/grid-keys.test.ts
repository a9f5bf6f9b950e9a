import { expect, test } from "vitest";
import { beginsEntry, stepIn } from "./grid-keys.ts";

const size = { rows: 40, columns: 9 };

test.each([
  ["ArrowDown", false, [2, 3]],
  ["ArrowUp", false, [0, 3]],
  ["ArrowRight", false, [1, 4]],
  ["ArrowLeft", false, [1, 2]],
  ["PageDown", false, [16, 3]],
  ["PageUp", false, [0, 3]],
  ["Home", false, [1, 0]],
  ["End", false, [1, 8]],
  ["Home", true, [0, 0]],
  ["End", true, [39, 8]],
  ["ArrowDown", true, [39, 3]],
  ["ArrowLeft", true, [1, 0]],
] as const)("[UXA-06] %s (Ctrl: %s) from row 1, column 3 leads to %j", (key, ctrl, [row, column]) => {
  expect(stepIn(key, { row: 1, column: 3 }, size, ctrl)).toEqual({ row, column });
});

test("[UXA-06] the edges hold, and other keys mean nothing", () => {
  expect(stepIn("ArrowUp", { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(stepIn("ArrowRight", { row: 0, column: 8 }, size)).toEqual({ row: 0, column: 8 });
  expect(stepIn("x", { row: 0, column: 0 }, size)).toBe(null);
  expect(stepIn("ArrowDown", { row: 0, column: 0 }, { rows: 0, columns: 9 })).toBe(null);
});

test("[UXA-05] a digit or a sign begins an entry", () => {
  expect(["4", "+", "-", "a", "Enter"].map(beginsEntry)).toEqual([true, true, true, false, false]);
});
