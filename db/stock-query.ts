import { and, eq, sql } from "drizzle-orm";
import { STOCK_FIGURES, type StockLevel } from "#commerce/stock/level.ts";
import { NO_POLICY, type StockPolicy } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { categoryIds } from "./category-ids.ts";
import { variant } from "./schema/shard/catalog.ts";
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
  const [variants, levels, policies] = await db.batch([
    db
      .select({ sku: variant.sku, category_ids: selling ? categoryIds : sql<string>`'[]'` })
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
  ]);
  const categoriesOf = new Map(variants.map((row) => [row.sku, row.category_ids]));
  const levelsOf = new Map(levels.map((row) => [row.sku, row.levels]));
  const policyOf = new Map(policies.map((row) => [row.sku, row.policy]));
  return own.flatMap((sku) => {
    const categories = categoriesOf.get(sku);
    if (categories === undefined) return [];
    return {
      sku,
      levels: levelsIn(levelsOf.get(sku)),
      policy: policyOf.get(sku) ?? NO_POLICY,
      category_ids: JSON.parse(categories) as string[],
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
