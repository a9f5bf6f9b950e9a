import {
  chunkResult,
  chunkStates,
  finishChunk,
  importKeys,
  type ProductImport,
  type Refusal,
} from "#db/imports.ts";
import { saveProducts } from "#db/product-writes.ts";
import { publishProducts } from "#db/publishing.ts";
import { searchIndex } from "#db/search.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { type CheckedProduct, checkProduct } from "#integrations/product-feeds/check.ts";
import { type FeedEntry, refusal } from "#integrations/product-feeds/product-feed.ts";
import { openStock } from "./opening-stock.ts";

/** Loads one chunk of a job. Every step may be repeated, so a chunk that was cut off is simply loaded again. */
export async function loadChunk(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: ProductImport,
  chunk: number,
): Promise<void> {
  const state = (await chunkStates(db, job.id)).get(chunk);
  if (!state || state.done) return;
  const file = await env.MEDIA.get(importKeys(db.tenant_id, job.id).chunk(chunk));
  if (!file) throw new Error(`chunk ${chunk} of ${job.id} is not stored`);
  const checked = (await file.json<FeedEntry[]>()).map((entry) => checkProduct(entry, job.options));
  const products = checked.flatMap(({ product }) => product ?? []);
  const faults = checked.flatMap(({ refusals }) => refusals);
  const { saved } = await saveProducts(db, products, (outcome) => {
    const created = outcome.saved.filter((entry) => entry.created).length;
    const updated = outcome.saved.length - created;
    return chunkResult(db, job.id, chunk, { created, updated, refused: state.products - created - updated }, [
      ...faults,
      ...skuRefusals(products, outcome.taken),
    ]);
  });
  const ids = new Map(saved.map(({ id, input }) => [input.handle, id]));
  const here = products.filter((product) => ids.has(product.handle));
  const shown = job.options.publish ? here.filter((product) => product.published) : [];
  await Promise.all([
    publishProducts(
      db,
      searchIndex(env, merchant),
      shown.flatMap((product) => ids.get(product.handle) ?? []),
    ),
    openImported(env, merchant, db, job, here),
  ]);
  await finishChunk(db, job.id, chunk);
}

function skuRefusals(
  products: readonly CheckedProduct[],
  taken: readonly { readonly handle: string; readonly sku: string }[],
): Refusal[] {
  const byHandle = new Map(products.map((product) => [product.handle, product]));
  return taken.map(({ handle, sku }) => {
    const product = byHandle.get(handle);
    const line = product?.variants.find((variant) => variant.sku === sku)?.line ?? product?.line ?? 0;
    return refusal(line, "sku", "another product of the shop has this SKU", sku);
  });
}

/** Opening stock of what was loaded, where the import names a place for it. */
async function openImported(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: ProductImport,
  products: readonly CheckedProduct[],
): Promise<void> {
  const { location_id, opening_stock } = job.options;
  if (location_id === null) return;
  await openStock(env, db, {
    reference: job.id,
    actor: { kind: "staff", id: job.created_by, name: `Import of ${job.file_name}` },
    rules: merchant.stock_rules,
    lines: products
      .flatMap((product) => product.variants)
      .map(({ sku, quantity }) => ({ sku, location_id, quantity: quantity ?? opening_stock ?? 0 })),
  });
}
