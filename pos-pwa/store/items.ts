import { codeSpellings } from "../sale/scan-buffer.ts";
import type { PosItem } from "../wire.ts";
import type { TillDatabase } from "./database.ts";
import { type SearchIndex, searchIndexBuilder } from "./search-index.ts";

/** The item of a scanned or typed code: by barcode, then by SKU. One key lookup each. */
export async function findByCode(db: TillDatabase, code: string): Promise<PosItem | null> {
  for (const spelling of codeSpellings(code)) {
    const item = await db.getFromIndex("items", "by_barcode", spelling);
    if (item) return item;
  }
  return (await db.get("items", code)) ?? (await db.get("items", code.toUpperCase())) ?? null;
}

/** Items by their SKUs, in that order; unknown ones are left out. */
export async function findBySkus(db: TillDatabase, skus: readonly string[]): Promise<PosItem[]> {
  const tx = db.transaction("items");
  const items = await Promise.all(skus.map((sku) => tx.store.get(sku)));
  return items.filter((item) => item !== undefined);
}

/** What the grid shows: what is sold most here, filled up from the catalogue, one variant of a product. */
export async function gridItems(
  db: TillDatabase,
  favourites: Readonly<Record<string, number>>,
  limit: number,
): Promise<PosItem[]> {
  const often = Object.entries(favourites)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([sku]) => sku);
  const shown = await findBySkus(db, often);
  const products = new Set(shown.map((item) => item.product_id));
  const others = await db.getAll("items", null, limit * 8);
  for (const item of others) {
    if (shown.length >= limit) break;
    if (products.has(item.product_id)) continue;
    products.add(item.product_id);
    shown.push(item);
  }
  return shown;
}

const READ_AT_ONCE = 1000;

/** Reads the catalogue into a search index, a part at a time, so that a scan in between does not wait. */
export async function buildSearchIndex(db: TillDatabase): Promise<SearchIndex> {
  const builder = searchIndexBuilder();
  let after: string | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const items: PosItem[] = await db.getAll("items", range, READ_AT_ONCE);
    builder.add(items);
    const last = items.at(-1);
    if (!last || items.length < READ_AT_ONCE) return builder.build();
    after = last.sku;
    await new Promise((resume) => setTimeout(resume));
  }
}
