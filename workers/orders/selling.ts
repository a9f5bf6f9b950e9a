import { localized, variantTitle } from "#commerce/catalog.ts";
import { money } from "#commerce/money.ts";
import type { OrderItem } from "#commerce/order/document.ts";
import type { PricingInput, PricingLine } from "#commerce/pricing.ts";
import type { ShippingMethod } from "#commerce/shipping.ts";
import type { TaxRate } from "#commerce/tax.ts";
import type { VariantFacts } from "#db/catalog.ts";
import { type Location, type StoreContext, shippingMethodsOf, taxRatesAt } from "#db/store-context.ts";
import type { CartFulfilment } from "#durable-objects/cart/cart.ts";

/** A wish to buy: which SKU, how many, on which line. */
export interface WantedLine {
  readonly line_id: string;
  readonly sku: string;
  readonly quantity: number;
}

/** A wish with the facts of what it names, sold in the channel's currency. */
export interface SoldLine extends WantedLine {
  readonly facts: VariantFacts;
}

/** Splits wishes into what this channel sells and what it does not (unknown, unpublished, no price in its currency). */
export function resolveLines(
  wanted: readonly WantedLine[],
  facts: ReadonlyMap<string, VariantFacts>,
  currency: string,
): { sold: SoldLine[]; unavailable: WantedLine[] } {
  const sold: SoldLine[] = [];
  const unavailable: WantedLine[] = [];
  for (const line of wanted) {
    const known = facts.get(line.sku);
    if (known?.variant.prices[currency]) sold.push({ ...line, facts: known });
    else unavailable.push(line);
  }
  return { sold, unavailable };
}

/** What a line sells, in the channel's words, to be frozen in an order. */
export function itemOf(line: SoldLine, locale: string): OrderItem {
  const { product, variant } = line.facts;
  const image =
    product.images.find((candidate) => candidate.media_id === variant.media_id) ?? product.images[0];
  return {
    line_id: line.line_id,
    product_id: product.id,
    variant_id: variant.id,
    sku: line.sku,
    title: localized(product.title, locale),
    variant_title: variantTitle(product, variant, locale),
    image_url: image?.url ?? null,
    quantity: line.quantity,
  };
}

/** Where the goods arrive, as tax sees it. Null while nobody has said. */
export function destinationOf(
  fulfilment: CartFulfilment | null,
  locations: readonly Location[],
): { readonly country: string; readonly region: string | null } | null {
  if (fulfilment?.kind === "ship") return fulfilment.address;
  if (fulfilment?.kind === "pickup") {
    return locations.find((candidate) => candidate.id === fulfilment.location_id)?.address ?? null;
  }
  return null;
}

/** All that the price of these lines depends on. */
export function pricingInput(
  context: StoreContext,
  lines: readonly SoldLine[],
  fulfilment: CartFulfilment | null,
): { pricing: PricingInput; methods: ShippingMethod[]; method: ShippingMethod | null } {
  const { channel, merchant } = context;
  const destination = destinationOf(fulfilment, merchant.locations);
  const methods = shippingMethodsOf(context, destination?.country ?? channel.country);
  const chosen = fulfilment?.kind === "ship" ? fulfilment.method_id : null;
  const method = methods.find((candidate) => candidate.id === chosen) ?? null;
  // Inclusive prices are shown with the home country's tax until a destination is known.
  const at = destination ?? (channel.prices_include_tax ? { country: channel.country, region: null } : null);
  return {
    methods: fulfilment?.kind === "pickup" ? [] : methods,
    method,
    pricing: {
      currency: channel.currency,
      prices_include_tax: channel.prices_include_tax,
      lines: lines.map((line) => pricingLine(line, channel.currency)),
      tax_rates: at ? taxRatesAt(merchant, at.country, at.region) : null,
      shipping: method,
    },
  };
}

/** A line for an order taken in a store: taxed where the store stands, nothing to ship. */
export function counterPricing(
  lines: readonly SoldLine[],
  channel: StoreContext["channel"],
  rates: readonly TaxRate[],
): PricingInput {
  return {
    currency: channel.currency,
    prices_include_tax: channel.prices_include_tax,
    lines: lines.map((line) => pricingLine(line, channel.currency)),
    tax_rates: rates,
    shipping: null,
  };
}

function pricingLine(line: SoldLine, currency: string): PricingLine {
  return {
    line_id: line.line_id,
    sku: line.sku,
    quantity: line.quantity,
    unit_price: money(line.facts.variant.prices[currency]?.amount ?? 0, currency),
    tax_class: line.facts.product.tax_class,
  };
}
