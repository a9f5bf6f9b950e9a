import type { TillDatabase } from "../store/database.ts";
import type { PosItem } from "../wire.ts";
import type { Answer } from "./answers.ts";

export interface CataloguePage {
  readonly items: readonly PosItem[];
  readonly next_cursor: string | null;
}

export type ReadPage = (cursor: string | null) => Promise<Answer<CataloguePage>>;

/** Where items are kept; writing a part at a time leaves room for a scan in between. */
export interface ItemStore {
  get(skus: readonly string[]): Promise<readonly (PosItem | undefined)[]>;
  put(items: readonly PosItem[]): Promise<void>;
  keys(): Promise<readonly string[]>;
  remove(skus: readonly string[]): Promise<void>;
}

const WRITTEN_AT_ONCE = 100;

export interface CatalogueOutcome {
  readonly complete: boolean;
  readonly changed: number;
}

/**
 * Brings the device's catalogue up to date page by page, writing only what differs. Items that are gone from the
 * server leave when all pages have come; a sync that breaks off removes nothing.
 */
export async function syncCatalogue(
  readPage: ReadPage,
  store: ItemStore,
  onProgress: (items: number) => void = () => {},
): Promise<CatalogueOutcome> {
  const seen = new Set<string>();
  let changed = 0;
  let cursor: string | null = null;
  do {
    const answer = await readPage(cursor);
    if (answer.kind !== "ok") return { complete: false, changed };
    const { items, next_cursor } = answer.value;
    for (const item of items) seen.add(item.sku);
    const known = await store.get(items.map((item) => item.sku));
    const different = items.filter((item, index) => !isSame(item, known[index]));
    for (const part of chunks(different, WRITTEN_AT_ONCE)) await store.put(part);
    changed += different.length;
    onProgress(seen.size);
    cursor = next_cursor;
  } while (cursor !== null);

  const gone = (await store.keys()).filter((sku) => !seen.has(sku));
  for (const part of chunks(gone, WRITTEN_AT_ONCE)) await store.remove(part);
  return { complete: true, changed: changed + gone.length };
}

const isSame = (a: PosItem, b: PosItem | undefined): boolean =>
  b !== undefined &&
  a.barcode === b.barcode &&
  a.title === b.title &&
  a.variant_title === b.variant_title &&
  a.image_url === b.image_url &&
  a.tax_class === b.tax_class &&
  a.unit_price.amount === b.unit_price.amount &&
  a.unit_price.currency === b.unit_price.currency &&
  a.variant_id === b.variant_id &&
  a.product_id === b.product_id;

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** The items in IndexedDB. */
export function itemStore(db: TillDatabase): ItemStore {
  return {
    async get(skus) {
      const tx = db.transaction("items");
      return Promise.all(skus.map((sku) => tx.store.get(sku)));
    },
    async put(items) {
      const tx = db.transaction("items", "readwrite");
      await Promise.all([...items.map((item) => tx.store.put(item)), tx.done]);
    },
    keys: () => db.getAllKeys("items"),
    async remove(skus) {
      const tx = db.transaction("items", "readwrite");
      await Promise.all([...skus.map((sku) => tx.store.delete(sku)), tx.done]);
    },
  };
}
