import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyLevel, type StockLevel, sellable } from "./level.ts";

const level = (location_id: string, on_hand: number, allocated = 0, held = 0): StockLevel => ({
  ...emptyLevel(location_id),
  on_hand,
  allocated,
  held,
});

const figures = fc.record({
  on_hand: fc.nat(40),
  allocated: fc.nat(20),
  held: fc.nat(10),
  quarantined: fc.nat(9),
  damaged: fc.nat(9),
  shared: fc.nat(9),
});
describe("what may still be promised [INV-04]", () => {
  test.each([
    ["all of what is there", level("berlin", 10), 10],
    ["less what other orders were promised and checkouts hold", level("berlin", 10, 3, 2), 5],
    ["the last unit", level("berlin", 4, 2, 1), 1],
    ["nothing when all is promised", level("berlin", 5, 5, 0), 0],
    ["nothing, never less, when a till sold beyond the count", level("berlin", -2, 1, 0), 0],
  ])("%s", (_, stock, expected) => {
    expect(sellable(stock)).toBe(expected);
  });

  test("it is never below zero and never more than what is there", () => {
    fc.assert(
      fc.property(figures, (counted) => {
        expect(sellable(counted)).toBeGreaterThanOrEqual(0);
        expect(sellable(counted)).toBeLessThanOrEqual(Math.max(0, counted.on_hand));
      }),
    );
  });
});
