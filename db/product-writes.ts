import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { err, ok, type Result } from "#commerce/result.ts";
import { excluded, inList, insertRows } from "./bulk.ts";
import { newId } from "./ids.ts";
import type { ProductInput, ProductRefusal, VariantInput } from "./products.ts";
import { price, product, productCategory, productMedia, variant } from "./schema/shard/catalog.ts";
import type { TenantDb } from "./tenant-db.ts";

/**
 * Writes a product in one batch. With `expected` it is an update of that version: the version column
 * becomes null for any other, which its NOT NULL refuses, and with it the whole batch.
 */
export async function saveProduct(
  db: TenantDb,
  id: string | null,
  input: ProductInput,
  expected: number | null,
): Promise<Result<string, ProductRefusal>> {
  const tenant = db.tenant_id;
  const productId = id ?? newId("prd");
  const now = new Date().toISOString();
  const known = await db
    .select({ id: variant.id, sku: variant.sku, product_id: variant.product_id })
    .from(variant)
    .where(
      and(
        eq(variant.tenant_id, tenant),
        or(
          inList(
            variant.sku,
            input.variants.map((entry) => entry.sku),
          ),
          eq(variant.product_id, productId),
        ),
      ),
    )
    .all();
  const taken = known.find((row) => row.product_id !== productId);
  if (taken) return err({ code: "sku_taken", sku: taken.sku });
  const columns = {
    handle: input.handle,
    title: input.title,
    summary: input.summary,
    description: input.description,
    vendor: input.vendor,
    product_type: input.product_type,
    tax_class: input.tax_class,
    details: input.details,
    options: input.options,
    updated_at: now,
  };
  const head: BatchItem<"sqlite"> =
    id === null
      ? db.insert(product).values({
          ...columns,
          tenant_id: tenant,
          id: productId,
          status: "draft",
          version: 1,
          published_version: null,
          created_at: now,
        })
      : db
          .update(product)
          .set({
            ...columns,
            version: sql`case when ${product.version} = ${expected} then ${product.version} + 1 end`,
          })
          .where(and(eq(product.tenant_id, tenant), eq(product.id, productId)));
  const variants = input.variants.map((entry, position) => ({
    ...entry,
    id: known.find((row) => row.sku === entry.sku)?.id ?? newId("var"),
    product_id: productId,
    position,
  }));
  const gone = known.filter((row) => !variants.some((entry) => entry.id === row.id)).map((row) => row.id);
  try {
    const answers = await db.batch([
      head,
      db
        .delete(price)
        .where(
          and(
            eq(price.tenant_id, tenant),
            inList(price.variant_id, [...gone, ...variants.map((entry) => entry.id)]),
          ),
        ),
      db.delete(variant).where(and(eq(variant.tenant_id, tenant), inList(variant.id, gone))),
      db
        .delete(productCategory)
        .where(and(eq(productCategory.tenant_id, tenant), eq(productCategory.product_id, productId))),
      db
        .delete(productMedia)
        .where(and(eq(productMedia.tenant_id, tenant), eq(productMedia.product_id, productId))),
      ...childRows(db, [{ id: productId, input, variants }]),
    ]);
    const changed = (answers[0] as { meta?: { changes?: number } } | undefined)?.meta?.changes;
    if (id !== null && changed === 0) return err({ code: "product_not_found" });
  } catch (error) {
    const refusal = refusalOfConstraint(error);
    if (refusal) return err(refusal);
    throw error;
  }
  return ok(productId);
}

interface Saved {
  readonly id: string;
  readonly input: ProductInput;
  readonly variants: readonly (VariantInput & {
    readonly id: string;
    readonly product_id: string;
    readonly position: number;
  })[];
}

/** Statements that write variants, prices, categories and pictures of any number of products. */
function childRows(db: TenantDb, saved: readonly Saved[]): BatchItem<"sqlite">[] {
  const variants = saved.flatMap((entry) => entry.variants);
  const prices = variants.flatMap((entry) =>
    Object.entries(entry.prices).map(([currency, { amount, compare_at }]) => ({
      variant_id: entry.id,
      currency,
      amount,
      compare_at,
    })),
  );
  const categories = saved.flatMap((entry) =>
    entry.input.category_ids.map((category_id) => ({ category_id, product_id: entry.id })),
  );
  const pictures = saved.flatMap((entry) =>
    entry.input.media.map((picture, position) => ({
      product_id: entry.id,
      position,
      media_id: picture.media_id,
      external_url: picture.external_url ?? null,
      alt: picture.alt,
    })),
  );
  return [
    insertRows(
      db,
      variant,
      variants.map(({ prices: _, ...row }) => row),
    ).onConflictDoUpdate({
      target: [variant.tenant_id, variant.id],
      set: excluded(variant, "sku", "barcode", "options", "weight_grams", "media_id", "position"),
    }),
    insertRows(db, price, prices).onConflictDoUpdate({
      target: [price.tenant_id, price.variant_id, price.currency],
      set: excluded(price, "amount", "compare_at"),
    }),
    insertRows(db, productCategory, categories).onConflictDoNothing(),
    insertRows(db, productMedia, pictures).onConflictDoUpdate({
      target: [productMedia.tenant_id, productMedia.product_id, productMedia.position],
      set: excluded(productMedia, "media_id", "external_url", "alt"),
    }),
  ];
}

/** What happened to one product of a bulk save. */
export interface BulkOutcome {
  readonly id: string;
  readonly created: boolean;
  readonly input: ProductInput;
}

/** What a bulk save will do: which products it writes, and which it leaves since another one has a SKU of theirs. */
export interface BulkSave {
  readonly saved: readonly BulkOutcome[];
  readonly taken: readonly { readonly handle: string; readonly sku: string }[];
}

/**
 * Writes many products in one batch, matched by handle: new ones are created, known ones overwritten.
 * Repeating it changes nothing more. A product with a SKU of another one is left out as a whole. What the
 * file cannot know stays: texts in other languages, prices in other currencies, categories, stored pictures.
 * `alongside` gives statements to keep in the same batch.
 */
export async function saveProducts(
  db: TenantDb,
  inputs: readonly ProductInput[],
  alongside: (outcome: BulkSave) => readonly BatchItem<"sqlite">[] = () => [],
): Promise<BulkSave> {
  const tenant = db.tenant_id;
  const now = new Date().toISOString();
  const handles = inputs.map((input) => input.handle);
  const skus = inputs.flatMap((input) => input.variants.map((entry) => entry.sku));
  const sameHandle = db
    .select({ id: product.id })
    .from(product)
    .where(and(eq(product.tenant_id, tenant), inList(product.handle, handles)));
  const variantColumns = {
    id: variant.id,
    sku: variant.sku,
    product_id: variant.product_id,
    media_id: variant.media_id,
  };
  // Two questions for the variants: as one with "or" it would read all of the merchant's.
  const [products, sameSku, current, illustrated] = await db.batch([
    db
      .select({ id: product.id, handle: product.handle })
      .from(product)
      .where(and(eq(product.tenant_id, tenant), inList(product.handle, handles))),
    db
      .select(variantColumns)
      .from(variant)
      .where(and(eq(variant.tenant_id, tenant), inList(variant.sku, skus))),
    db
      .select(variantColumns)
      .from(variant)
      .where(and(eq(variant.tenant_id, tenant), inArray(variant.product_id, sameHandle))),
    db
      .selectDistinct({ product_id: productMedia.product_id })
      .from(productMedia)
      .where(
        and(
          eq(productMedia.tenant_id, tenant),
          isNotNull(productMedia.media_id),
          inArray(productMedia.product_id, sameHandle),
        ),
      ),
  ]);
  const idOfHandle = new Map(products.map((row) => [row.handle, row.id]));
  const variantOfSku = new Map(sameSku.map((row) => [row.sku, row]));
  const withPictures = new Set(illustrated.map((row) => row.product_id));
  const taken: { handle: string; sku: string }[] = [];
  const rows = inputs.flatMap((input): (Saved & { created: boolean })[] => {
    const known = idOfHandle.get(input.handle);
    const foreign = input.variants.filter((entry) => {
      const owner = variantOfSku.get(entry.sku)?.product_id;
      return owner !== undefined && owner !== known;
    });
    taken.push(...foreign.map((entry) => ({ handle: input.handle, sku: entry.sku })));
    if (foreign.length > 0) return [];
    const id = known ?? newId("prd");
    return [
      {
        id,
        input: withPictures.has(id) ? { ...input, media: [] } : input,
        created: known === undefined,
        variants: input.variants.map((entry, position) => {
          const existing = variantOfSku.get(entry.sku);
          return {
            ...entry,
            id: existing?.id ?? newId("var"),
            media_id: entry.media_id ?? existing?.media_id ?? null,
            product_id: id,
            position,
          };
        }),
      },
    ];
  });
  const outcome: BulkSave = { saved: rows.map(({ id, created, input }) => ({ id, created, input })), taken };
  const kept = new Set(rows.flatMap((row) => row.variants.map((entry) => entry.id)));
  const saved = new Set(rows.map((row) => row.id));
  const gone = current.filter((row) => saved.has(row.product_id) && !kept.has(row.id)).map((row) => row.id);
  const head = insertRows(
    db,
    product,
    rows.map(({ id, input }) => ({
      id,
      handle: input.handle,
      status: "draft" as const,
      title: input.title,
      summary: input.summary,
      description: input.description,
      vendor: input.vendor,
      product_type: input.product_type,
      tax_class: input.tax_class,
      details: input.details,
      options: input.options,
      version: 1,
      published_version: null,
      created_at: now,
      updated_at: now,
    })),
  ).onConflictDoUpdate({
    target: [product.tenant_id, product.id],
    set: {
      ...excluded(product, "options", "updated_at"),
      ...Object.fromEntries(
        ([product.title, product.summary, product.description] as const).map((column) => [
          column.name,
          sql`json_patch(${column}, excluded.${sql.identifier(column.name)})`,
        ]),
      ),
      vendor: sql`coalesce(excluded.vendor, ${product.vendor})`,
      product_type: sql`coalesce(excluded.product_type, ${product.product_type})`,
      details: sql`case when excluded.details = '[]' then ${product.details} else excluded.details end`,
      version: sql`${product.version} + 1`,
    },
  });
  await db.batch([
    head,
    db.delete(productMedia).where(
      and(
        eq(productMedia.tenant_id, tenant),
        inList(
          productMedia.product_id,
          [...saved].filter((id) => !withPictures.has(id)),
        ),
      ),
    ),
    db.delete(price).where(and(eq(price.tenant_id, tenant), inList(price.variant_id, gone))),
    db.delete(variant).where(and(eq(variant.tenant_id, tenant), inList(variant.id, gone))),
    ...childRows(db, rows),
    ...alongside(outcome),
  ]);
  return outcome;
}

function refusalOfConstraint(error: unknown): ProductRefusal | null {
  const text = String(error) + String((error as { cause?: unknown } | null)?.cause ?? "");
  if (text.includes("NOT NULL constraint failed: product.version")) return { code: "version_conflict" };
  if (text.includes("product.handle")) return { code: "handle_taken" };
  if (text.includes("variant.sku")) return { code: "sku_taken", sku: "" };
  return null;
}
