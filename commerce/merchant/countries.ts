/** What a merchant of a country mostly wants at first; all of it can be changed. */
export interface CountryDefaults {
  /** BCP 47, the usual one first. */
  readonly locales: readonly [string, ...string[]];
  readonly currency: string;
  /** Whether shoppers are shown prices with tax. */
  readonly prices_include_tax: boolean;
  /** Parts of a million; null where there is no such rate, or no tax of the whole country. */
  readonly tax: { readonly name: string; readonly standard: number; readonly reduced: number | null } | null;
  readonly timezone: string;
  /** Where the country's capital lies: a location has to lie somewhere until it is placed. */
  readonly latitude: number;
  readonly longitude: number;
}

const percent = (rate: number): number => Math.round(rate * 10_000);

const vat = (name: string, standard: number, reduced: number | null) => ({
  name,
  standard: percent(standard),
  reduced: reduced === null ? null : percent(reduced),
});

/**
 * Rates of 2026: the standard one, and the reduced one that most reduced goods have. European Union: taxation-customs.ec.
 * europa.eu, VAT rates; Britain: gov.uk/vat-rates; Switzerland: estv.admin.ch; Norway: skatteetaten.no.
 */
export const COUNTRIES = {
  AT: country(["de-AT"], "EUR", vat("USt.", 20, 10), "Europe/Vienna", 48.2, 16.37),
  BE: country(["nl-BE", "fr-BE", "de-BE"], "EUR", vat("BTW/TVA", 21, 6), "Europe/Brussels", 50.85, 4.35),
  CH: country(["de-CH", "fr-CH", "it-CH"], "CHF", vat("MWST", 8.1, 2.6), "Europe/Zurich", 46.95, 7.45),
  CZ: country(["cs-CZ"], "CZK", vat("DPH", 21, 12), "Europe/Prague", 50.08, 14.43),
  DE: country(["de-DE"], "EUR", vat("MwSt.", 19, 7), "Europe/Berlin", 52.52, 13.4),
  DK: country(["da-DK"], "DKK", vat("Moms", 25, null), "Europe/Copenhagen", 55.68, 12.57),
  ES: country(["es-ES", "ca-ES"], "EUR", vat("IVA", 21, 10), "Europe/Madrid", 40.42, -3.7),
  FI: country(["fi-FI", "sv-FI"], "EUR", vat("ALV", 25.5, 13.5), "Europe/Helsinki", 60.17, 24.94),
  FR: country(["fr-FR"], "EUR", vat("TVA", 20, 5.5), "Europe/Paris", 48.86, 2.35),
  GB: country(["en-GB"], "GBP", vat("VAT", 20, 5), "Europe/London", 51.51, -0.13),
  IE: country(["en-IE"], "EUR", vat("VAT", 23, 13.5), "Europe/Dublin", 53.35, -6.26),
  IT: country(["it-IT", "de-IT"], "EUR", vat("IVA", 22, 10), "Europe/Rome", 41.9, 12.5),
  LU: country(["fr-LU", "de-LU"], "EUR", vat("TVA", 17, 8), "Europe/Luxembourg", 49.61, 6.13),
  NL: country(["nl-NL"], "EUR", vat("Btw", 21, 9), "Europe/Amsterdam", 52.37, 4.9),
  NO: country(["nb-NO"], "NOK", vat("MVA", 25, 15), "Europe/Oslo", 59.91, 10.75),
  PL: country(["pl-PL"], "PLN", vat("VAT", 23, 8), "Europe/Warsaw", 52.23, 21.01),
  PT: country(["pt-PT"], "EUR", vat("IVA", 23, 6), "Europe/Lisbon", 38.72, -9.14),
  SE: country(["sv-SE"], "SEK", vat("Moms", 25, 12), "Europe/Stockholm", 59.33, 18.07),
  // Sales tax is each state's own: see US_STATE_TAX.
  US: { ...country(["en-US"], "USD", null, "America/New_York", 38.9, -77.04), prices_include_tax: false },
} as const satisfies Readonly<Record<string, CountryDefaults>>;

export type Country = keyof typeof COUNTRIES;

/** Countries that merchants can be taken on in with a few words; for others the whole document is written. */
export const COUNTRY_CODES = Object.keys(COUNTRIES) as [Country, ...Country[]];

export const isCountry = (code: string): code is Country => Object.hasOwn(COUNTRIES, code);

function country(
  locales: readonly [string, ...string[]],
  currency: string,
  tax: CountryDefaults["tax"],
  timezone: string,
  latitude: number,
  longitude: number,
): CountryDefaults {
  return { locales, currency, prices_include_tax: true, tax, timezone, latitude, longitude };
}

/** Base rates of state sales tax in parts of a million, 2025, without county and city; taxadmin.org/sales-taxes. */
export const US_STATE_TAX: Readonly<Record<string, number>> = {
  AL: 40_000,
  AK: 0,
  AZ: 56_000,
  AR: 65_000,
  CA: 72_500,
  CO: 29_000,
  CT: 63_500,
  DE: 0,
  DC: 60_000,
  FL: 60_000,
  GA: 40_000,
  HI: 40_000,
  ID: 60_000,
  IL: 62_500,
  IN: 70_000,
  IA: 60_000,
  KS: 65_000,
  KY: 60_000,
  LA: 50_000,
  ME: 55_000,
  MD: 60_000,
  MA: 62_500,
  MI: 60_000,
  MN: 68_750,
  MS: 70_000,
  MO: 42_250,
  MT: 0,
  NE: 55_000,
  NV: 68_500,
  NH: 0,
  NJ: 66_250,
  NM: 48_750,
  NY: 40_000,
  NC: 47_500,
  ND: 50_000,
  OH: 57_500,
  OK: 45_000,
  OR: 0,
  PA: 60_000,
  RI: 70_000,
  SC: 60_000,
  SD: 42_000,
  TN: 70_000,
  TX: 62_500,
  UT: 48_500,
  VT: 60_000,
  VA: 43_000,
  WA: 65_000,
  WV: 60_000,
  WI: 50_000,
  WY: 40_000,
};
