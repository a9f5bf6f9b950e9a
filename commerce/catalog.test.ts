import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handleFrom, localized, priceRange, variantTitle } from "./catalog.ts";

describe("a text in the reader's language [CAT-07]", () => {
  const text = { de: "Becher", en: "Mug", "de-AT": "Häferl" };

  test.each([
    ["the locale itself", "de-AT", "Häferl"],
    ["its language, where the locale has none", "de-CH", "Becher"],
    ["the language", "de", "Becher"],
    ["English, where the language is missing", "ja", "Mug"],
  ])("%s", (_, locale, expected) => {
    expect(localized(text, locale)).toBe(expected);
  });

  test("the merchant's own fallback before any other", () => {
    expect(localized({ en: "Mug", fr: "Tasse" }, "ja", "fr")).toBe("Tasse");
  });

  test("whatever there is, where even the fallback is missing", () => {
    expect(localized({ sv: "Mugg" }, "ja")).toBe("Mugg");
  });

  test("nothing, where nothing was written", () => {
    expect(localized({}, "de")).toBe("");
  });

  test("a text left empty on purpose stays empty", () => {
    expect(localized({ de: "", en: "Mug" }, "de")).toBe("");
  });
});

describe("a variant's name [CAT-03]", () => {
  const product = {
    options: [
      {
        name: { en: "Colour" },
        values: [
          { code: "oat", label: { en: "Oat", de: "Hafer" }, swatch: "#e8dcc8" },
          { code: "moss", label: { en: "Moss" }, swatch: "#6b7a4b" },
        ],
      },
      { name: { en: "Size" }, values: [{ code: "l", label: { en: "Large", de: "Groß" }, swatch: null }] },
    ],
  };

  test.each([
    ["its values in the options' order", ["oat", "l"], "en", "Oat · Large"],
    ["in the reader's language", ["oat", "l"], "de", "Hafer · Groß"],
    ["in the fallback where a value has no translation", ["moss", "l"], "de", "Moss · Groß"],
    ["the bare code of a value that was removed", ["rust", "l"], "en", "rust · Large"],
    ["nothing for a product without options", [], "en", ""],
  ])("%s", (_, options, locale, expected) => {
    expect(variantTitle(product, { options }, locale)).toBe(expected);
  });
});

describe("a product's price range [CAT-08]", () => {
  const variant = (prices: Record<string, number>) => ({
    id: "var",
    sku: "SKU",
    barcode: null,
    options: [],
    prices: Object.fromEntries(
      Object.entries(prices).map(([currency, amount]) => [currency, { amount, compare_at: null }]),
    ),
    weight_grams: null,
    media_id: null,
  });

  test.each([
    [
      "from the cheapest to the dearest variant",
      [{ EUR: 1900 }, { EUR: 900 }, { EUR: 2900 }],
      { min: 900, max: 2900 },
    ],
    ["one price", [{ EUR: 1900 }], { min: 1900, max: 1900 }],
    ["only over variants sold in the currency", [{ EUR: 1900 }, { USD: 100 }], { min: 1900, max: 1900 }],
    ["a variant given away counts", [{ EUR: 0 }, { EUR: 500 }], { min: 0, max: 500 }],
    ["none where nothing is sold in the currency", [{ USD: 100 }], null],
    ["none without variants", [], null],
  ])("%s", (_, prices, expected) => {
    expect(
      priceRange({ variants: prices.map((entry) => variant(entry as Record<string, number>)) }, "EUR"),
    ).toEqual(expected);
  });
});

describe("a handle from a title [CAT-10]", () => {
  test.each([
    ["Größe L", "groesse-l"],
    ["ÄÖÜ äöü ß", "aeoeue-aeoeue-ss"],
    ["Ärmel-Schürze „Emma“", "aermel-schuerze-emma"],
    ["Crème brûlée", "creme-brulee"],
    ["Smørrebrød & Æbleskiver", "smorrebrod-aebleskiver"],
    ["Łódź", "lodz"],
    ["Œuvre Nº 5", "oeuvre-no-5"],
    ["STRASSE / STRAẞE", "strasse-strasse"],
    ["İstanbul", "istanbul"],
    ["  --Mug (2 × 0.3 l)!  ", "mug-2-0-3-l"],
    ["mug", "mug"],
    ["湯のみ", ""],
    ["湯のみ Kyoto 12", "kyoto-12"],
    ["", ""],
  ])("“%s” → “%s”", (title, handle) => {
    expect(handleFrom(title)).toBe(handle);
  });

  test("an umlaut typed as a letter and its dots is the same umlaut", () => {
    expect(handleFrom("Gru\u0308n")).toBe("gruen");
  });

  test("a long title is cut to 120 letters and never ends in a hyphen", () => {
    expect(handleFrom("a".repeat(200))).toBe("a".repeat(120));
    expect(handleFrom(`${"a".repeat(119)} and more`)).toBe("a".repeat(119));
  });

  test("whatever the title, a handle is words of ASCII joined by single hyphens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const handle = handleFrom(title);
        expect(handle).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(handle.length).toBeLessThanOrEqual(120);
        expect(handleFrom(handle)).toBe(handle);
      }),
    );
  });
});
