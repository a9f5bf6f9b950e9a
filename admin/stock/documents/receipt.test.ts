import { expect, test } from "vitest";
import { countedOf, NOTHING_TYPED, servedBy } from "./receipt.ts";

const line = { sku: "MUG", title: "Mug", variant_title: "", open: 5 };

test.each([
  ["all of it", { good: "5", damaged: "" }, { sku: "MUG", good: 5, damaged: 0, beyond: 0 }],
  ["some broken", { good: "3", damaged: "2" }, { sku: "MUG", good: 3, damaged: 2, beyond: 0 }],
  ["nothing", { good: "", damaged: "" }, null],
  ["a nought", { good: "0", damaged: "0" }, null],
  ["not a number", { good: "two", damaged: "" }, { kind: "not_a_number" }],
  ["too many", { good: "5", damaged: "1" }, { kind: "too_many", open: 5, beyond: 1 }],
  [
    "too many on purpose",
    { good: "7", damaged: "", beyond: true },
    { sku: "MUG", good: 7, damaged: 0, beyond: 2 },
  ],
])("[INV-06] [INV-08] a receipt of %s", (_what, typed, counted) => {
  expect(countedOf(line, { ...NOTHING_TYPED, ...typed })).toEqual(counted);
});

test("[INV-08] the first in line is served first, and only in full", () => {
  const waiting = [{ quantity: 2 }, { quantity: 3 }, { quantity: 1 }];
  expect([0, 2, 4, 5, 6].map((units) => servedBy(waiting, units))).toEqual([0, 1, 1, 2, 3]);
});
