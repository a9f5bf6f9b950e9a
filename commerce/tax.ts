import { allocate, type Money, money, PPM, scale } from "./money.ts";

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
 * The tax on one line. Exclusive prices gain each rate, rounded by itself. Inclusive prices hold all of it:
 * `gross × Σrate ÷ (1 + Σrate)` is rounded once and shared over the rates, so that net and tax make up the price.
 */
export function taxOn(
  amount: Money,
  taxClass: TaxClass,
  rates: readonly TaxRate[],
  pricesIncludeTax: boolean,
): TaxLine[] {
  const applying = rates.filter((rate) => rate.tax_class === taxClass && rate.rate_ppm > 0);
  const held = pricesIncludeTax ? heldTaxes(amount, applying) : [];
  return applying.map((rate, index) => ({
    ...rate,
    amount: held[index] ?? money(scale(amount.amount, rate.rate_ppm, PPM), amount.currency),
    included: pricesIncludeTax,
  }));
}

/** What a gross amount holds of each rate. */
function heldTaxes(gross: Money, rates: readonly TaxRate[]): Money[] {
  if (rates.length === 0) return [];
  const parts = rates.map((rate) => rate.rate_ppm);
  const combined = parts.reduce((total, part) => total + part, 0);
  return allocate(money(scale(gross.amount, combined, PPM + combined), gross.currency), parts);
}
