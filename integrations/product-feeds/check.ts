import { z } from "zod";
import { handleFrom, type LocalizedText, type PriceEntry, type ProductOption } from "#commerce/catalog.ts";
import { parseDecimal } from "#commerce/money.ts";
import {
  type FeedEntry,
  type FeedProduct,
  type FeedRefusal,
  type FeedVariant,
  refusal,
} from "./product-feed.ts";
import { MAX_SKU_CHARS } from "./sku.ts";

/** A product that can be saved. Its parts have the form in which merchandisers edit products. */
export interface CheckedProduct {
  readonly line: number;
  readonly published: boolean;
  readonly handle: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly vendor: string | null;
  readonly product_type: string | null;
  readonly tax_class: "standard";
  readonly category_ids: readonly string[];
  readonly details: readonly { readonly label: LocalizedText; readonly value: LocalizedText }[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly CheckedVariant[];
  readonly media: readonly {
    readonly media_id: null;
    readonly external_url: string;
    readonly alt: LocalizedText;
  }[];
}

export interface CheckedVariant {
  readonly line: number;
  readonly sku: string;
  readonly barcode: string | null;
  readonly options: readonly string[];
  readonly weight_grams: number | null;
  readonly media_id: null;
  readonly prices: Readonly<Record<string, PriceEntry>>;
  /** Units to open with; null when the file does not say. */
  readonly quantity: number | null;
}

export interface CheckOptions {
  readonly currency: string;
  readonly locale: string;
}

const MAX_OPTIONS = 3;
const MAX_VARIANTS = 250;
const MAX_PICTURES = 50;
const MAX_AMOUNT = 1_000_000_000;
const MAX_WEIGHT = 10_000_000;
const MAX_QUANTITY = 1_000_000;

const text = (longest: number) => z.string().max(longest, `longer than ${longest} characters`);
const named = (what: string, longest: number) => text(longest).min(1, `there is no ${what}`);

const amount = (currency: string) =>
  z.union([z.string(), z.number()]).transform((value, context): number => {
    const refuse = (message: string): never => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (value === "") return refuse("there is no price");
    const minor = typeof value === "number" ? value : parseDecimal(value, currency);
    if (minor === null || !Number.isSafeInteger(minor))
      return refuse(`not an amount in ${currency} such as 12.50`);
    if (minor < 0) return refuse("a price cannot be negative");
    if (minor > MAX_AMOUNT) return refuse("a price this high cannot be right");
    return minor;
  });

/** What a sale depends on. One fault here refuses the whole product. */
const sellableProduct = (currency: string) =>
  z.object({
    handle: named("handle of Latin letters or digits", 120),
    title: named("title", 300),
    summary: text(5_000),
    description: text(20_000),
    vendor: text(120),
    product_type: text(120),
    options: z.array(text(60)).max(MAX_OPTIONS, `a product has at most ${MAX_OPTIONS} options`),
    variants: z
      .array(
        z.object({
          sku: named("SKU", MAX_SKU_CHARS),
          options: z.array(named("value for one of the options", 100)),
          price: amount(currency),
          compare_at: z.union([z.literal("").transform(() => null), amount(currency)]),
        }),
      )
      .max(MAX_VARIANTS, `a product has at most ${MAX_VARIANTS} variants`),
  });

const schemas = new Map<string, ReturnType<typeof sellableProduct>>();
function schemaFor(currency: string): ReturnType<typeof sellableProduct> {
  const known = schemas.get(currency) ?? sellableProduct(currency);
  schemas.set(currency, known);
  return known;
}

/**
 * Checks one product. What a sale depends on (title, SKU, price, options) refuses it as a whole when it
 * is wrong; what it can do without (barcode, weight, quantity, picture) is left out and reported.
 */
export function checkProduct(
  entry: FeedEntry,
  { currency, locale }: CheckOptions,
): { readonly product: CheckedProduct | null; readonly refusals: readonly FeedRefusal[] } {
  const { product, line } = entry;
  if (!product || entry.refusals.length > 0) return { product: null, refusals: entry.refusals };
  const checked = schemaFor(currency).safeParse(product);
  const faults = [
    ...(checked.success ? [] : checked.error.issues.map((issue) => refusalOf(issue, line, product))),
    ...equalVariants(product),
  ];
  if (!checked.success || faults.length > 0) return { product: null, refusals: faults };
  const dropped: FeedRefusal[] = [];
  const { data } = checked;
  const options = optionsOf(product, locale);
  return {
    refusals: dropped,
    product: {
      line,
      published: product.published,
      handle: data.handle,
      title: { [locale]: data.title },
      summary: data.summary ? { [locale]: data.summary } : {},
      description: data.description ? { [locale]: data.description } : {},
      vendor: data.vendor || null,
      product_type: data.product_type || null,
      tax_class: "standard",
      category_ids: [],
      details: product.details.map(({ label, value }) => ({
        label: { [locale]: label },
        value: { [locale]: value },
      })),
      options: options.map(({ option }) => option),
      variants: product.variants.map((variant, index): CheckedVariant => {
        const { sku = "", price = 0, compare_at = null } = data.variants[index] ?? {};
        return {
          line: variant.line,
          sku,
          barcode: barcodeOf(variant, dropped),
          options: options.map(({ codeOf }, position) => codeOf(variant.options[position] ?? "")),
          weight_grams: wholeNumber(variant, "weight_grams", MAX_WEIGHT, dropped),
          media_id: null,
          // A "was" price at or below the price is no reduction.
          prices: {
            [currency]: {
              amount: price,
              compare_at: compare_at !== null && compare_at > price ? compare_at : null,
            },
          },
          quantity: wholeNumber(variant, "quantity", MAX_QUANTITY, dropped),
        };
      }),
      media: picturesOf(product, locale, dropped),
    },
  };
}

/** A fault with its line and field, and what stood there. */
function refusalOf({ path, message }: z.core.$ZodIssue, line: number, product: FeedProduct): FeedRefusal {
  const [group, index] = path;
  const variant = group === "variants" && typeof index === "number" ? product.variants[index] : undefined;
  const field = variant ? path[2] : group;
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    product,
  );
  const quoted = typeof value === "string" || typeof value === "number" ? value : null;
  return refusal(variant?.line ?? line, String(field ?? "product"), message, quoted);
}

function equalVariants({ variants }: FeedProduct): FeedRefusal[] {
  const seen = new Map<string, number>();
  return variants.flatMap((variant) => {
    const key = JSON.stringify(variant.options);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, variant.line);
      return [];
    }
    const shown = variant.options.join(" / ");
    const reason = shown
      ? `line ${first} is the same variant of this product`
      : `line ${first} is a variant already, and no option tells them apart`;
    return [refusal(variant.line, "options", reason, shown)];
  });
}

/** GTIN-8, UPC-A, EAN-13 or GTIN-14; spaces and hyphens in between do not count. */
function barcodeOf({ line, barcode }: FeedVariant, dropped: FeedRefusal[]): string | null {
  const digits = barcode.replace(/[\s-]/g, "");
  if (digits === "") return null;
  if (/^(\d{8}|\d{12,14})$/.test(digits)) return digits;
  dropped.push(refusal(line, "barcode", "not 8, 12, 13 or 14 digits; imported without it", barcode));
  return null;
}

function wholeNumber(
  variant: FeedVariant,
  field: "weight_grams" | "quantity",
  most: number,
  dropped: FeedRefusal[],
): number | null {
  const written = variant[field];
  if (written === "") return null;
  const number = Math.round(Number(written));
  if (Number.isFinite(number) && number >= 0 && number <= most) return number;
  dropped.push(refusal(variant.line, field, `not a number from 0 to ${most}; imported without it`, written));
  return null;
}

function picturesOf(product: FeedProduct, locale: string, dropped: FeedRefusal[]): CheckedProduct["media"] {
  return product.pictures.slice(0, MAX_PICTURES).flatMap(({ line, url, alt }) => {
    if (URL.canParse(url) && /^https?:/i.test(url) && url.length <= 2_000) {
      return [{ media_id: null, external_url: url, alt: { [locale]: (alt || product.title).slice(0, 500) } }];
    }
    dropped.push(refusal(line, "picture", "not an http address; imported without it", url));
    return [];
  });
}

/** The product's options, each value under a code of its own. */
function optionsOf(
  product: FeedProduct,
  locale: string,
): { option: ProductOption; codeOf: (value: string) => string }[] {
  return product.options.map((name, position) => {
    const codes = new Map<string, string>();
    const taken = new Set<string>();
    for (const { options } of product.variants) {
      const value = options[position] ?? "";
      if (codes.has(value)) continue;
      const wanted = handleFrom(value).slice(0, 50) || "value";
      let code = wanted;
      for (let number = 2; taken.has(code); number += 1) code = `${wanted}-${number}`;
      taken.add(code);
      codes.set(value, code);
    }
    return {
      option: {
        name: { [locale]: name },
        values: [...codes].map(([value, code]) => ({ code, label: { [locale]: value }, swatch: null })),
      },
      codeOf: (value) => codes.get(value) ?? "",
    };
  });
}
