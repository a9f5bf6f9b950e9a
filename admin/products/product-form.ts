import { fractionDigits, parseDecimal } from "#commerce/money.ts";
import type { Product, ProductInput } from "../model.ts";

type Texts = Record<string, string>;

export interface VariantForm {
  sku: string;
  barcode: string;
  /** Value codes, one per option. */
  options: string[];
  weight: string;
  media_id: string;
  /** As typed, by currency. */
  prices: Record<string, { amount: string; compare_at: string }>;
}

export interface OptionForm {
  name: Texts;
  values: { code: string; label: Texts; swatch: string | null }[];
}

/** A product as it stands in the form: figures are text while they are typed. */
export interface ProductForm {
  handle: string;
  title: Texts;
  summary: Texts;
  description: Texts;
  vendor: string;
  product_type: string;
  tax_class: Product["tax_class"];
  category_ids: string[];
  details: { label: Texts; value: Texts }[];
  options: OptionForm[];
  variants: VariantForm[];
  media: { media_id: string | null; url: string; alt: Texts }[];
}

export const emptyVariant = (options: string[] = []): VariantForm => ({
  sku: "",
  barcode: "",
  options,
  weight: "",
  media_id: "",
  prices: {},
});

export const emptyProduct = (): ProductForm => ({
  handle: "",
  title: {},
  summary: {},
  description: {},
  vendor: "",
  product_type: "",
  tax_class: "standard",
  category_ids: [],
  details: [],
  options: [],
  variants: [emptyVariant()],
  media: [],
});

/** An amount as people type it in this locale: `1299,00`. */
export function decimalText(amount: number | null | undefined, currency: string, locale: string): string {
  if (amount === null || amount === undefined) return "";
  const digits = fractionDigits(currency);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(amount / 10 ** digits);
}

/** The form of a stored product. */
export function formOf(product: Product, locale: string): ProductForm {
  return {
    handle: product.handle,
    title: { ...product.title },
    summary: { ...product.summary },
    description: { ...product.description },
    vendor: product.vendor ?? "",
    product_type: product.product_type ?? "",
    tax_class: product.tax_class,
    category_ids: [...product.category_ids],
    details: structuredClone(product.details),
    options: structuredClone(product.options),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      barcode: variant.barcode ?? "",
      options: [...variant.options],
      weight: variant.weight_grams === null ? "" : String(variant.weight_grams),
      media_id: variant.media_id ?? "",
      prices: Object.fromEntries(
        Object.entries(variant.prices).map(([currency, price]) => [
          currency,
          {
            amount: decimalText(price.amount, currency, locale),
            compare_at: decimalText(price.compare_at, currency, locale),
          },
        ]),
      ),
    })),
    media: structuredClone(product.media),
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** Texts without the languages that were left empty. */
const filled = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));

/** What is sent. The form has been checked before: an amount that is none is left out. */
export function inputOf(form: ProductForm): ProductInput {
  return {
    handle: form.handle.trim(),
    title: filled(form.title),
    summary: filled(form.summary),
    description: filled(form.description),
    vendor: orNull(form.vendor),
    product_type: orNull(form.product_type),
    tax_class: form.tax_class,
    category_ids: form.category_ids,
    details: form.details.map(({ label, value }) => ({ label: filled(label), value: filled(value) })),
    options: form.options.map(({ name, values }) => ({
      name: filled(name),
      values: values.map(({ code, label, swatch }) => ({ code, label: filled(label), swatch })),
    })),
    variants: form.variants.map((variant) => ({
      sku: variant.sku.trim(),
      barcode: orNull(variant.barcode),
      options: variant.options,
      weight_grams: variant.weight.trim() === "" ? null : Number(variant.weight),
      media_id: variant.media_id || null,
      prices: Object.fromEntries(
        Object.entries(variant.prices).flatMap(([currency, price]) => {
          const amount = parseDecimal(price.amount, currency);
          if (amount === null) return [];
          return [[currency, { amount, compare_at: parseDecimal(price.compare_at, currency) }]];
        }),
      ),
    })),
    media: form.media.map(({ media_id, url, alt }) =>
      media_id ? { media_id, alt: filled(alt) } : { external_url: url, alt: filled(alt) },
    ),
  };
}

export const FIELDS = [
  "title",
  "summary",
  "description",
  "handle",
  "vendor",
  "product_type",
  "tax_class",
  "category_ids",
  "details",
  "options",
  "variants",
  "media",
] as const;

/** The fields in which two versions differ: what a conflict is about. */
export function differences(mine: ProductInput, theirs: ProductInput): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => canonical(mine[field]) !== canonical(theirs[field]));
}

/** JSON with sorted keys, so that the same content reads the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
