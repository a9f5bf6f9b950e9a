import { expect, test } from "vitest";
import type { Product } from "../model.ts";
import { decimalText, differences, formOf, inputOf } from "./product-form.ts";
import { codeFor, combinations, fitVariants, lostBy, pastedCells } from "./variant-grid.ts";

const product: Product = {
  id: "prd_1",
  handle: "mug",
  title: { en: "Mug", de: "Becher" },
  summary: {},
  description: {},
  vendor: null,
  product_type: null,
  tax_class: "standard",
  category_ids: [],
  details: [],
  options: [{ name: { en: "Colour" }, values: [{ code: "oat", label: { en: "Oat" }, swatch: "#ddd" }] }],
  variants: [
    {
      id: "var_1",
      sku: "MUG-OAT",
      barcode: null,
      options: ["oat"],
      weight_grams: 320,
      media_id: null,
      prices: { EUR: { amount: 1900, compare_at: null }, JPY: { amount: 3000, compare_at: 3500 } },
    },
  ],
  media: [
    { media_id: "med_1", url: "/media/a.svg", alt: { en: "A mug" } },
    { media_id: null, url: "https://pictures.example/mug.jpg", alt: { en: "A mug" } },
  ],
  status: "published",
  version: 3,
  published_version: 3,
  created_at: "2026-11-22T10:00:00.000Z",
  updated_at: "2026-11-22T10:00:00.000Z",
};

function asInput({ id, status, version, published_version, created_at, updated_at, ...rest }: Product) {
  return {
    ...rest,
    variants: rest.variants.map(({ id: _, ...variant }) => variant),
    media: rest.media.map(({ media_id, url, alt }) =>
      media_id ? { media_id, alt } : { external_url: url, alt },
    ),
  };
}

test.each(["en", "de-DE"])("[UXA-03] a product survives the form unchanged, in %s", (locale) => {
  expect(inputOf(formOf(product, locale))).toEqual(asInput(product));
});

test("[UXA-03] an amount is shown as it is typed here", () => {
  expect(decimalText(129900, "EUR", "de-DE")).toBe("1299,00");
  expect(decimalText(3000, "JPY", "en")).toBe("3000");
  expect(decimalText(null, "EUR", "en")).toBe("");
});

test("[UXA-03] languages and figures that are left empty are not sent", () => {
  const form = formOf(product, "en");
  form.title.de = " ";
  form.variants[0]!.prices.EUR = { amount: "", compare_at: "" };
  form.variants[0]!.weight = "";
  const input = inputOf(form);
  expect(input.title).toEqual({ en: "Mug" });
  expect(Object.keys(input.variants[0]!.prices)).toEqual(["JPY"]);
  expect(input.variants[0]!.weight_grams).toBe(null);
});

test("[UXA-05] a conflict names the fields that differ, whatever the order of languages", () => {
  const mine = asInput(product);
  const theirs = { ...mine, title: { de: "Becher", en: "Mug" }, vendor: "Alder" };
  expect(differences(mine, theirs)).toEqual(["vendor"]);
});

const colour = { name: {}, values: ["oat", "sage"].map((code) => ({ code, label: {}, swatch: null })) };
const size = { name: {}, values: ["s", "l"].map((code) => ({ code, label: {}, swatch: null })) };

test("[UXA-02] options make every combination, in their order", () => {
  expect(combinations([])).toEqual([[]]);
  expect(combinations([colour, size])).toEqual([
    ["oat", "s"],
    ["oat", "l"],
    ["sage", "s"],
    ["sage", "l"],
  ]);
});

test("[UXA-02] variants that still fit keep what was typed; new ones take the first one's price and weight", () => {
  const known = formOf(product, "en").variants;
  const fitted = fitVariants(known, [colour]);
  expect(fitted.map(({ sku, options }) => [sku, options])).toEqual([
    ["MUG-OAT", ["oat"]],
    ["", ["sage"]],
  ]);
  expect([fitted[1]?.weight, fitted[1]?.prices.EUR?.amount]).toEqual(["320", "19.00"]);
});

test("[UXA-02] it is known how many variants a change of options takes away", () => {
  const known = formOf(product, "en").variants;
  expect([lostBy(known, [colour]), lostBy(known, [size])]).toEqual([0, 1]);
});

test.each([
  ["12.50", null],
  [
    "A\tB\r\nC\tD\r\n",
    [
      ["A", "B"],
      ["C", "D"],
    ],
  ],
  ["1\n2", [["1"], ["2"]]],
])("[UXA-02] %j from a spreadsheet is pasted cell by cell", (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

test("[UXA-02] two values of one name get codes of their own", () => {
  expect([codeFor("oak", []), codeFor("oak", ["oak"]), codeFor("", [])]).toEqual(["oak", "oak-2", "value"]);
});
