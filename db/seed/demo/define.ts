import { type Colour, colours } from "./colours.ts";
import type { DemoOption, DemoPrice, DemoProduct, DemoVariant, Localized } from "./types.ts";

export const say = (en: string, de: string): Localized => ({ en, de });

/** Price in US cents before tax, price in euro cents with tax, weight in grams. */
type Offer = readonly [usd: number, eur: number, grams: number];

interface Draft {
  /** Unique within the merchant; the barcodes are made from it. */
  number: number;
  sku: string;
  handle: string;
  vendor: string;
  title: Localized;
  summary: Localized;
  paragraphs: readonly Localized[];
  type: string;
  taxCategory?: "reduced";
  categories: string[];
  demand: DemoProduct["demand"];
  /** Each is pictured; two or more make the first option. */
  looks: readonly [Colour, ...Colour[]];
  looksName?: Localized;
  second?: DemoOption;
  offer: Offer;
  /** Offers that differ, by the code of an option value. */
  offers?: Record<string, Offer>;
  /** Former prices, by the code of an option value. */
  was?: Record<string, readonly [usd: number, eur: number]>;
  views?: readonly { look: Colour; view: string; alt: Localized }[];
  facts: Facts;
}

interface Facts {
  material: Localized;
  size?: Localized;
  care?: Localized;
  origin: Localized;
}

export const colourName = say("Color", "Farbe");
export const woodName = say("Wood", "Holz");
export const finishName = say("Finish", "Ausführung");

/** An option from codes and their labels. */
export function choice(
  name: Localized,
  ...values: readonly (readonly [code: string, en: string, de: string])[]
): DemoOption {
  return { name, values: values.map(([code, en, de]) => ({ code, label: say(en, de) })) };
}

export const size = (...values: readonly (readonly [code: string, en: string, de: string])[]): DemoOption =>
  choice(say("Size", "Größe"), ...values);

export function product(draft: Draft): DemoProduct {
  const options = optionsOf(draft);
  return {
    handle: draft.handle,
    title: draft.title,
    summary: draft.summary,
    description: say(
      draft.paragraphs.map(({ en }) => en).join("\n\n"),
      draft.paragraphs.map(({ de }) => de).join("\n\n"),
    ),
    vendor: draft.vendor,
    type: draft.type,
    taxCategory: draft.taxCategory ?? "standard",
    categories: draft.categories,
    options,
    variants: combinations(options).map((codes, index) => variantOf(draft, codes, index)),
    pictures: picturesOf(draft),
    details: detailsOf(draft.facts),
    demand: draft.demand,
  };
}

function optionsOf({ looks, looksName = colourName, second }: Draft): DemoOption[] {
  const values = looks.map((code) => ({
    code,
    label: { ...colours[code].label },
    swatch: colours[code].hex,
  }));
  const first = looks.length > 1 ? [{ name: looksName, values }] : [];
  return second ? [...first, second] : first;
}

function combinations(options: readonly DemoOption[]): string[][] {
  return options.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map(({ code }) => [...row, code])),
    [[]],
  );
}

function variantOf(draft: Draft, codes: string[], index: number): DemoVariant {
  const own = <T>(table: Record<string, T> | undefined): T | undefined =>
    codes.map((code) => table?.[code]).find((entry) => entry !== undefined);
  const [USD, EUR, weightGrams] = own(draft.offers) ?? draft.offer;
  const was = own(draft.was);
  const compareAt: { compareAt?: DemoPrice } = was ? { compareAt: { USD: was[0], EUR: was[1] } } : {};
  const look = codes.find((code) => (draft.looks as readonly string[]).includes(code)) ?? draft.looks[0];
  return {
    sku: [draft.sku, ...codes.map(shortCode)].join("-"),
    barcode: ean13(`20${String(draft.number).padStart(7, "0")}${String(index + 1).padStart(3, "0")}`),
    options: codes,
    price: { USD, EUR },
    ...compareAt,
    weightGrams,
    picture: `${draft.handle}--${look}`,
  };
}

const shortCode = (code: string): string => code.replaceAll("-", "").slice(0, 3).toUpperCase();

function picturesOf({ handle, title, looks, views = [] }: Draft): DemoProduct["pictures"] {
  const main = looks.map((look) => {
    const { en, de } = colours[look].label;
    const alt = looks.length > 1 ? say(`${title.en} in ${en.toLowerCase()}`, `${title.de} in ${de}`) : title;
    return { id: `${handle}--${look}`, alt };
  });
  return [...main, ...views.map(({ look, view, alt }) => ({ id: `${handle}--${look}--${view}`, alt }))];
}

function detailsOf({ material, size, care, origin }: Facts): DemoProduct["details"] {
  const rows: [Localized, Localized | undefined][] = [
    [say("Material", "Material"), material],
    [say("Dimensions", "Maße"), size],
    [say("Care", "Pflege"), care],
    [say("Made in", "Hergestellt in"), origin],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Twelve digits and their check digit. */
export function ean13(digits: string): string {
  return `${digits}${checkDigit(digits)}`;
}

export function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
