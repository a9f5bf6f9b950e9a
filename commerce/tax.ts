import { type Money, minor, money, PPM, scale } from "./money.ts";

/** What a product is taxed as. A zone gives each class its rate. */
export type TaxClass = "standard" | "reduced" | "zero";

/** One rate that a zone levies: `rate_ppm` in millionths (19 % = 190 000). */
export interface TaxRate {
  readonly name: string;
  readonly tax_class: TaxClass;
  readonly rate_ppm: number;
}

/** Where a set of rates applies: a country, or one region of it (ISO 3166-2's second part). */
export interface TaxZone {
  readonly country: string;
  readonly region: string | null;
  readonly rates: readonly TaxRate[];
}

/** One line of tax, with its reason. `included` says whether the price shown already holds it. */
export interface TaxLine {
  readonly name: string;
  readonly tax_class: TaxClass;
  readonly rate_ppm: number;
  readonly amount: Money;
  readonly included: boolean;
}

/** The rates for a destination: the region's own zone, else the country's; empty where nothing is levied. */
export function ratesFor(
  zones: readonly TaxZone[],
  country: string,
  region: string | null,
): readonly TaxRate[] {
  const inCountry = zones.filter((zone) => zone.country === country);
  const zone =
    inCountry.find((candidate) => candidate.region !== null && candidate.region === region) ??
    inCountry.find((candidate) => candidate.region === null);
  return zone?.rates ?? [];
}

/**
 * The tax on one line, rounded once per rate (half up).
 * Inclusive prices hold the tax: `gross × Σrate ÷ (1 + Σrate)`, shared over the rates. Exclusive prices gain it.
 */
export function taxOn(
  amount: Money,
  taxClass: TaxClass,
  rates: readonly TaxRate[],
  pricesIncludeTax: boolean,
): TaxLine[] {
  const applying = rates.filter((rate) => rate.tax_class === taxClass && rate.rate_ppm > 0);
  const combined = applying.reduce((total, rate) => total + rate.rate_ppm, 0);
  let left = pricesIncludeTax ? scale(amount.amount, combined, PPM + combined) : minor(0);
  return applying.map((rate, index) => {
    const last = index === applying.length - 1;
    const share = !pricesIncludeTax
      ? scale(amount.amount, rate.rate_ppm, PPM)
      : last
        ? left
        : scale(amount.amount, rate.rate_ppm, PPM + combined);
    left = minor(left - share);
    return { ...rate, amount: money(share, amount.currency), included: pricesIncludeTax };
  });
}
