import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SoftHold } from "#commerce/stock/rules.ts";
import type { TaxRate } from "#commerce/tax.ts";

/** A door through which the merchant sells. A channel is configuration only (CHN-01). */
export const channel = sqliteTable(
  "channel",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind", { enum: ["web", "pos", "agent"] }).notNull(),
    name: text("name").notNull(),
    locale: text("locale").notNull(),
    currency: text("currency").notNull(),
    prices_include_tax: integer("prices_include_tax", { mode: "boolean" }).notNull(),
    /** The country it sells in: tax zone before an address is known, and where it ships. */
    country: text("country").notNull(),
    /** Locations that serve it, first choice first. */
    location_ids: text("location_ids", { mode: "json" }).$type<string[]>().notNull(),
    /** Address of the site, for links and the switch between sites; null where there is none. */
    url: text("url"),
    theme: text("theme", { mode: "json" }).$type<{ accent_hue: number } | null>(),
    /** When goods are kept aside for a buyer and for how long; null for the platform's own choice. */
    soft_hold: text("soft_hold", { mode: "json" }).$type<SoftHold | null>(),
    /** ETag of what is said about its stock: the locations and the hold. */
    stock_version: integer("stock_version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] })],
);

export interface Address {
  readonly line1: string;
  readonly line2?: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postal_code: string;
  readonly country: string;
}

export const location = sqliteTable(
  "location",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    code: text("code").notNull(),
    kind: text("kind", { enum: ["warehouse", "store"] }).notNull(),
    name: text("name").notNull(),
    address: text("address", { mode: "json" }).$type<Address>().notNull(),
    latitude: real("latitude").notNull(),
    longitude: real("longitude").notNull(),
    timezone: text("timezone").notNull(),
    phone: text("phone"),
    hours: text("hours", { mode: "json" }).$type<{ days: string; open: string; close: string }[]>().notNull(),
    picks_up: integer("picks_up", { mode: "boolean" }).notNull(),
    /** The channel whose prices and currency its tills sell at. */
    pos_channel_id: text("pos_channel_id"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), index("location_code").on(t.tenant_id, t.code)],
);

export const taxZone = sqliteTable(
  "tax_zone",
  {
    tenant_id: text("tenant_id").notNull(),
    country: text("country").notNull(),
    /** Empty for the whole country, since a key cannot hold null. */
    region: text("region").notNull(),
    rates: text("rates", { mode: "json" }).$type<TaxRate[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.country, t.region] })],
);

export const shippingMethod = sqliteTable(
  "shipping_method",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    country: text("country").notNull(),
    name: text("name", { mode: "json" }).$type<Record<string, string>>().notNull(),
    currency: text("currency").notNull(),
    price: integer("price").notNull(),
    free_over: integer("free_over"),
    tax_class: text("tax_class", { enum: ["standard", "reduced", "zero"] }).notNull(),
    min_days: integer("min_days").notNull(),
    max_days: integer("max_days").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] })],
);
