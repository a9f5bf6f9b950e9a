import { csvRow } from "#commerce/csv.ts";

/*
 * A merchant with very many SKUs, to see how lists and calls do with them. All of it invented: a range of plain
 * household goods, each in ten sizes and colours, at a central warehouse and six stores.
 */

/** Codes of the places; the first is the warehouse. */
export const LARGE_PLACES = ["DC", "ST-1", "ST-2", "ST-3", "ST-4", "ST-5", "ST-6"] as const;

const MATERIALS = [
  "Linen",
  "Oak",
  "Steel",
  "Cotton",
  "Glass",
  "Wool",
  "Ash",
  "Stone",
  "Cork",
  "Clay",
] as const;
const THINGS = [
  "Apron",
  "Basket",
  "Bowl",
  "Chair",
  "Cushion",
  "Jug",
  "Lamp",
  "Plate",
  "Rug",
  "Shelf",
  "Stool",
  "Table",
  "Throw",
  "Towel",
  "Tray",
  "Vase",
] as const;
const SIZES = ["S", "M", "L", "XL", "XXL"] as const;
const COLOURS = ["Oat", "Slate"] as const;
const VARIANTS = SIZES.length * COLOURS.length;

/** A number that is the same each time and has no pattern to the eye (Knuth's multiplicative hash). */
const scattered = (seed: number): number => Math.imul(seed + 1, 2_654_435_761) >>> 0;

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new RangeError("nothing to pick from");
  return found;
};

const skuOf = (product: number, variant: number): string => {
  const thing = pick(THINGS, product).slice(0, 3).toUpperCase();
  const size = pick(SIZES, variant);
  const colour = pick(COLOURS, Math.floor(variant / SIZES.length)).toUpperCase();
  return `${thing}-${String(product).padStart(5, "0")}-${colour}-${size}`;
};

/** EAN-13 of the range that shops number themselves (GS1 General Specifications, prefix 200). */
function barcodeOf(index: number): string {
  const digits = `200${String(index).padStart(9, "0")}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Products with so many SKUs in all, as Shopify's CSV. */
export function largeCatalogue(skus: number): string {
  const header = [
    "Handle",
    "Title",
    "Vendor",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Variant SKU",
    "Variant Price",
    "Variant Barcode",
  ];
  const rows = [csvRow(header)];
  for (let index = 0; index < skus; index++) {
    const product = Math.floor(index / VARIANTS);
    const variant = index % VARIANTS;
    const title = `${pick(MATERIALS, Math.floor(product / THINGS.length))} ${pick(THINGS, product)} ${product}`;
    rows.push(
      csvRow([
        `large-${product}`,
        ...(variant === 0 ? [title, "Mill Depot", "true", "Size"] : ["", "", "", ""]),
        pick(SIZES, variant),
        variant === 0 ? "Colour" : "",
        pick(COLOURS, Math.floor(variant / SIZES.length)),
        skuOf(product, variant),
        ((500 + (scattered(index) % 20_000)) / 100).toFixed(2),
        barcodeOf(index),
      ]),
    );
  }
  return rows.join("");
}

/** What each SKU begins with at each place, from one unit on, as a file of levels. */
export function largeStock(skus: number): string {
  const rows = [csvRow(["sku", "location", "on_hand"])];
  for (let index = 0; index < skus; index++) {
    const sku = skuOf(Math.floor(index / VARIANTS), index % VARIANTS);
    for (const [at, place] of LARGE_PLACES.entries()) {
      const most = at === 0 ? 400 : 60;
      rows.push(csvRow([sku, place, 1 + (scattered(index * LARGE_PLACES.length + at) % most)]));
    }
  }
  return rows.join("");
}
