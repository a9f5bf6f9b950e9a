import { fractionDigits } from "#commerce/money.ts";
import type { Availability, Money, Product } from "./api-types.ts";
import { productPath } from "./shop.ts";

/** https://schema.org/ItemAvailability */
const SCHEMA_AVAILABILITY: Readonly<Record<Availability, string>> = {
  in_stock: "https://schema.org/InStock",
  low_stock: "https://schema.org/LimitedAvailability",
  out_of_stock: "https://schema.org/OutOfStock",
  backorder: "https://schema.org/BackOrder",
  preorder: "https://schema.org/PreOrder",
};

/** A product as schema.org JSON-LD, for search engines. */
export function productFacts(product: Product, origin: string): Readonly<Record<string, unknown>> {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.summary || product.description,
    ...(product.images.length > 0 && { image: product.images.map(({ url }) => new URL(url, origin).href) }),
    ...(product.vendor && { brand: { "@type": "Brand", name: product.vendor } }),
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      sku: variant.sku,
      ...(variant.barcode && { gtin: variant.barcode }),
      url: `${origin}${productPath(product.handle, variant.sku)}`,
      price: decimal(variant.price),
      priceCurrency: variant.price.currency,
      availability: SCHEMA_AVAILABILITY[variant.availability.online.state],
      ...(variant.availability.online.expected_at && {
        availabilityStarts: variant.availability.online.expected_at,
      }),
    })),
  };
}

/** "19.99": minor units with the point put in, never through a float. */
function decimal({ amount, currency }: Money): string {
  const digits = fractionDigits(currency);
  const text = String(amount).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
