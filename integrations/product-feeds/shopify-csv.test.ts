import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkProduct } from "./check.ts";
import { csvRows } from "./csv-rows.ts";
import { withoutDoubles } from "./doubles.ts";
import { textOfHtml } from "./html-text.ts";
import type { FeedEntry } from "./product-feed.ts";
import { shopifyCsv } from "./shopify-csv.ts";

/** A text in parts of so many characters, as a stream might cut it. */
async function* inParts(text: string, size = text.length): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const read = (text: string, size?: number): Promise<FeedEntry[]> =>
  all(withoutDoubles(shopifyCsv.read(inParts(text, size))));

const HEADER =
  "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text";

const JUG = `${HEADER}
jug,Enamel Jug,"<p>Holds a litre.</p>
<p>Chip &amp; rust ""proof"".</p>",Tin & Co,Jugs,true,Colour,Cream,Size,Small,JUG-C-S,400,3,24.50,30,4006381333931,https://pictures.example/jug-2.jpg,2,From above
jug,,,,,,,Cream,,Large,JUG-C-L,650,0,32.00,,,https://pictures.example/jug-1.jpg,1,The jug
jug,,,,,,,,,,,,,,,,https://pictures.example/jug-3.jpg,3,
mug,Plain Mug,,,,true,Title,Default Title,,,,,,9,,,,,
`;

const OPTIONS = { currency: "USD", locale: "en" };
const check = (entries: readonly FeedEntry[]) => entries.map((entry) => checkProduct(entry, OPTIONS));

test("[CAT-06] rows of one handle become one product with its variants and pictures", async () => {
  const [jug, mug] = await read(JUG);
  expect(jug?.line).toBe(2);
  expect(jug?.product).toEqual({
    handle: "jug",
    title: "Enamel Jug",
    summary: "Holds a litre.",
    description: 'Holds a litre.\n\nChip & rust "proof".',
    vendor: "Tin & Co",
    product_type: "Jugs",
    details: [],
    options: ["Colour", "Size"],
    variants: [
      {
        line: 2,
        sku: "JUG-C-S",
        barcode: "4006381333931",
        options: ["Cream", "Small"],
        price: "24.50",
        compare_at: "30",
        weight_grams: "400",
        quantity: "3",
      },
      {
        line: 4,
        sku: "JUG-C-L",
        barcode: "",
        options: ["Cream", "Large"],
        price: "32.00",
        compare_at: "",
        weight_grams: "650",
        quantity: "0",
      },
    ],
    pictures: [
      { line: 4, url: "https://pictures.example/jug-1.jpg", alt: "The jug" },
      { line: 2, url: "https://pictures.example/jug-2.jpg", alt: "From above" },
      { line: 5, url: "https://pictures.example/jug-3.jpg", alt: "" },
    ],
    published: true,
  });
  expect(mug?.line).toBe(6);
  expect(mug?.product?.options).toEqual([]);
  expect(mug?.product?.variants.map(({ sku, options }) => ({ sku, options }))).toEqual([
    { sku: "mug", options: [] },
  ]);
});

test("[CAT-06] it does not matter where the stream cuts the text, nor which line ends it has", async () => {
  const whole = await read(JUG);
  for (let size = 1; size < 80; size += 1) expect(await read(JUG, size)).toEqual(whole);
  for (let size = 1; size < 80; size += 7)
    expect(await read(JUG.replaceAll("\n", "\r\n"), size)).toEqual(whole);
  expect(await read(JUG.replaceAll("\n", "\r"), 5)).toEqual(whole);
});

test("[CAT-06] lines are counted as an editor counts them, through quoted line breaks and empty lines", async () => {
  const rows = await all(csvRows(inParts('a,b\n"1\n\n2",x\n\n"3",y\n4,z', 3)));
  expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
    [1, "a"],
    [2, "1\n\n2"],
    [6, "3"],
    [7, "4"],
  ]);
});

test("[CAT-06] a spreadsheet's semicolons, decimal commas and text marks are understood", async () => {
  const [result] = check(
    await read(
      "Handle;Title;Variant Price;Variant SKU;Variant Barcode\nmug;Mug;9,90;'00123;'4006381333931\n",
    ),
  );
  expect(result?.refusals).toEqual([]);
  expect(result?.product?.variants[0]).toMatchObject({
    sku: "00123",
    barcode: "4006381333931",
    prices: { USD: { amount: 990, compare_at: null } },
  });
});

test("[CAT-06] the newer template's column names are known, and a draft stays one", async () => {
  const [entry] = await read(
    "Title,URL handle,Description,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams),Product image URL\nMug,mug,Plain.,Draft,M-1,,Size,L,9,,4,300,https://pictures.example/m.jpg\n",
  );
  expect(entry?.product).toMatchObject({
    handle: "mug",
    published: false,
    options: ["Size"],
    variants: [{ sku: "M-1", price: "9", quantity: "4", weight_grams: "300" }],
    pictures: [{ url: "https://pictures.example/m.jpg" }],
  });
});

test("[CAT-06] a SKU that the file does not name is made from handle and options, and short enough", async () => {
  const [entry] = await read(
    `Handle,Title,Option1 Name,Option1 Value,Variant Price\n${"very-".repeat(14)}long,Mug,Size,½ l,9\n`,
  );
  const [again] = await read(
    `Handle,Title,Option1 Name,Option1 Value,Variant Price\n${"very-".repeat(14)}long,Other,Size,½ l,11\n`,
  );
  const sku = entry?.product?.variants[0]?.sku;
  expect(sku).toHaveLength(64);
  expect(again?.product?.variants[0]?.sku).toBe(sku);
});

test("[CAT-06] what makes a product unsellable refuses all of it, with line, field and reason", async () => {
  const refusalsOf = async (rows: string) => {
    const results = check(await read(`${HEADER}\n${rows}`));
    expect(results.map(({ product }) => product).filter(Boolean)).toEqual([]);
    return results.flatMap(({ refusals }) => refusals);
  };
  const row = (fields: {
    handle?: string;
    title?: string;
    o1?: string;
    o2?: string;
    sku?: string;
    price?: string;
  }) =>
    `${fields.handle ?? "mug"},${fields.title ?? ""},,,,,${fields.title ? "Size" : ""},${fields.o1 ?? "S"},,${fields.o2 ?? ""},${fields.sku ?? ""},,,${fields.price ?? "9"},,,,,\n`;
  expect(await refusalsOf(row({}))).toEqual([
    { line: 2, field: "title", reason: "there is no title", value: null },
  ]);
  expect(await refusalsOf(row({ title: "Mug", price: "" }))).toEqual([
    { line: 2, field: "price", reason: "there is no price", value: null },
  ]);
  expect(await refusalsOf(row({ title: "Mug", price: "9.999" }))).toEqual([
    { line: 2, field: "price", reason: "not an amount in USD such as 12.50", value: "9.999" },
  ]);
  expect(await refusalsOf(row({ title: "Mug", price: "nine" }))).toEqual([
    { line: 2, field: "price", reason: "not an amount in USD such as 12.50", value: "nine" },
  ]);
  expect(await refusalsOf(row({ title: "Mug" }) + row({ o1: "M", price: "-1" }))).toEqual([
    { line: 3, field: "price", reason: "a price cannot be negative", value: "-1" },
  ]);
  expect(await refusalsOf(row({ title: "Mug", sku: "A" }) + row({ sku: "B" }))).toEqual([
    { line: 3, field: "options", reason: "line 2 is the same variant of this product", value: "S" },
  ]);
  expect(await refusalsOf(row({ title: "Mug", sku: "A" }) + row({ o1: "M", sku: "A" }))).toEqual([
    { line: 3, field: "sku", reason: "line 2 has this SKU already", value: "A" },
  ]);
  expect(await refusalsOf(row({ title: "Mug", sku: "A".repeat(65) }))).toEqual([
    { line: 2, field: "sku", reason: "longer than 64 characters", value: "A".repeat(65) },
  ]);
  expect(await refusalsOf(row({ title: "M".repeat(301) }))).toEqual([
    { line: 2, field: "title", reason: "longer than 300 characters", value: "M".repeat(200) },
  ]);
});

test("[CAT-06] more than three options, a missing option value and a row of nobody are refused", async () => {
  const header =
    "Handle,Title,Option1 Value,Option2 Value,Option3 Value,Option4 Value,Variant SKU,Variant Price";
  const results = check(await read(`${header}\na,A,1,2,3,4,A,1\nb,B,1,2,,,B1,1\nb,,1,,,,B2,1\n,,1,,,,C,1\n`));
  expect(
    results.flatMap(({ refusals }) => refusals.map(({ line, field, reason }) => [line, field, reason])),
  ).toEqual([
    [2, "options", "a product has at most 3 options"],
    [4, "options", "there is no value for one of the options"],
    [5, "handle", "no handle says which product this row belongs to"],
  ]);
});

test("[CAT-06] one refused product does not stop the others; a handle that comes again is refused there", async () => {
  const results = check(await read("Handle,Title,Variant Price\na,A,1\nb,B,x\nc,C,1\na,A again,2\n"));
  expect(results.map(({ product }) => product?.handle ?? null)).toEqual(["a", null, "c", null]);
  expect(results[3]?.refusals[0]).toMatchObject({ line: 5, field: "handle", value: "a" });
});

test("[CAT-06] a barcode, weight, quantity or picture that is wrong is left out and reported; the product is kept", async () => {
  const [result] = check(
    await read(`${HEADER}\nmug,Mug,,,,,,,,,M-1,heavy,-5,9,8,12345,ftp://pictures.example/m.jpg,,\n`),
  );
  expect(result?.product?.variants[0]).toMatchObject({ barcode: null, weight_grams: null, quantity: null });
  expect(result?.product?.variants[0]?.prices).toEqual({ USD: { amount: 900, compare_at: null } });
  expect(result?.product?.media).toEqual([]);
  expect(result?.refusals.map(({ line, field, value }) => [line, field, value])).toEqual([
    [2, "barcode", "12345"],
    [2, "weight_grams", "heavy"],
    [2, "quantity", "-5"],
    [2, "picture", "ftp://pictures.example/m.jpg"],
  ]);
});

test("[CAT-06] option values that look alike in a URL keep codes of their own", async () => {
  const [result] = check(
    await read(
      "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nm,M,Size,S/M,A,1\nm,,,S-M,B,1\nm,,,小,C,1\n",
    ),
  );
  expect(result?.product?.options[0]?.values.map(({ code, label }) => [code, label.en])).toEqual([
    ["s-m", "S/M"],
    ["s-m-2", "S-M"],
    ["value", "小"],
  ]);
  expect(result?.product?.variants.map((variant) => variant.options)).toEqual([
    ["s-m"],
    ["s-m-2"],
    ["value"],
  ]);
});

test("[CAT-06] a file of another kind, an empty one and a quote that never closes are said clearly", async () => {
  await expect(read("id;name\n1;x\n")).rejects.toThrow("names no column for title and price");
  await expect(read("")).rejects.toThrow("The file is empty");
  await expect(
    read(`Handle,Title,Variant Price\na,"A,1\n${"b,B,1\n".repeat(200_000)}`, 65_536),
  ).rejects.toThrow("The row that begins on line 2 does not end");
});

test("[CAT-06] a misplaced quote refuses the rows up to the next quote, and says where it began", async () => {
  const results = check(await read('Handle,Title,Variant Price\na,"A" x,1\nb,B,1\nc,"C",1\nd,D,1\n'));
  expect(results.map(({ product }) => product?.handle ?? null)).toEqual([null, "d"]);
  expect(results[0]?.refusals[0]).toMatchObject({ line: 2, field: "row" });
});

test("[CAT-06] HTML becomes paragraphs and bullets without markup or scripts", () => {
  expect(
    textOfHtml(
      "<p>One&nbsp;two &#8212; <b>three</b></p><ul><li>a</li><li>b &lt;c&gt;</li></ul><script>evil()</script><p>x<br>y</p>",
    ),
  ).toBe("One two — three\n\n• a\n• b <c>\n\nx\ny");
  expect(textOfHtml("5 < 6 and <unclosed")).toBe("5 < 6 and <unclosed");
});

const shopify = join(import.meta.dirname, "../../../shared/data/catalog/shopify");
if (!existsSync(shopify)) console.warn(`SKIPPED, since ${shopify} is not here: Shopify's own sample files`);
const files = existsSync(shopify)
  ? readdirSync(shopify, { recursive: true, encoding: "utf8" }).filter((name) => /\.csv(\.gz)?$/.test(name))
  : [];

test.skipIf(files.length === 0)(
  "[CAT-06] Shopify's own sample files read whole, however they are cut",
  async () => {
    const counts: Record<string, number> = {};
    for (const name of files) {
      const bytes = readFileSync(join(shopify, name));
      const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\ufeff/, "");
      const entries = await read(text, 4_096);
      expect(await read(text, 65_536)).toEqual(entries);
      const results = check(entries);
      counts[name] = entries.length;
      // Nothing but what a person would also call wrong in these files.
      const reasons = new Set(
        results
          .filter(({ product }) => !product)
          .flatMap(({ refusals }) => refusals.map((fault) => fault.reason.replace(/\d+/g, "N"))),
      );
      expect(
        [...reasons].filter((reason) => !/has this SKU already|is the same variant/.test(reason)),
      ).toEqual([]);
    }
    expect(counts).toEqual({
      "csv-files/apparel.csv": 25,
      "csv-files/fashion.csv": 997,
      "csv-files/jewelry.csv": 19,
      "product-csvs/apparel.csv": 20,
      "product-csvs/home-and-garden.csv": 20,
      "product-csvs/jewelery.csv": 20,
    });
  },
);
