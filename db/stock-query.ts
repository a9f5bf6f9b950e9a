import { and, eq, sql } from "drizzle-orm";
import { STOCK_FIGURES, type StockLevel } from "#commerce/stock/level.ts";
import { NO_POLICY, type StockPolicy } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { productCategory, variant } from "./schema/shard/catalog.ts";
import { stockLevel, stockPolicy } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** All that availability of a SKU follows from, by the read copy. */
export interface KnownSku {
  readonly sku: string;
  readonly levels: readonly StockLevel[];
  readonly policy: StockPolicy;
  readonly category_ids: readonly string[];
}

/**
 * Stock of many SKUs in one round trip, in the order that they are named; those that the merchant does not have are
 * left out. Policies and categories are read for `selling` only.
 */
export async function stockOfMany(
  db: TenantDb,
  skus: readonly string[],
  { selling }: { readonly selling: boolean },
): Promise<KnownSku[]> {
  const own = [...new Set(skus)];
  const asked = selling ? own : [];
  const [variants, levels, policies, categories] = await db.batch([
    db
      .select({ sku: variant.sku, product_id: variant.product_id })
      .from(variant)
      .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, own))),
    // A row a SKU: thousands of levels as rows of their own take several times as long to come over.
    db
      .select({ sku: stockLevel.sku, levels: sql<string>`json_group_array(json_array(${LEVEL}))` })
      .from(stockLevel)
      .where(and(eq(stockLevel.tenant_id, db.tenant_id), inList(stockLevel.sku, own)))
      .groupBy(stockLevel.sku),
    db
      .select({ sku: stockPolicy.sku, policy: stockPolicy.policy })
      .from(stockPolicy)
      .where(and(eq(stockPolicy.tenant_id, db.tenant_id), inList(stockPolicy.sku, asked))),
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
      .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, asked))),
  ]);
  const productOf = new Map(variants.map((row) => [row.sku, row.product_id]));
  const levelsOf = new Map(levels.map((row) => [row.sku, row.levels]));
  const policyOf = new Map(policies.map((row) => [row.sku, row.policy]));
  const categoriesOf = Map.groupBy(categories, (row) => row.product_id);
  return own.flatMap((sku) => {
    const product = productOf.get(sku);
    if (product === undefined) return [];
    return {
      sku,
      levels: levelsIn(levelsOf.get(sku)),
      policy: policyOf.get(sku) ?? NO_POLICY,
      category_ids: (categoriesOf.get(product) ?? []).map((row) => row.category_id),
    };
  });
}

/** What of a level comes over, in this order. */
const LEVEL = sql.join(
  [stockLevel.location_id, stockLevel.expected_at, ...STOCK_FIGURES.map((figure) => stockLevel[figure])],
  sql`, `,
);

function levelsIn(text = "[]"): StockLevel[] {
  const rows = JSON.parse(text) as [location_id: string, expected_at: string | null, ...figures: number[]][];
  return rows.map(
    ([location_id, expected_at, ...figures]) =>
      ({
        location_id,
        ...Object.fromEntries(STOCK_FIGURES.map((figure, index) => [figure, figures[index]])),
        expected_at,
      }) as StockLevel,
  );
}
