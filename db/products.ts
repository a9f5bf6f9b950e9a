import { and, eq, inArray } from "drizzle-orm";
import type { LocalizedText, PriceEntry, ProductDocument, ProductOption } from "#commerce/catalog.ts";
import type { TaxClass } from "#commerce/tax.ts";
import { inList } from "./bulk.ts";
import { mediaUrl } from "./media.ts";
import { media, price, product, productCategory, productMedia, variant } from "./schema/shard/catalog.ts";
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
