import { sellable } from "#commerce/stock/level.ts";
import { stockChanges } from "#db/stock-changes.ts";
import { answers, apiApp } from "../../api.ts";
import { within } from "../../auth/principal.ts";
import { route } from "../../routing.ts";
import { stockChangesQuery, stockChangesSchema } from "../../schemas/stock-levels.ts";

/** What another system reads to keep its copy of the levels in step. */
export const stockFeedRoutes = apiApp();

stockFeedRoutes.openapi(
  route({
    method: "get",
    path: "/stock/changes",
    tags: ["admin: stock"],
    summary: "Levels written since a cursor",
    description:
      "In the order of their last write, from the read copy. Keep the cursor of each answer and go on from it: at once while there is `more`, else whenever you like. Nothing is missed; a level that changes while you read comes again.",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { query: stockChangesQuery },
    responses: answers(200, stockChangesSchema, ["forbidden"]),
  }),
  async (c) => {
    const { location_id, limit, cursor } = c.req.valid("query");
    const locations = within(c, "inventory.stock.view", location_id);
    const { items, ...rest } = await stockChanges(c.get("db"), { locations, limit, cursor });
    return c.json({ items: items.map((level) => ({ ...level, available: sellable(level) })), ...rest }, 200);
  },
);
