import { z } from "@hono/zod-openapi";
import {
  localized,
  type ProductDocument,
  type ProductImage,
  priceRange,
  variantTitle,
} from "#commerce/catalog.ts";
import { availabilityState } from "#commerce/stock/availability.ts";
import { categoriesOf, listProducts, productByHandle, productsById } from "#db/catalog.ts";
import { decodeCursor, encodeCursor } from "#db/paging.ts";
import { searchIndex, searchProducts } from "#db/search.ts";
import { type SkuStock, stockOf } from "#db/stock.ts";
import type { StoreContext } from "#db/store-context.ts";
import { answers, apiApp } from "../api.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  categorySchema,
  productCardSchema,
  productSchema,
  variantAvailabilitySchema,
} from "../schemas/catalog.ts";
import { pageOf, pageQuery } from "../schemas/common.ts";
import { availableFrom } from "../stock/selling.ts";
import { variantAvailability } from "./availability.ts";

type ProductCard = z.infer<typeof productCardSchema>;
type Product = z.infer<typeof productSchema>;

const handleParams = z.object({ handle: z.string().min(1).max(120) });

export const products = apiApp();

products.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/categories",
    tags: ["store: catalogue"],
    summary: "All categories of the site",
    responses: answers(200, z.strictObject({ items: z.array(categorySchema) })),
  }),
  async (c) => {
    const { locale } = c.get("store").channel;
    const rows = await categoriesOf(c.get("db"));
    const items = rows.map((row) => ({
      id: row.id,
      handle: row.handle,
      name: localized(row.name, locale),
      description: localized(row.description, locale),
      parent_id: row.parent_id,
      image_url: row.image_url,
      position: row.position,
    }));
    return c.json({ items }, 200);
  },
);

products.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/products",
    tags: ["store: catalogue"],
    summary: "Products of a category, of a search, or all",
    request: {
      query: pageQuery(24, 60).extend({
        category: z.string().max(120).optional().openapi({ description: "A category's handle" }),
        q: z
          .string()
          .max(200)
          .optional()
          .openapi({ description: "Words to search for; sorted by relevance" }),
        sort: z.enum(["newest", "price_asc", "price_desc"]).default("newest"),
      }),
    },
    responses: answers(200, pageOf(productCardSchema), ["not_found"]),
  }),
  async (c) => {
    const { category, q, sort, limit, cursor } = c.req.valid("query");
    const context = c.get("store");
    const db = c.get("db");
    const { currency } = context.channel;
    let page: { items: ProductDocument[]; next_cursor: string | null };
    if (q?.trim()) {
      const offset = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
      const search = searchIndex(c.env, context.merchant, c.get("meter"));
      const ids = await searchProducts(search, { text: q, currency, limit: limit + 1, offset });
      const items = await productsById(db, ids.slice(0, limit));
      page = { items, next_cursor: ids.length > limit ? encodeCursor([offset + limit]) : null };
    } else {
      const wanted = category ? (await categoriesOf(db)).find((row) => row.handle === category) : null;
      if (category && !wanted) return problem(c, "not_found");
      page = await listProducts(db, { category_id: wanted?.id ?? "", currency, sort, limit, cursor });
    }
    const stock = await stockOf(
      db,
      page.items.flatMap((document) => document.variants.map((variant) => variant.sku)),
    );
    return c.json(
      {
        items: page.items.map((document) => productCard(context, document, stock)),
        next_cursor: page.next_cursor,
      },
      200,
    );
  },
);

products.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/products/{handle}",
    tags: ["store: catalogue"],
    summary: "A product with its variants, prices and stock",
    request: { params: handleParams },
    responses: answers(200, productSchema, ["not_found"]),
  }),
  async (c) => {
    const document = await productByHandle(c.get("db"), c.req.valid("param").handle);
    if (!document || !priceRange(document, c.get("store").channel.currency)) return problem(c, "not_found");
    const stock = await stockOf(
      c.get("db"),
      document.variants.map((variant) => variant.sku),
    );
    c.header("ETag", `"v${document.version}"`);
    return c.json(productView(c.get("store"), document, stock), 200);
  },
);

products.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/products/{handle}/availability",
    tags: ["store: catalogue"],
    summary: "Stock of a product's variants, online and by store",
    request: { params: handleParams },
    responses: answers(200, z.strictObject({ items: z.array(variantAvailabilitySchema) }), ["not_found"]),
  }),
  async (c) => {
    const document = await productByHandle(c.get("db"), c.req.valid("param").handle);
    if (!document) return problem(c, "not_found");
    const skus = document.variants.map((variant) => variant.sku);
    const stock = await stockOf(c.get("db"), skus);
    return c.json(
      { items: skus.map((sku) => variantAvailability(c.get("store"), document, sku, stock)) },
      200,
    );
  },
);

const imageView = (image: ProductImage, locale: string, title: string) => ({
  url: image.url,
  alt: localized(image.alt, locale) || title,
  width: image.width,
  height: image.height,
});

/** A product in a list. */
function productCard(
  context: StoreContext,
  document: ProductDocument,
  stock: ReadonlyMap<string, SkuStock>,
): ProductCard {
  const { locale, currency, location_ids } = context.channel;
  const title = localized(document.title, locale);
  const range = priceRange(document, currency) ?? { min: 0, max: 0 };
  const compareAt = document.variants
    .map((variant) => variant.prices[currency])
    .find((price) => price?.amount === range.min)?.compare_at;
  const left = document.variants.map(({ sku }) =>
    availableFrom(context, document, stock.get(sku), location_ids),
  );
  const units = left.reduce((total, { units: some }) => total + some, 0);
  const waiting = left.find(({ beyond }) => beyond && beyond.units > 0)?.beyond ?? null;
  const [first, second] = document.images;
  return {
    id: document.id,
    handle: document.handle,
    title,
    summary: localized(document.summary, locale),
    price_min: { amount: range.min, currency },
    price_max: { amount: range.max, currency },
    compare_at: compareAt ? { amount: compareAt, currency } : null,
    image: first ? imageView(first, locale, title) : null,
    image_alternate: second ? imageView(second, locale, title) : null,
    swatches: document.options.flatMap((option) =>
      option.values.flatMap((value) =>
        value.swatch ? [{ label: localized(value.label, locale), color: value.swatch }] : [],
      ),
    ),
    variant_count: document.variants.length,
    availability: availabilityState(units, waiting),
  };
}

/** A product as its page shows it, in the channel's words and currency. */
function productView(
  context: StoreContext,
  document: ProductDocument,
  stock: ReadonlyMap<string, SkuStock>,
): Product {
  const { locale, currency } = context.channel;
  const title = localized(document.title, locale);
  return {
    id: document.id,
    handle: document.handle,
    version: document.version,
    title,
    summary: localized(document.summary, locale),
    description: localized(document.description, locale),
    vendor: document.vendor,
    category_ids: [...document.category_ids],
    details: document.details.map(({ label, value }) => ({
      label: localized(label, locale),
      value: localized(value, locale),
    })),
    options: document.options.map((option) => ({
      name: localized(option.name, locale),
      values: option.values.map(({ code, label, swatch }) => ({
        code,
        label: localized(label, locale),
        swatch,
      })),
    })),
    variants: document.variants.flatMap((variant) => {
      const price = variant.prices[currency];
      if (!price) return [];
      const image = document.images.find((candidate) => candidate.media_id === variant.media_id);
      return [
        {
          id: variant.id,
          sku: variant.sku,
          barcode: variant.barcode,
          options: [...variant.options],
          title: variantTitle(document, variant, locale),
          price: { amount: price.amount, currency },
          compare_at: price.compare_at ? { amount: price.compare_at, currency } : null,
          image_url: image?.url ?? null,
          availability: variantAvailability(context, document, variant.sku, stock),
        },
      ];
    }),
    images: document.images.map((image) => imageView(image, locale, title)),
  };
}
