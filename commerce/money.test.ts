import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  allocate,
  compare,
  equals,
  formatMoney,
  fractionDigits,
  minor,
  money,
  multiply,
  parseDecimal,
  scale,
  subtract,
  sum,
  zero,
} from "./money.ts";

const eur = (amount: number) => money(amount, "EUR");
const amounts = (shares: readonly { amount: number }[]) => shares.map((share) => share.amount);

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });

describe("amounts are exact", () => {
  test("ten cents and twenty cents are thirty cents", () => {
    expect(add(eur(10), eur(20))).toEqual(eur(30));
  });

  test("a sum of nothing is zero in the currency asked for", () => {
    expect(sum([], "JPY")).toEqual({ amount: 0, currency: "JPY" });
  });

  test("a million lines of 0.10 € make 100,000.00 €", () => {
    expect(multiply(eur(10), 1_000_000)).toEqual(eur(10_000_000));
  });

  test("nothing taken from nothing is a plain zero, never minus zero", () => {
    expect(Object.is(multiply(eur(-5), 0).amount, 0)).toBe(true);
    expect(Object.is(subtract(zero("EUR"), zero("EUR")).amount, 0)).toBe(true);
    expect(JSON.stringify(minor(-0))).toBe("0");
  });

  test("what is added can be taken away again", () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(subtract(add(eur(a), eur(b)), eur(b))).toEqual(eur(a));
      }),
    );
  });

  test("amounts compare by value and are equal only in one currency", () => {
    expect(Math.sign(compare(eur(199), eur(200)))).toBe(-1);
    expect(compare(eur(200), eur(200))).toBe(0);
    expect(Math.sign(compare(eur(201), eur(200)))).toBe(1);
    expect(equals(eur(200), eur(200))).toBe(true);
    expect(equals(eur(200), eur(201))).toBe(false);
    expect(equals(eur(200), money(200, "USD"))).toBe(false);
  });
});

describe("what is no exact amount is refused", () => {
  test.each([0.5, 34.116425, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])(
    "%d minor units",
    (amount) => {
      expect(() => money(amount, "EUR")).toThrow(RangeError);
    },
  );

  test("a sum, product or tax beyond what is exact throws and is never rounded silently", () => {
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError);
    expect(() => multiply(eur(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
    expect(() => scale(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  });

  test("half a unit cannot be sold, even where the price would come out whole", () => {
    expect(() => multiply(eur(200), 1.5)).toThrow("1.5 is not a whole quantity");
  });

  test.each([
    ["added", () => add(eur(1), money(1, "USD"))],
    ["summed", () => sum([money(1, "USD")], "EUR")],
    ["subtracted", () => subtract(eur(1), money(1, "USD"))],
    ["compared", () => compare(eur(1), money(1, "USD"))],
  ])("euros and dollars are never %s", (_, mix) => {
    expect(mix).toThrow("USD does not mix with EUR");
  });
});

describe("halves are rounded away from zero [PRC-18]", () => {
  test.each([
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, -1, 2, -1],
    [1, 1, -2, -1],
    [3, 1, 2, 2],
    [-3, 1, 2, -2],
    [5, 1, 2, 3],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [-2, 1, 3, -1],
    [-1, 1, 3, 0],
    [0, 7, 9, 0],
  ])("%d × %d ÷ %d is %d", (value, numerator, denominator, expected) => {
    expect(scale(value, numerator, denominator)).toBe(expected);
  });

  test("19 % of ten million euros is exact, though the product leaves a double's range", () => {
    expect(scale(1_000_000_001, 190_000, 1_000_000)).toBe(190_000_000);
    expect(scale(9_007_199_254_740_991, 1_000_000, 1_000_000)).toBe(9_007_199_254_740_991);
  });

  test("the result is never more than half a minor unit away, and its mirror is its negative", () => {
    const divisor = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 2_000_000 }), divisor, (value, numerator, denominator) => {
        const exact = BigInt(value) * BigInt(numerator);
        const error = 2n * (BigInt(scale(value, numerator, denominator)) * BigInt(denominator) - exact);
        expect(error <= BigInt(denominator) && error >= -BigInt(denominator)).toBe(true);
        expect(scale(-value, numerator, denominator)).toBe(0 - scale(value, numerator, denominator));
      }),
    );
  });
});

describe("an amount is shared out without loss", () => {
  test.each([
    ["a cent over three lines", 1, [1, 1, 1], [1, 0, 0]],
    ["10.00 € over three equal lines", 1000, [1, 1, 1], [334, 333, 333]],
    ["a refund of 10.00 € over three equal lines", -1000, [1, 1, 1], [-334, -333, -333]],
    ["the larger remainder gets the cent, not the earlier line", 100, [1, 2], [33, 67]],
    ["a free line gets nothing", 299, [0, 1000], [0, 299]],
    ["lines that all weigh nothing: the first takes it", 10, [0, 0], [10, 0]],
    ["nothing to share", 0, [5, 7], [0, 0]],
    ["one line takes all", 12345, [7], [12345]],
  ])("%s", (_, total, shareWeights, expected) => {
    expect(amounts(allocate(eur(total), shareWeights))).toEqual(expected);
  });

  test("the shares always add up to the amount", () => {
    fc.assert(
      fc.property(cents, weights, (total, shareWeights) => {
        expect(sum(allocate(eur(total), shareWeights), "EUR")).toEqual(eur(total));
      }),
    );
  });

  test("no share is a minor unit or more from its exact part, and none has the wrong sign", () => {
    const weighted = weights.filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(cents, weighted, (total, shareWeights) => {
        const whole = BigInt(shareWeights.reduce((acc, weight) => acc + weight, 0));
        for (const [index, share] of allocate(eur(total), shareWeights).entries()) {
          const exact = BigInt(total) * BigInt(shareWeights[index]!);
          const error = BigInt(share.amount) * whole - exact;
          expect(error < whole && error > -whole).toBe(true);
          expect(share.amount * Math.sign(total)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("a refund is shared as the sale was, with the sign turned", () => {
    fc.assert(
      fc.property(cents, weights, (total, shareWeights) => {
        const sale = amounts(allocate(eur(total), shareWeights));
        expect(amounts(allocate(eur(-total), shareWeights))).toEqual(sale.map((amount) => 0 - amount));
      }),
    );
  });

  test("the largest possible amount is shared exactly", () => {
    const shares = allocate(eur(Number.MAX_SAFE_INTEGER), [1_000_000, 1_000_000]);
    expect(amounts(shares)).toEqual([4_503_599_627_370_496, 4_503_599_627_370_495]);
  });

  test.each([
    ["no weights", []],
    ["a negative weight", [1, -1]],
    ["part of a weight", [0.5, 0.5]],
  ])("%s is refused", (_, shareWeights) => {
    expect(() => allocate(eur(100), shareWeights)).toThrow(RangeError);
  });
});

describe("amounts are read as people and files write them [CAT-06]", () => {
  test.each([
    ["19.99", "EUR", 1999],
    ["19,99", "EUR", 1999],
    ["1999", "EUR", 199_900],
    ["19.9", "EUR", 1990],
    ["19.9900", "EUR", 1999],
    ["0.500", "EUR", 50],
    [" 7,00 ", "EUR", 700],
    ["-7.50", "EUR", -750],
    ["-0", "EUR", 0],
    ["0", "EUR", 0],
    ["1.005", "KWD", 1005],
    ["1.5", "KWD", 1500],
    ["1980", "JPY", 1980],
    ["1980.00", "JPY", 1980],
    ["8.87", "EUR", 887],
    ["4.35", "EUR", 435],
  ])("“%s” %s is %d minor units", (text, currency, expected) => {
    expect(parseDecimal(text, currency)).toBe(expected);
  });

  test.each([
    ["19.999", "EUR", "finer than a cent"],
    ["0.001", "EUR", "finer than a cent"],
    ["19.5", "JPY", "finer than a yen"],
    ["1.500", "EUR", "fifteen hundred or one and a half"],
    ["12,000", "JPY", "twelve thousand or twelve"],
    ["1.299,00", "EUR", "grouped"],
    ["1,299.00", "EUR", "grouped"],
    ["1 299", "EUR", "grouped"],
    ["", "EUR", "empty"],
    ["  ", "EUR", "empty"],
    ["abc", "EUR", "no number"],
    ["€ 19.99", "EUR", "with a sign"],
    [".99", "EUR", "without a whole part"],
    ["19.", "EUR", "cut off"],
    ["+5", "EUR", "with a plus"],
    ["--5", "EUR", "twice negative"],
    ["1e3", "EUR", "scientific"],
    ["0x10", "EUR", "hexadecimal"],
    ["NaN", "EUR", "no number"],
    ["Infinity", "EUR", "no number"],
    ["9999999999999", "EUR", "beyond a trillion"],
  ])("“%s” %s is refused: %s", (text, currency) => {
    expect(parseDecimal(text, currency)).toBeNull();
  });

  test("every amount written out plainly is read back as it was, with a point or a comma", () => {
    const separator = fc.constantFrom(".", ",");
    fc.assert(
      fc.property(cents, fc.constantFrom("EUR", "JPY", "KWD"), separator, (amount, currency, point) => {
        const digits = fractionDigits(currency);
        const padded = String(Math.abs(amount)).padStart(digits + 1, "0");
        const whole = padded.slice(0, padded.length - digits);
        const decimals = digits === 0 ? "" : `${point}${padded.slice(-digits)}`;
        expect(parseDecimal(`${amount < 0 ? "-" : ""}${whole}${decimals}`, currency)).toBe(amount);
      }),
    );
  });

  test("no text, however odd, reads as anything but exact minor units or a refusal", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const amount = parseDecimal(text, "EUR");
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true);
      }),
    );
  });
});

describe("amounts are shown in the reader's notation [CAT-07]", () => {
  const plain = (text: string) => text.replace(/\s/g, " ");

  test.each([
    ["de", 129_900, "EUR", "1.299,00 €"],
    ["en", 129_900, "EUR", "€1,299.00"],
    ["en", -129_905, "USD", "-$1,299.05"],
    ["de", 5, "EUR", "0,05 €"],
    ["ja", 1980, "JPY", "￥1,980"],
    ["en", 1980, "JPY", "¥1,980"],
    ["de", 0, "EUR", "0,00 €"],
    ["en", 1005, "KWD", "KWD 1.005"],
  ])("%s: %d minor units of %s is %s", (locale, amount, currency, expected) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(expected);
  });

  test.each([
    ["JPY", 0],
    ["EUR", 2],
    ["USD", 2],
    ["KWD", 3],
  ])("%s has %d digits after the point", (currency, digits) => {
    expect(fractionDigits(currency)).toBe(digits);
  });
});
