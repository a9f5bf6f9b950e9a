import { and, eq, sql } from "drizzle-orm";
import { err, ok, type Result } from "#commerce/result.ts";
import type { SoftHold, StockRule } from "#commerce/stock/rules.ts";
import { insertRows } from "./bulk.ts";
import { newId } from "./ids.ts";
import { channel } from "./schema/shard/organisation.ts";
import { stockRule } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A merchant-wide rule as it is kept. */
export type KeptRule = Omit<typeof stockRule.$inferSelect, "tenant_id">;

/** A merchant's rules come whole, wherever stock is looked at. */
export const MOST_STOCK_RULES = 500;

/** Rules in the order they were made. */
export async function listStockRules(db: TenantDb): Promise<KeptRule[]> {
  const rows = await db
    .select()
    .from(stockRule)
    .where(eq(stockRule.tenant_id, db.tenant_id))
    .orderBy(stockRule.id)
    .all();
  return rows.map(({ tenant_id: _, ...rule }) => rule);
}

export async function stockRuleById(db: TenantDb, id: string): Promise<KeptRule | null> {
  return (await listStockRules(db)).find((rule) => rule.id === id) ?? null;
}

type RuleRefusal =
  | { readonly code: "too_many_stock_rules" }
  | { readonly code: "stock_rule_exists"; readonly rule_id: string };

/** Adds a rule; refused where its place has one, and beyond {@link MOST_STOCK_RULES}. */
export async function addStockRule(db: TenantDb, rule: StockRule): Promise<Result<KeptRule, RuleRefusal>> {
  const known = await listStockRules(db);
  if (known.length >= MOST_STOCK_RULES) return err({ code: "too_many_stock_rules" });
  const [row] = await insertRows(db, stockRule, [{ ...rule, id: newId("srl"), version: 1 }])
    .onConflictDoNothing()
    .returning();
  if (row) return ok(withoutTenant(row));
  const other = (await listStockRules(db)).find((candidate) => samePlace(candidate, rule));
  return err({ code: "stock_rule_exists", rule_id: other?.id ?? "" });
}

/** Replaces a rule that is still at `version`. */
export async function changeStockRule(
  db: TenantDb,
  id: string,
  rule: StockRule,
  version: number,
): Promise<Result<KeptRule, RuleRefusal | { readonly code: "version_conflict" }>> {
  const [row] = await db
    .update(stockRule)
    .set({ ...rule, version: version + 1 })
    .where(
      and(
        own(db, id),
        eq(stockRule.version, version),
        sql`not exists (select 1 from stock_rule other where other.tenant_id = ${db.tenant_id} and other.id <> ${id}
          and other.category_id is ${rule.category_id} and other.channel_id is ${rule.channel_id}
          and other.location_id is ${rule.location_id})`,
      ),
    )
    .returning();
  if (row) return ok(withoutTenant(row));
  const other = (await listStockRules(db)).find(
    (candidate) => candidate.id !== id && samePlace(candidate, rule),
  );
  return err(other ? { code: "stock_rule_exists", rule_id: other.id } : { code: "version_conflict" });
}

/** Takes a rule away that is still at `version`; false when it is not. */
export async function removeStockRule(db: TenantDb, id: string, version: number): Promise<boolean> {
  const gone = await db
    .delete(stockRule)
    .where(and(own(db, id), eq(stockRule.version, version)))
    .returning({ id: stockRule.id });
  return gone.length > 0;
}

/** What is said about a channel's stock. */
export interface ChannelStock {
  readonly location_ids: readonly string[];
  readonly soft_hold: SoftHold | null;
  readonly version: number;
}

/** As it is now, not as it is remembered; null when there is no such channel. */
export async function channelStock(db: TenantDb, channelId: string): Promise<ChannelStock | null> {
  const row = await db
    .select({
      location_ids: channel.location_ids,
      soft_hold: channel.soft_hold,
      version: channel.stock_version,
    })
    .from(channel)
    .where(and(eq(channel.tenant_id, db.tenant_id), eq(channel.id, channelId)))
    .get();
  return row ?? null;
}

/** Says it anew where it is still at `version`; false when it is not. */
export async function setChannelStock(
  db: TenantDb,
  channelId: string,
  { location_ids, soft_hold, version }: ChannelStock,
): Promise<boolean> {
  const changed = await db
    .update(channel)
    .set({ location_ids: [...location_ids], soft_hold, stock_version: version + 1 })
    .where(
      and(eq(channel.tenant_id, db.tenant_id), eq(channel.id, channelId), eq(channel.stock_version, version)),
    )
    .returning({ id: channel.id });
  return changed.length > 0;
}

const own = (db: TenantDb, id: string) => and(eq(stockRule.tenant_id, db.tenant_id), eq(stockRule.id, id));

const samePlace = (a: StockRule, b: StockRule): boolean =>
  a.category_id === b.category_id && a.channel_id === b.channel_id && a.location_id === b.location_id;

const withoutTenant = ({ tenant_id: _, ...rule }: typeof stockRule.$inferSelect): KeptRule => rule;
