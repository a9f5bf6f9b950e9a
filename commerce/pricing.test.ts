import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Money, money, sum } from "./money.ts";
import { type PricingInput, type PricingLine, priceCart, type Quote } from "./pricing.ts";
import type { ShippingMethod } from "./shipping.ts";
import type { TaxClass, TaxRate } from "./tax.ts";

const eur = (amount: number) => money(amount, "EUR");

const line = (unit_price: number, quantity = 1, tax_class: TaxClass = "standard"): PricingLine => ({
  line_id: `lin_${unit_price}_${quantity}`,
  sku: `SKU-${unit_price}`,
  quantity,
  unit_price: eur(unit_price),
  tax_class,
});

const parcel = (changes: Partial<ShippingMethod> = {}): ShippingMethod => ({
  id: "shp_parcel",
  name: "Parcel",
  country: "DE",
  price: eur(490),
  free_over: null,
  tax_class: "standard",
  min_days: 2,
  max_days: 3,
  ...changes,
});

const RATES: readonly TaxRate[] = [
  { name: "VAT", tax_class: "standard", rate_ppm: 190_000 },
  { name: "VAT", tax_class: "reduced", rate_ppm: 70_000 },
];

const cart = (changes: Partial<PricingInput>): PricingInput => ({
  currency: "EUR",
  prices_include_tax: true,
  lines: [line(1999)],
  tax_rates: RATES,
  shipping: null,
  ...changes,
});

const arbitraryLine: fc.Arbitrary<PricingLine> = fc.record({
  line_id: fc.uuid(),
  sku: fc.constantFrom("MUG", "LAMP", "CHAIR"),
  quantity: fc.integer({ min: 1, max: 1000 }),
  unit_price: fc.nat(1_000_000).map(eur),
  tax_class: fc.constantFrom("standard", "reduced", "zero"),
});

const arbitraryRates: fc.Arbitrary<TaxRate[]> = fc.array(
  fc.record({
    name: fc.constantFrom("State", "City", "VAT"),
    tax_class: fc.constantFrom<TaxClass>("standard", "reduced"),
    rate_ppm: fc.nat(300_000),
  }),
  { maxLength: 4 },
);

const arbitraryCart: fc.Arbitrary<PricingInput> = fc.record({
  currency: fc.constant("EUR"),
  prices_include_tax: fc.boolean(),
  lines: fc.array(arbitraryLine, { maxLength: 12 }),
  tax_rates: fc.option(arbitraryRates),
  shipping: fc.option(
    fc
      .record({ price: fc.nat(5000).map(eur), free_over: fc.option(fc.nat(1_000_000).map(eur)) })
      .map((changes) => parcel(changes)),
  ),
});

const total = (amounts: readonly Money[]) => sum(amounts, "EUR");
const taxesOf = (quote: Quote) =>
  [...quote.lines, ...(quote.shipping ? [quote.shipping] : [])].flatMap((part) => part.taxes);

describe("a cart's price [PRC-01]", () => {
  test("two mugs and a lamp with tax in the price, sent as a parcel", () => {
    const quote = priceCart(cart({ lines: [line(1250, 2), line(8900)], shipping: parcel() }));
    expect(quote.subtotal).toEqual(eur(11_400));
    expect(quote.shipping_total).toEqual(eur(490));
    expect(quote.total).toEqual(eur(11_890));
    // 19/119 of 25.00 is 3.99, of 89.00 is 14.21, of 4.90 is 0.78.
    expect(quote.tax_total).toEqual(eur(1898));
    expect(quote.taxes).toEqual([
      { name: "VAT", tax_class: "standard", rate_ppm: 190_000, amount: eur(1898), included: true },
    ]);
  });

  test("the same without tax in the price: it is added to goods and parcel", () => {
    const quote = priceCart(
      cart({ lines: [line(1250, 2), line(8900)], shipping: parcel(), prices_include_tax: false }),
    );
    expect(quote.subtotal).toEqual(eur(11_400));
    expect(quote.shipping_total).toEqual(eur(490));
    // 4.75 + 16.91 + 0.93
    expect(quote.tax_total).toEqual(eur(2259));
    expect(quote.total).toEqual(eur(14_149));
    expect(quote.lines.map((priced) => priced.total.amount)).toEqual([2975, 10_591]);
  });

  test("books and mugs are each taxed at their own rate, told apart", () => {
    const quote = priceCart(cart({ lines: [line(1000), line(1000, 1, "reduced"), line(1000, 1, "zero")] }));
    expect(quote.taxes.map((tax) => [tax.rate_ppm, tax.amount.amount])).toEqual([
      [190_000, 160],
      [70_000, 65],
    ]);
    expect(quote.lines[2]?.taxes).toEqual([]);
  });

  test("tax is rounded once per line, as the quote says, not per unit", () => {
    // 3 × 0.99 at 19 %: 47.42 ct a line; by unit it would be 3 × 15.81 → 48.
    const quote = priceCart(cart({ lines: [line(99, 3)] }));
    expect(quote.rounding).toBe("half_up_per_line");
    expect(quote.tax_total).toEqual(eur(47));
  });

  test("goods given away for nothing cost nothing and hold no tax", () => {
    for (const prices_include_tax of [true, false]) {
      const quote = priceCart(cart({ lines: [line(0, 3)], prices_include_tax }));
      expect(quote.total).toEqual(eur(0));
      expect(quote.tax_total).toEqual(eur(0));
    }
  });

  test("an empty cart costs nothing", () => {
    const quote = priceCart(cart({ lines: [] }));
    expect([quote.subtotal, quote.shipping_total, quote.tax_total, quote.total]).toEqual(
      Array(4).fill(eur(0)),
    );
    expect(quote.shipping).toBeNull();
  });

  test("every line says why it costs what it costs", () => {
    const quote = priceCart(cart({ lines: [line(1250, 2)], shipping: parcel() }));
    expect(quote.lines[0]?.explanation).toEqual([{ code: "base_price", unit_price: eur(1250), quantity: 2 }]);
    expect(quote.shipping?.explanation).toEqual([{ code: "shipping_flat", price: eur(490) }]);
  });

  test("a price in another currency is a bug and never a total", () => {
    const dollars = { ...line(1), unit_price: money(1, "USD") };
    expect(() => priceCart(cart({ lines: [line(1), dollars] }))).toThrow(RangeError);
    expect(() => priceCart(cart({ shipping: parcel({ price: money(1, "USD") }) }))).toThrow(RangeError);
  });
});

describe("a parcel is free from a basket value on [PRC-04]", () => {
  test.each([
    ["a cent below", 4999, 490, "shipping_flat"],
    ["at it", 5000, 0, "shipping_free_over"],
    ["above it", 5001, 0, "shipping_free_over"],
  ])("%s", (_, goods, price, code) => {
    const quote = priceCart(cart({ lines: [line(goods)], shipping: parcel({ free_over: eur(5000) }) }));
    expect(quote.shipping_total).toEqual(eur(price));
    expect(quote.total).toEqual(eur(goods + price));
    expect(quote.shipping?.explanation.map((reason) => reason.code)).toEqual([code]);
  });

  test("several lines reach the value together", () => {
    const quote = priceCart(
      cart({ lines: [line(1000, 3), line(2000)], shipping: parcel({ free_over: eur(5000) }) }),
    );
    expect(quote.shipping_total).toEqual(eur(0));
  });

  test("tax that is added does not count towards the value", () => {
    const shipping = parcel({ free_over: eur(5000) });
    const quote = priceCart(cart({ lines: [line(4500)], shipping, prices_include_tax: false }));
    expect(quote.shipping_total).toEqual(eur(490));
  });

  test("a method that is never free stays so at any value", () => {
    const quote = priceCart(cart({ lines: [line(1_000_000, 1000)], shipping: parcel() }));
    expect(quote.shipping_total).toEqual(eur(490));
  });
});

describe("while the destination is unknown [PRC-18]", () => {
  test.each([true, false])("no tax is told, not even none (prices include tax: %s)", (prices_include_tax) => {
    const quote = priceCart(cart({ tax_rates: null, prices_include_tax }));
    expect(quote.tax_total).toBeNull();
    expect(quote.taxes).toEqual([]);
    expect(quote.total).toEqual(eur(1999));
  });

  test("a destination that levies nothing is known: the tax is zero", () => {
    expect(priceCart(cart({ tax_rates: [], prices_include_tax: false })).tax_total).toEqual(eur(0));
  });
});

describe("every cart adds up [PRC-01]", () => {
  test("lines, parcel and added tax make the total", () => {
    fc.assert(
      fc.property(arbitraryCart, (input) => {
        const quote = priceCart(input);
        const added = taxesOf(quote).filter((tax) => !tax.included);
        expect(quote.subtotal).toEqual(total(quote.lines.map((priced) => priced.subtotal)));
        expect(quote.total).toEqual(
          total([quote.subtotal, quote.shipping_total, ...added.map((tax) => tax.amount)]),
        );
        expect(quote.total).toEqual(
          total([...quote.lines, ...(quote.shipping ? [quote.shipping] : [])].map((part) => part.total)),
        );
      }),
    );
  });

  test("tax by rate adds up to the tax, and the tax of all lines and the parcel to both", () => {
    fc.assert(
      fc.property(arbitraryCart, (input) => {
        const quote = priceCart(input);
        const all = total(taxesOf(quote).map((tax) => tax.amount));
        expect(total(quote.taxes.map((tax) => tax.amount))).toEqual(all);
        expect(quote.tax_total).toEqual(input.tax_rates === null ? null : all);
      }),
    );
  });

  test("where prices include tax, what is paid never depends on the rates", () => {
    fc.assert(
      fc.property(arbitraryCart, fc.option(arbitraryRates), (input, other) => {
        const inclusive = { ...input, prices_include_tax: true };
        expect(priceCart({ ...inclusive, tax_rates: other }).total).toEqual(priceCart(inclusive).total);
      }),
    );
  });

  test("goods scale with their quantity", () => {
    fc.assert(
      fc.property(arbitraryLine, fc.integer({ min: 1, max: 50 }), (one, factor) => {
        const priced = priceCart(cart({ lines: [one] })).subtotal.amount;
        const many = priceCart(cart({ lines: [{ ...one, quantity: one.quantity * factor }] })).subtotal
          .amount;
        expect(many).toBe(priced * factor);
      }),
    );
  });

  test("a line costs the same whatever else is in the cart", () => {
    fc.assert(
      fc.property(arbitraryCart, arbitraryLine, (input, other) => {
        const alone = priceCart(input).lines;
        const beside = priceCart({ ...input, lines: [...input.lines, other] }).lines;
        expect(beside.slice(0, -1)).toEqual(alone);
      }),
    );
  });

  test("nothing in a cart of goods costs less than nothing", () => {
    fc.assert(
      fc.property(arbitraryCart, (input) => {
        const quote = priceCart(input);
        const figures = [
          quote.total,
          quote.subtotal,
          quote.shipping_total,
          ...taxesOf(quote).map((tax) => tax.amount),
        ];
        for (const figure of figures) expect(figure.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the till and the edge get the same bytes for the same cart", () => {
    fc.assert(
      fc.property(arbitraryCart, (input) => {
        const before = JSON.stringify(input);
        const atTheTill = JSON.stringify(priceCart(JSON.parse(before)));
        expect(JSON.stringify(priceCart(input))).toBe(atTheTill);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});
