import { handleFrom } from "#commerce/catalog.ts";
import { drawPicture, pictureIds } from "#db/seed/demo/art/index.ts";
import { demoMerchants } from "#db/seed/demo/index.ts";
import { openingStock } from "#db/seed/demo/opening-stock.ts";
import { DEMO_PASSWORD, type DemoOrganisation, demoOrganisations } from "#db/seed/demo/organisation.ts";
import type { DemoMerchant, DemoProduct } from "#db/seed/demo/types.ts";
import { ApiError, asOperator, asStaff, type ToolApi } from "./api.ts";
import { localOperatorToken } from "./local-secrets.ts";
import { seedSupply } from "./seed-supply.ts";

/** Who can sign in to the demo, for whoever starts it. */
export const demoLogins = demoOrganisations.flatMap(({ slug, staff }) =>
  staff.map(({ name, email, role, location, pin }) => ({
    merchant: slug,
    name,
    email: email ?? "",
    password: email ? DEMO_PASSWORD : "",
    "till PIN": pin ?? "",
    role,
    store: location ?? "",
  })),
);

/** Units a receipt may name. */
const RECEIPT_LINES = 200;
/** Calls under way at once. */
const PARALLEL = 8;

/** Fills an empty deployment with the demo merchants, through the API alone. May be cut off and repeated. */
export async function seed(baseUrl: string, operatorToken = localOperatorToken): Promise<void> {
  for (const organisation of demoOrganisations) {
    const merchant = demoMerchants.find((candidate) => candidate.slug === organisation.slug);
    if (!merchant) throw new Error(`no catalogue for ${organisation.slug}`);
    await takeOn(asOperator(baseUrl, operatorToken), baseUrl, organisation, merchant);
    const [site] = organisation.sites;
    const [administrator] = organisation.staff;
    const staff = await asStaff(baseUrl, site?.hostname ?? "", administrator?.email ?? "", DEMO_PASSWORD);
    await fillCatalogue(staff, merchant);
    const places = await placesOf(staff);
    await receiveStock(staff, merchant, places);
    if (merchant.supply) await seedSupply(staff, merchant.supply, places);
  }
}

async function takeOn(
  operator: ToolApi,
  baseUrl: string,
  organisation: DemoOrganisation,
  merchant: DemoMerchant,
): Promise<void> {
  const { port } = new URL(baseUrl);
  const served = (country: string) => {
    const own = merchant.locations.filter((location) => location.address.country === country);
    return [...own]
      .sort((a, b) => Number(a.kind === "store") - Number(b.kind === "store"))
      .map((location) => location.code);
  };
  const input = {
    slug: organisation.slug,
    name: merchant.name,
    shard: organisation.shard,
    locations: merchant.locations.map((location) => ({
      ...location,
      pos_channel:
        location.kind === "store"
          ? organisation.sites.length +
            organisation.sites.findIndex((site) => site.country === location.address.country)
          : null,
    })),
    channels: [
      ...organisation.sites.map(({ hostname, accent_hue, ...site }) => ({
        kind: "web",
        ...site,
        locations: served(site.country),
        hostname,
        url: `http://${hostname}${port ? `:${port}` : ""}`,
        accent_hue,
      })),
      ...organisation.sites.map(({ hostname: _, accent_hue: __, ...site }) => ({
        kind: "pos",
        ...site,
        name: `${site.name} tills`,
        locations: served(site.country),
        hostname: null,
        url: null,
        accent_hue: null,
      })),
    ],
    tax_zones: organisation.tax_zones,
    shipping_methods: organisation.shipping_methods,
    staff: organisation.staff,
  };
  try {
    await operator.post("/api/v1/operator/merchants", input);
  } catch (error) {
    // Taken on by an earlier run that was cut off; the rest is repeatable.
    if (!(error instanceof ApiError) || error.code !== "slug_taken") throw error;
  }
}

async function fillCatalogue(staff: ToolApi, merchant: DemoMerchant): Promise<void> {
  const wanted = new Set([
    ...merchant.categories.map((category) => category.picture),
    ...merchant.products.flatMap((product) => [
      ...product.pictures.map((picture) => picture.id),
      ...product.variants.flatMap((variant) => variant.picture ?? []),
    ]),
  ]);
  const media = new Map<string, string>();
  await inParallel(
    pictureIds().filter((id) => wanted.has(id)),
    async (id) => {
      const { id: media_id } = await staff.upload<{ id: string }>(
        "/api/v1/admin/media",
        "image/svg+xml",
        new TextEncoder().encode(drawPicture(id)),
      );
      media.set(id, media_id);
    },
  );
  const categories = new Map<string, string>();
  const known = await staff.get<{ items: { id: string; handle: string }[] }>("/api/v1/admin/categories");
  for (const { id, handle } of known.items) categories.set(handle, id);
  for (const [position, category] of merchant.categories.entries()) {
    if (categories.has(category.handle)) continue;
    const added = await staff.post<{ id: string }>("/api/v1/admin/categories", {
      handle: category.handle,
      name: category.name,
      description: category.description,
      parent_id: category.parent ? (categories.get(category.parent) ?? null) : null,
      media_id: media.get(category.picture) ?? null,
      position,
    });
    categories.set(category.handle, added.id);
  }
  // Last to first, since shops show what is newest first and the catalogue begins with its best.
  await inParallel([...merchant.products].reverse(), async (product) => {
    try {
      const added = await staff.post<{ id: string }>(
        "/api/v1/admin/products",
        productInput(product, media, categories),
      );
      await staff.post(`/api/v1/admin/products/${added.id}/publish`, {});
    } catch (error) {
      if (!(error instanceof ApiError) || !["handle_taken", "sku_taken"].includes(error.code)) throw error;
    }
  });
}

function productInput(
  product: DemoProduct,
  media: ReadonlyMap<string, string>,
  categories: ReadonlyMap<string, string>,
) {
  return {
    handle: handleFrom(product.handle),
    title: product.title,
    summary: product.summary,
    description: product.description,
    vendor: product.vendor,
    product_type: product.type,
    tax_class: product.taxCategory,
    category_ids: withParents(product.categories, categories),
    details: product.details,
    options: product.options.map((option) => ({
      name: option.name,
      values: option.values.map(({ code, label, swatch }) => ({ code, label, swatch: swatch ?? null })),
    })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      barcode: variant.barcode,
      options: variant.options,
      weight_grams: variant.weightGrams,
      media_id: variant.picture ? (media.get(variant.picture) ?? null) : null,
      prices: Object.fromEntries(
        (["USD", "EUR"] as const).map((currency) => [
          currency,
          { amount: variant.price[currency], compare_at: variant.compareAt?.[currency] ?? null },
        ]),
      ),
    })),
    media: product.pictures.map((picture) => ({ media_id: media.get(picture.id) ?? null, alt: picture.alt })),
  };
}

const withParents = (handles: readonly string[], categories: ReadonlyMap<string, string>): string[] =>
  handles.flatMap((handle) => categories.get(handle) ?? []);

/** Ids of locations by their codes. */
async function placesOf(staff: ToolApi): Promise<Map<string, string>> {
  const { items } = await staff.get<{ items: { id: string; code: string }[] }>("/api/v1/admin/locations");
  return new Map(items.map((location) => [location.code, location.id]));
}

async function receiveStock(
  staff: ToolApi,
  merchant: DemoMerchant,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  const lines = openingStock(merchant)
    .filter((row) => row.quantity > 0)
    .map((row) => ({ sku: row.sku, location_id: places.get(row.location) ?? "", quantity: row.quantity }));
  for (let start = 0; start < lines.length; start += RECEIPT_LINES) {
    await staff.post("/api/v1/admin/stock/receipts", {
      opening: true,
      reference: "Opening stock",
      lines: lines.slice(start, start + RECEIPT_LINES),
    });
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
