import { expect, test } from "vitest";
import type { ToldStock } from "#commerce/stock/shop-window.ts";
import { stockWords } from "../components/stock.tsx";
import { words } from "../words.ts";
import { stockText } from "./stock-words.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const DECEMBER = "2026-12-05T00:00:00Z";
const english = stockWords(words("en-GB"), "en-GB", 2);
const german = stockWords(words("de-DE"), "de-DE", 2);

test.each<[ToldStock["state"], number | null, string | null, string, string]>([
  ["in_stock", null, null, "In stock", "Auf Lager"],
  ["low_stock", 3, null, "Only 3 left", "Nur noch 3 Stück"],
  ["low_stock", null, null, "Few left", "Nur noch wenige"],
  ["out_of_stock", null, null, "Sold out online", "Online ausverkauft"],
  [
    "backorder",
    null,
    DECEMBER,
    "Available on backorder, expected 5 December",
    "Bestellbar, erwartet am 5. Dezember",
  ],
  ["backorder", null, null, "Available on backorder", "Bestellbar, wird nachgeliefert"],
  ["preorder", null, DECEMBER, "Pre-order, ships from 5 December", "Vorbestellbar, Versand ab 5. Dezember"],
  ["preorder", null, "2026-11-01T00:00:00Z", "Available for pre-order", "Vorbestellbar"],
])("[CAT-11] [INV-08] %s, %s left, expected %s", (state, units, expected_at, en, de) => {
  const stock = { state, units, expected_at };
  expect(stockText(english, stock, true, NOW)).toBe(en);
  expect(stockText(german, stock, true, NOW)).toBe(de);
});

test("[INV-07] of a store it is not said that it is sold out online", () => {
  const gone: ToldStock = { state: "out_of_stock", units: null, expected_at: null };
  expect(stockText(english, gone, false, NOW)).toBe("Sold out");
});

test("[INV-08] the button says what one does there", () => {
  expect(english.button).toEqual({
    in_stock: "Add to cart",
    low_stock: "Add to cart",
    backorder: "Order",
    preorder: "Pre-order",
    out_of_stock: "Sold out online",
  });
});
