import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LocalizedText, ProductDocument, ProductOption } from "#commerce/catalog.ts";

export const category = sqliteTable(
  "category",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    parent_id: text("parent_id"),
    handle: text("handle").notNull(),
    name: text("name", { mode: "json" }).$type<LocalizedText>().notNull(),
    description: text("description", { mode: "json" }).$type<LocalizedText>().notNull(),
    media_id: text("media_id"),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("category_handle").on(t.tenant_id, t.handle),
  ],
);

/** The draft that merchandisers edit; shoppers see {@link publishedProduct}. */
export const product = sqliteTable(
  "product",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    handle: text("handle").notNull(),
    status: text("status", { enum: ["draft", "published", "archived"] }).notNull(),
    title: text("title", { mode: "json" }).$type<LocalizedText>().notNull(),
    summary: text("summary", { mode: "json" }).$type<LocalizedText>().notNull(),
    description: text("description", { mode: "json" }).$type<LocalizedText>().notNull(),
    vendor: text("vendor"),
    product_type: text("product_type"),
    tax_class: text("tax_class", { enum: ["standard", "reduced", "zero"] }).notNull(),
    details: text("details", { mode: "json" }).$type<ProductDocument["details"]>().notNull(),
    options: text("options", { mode: "json" }).$type<readonly ProductOption[]>().notNull(),
    /** Grows with each change: the resource's ETag and the guard against lost updates. */
    version: integer("version").notNull(),
    /** The version that channels show; null when none. */
    published_version: integer("published_version"),
    created_at: text("created_at").notNull(),
    updated_at: text("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("product_handle").on(t.tenant_id, t.handle),
    index("product_updated").on(t.tenant_id, t.updated_at, t.id),
    // The full-text index knows published products only; the others are few and read one by one.
    index("product_unpublished").on(t.tenant_id, t.id).where(sql`published_version is null`),
  ],
);

export const variant = sqliteTable(
  "variant",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    product_id: text("product_id").notNull(),
    sku: text("sku").notNull(),
    barcode: text("barcode"),
    options: text("options", { mode: "json" }).$type<readonly string[]>().notNull(),
    weight_grams: integer("weight_grams"),
    media_id: text("media_id"),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    uniqueIndex("variant_sku").on(t.tenant_id, t.sku),
    index("variant_barcode").on(t.tenant_id, t.barcode),
    index("variant_product").on(t.tenant_id, t.product_id, t.position),
  ],
);

/** Base prices; price lists come beside them later. */
export const price = sqliteTable(
  "price",
  {
    tenant_id: text("tenant_id").notNull(),
    variant_id: text("variant_id").notNull(),
    currency: text("currency").notNull(),
    amount: integer("amount").notNull(),
    compare_at: integer("compare_at"),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.variant_id, t.currency] })],
);

export const productCategory = sqliteTable(
  "product_category",
  {
    tenant_id: text("tenant_id").notNull(),
    category_id: text("category_id").notNull(),
    product_id: text("product_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.category_id, t.product_id] }),
    // With all that is read of it: without statistics SQLite prefers any index that covers, be it by the tenant alone.
    index("product_category_product").on(t.tenant_id, t.product_id, t.category_id),
  ],
);

/** A picture in R2, stored under its content's hash. */
export const media = sqliteTable(
  "media",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    hash: text("hash").notNull(),
    content_type: text("content_type").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.id] }), uniqueIndex("media_hash").on(t.tenant_id, t.hash)],
);

export const productMedia = sqliteTable(
  "product_media",
  {
    tenant_id: text("tenant_id").notNull(),
    product_id: text("product_id").notNull(),
    position: integer("position").notNull(),
    /** A stored picture, or null with `external_url` for one that an import only links to. */
    media_id: text("media_id"),
    external_url: text("external_url"),
    alt: text("alt", { mode: "json" }).$type<LocalizedText>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant_id, t.product_id, t.position] })],
);

/** What channels read: one document a product, written at publish. */
export const publishedProduct = sqliteTable(
  "published_product",
  {
    tenant_id: text("tenant_id").notNull(),
    product_id: text("product_id").notNull(),
    handle: text("handle").notNull(),
    document: text("document", { mode: "json" }).$type<ProductDocument>().notNull(),
    published_at: text("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.product_id] }),
    uniqueIndex("published_product_handle").on(t.tenant_id, t.handle),
    index("published_product_newest").on(t.tenant_id, t.published_at, t.product_id),
  ],
);

/** Published products by category and currency with their lowest price: what a listing sorts and pages by. */
export const listing = sqliteTable(
  "listing",
  {
    tenant_id: text("tenant_id").notNull(),
    /** Empty for the listing of everything. */
    category_id: text("category_id").notNull(),
    currency: text("currency").notNull(),
    product_id: text("product_id").notNull(),
    price: integer("price").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.category_id, t.currency, t.product_id] }),
    index("listing_price").on(t.tenant_id, t.category_id, t.currency, t.price, t.product_id),
    index("listing_newest").on(t.tenant_id, t.category_id, t.currency, t.created_at, t.product_id),
    index("listing_product").on(t.tenant_id, t.product_id),
  ],
);
