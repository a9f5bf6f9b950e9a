import { eq, sql } from "drizzle-orm";
import { localized } from "#commerce/catalog.ts";
import type { MerchantState } from "#commerce/merchant/lifecycle.ts";
import { money } from "#commerce/money.ts";
import type { ShippingMethod } from "#commerce/shipping.ts";
import type { StockRule } from "#commerce/stock/rules.ts";
import type { ShopSite } from "#commerce/stock/shop-window.ts";
import { ratesFor, type TaxRate, type TaxZone } from "#commerce/tax.ts";
import type { TripMeter } from "./guarded-client.ts";
import { IsolateCache, PUBLISHED_TTL_MS } from "./isolate-cache.ts";
import { hostname, merchant } from "./schema/control/merchants.ts";
import { channel, location, shippingMethod, taxZone } from "./schema/shard/organisation.ts";
import { stockRule } from "./schema/shard/stock.ts";
import { controlDb, type TenantRef, tenantDb } from "./tenant-db.ts";

export type Channel = typeof channel.$inferSelect;
export type Location = typeof location.$inferSelect;

/** A merchant with the configuration that selling depends on: small, read often, changed seldom. */
export interface Merchant extends TenantRef {
  readonly slug: string;
  readonly name: string;
  readonly kind: "live" | "sandbox";
  readonly status: MerchantState;
  /** The platform does not serve it; also true while it waits to be deleted. */
  readonly suspended: boolean;
  readonly channels: readonly Channel[];
  readonly locations: readonly Location[];
  readonly tax_zones: readonly TaxZone[];
  readonly shipping_methods: readonly (typeof shippingMethod.$inferSelect)[];
  /** Rules for all SKUs and for those of a category. */
  readonly stock_rules: readonly StockRule[];
}

/** What a hostname stands for. */
export interface StoreContext {
  readonly merchant: Merchant;
  readonly channel: Channel;
}

/** In the order they were added: the first site is the merchant's own first. */
const AS_TOLD = sql`rowid`;

const byHostname = new IsolateCache<{ tenant_id: string; channel_id: string }>(1_000, PUBLISHED_TTL_MS);
const byTenant = new IsolateCache<Merchant>(1_000, PUBLISHED_TTL_MS);

/**
 * The merchant and channel of a hostname, whether it is served or not; null when no shop stands there. Callers look
 * at the merchant's status.
 */
export async function storeContextOf(env: Env, host: string, meter: TripMeter): Promise<StoreContext | null> {
  let entry = byHostname.get(host);
  if (!entry) {
    entry = await controlDb(env, meter)
      .select({ tenant_id: hostname.tenant_id, channel_id: hostname.channel_id })
      .from(hostname)
      .where(eq(hostname.hostname, host))
      .get();
    if (!entry) return null;
    byHostname.set(host, entry);
  }
  const found = await merchantOf(env, entry.tenant_id, meter);
  const selected = found?.channels.find((candidate) => candidate.id === entry.channel_id);
  return found && selected ? { merchant: found, channel: selected } : null;
}

/**
 * A merchant with its configuration, whether it is served or not: what was begun before it was suspended goes on.
 * Null when there is none, or it is being deleted.
 */
export async function merchantOf(env: Env, tenantId: string, meter: TripMeter): Promise<Merchant | null> {
  const known = byTenant.get(tenantId);
  if (known) return known;
  const row = await controlDb(env, meter).select().from(merchant).where(eq(merchant.id, tenantId)).get();
  if (!row || row.status === "deleting") return null;
  const tenant: TenantRef = { tenant_id: row.id, shard: row.shard };
  const db = tenantDb(env, tenant, meter);
  const [channels, locations, zones, methods, stock_rules] = await db.batch([
    db.select().from(channel).where(eq(channel.tenant_id, row.id)).orderBy(AS_TOLD),
    db.select().from(location).where(eq(location.tenant_id, row.id)).orderBy(AS_TOLD),
    db.select().from(taxZone).where(eq(taxZone.tenant_id, row.id)),
    db
      .select()
      .from(shippingMethod)
      .where(eq(shippingMethod.tenant_id, row.id))
      .orderBy(shippingMethod.position),
    db.select().from(stockRule).where(eq(stockRule.tenant_id, row.id)),
  ]);
  const loaded: Merchant = {
    ...tenant,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    status: row.status,
    suspended: row.suspended_at !== null,
    channels,
    locations,
    tax_zones: zones.map((zone) => ({
      country: zone.country,
      region: zone.region || null,
      rates: zone.rates,
    })),
    shipping_methods: methods,
    stock_rules,
  };
  byTenant.set(tenantId, loaded);
  return loaded;
}

/** Forgets what this isolate remembers of merchants; other isolates follow within five seconds. */
export function forgetMerchants(): void {
  byHostname.clear();
  byTenant.clear();
}

/** Ways to send goods from a channel to a country, worded in its locale. */
export function shippingMethodsOf(
  { merchant: { shipping_methods }, channel: { currency, locale } }: StoreContext,
  country: string,
): ShippingMethod[] {
  return shipping_methods
    .filter((method) => method.country === country && method.currency === currency)
    .map((method) => ({
      id: method.id,
      name: localized(method.name, locale),
      country: method.country,
      price: money(method.price, method.currency),
      free_over: method.free_over === null ? null : money(method.free_over, method.currency),
      tax_class: method.tax_class,
      min_days: method.min_days,
      max_days: method.max_days,
    }));
}

/** Tax rates where goods arrive. */
export const taxRatesAt = (owner: Merchant, country: string, region: string | null): readonly TaxRate[] =>
  ratesFor(owner.tax_zones, country, region);

/** Stores of the channel's country where orders can be picked up. */
export const pickupStores = ({ merchant: { locations }, channel: { country } }: StoreContext): Location[] =>
  locations.filter(
    (candidate) => candidate.kind === "store" && candidate.picks_up && candidate.address.country === country,
  );

/** A channel as its stock is reckoned: what serves it, and where its orders are collected. */
export const shopSite = (context: StoreContext): ShopSite => ({
  channel_id: context.channel.id,
  location_ids: context.channel.location_ids,
  store_ids: pickupStores(context).map(({ id }) => id),
});
