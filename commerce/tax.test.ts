import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money, sum } from "./money.ts";
import { ratesFor, type TaxRate, type TaxZone, taxOn } from "./tax.ts";

const eur = (amount: number) => money(amount, "EUR");
const standard = (rate_ppm: number, name = "VAT"): TaxRate => ({ name, tax_class: "standard", rate_ppm });
const taxes = (amount: number, rates: readonly TaxRate[], included: boolean) =>
  taxOn(eur(amount), "standard", rates, included).map((tax) => tax.amount.amount);

const GERMANY: readonly TaxRate[] = [
  standard(190_000, "USt"),
  { name: "USt", tax_class: "reduced", rate_ppm: 70_000 },
];

describe("prices that include tax hold it [PRC-18]", () => {
  test.each([
    ["19 % of 1.19 €", 119, 190_000, 19],
    ["19 % of 1.00 €: 15.97 ct", 100, 190_000, 16],
    ["19 % of 19.99 €: 319.17 ct", 1999, 190_000, 319],
    ["7 % of 20.00 €: 130.84 ct", 2000, 70_000, 131],
    ["8.1 % of 9.95: 74.56 ct", 995, 81_000, 75],
    ["20 % of 0.03 €: exactly half a cent goes up", 3, 200_000, 1],
    ["19 % of one cent", 1, 190_000, 0],
    ["a free item", 0, 190_000, 0],
    ["a return of 1.19 €", -119, 190_000, -19],
    ["a return, exactly half a cent", -3, 200_000, -1],
  ])("%s", (_, gross, rate, expected) => {
    expect(taxes(gross, [standard(rate)], true)).toEqual([expected]);
  });

  test("the line says its name, rate, class and that the price holds it", () => {
    expect(taxOn(eur(2000), "reduced", GERMANY, true)).toEqual([
      { name: "USt", tax_class: "reduced", rate_ppm: 70_000, amount: eur(131), included: true },
    ]);
  });

  test("two rates share what the price holds, by their size", () => {
    // 10.00 at 5 % and 9.975 %: 1000 × 14.975 ÷ 114.975 = 130.25 → 130, shared 43.41 and 86.59.
    expect(taxes(1000, [standard(50_000, "GST"), standard(99_750, "QST")], true)).toEqual([43, 87]);
  });

  test("four equal rates on one cent never make a tax below zero", () => {
    const half = standard(500_000);
    // 1 ct × 200 % ÷ 300 % = 0.67 → 1 ct; each by itself would be 0.17.
    expect(taxes(1, [half, half, half, half], true)).toEqual([1, 0, 0, 0]);
    // 3 ct × 200 % ÷ 300 % = 2 ct; each by itself is 0.5, which rounded alone would make 4.
    expect(taxes(3, [half, half, half, half], true)).toEqual([1, 1, 0, 0]);
  });

  test("tax and net make up the price, for every price and any rates", () => {
    const rates = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 1_000_000_000 }), rates, (gross, ppm) => {
        const lines = taxOn(
          eur(gross),
          "standard",
          ppm.map((rate) => standard(rate)),
          true,
        );
        const tax = sum(
          lines.map((line) => line.amount),
          "EUR",
        ).amount;
        const combined = BigInt(ppm.reduce((total, rate) => total + rate, 0));
        const net = BigInt(gross - tax);
        // The net, taxed again at all rates, is the price to within what half a minor unit of tax can move it.
        const error = net * (1_000_000n + combined) - BigInt(gross) * 1_000_000n;
        const most = (1_000_000n + combined) / 2n + 1n;
        expect(error <= most && error >= -most).toBe(true);
        for (const line of lines) expect(line.amount.amount * Math.sign(gross)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("prices without tax gain it [PRC-18]", () => {
  test.each([
    ["8.875 % of 19.99 $: 177.41 ct", 1999, 88_750, 177],
    ["8.875 % of 100.00 $: 887.5 ct goes up", 10_000, 88_750, 888],
    ["19 % of 1.00 €", 100, 190_000, 19],
    ["10 % of 45.95: 459.5 ct goes up", 4595, 100_000, 460],
    ["10 % of 45.94: 459.4 ct goes down", 4594, 100_000, 459],
    ["a free item", 0, 88_750, 0],
    ["a return of 100.00 $, half away from zero", -10_000, 88_750, -888],
  ])("%s", (_, net, rate, expected) => {
    expect(taxes(net, [standard(rate)], false)).toEqual([expected]);
  });

  test("state and city tax are each taken of the price and each rounded", () => {
    expect(taxes(3499, [standard(40_000, "State"), standard(45_000, "City")], false)).toEqual([140, 157]);
  });

  test("a net price taxed is a gross price that holds that tax", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 1_000_000 }), (net, rate) => {
        const [added] = taxes(net, [standard(rate)], false);
        expect(taxes(net + added!, [standard(rate)], true)).toEqual([added]);
      }),
    );
  });
});

describe("what is not taxed", () => {
  test.each([true, false])(
    "a class without a rate carries no tax line (prices include tax: %s)",
    (included) => {
      expect(taxOn(eur(1000), "zero", GERMANY, included)).toEqual([]);
    },
  );

  test.each([true, false])("a rate of nothing carries no tax line (prices include tax: %s)", (included) => {
    expect(taxes(1000, [standard(0)], included)).toEqual([]);
  });

  test.each([true, false])("nowhere levied, nothing told (prices include tax: %s)", (included) => {
    expect(taxes(1000, [], included)).toEqual([]);
  });
});

describe("the destination decides the rates [PRC-18]", () => {
  const newYork = [standard(88_750, "NY")];
  const federal = [standard(0, "none")];
  const zones: readonly TaxZone[] = [
    { country: "US", region: null, rates: federal },
    { country: "US", region: "NY", rates: newYork },
    { country: "DE", region: null, rates: GERMANY },
    { country: "CA", region: "QC", rates: [standard(149_750, "QC")] },
  ];

  test.each([
    ["a region's own zone comes before its country's", "US", "NY", newYork],
    ["a region without a zone takes the country's", "US", "CA", federal],
    ["no region takes the country's", "US", null, federal],
    ["a region of a country with one zone takes it", "DE", "BY", GERMANY],
    ["a country that only taxes another region levies nothing", "CA", "ON", []],
    ["a region's zone is not the country's", "CA", null, []],
    ["an unknown country levies nothing", "JP", null, []],
    ["a region's name counts in its own country only", "DE", "NY", GERMANY],
  ])("%s", (_, country, region, expected) => {
    expect(ratesFor(zones, country, region)).toEqual(expected);
    expect(ratesFor([...zones].reverse(), country, region)).toEqual(expected);
  });
});
