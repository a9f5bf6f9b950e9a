import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkProduct } from "./check.ts";
import { withoutDoubles } from "./doubles.ts";
import { icecatNdjson } from "./icecat-ndjson.ts";
import type { FeedEntry } from "./product-feed.ts";

async function* inParts(text: string, size = text.length): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size?: number): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = [];
  for await (const entry of withoutDoubles(icecatNdjson.read(inParts(text, size)))) entries.push(entry);
  return entries;
}

const LAMP = JSON.stringify({
  id: "77",
  title: "Desk Lamp Größe L",
  ean: ["123", "00012345678905", "4006381333931"],
  short_description: "A lamp.",
  supplier: "Lumen",
  price: 4995,
  img_high: "http://pictures.example/77.jpg",
  attr_t_light_colour: "Warm white",
  attr_n_weight: 812.4,
  attr_b_dimmable: true,
  attr_b_battery: false,
  attr_t_prose: "x".repeat(400),
});

test("[CAT-06] a line becomes a product with one variant, its price, barcode, weight and facts", async () => {
  const [entry] = await read(`${LAMP}\n`);
  const { product, refusals } = checkProduct(entry as FeedEntry, { currency: "EUR", locale: "en" });
  expect(refusals).toEqual([]);
  expect(product).toMatchObject({
    handle: "desk-lamp-groesse-l-77",
    title: { en: "Desk Lamp Größe L" },
    vendor: "Lumen",
    options: [],
    variants: [
      {
        sku: "ICECAT-77",
        barcode: "4006381333931",
        weight_grams: 812,
        prices: { EUR: { amount: 4995, compare_at: null } },
        quantity: null,
      },
    ],
    media: [{ media_id: null, external_url: "http://pictures.example/77.jpg" }],
  });
  expect(product?.details.map(({ label, value }) => [label.en, value.en])).toEqual([
    ["Light colour", "Warm white"],
    ["Weight", "812.4"],
    ["Dimmable", "✓"],
  ]);
});

test("[CAT-06] lines that are no JSON, lack an id or a price are refused by their number; the others are read", async () => {
  const entries = await read(
    `{broken\n\n{"title":"No id","price":1}\n{"id":"5","title":"No price"}\n${LAMP}`,
    7,
  );
  const results = entries.map((entry) => checkProduct(entry, { currency: "EUR", locale: "en" }));
  expect(results.flatMap(({ refusals }) => refusals.map(({ line, field }) => [line, field]))).toEqual([
    [1, "line"],
    [3, "id"],
    [4, "price"],
  ]);
  expect(results.map(({ product }) => product?.handle ?? null)).toEqual([
    null,
    null,
    null,
    "desk-lamp-groesse-l-77",
  ]);
});

test("[CAT-06] a price that is no whole number of minor units is refused", async () => {
  const [entry] = await read('{"id":"5","title":"Half a cent","price":1.5}');
  const { product, refusals } = checkProduct(entry as FeedEntry, { currency: "EUR", locale: "en" });
  expect(product).toBeNull();
  expect(refusals).toEqual([
    { line: 1, field: "price", reason: "not an amount in EUR such as 12.50", value: "1.5" },
  ]);
});

const icecat = join(import.meta.dirname, "../../../shared/data/search/chorus-icecat/products.ndjson.gz");
if (!existsSync(icecat)) console.warn(`SKIPPED, since ${icecat} is not here: 19,406 electronics products`);

test.skipIf(!existsSync(icecat))(
  "[CAT-06] all 19,406 electronics products are read and can be sold",
  async () => {
    const entries = await read(gunzipSync(readFileSync(icecat)).toString("utf8"), 65_536);
    expect(entries.length).toBe(19_406);
    const results = entries.map((entry) => checkProduct(entry, { currency: "USD", locale: "en" }));
    expect(results.filter(({ product }) => product).length).toBe(19_406);
    // One barcode of the file has eleven digits.
    expect(
      results.flatMap(({ refusals }) => refusals).map(({ field, value }) => [field, value?.length]),
    ).toEqual([["barcode", 11]]);
  },
  60_000, // a whole catalogue, on a busy machine too
);
