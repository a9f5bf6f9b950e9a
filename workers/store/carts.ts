import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { money } from "#commerce/money.ts";
import { SYSTEM } from "#commerce/order/document.ts";
import { DEFAULT_SOFT_HOLD } from "#commerce/stock/rules.ts";
import { variantsBySku } from "#db/catalog.ts";
import { newId } from "#db/ids.ts";
import { stockOf } from "#db/stock.ts";
import { pickupStores } from "#db/store-context.ts";
import type { CartRefusal, CartState } from "#durable-objects/cart/cart.ts";
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
import { flashSalesOf, rulesFor, sellingOf } from "../stock/selling.ts";
import { cartView, servingLocations } from "./cart-view.ts";
import { ownCart } from "./own-cart.ts";
import { letGo } from "./reserved-goods.ts";

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
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "unknown_sku", "cart_full"]),
  }),
  async (c) => {
    const { sku, quantity } = c.req.valid("json");
    const facts = await variantsBySku(c.get("db"), [sku]);
    if (!facts.get(sku)?.variant.prices[c.get("store").channel.currency])
      return problem(c, "unknown_sku", { sku });
    const answer = await c
      .get("objects")
      .cart(c.req.valid("param").cart_id)
      .addLine(c.req.valid("header")["idempotency-key"], sku, quantity, callerOf(c));
    if (!answer.ok) return cartProblem(c, answer.error);
    await letGo(c, answer.value);
    return c.json(await cartView(c.get("db"), c.get("store"), answer.value), 200);
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
    responses: answers(200, cartSchema, [...CHANGE_PROBLEMS, "cart_line_not_found"]),
  }),
  async (c) => {
    const { cart_id, line_id } = c.req.valid("param");
    return setQuantity(
      c,
      cart_id,
      line_id,
      c.req.valid("header")["idempotency-key"],
      c.req.valid("json").quantity,
    );
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
    return setQuantity(c, cart_id, line_id, c.req.valid("header")["idempotency-key"], 0);
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
    await letGo(c, answer.value);
    return c.json(await cartView(c.get("db"), c.get("store"), answer.value), 200);
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
    responses: answers(200, reservationSchema, ["cart_not_found", "cart_empty", "out_of_stock"]),
  }),
  async (c) => {
    const { cart_id } = c.req.valid("param");
    const answer = await c.get("objects").cart(cart_id).read(callerOf(c));
    const cart = answer.ok && ofThisChannel(c, answer.value);
    if (!cart) return problem(c, "cart_not_found");
    if (cart.lines.length === 0) return problem(c, "cart_empty");
    const context = c.get("store");
    const { minutes } = context.channel.soft_hold ?? DEFAULT_SOFT_HOLD;
    const expires_at = Date.now() + minutes * 60_000;
    const priority = servingLocations(context, cart);
    const goods = await variantsBySku(
      c.get("db"),
      cart.lines.map((line) => line.sku),
    );
    const held = await Promise.all(
      cart.lines.map(async (line) => ({
        sku: line.sku,
        answer: await c
          .get("objects")
          .item(line.sku)
          .hold({
            hold_id: cart_id,
            quantity: line.quantity,
            priority,
            selling: sellingOf(
              context,
              goods.get(line.sku)?.product ?? { category_ids: [] },
              cart.fulfilment?.kind !== "pickup",
            ),
            expires_at,
            actor: SYSTEM,
            request_id: c.get("request_id"),
          }),
      })),
    );
    const short = held.flatMap(({ sku, answer: hold }) =>
      !hold.ok && hold.error.code === "out_of_stock" ? [{ sku, available: hold.error.available }] : [],
    );
    if (short.length === 0) {
      const until = new Date(expires_at).toISOString();
      const units = Object.fromEntries(cart.lines.map((line) => [line.sku, line.quantity]));
      await c.get("objects").cart(cart_id).noteReservation({ until, units, stale: false });
      return c.json({ expires_at: until }, 200);
    }
    await c.get("objects").cart(cart_id).noteReservation(null);
    await Promise.all(
      cart.lines.map((line) =>
        c.get("objects").item(line.sku).releaseHold(cart_id, SYSTEM, c.get("request_id")),
      ),
    );
    const title = (sku: string) => {
      const known = goods.get(sku);
      return known
        ? itemOf({ line_id: "", sku, quantity: 1, facts: known }, c.get("store").channel.locale).title
        : sku;
    };
    return problem(c, "out_of_stock", {
      skus: short.map((entry) => ({ ...entry, title: title(entry.sku) })),
    });
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

async function setQuantity(
  c: Context<AppEnv>,
  cartId: string,
  lineId: string,
  key: string,
  quantity: number,
) {
  const answer = await c.get("objects").cart(cartId).setQuantity(key, lineId, quantity, callerOf(c));
  if (!answer.ok) return cartProblem(c, answer.error);
  await letGo(c, answer.value);
  return c.json(await cartView(c.get("db"), c.get("store"), answer.value), 200);
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
