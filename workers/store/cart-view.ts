import type { z } from "@hono/zod-openapi";
import { money } from "#commerce/money.ts";
import { priceCart } from "#commerce/pricing.ts";
import { shippingPrice } from "#commerce/shipping.ts";
import { variantsBySku } from "#db/catalog.ts";
import type { SkuStock } from "#db/stock.ts";
import type { StoreContext } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { CartReservation, CartState } from "#durable-objects/cart/cart.ts";
import { itemOf, pricingInput, resolveLines, type SoldLine } from "../orders/selling.ts";
import type { cartSchema } from "../schemas/cart.ts";
import { availableFrom } from "../stock/selling.ts";

type CartView = z.infer<typeof cartSchema>;

/** Locations that may serve a cart: the chosen store, or what serves the channel online. */
export function servingLocations(
  context: StoreContext,
  cart: Pick<CartState, "fulfilment">,
): readonly string[] {
  return cart.fulfilment?.kind === "pickup" ? [cart.fulfilment.location_id] : context.channel.location_ids;
}

/** A cart with today's words and prices. `stock` adds what is left of each line. */
export async function cartView(
  db: TenantDb,
  context: StoreContext,
  cart: CartState,
  stock: ReadonlyMap<string, SkuStock> | null = null,
): Promise<CartView> {
  const { channel } = context;
  const facts = await variantsBySku(
    db,
    cart.lines.map((line) => line.sku),
  );
  const { sold, unavailable } = resolveLines(cart.lines, facts, channel.currency);
  const { pricing, methods, method } = pricingInput(context, sold, cart.fulfilment);
  const quote = priceCart(pricing);
  return {
    id: cart.id,
    version: cart.version,
    status: cart.status,
    order_id: cart.order_id,
    personal: cart.customer_id !== null,
    currency: channel.currency,
    prices_include_tax: channel.prices_include_tax,
    lines: sold.map((line, index) => {
      const { product_id, title, variant_title, image_url } = itemOf(line, channel.locale);
      const priced = quote.lines[index];
      return {
        line_id: line.line_id,
        sku: line.sku,
        product_id,
        handle: line.facts.product.handle,
        title,
        variant_title,
        image_url,
        quantity: line.quantity,
        unit_price: priced?.unit_price ?? money(0, channel.currency),
        subtotal: priced?.subtotal ?? money(0, channel.currency),
        ...(stock ? lineStock(context, cart, line, stock.get(line.sku)) : { available: null, waits: null }),
      };
    }),
    unavailable: unavailable.map(({ line_id, sku, quantity }) => ({ line_id, sku, quantity })),
    units: sold.reduce((total, line) => total + line.quantity, 0),
    customer: cart.customer && { ...cart.customer, agreed_to: [...(cart.customer.agreed_to ?? [])] },
    fulfilment: cart.fulfilment,
    shipping_methods: methods.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      ...shippingPrice(candidate, quote.subtotal),
      min_days: candidate.min_days,
      max_days: candidate.max_days,
    })),
    shipping_method_id: method?.id ?? null,
    subtotal: quote.subtotal,
    shipping_total:
      quote.shipping?.price ?? (cart.fulfilment?.kind === "pickup" ? money(0, channel.currency) : null),
    tax_total: quote.tax_total,
    taxes: [...quote.taxes],
    total: quote.total,
    reserved_until: reservationOf(cart)?.until ?? null,
    missing: missingOf(cart, sold.length, method !== null),
  };
}

/** What is left of a line's SKU, with what may be waited for; and the part of the line that would wait. */
function lineStock(
  context: StoreContext,
  cart: CartState,
  { sku, quantity, facts }: SoldLine,
  stock: SkuStock | undefined,
): Pick<CartView["lines"][number], "available" | "waits"> {
  const { units, beyond } = availableFrom(context, facts.product, stock, servingLocations(context, cart));
  const there = units + (reservationOf(cart)?.units[sku] ?? 0);
  // Whoever collects does not wait.
  const waiting = cart.fulfilment?.kind === "pickup" ? null : beyond;
  const missing = Math.min(Math.max(0, quantity - there), waiting?.units ?? 0);
  return {
    available: there + (waiting?.units ?? 0),
    waits:
      waiting && missing > 0
        ? { kind: waiting.kind, quantity: missing, promised_at: waiting.expected_at }
        : null,
  };
}

/** What is kept aside for this cart now, which counts as available to it. */
const reservationOf = ({ reserved }: CartState): CartReservation | null =>
  reserved && !reserved.stale && Date.parse(reserved.until) > Date.now() ? reserved : null;

/** What has to be filled in before the cart can be ordered. */
function missingOf(cart: CartState, soldLines: number, hasMethod: boolean): CartView["missing"] {
  const missing: CartView["missing"] = [];
  if (soldLines === 0) missing.push("lines");
  if (!cart.customer?.email) missing.push("customer");
  if (!cart.fulfilment) missing.push("fulfilment");
  if (cart.fulfilment?.kind === "ship" && !hasMethod) missing.push("shipping_method");
  return missing;
}
