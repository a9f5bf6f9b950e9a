import { z } from "@hono/zod-openapi";
import { localized, variantTitle } from "#commerce/catalog.ts";
import { money } from "#commerce/money.ts";
import { sellable } from "#commerce/stock.ts";
import { listVariants, type VariantFacts, variantsBySku } from "#db/catalog.ts";
import { type Channel, taxRatesAt } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import { actorOf } from "../auth/principal.ts";
import { placementProblem, placeOrder } from "../orders/placing.ts";
import { counterPricing, itemOf, resolveLines } from "../orders/selling.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { pageOf, pageQuery, skuSchema } from "../schemas/common.ts";
import { posItemSchema, posStockSchema, saleReceiptSchema, saleSchema } from "../schemas/pos.ts";

/** What a till sells, what is left of it, and the sale itself. */
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
    method: "get",
    path: "/stock/{sku}",
    tags: ["till: selling"],
    summary: "What is left of a SKU here and elsewhere, from the object that owns it",
    request: { params: z.object({ sku: skuSchema }) },
    responses: answers(200, posStockSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const { merchant, location } = c.get("till");
    const levels = await c.get("objects").item(sku).levels();
    const places = merchant.locations
      .filter((place) => place.address.country === location.address.country)
      .sort((a, b) => Number(b.id === location.id) - Number(a.id === location.id));
    return c.json(
      {
        sku,
        levels: places.map((place) => {
          const level = levels.find((candidate) => candidate.location_id === place.id);
          return { location_id: place.id, location_name: place.name, available: level ? sellable(level) : 0 };
        }),
      },
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
    summary: "A sale at the counter. Its id is the till's, so it counts once however often it is sent",
    request: { headers: idempotencyHeader, body: json(saleSchema) },
    responses: answers(201, saleReceiptSchema, [
      "sign_in_required",
      "unknown_sku",
      "out_of_stock",
      "price_changed",
      "cash_too_little",
      "payment_declined",
      "payment_not_confirmed",
      "order_pending",
      "idempotency_key_reused",
    ]),
  }),
  async (c) => {
    const sale = c.req.valid("json");
    const { merchant, location, channel, device_id } = c.get("till");
    const foreign = foreignMoney(sale, channel.currency);
    if (foreign) {
      return problem(c, "invalid_request", {
        errors: [{ field: foreign, message: `expected ${channel.currency}` }],
      });
    }
    const facts = await variantsBySku(
      c.get("db"),
      sale.lines.map((line) => line.sku),
    );
    const { sold, unavailable } = resolveLines(sale.lines, facts, channel.currency);
    if (unavailable[0]) return problem(c, "unknown_sku", { sku: unavailable[0].sku });
    const rates = taxRatesAt(merchant, location.address.country, location.address.region);
    const today = counterPricing(sold, channel, rates);
    // An offline sale was made at the prices and taxes of the till's own copy: that is what the customer has paid.
    const pricing = sale.offline
      ? {
          ...today,
          tax_rates: sale.tax_rates,
          lines: today.lines.map((line, index) => ({
            ...line,
            unit_price: money(sale.lines[index]?.unit_price.amount ?? 0, channel.currency),
            tax_class: sale.lines[index]?.tax_class ?? line.tax_class,
          })),
        }
      : today;
    const { offline: _, ...asked } = sale;
    const outcome = await placeOrder(
      c,
      {
        attempt: c.req.valid("header")["idempotency-key"],
        order_id: sale.order_id,
        source: "pos",
        channel_id: channel.id,
        locale: channel.locale,
        customer: sale.customer,
        fulfilment: {
          kind: "carry_out",
          address: null,
          location_id: location.id,
          location_name: location.name,
        },
        location_priority: [location.id],
        items: sold.map((line) => itemOf(line, channel.locale)),
        pricing,
        expected_total: money(sale.expected_total.amount, sale.expected_total.currency),
        payment:
          sale.payment.kind === "cash"
            ? { kind: "cash", tendered: money(sale.payment.tendered.amount, sale.payment.tendered.currency) }
            : sale.payment,
        stock_policy: sale.offline ? "record" : "strict",
        actor: actorOf(c),
        placed_at: sale.offline ? sale.sold_at : new Date().toISOString(),
        cart_id: null,
        device_id,
        return_url: null,
      },
      asked,
    );
    const refused = placementProblem(c, outcome);
    if (refused) return refused;
    if (outcome.kind !== "placed") return problem(c, "payment_not_confirmed", { reason: "challenge" });
    const { document } = outcome;
    return c.json(
      {
        order_id: document.id,
        number: document.number,
        state: document.state,
        total: document.total,
        change: document.cash?.change ?? null,
        placed_at: document.placed_at,
      },
      201,
    );
  },
);

/** The first amount of a sale that is not in the till's currency, by its field. */
function foreignMoney(sale: z.infer<typeof saleSchema>, currency: string): string | null {
  const amounts: (readonly [string, { currency: string }])[] = [
    ["expected_total", sale.expected_total],
    ...sale.lines.map((line, index) => [`lines.${index}.unit_price`, line.unit_price] as const),
    ...(sale.payment.kind === "cash" ? [["payment.tendered", sale.payment.tendered] as const] : []),
  ];
  return amounts.find(([, amount]) => amount.currency !== currency)?.[0] ?? null;
}

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
