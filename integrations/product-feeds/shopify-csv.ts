import { handleFrom } from "#commerce/catalog.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { textOfHtml } from "./html-text.ts";
import {
  type FeedEntry,
  type FeedProduct,
  type FeedVariant,
  firstSentence,
  type ProductFeed,
  refusal,
  UnreadableFeed,
} from "./product-feed.ts";
import { madeSku } from "./sku.ts";

/** Columns by what they hold: the names of the classic export and of the newer template. Others are not read. */
const COLUMNS = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "description"],
  vendor: ["vendor"],
  type: ["type"],
  published: ["published", "published on online store"],
  status: ["status"],
  sku: ["variant sku", "sku"],
  barcode: ["variant barcode", "barcode"],
  grams: ["variant grams", "weight value (grams)"],
  quantity: ["variant inventory qty", "inventory quantity"],
  price: ["variant price", "price"],
  compare_at: ["variant compare at price", "compare-at price"],
  image: ["image src", "product image url"],
  image_position: ["image position"],
  image_alt: ["image alt text"],
  variant_image: ["variant image", "variant image url"],
  seo_description: ["seo description"],
} as const;
type Column = keyof typeof COLUMNS;

/** A row whose cells are found by name. */
interface Row {
  readonly line: number;
  readonly intact: boolean;
  get(column: Column): string;
  option(number: number, part: "name" | "value"): string;
}

/**
 * The product CSV that Shopify exports and most shops can write: a row a variant or picture, the rows of
 * a product together, its own facts on the first. Tags and categories are left out: they are not our shelves.
 */
export const shopifyCsv: ProductFeed = {
  async *read(text) {
    let toRow: ((row: CsvRow) => Row) | null = null;
    let optionCount = 0;
    let group: Row[] = [];
    for await (const csvRow of csvRows(text)) {
      if (!toRow) {
        ({ toRow, optionCount } = readHeader(csvRow.cells));
        continue;
      }
      const row = toRow(csvRow);
      const [first] = group;
      const continues =
        first &&
        row.get("handle") === first.get("handle") &&
        (row.get("handle") !== "" || row.get("title") === "");
      if (!continues) {
        if (first) yield entryOf(group, optionCount);
        group = [];
      }
      group.push(row);
    }
    if (!toRow)
      throw new UnreadableFeed("The file is empty. Export the products once more and send that file.");
    if (group.length > 0) yield entryOf(group, optionCount);
  },
};

function readHeader(header: readonly string[]): { toRow: (row: CsvRow) => Row; optionCount: number } {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, known]) => [
      column,
      names.findIndex((name) => (known as readonly string[]).includes(name)),
    ]),
  ) as Record<Column, number>;
  const missing = (["title", "price"] as const).filter((column) => at[column] < 0);
  if (missing.length > 0 || names.length < 3) {
    throw new UnreadableFeed(
      `The first line names no column for ${missing.join(" and ") || "the products"}. It should begin like Shopify's product export: Handle, Title, …, Variant Price.`,
    );
  }
  const optionAt = (number: number, part: string) => names.indexOf(`option${number} ${part}`);
  const optionCount = Math.max(
    0,
    ...names.map((name) => Number(/^option(\d{1,2}) value$/.exec(name)?.[1] ?? 0)),
  );
  return {
    optionCount,
    toRow: ({ line, cells, intact }) => ({
      line,
      intact,
      get: (column) => (cells[at[column]] ?? "").trim(),
      option: (number, part) => (cells[optionAt(number, part)] ?? "").trim(),
    }),
  };
}

function entryOf(rows: readonly Row[], optionCount: number): FeedEntry {
  const [head] = rows;
  if (!head) throw new Error("a group has a row");
  const { line } = head;
  const broken = rows.filter((row) => !row.intact);
  if (broken.length > 0) {
    const reason =
      "quotation marks are not closed where they should be; the lines after it may be lost in it";
    return { line, product: null, refusals: broken.map((row) => refusal(row.line, "row", reason)) };
  }
  if (head.get("handle") === "" && head.get("title") === "") {
    return {
      line,
      product: null,
      refusals: rows.map((row) =>
        refusal(row.line, "handle", "no handle says which product this row belongs to"),
      ),
    };
  }
  return { line, product: productOf(head, rows, optionCount), refusals: [] };
}

function productOf(head: Row, rows: readonly Row[], optionCount: number): FeedProduct {
  const handle = handleFrom(head.get("handle") || head.get("title")).replace(/-+$/, "");
  const numbers = Array.from({ length: optionCount }, (_, index) => index + 1);
  const sold = rows.filter((row, index) => index === 0 || isVariant(row, numbers));
  const used = numbers.filter((number) => sold.some((row) => row.option(number, "value") !== ""));
  const isDefault =
    used.length === 1 && sold.length === 1 && head.option(1, "value").toLowerCase() === "default title";
  const options = isDefault ? [] : used;
  const description = textOfHtml(head.get("body"));
  return {
    handle,
    title: head.get("title"),
    summary: textOfHtml(head.get("seo_description")) || firstSentence(description),
    description,
    vendor: head.get("vendor"),
    product_type: head.get("type"),
    details: [],
    options: options.map(
      (number) => rows.map((row) => row.option(number, "name")).find(Boolean) ?? `Option ${number}`,
    ),
    variants: sold.map((row) => variantOf(row, handle, options)),
    pictures: picturesOf(rows),
    published: !/^(false|no|0)$/i.test(head.get("published")) && /^(active)?$/i.test(head.get("status")),
  };
}

/** The other rows only add pictures. */
const isVariant = (row: Row, numbers: readonly number[]): boolean =>
  row.get("price") !== "" ||
  row.get("sku") !== "" ||
  numbers.some((number) => row.option(number, "value") !== "");

function variantOf(row: Row, handle: string, options: readonly number[]): FeedVariant {
  const values = options.map((number) => row.option(number, "value"));
  return {
    line: row.line,
    sku: withoutTextMark(row.get("sku")) || madeSku(handle, values),
    barcode: withoutTextMark(row.get("barcode")),
    options: values,
    price: row.get("price"),
    compare_at: row.get("compare_at"),
    weight_grams: row.get("grams"),
    quantity: row.get("quantity"),
  };
}

/** Spreadsheets keep a number as text by an apostrophe before it, and export that too. */
const withoutTextMark = (text: string): string => text.replace(/^'(?=\d)/, "");

function picturesOf(rows: readonly Row[]): FeedProduct["pictures"] {
  const placed = rows
    .filter((row) => row.get("image") !== "")
    .map((row, index) => ({
      line: row.line,
      url: row.get("image"),
      alt: row.get("image_alt"),
      position: Number(row.get("image_position")) || index + 1,
    }))
    .sort((a, b) => a.position - b.position);
  const ofVariants = rows
    .map((row) => ({ line: row.line, url: row.get("variant_image"), alt: "" }))
    .filter(({ url }) => url !== "");
  const seen = new Set<string>();
  return [...placed, ...ofVariants].flatMap(({ line, url, alt }) => {
    if (seen.has(url)) return [];
    seen.add(url);
    return [{ line, url, alt }];
  });
}
