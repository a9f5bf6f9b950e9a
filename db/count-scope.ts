import { and, eq, sql } from "drizzle-orm";
import { inList } from "./bulk.ts";
import { price, variant } from "./schema/shard/catalog.ts";
import type { TenantDb } from "./tenant-db.ts";

/** SKUs with units at a place by the read copy, in their order; of a category and those below it, or of all. */
export async function skusStockedAt(
  db: TenantDb,
  locationId: string,
  { category_id, limit }: { readonly category_id: string | null; readonly limit: number },
): Promise<string[]> {
  const tenant = db.tenant_id;
  const inCategory =
    category_id === null
      ? sql``
      : sql`and exists (
          select 1 from variant v
          join product_category pc on pc.tenant_id = v.tenant_id and pc.product_id = v.product_id
          where v.tenant_id = ${tenant} and v.sku = l.sku and pc.category_id in (
            with recursive below(id) as (
              select ${category_id}
              union select c.id from category c join below b on c.parent_id = b.id where c.tenant_id = ${tenant})
            select id from below))`;
  const rows = await db.all<{ sku: string }>(sql`
    select l.sku from stock_level l
    where l.tenant_id = ${tenant} and l.location_id = ${locationId} and l.on_hand > 0 ${inCategory}
    order by l.sku limit ${limit}`);
  return rows.map((row) => row.sku);
}

/** Units of each SKU that orders took from a place since an instant; what was cancelled or refused is none. */
export async function unitsSoldAt(
  db: TenantDb,
  locationId: string,
  since: string,
): Promise<Map<string, number>> {
  const tenant = db.tenant_id;
  const rows = await db.all<{ sku: string; units: number }>(sql`
    select ol.sku, sum(ol.quantity) as units
    from orders o
    join order_location at on at.tenant_id = o.tenant_id and at.order_id = o.id and at.location_id = ${locationId}
    join order_line ol on ol.tenant_id = o.tenant_id and ol.order_id = o.id
    where o.tenant_id = ${tenant} and o.placed_at >= ${since}
      and o.state not in ('cancelled', 'refused', 'placing', 'awaiting_payment')
    group by ol.sku`);
  return new Map(rows.map(({ sku, units }) => [sku, units]));
}

/** The price of each of these SKUs in a currency, in minor units; SKUs without one are left out. */
export async function pricesOf(
  db: TenantDb,
  skus: readonly string[],
  currency: string,
): Promise<Map<string, number>> {
  if (skus.length === 0) return new Map();
  const rows = await db
    .select({ sku: variant.sku, amount: price.amount })
    .from(variant)
    .innerJoin(
      price,
      and(
        eq(price.tenant_id, variant.tenant_id),
        eq(price.variant_id, variant.id),
        eq(price.currency, currency),
      ),
    )
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, skus)))
    .all();
  return new Map(rows.map(({ sku, amount }) => [sku, amount]));
}
