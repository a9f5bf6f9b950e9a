import { z } from "@hono/zod-openapi";
import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { OrderDocument } from "#commerce/order/document.ts";
import { inList } from "#db/bulk.ts";
import { belongingsOf } from "#db/customers.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { answers, apiApp } from "../../api.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { shopperOrder } from "../../orders/order-view.ts";
import { ownOrder } from "../../orders/ownership.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { historyOrderSchema } from "../../schemas/account.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import { shopperOrderSchema } from "../../schemas/order.ts";

/** Lines shown of each order, to recognise it by. */
const LINES_SHOWN = 4;

/** A shopper's orders over all channels: theirs, and those under the addresses they have proved to be theirs. */
export const historyRoutes = apiApp();

historyRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "get",
    path: "/account/orders",
    tags: ["store: account"],
    summary: "Order history over all channels, newest first",
    request: { query: pageQuery(20, 50) },
    responses: answers(200, pageOf(historyOrderSchema), ["sign_in_required"]),
  }),
  async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const { ids, emails } = await belongingsOf(db, signedIn(c).customer_id);
    const after = decodeCursor(cursor, 2);
    const rows = await db
      .select({ id: orders.id, placed_at: orders.placed_at, document: orders.document })
      .from(orders)
      .where(
        and(
          eq(orders.tenant_id, db.tenant_id),
          or(
            inList(orders.customer_id, ids),
            and(isNull(orders.customer_id), inList(orders.customer_email, emails)),
          ),
          // Nothing came of it; the cart is where it was.
          ne(orders.state, "refused"),
          after ? sql`(${orders.placed_at}, ${orders.id}) < (${after[0]}, ${after[1]})` : undefined,
        ),
      )
      .orderBy(desc(orders.placed_at), desc(orders.id))
      .limit(limit + 1);
    const page = cutPage(rows, limit, (row) => [row.placed_at, row.id]);
    const items = page.items.map((row) => historyOrder(row.document as OrderDocument));
    return c.json({ items, next_cursor: page.next_cursor }, 200);
  },
);

historyRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "get",
    path: "/account/orders/{order_id}",
    tags: ["store: account"],
    summary: "One of the shopper's own orders",
    request: { params: z.object({ order_id: idOf("ord") }) },
    responses: answers(200, shopperOrderSchema, ["sign_in_required", "order_not_found"]),
  }),
  async (c) => {
    const order = await ownOrder(c, c.req.valid("param").order_id);
    return order ? c.json(shopperOrder(order), 200) : problem(c, "order_not_found");
  },
);

const historyOrder = (order: OrderDocument): z.infer<typeof historyOrderSchema> => ({
  id: order.id,
  number: order.number,
  state: order.state,
  source: order.source,
  fulfilment: order.fulfilment.kind,
  location_name: order.fulfilment.location_name,
  total: order.total,
  units: order.lines.reduce((units, line) => units + line.quantity, 0),
  placed_at: order.placed_at,
  lines: order.lines
    .slice(0, LINES_SHOWN)
    .map(({ title, image_url, quantity }) => ({ title, image_url, quantity })),
});
