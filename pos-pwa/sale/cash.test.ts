import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import { likelyTenders, typedAmount } from "./cash.ts";

test.each([
  ["EUR", 3750, [3750, 4000, 5000, 10_000, 20_000]],
  ["USD", 3750, [3750, 3800, 4000, 5000, 10_000]],
  ["EUR", 5000, [5000, 6000, 10_000, 20_000]],
  ["EUR", 45_000, [45_000, 46_000, 50_000, 60_000]],
  ["JPY", 1234, [1234, 1235, 1240, 1250, 1300]],
])("[POS-13] quick amounts for %s %d", (currency, amount, expected) => {
  expect(likelyTenders(money(amount, currency)).map((tender) => tender.amount)).toEqual(expected);
});

test("[POS-13] quick amounts always cover the total, begin with it and rise", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.constantFrom("EUR", "USD", "CHF", "SEK"),
      (amount, currency) => {
        const amounts = likelyTenders(money(amount, currency)).map((tender) => tender.amount as number);
        expect(amounts[0]).toBe(amount);
        expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
      },
    ),
  );
});

test("digits fill an amount from the right", () => {
  expect(typedAmount("", "EUR")).toBeNull();
  expect(typedAmount("5", "EUR")).toEqual(money(5, "EUR"));
  expect(typedAmount("1999", "EUR")).toEqual(money(1999, "EUR"));
});
