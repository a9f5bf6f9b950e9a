import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { money } from "./money.ts";
import type { PricingInput, Quote } from "./pricing.ts";
import type { TaxClass, TaxRate } from "./tax.ts";

/**
 * Figures that other commerce platforms assert in their own tests, kept beside the project (SCHEMA.md there says what
 * each key means). Run here is what pricing can do today; every other case is skipped for a reason that is counted.
 */
const FOLDER = join(import.meta.dirname, "../../shared/data/money-cases");

interface CaseTax {
  readonly name: string;
  readonly rate: string;
  readonly included: boolean;
  readonly category: string;
  readonly zone: string;
  readonly starts?: string;
  readonly ends?: string;
}

interface CaseProduct {
  readonly sku: string;
  readonly price: number;
  readonly tax_category?: string;
}

interface CaseZone {
  readonly code: string;
  readonly countries: readonly string[];
  readonly except?: readonly string[];
  readonly regions?: readonly string[];
}

interface CaseLine {
  readonly sku: string;
  readonly quantity: number;
  readonly manual_discount?: unknown;
}

interface Common {
  readonly id: string;
  readonly group: string;
  readonly currency: string;
  readonly policy: readonly string[];
  readonly sensitive_to?: readonly string[];
  readonly prices_include_tax: boolean | null;
  readonly tax_rounding: "line" | "unit" | "order";
  readonly rounding_step?: number;
}

export interface CartCase extends Common {
  readonly kind?: "cart";
  readonly taxes: readonly CaseTax[];
  readonly zones?: readonly CaseZone[];
  readonly default_tax_zone?: string | null;
  readonly products: readonly CaseProduct[];
  readonly promotions?: readonly unknown[];
  readonly catalog_promotions?: readonly unknown[];
  readonly shipping_methods?: readonly { readonly code: string; readonly calculator: string }[];
  readonly cart?: {
    readonly lines: readonly CaseLine[];
    readonly ship_to: string | null;
    readonly ship_to_region?: string;
    readonly at: string;
    readonly shipping: {
      readonly method: string;
      readonly price: number;
      readonly tax_category?: string;
      readonly count?: number;
    } | null;
    readonly shipping_lines?: readonly unknown[];
    readonly surcharges?: readonly unknown[];
  };
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface AllocationCase extends Common {
  readonly kind: "allocation";
  readonly allocation: { readonly amount: number; readonly weights: readonly number[] };
  readonly expect: { readonly shares: readonly number[]; readonly shares_any_order?: boolean };
}

export interface TaxLineCase extends Common {
  readonly kind: "tax_line";
  readonly taxes: readonly {
    readonly name: string;
    readonly kind: string;
    readonly rate: string;
    readonly included: boolean;
    readonly affects_later_base: boolean;
  }[];
  readonly line: { readonly unit_price: string; readonly quantity: number };
  readonly expect: {
    readonly exact: {
      readonly total_excluded: string;
      readonly total_included: string;
      readonly taxes: readonly { readonly name: string; readonly amount: string }[];
    };
    readonly exact_digits: number;
  };
}

interface TaxMappingCase extends Common {
  readonly kind: "tax_mapping";
}

export type MoneyCase = CartCase | AllocationCase | TaxLineCase | TaxMappingCase;

/** A decimal string as a whole number of `10^-digits`. */
export function whole(decimal: string, digits: number): number {
  const [integer = "0", fraction = ""] = decimal.split(".");
  if (fraction.length > digits) throw new RangeError(`${decimal} is finer than ${digits} digits`);
  return Number(`${integer}${fraction.padEnd(digits, "0")}`);
}

export const ppm = (rate: string) => whole(rate, 6);

/** What a cart case may assert for pricing to be compared with it. */
export const COMPARED: Readonly<Record<string, (quote: Quote) => number>> = {
  total: (quote) => quote.total.amount,
  items_total: (quote) => quote.subtotal.amount,
  items_net: (quote) => quote.lines.reduce((acc, line) => acc + netOf(line), 0),
  items_gross: (quote) => quote.lines.reduce((acc, line) => acc + line.total.amount, 0),
  shipping_total: (quote) => quote.shipping_total.amount,
  shipping_total_with_tax: (quote) => quote.shipping?.total.amount ?? 0,
  shipping_net: (quote) => (quote.shipping ? netOf(quote.shipping) : 0),
  shipping_gross: (quote) => quote.shipping?.total.amount ?? 0,
  shipping_tax_included: (quote) => taxIn(quote.shipping?.taxes ?? [], true),
  shipping_tax_added: (quote) => taxIn(quote.shipping?.taxes ?? [], false),
  total_net: (quote) =>
    [...quote.lines, ...(quote.shipping ? [quote.shipping] : [])].reduce((acc, part) => acc + netOf(part), 0),
  tax_added: (quote) => taxIn(quote.taxes, false),
  tax_included: (quote) => taxIn(quote.taxes, true),
  tax_total: (quote) => taxIn(quote.taxes, true) + taxIn(quote.taxes, false),
};

type Part = Pick<Quote["lines"][number], "total" | "taxes">;
type Line = Quote["lines"][number];

const taxIn = (taxes: Part["taxes"], included: boolean) =>
  taxes.filter((tax) => tax.included === included).reduce((acc, tax) => acc + tax.amount.amount, 0);
const netOf = (part: Part) => part.total.amount - taxIn(part.taxes, true) - taxIn(part.taxes, false);

export const COMPARED_OF_A_LINE: Readonly<Record<string, (line: Line) => number>> = {
  unit_price: (line) => line.unit_price.amount,
  total: (line) => line.subtotal.amount,
  net: netOf,
  gross: (line) => line.total.amount,
  tax: (line) => taxIn(line.taxes, true) + taxIn(line.taxes, false),
  tax_included: (line) => taxIn(line.taxes, true),
};

/** Policies that ask for another arithmetic than ours. */
const OTHER_POLICIES = ["net_price_constant_across_zones", "two_shipping_lines", "zero_weights_split_evenly"];

/** Why a case is not run; null when it is. */
export function skipReason(one: MoneyCase): string | null {
  if (one.kind === "tax_mapping") return "tax mapping";
  const other = one.policy.find((policy) => OTHER_POLICIES.includes(policy));
  if (other) return `policy ${other}`;
  if (one.kind === "allocation") return null;
  if (one.rounding_step && one.rounding_step !== 1) return "rounding to a step";
  if (one.kind === "tax_line") return skipTaxLine(one);
  return skipCart(one);
}

function skipTaxLine(one: TaxLineCase): string | null {
  if (one.tax_rounding !== "line") return `tax rounded per ${one.tax_rounding}`;
  if (one.taxes.some((tax) => tax.kind !== "percent" || tax.affects_later_base || tax.rate.startsWith("-"))) {
    return "tax that is no plain percentage";
  }
  return one.prices_include_tax === null ? "included and added tax together" : null;
}

function skipCart(one: CartCase): string | null {
  const { cart } = one;
  if (one.promotions?.length || one.catalog_promotions?.length) return "promotions";
  if (!cart || cart.lines.length === 0) return "no cart";
  if (cart.surcharges?.length || cart.shipping_lines?.length) return "surcharges or several parcels";
  if (cart.lines.some((line) => line.manual_discount !== undefined)) return "manual discounts";
  const method = one.shipping_methods?.find((candidate) => candidate.code === cart.shipping?.method);
  if (method && method.calculator !== "flat") return "shipping per unit";
  // Where the collection found that rounding per line gives the same figures, ours may be compared.
  const insensitive = one.id.startsWith("sylius/") && !one.sensitive_to?.includes("tax_rounding:line");
  if (one.tax_rounding !== "line" && !insensitive) return `tax rounded per ${one.tax_rounding}`;
  const taxes = taxesThatApply(one);
  if (one.prices_include_tax === null || taxes.some((tax) => tax.included !== one.prices_include_tax)) {
    return "included and added tax together";
  }
  const beyond = Object.entries(one.expect).find(([key, value]) =>
    key === "lines"
      ? (value as object[]).some((line) =>
          Object.keys(line).some((part) => part !== "sku" && !COMPARED_OF_A_LINE[part]),
        )
      : key !== "taxes" && !COMPARED[key],
  );
  return beyond ? `asserts ${beyond[0]}` : null;
}

/** The taxes at the case's destination and time. Its zones overlap, which ours do not, so they are settled here. */
function taxesThatApply({ taxes, zones = [], default_tax_zone, cart }: CartCase): CaseTax[] {
  if (!cart) return [];
  const { ship_to, ship_to_region, at } = cart;
  const inZone = (zone: CaseZone) =>
    ship_to === null
      ? zone.code === default_tax_zone
      : ((zone.countries.includes("*") || zone.countries.includes(ship_to)) &&
          !zone.except?.includes(ship_to)) ||
        (ship_to_region !== undefined && zone.regions?.includes(ship_to_region) === true);
  const here = zones.filter(inZone).map((zone) => zone.code);
  return taxes.filter(
    (tax) => here.includes(tax.zone) && (!tax.starts || tax.starts < at) && (!tax.ends || at < tax.ends),
  );
}

const CLASSES: readonly TaxClass[] = ["standard", "reduced", "zero"];

/** The case's cart as pricing takes it; its categories stand for our classes in the order they are met. */
export function pricingInput(one: CartCase): PricingInput {
  const { cart } = one;
  if (!cart) throw new Error(`${one.id} has no cart`);
  const productOf = (sku: string) => {
    const product = one.products.find((candidate) => candidate.sku === sku);
    if (!product) throw new Error(`${one.id} sells an unknown ${sku}`);
    return product;
  };
  const used = [...cart.lines.map((line) => productOf(line.sku).tax_category), cart.shipping?.tax_category];
  const categories = [...new Set(used.map((category) => category ?? "none"))];
  const classOf = (category: string | undefined): TaxClass => {
    const taxClass = CLASSES[categories.indexOf(category ?? "none")];
    if (!taxClass) throw new Error(`${one.id} has more tax categories than there are classes`);
    return taxClass;
  };
  const rates = taxesThatApply(one).flatMap((tax): TaxRate[] =>
    categories
      .filter((category) => tax.category === "*" || tax.category === category)
      .map((category) => ({ name: tax.name, tax_class: classOf(category), rate_ppm: ppm(tax.rate) })),
  );
  return {
    currency: one.currency,
    prices_include_tax: one.prices_include_tax === true,
    lines: cart.lines.map(({ sku, quantity }, index) => ({
      line_id: `${index}`,
      sku,
      quantity,
      unit_price: money(productOf(sku).price, one.currency),
      tax_class: classOf(productOf(sku).tax_category),
    })),
    tax_rates: rates,
    shipping: cart.shipping && {
      id: cart.shipping.method,
      name: cart.shipping.method,
      country: cart.ship_to ?? "",
      price: money(cart.shipping.price, one.currency),
      free_over: null,
      tax_class: classOf(cart.shipping.tax_category),
      min_days: 1,
      max_days: 1,
    },
  };
}

/** Every case there is, in the order of the files; none where the folder is absent. */
export function readMoneyCases(): MoneyCase[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ndjson"));
  return files
    .sort()
    .flatMap((file) => readFileSync(join(FOLDER, file), "utf8").split("\n").filter(Boolean))
    .map((json): MoneyCase => JSON.parse(json));
}
