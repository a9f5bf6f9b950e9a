import fc from "fast-check";
import { expect, test } from "vitest";
import { type CartLine, MAX_CART_LINES, MAX_LINE_QUANTITY, mergedLines } from "./lines.ts";

const quantities = fc.integer({ min: 1, max: MAX_LINE_QUANTITY });
/** A cart's lines: one a SKU. */
const cart = (maxLines: number) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 150 }), quantities), {
      maxLength: maxLines,
      selector: ([sku]) => sku,
    })
    .map((lines) =>
      lines.map(([sku, quantity], index): CartLine => ({ line_id: `${index}`, sku: `SKU-${sku}`, quantity })),
    );

const quantityOf = (lines: readonly CartLine[], sku: string) =>
  lines.find((line) => line.sku === sku)?.quantity ?? 0;

test("[CHN-07] of any two carts no line is lost, and quantities add up to what a line holds", () => {
  fc.assert(
    fc.property(cart(60), cart(60), (ours, theirs) => {
      const skus = [...new Set([...ours, ...theirs].map((line) => line.sku))];
      const merged = mergedLines(ours, theirs);
      if (skus.length > MAX_CART_LINES) return expect(merged).toBe(null);
      expect(merged?.map((line) => line.sku)).toEqual(skus);
      for (const sku of skus) {
        const sum = quantityOf(ours, sku) + quantityOf(theirs, sku);
        expect(quantityOf(merged ?? [], sku)).toBe(Math.min(MAX_LINE_QUANTITY, sum));
      }
    }),
  );
});

test("[CHN-07] lines that were there keep their id and place; new ones bring theirs", () => {
  const line = (line_id: string, sku: string, quantity: number): CartLine => ({ line_id, sku, quantity });
  expect(
    mergedLines([line("a", "A", 1), line("b", "B", 998)], [line("x", "B", 2), line("y", "C", 3)]),
  ).toEqual([line("a", "A", 1), line("b", "B", 999), line("y", "C", 3)]);
});

test.each([
  [100, true],
  [101, false],
])("[CHN-07] %i different SKUs in two carts fit into one: %s", (skus, fits) => {
  const lines = Array.from({ length: skus }, (_, index) => ({
    line_id: `${index}`,
    sku: `S${index}`,
    quantity: 1,
  }));
  expect(mergedLines(lines.slice(0, 50), lines.slice(50)) !== null).toBe(fits);
});
