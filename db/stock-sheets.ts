import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { LocalizedText, ProductOption } from "#commerce/catalog.ts";
import type { StockLevel } from "#commerce/stock/level.ts";
import { NO_POLICY, type StockPolicy } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { categoryIds } from "./category-ids.ts";
import { product, variant } from "./schema/shard/catalog.ts";
import { stockLevel, stockPolicy } from "./schema/shard/stock.ts";
import { levelColumns } from "./stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A level as a file of all levels tells it: with what the SKU is, and what is said about it. */
export interface SheetLevel extends StockLevel {
  readonly sku: string;
  /** Null when the SKU is no variant any more. */
  readonly product: {
    readonly title: LocalizedText;
    readonly options: readonly ProductOption[];
    readonly variant_options: readonly string[];
    readonly barcode: string | null;
    readonly category_ids: readonly string[];
  } | null;
  readonly policy: StockPolicy;
}

/** Where a page of levels ended. */
export type SheetPlace = readonly [sku: string, location_id: string];

/** Levels after a place, by SKU and location, in one round trip. */
export async function sheetLevels(
  db: TenantDb,
  {
    locations,
    after,
    limit,
  }: { readonly locations: readonly string[] | null; readonly after: SheetPlace; readonly limit: number },
): Promise<SheetLevel[]> {
  const rows = await db
    .select({
      sku: stockLevel.sku,
      ...levelColumns(),
      title: product.title,
      options: product.options,
      // Two columns of one name would be one.
      variant_options: sql<string>`${variant.options}`.as("variant_options"),
      barcode: variant.barcode,
      category_ids: categoryIds,
      policy: stockPolicy.policy,
    })
    .from(stockLevel)
    .leftJoin(variant, and(eq(variant.tenant_id, stockLevel.tenant_id), eq(variant.sku, stockLevel.sku)))
    .leftJoin(product, and(eq(product.tenant_id, variant.tenant_id), eq(product.id, variant.product_id)))
    .leftJoin(
      stockPolicy,
      and(eq(stockPolicy.tenant_id, stockLevel.tenant_id), eq(stockPolicy.sku, stockLevel.sku)),
    )
    .where(
      and(
        eq(stockLevel.tenant_id, db.tenant_id),
        sql`(${stockLevel.sku}, ${stockLevel.location_id}) > (${after[0]}, ${after[1]})`,
        locations ? inList(sql`+${stockLevel.location_id}`, locations) : undefined,
      ),
    )
    .orderBy(asc(stockLevel.sku), asc(stockLevel.location_id))
    .limit(limit)
    .all();
  return rows.map(({ title, options, variant_options, barcode, category_ids, policy, ...level }) => ({
    ...level,
    product: title && {
      title,
      options: options ?? [],
      variant_options: JSON.parse(variant_options) as string[],
      barcode,
      category_ids: JSON.parse(category_ids) as string[],
    },
    policy: policy ?? NO_POLICY,
  }));
}

/** Policies of SKUs after one, by SKU. */
export const sheetPolicies = (
  db: TenantDb,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ sku: string; policy: StockPolicy }[]> =>
  db
    .select({ sku: stockPolicy.sku, policy: stockPolicy.policy })
    .from(stockPolicy)
    .where(and(eq(stockPolicy.tenant_id, db.tenant_id), gt(stockPolicy.sku, after)))
    .orderBy(asc(stockPolicy.sku))
    .limit(limit)
    .all();
