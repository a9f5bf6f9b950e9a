import { expect, test } from "vitest";
import { accuracyOf, type CountThreshold, isOver } from "./count-figures.ts";

const units = (value: number): CountThreshold => ({ unit: "units", value });
const percent = (value: number): CountThreshold => ({ unit: "percent", value });

test.each([
  ["agrees with the books", 5, 5, units(0), false],
  ["is off by one where nothing may be", 6, 5, units(0), true],
  ["is off by as many as may be", 3, 5, units(2), false],
  ["is off by one more", 2, 5, units(2), true],
  ["is off by as many per cent as may be", 90, 100, percent(10), false],
  ["is off by more per cent", 89, 100, percent(10), true],
  ["is beyond books that knew of none", 1, 0, percent(50), true],
  ["was not counted", null, 5, units(0), false],
] as const)("[INV-11] a line that %s", (_name, counted, seen, threshold, over) => {
  expect(isOver({ counted, seen }, threshold)).toBe(over);
});

test("[INV-11] accuracy counts exact lines, and differences with and without their signs; what nobody counted is left out", () => {
  expect(
    accuracyOf([
      { counted: 5, seen: 5, unit_price: 100 },
      { counted: 3, seen: 5, unit_price: 100 },
      { counted: 4, seen: 1, unit_price: 50 },
      { counted: 2, seen: 1, unit_price: null },
      { counted: null, seen: null, unit_price: 900 },
    ]),
  ).toEqual({
    counted: 4,
    exact: 1,
    net_units: 2,
    absolute_units: 6,
    net_value: -50,
    absolute_value: 350,
  });
});
