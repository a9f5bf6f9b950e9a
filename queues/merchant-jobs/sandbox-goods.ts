import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { mediaKey } from "#db/media.ts";
import { saveProducts } from "#db/product-writes.ts";
import type { ProductInput } from "#db/products.ts";
import { publishProducts } from "#db/publishing.ts";
import { category, media } from "#db/schema/shard/catalog.ts";
import { searchIndex } from "#db/search.ts";
import type { DemoProduct } from "#db/seed/demo/types.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { openStock } from "../opening-stock.ts";

/** Units of each variant that a sandbox begins with, at each of its places. */
const OPENING_UNITS = 50;

/** How many of a currency are worth about a euro or dollar: prices of a sandbox only have to look likely. */
const WORTH: Readonly<Record<string, number>> = { CZK: 25, DKK: 7.5, NOK: 11.5, PLN: 4.3, SEK: 11 };

/**
 * Puts goods of our own on the shelves of an empty sandbox: a dozen products in two categories, with pictures and
 * stock. Repeated, it changes nothing more.
 */
export async function fillSandbox(
  env: Env,
  db: TenantDb,
  merchant: Merchant,
  reference: string,
): Promise<void> {
  // Loaded when they are wanted: no other call has a use for them.
  const [{ kitchen }, { bath }, { categories }, { colours }] = await Promise.all([
    import("#db/seed/demo/alder-wren/kitchen.ts"),
    import("#db/seed/demo/alder-wren/bath.ts"),
    import("#db/seed/demo/alder-wren/categories.ts"),
    import("#db/seed/demo/colours.ts"),
  ]);
  const goods = [...kitchen, ...bath];
  const named = categories.filter(({ handle }) => goods.some((entry) => entry.categories.includes(handle)));
  await insertRows(
    db,
    category,
    named.map(({ handle, name, description }, position) => ({
      id: newId("cat"),
      parent_id: null,
      handle,
      name,
      description,
      media_id: null,
      position,
    })),
  ).onConflictDoNothing();
  const known = await db
    .select({ id: category.id, handle: category.handle })
    .from(category)
    .where(eq(category.tenant_id, db.tenant_id))
    .all();
  const categoryIds = new Map(known.map((row) => [row.handle, row.id]));
  const currencies = [...new Set(merchant.channels.map((channel) => channel.currency))];
  const inputs = await Promise.all(
    goods.map(async (entry): Promise<ProductInput> => {
      const look = entry.options[0]?.values[0]?.swatch ?? colours.oat.hex;
      const picture = await keepPicture(env, db, tile(entry.title.en, look));
      return productInput(entry, { categoryIds, currencies, picture });
    }),
  );
  const { saved } = await saveProducts(db, inputs);
  await publishProducts(
    db,
    searchIndex(env, merchant),
    saved.map(({ id }) => id),
  );
  for (const { id: location_id } of merchant.locations)
    await openStock(env, db, {
      reference,
      actor: { kind: "system", id: null, name: "Sandbox" },
      rules: merchant.stock_rules,
      lines: inputs
        .flatMap((input) => input.variants)
        .map(({ sku }) => ({ sku, location_id, quantity: OPENING_UNITS })),
    });
}

function productInput(
  entry: DemoProduct,
  given: {
    readonly categoryIds: ReadonlyMap<string, string>;
    readonly currencies: readonly string[];
    readonly picture: string;
  },
): ProductInput {
  const { handle, title, summary, description, vendor, type, taxCategory, details } = entry;
  return {
    handle,
    title,
    summary,
    description,
    vendor,
    product_type: type,
    tax_class: taxCategory,
    category_ids: entry.categories.flatMap((name) => given.categoryIds.get(name) ?? []),
    details,
    options: entry.options.map(({ name, values }) => ({
      name,
      values: values.map(({ code, label, swatch }) => ({ code, label, swatch: swatch ?? null })),
    })),
    variants: entry.variants.map(({ sku, barcode, options, weightGrams, price }) => ({
      sku,
      barcode,
      options,
      weight_grams: weightGrams,
      media_id: null,
      prices: Object.fromEntries(
        given.currencies.map((currency) => [
          currency,
          { amount: priceIn(currency, price), compare_at: null },
        ]),
      ),
    })),
    media: [{ media_id: given.picture, alt: title }],
  };
}

const priceIn = (currency: string, { USD, EUR }: DemoProduct["variants"][number]["price"]): number =>
  currency === "USD" ? USD : Math.round(EUR * (WORTH[currency] ?? 1));

const SIDE = 1_000;

/** A plain picture: the goods' colour and name. The demo's drawings would make the Worker 140 KB larger. */
const tile = (title: string, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#f4f1ea"/><circle cx="500" cy="440" r="260" fill="${colour}"/><text x="500" y="840" text-anchor="middle" font-family="sans-serif" font-size="56" fill="#35332f">${escaped(title)}</text></svg>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Stores a picture under its content's hash, once; answers its id. */
async function keepPicture(env: Env, db: TenantDb, svg: string): Promise<string> {
  const bytes = new TextEncoder().encode(svg);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const content_type = "image/svg+xml";
  await env.MEDIA.put(mediaKey(db.tenant_id, `${hash}.svg`), bytes, {
    httpMetadata: { contentType: content_type },
  });
  await db
    .insert(media)
    .values({
      tenant_id: db.tenant_id,
      id: newId("med"),
      hash,
      content_type,
      bytes: bytes.length,
      width: SIDE,
      height: SIDE,
      created_at: new Date().toISOString(),
    })
    .onConflictDoNothing();
  const row = await db
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.tenant_id, db.tenant_id), eq(media.hash, hash)))
    .get();
  if (!row) throw new Error("the picture was not kept");
  return row.id;
}
