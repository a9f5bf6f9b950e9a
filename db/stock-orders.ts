import { and, eq } from "drizzle-orm";
import { isId } from "#commerce/id.ts";
import { inList } from "./bulk.ts";
import { orders } from "./schema/shard/orders.ts";
import type { TenantDb } from "./tenant-db.ts";

/** An order that stock was promised to. */
export interface StockOrder {
  readonly id: string;
  readonly number: string;
}

/** The order of an allocation, whose id is `<order>.<attempt>`; null for an allocation of something else. */
export function orderOf(allocationId: string): string | null {
  const [id = ""] = allocationId.split(".");
  return isId(id, "ord") ? id : null;
}

/** The orders behind allocations, by the allocation's id; without those that the read copy does not have (yet). */
export async function ordersOf(
  db: TenantDb,
  allocationIds: readonly string[],
): Promise<Map<string, StockOrder>> {
  const ids = [...new Set(allocationIds.flatMap((id) => orderOf(id) ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: orders.id, number: orders.number })
    .from(orders)
    .where(and(eq(orders.tenant_id, db.tenant_id), inList(orders.id, ids)))
    .all();
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    allocationIds.flatMap((allocation) => {
      const order = known.get(orderOf(allocation) ?? "");
      return order ? [[allocation, order] as const] : [];
    }),
  );
}
