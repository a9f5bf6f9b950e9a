import { and, eq } from "drizzle-orm";
import { type LocalizedText, localized, type ProductOption, variantTitle } from "#commerce/catalog.ts";
import { inList } from "./bulk.ts";
import { product, variant } from "./schema/shard/catalog.ts";
import type { TenantDb } from "./tenant-db.ts";

/** What people call a SKU. */
export interface SkuTitle {
  readonly sku: string;
  /** Null for a SKU that is no product's any more. */
  readonly product_id: string | null;
  readonly title: string;
  readonly variant_title: string;
}

/** The title of each of these SKUs, in one round trip; a SKU that is no product's is called by itself. */
export async function titlesOf(
  db: TenantDb,
  skus: readonly string[],
  locale: string,
): Promise<Map<string, SkuTitle>> {
  const titles = new Map<string, SkuTitle>(
    skus.map((sku) => [sku, { sku, product_id: null, title: sku, variant_title: "" }]),
  );
  if (skus.length === 0) return titles;
  const rows = await db
    .select({
      sku: variant.sku,
      product_id: variant.product_id,
      variant_options: variant.options,
      title: product.title,
      options: product.options,
    })
    .from(variant)
    .innerJoin(product, and(eq(product.tenant_id, variant.tenant_id), eq(product.id, variant.product_id)))
    .where(and(eq(variant.tenant_id, db.tenant_id), inList(variant.sku, skus)))
    .all();
  for (const { sku, product_id, ...row } of rows) {
    titles.set(sku, {
      sku,
      product_id,
      title: localized(row.title as LocalizedText, locale),
      variant_title: variantTitle(
        { options: row.options as readonly ProductOption[] },
        { options: row.variant_options },
        locale,
      ),
    });
  }
  return titles;
}
