import { and, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import type { ProductDocument, ProductVariant } from "#commerce/catalog.ts";
import type { FlashSale } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { IsolateCache, PUBLISHED_TTL_MS } from "./isolate-cache.ts";
import { mediaUrl } from "./media.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { category, listing, media, publishedProduct, variant } from "./schema/shard/catalog.ts";
import { stockPolicy } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A published product and one of its variants: what a cart line or a scan refers to. */
export interface VariantFacts {
  readonly product: ProductDocument;
  readonly variant: ProductVariant;
  /** The flash sale that it is in. */
  readonly sale: FlashSale | null;
}

/** A category with the address of its picture. */
export type Category = typeof category.$inferSelect & { readonly image_url: string | null };

const documents = new IsolateCache<ProductDocument | null>(2_000, PUBLISHED_TTL_MS);
const variants = new IsolateCache<VariantFacts | null>(5_000, PUBLISHED_TTL_MS);
const categories = new IsolateCache<Category[]>(200, PUBLISHED_TTL_MS);

/** Forgets what this isolate remembers of catalogues; others follow within five seconds. */
export function forgetCatalog(): void {
  documents.clear();
  variants.clear();
  categories.clear();
}

export const categoriesOf = (db: TenantDb): Promise<Category[]> =>
  categories.load(db.tenant_id, async () => {
    const rows = await db
      .select({ category, hash: media.hash, content_type: media.content_type })
      .from(category)
      .leftJoin(media, and(eq(media.tenant_id, category.tenant_id), eq(media.id, category.media_id)))
      .where(eq(category.tenant_id, db.tenant_id))
      .orderBy(category.position, category.handle)
      .all();
    return rows.map((row) => ({
      ...row.category,
      image_url: row.hash && row.content_type ? mediaUrl(row.hash, row.content_type) : null,
    }));
  });

/** A category with all those below it; nothing when there is no such category. */
export async function categoriesBelow(db: TenantDb, id: string): Promise<string[]> {
  const all = await categoriesOf(db);
  const below = new Set(all.filter((row) => row.id === id).map((row) => row.id));
  // A set yields what is added while it is walked, so this goes down to the leaves.
  for (const parent of below) {
    for (const row of all) if (row.parent_id === parent) below.add(row.id);
  }
  return [...below];
}

/** The published product with a handle; null when there is none. */
export const productByHandle = (db: TenantDb, handle: string): Promise<ProductDocument | null> =>
  documents.load(`${db.tenant_id}:${handle}`, async () => {
    const row = await db
      .select({ document: publishedProduct.document })
      .from(publishedProduct)
      .where(and(eq(publishedProduct.tenant_id, db.tenant_id), eq(publishedProduct.handle, handle)))
      .get();
    return row?.document ?? null;
  });

/** Published variants by SKU, in one query for those not remembered. Unknown SKUs are left out. */
export async function variantsBySku(
  db: TenantDb,
  skus: readonly string[],
): Promise<Map<string, VariantFacts>> {
  const found = new Map<string, VariantFacts>();
  const missing: string[] = [];
  for (const sku of new Set(skus)) {
    const known = variants.get(`${db.tenant_id}:${sku}`);
    if (known === undefined) missing.push(sku);
    else if (known) found.set(sku, known);
  }
  if (missing.length === 0) return found;
  const rows = await db
    .select({ sku: variant.sku, document: publishedProduct.document, policy: stockPolicy.policy })
    .from(variant)
    .innerJoin(
      publishedProduct,
      and(
        eq(publishedProduct.tenant_id, variant.tenant_id),
        eq(publishedProduct.product_id, variant.product_id),
      ),
    )
    .leftJoin(
      stockPolicy,
      and(eq(stockPolicy.tenant_id, variant.tenant_id), eq(stockPolicy.sku, variant.sku)),
    )
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, missing)))
    .all();
  for (const sku of missing) {
    const row = rows.find((candidate) => candidate.sku === sku);
    const match = row?.document.variants.find((candidate) => candidate.sku === sku);
    const sale = row?.policy?.sale ?? null;
    const facts = row && match ? { product: row.document, variant: match, sale } : null;
    variants.set(`${db.tenant_id}:${sku}`, facts);
    if (facts) found.set(sku, facts);
  }
  return found;
}

export type ListingSort = "newest" | "price_asc" | "price_desc";

/** A page of published products sold in a currency, of one category or of all (empty id). Pages by key, never by offset. */
export async function listProducts(
  db: TenantDb,
  query: {
    category_id: string;
    currency: string;
    sort: ListingSort;
    limit: number;
    cursor: string | undefined;
  },
): Promise<Page<ProductDocument>> {
  const after = decodeCursor(query.cursor, 2);
  const [value, id] = after ?? [];
  const column = query.sort === "newest" ? listing.created_at : listing.price;
  const descending = query.sort !== "price_asc";
  const keyset: SQL | undefined =
    value === undefined || id === undefined
      ? undefined
      : descending
        ? sql`(${column}, ${listing.product_id}) < (${value}, ${id})`
        : sql`(${column}, ${listing.product_id}) > (${value}, ${id})`;
  // Page on the index first, then load the documents of that page.
  const page = db
    .select({ product_id: listing.product_id, value: sql<string | number>`${column}`.as("value") })
    .from(listing)
    .where(
      and(
        eq(listing.tenant_id, db.tenant_id),
        eq(listing.category_id, query.category_id),
        eq(listing.currency, query.currency),
        keyset,
      ),
    )
    .orderBy(...(descending ? [desc(column), desc(listing.product_id)] : [column, listing.product_id]))
    .limit(query.limit + 1)
    .as("page");
  const rows = await db
    .select({ document: publishedProduct.document, value: page.value, product_id: page.product_id })
    .from(page)
    .innerJoin(
      publishedProduct,
      and(eq(publishedProduct.tenant_id, db.tenant_id), eq(publishedProduct.product_id, page.product_id)),
    )
    .orderBy(
      ...(descending
        ? [desc(sql`${page.value}`), desc(page.product_id)]
        : [sql`${page.value}`, page.product_id]),
    )
    .all();
  const cut = pageOf(rows, query.limit, (row) => [row.value, row.product_id]);
  return { items: cut.items.map((row) => row.document), next_cursor: cut.next_cursor };
}

/** Published products by id, in the order asked for. */
export async function productsById(db: TenantDb, ids: readonly string[]): Promise<ProductDocument[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: publishedProduct.product_id, document: publishedProduct.document })
    .from(publishedProduct)
    .where(and(eq(publishedProduct.tenant_id, db.tenant_id), inList(publishedProduct.product_id, ids)))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row.document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A page of every published variant by SKU, for tills that keep the catalogue themselves. */
export async function listVariants(
  db: TenantDb,
  query: { limit: number; cursor: string | undefined },
): Promise<Page<VariantFacts>> {
  const [after] = decodeCursor(query.cursor, 1) ?? [];
  const rows = await db
    .select({ sku: variant.sku, document: publishedProduct.document })
    .from(variant)
    .innerJoin(
      publishedProduct,
      and(
        eq(publishedProduct.tenant_id, variant.tenant_id),
        eq(publishedProduct.product_id, variant.product_id),
      ),
    )
    .where(
      and(
        eq(variant.tenant_id, db.tenant_id),
        after === undefined ? undefined : gt(variant.sku, String(after)),
      ),
    )
    .orderBy(variant.sku)
    .limit(query.limit + 1)
    .all();
  const cut = pageOf(rows, query.limit, (row) => [row.sku]);
  return {
    items: cut.items.flatMap((row) => {
      const match = row.document.variants.find((candidate) => candidate.sku === row.sku);
      return match ? { product: row.document, variant: match, sale: null } : [];
    }),
    next_cursor: cut.next_cursor,
  };
}

/** Keyset condition for lists that run newest first. */
export const before = (
  column: Parameters<typeof lt>[0],
  id: Parameters<typeof lt>[0],
  cursor: readonly (string | number)[] | null,
): SQL | undefined =>
  cursor ? or(lt(column, cursor[0]), and(eq(column, cursor[0]), lt(id, cursor[1]))) : undefined;
