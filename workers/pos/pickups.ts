import { z } from "@hono/zod-openapi";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { OrderDocument } from "#commerce/order/document.ts";
import type { OrderState } from "#commerce/order/lifecycle.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import { moveOrder } from "../orders/moving.ts";
import { staffOrder } from "../orders/order-view.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import { orderSchema } from "../schemas/order.ts";

const WAITING: OrderState[] = ["confirmed", "in_fulfilment", "ready_for_pickup"];

/** The pickup queue of a store: what was ordered online and is collected here. */
export const pickupRoutes = apiApp();

pickupRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/pickups",
    tags: ["till: pickups"],
    summary: "Orders waiting to be picked or collected in this store",
    responses: answers(200, z.strictObject({ items: z.array(orderSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const db = c.get("db");
    const rows = await db
      .select({ document: orders.document })
      .from(orders)
      .where(
        and(
          eq(orders.tenant_id, db.tenant_id),
          eq(orders.location_id, c.get("till").location.id),
          eq(orders.fulfilment, "pickup"),
          inArray(orders.state, WAITING),
        ),
      )
      .orderBy(desc(orders.placed_at))
      .limit(200)
      .all();
    return c.json({ items: rows.map((row) => staffOrder(row.document as OrderDocument)) }, 200);
  },
);

pickupRoutes.openapi(
  route({
    access: { who: "till" },
    method: "post",
    path: "/pickups/{order_id}/{move}",
    tags: ["till: pickups"],
    summary: "Pick, make ready, hand over",
    request: {
      params: z.object({ order_id: idOf("ord"), move: z.enum(["start_picking", "mark_ready", "collect"]) }),
      headers: idempotencyHeader,
      body: json(z.strictObject({})),
    },
    responses: answers(200, orderSchema, ["sign_in_required", "order_not_found", "move_not_allowed"]),
  }),
  async (c) => {
    const { order_id, move } = c.req.valid("param");
    const order = await c.get("objects").order(order_id).read();
    if (order?.fulfilment.location_id !== c.get("till").location.id) return problem(c, "order_not_found");
    return moveOrder(c, order_id, move, c.req.valid("header")["idempotency-key"], {
      reason: null,
      tracking: null,
    });
  },
);
