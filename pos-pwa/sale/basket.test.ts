import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { PosContext, PosItem } from "../wire.ts";
import {
  addItem,
  type Basket,
  EMPTY_BASKET,
  MOST_LINES,
  MOST_OF_ONE,
  quoteBasket,
  removeLine,
  saleOf,
  selectNeighbour,
  setQuantity,
  unitsIn,
} from "./basket.ts";

const item = (sku: string, amount = 1000): PosItem => ({
  variant_id: `var_${sku}`,
  product_id: "prd_1",
  sku,
  barcode: null,
  title: sku,
  variant_title: "",
  image_url: null,
  unit_price: money(amount, "EUR"),
  tax_class: "standard",
});

const germany: Pick<PosContext, "channel" | "tax_rates"> = {
  channel: { id: "chn_1", locale: "de-DE", currency: "EUR", prices_include_tax: true },
  tax_rates: [{ name: "MwSt. 19 %", tax_class: "standard", rate_ppm: 190_000 }],
};

function basketOf(...skus: string[]): Basket {
  let count = 0;
  return skus.reduce((basket, sku) => {
    count += 1;
    return addItem(basket, item(sku), () => `lin_${count}`);
  }, EMPTY_BASKET);
}

test("[POS-01] the same item twice is one line of two; the last touched line is selected", () => {
  const basket = basketOf("MUG", "TEE", "MUG");
  expect(basket.lines.map((line) => [line.item.sku, line.quantity])).toEqual([
    ["MUG", 2],
    ["TEE", 1],
  ]);
  expect(basket.selected).toBe("lin_1");
});

test("[POS-01] a removed line hands the selection to its neighbour", () => {
  const basket = basketOf("A", "B", "C");
  expect(removeLine(basket, "lin_2").selected).toBe("lin_3");
  expect(removeLine(basket, "lin_3").selected).toBe("lin_2");
  expect(removeLine(basketOf("A"), "lin_1")).toEqual(EMPTY_BASKET);
  expect(removeLine(basket, "lin_9")).toBe(basket);
});

test("the selection moves and stops at the ends", () => {
  const basket = basketOf("A", "B");
  expect(selectNeighbour(basket, 1).selected).toBe("lin_2");
  expect(selectNeighbour(basket, -1).selected).toBe("lin_1");
  expect(selectNeighbour(EMPTY_BASKET, 1)).toBe(EMPTY_BASKET);
});

test("quantities stay within the limits of a sale, and so do the lines", () => {
  expect(setQuantity(basketOf("A"), "lin_1", 5000).lines[0]?.quantity).toBe(MOST_OF_ONE);
  expect(setQuantity(basketOf("A"), "lin_1", 0).lines).toEqual([]);
  const full = basketOf(...Array.from({ length: MOST_LINES }, (_, index) => `S${index}`));
  expect(addItem(full, item("ONE-MORE"), () => "lin_x")).toBe(full);
});

test("[POS-01] the sale that is sent carries the screen's total, its lines and the change", () => {
  const basket = basketOf("MUG", "MUG", "TEE");
  const quote = quoteBasket(basket, germany);
  expect(quote.total).toEqual(money(3000, "EUR"));
  const made = { order_id: "ord_1", number: "N", sold_at: "2026-11-22T10:00:00.000Z", staff_name: "Sam" };
  const { sale, local } = saleOf(
    basket,
    germany,
    quote,
    { kind: "cash", tendered: money(5000, "EUR") },
    made,
  );
  expect(sale.expected_total).toEqual(quote.total);
  expect(sale.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ["MUG", 2],
    ["TEE", 1],
  ]);
  expect(local.change).toEqual(money(2000, "EUR"));
  expect(local.taxes[0]?.amount).toEqual(quote.taxes[0]?.amount);
});

test("[POS-01] however lines are added and changed, the total is the sum of its lines", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), sku: fc.constantFrom("A", "B", "C") }),
    fc.record({
      kind: fc.constant("set" as const),
      sku: fc.constantFrom("A", "B", "C"),
      quantity: fc.integer({ min: 0, max: 30 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let next = 0;
      let basket = EMPTY_BASKET;
      const expected = new Map<string, number>();
      for (const made of steps) {
        if (made.kind === "add") {
          next += 1;
          const id = `lin_${next}`;
          basket = addItem(basket, item(made.sku, 333), () => id);
          expected.set(made.sku, (expected.get(made.sku) ?? 0) + 1);
        } else {
          const line = basket.lines.find((candidate) => candidate.item.sku === made.sku);
          if (!line) continue;
          basket = setQuantity(basket, line.line_id, made.quantity);
          if (made.quantity === 0) expected.delete(made.sku);
          else expected.set(made.sku, made.quantity);
        }
      }
      const units = [...expected.values()].reduce((sum, quantity) => sum + quantity, 0);
      expect(unitsIn(basket)).toBe(units);
      expect(quoteBasket(basket, germany).total.amount).toBe(units * 333);
    }),
  );
});
