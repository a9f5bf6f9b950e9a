import { sql } from "drizzle-orm";
import type { TenantDb } from "./tenant-db.ts";

/** SKUs that a merchant sells or ever had stock of, by name, from after one on. */
export async function knownSkus(db: TenantDb, after: string, limit: number): Promise<string[]> {
  const tenant = db.tenant_id;
  const rows = await db.all<{ sku: string }>(sql`
    select sku from (
      select * from (select sku from variant where tenant_id = ${tenant} and sku > ${after} order by sku limit ${limit})
      union
      select * from (
        select distinct sku from stock_level where tenant_id = ${tenant} and sku > ${after} order by sku limit ${limit})
    ) order by sku limit ${limit}`);
  return rows.map((row) => row.sku);
}
