import { z } from "@hono/zod-openapi";
import { and, desc, eq, getTableColumns, like, sql } from "drizzle-orm";
import type { Context } from "hono";
import { localized } from "#commerce/catalog.ts";
import { sellable } from "#commerce/stock/level.ts";
import { before, categoriesOf, forgetCatalog } from "#db/catalog.ts";
import { newId } from "#db/ids.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { saveProduct } from "#db/product-writes.ts";
import { loadProducts, type ProductDraft, type ProductInput, type ProductRefusal } from "#db/products.ts";
import { publishProducts, unpublishProduct } from "#db/publishing.ts";
import { category, product, variant } from "#db/schema/shard/catalog.ts";
import { searchIndex } from "#db/search.ts";
import { stockOf } from "#db/stock.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { changedFields, note } from "../audit.ts";
import { idempotent } from "../middleware/idempotent.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  adminCategorySchema,
  adminProductSchema,
  categoryInputSchema,
  productInputSchema,
  productSummarySchema,
} from "../schemas/admin.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";

export const productRoutes = apiApp();

const idParams = z.object({ product_id: idOf("prd") });

productRoutes.openapi(
  route({
    method: "get",
    path: "/products",
    tags: ["admin: catalogue"],
    summary: "Products as they are edited, last changed first",
    access: { who: "staff", permission: "catalog.product.view", scope: "merchant" },
    request: {
      query: pageQuery(50, 200).extend({
        q: z.string().trim().max(120).optional().openapi({ description: "Title, handle or SKU" }),
        status: z.enum(["draft", "published", "archived"]).optional(),
        locale: z.string().max(10).default("en"),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
      }),
    },
    responses: answers(200, pageOf(productSummarySchema), ["forbidden"]),
  }),
  async (c) => {
    const { q, status, locale, currency, limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const text = q ? `%${q.slice(0, 44).replaceAll(/[%_]/g, "")}%` : null;
    const rows = await db
      .select({ id: product.id, updated_at: product.updated_at })
      .from(product)
      .where(
        and(
          eq(product.tenant_id, db.tenant_id),
          status && eq(product.status, status),
          text
            ? sql`(${like(product.title, text)} or ${like(product.handle, text)} or exists (select 1 from ${variant}
                where ${variant.tenant_id} = ${db.tenant_id} and ${variant.product_id} = ${product.id}
                and (${like(variant.sku, text)} or ${variant.barcode} = ${q})))`
            : undefined,
          before(product.updated_at, product.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(product.updated_at), desc(product.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.updated_at, row.id]);
    const drafts = await loadProducts(
      db,
      page.items.map((row) => row.id),
    );
    const stock = await stockOf(
      db,
      drafts.flatMap((draft) => draft.variants.map((entry) => entry.sku)),
    );
    const items = drafts.map((draft) => {
      const own = draft.variants.flatMap((entry) => stock.get(entry.sku)?.levels ?? []);
      const shown = currency ?? Object.keys(draft.variants[0]?.prices ?? {})[0] ?? "";
      const amounts = draft.variants.flatMap((entry) => entry.prices[shown]?.amount ?? []);
      return {
        id: draft.id,
        handle: draft.handle,
        title: localized(draft.title, locale),
        status: draft.status,
        changed: draft.published_version !== null && draft.published_version !== draft.version,
        vendor: draft.vendor,
        image_url: draft.media[0]?.url ?? null,
        variant_count: draft.variants.length,
        on_hand: own.reduce((total, level) => total + level.on_hand, 0),
        available: own.reduce((total, level) => total + sellable(level), 0),
        price_min: amounts.length > 0 ? { amount: Math.min(...amounts), currency: shown } : null,
        updated_at: draft.updated_at,
      };
    });
    return c.json({ items, next_cursor: page.next_cursor }, 200);
  },
);

productRoutes.openapi(
  route({
    method: "get",
    path: "/products/{product_id}",
    tags: ["admin: catalogue"],
    summary: "A product as it is edited",
    access: { who: "staff", permission: "catalog.product.view", scope: "merchant" },
    request: { params: idParams },
    responses: answers(200, adminProductSchema, ["not_found", "forbidden"]),
  }),
  (c) => answerWith(c, c.req.valid("param").product_id, 200),
);

productRoutes.openapi(
  route({
    method: "post",
    path: "/products",
    tags: ["admin: catalogue"],
    summary: "Add a product as a draft",
    audit: { action: "catalog.product.create" },
    access: { who: "staff", permission: "catalog.product.edit", scope: "merchant" },
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(productInputSchema) },
    responses: answers(201, adminProductSchema, [
      "handle_taken",
      "sku_taken",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const input = c.req.valid("json");
    const invalid = inconsistency(input);
    if (invalid) return problem(c, "invalid_request", { errors: [invalid] });
    const saved = await saveProduct(c.get("db"), null, withPictures(input), null);
    if (!saved.ok) return refusal(c, saved.error);
    note(c, { subject: { kind: "product", id: saved.value }, after: input });
    return answerWith(c, saved.value, 201);
  },
);

productRoutes.openapi(
  route({
    method: "put",
    path: "/products/{product_id}",
    tags: ["admin: catalogue"],
    summary: "Change a product; what shoppers see changes when it is published",
    access: { who: "staff", permission: "catalog.product.edit", scope: "merchant" },
    request: {
      params: idParams,
      headers: z.object({
        "if-match": z
          .string()
          .regex(/^"v\d+"$/)
          .openapi({ description: "The ETag that was read" }),
      }),
      body: json(productInputSchema),
    },
    responses: answers(200, adminProductSchema, [
      "not_found",
      "version_conflict",
      "handle_taken",
      "sku_taken",
      "forbidden",
    ]),
  }),
  async (c) => {
    const input = c.req.valid("json");
    const invalid = inconsistency(input);
    if (invalid) return problem(c, "invalid_request", { errors: [invalid] });
    const { product_id } = c.req.valid("param");
    const expected = Number(c.req.valid("header")["if-match"].slice(2, -1));
    const [before] = await loadProducts(c.get("db"), [product_id]);
    const saved = await saveProduct(c.get("db"), product_id, withPictures(input), expected);
    if (!saved.ok) return refusal(c, saved.error);
    const [after] = await loadProducts(c.get("db"), [product_id]);
    const told = changedFields(before && inWords(before), after && inWords(after));
    note(c, { subject: { kind: "product", id: product_id }, ...told });
    return answerWith(c, saved.value, 200);
  },
);

productRoutes.openapi(
  route({
    method: "post",
    path: "/products/{product_id}/publish",
    tags: ["admin: catalogue"],
    summary: "Show the product in every channel as it stands now",
    access: { who: "staff", permission: "catalog.product.publish", scope: "merchant" },
    request: { params: idParams, body: json(z.strictObject({})) },
    responses: answers(200, adminProductSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { product_id } = c.req.valid("param");
    const [before] = await loadProducts(c.get("db"), [product_id]);
    const published = await publishProducts(
      c.get("db"),
      searchIndex(c.env, c.get("principal").tenant, c.get("meter")),
      [product_id],
    );
    if (!before || published.length === 0) return problem(c, "not_found");
    const { status, published_version, version } = before;
    note(c, {
      subject: { kind: "product", id: product_id },
      before: { status, published_version },
      after: { status: "published", published_version: version },
    });
    return answerWith(c, product_id, 200);
  },
);

productRoutes.openapi(
  route({
    method: "post",
    path: "/products/{product_id}/unpublish",
    tags: ["admin: catalogue"],
    summary: "Take the product out of every channel; the draft stays",
    access: { who: "staff", permission: "catalog.product.publish", scope: "merchant" },
    request: { params: idParams, body: json(z.strictObject({})) },
    responses: answers(200, adminProductSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { product_id } = c.req.valid("param");
    const [before] = await loadProducts(c.get("db"), [product_id]);
    const known = await unpublishProduct(
      c.get("db"),
      searchIndex(c.env, c.get("principal").tenant, c.get("meter")),
      product_id,
    );
    if (!before || !known) return problem(c, "not_found");
    const { status, published_version } = before;
    note(c, {
      action: "catalog.product.unpublish",
      subject: { kind: "product", id: product_id },
      before: { status, published_version },
      after: { status: "draft", published_version: null },
    });
    return answerWith(c, product_id, 200);
  },
);

productRoutes.openapi(
  route({
    method: "get",
    path: "/categories",
    tags: ["admin: catalogue"],
    summary: "All categories",
    access: { who: "staff", permission: "catalog.product.view", scope: "merchant" },
    responses: answers(200, z.strictObject({ items: z.array(adminCategorySchema) }), ["forbidden"]),
  }),
  async (c) => {
    const rows = await categoriesOf(c.get("db"));
    return c.json({ items: rows.map(({ tenant_id: _, image_url: __, ...row }) => row) }, 200);
  },
);

productRoutes.openapi(
  route({
    method: "post",
    path: "/categories",
    tags: ["admin: catalogue"],
    summary: "Add a category",
    access: { who: "staff", permission: "catalog.category.edit", scope: "merchant" },
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(categoryInputSchema) },
    responses: answers(201, adminCategorySchema, ["handle_taken", "idempotency_key_reused", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const row = { ...c.req.valid("json"), id: newId("cat") };
    const [added] = await db
      .insert(category)
      .values({ ...row, tenant_id: db.tenant_id })
      .onConflictDoNothing()
      .returning(getTableColumns(category));
    forgetCatalog();
    if (!added) return problem(c, "handle_taken");
    note(c, { subject: { kind: "category", id: row.id }, after: c.req.valid("json") });
    return c.json(row, 201);
  },
);

/** A product as the log keeps it: without what saving it changes by itself. */
function inWords(draft: ProductDraft): Record<string, unknown> {
  const { id: _, version: __, updated_at: ___, created_at: ____, ...words } = view(draft);
  return words;
}

async function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, id: string, status: Status) {
  const [draft] = await loadProducts(c.get("db"), [id]);
  if (!draft) return problem(c, "not_found");
  c.header("ETag", `"v${draft.version}"`);
  return c.json(view(draft), status);
}

const withPictures = (input: z.infer<typeof productInputSchema>): ProductInput => ({
  ...input,
  media: input.media.map((picture) => ("media_id" in picture ? picture : { ...picture, media_id: null })),
});

function view(draft: ProductDraft): z.infer<typeof adminProductSchema> {
  return {
    id: draft.id,
    handle: draft.handle,
    status: draft.status,
    version: draft.version,
    published_version: draft.published_version,
    title: draft.title,
    summary: draft.summary,
    description: draft.description,
    vendor: draft.vendor,
    product_type: draft.product_type,
    tax_class: draft.tax_class,
    category_ids: [...draft.category_ids],
    details: [...draft.details],
    options: draft.options.map((option) => ({ ...option, values: [...option.values] })),
    variants: draft.variants.map((entry) => ({ ...entry, options: [...entry.options] })),
    media: draft.media.map(({ media_id, url, alt }) => ({ media_id, url, alt })),
    created_at: draft.created_at,
    updated_at: draft.updated_at,
  };
}

/** What the schema cannot see: variants that do not fit the options, or a SKU given twice. */
function inconsistency(input: z.infer<typeof productInputSchema>): { field: string; message: string } | null {
  const seen = new Set<string>();
  const combinations = new Set<string>();
  for (const [index, entry] of input.variants.entries()) {
    const field = `variants.${index}`;
    if (seen.has(entry.sku)) return { field: `${field}.sku`, message: `${entry.sku} stands here twice` };
    seen.add(entry.sku);
    if (entry.options.length !== input.options.length) {
      return {
        field: `${field}.options`,
        message: `expected one value for each of the ${input.options.length} options`,
      };
    }
    const unknown = entry.options.findIndex(
      (code, at) => !input.options[at]?.values.some((value) => value.code === code),
    );
    if (unknown >= 0)
      return {
        field: `${field}.options.${unknown}`,
        message: `${entry.options[unknown]} is not a value of this option`,
      };
    const combination = entry.options.join("\n");
    if (combinations.has(combination))
      return { field: `${field}.options`, message: "another variant has the same options" };
    combinations.add(combination);
  }
  return null;
}

function refusal(c: Context<AppEnv>, error: ProductRefusal) {
  switch (error.code) {
    case "product_not_found":
      return problem(c, "not_found");
    case "version_conflict":
      return problem(c, "version_conflict");
    case "handle_taken":
      return problem(c, "handle_taken");
    case "sku_taken":
      return problem(c, "sku_taken", { sku: error.sku });
  }
}
