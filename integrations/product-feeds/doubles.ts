import { type FeedEntry, type FeedRefusal, refusal } from "./product-feed.ts";

/** Refuses a product whose handle or SKU was used before in the file. Remembers every one of them, nothing else. */
export async function* withoutDoubles(entries: AsyncIterable<FeedEntry>): AsyncGenerator<FeedEntry> {
  const handles = new Map<string, number>();
  const skus = new Map<string, number>();
  for await (const entry of entries) {
    const { product, line } = entry;
    if (!product) {
      yield entry;
      continue;
    }
    const before = handles.get(product.handle);
    if (before !== undefined) {
      const reason = `the product on line ${before} has this handle already; the rows of a product must stand together`;
      yield { ...entry, product: null, refusals: [refusal(line, "handle", reason, product.handle)] };
      continue;
    }
    handles.set(product.handle, line);
    const refusals: FeedRefusal[] = [];
    for (const variant of product.variants) {
      const first = skus.get(variant.sku);
      if (first === undefined) skus.set(variant.sku, variant.line);
      else refusals.push(refusal(variant.line, "sku", `line ${first} has this SKU already`, variant.sku));
    }
    yield refusals.length > 0 ? { ...entry, refusals: [...entry.refusals, ...refusals] } : entry;
  }
}
