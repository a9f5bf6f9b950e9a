import { expect, test } from "vitest";
import { deltaOf } from "./adjustment.ts";

test.each([
  ["change", "3", 3],
  ["change", "+3", 3],
  ["change", " -2 ", -2],
  ["change", "−2", -2],
  ["counted", "12", 2],
  ["counted", "7", -3],
  ["counted", "10", 0],
  ["counted", "-7", null],
  ["change", "", null],
  ["change", "2.5", null],
  ["change", "many", null],
] as const)("[UXA-05] %s %j with ten on hand is a difference of %s", (mode, units, delta) => {
  expect(deltaOf({ mode, units }, { on_hand: 10 })).toBe(delta);
});
