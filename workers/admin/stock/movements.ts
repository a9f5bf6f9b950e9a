import { z } from "@hono/zod-openapi";
import { MOVEMENT_GROUPS, type MovementGroup } from "#commerce/stock/movements.ts";
import { ordersOf } from "#db/stock-orders.ts";
import { answers, apiApp } from "../../api.ts";
import { within } from "../../auth/principal.ts";
import { route } from "../../routing.ts";
import { movementSchema } from "../../schemas/admin.ts";
import { idOf } from "../../schemas/common.ts";
import { skuParams } from "./places.ts";

/** How a SKU's figures came to be. */
export const stockMovementRoutes = apiApp();

const groups = Object.keys(MOVEMENT_GROUPS) as [MovementGroup, ...MovementGroup[]];

stockMovementRoutes.openapi(
  route({
    method: "get",
    path: "/stock/{sku}/movements",
    tags: ["admin: stock"],
    summary: "The ledger of a SKU, newest first",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: {
      params: skuParams,
      query: z.object({
        before: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .openapi({ description: "Sequence number where the last page ended" }),
        about: z.enum(groups).optional().openapi({ description: "Only movements of these kinds" }),
        location_id: idOf("loc").optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(200, z.strictObject({ items: z.array(movementSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const { before, about, location_id, limit } = c.req.valid("query");
    const movements = await c
      .get("objects")
      .item(c.req.valid("param").sku)
      .movements(
        before ?? null,
        limit,
        within(c, "inventory.stock.view", location_id),
        about ? MOVEMENT_GROUPS[about] : null,
      );
    const orders = await ordersOf(
      c.get("db"),
      movements.flatMap(({ reference }) => reference ?? []),
    );
    const items = movements.map((movement) => ({
      ...movement,
      order: orders.get(movement.reference ?? "") ?? null,
    }));
    return c.json({ items }, 200);
  },
);
