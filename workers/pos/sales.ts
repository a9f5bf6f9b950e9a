import { localized, variantTitle } from "#commerce/catalog.ts";
import { listVariants, type VariantFacts } from "#db/catalog.ts";
import type { Channel } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import { actorOf } from "../auth/principal.ts";
import { route } from "../routing.ts";
import { pageOf, pageQuery } from "../schemas/common.ts";
import { posItemSchema, saleReceiptSchema, saleSchema } from "../schemas/pos.ts";
import { SALE_PROBLEMS, sellAtCounter } from "./counter.ts";

/** What a till sells, and the sale itself. */
export const saleRoutes = apiApp();

saleRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/catalog",
    tags: ["till: selling"],
    summary: "Everything for sale at the till's prices, by pages",
    request: { query: pageQuery(500, 1_000) },
    responses: answers(200, pageOf(posItemSchema), ["sign_in_required"]),
  }),
  async (c) => {
    const { channel } = c.get("till");
    const page = await listVariants(
      c.get("db"),
      c.req.valid("query") as { limit: number; cursor: string | undefined },
    );
    return c.json(
      { items: page.items.flatMap((facts) => posItem(facts, channel) ?? []), next_cursor: page.next_cursor },
      200,
    );
  },
);

saleRoutes.openapi(
  route({
    access: { who: "till" },
    method: "post",
    path: "/sales",
    tags: ["till: selling"],
    audit: { action: "till.sell" },
    summary: "Ask for a sale while the customer is there. Its id is the till's, so it counts once",
    request: { headers: idempotencyHeader, body: json(saleSchema) },
    responses: answers(201, saleReceiptSchema, [...SALE_PROBLEMS, "out_of_stock", "payment_declined"]),
  }),
  (c) =>
    sellAtCounter(c, {
      till: c.get("till"),
      sale: c.req.valid("json"),
      key: c.req.valid("header")["idempotency-key"],
      actor: actorOf(c),
      recorded: null,
    }),
);

function posItem({ product, variant }: VariantFacts, channel: Channel) {
  const price = variant.prices[channel.currency];
  if (!price) return null;
  const image =
    product.images.find((candidate) => candidate.media_id === variant.media_id) ?? product.images[0];
  return {
    variant_id: variant.id,
    product_id: product.id,
    sku: variant.sku,
    barcode: variant.barcode,
    title: localized(product.title, channel.locale),
    variant_title: variantTitle(product, variant, channel.locale),
    image_url: image?.url ?? null,
    unit_price: { amount: price.amount, currency: channel.currency },
    tax_class: product.tax_class,
  };
}
