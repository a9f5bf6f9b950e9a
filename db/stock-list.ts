import { and, eq, gt, like, or, sql } from "drizzle-orm";
import { type LocalizedText, localized, type ProductOption, variantTitle } from "#commerce/catalog.ts";
import { type StockLevel, sellable } from "#commerce/stock/level.ts";
import { inList } from "./bulk.ts";
import { mediaUrl } from "./media.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { media, product, productMedia, variant } from "./schema/shard/catalog.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import { NO_STOCK, stockOf } from "./stock.ts";
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

/** A page of SKUs with their levels, by SKU; one SKU alone where `sku` is given. */
export async function listStock(
  db: TenantDb,
  query: {
    readonly q?: string | undefined;
    readonly sku?: string;
    /** Places that rows and levels are narrowed to; null for all. */
    readonly locations: readonly string[] | null;
    readonly low?: boolean;
    readonly locale: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<StockRow>> {
  const tenant = db.tenant_id;
  const [after] = decodeCursor(query.cursor, 1) ?? [];
  const text = query.q ? `%${query.q.slice(0, 44).replaceAll(/[%_]/g, "")}%` : null;
  const { locations } = query;
  const rows = await db
    .select({
      sku: variant.sku,
      product_id: variant.product_id,
      barcode: variant.barcode,
      variant_options: variant.options,
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
    .where(
      and(
        eq(variant.tenant_id, tenant),
        query.sku === undefined ? undefined : eq(variant.sku, query.sku),
        after === undefined ? undefined : gt(variant.sku, String(after)),
        text
          ? or(like(variant.sku, text), like(variant.barcode, text), like(product.title, text))
          : undefined,
        locations
          ? sql`exists (select 1 from ${stockLevel} where ${stockLevel.tenant_id} = ${tenant}
              and ${stockLevel.sku} = ${variant.sku} and ${inList(stockLevel.location_id, locations)})`
          : undefined,
        query.low
          ? sql`(select coalesce(sum(${stockLevel.on_hand} - ${stockLevel.allocated} - ${stockLevel.held}
              - ${stockLevel.quarantined} - ${stockLevel.damaged} - ${stockLevel.shared}), 0) from ${stockLevel}
              where ${stockLevel.tenant_id} = ${tenant} and ${stockLevel.sku} = ${variant.sku}
              ${locations ? sql`and ${inList(stockLevel.location_id, locations)}` : sql``}) <= 5`
          : undefined,
      ),
    )
    .orderBy(variant.sku)
    .limit(query.limit + 1)
    .all();
  const page = pageOf(rows, query.limit, (row) => [row.sku]);
  const stock = await stockOf(
    db,
    page.items.map((row) => row.sku),
  );
  const items = page.items.map((row): StockRow => {
    const { levels } = stock.get(row.sku) ?? NO_STOCK;
    const own = levels
      .filter((level) => locations?.includes(level.location_id) ?? true)
      .map((level) => ({ ...level, available: sellable(level) }));
    return {
      sku: row.sku,
      product_id: row.product_id,
      title: localized(row.title as LocalizedText, query.locale),
      variant_title: variantTitle(
        { options: row.options as readonly ProductOption[] },
        { options: row.variant_options },
        query.locale,
      ),
      image_url: row.hash && row.content_type ? mediaUrl(row.hash, row.content_type) : row.external_url,
      barcode: row.barcode,
      levels: own,
      on_hand: own.reduce((total, level) => total + level.on_hand, 0),
      available: own.reduce((total, level) => total + level.available, 0),
    };
  });
  return { items, next_cursor: page.next_cursor };
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
