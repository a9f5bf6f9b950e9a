import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type AlertCrossing, type AlertState, crossing } from "#commerce/stock/alerts.ts";
import { ruled, rulesOfCategories, type StockRule } from "#commerce/stock/rules.ts";
import { inList, insertRows } from "./bulk.ts";
import { before } from "./catalog.ts";
import { categoryIds } from "./category-ids.ts";
import { newId } from "./ids.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { variant } from "./schema/shard/catalog.ts";
import { stockAlert } from "./schema/shard/stock.ts";
import { stockOf } from "./stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A SKU that ran low or out at a location. */
export type StockAlert = Omit<typeof stockAlert.$inferSelect, "tenant_id">;

/** Each pass sees what the last one wrote; levels that change faster are looked at with their next event. */
const PASSES = 4;

/**
 * Compares the levels of SKUs, as the read copy has them, with the rules, and writes down each crossing once, by
 * whoever comes first. May be repeated at any time and in any order: what counts is the level as it is now.
 *
 * @returns alerts with crossings that the world was not told of yet, also those of a run that was cut off.
 */
export async function crossAlerts(
  db: TenantDb,
  rules: readonly StockRule[],
  skus: readonly string[],
): Promise<StockAlert[]> {
  if (skus.length === 0) return [];
  const thresholds = rules.filter((rule) => rule.low_at !== null);
  const categories = thresholds.some((rule) => rule.category_id !== null)
    ? await categoriesOf(db, skus)
    : new Map<string, string[]>();
  for (let pass = 0; ; pass++) {
    const [stock, alerts] = await Promise.all([stockOf(db, skus), unsettled(db, skus)]);
    const now = new Date().toISOString();
    const writes: BatchItem<"sqlite">[] = [];
    const begun: Omit<typeof stockAlert.$inferInsert, "tenant_id">[] = [];
    for (const [sku, { levels, policy }] of stock) {
      const general = rulesOfCategories(thresholds, categories.get(sku) ?? []);
      for (const level of levels) {
        const { location_id } = level;
        const open = alerts.find(
          (alert) => alert.sku === sku && alert.location_id === location_id && alert.resolved_at === null,
        );
        const place = { channel_id: null, location_id };
        const lowAt = ruled("low_at", { own: policy.rules, general }, place);
        // What the counters of a flash sale have is there to be sold.
        const counted = policy.sale ? { ...level, shared: 0 } : level;
        const crossed = crossing(open?.state ?? null, counted, lowAt, now);
        if (crossed && open) writes.push(crossedAgain(db, open, crossed));
        else if (crossed && crossed.to !== "replenished")
          begun.push({
            id: newId("sal"),
            sku,
            location_id,
            state: crossed.to,
            since: now,
            crossings: [crossed],
          });
      }
    }
    if (begun.length > 0) writes.push(insertRows(db, stockAlert, begun).onConflictDoNothing());
    const [first, ...rest] = writes;
    if (!first || pass === PASSES) return alerts.filter((alert) => alert.told < alert.crossings.length);
    await db.batch([first, ...rest]);
  }
}

/** Writes a crossing down, unless somebody else wrote one meanwhile. */
const crossedAgain = (db: TenantDb, open: StockAlert, crossed: AlertCrossing): BatchItem<"sqlite"> =>
  db
    .update(stockAlert)
    .set({
      ...(crossed.to === "replenished" ? { resolved_at: crossed.at } : { state: crossed.to }),
      crossings: sql`json_insert(${stockAlert.crossings}, '$[#]', json(${JSON.stringify(crossed)}))`,
    })
    .where(
      and(
        eq(stockAlert.tenant_id, db.tenant_id),
        eq(stockAlert.id, open.id),
        isNull(stockAlert.resolved_at),
        sql`json_array_length(${stockAlert.crossings}) = ${open.crossings.length}`,
      ),
    );

/** Notes that the world was told of these alerts as they were read. */
export async function noteTold(db: TenantDb, alerts: readonly StockAlert[]): Promise<void> {
  if (alerts.length === 0) return;
  const told = alerts.map(({ id, crossings }) => [id, crossings.length]);
  await db
    .update(stockAlert)
    .set({ told: sql`max(${stockAlert.told}, read.value ->> 1)` })
    .from(sql`json_each(${JSON.stringify(told)}) as read`)
    .where(and(eq(stockAlert.tenant_id, db.tenant_id), sql`${stockAlert.id} = read.value ->> 0`));
}

/** Alerts that are open, or that the world was not told of in full. */
async function unsettled(db: TenantDb, skus: readonly string[]): Promise<StockAlert[]> {
  const rows = await db
    .select()
    .from(stockAlert)
    .where(
      and(
        eq(stockAlert.tenant_id, db.tenant_id),
        inList(stockAlert.sku, skus),
        or(isNull(stockAlert.resolved_at), sql`told < json_array_length(crossings)`),
      ),
    )
    .all();
  return rows.map(withoutTenant);
}

async function categoriesOf(db: TenantDb, skus: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ sku: variant.sku, category_ids: categoryIds })
    .from(variant)
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, skus)))
    .all();
  return new Map(rows.map(({ sku, category_ids }) => [sku, JSON.parse(category_ids) as string[]]));
}

export const ALERT_STATUSES = ["open", "acknowledged", "resolved"] as const;

/** Alerts, the latest first. */
export async function listAlerts(
  db: TenantDb,
  query: {
    /** `open`: nobody has looked at it; `acknowledged`: somebody has, and it is low still. */
    readonly status?: (typeof ALERT_STATUSES)[number] | undefined;
    readonly state?: AlertState | undefined;
    readonly sku?: string | undefined;
    /** Places that the list is narrowed to; null for all. */
    readonly locations: readonly string[] | null;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<StockAlert>> {
  const { status, state, sku, locations, limit } = query;
  const rows = await db
    .select()
    .from(stockAlert)
    .where(
      and(
        eq(stockAlert.tenant_id, db.tenant_id),
        status && STATUS_IS[status],
        state && eq(stockAlert.state, state),
        sku === undefined ? undefined : eq(stockAlert.sku, sku),
        locations ? inList(stockAlert.location_id, locations) : undefined,
        before(stockAlert.since, stockAlert.id, decodeCursor(query.cursor, 2)),
      ),
    )
    .orderBy(desc(stockAlert.since), desc(stockAlert.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.since, row.id]);
  return { items: page.items.map(withoutTenant), next_cursor: page.next_cursor };
}

const STATUS_IS: Readonly<Record<(typeof ALERT_STATUSES)[number], SQL | undefined>> = {
  open: and(isNull(stockAlert.resolved_at), isNull(stockAlert.acknowledged_at)),
  acknowledged: and(isNull(stockAlert.resolved_at), isNotNull(stockAlert.acknowledged_at)),
  resolved: isNotNull(stockAlert.resolved_at),
};

export async function stockAlertById(db: TenantDb, id: string): Promise<StockAlert | null> {
  const row = await db.select().from(stockAlert).where(own(db, id)).get();
  return row ? withoutTenant(row) : null;
}

/** Notes that somebody has looked at an alert; false when somebody had already. */
export async function acknowledgeAlert(db: TenantDb, id: string, by: string): Promise<boolean> {
  const acknowledged = await db
    .update(stockAlert)
    .set({ acknowledged_by: by, acknowledged_at: new Date().toISOString() })
    .where(and(own(db, id), isNull(stockAlert.acknowledged_at)))
    .returning({ id: stockAlert.id });
  return acknowledged.length > 0;
}

/** Alerts that no digest has told of and that are open still, at most `limit`, the oldest first. */
export async function unmailedAlerts(db: TenantDb, limit: number): Promise<StockAlert[]> {
  const rows = await db
    .select()
    .from(stockAlert)
    .where(
      and(
        eq(stockAlert.tenant_id, db.tenant_id),
        isNull(stockAlert.mailed_at),
        isNull(stockAlert.resolved_at),
      ),
    )
    .orderBy(stockAlert.since, stockAlert.id)
    .limit(limit)
    .all();
  return rows.map(withoutTenant);
}

/** Notes that a digest has told of these, in the batch that writes the mails. */
export const noteMailed = (db: TenantDb, ids: readonly string[], at: string): BatchItem<"sqlite"> =>
  db
    .update(stockAlert)
    .set({ mailed_at: at })
    .where(and(eq(stockAlert.tenant_id, db.tenant_id), inList(stockAlert.id, ids)));

const own = (db: TenantDb, id: string) => and(eq(stockAlert.tenant_id, db.tenant_id), eq(stockAlert.id, id));

const withoutTenant = ({ tenant_id: _, ...alert }: typeof stockAlert.$inferSelect): StockAlert => alert;
