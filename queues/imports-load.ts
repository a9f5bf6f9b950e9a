import type { StockLevel } from "#commerce/stock.ts";
import {
  chunkResult,
  chunkStates,
  finishChunk,
  type ImportProgress,
  importKeys,
  type Refusal,
} from "#db/imports.ts";
import { saveProducts } from "#db/product-writes.ts";
import { projectLevels } from "#db/projections.ts";
import { publishProducts } from "#db/publishing.ts";
import { searchIndex } from "#db/search.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { type CheckedProduct, checkProduct } from "#integrations/product-feeds/check.ts";
import { type FeedEntry, refusal } from "#integrations/product-feeds/product-feed.ts";

/** Calls to stock objects under way at once. */
const PARALLEL_ITEMS = 32;

/** Loads one chunk of a job. Every step may be repeated, so a chunk that was cut off is simply loaded again. */
export async function loadChunk(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: ImportProgress,
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
    openStock(env, db, job, here),
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

/** Opening stock is received once ever at a location, so that a file that is imported again does not double it. */
async function openStock(
  env: Env,
  db: TenantDb,
  job: ImportProgress,
  products: readonly CheckedProduct[],
): Promise<void> {
  const { location_id, opening_stock } = job.options;
  if (location_id === null) return;
  const objects = objectsOf(env, db.tenant_id);
  const opening = products
    .flatMap((product) => product.variants)
    .map(({ sku, quantity }) => ({ sku, quantity: quantity ?? opening_stock ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  const opened: { sku: string; seq: number; levels: readonly StockLevel[] }[] = [];
  await inParallel(opening, async ({ sku, quantity }) => {
    const answer = await objects.item(sku).open({
      tell: false,
      command_id: `${job.id}:${sku}`,
      location_id,
      quantity,
      reason: "opening stock",
      reference: job.id,
      actor: { kind: "staff", id: job.created_by, name: `Import of ${job.file_name}` },
      request_id: null,
    });
    opened.push({ sku, ...answer });
  });
  if (opened.length > 0) await db.batch([projectLevels(db, opened)]);
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
