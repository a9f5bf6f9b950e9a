import { and, eq, getTableColumns } from "drizzle-orm";
import { STOCK_FIGURES, type StockLevel } from "#commerce/stock/level.ts";
import { NO_POLICY, type StockPolicy } from "#commerce/stock/rules.ts";
import { inList } from "./bulk.ts";
import { stockLevel, stockPolicy } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A SKU's stock as the read copy has it. */
export interface SkuStock {
  readonly levels: readonly StockLevel[];
  readonly policy: StockPolicy;
}

/** The stock of a SKU that nothing is known of. */
export const NO_STOCK: SkuStock = { levels: [], policy: NO_POLICY };

/** Columns of `stock_level` that make a {@link StockLevel}. */
export const levelColumns = () => {
  const columns = getTableColumns(stockLevel);
  const figures = Object.fromEntries(STOCK_FIGURES.map((figure) => [figure, columns[figure]])) as Pick<
    typeof columns,
    (typeof STOCK_FIGURES)[number]
  >;
  return { location_id: columns.location_id, ...figures, expected_at: columns.expected_at };
};

/** Levels and policies of SKUs, in one round trip. SKUs without any stock are in it too. */
export async function stockOf(db: TenantDb, skus: readonly string[]): Promise<Map<string, SkuStock>> {
  const found = new Map<string, { levels: StockLevel[]; policy: StockPolicy }>(
    skus.map((sku) => [sku, { levels: [], policy: NO_POLICY }]),
  );
  if (skus.length === 0) return found;
  const [levels, policies] = await db.batch([
    db
      .select({ sku: stockLevel.sku, ...levelColumns() })
      .from(stockLevel)
      .where(and(eq(stockLevel.tenant_id, db.tenant_id), inList(stockLevel.sku, skus))),
    db
      .select({ sku: stockPolicy.sku, policy: stockPolicy.policy })
      .from(stockPolicy)
      .where(and(eq(stockPolicy.tenant_id, db.tenant_id), inList(stockPolicy.sku, skus))),
  ]);
  for (const { sku, ...level } of levels) found.get(sku)?.levels.push(level);
  for (const { sku, policy } of policies) {
    const known = found.get(sku);
    if (known) known.policy = policy;
  }
  return found;
}
