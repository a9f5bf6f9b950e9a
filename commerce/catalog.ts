import type { TaxClass } from "./tax.ts";

/** A text by locale (`en`, `de`); the merchant's first locale is the fallback. */
export type LocalizedText = Readonly<Record<string, string>>;

export interface ProductImage {
  readonly media_id: string;
  readonly url: string;
  readonly alt: LocalizedText;
  readonly width: number;
  readonly height: number;
}

export interface ProductOptionValue {
  readonly code: string;
  readonly label: LocalizedText;
  /** CSS colour, for colour options. */
  readonly swatch: string | null;
}

export interface ProductOption {
  readonly name: LocalizedText;
  readonly values: readonly ProductOptionValue[];
}

export interface PriceEntry {
  readonly amount: number;
  readonly compare_at: number | null;
}

export interface ProductVariant {
  readonly id: string;
  readonly sku: string;
  readonly barcode: string | null;
  /** Value codes, one per product option, in their order. */
  readonly options: readonly string[];
  /** Minor units by ISO 4217 code. */
  readonly prices: Readonly<Record<string, PriceEntry>>;
  readonly weight_grams: number | null;
  readonly media_id: string | null;
}

/**
 * A published product: everything the channels show of it, in all locales and currencies, as one
 * document. Written when a product is published, read by every channel, cached at the edge.
 */
export interface ProductDocument {
  readonly id: string;
  readonly handle: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly vendor: string | null;
  readonly product_type: string | null;
  readonly tax_class: TaxClass;
  readonly category_ids: readonly string[];
  readonly details: readonly { readonly label: LocalizedText; readonly value: LocalizedText }[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly ProductVariant[];
  readonly images: readonly ProductImage[];
}

/** The text in a locale, its language, the fallback locale, or whatever there is; empty when nothing is. */
export function localized(text: LocalizedText, locale: string, fallback = "en"): string {
  return (
    text[locale] ?? text[locale.split("-")[0] ?? locale] ?? text[fallback] ?? Object.values(text)[0] ?? ""
  );
}

/** `Oat · Large`: a variant's option values for people. Empty for a product without options. */
export function variantTitle(
  product: Pick<ProductDocument, "options">,
  variant: Pick<ProductVariant, "options">,
  locale: string,
): string {
  return variant.options
    .map((code, index) => {
      const value = product.options[index]?.values.find((candidate) => candidate.code === code);
      return value ? localized(value.label, locale) : code;
    })
    .join(" · ");
}

/** Lowest and highest unit price in a currency over the variants sold in it; null when none is. */
export function priceRange(
  product: Pick<ProductDocument, "variants">,
  currency: string,
): { readonly min: number; readonly max: number } | null {
  const amounts = product.variants.flatMap((variant) => variant.prices[currency]?.amount ?? []);
  return amounts.length === 0 ? null : { min: Math.min(...amounts), max: Math.max(...amounts) };
}

/** Letters that Unicode does not take apart into a base and an accent, and German umlauts, which are two letters. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const MAX_HANDLE_LENGTH = 120;

/**
 * A URL handle from a title: ASCII, lower case, words joined by hyphens (`Größe L` → `groesse-l`).
 * Empty for a title without Latin letters or digits, which needs a handle of its own.
 */
export function handleFrom(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, MAX_HANDLE_LENGTH)
    .replace(/-$/, "");
}
