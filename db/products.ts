import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import {
  type LocalizedText,
  type PriceEntry,
  type ProductDocument,
  type ProductOption,
  priceRange,
} from "#commerce/catalog.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import type { TaxClass } from "#commerce/tax.ts";
import { excluded, inList, insertRows } from "./bulk.ts";
import { categoriesOf, forgetCatalog } from "./catalog.ts";
import { newId } from "./ids.ts";
import { mediaUrl } from "./media.ts";
import {
  listing,
  media,
  price,
  product,
  productCategory,
  productMedia,
  publishedProduct,
  variant,
} from "./schema/shard/catalog.ts";
import { indexProducts, type SearchIndex, unindexProducts } from "./search.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A variant as a merchandiser or an import gives it. */
export interface VariantInput {
  readonly sku: string;
  readonly barcode: string | null;
  readonly options: readonly string[];
  readonly weight_grams: number | null;
  readonly media_id: string | null;
  readonly prices: Readonly<Record<string, PriceEntry>>;
}

/** A product as a merchandiser or an import gives it. */
export interface ProductInput {
  readonly handle: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly vendor: string | null;
  readonly product_type: string | null;
  readonly tax_class: TaxClass;
  readonly category_ids: readonly string[];
  readonly details: ProductDocument["details"];
  readonly options: readonly ProductOption[];
  readonly variants: readonly VariantInput[];
  /** Pictures in order: stored ones by id, or addresses that an import only links to. */
  readonly media: readonly {
    readonly media_id: string | null;
    readonly external_url?: string;
    readonly alt: LocalizedText;
  }[];
}

/** A product as it stands in the back office. */
export interface ProductDraft extends Omit<ProductInput, "variants" | "media"> {
  readonly id: string;
  readonly status: "draft" | "published" | "archived";
  readonly version: number;
  readonly published_version: number | null;
  readonly variants: readonly (VariantInput & { readonly id: string })[];
  readonly media: readonly {
    readonly media_id: string | null;
    readonly url: string;
    readonly alt: LocalizedText;
    readonly width: number;
    readonly height: number;
  }[];
  readonly created_at: string;
  readonly updated_at: string;
}

export type ProductRefusal =
  | { readonly code: "product_not_found" }
  | { readonly code: "version_conflict" }
  | { readonly code: "handle_taken" }
  | { readonly code: "sku_taken"; readonly sku: string };

/** Shown for pictures whose size nobody knows (links from imports): the shop's own ratio. */
const UNKNOWN_SIZE = { width: 1000, height: 1250 };

/** Products with all that belongs to them, in the order of the ids. */
export async function loadProducts(db: TenantDb, ids: readonly string[]): Promise<ProductDraft[]> {
  if (ids.length === 0) return [];
  const tenant = db.tenant_id;
  const [products, variants, prices, categories, pictures] = await db.batch([
    db
      .select()
      .from(product)
      .where(and(eq(product.tenant_id, tenant), inList(product.id, ids))),
    db
      .select()
      .from(variant)
      .where(and(eq(variant.tenant_id, tenant), inList(variant.product_id, ids)))
      .orderBy(variant.position),
    db
      .select({
        variant_id: price.variant_id,
        currency: price.currency,
        amount: price.amount,
        compare_at: price.compare_at,
      })
      .from(price)
      // Not a join: SQLite would begin with the prices and read all of the merchant's.
      .where(and(eq(price.tenant_id, tenant), inArray(price.variant_id, variantsOf(db, ids)))),
    db
      .select()
      .from(productCategory)
      .where(and(eq(productCategory.tenant_id, tenant), inList(productCategory.product_id, ids))),
    db
      .select({
        product_id: productMedia.product_id,
        media_id: productMedia.media_id,
        external_url: productMedia.external_url,
        alt: productMedia.alt,
        hash: media.hash,
        content_type: media.content_type,
        width: media.width,
        height: media.height,
      })
      .from(productMedia)
      .leftJoin(media, and(eq(media.tenant_id, productMedia.tenant_id), eq(media.id, productMedia.media_id)))
      .where(and(eq(productMedia.tenant_id, tenant), inList(productMedia.product_id, ids)))
      .orderBy(productMedia.position),
  ]);
  const byId = new Map(
    products.map((row): [string, ProductDraft] => [
      row.id,
      {
        ...row,
        category_ids: categories
          .filter((entry) => entry.product_id === row.id)
          .map((entry) => entry.category_id),
        variants: variants
          .filter((entry) => entry.product_id === row.id)
          .map((entry) => ({
            id: entry.id,
            sku: entry.sku,
            barcode: entry.barcode,
            options: entry.options,
            weight_grams: entry.weight_grams,
            media_id: entry.media_id,
            prices: Object.fromEntries(
              prices
                .filter((candidate) => candidate.variant_id === entry.id)
                .map(({ currency, amount, compare_at }) => [currency, { amount, compare_at }]),
            ),
          })),
        media: pictures
          .filter((entry) => entry.product_id === row.id)
          .map((entry) => ({
            media_id: entry.media_id,
            url:
              entry.hash && entry.content_type
                ? mediaUrl(entry.hash, entry.content_type)
                : (entry.external_url ?? ""),
            alt: entry.alt,
            width: entry.width ?? UNKNOWN_SIZE.width,
            height: entry.height ?? UNKNOWN_SIZE.height,
          })),
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const variantsOf = (db: TenantDb, productIds: readonly string[]) =>
  db
    .select({ id: variant.id })
    .from(variant)
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.product_id, productIds)));

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

/**
 * Writes a product in one batch. With `expected` it is an update of that version: the version column
 * becomes null for any other, which its NOT NULL refuses, and with it the whole batch.
 */
export async function saveProduct(
  db: TenantDb,
  id: string | null,
  input: ProductInput,
  expected: number | null,
): Promise<Result<string, ProductRefusal>> {
  const tenant = db.tenant_id;
  const productId = id ?? newId("prd");
  const now = new Date().toISOString();
  const known = await db
    .select({ id: variant.id, sku: variant.sku, product_id: variant.product_id })
    .from(variant)
    .where(
      and(
        eq(variant.tenant_id, tenant),
        or(
          inList(
            variant.sku,
            input.variants.map((entry) => entry.sku),
          ),
          eq(variant.product_id, productId),
        ),
      ),
    )
    .all();
  const taken = known.find((row) => row.product_id !== productId);
  if (taken) return err({ code: "sku_taken", sku: taken.sku });
  const columns = {
    handle: input.handle,
    title: input.title,
    summary: input.summary,
    description: input.description,
    vendor: input.vendor,
    product_type: input.product_type,
    tax_class: input.tax_class,
    details: input.details,
    options: input.options,
    updated_at: now,
  };
  const head: BatchItem<"sqlite"> =
    id === null
      ? db.insert(product).values({
          ...columns,
          tenant_id: tenant,
          id: productId,
          status: "draft",
          version: 1,
          published_version: null,
          created_at: now,
        })
      : db
          .update(product)
          .set({
            ...columns,
            version: sql`case when ${product.version} = ${expected} then ${product.version} + 1 end`,
          })
          .where(and(eq(product.tenant_id, tenant), eq(product.id, productId)));
  const variants = input.variants.map((entry, position) => ({
    ...entry,
    id: known.find((row) => row.sku === entry.sku)?.id ?? newId("var"),
    product_id: productId,
    position,
  }));
  const gone = known.filter((row) => !variants.some((entry) => entry.id === row.id)).map((row) => row.id);
  try {
    const answers = await db.batch([
      head,
      db
        .delete(price)
        .where(
          and(
            eq(price.tenant_id, tenant),
            inList(price.variant_id, [...gone, ...variants.map((entry) => entry.id)]),
          ),
        ),
      db.delete(variant).where(and(eq(variant.tenant_id, tenant), inList(variant.id, gone))),
      db
        .delete(productCategory)
        .where(and(eq(productCategory.tenant_id, tenant), eq(productCategory.product_id, productId))),
      db
        .delete(productMedia)
        .where(and(eq(productMedia.tenant_id, tenant), eq(productMedia.product_id, productId))),
      ...childRows(db, [{ id: productId, input, variants }]),
    ]);
    const changed = (answers[0] as { meta?: { changes?: number } } | undefined)?.meta?.changes;
    if (id !== null && changed === 0) return err({ code: "product_not_found" });
  } catch (error) {
    const refusal = refusalOfConstraint(error);
    if (refusal) return err(refusal);
    throw error;
  }
  return ok(productId);
}

interface Saved {
  readonly id: string;
  readonly input: ProductInput;
  readonly variants: readonly (VariantInput & {
    readonly id: string;
    readonly product_id: string;
    readonly position: number;
  })[];
}

/** Statements that write variants, prices, categories and pictures of any number of products. */
function childRows(db: TenantDb, saved: readonly Saved[]): BatchItem<"sqlite">[] {
  const variants = saved.flatMap((entry) => entry.variants);
  const prices = variants.flatMap((entry) =>
    Object.entries(entry.prices).map(([currency, { amount, compare_at }]) => ({
      variant_id: entry.id,
      currency,
      amount,
      compare_at,
    })),
  );
  const categories = saved.flatMap((entry) =>
    entry.input.category_ids.map((category_id) => ({ category_id, product_id: entry.id })),
  );
  const pictures = saved.flatMap((entry) =>
    entry.input.media.map((picture, position) => ({
      product_id: entry.id,
      position,
      media_id: picture.media_id,
      external_url: picture.external_url ?? null,
      alt: picture.alt,
    })),
  );
  return [
    insertRows(
      db,
      variant,
      variants.map(({ prices: _, ...row }) => row),
    ).onConflictDoUpdate({
      target: [variant.tenant_id, variant.id],
      set: excluded(variant, "sku", "barcode", "options", "weight_grams", "media_id", "position"),
    }),
    insertRows(db, price, prices).onConflictDoUpdate({
      target: [price.tenant_id, price.variant_id, price.currency],
      set: excluded(price, "amount", "compare_at"),
    }),
    insertRows(db, productCategory, categories).onConflictDoNothing(),
    insertRows(db, productMedia, pictures).onConflictDoUpdate({
      target: [productMedia.tenant_id, productMedia.product_id, productMedia.position],
      set: excluded(productMedia, "media_id", "external_url", "alt"),
    }),
  ];
}

/** What happened to one product of a bulk save. */
export interface BulkOutcome {
  readonly id: string;
  readonly created: boolean;
  readonly input: ProductInput;
}

/** What a bulk save will do: which products it writes, and which it leaves since another one has a SKU of theirs. */
export interface BulkSave {
  readonly saved: readonly BulkOutcome[];
  readonly taken: readonly { readonly handle: string; readonly sku: string }[];
}

/**
 * Writes many products in one batch, matched by handle: new ones are created, known ones overwritten.
 * Repeating it changes nothing more. A product with a SKU of another one is left out as a whole. What the
 * file cannot know stays: texts in other languages, prices in other currencies, categories, stored pictures.
 * `alongside` gives statements to keep in the same batch.
 */
export async function saveProducts(
  db: TenantDb,
  inputs: readonly ProductInput[],
  alongside: (outcome: BulkSave) => readonly BatchItem<"sqlite">[] = () => [],
): Promise<BulkSave> {
  const tenant = db.tenant_id;
  const now = new Date().toISOString();
  const handles = inputs.map((input) => input.handle);
  const skus = inputs.flatMap((input) => input.variants.map((entry) => entry.sku));
  const sameHandle = db
    .select({ id: product.id })
    .from(product)
    .where(and(eq(product.tenant_id, tenant), inList(product.handle, handles)));
  const variantColumns = {
    id: variant.id,
    sku: variant.sku,
    product_id: variant.product_id,
    media_id: variant.media_id,
  };
  // Two questions for the variants: as one with "or" it would read all of the merchant's.
  const [products, sameSku, current, illustrated] = await db.batch([
    db
      .select({ id: product.id, handle: product.handle })
      .from(product)
      .where(and(eq(product.tenant_id, tenant), inList(product.handle, handles))),
    db
      .select(variantColumns)
      .from(variant)
      .where(and(eq(variant.tenant_id, tenant), inList(variant.sku, skus))),
    db
      .select(variantColumns)
      .from(variant)
      .where(and(eq(variant.tenant_id, tenant), inArray(variant.product_id, sameHandle))),
    db
      .selectDistinct({ product_id: productMedia.product_id })
      .from(productMedia)
      .where(
        and(
          eq(productMedia.tenant_id, tenant),
          isNotNull(productMedia.media_id),
          inArray(productMedia.product_id, sameHandle),
        ),
      ),
  ]);
  const idOfHandle = new Map(products.map((row) => [row.handle, row.id]));
  const variantOfSku = new Map(sameSku.map((row) => [row.sku, row]));
  const withPictures = new Set(illustrated.map((row) => row.product_id));
  const taken: { handle: string; sku: string }[] = [];
  const rows = inputs.flatMap((input): (Saved & { created: boolean })[] => {
    const known = idOfHandle.get(input.handle);
    const foreign = input.variants.filter((entry) => {
      const owner = variantOfSku.get(entry.sku)?.product_id;
      return owner !== undefined && owner !== known;
    });
    taken.push(...foreign.map((entry) => ({ handle: input.handle, sku: entry.sku })));
    if (foreign.length > 0) return [];
    const id = known ?? newId("prd");
    return [
      {
        id,
        input: withPictures.has(id) ? { ...input, media: [] } : input,
        created: known === undefined,
        variants: input.variants.map((entry, position) => {
          const existing = variantOfSku.get(entry.sku);
          return {
            ...entry,
            id: existing?.id ?? newId("var"),
            media_id: entry.media_id ?? existing?.media_id ?? null,
            product_id: id,
            position,
          };
        }),
      },
    ];
  });
  const outcome: BulkSave = { saved: rows.map(({ id, created, input }) => ({ id, created, input })), taken };
  const kept = new Set(rows.flatMap((row) => row.variants.map((entry) => entry.id)));
  const saved = new Set(rows.map((row) => row.id));
  const gone = current.filter((row) => saved.has(row.product_id) && !kept.has(row.id)).map((row) => row.id);
  const head = insertRows(
    db,
    product,
    rows.map(({ id, input }) => ({
      id,
      handle: input.handle,
      status: "draft" as const,
      title: input.title,
      summary: input.summary,
      description: input.description,
      vendor: input.vendor,
      product_type: input.product_type,
      tax_class: input.tax_class,
      details: input.details,
      options: input.options,
      version: 1,
      published_version: null,
      created_at: now,
      updated_at: now,
    })),
  ).onConflictDoUpdate({
    target: [product.tenant_id, product.id],
    set: {
      ...excluded(product, "options", "updated_at"),
      ...Object.fromEntries(
        ([product.title, product.summary, product.description] as const).map((column) => [
          column.name,
          sql`json_patch(${column}, excluded.${sql.identifier(column.name)})`,
        ]),
      ),
      vendor: sql`coalesce(excluded.vendor, ${product.vendor})`,
      product_type: sql`coalesce(excluded.product_type, ${product.product_type})`,
      details: sql`case when excluded.details = '[]' then ${product.details} else excluded.details end`,
      version: sql`${product.version} + 1`,
    },
  });
  await db.batch([
    head,
    db.delete(productMedia).where(
      and(
        eq(productMedia.tenant_id, tenant),
        inList(
          productMedia.product_id,
          [...saved].filter((id) => !withPictures.has(id)),
        ),
      ),
    ),
    db.delete(price).where(and(eq(price.tenant_id, tenant), inList(price.variant_id, gone))),
    db.delete(variant).where(and(eq(variant.tenant_id, tenant), inList(variant.id, gone))),
    ...childRows(db, rows),
    ...alongside(outcome),
  ]);
  return outcome;
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

function refusalOfConstraint(error: unknown): ProductRefusal | null {
  const text = String(error) + String((error as { cause?: unknown } | null)?.cause ?? "");
  if (text.includes("NOT NULL constraint failed: product.version")) return { code: "version_conflict" };
  if (text.includes("product.handle")) return { code: "handle_taken" };
  if (text.includes("variant.sku")) return { code: "sku_taken", sku: "" };
  return null;
}
