import { z } from "@hono/zod-openapi";
import { answers, apiApp, json } from "../api.ts";
import { shopperOrder } from "../orders/order-view.ts";
import { placementProblem } from "../orders/placing.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import { placementSchema, shopperOrderSchema } from "../schemas/order.ts";

const orderParams = z.object({ order_id: idOf("ord") });
const keyQuery = z.object({
  key: z.string().min(1).max(64).openapi({ description: "The order's access key, from its link" }),
});

export const orders = apiApp();

orders.openapi(
  route({
    access: { who: "holder", of: "order" },
    method: "get",
    path: "/orders/{order_id}",
    tags: ["store: orders"],
    summary: "An order, for whoever has its link",
    request: { params: orderParams, query: keyQuery },
    responses: answers(200, shopperOrderSchema, ["order_not_found"]),
  }),
  async (c) => {
    const order = await c
      .get("objects")
      .order(c.req.valid("param").order_id)
      .readWithKey(c.req.valid("query").key);
    return order ? c.json(shopperOrder(order), 200) : problem(c, "order_not_found");
  },
);

orders.openapi(
  route({
    access: { who: "holder", of: "order" },
    method: "post",
    path: "/orders/{order_id}/payment",
    tags: ["store: orders"],
    summary: "Go on after a 3-D Secure challenge",
    request: { params: orderParams, query: keyQuery, body: json(z.strictObject({})) },
    responses: answers(200, placementSchema, [
      "order_not_found",
      "payment_declined",
      "payment_not_confirmed",
      "order_pending",
    ]),
  }),
  async (c) => {
    const { order_id } = c.req.valid("param");
    const known = await c.get("objects").order(order_id).readWithKey(c.req.valid("query").key);
    if (!known) return problem(c, "order_not_found");
    const outcome = await c.get("objects").order(order_id).continuePayment();
    if (!outcome) return problem(c, "order_not_found");
    const refused = placementProblem(c, outcome);
    if (refused) return refused;
    if (outcome.kind === "requires_action") {
      const { url, document, access_key } = outcome;
      return c.json(
        { status: "requires_action" as const, url, order: shopperOrder(document), access_key },
        200,
      );
    }
    if (outcome.kind !== "placed") throw new Error(`placement ended as ${outcome.kind}`);
    return c.json(
      { status: "placed" as const, order: shopperOrder(outcome.document), access_key: outcome.access_key },
      200,
    );
  },
);
