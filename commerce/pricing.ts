import { add, type Money, multiply, ROUNDING, sum, zero } from "./money.ts";
import { type ShippingMethod, shippingPrice } from "./shipping.ts";
import { type TaxClass, type TaxLine, type TaxRate, taxOn } from "./tax.ts";

/** One line to be priced: a unit price of the channel's price list and a whole quantity. */
export interface PricingLine {
  readonly line_id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unit_price: Money;
  readonly tax_class: TaxClass;
}

/** All that a price depends on. The same input gives the same bytes at the edge and at an offline till. */
export interface PricingInput {
  readonly currency: string;
  readonly prices_include_tax: boolean;
  readonly lines: readonly PricingLine[];
  /** Rates at the destination. Null while the destination is unknown: tax is then told as not yet known. */
  readonly tax_rates: readonly TaxRate[] | null;
  readonly shipping: ShippingMethod | null;
}

/** Why a figure is what it is: a code with its values, worded by each app in the reader's language. */
export type Explanation =
  | { readonly code: "base_price"; readonly unit_price: Money; readonly quantity: number }
  | { readonly code: "shipping_flat"; readonly price: Money }
  | { readonly code: "shipping_free_over"; readonly threshold: Money };

export interface QuoteLine {
  readonly line_id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unit_price: Money;
  /** Goods as priced, before tax that is added and with tax that is included. */
  readonly subtotal: Money;
  readonly taxes: readonly TaxLine[];
  /** What the line costs the buyer. */
  readonly total: Money;
  readonly explanation: readonly Explanation[];
}

export interface QuoteShipping {
  readonly method_id: string;
  readonly name: string;
  readonly price: Money;
  readonly taxes: readonly TaxLine[];
  readonly total: Money;
  readonly explanation: readonly Explanation[];
}

/** A priced cart. `total` is what is charged. */
export interface Quote {
  readonly currency: string;
  readonly prices_include_tax: boolean;
  readonly rounding: typeof ROUNDING;
  readonly lines: readonly QuoteLine[];
  readonly shipping: QuoteShipping | null;
  readonly subtotal: Money;
  readonly shipping_total: Money;
  /** Included and added tax together; null while the destination is unknown. */
  readonly tax_total: Money | null;
  /** Tax by name and rate, over lines and shipping. */
  readonly taxes: readonly TaxLine[];
  readonly total: Money;
}

/** Prices a cart. Pure: every caller at the edge and at the till goes through here. */
export function priceCart(input: PricingInput): Quote {
  const { currency, prices_include_tax } = input;
  const rates = input.tax_rates ?? [];
  const lines = input.lines.map((line) => priceLine(line, rates, prices_include_tax));
  const subtotal = sum(
    lines.map((line) => line.subtotal),
    currency,
  );
  const shipping = input.shipping && priceShipping(input.shipping, subtotal, rates, prices_include_tax);
  const charged = shipping ? [...lines, shipping] : lines;
  const taxes = charged.flatMap((part) => part.taxes);
  return {
    currency,
    prices_include_tax,
    rounding: ROUNDING,
    lines,
    shipping,
    subtotal,
    shipping_total: shipping?.price ?? zero(currency),
    tax_total:
      input.tax_rates &&
      sum(
        taxes.map((tax) => tax.amount),
        currency,
      ),
    taxes: summarize(taxes),
    total: sum(
      charged.map((part) => part.total),
      currency,
    ),
  };
}

function priceLine(line: PricingLine, rates: readonly TaxRate[], pricesIncludeTax: boolean): QuoteLine {
  const { line_id, sku, quantity, unit_price } = line;
  const subtotal = multiply(unit_price, quantity);
  const taxes = taxOn(subtotal, line.tax_class, rates, pricesIncludeTax);
  return {
    line_id,
    sku,
    quantity,
    unit_price,
    subtotal,
    taxes,
    total: withAddedTax(subtotal, taxes),
    explanation: [{ code: "base_price", unit_price, quantity }],
  };
}

function priceShipping(
  method: ShippingMethod,
  goods: Money,
  rates: readonly TaxRate[],
  pricesIncludeTax: boolean,
): QuoteShipping {
  const { price, free } = shippingPrice(method, goods);
  const taxes = taxOn(price, method.tax_class, rates, pricesIncludeTax);
  return {
    method_id: method.id,
    name: method.name,
    price,
    taxes,
    total: withAddedTax(price, taxes),
    explanation: [
      free && method.free_over
        ? { code: "shipping_free_over", threshold: method.free_over }
        : { code: "shipping_flat", price: method.price },
    ],
  };
}

const withAddedTax = (amount: Money, taxes: readonly TaxLine[]): Money =>
  add(amount, ...taxes.filter((tax) => !tax.included).map((tax) => tax.amount));

function summarize(taxes: readonly TaxLine[]): TaxLine[] {
  const byRate = new Map<string, TaxLine>();
  for (const tax of taxes) {
    const key = `${tax.name}:${tax.rate_ppm}:${tax.included}`;
    const known = byRate.get(key);
    byRate.set(key, known ? { ...known, amount: add(known.amount, tax.amount) } : tax);
  }
  return [...byRate.values()];
}
