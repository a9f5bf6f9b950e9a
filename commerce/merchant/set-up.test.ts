import { expect, test } from "vitest";
import { money } from "../money.ts";
import { taxOn } from "../tax.ts";
import { COUNTRIES, COUNTRY_CODES, US_STATE_TAX } from "./countries.ts";
import { CURRENCIES, type FewWords, newMerchant, slugOf } from "./set-up.ts";

const few = (change: Partial<FewWords> = {}): FewWords => ({
  name: "Müller & Söhne",
  slug: "mueller-soehne",
  kind: "live",
  shard: "SHARD_0",
  country: "DE",
  locale: "de-DE",
  currency: "EUR",
  hostname: "mueller.example",
  url: null,
  place: {
    kind: "store",
    name: "Laden",
    line1: "Mühlweg 1",
    city: "Kassel",
    region: null,
    postal_code: "34117",
  },
  administrator: { name: "Ute Müller", email: "ute@mueller.example" },
  ...change,
});

test("[SEC-05] a few words make a whole merchant: site, tills, place, taxes, shipping, an invited administrator", () => {
  const made = newMerchant(few());
  expect(made.channels.map(({ kind, hostname, url, locations }) => [kind, hostname, url, locations])).toEqual(
    [
      ["web", "mueller.example", "https://mueller.example", ["MAIN"]],
      ["pos", null, null, ["MAIN"]],
    ],
  );
  expect(
    made.locations.map(({ code, kind, picks_up, pos_channel }) => [code, kind, picks_up, pos_channel]),
  ).toEqual([["MAIN", "store", true, 1]]);
  expect(made.tax_zones).toEqual([
    {
      country: "DE",
      region: null,
      rates: [
        { name: "MwSt. 19 %", tax_class: "standard", rate_ppm: 190_000 },
        { name: "MwSt. 7 %", tax_class: "reduced", rate_ppm: 70_000 },
      ],
    },
  ]);
  expect(made.shipping_methods.map(({ currency, price, free_over }) => [currency, price, free_over])).toEqual(
    [
      ["EUR", 490, 6_000],
      ["EUR", 1_290, null],
    ],
  );
  expect(made.staff).toEqual([
    {
      name: "Ute Müller",
      email: "ute@mueller.example",
      role: "administrator",
      location: null,
      password: null,
      pin: null,
    },
  ]);
});

test("sales tax of the United States is that of the first place's state, and none where the state has none", () => {
  const at = (region: string | null) =>
    newMerchant(
      few({
        country: "US",
        locale: "en-US",
        currency: "USD",
        place: { ...few().place, kind: "warehouse", region },
      }),
    );
  expect(at("NY").tax_zones.map(({ region, rates }) => [region, rates[0]?.rate_ppm])).toEqual([
    ["NY", 40_000],
  ]);
  expect(at("OR").tax_zones).toEqual([]);
  expect(at(null).tax_zones).toEqual([]);
  expect(at("NY").channels[0]?.prices_include_tax).toBe(false);
  expect(at("NY").locations[0]?.pos_channel).toBe(null);
});

test("every country has a currency that shipping is priced in, a time zone and a tax that computes", () => {
  for (const country of COUNTRY_CODES) {
    const { currency, locales, timezone, prices_include_tax } = COUNTRIES[country];
    expect(CURRENCIES).toContain(currency);
    expect(new Intl.DateTimeFormat(locales[0], { timeZone: timezone }).resolvedOptions().timeZone).toBe(
      timezone,
    );
    const made = newMerchant(few({ country, locale: locales[0], currency }));
    for (const { rates } of made.tax_zones)
      for (const { rate_ppm } of rates) {
        expect(Number.isInteger(rate_ppm)).toBe(true);
        expect(rate_ppm).toBeLessThan(300_000);
      }
    const [line] = taxOn(
      money(10_000, currency),
      "standard",
      made.tax_zones[0]?.rates ?? [],
      prices_include_tax,
    );
    expect(line?.included ?? true).toBe(true);
  }
  expect(Object.keys(US_STATE_TAX).length).toBe(51);
});

test("a slug is what addresses take", () => {
  expect(slugOf("Müller & Söhne")).toBe("mueller-soehne");
  expect(slugOf("  Ærø Møbler!  ")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(slugOf("x".repeat(80)).length).toBe(60);
});
