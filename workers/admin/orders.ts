import { z } from "@hono/zod-openapi";
import { and, desc, eq, getTableColumns, like, or } from "drizzle-orm";
import type { Context } from "hono";
import { money } from "#commerce/money.ts";
import { priceCart } from "#commerce/pricing.ts";
import { before, variantsBySku } from "#db/catalog.ts";
import { newId } from "#db/ids.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { notification, orders } from "#db/schema/shard/orders.ts";
import { stockOf } from "#db/stock.ts";
import { merchantOf, pickupStores, type StoreContext } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { actorOf, within } from "../auth/principal.ts";
import { idOfKey } from "../middleware/id-of-key.ts";
import { concerns, ordersAt } from "../orders/concern.ts";
import { moveOrder } from "../orders/moving.ts";
import { orderSummary, staffOrder } from "../orders/order-view.ts";
import { placementProblem, placeOrder } from "../orders/placing.ts";
import { itemOf, pricingInput, resolveLines, type SoldLine } from "../orders/selling.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  notificationSchema,
  placeStaffOrderSchema,
  quoteSchema,
  staffOrderSchema,
} from "../schemas/admin.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";
import {
  moveSchema,
  orderSchema,
  orderSourceSchema,
  orderStateSchema,
  orderSummarySchema,
  staffMoveSchema,
} from "../schemas/order.ts";
import { availableFrom, flashSalesOf, rulesFor } from "../stock/selling.ts";
import { servingLocations } from "../store/cart-view.ts";

export const orderRoutes = apiApp();

const { document: _document, tenant_id: _tenant, seq: _seq, ...summaryColumns } = getTableColumns(orders);

orderRoutes.openapi(
  route({
    method: "get",
    path: "/orders",
    tags: ["admin: orders"],
    summary: "Orders of every channel, newest first",
    access: { who: "staff", permission: "order.view", scope: "location" },
    request: {
      query: pageQuery(50, 200).extend({
        state: orderStateSchema.optional(),
        source: orderSourceSchema.optional(),
        location_id: idOf("loc").optional(),
        q: z.string().trim().max(120).optional().openapi({ description: "Order number, name or email" }),
      }),
    },
    responses: answers(200, pageOf(orderSummarySchema), ["forbidden"]),
  }),
  async (c) => {
    const { state, source, location_id, q, limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const places = within(c, "order.view", location_id);
    const text = q ? `${q.slice(0, 48).replaceAll(/[%_]/g, "")}%` : null;
    const rows = await db
      .select(summaryColumns)
      .from(orders)
      .where(
        and(
          eq(orders.tenant_id, db.tenant_id),
          state && eq(orders.state, state),
          source && eq(orders.source, source),
          places ? ordersAt(db, places) : undefined,
          text
            ? or(
                like(orders.number, text),
                like(orders.customer_email, text),
                like(orders.customer_name, `%${text}`),
              )
            : undefined,
          before(orders.placed_at, orders.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(orders.placed_at), desc(orders.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.placed_at, row.id]);
    return c.json({ items: page.items.map(orderSummary), next_cursor: page.next_cursor }, 200);
  },
);

orderRoutes.openapi(
  route({
    method: "get",
    path: "/orders/{order_id}",
    tags: ["admin: orders"],
    summary: "An order as its object has it now",
    access: { who: "staff", permission: "order.view", scope: "location" },
    request: { params: z.object({ order_id: idOf("ord") }) },
    responses: answers(200, orderSchema, ["order_not_found", "forbidden"]),
  }),
  async (c) => {
    const order = await c.get("objects").order(c.req.valid("param").order_id).read();
    if (!order || !concerns(c, "order.view", order)) return problem(c, "order_not_found");
    c.header("ETag", `"${order.seq}"`);
    return c.json(staffOrder(order), 200);
  },
);

orderRoutes.openapi(
  route({
    method: "post",
    path: "/orders/quote",
    tags: ["admin: orders"],
    summary: "Price an order before it is placed",
    audit: { none: true },
    access: { who: "staff", permission: "order.place", scope: "merchant" },
    request: { body: json(staffOrderSchema) },
    responses: answers(200, quoteSchema, ["unknown_channel", "unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const wish = c.req.valid("json");
    const context = await channelContext(c, wish.channel_id);
    if (!context) return problem(c, "unknown_channel");
    const sold = await soldLines(c, context, wish.lines);
    if (!sold.ok) return problem(c, "unknown_sku", { sku: sold.sku });
    const { pricing, methods } = pricingInput(context, sold.lines, wish.fulfilment);
    const quote = priceCart(pricing);
    const stock = await stockOf(
      c.get("db"),
      wish.lines.map((line) => line.sku),
    );
    const serving = servingLocations(context, wish);
    return c.json(
      {
        lines: sold.lines.map((line, index) => {
          const { title, variant_title, image_url } = itemOf(line, context.channel.locale);
          const priced = quote.lines[index];
          return {
            sku: line.sku,
            title,
            variant_title,
            image_url,
            quantity: line.quantity,
            unit_price: priced?.unit_price ?? quote.total,
            total: priced?.subtotal ?? quote.total,
            available: availableFrom(context, line.facts.product, stock.get(line.sku), serving).units,
          };
        }),
        subtotal: quote.subtotal,
        shipping_total: quote.shipping_total,
        tax_total: quote.tax_total,
        taxes: [...quote.taxes],
        total: quote.total,
        shipping_methods: methods.map(({ id, name, price }) => ({ id, name, price })),
      },
      200,
    );
  },
);

orderRoutes.openapi(
  route({
    method: "post",
    path: "/orders",
    tags: ["admin: orders"],
    summary: "Place an order for a customer, as on the phone",
    access: { who: "staff", permission: "order.place", scope: "merchant" },
    request: { headers: idempotencyHeader, body: json(placeStaffOrderSchema) },
    responses: answers(201, orderSchema, [
      "unknown_channel",
      "unknown_sku",
      "unknown_location",
      "checkout_incomplete",
      "out_of_stock",
      "price_changed",
      "payment_declined",
      "payment_not_confirmed",
      "order_pending",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const wish = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const context = await channelContext(c, wish.channel_id);
    if (!context) return problem(c, "unknown_channel");
    const sold = await soldLines(c, context, wish.lines);
    if (!sold.ok) return problem(c, "unknown_sku", { sku: sold.sku });
    const { fulfilment } = wish;
    const { pricing, method } = pricingInput(context, sold.lines, fulfilment);
    if (fulfilment.kind === "ship" && !method)
      return problem(c, "checkout_incomplete", { missing: "shipping_method" });
    const place = pickupStores(context).find(
      (store) => fulfilment.kind === "pickup" && store.id === fulfilment.location_id,
    );
    if (fulfilment.kind === "pickup" && !place) return problem(c, "unknown_location");
    const outcome = await placeOrder(
      c,
      {
        attempt: key,
        order_id: await idOfKey(c, "order", "ord", key),
        source: c.get("principal").kind === "client" ? "api" : "agent",
        channel_id: context.channel.id,
        locale: context.channel.locale,
        customer: wish.customer,
        fulfilment: {
          kind: fulfilment.kind,
          address: fulfilment.kind === "ship" ? fulfilment.address : null,
          location_id: place?.id ?? null,
          location_name: place?.name ?? null,
        },
        location_priority: servingLocations(context, wish),
        may_wait: wish.fulfilment.kind === "ship",
        stock_rules: rulesFor(context, sold.lines),
        flash_sales: flashSalesOf(sold.lines),
        items: sold.lines.map((line) => itemOf(line, context.channel.locale)),
        pricing,
        expected_total:
          wish.expected_total && money(wish.expected_total.amount, wish.expected_total.currency),
        payment: wish.payment,
        stock_policy: "strict",
        actor: actorOf(c),
        placed_at: new Date().toISOString(),
        cart_id: null,
        device_id: null,
        return_url: null,
      },
      wish,
    );
    const refused = placementProblem(c, outcome);
    if (refused) return refused;
    if (outcome.kind !== "placed" && outcome.kind !== "requires_action")
      throw new Error(`placement ended as ${outcome.kind}`);
    const { id, number, total, state, fulfilment: sent } = outcome.document;
    note(c, {
      subject: { kind: "order", id },
      location_id: sent.location_id,
      after: { number, state, total, channel_id: context.channel.id, fulfilment: sent.kind },
    });
    return c.json(staffOrder(outcome.document), 201);
  },
);

orderRoutes.openapi(
  route({
    method: "post",
    path: "/orders/{order_id}/{move}",
    tags: ["admin: orders"],
    summary:
      "Move an order on: pick, make ready, hand over, ship, complete (`order.fulfil`), cancel (`order.cancel`)",
    access: { who: "staff", permission: "order.view", scope: "location" },
    request: {
      params: z.object({ order_id: idOf("ord"), move: staffMoveSchema }),
      headers: idempotencyHeader,
      body: json(moveSchema),
    },
    responses: answers(200, orderSchema, [
      "order_not_found",
      "move_not_allowed",
      "amount_over_limit",
      "forbidden",
    ]),
  }),
  (c) => {
    const { order_id, move } = c.req.valid("param");
    return moveOrder(c, order_id, move, c.req.valid("header")["idempotency-key"], c.req.valid("json"));
  },
);

orderRoutes.openapi(
  route({
    method: "get",
    path: "/notifications",
    tags: ["admin: messages"],
    summary: "Messages rendered for customers, newest first",
    access: { who: "staff", permission: "customer.message.view", scope: "merchant" },
    request: { query: pageQuery(50, 200).extend({ order_id: idOf("ord").optional() }) },
    responses: answers(200, pageOf(notificationSchema), ["forbidden"]),
  }),
  async (c) => {
    const { order_id, limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const rows = await db
      .select()
      .from(notification)
      .where(
        and(
          eq(notification.tenant_id, db.tenant_id),
          order_id ? eq(notification.order_id, order_id) : undefined,
          before(notification.created_at, notification.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(notification.created_at), desc(notification.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.created_at, row.id]);
    return c.json(
      { items: page.items.map(({ tenant_id: _, ...row }) => row), next_cursor: page.next_cursor },
      200,
    );
  },
);

/** A channel of the signed-in person's merchant, with what selling on it needs. */
async function channelContext(c: Context<AppEnv>, channelId: string): Promise<StoreContext | null> {
  const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  const channel = merchant?.channels.find((candidate) => candidate.id === channelId);
  return merchant && channel ? { merchant, channel } : null;
}

async function soldLines(
  c: Context<AppEnv>,
  context: StoreContext,
  wanted: readonly { sku: string; quantity: number }[],
): Promise<{ ok: true; lines: SoldLine[] } | { ok: false; sku: string }> {
  const facts = await variantsBySku(
    c.get("db"),
    wanted.map((line) => line.sku),
  );
  const lines = wanted.map((line) => ({ ...line, line_id: newId("lin") }));
  const { sold, unavailable } = resolveLines(lines, facts, context.channel.currency);
  return unavailable[0] ? { ok: false, sku: unavailable[0].sku } : { ok: true, lines: sold };
}
