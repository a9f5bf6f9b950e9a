import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { money } from "#commerce/money.ts";
import { variantsBySku } from "#db/catalog.ts";
import { newId } from "#db/ids.ts";
import { stockOf } from "#db/stock.ts";
import { pickupStores } from "#db/store-context.ts";
import type { CartRefusal, CartState, LineChange } from "#durable-objects/cart/cart.ts";
import type { Shortage } from "#durable-objects/cart/keeping.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { shopperOrder } from "../orders/order-view.ts";
import { placementProblem, placeOrder } from "../orders/placing.ts";
import { itemOf, pricingInput, resolveLines } from "../orders/selling.ts";
import { type ProblemCode, type ProblemResponse, problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  addLineSchema,
  cartDetailsSchema,
  cartSchema,
  checkoutSchema,
  reservationSchema,
  setQuantitySchema,
} from "../schemas/cart.ts";
import { idOf } from "../schemas/common.ts";
import { placementSchema } from "../schemas/order.ts";
import { flashSalesOf, rulesFor } from "../stock/selling.ts";
import { cartView, servingLocations } from "./cart-view.ts";
import { ownCart } from "./own-cart.ts";
import { changeLine, keepCart, letGo, refit, softHoldOf } from "./reserved-goods.ts";

const cartParams = z.object({ cart_id: idOf("crt") });
const lineParams = cartParams.extend({ line_id: idOf("lin") });
const CHANGE_PROBLEMS: ProblemCode[] = [
  "cart_not_found",
  "cart_closed",
  "idempotency_key_reused",
  "idempotency_key_required",
];

export const carts = apiApp();

carts.openapi(
  route({
    access: { who: "anyone" },
    method: "post",
    path: "/carts",
    tags: ["store: carts"],
    summary: "Start a cart; for a signed-in shopper, the one they have",
    request: { body: json(z.strictObject({})) },
    responses: answers(201, cartSchema),
  }),
  async (c) => {
    const customerId = callerOf(c);
    const cart = customerId
      ? await ownCart(c, customerId)
      : await c.get("objects").cart(newId("crt")).open(c.get("store").channel.id);
    return c.json(await cartView(c.get("db"), c.get("store"), cart), 201);
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "get",
    path: "/carts/{cart_id}",
    tags: ["store: carts"],
    summary: "Read a cart with today's prices and stock",
    request: { params: cartParams },
    responses: answers(200, cartSchema, ["cart_not_found"]),
  }),
  async (c) => {
    const answer = await c.get("objects").cart(c.req.valid("param").cart_id).read(callerOf(c));
    const cart = answer.ok && ofThisChannel(c, answer.value);
    if (!cart) return problem(c, "cart_not_found");
    const stock = await stockOf(
      c.get("db"),
      cart.lines.map((line) => line.sku),
    );
    return c.json(await cartView(c.get("db"), c.get("store"), cart, stock), 200);
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "post",
    path: "/carts/{cart_id}/lines",
    tags: ["store: carts"],
    summary: "Add units of a SKU",
    request: { params: cartParams, headers: idempotencyHeader, body: json(addLineSchema) },
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "unknown_sku", "cart_full", "out_of_stock"]),
  }),
  async (c) => {
    const { sku, quantity } = c.req.valid("json");
    const facts = await variantsBySku(c.get("db"), [sku]);
    if (!facts.get(sku)?.variant.prices[c.get("store").channel.currency])
      return problem(c, "unknown_sku", { sku });
    const key = c.req.valid("header")["idempotency-key"];
    return changedLine(c, c.req.valid("param").cart_id, { key, add: sku, quantity });
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "patch",
    path: "/carts/{cart_id}/lines/{line_id}",
    tags: ["store: carts"],
    summary: "Set a line's quantity; 0 removes it",
    request: { params: lineParams, headers: idempotencyHeader, body: json(setQuantitySchema) },
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "cart_line_not_found", "out_of_stock"]),
  }),
  async (c) => {
    const { cart_id, line_id } = c.req.valid("param");
    const key = c.req.valid("header")["idempotency-key"];
    return changedLine(c, cart_id, { key, set: line_id, quantity: c.req.valid("json").quantity });
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "delete",
    path: "/carts/{cart_id}/lines/{line_id}",
    tags: ["store: carts"],
    summary: "Remove a line",
    request: { params: lineParams, headers: idempotencyHeader },
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "cart_line_not_found"]),
  }),
  async (c) => {
    const { cart_id, line_id } = c.req.valid("param");
    const key = c.req.valid("header")["idempotency-key"];
    return changedLine(c, cart_id, { key, set: line_id, quantity: 0 });
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "put",
    path: "/carts/{cart_id}/details",
    tags: ["store: carts"],
    summary: "Say who buys and how the goods are delivered; what is left out stays",
    request: { params: cartParams, headers: idempotencyHeader, body: json(cartDetailsSchema) },
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "unknown_location"]),
  }),
  async (c) => {
    const { customer, fulfilment } = c.req.valid("json");
    if (fulfilment?.kind === "pickup") {
      const chosen = pickupStores(c.get("store")).some((store) => store.id === fulfilment.location_id);
      if (!chosen) return problem(c, "unknown_location");
    }
    const answer = await c
      .get("objects")
      .cart(c.req.valid("param").cart_id)
      .setDetails(
        c.req.valid("header")["idempotency-key"],
        { ...(customer && { customer }), ...(fulfilment && { fulfilment }) },
        callerOf(c),
      );
    if (!answer.ok) return cartProblem(c, answer.error);
    const cart = await refit(c, answer.value);
    return c.json(await cartView(c.get("db"), c.get("store"), cart), 200);
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "post",
    path: "/carts/{cart_id}/reservation",
    tags: ["store: carts"],
    summary: "Keep the cart's goods aside while the shopper checks out",
    request: { params: cartParams, body: json(z.strictObject({})) },
    responses: answers(200, reservationSchema, [
      "cart_not_found",
      "cart_closed",
      "cart_empty",
      "out_of_stock",
    ]),
  }),
  async (c) => {
    const { cart_id } = c.req.valid("param");
    const answer = await c.get("objects").cart(cart_id).read(callerOf(c));
    const cart = answer.ok && ofThisChannel(c, answer.value);
    if (!cart) return problem(c, "cart_not_found");
    if (cart.lines.length === 0) return problem(c, "cart_empty");
    const kept = await keepCart(c, cart_id, callerOf(c));
    if (!kept.ok) return cartProblem(c, kept.error);
    const { cart: now, until, short } = kept.value;
    if (short.length === 0) return c.json({ expires_at: until }, 200);
    // From the cart on, what there is enough of stays kept; a checkout keeps all of it or nothing.
    if (softHoldOf(c).starts === "checkout")
      await letGo(c, { ...now, reserved: now.reserved && { ...now.reserved, stale: true } });
    return outOfStock(c, short);
  },
);

carts.openapi(
  route({
    access: { who: "holder", of: "cart" },
    method: "post",
    path: "/carts/{cart_id}/checkout",
    tags: ["store: carts"],
    summary: "Order the cart: stock is allocated, then payment is authorised",
    request: { params: cartParams, headers: idempotencyHeader, body: json(checkoutSchema) },
    responses: answers(201, placementSchema, [
      ...CHANGE_PROBLEMS,
      "cart_empty",
      "checkout_incomplete",
      "out_of_stock",
      "price_changed",
      "payment_declined",
      "payment_not_confirmed",
      "order_pending",
    ]),
  }),
  async (c) => {
    const { cart_id } = c.req.valid("param");
    const key = c.req.valid("header")["idempotency-key"];
    const body = c.req.valid("json");
    const context = c.get("store");
    const customerId = callerOf(c);
    const begun = await c.get("objects").cart(cart_id).beginCheckout(key, newId("ord"), customerId);
    if (!begun.ok) return cartProblem(c, begun.error);
    const cart = begun.value;
    const order_id = cart.order_id ?? "";
    const facts = await variantsBySku(
      c.get("db"),
      cart.lines.map((line) => line.sku),
    );
    const { sold, unavailable } = resolveLines(cart.lines, facts, context.channel.currency);
    const { pricing, method } = pricingInput(context, sold, cart.fulfilment);
    const missing = missingFor(cart, sold.length, unavailable.length, method !== null);
    if (missing.length > 0 || !cart.fulfilment) {
      await c.get("objects").cart(cart_id).settle(order_id, "refused");
      return problem(c, "checkout_incomplete", { missing: missing.join(", ") });
    }
    const { fulfilment } = cart;
    const place = context.merchant.locations.find(
      (candidate) => fulfilment.kind === "pickup" && candidate.id === fulfilment.location_id,
    );
    const outcome = await placeOrder(
      c,
      {
        attempt: key,
        order_id,
        source: "storefront",
        channel_id: context.channel.id,
        locale: context.channel.locale,
        customer: cart.customer && { ...cart.customer, ...(customerId && { id: customerId }) },
        fulfilment: {
          kind: fulfilment.kind,
          address: fulfilment.kind === "ship" ? fulfilment.address : null,
          location_id: place?.id ?? null,
          location_name: place?.name ?? null,
        },
        location_priority: servingLocations(context, cart),
        may_wait: fulfilment.kind === "ship",
        stock_rules: rulesFor(context, sold),
        flash_sales: flashSalesOf(sold),
        items: sold.map((line) => itemOf(line, context.channel.locale)),
        pricing,
        expected_total: money(body.expected_total.amount, body.expected_total.currency),
        payment: body.payment,
        stock_policy: "strict",
        actor: { kind: "shopper", id: customerId, name: cart.customer?.name ?? "Guest" },
        placed_at: new Date().toISOString(),
        cart_id,
        device_id: null,
        return_url: body.return_path ? body.return_path.replace("{order_id}", order_id) : null,
      },
      { cart_id, ...body },
    );
    const refused = placementProblem(c, outcome);
    if (refused) return refused;
    if (outcome.kind === "requires_action") {
      const { url, document, access_key } = outcome;
      return c.json(
        { status: "requires_action" as const, url, order: shopperOrder(document), access_key },
        201,
      );
    }
    if (outcome.kind !== "placed") throw new Error(`placement ended as ${outcome.kind}`);
    return c.json(
      { status: "placed" as const, order: shopperOrder(outcome.document), access_key: outcome.access_key },
      201,
    );
  },
);

async function changedLine(c: Context<AppEnv>, cartId: string, change: LineChange) {
  const answer = await changeLine(c, cartId, change, callerOf(c));
  if (answer.ok) return c.json(await cartView(c.get("db"), c.get("store"), answer.value), 200);
  if (answer.error.code !== "out_of_stock") return cartProblem(c, answer.error);
  const { sku, available } = answer.error;
  return outOfStock(c, [{ sku, available }]);
}

/** Names what there is not enough of, by its title. */
async function outOfStock(c: Context<AppEnv>, short: readonly Shortage[]): Promise<ProblemResponse> {
  const goods = await variantsBySku(
    c.get("db"),
    short.map(({ sku }) => sku),
  );
  const title = (sku: string) => {
    const facts = goods.get(sku);
    return facts
      ? itemOf({ line_id: "", sku, quantity: 1, facts }, c.get("store").channel.locale).title
      : sku;
  };
  return problem(c, "out_of_stock", { skus: short.map((entry) => ({ ...entry, title: title(entry.sku) })) });
}

/** The signed-in customer who calls; null for a guest. */
const callerOf = (c: Context<AppEnv>): string | null => c.get("shopper")?.customer_id ?? null;

/** A cart is only shown by the site that it was started on. */
const ofThisChannel = (c: Context<AppEnv>, cart: CartState): CartState | null =>
  cart.channel_id === c.get("store").channel.id ? cart : null;

function missingFor(
  cart: CartState,
  soldLines: number,
  unavailableLines: number,
  hasMethod: boolean,
): string[] {
  return [
    soldLines === 0 || unavailableLines > 0 ? "lines" : "",
    cart.customer?.email ? "" : "customer",
    cart.fulfilment ? "" : "fulfilment",
    cart.fulfilment?.kind === "ship" && !hasMethod ? "shipping_method" : "",
  ].filter(Boolean);
}

function cartProblem(c: Context<AppEnv>, refusal: CartRefusal): ProblemResponse {
  const { code, ...fields } = refusal;
  return problem(c, code, fields);
}
