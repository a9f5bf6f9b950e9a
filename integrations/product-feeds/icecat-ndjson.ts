import { z } from "zod";
import { handleFrom } from "#commerce/catalog.ts";
import {
  type FeedEntry,
  type FeedProduct,
  type ProductFeed,
  refusal,
  UnreadableFeed,
} from "./product-feed.ts";
import { numberedLines } from "./text-lines.ts";

/** What is read of a line. Attributes are `attr_` and the kind of value (`t`ext, `n`umber, `b`oolean). */
const record = z.looseObject({
  id: z.union([z.string().min(1).max(40), z.int()]).transform(String),
  title: z.string().default(""),
  name: z.string().default(""),
  short_description: z.string().default(""),
  supplier: z.string().default(""),
  ean: z.array(z.string()).default([]),
  /** Minor units. */
  price: z.union([z.number(), z.string()]).default(""),
  img_high: z.string().default(""),
});

/** A data sheet shows this many facts, the first of the file; longer values are prose and left out. */
const MAX_DETAILS = 40;
const MAX_DETAIL_CHARS = 300;
/** A handle is at most 120 characters long and ends in the id. */
const MAX_TITLE_IN_HANDLE = 80;

/** Icecat's open catalogue as one JSON object a line: one variant a product, prices in minor units. */
export const icecatNdjson: ProductFeed = {
  async *read(text) {
    let begun = false;
    for await (const { line, text: json } of numberedLines(text)) {
      if (json.trim() === "") continue;
      // A file of another format is refused once, and not line by line.
      if (!begun && !json.trimStart().startsWith("{")) {
        throw new UnreadableFeed(
          `Line ${line} is no JSON object. Choose the format that the file has, or put one JSON object on each line.`,
        );
      }
      begun = true;
      yield entryOf(line, json);
    }
  },
};

function entryOf(line: number, json: string): FeedEntry {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { line, product: null, refusals: [refusal(line, "line", "not a JSON object", json)] };
  }
  const read = record.safeParse(value);
  if (read.success) return { line, product: productOf(line, read.data), refusals: [] };
  return {
    line,
    product: null,
    refusals: read.error.issues.map((issue) => refusal(line, issue.path.join(".") || "line", issue.message)),
  };
}

function productOf(
  line: number,
  { id, title, supplier, short_description, ean, price, img_high, ...attributes }: z.infer<typeof record>,
): FeedProduct {
  const suffix = handleFrom(id) || "0";
  const stem = handleFrom(title).slice(0, MAX_TITLE_IN_HANDLE).replace(/-+$/, "");
  return {
    handle: stem ? `${stem}-${suffix}` : suffix,
    title,
    summary: short_description,
    description: short_description,
    vendor: supplier,
    product_type: "",
    details: detailsOf(attributes),
    options: [],
    variants: [
      {
        line,
        sku: `ICECAT-${id}`,
        barcode:
          ean.find((code) => /^\d{13}$/.test(code)) ??
          ean.find((code) => /^(\d{8}|\d{12}|\d{14})$/.test(code)) ??
          ean[0] ??
          "",
        options: [],
        price,
        compare_at: "",
        weight_grams: weightOf(attributes),
        quantity: "",
      },
    ],
    pictures: img_high ? [{ line, url: img_high, alt: title }] : [],
    published: true,
  };
}

function weightOf(attributes: Readonly<Record<string, unknown>>): number | "" {
  const weight = [attributes.attr_n_weight, attributes.attr_n_package_weight].find(
    (value) => typeof value === "number" && value > 0,
  );
  return typeof weight === "number" ? Math.round(weight) : "";
}

/** `attr_t_ink_type: "Dye-based ink"` → Ink type: Dye-based ink. Only what is there: "no" says little. */
function detailsOf(attributes: Readonly<Record<string, unknown>>): FeedProduct["details"] {
  const details: { label: string; value: string }[] = [];
  for (const [key, value] of Object.entries(attributes)) {
    const name = /^attr_[tnb]_(.+)$/.exec(key)?.[1];
    const shown = value === true ? "✓" : value === false ? "" : String(value ?? "").trim();
    if (!name || shown === "" || shown.length > MAX_DETAIL_CHARS) continue;
    const words = name.replace(/_+/g, " ").trim();
    details.push({ label: words.charAt(0).toUpperCase() + words.slice(1), value: shown });
    if (details.length === MAX_DETAILS) break;
  }
  return details;
}
