import { and, eq } from "drizzle-orm";
import type { StockLevel } from "#commerce/stock/level.ts";
import { NO_POLICY, type StockPolicy } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { productCategory, variant } from "./schema/shard/catalog.ts";
import { stockLevel, stockPolicy } from "./schema/shard/stock.ts";
import { levelColumns } from "./stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** All that availability of a SKU follows from, by the read copy. */
export interface KnownSku {
  readonly sku: string;
  readonly levels: readonly StockLevel[];
  readonly policy: StockPolicy;
  readonly category_ids: readonly string[];
}

/** Stock of many SKUs in one round trip, in the order that they are named; those that the merchant does not have are left out. */
export async function stockOfMany(db: TenantDb, skus: readonly string[]): Promise<KnownSku[]> {
  const own = [...new Set(skus)];
  const [variants, categories, levels, policies] = await db.batch([
    db
      .select({ sku: variant.sku, product_id: variant.product_id })
      .from(variant)
      .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, own))),
    db
      .selectDistinct({ product_id: variant.product_id, category_id: productCategory.category_id })
      .from(variant)
      .innerJoin(
        productCategory,
        and(
          eq(productCategory.tenant_id, variant.tenant_id),
          eq(productCategory.product_id, variant.product_id),
        ),
      )
      .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, own))),
    db
      .select({ sku: stockLevel.sku, ...levelColumns() })
      .from(stockLevel)
      .where(and(eq(stockLevel.tenant_id, db.tenant_id), inList(stockLevel.sku, own))),
    db
      .select({ sku: stockPolicy.sku, policy: stockPolicy.policy })
      .from(stockPolicy)
      .where(and(eq(stockPolicy.tenant_id, db.tenant_id), inList(stockPolicy.sku, own))),
  ]);
  const productOf = new Map(variants.map((row) => [row.sku, row.product_id]));
  const categoriesOf = Map.groupBy(categories, (row) => row.product_id);
  const levelsOf = Map.groupBy(levels, (level) => level.sku);
  const policyOf = new Map(policies.map((row) => [row.sku, row.policy]));
  return own.flatMap((sku) => {
    const product = productOf.get(sku);
    if (product === undefined) return [];
    return {
      sku,
      levels: (levelsOf.get(sku) ?? []).map(({ sku: _, ...level }) => level),
      policy: policyOf.get(sku) ?? NO_POLICY,
      category_ids: (categoriesOf.get(product) ?? []).map((row) => row.category_id),
    };
  });
}
