import { and, eq, sql } from "drizzle-orm";
import { localized, variantTitle } from "#commerce/catalog.ts";
import { type StockLevel, sellable } from "#commerce/stock/level.ts";
import { inList } from "./bulk.ts";
import { mediaUrl } from "./media.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { media, product, productMedia, variant } from "./schema/shard/catalog.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import type { SearchIndex } from "./search.ts";
import { levelColumns } from "./stock.ts";
import { findSkus, type SkuFilter } from "./stock-search.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A SKU in the stock list: what it is, and its levels. */
export interface StockRow {
  readonly sku: string;
  readonly product_id: string;
  readonly title: string;
  readonly variant_title: string;
  readonly image_url: string | null;
  readonly barcode: string | null;
  readonly levels: (StockLevel & { readonly available: number })[];
  readonly on_hand: number;
  readonly available: number;
}

/** A page of SKUs with their levels, by SKU. */
export async function listStock(
  db: TenantDb,
  search: SearchIndex,
  {
    locale,
    limit,
    cursor,
    ...filter
  }: Omit<SkuFilter, "after"> & {
    readonly locale: string;
    readonly cursor?: string | undefined;
  },
): Promise<Page<StockRow>> {
  const [after = ""] = decodeCursor(cursor, 1) ?? [];
  const skus = await findSkus(db, search, { ...filter, after: String(after), limit: limit + 1 });
  const page = pageOf(skus, limit, (sku) => [sku]);
  return { ...page, items: await stockRows(db, page.items, { locations: filter.locations, locale }) };
}

/** SKUs with what they are and their levels, in the order that they are named; without those that are none. */
export async function stockRows(
  db: TenantDb,
  skus: readonly string[],
  {
    locations,
    locale,
  }: {
    /** Places that the levels are narrowed to; null for all. */
    readonly locations: readonly string[] | null;
    readonly locale: string;
  },
): Promise<StockRow[]> {
  if (skus.length === 0) return [];
  const [facts, levels] = await db.batch([
    db
      .select({
        sku: variant.sku,
        product_id: variant.product_id,
        barcode: variant.barcode,
        variant_options: sql<string>`${variant.options}`.as("variant_options"),
        title: product.title,
        options: product.options,
        hash: media.hash,
        content_type: media.content_type,
        external_url: productMedia.external_url,
      })
      .from(variant)
      .innerJoin(product, and(eq(product.tenant_id, variant.tenant_id), eq(product.id, variant.product_id)))
      .leftJoin(
        productMedia,
        and(
          eq(productMedia.tenant_id, variant.tenant_id),
          eq(productMedia.product_id, variant.product_id),
          eq(productMedia.position, 0),
        ),
      )
      .leftJoin(
        media,
        and(
          eq(media.tenant_id, variant.tenant_id),
          sql`${media.id} = coalesce(${variant.media_id}, ${productMedia.media_id})`,
        ),
      )
      .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, skus))),
    db
      .select({ sku: stockLevel.sku, ...levelColumns() })
      .from(stockLevel)
      .where(
        and(
          eq(stockLevel.tenant_id, db.tenant_id),
          inList(stockLevel.sku, skus),
          locations ? inList(sql`+${stockLevel.location_id}`, locations) : undefined,
        ),
      ),
  ]);
  const bySku = new Map(facts.map((row) => [row.sku, row]));
  const levelsOf = Map.groupBy(levels, (level) => level.sku);
  return skus.flatMap((sku) => {
    const row = bySku.get(sku);
    if (!row) return [];
    const own = (levelsOf.get(sku) ?? []).map(({ sku: _, ...level }) => ({
      ...level,
      available: sellable(level),
    }));
    return {
      sku,
      product_id: row.product_id,
      title: localized(row.title, locale),
      variant_title: variantTitle(row, { options: JSON.parse(row.variant_options) as string[] }, locale),
      image_url: row.hash && row.content_type ? mediaUrl(row.hash, row.content_type) : row.external_url,
      barcode: row.barcode,
      levels: own,
      on_hand: own.reduce((total, level) => total + level.on_hand, 0),
      available: own.reduce((total, level) => total + level.available, 0),
    };
  });
}

/** Which of these SKUs the merchant has as variants. */
export async function knownSkus(db: TenantDb, skus: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ sku: variant.sku })
    .from(variant)
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, skus)))
    .all();
  return new Set(rows.map((row) => row.sku));
}
