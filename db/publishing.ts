import { and, eq, type SQL, sql } from "drizzle-orm";
import { type ProductDocument, priceRange } from "#commerce/catalog.ts";
import { excluded, inList, insertRows } from "./bulk.ts";
import { categoriesOf, forgetCatalog } from "./catalog.ts";
import { loadProducts, type ProductDraft } from "./products.ts";
import { listing, product, publishedProduct } from "./schema/shard/catalog.ts";
import { indexProducts, type SearchIndex, unindexProducts } from "./search.ts";
import type { TenantDb } from "./tenant-db.ts";

/** What channels will show of a draft. */
export function documentOf(draft: ProductDraft): ProductDocument {
  const { id, handle, version, title, summary, description, vendor, product_type, tax_class } = draft;
  return {
    id,
    handle,
    version,
    title,
    summary,
    description,
    vendor,
    product_type,
    tax_class,
    category_ids: draft.category_ids,
    details: draft.details,
    options: draft.options,
    variants: draft.variants,
    // Pictures that an import only links to stay in the draft: shops show none from elsewhere (CSP `img-src 'self'`),
    // since that would tell a stranger's server who looks at what, and break when the stranger tidies up.
    images: draft.media.flatMap(({ media_id, url, alt, width, height }) =>
      media_id === null ? [] : [{ media_id, url, alt, width, height }],
    ),
  };
}

/** Shows products in every channel as they stand now: documents, listings and the search index. */
export async function publishProducts(
  db: TenantDb,
  search: SearchIndex,
  ids: readonly string[],
): Promise<ProductDocument[]> {
  const drafts = await loadProducts(db, ids);
  const documents = drafts.map(documentOf);
  if (documents.length === 0) return [];
  const tenant = db.tenant_id;
  const now = new Date().toISOString();
  const shown = documents.map((document) => document.id);
  const parents = new Map((await categoriesOf(db)).map((row) => [row.id, row.parent_id]));
  const listings = drafts.flatMap((document) => {
    const currencies = new Set(document.variants.flatMap((entry) => Object.keys(entry.prices)));
    return [...currencies].flatMap((currency) =>
      ["", ...withAncestors(document.category_ids, parents)].map((category_id) => ({
        category_id,
        currency,
        product_id: document.id,
        price: priceRange(document, currency)?.min ?? 0,
        created_at: document.created_at,
      })),
    );
  });
  await db.batch([
    insertRows(
      db,
      publishedProduct,
      documents.map((document) => ({
        product_id: document.id,
        handle: document.handle,
        document,
        published_at: now,
      })),
    ).onConflictDoUpdate({
      target: [publishedProduct.tenant_id, publishedProduct.product_id],
      set: excluded(publishedProduct, "handle", "document"),
    }),
    db.delete(listing).where(and(eq(listing.tenant_id, tenant), inList(listing.product_id, shown))),
    insertRows(db, listing, listings).onConflictDoNothing(),
    db
      .update(product)
      .set({ status: "published", published_version: sql`${product.version}` })
      .where(and(eq(product.tenant_id, tenant), inList(product.id, shown))),
  ]);
  await indexProducts(search, documents);
  forgetCatalog();
  return documents;
}

/** Categories and those above them: a parent's listing shows what its children hold. */
function withAncestors(ids: readonly string[], parents: ReadonlyMap<string, string | null>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (let next: string | null = id; next !== null && !all.has(next); next = parents.get(next) ?? null) {
      all.add(next);
    }
  }
  return all;
}

/** Takes a product out of every channel; the draft stays. False when there is no such product. */
export async function unpublishProduct(db: TenantDb, search: SearchIndex, id: string): Promise<boolean> {
  const tenant = db.tenant_id;
  const own = (table: typeof publishedProduct | typeof listing): SQL | undefined =>
    and(eq(table.tenant_id, tenant), eq(table.product_id, id));
  const [, , updated] = await db.batch([
    db.delete(publishedProduct).where(own(publishedProduct)),
    db.delete(listing).where(own(listing)),
    db
      .update(product)
      .set({ status: "draft", published_version: null })
      .where(and(eq(product.tenant_id, tenant), eq(product.id, id))),
  ]);
  await unindexProducts(search, [id]);
  forgetCatalog();
  return updated.meta.changes > 0;
}
