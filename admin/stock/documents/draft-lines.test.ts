import { expect, test } from "vitest";
import { type DraftLine, lineErrors, readCost, readCount, withOneMore } from "./draft-lines.ts";

const line = (said: Partial<DraftLine>): DraftLine => ({
  sku: "MUG",
  title: "Mug",
  variant_title: "",
  units: "1",
  cost: "",
  ...said,
});

test.each([
  ["0", 0],
  [" 12 ", 12],
  ["1000000", 1_000_000],
  ["1000001", null],
  ["-1", null],
  ["1.5", null],
  ["", null],
])("[INV-06] %j typed as units is %s", (text, units) => {
  expect(readCount(text)).toBe(units);
});

test.each([
  ["12.50", 1_250],
  ["12,5", 1_250],
  ["", null],
  ["-1", undefined],
  ["free", undefined],
  ["10000000.01", undefined],
])("[INV-08] %j typed as a unit cost is %s", (text, cost) => {
  expect(readCost(text, "EUR")).toBe(cost);
});

test("[INV-06] a line without units is told, and a cost only where costs are asked for", () => {
  const lines = [line({ sku: "A", units: "0" }), line({ sku: "B", cost: "x" }), line({ sku: "C" })];
  expect([...lineErrors(lines, null)]).toEqual([["A", "units"]]);
  expect([...lineErrors(lines, "EUR")]).toEqual([
    ["A", "units"],
    ["B", "cost"],
  ]);
});

test("[INV-06] a SKU that is chosen again is one more of it, not a second line", () => {
  const once = withOneMore([], { sku: "MUG", title: "Mug", variant_title: "Oat" });
  expect(withOneMore(once, { sku: "MUG", title: "Mug", variant_title: "Oat" })).toEqual([
    { sku: "MUG", title: "Mug", variant_title: "Oat", units: "2", cost: "" },
  ]);
});
