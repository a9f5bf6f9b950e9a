import { availability } from "#commerce/stock/availability.ts";
import { sellable } from "#commerce/stock/level.ts";
import { rulesOfCategories } from "#commerce/stock/rules.ts";
import { stockOfMany } from "#db/stock-query.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp, json } from "../../api.ts";
import { mayAt, within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { stockQueryAnswerSchema, stockQuerySchema } from "../../schemas/stock-levels.ts";

/** Levels of many SKUs at once. */
export const stockQueryRoutes = apiApp();

stockQueryRoutes.openapi(
  route({
    method: "post",
    path: "/stock/query",
    tags: ["admin: stock"],
    summary: "Levels of up to 1,000 SKUs, from the read copy",
    description:
      "Changes nothing and needs no key. With a channel, also what that channel may promise: its locations and rules are followed in full, and shown is the part from locations that the caller sees.",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    audit: { none: true },
    request: { body: json(stockQuerySchema) },
    responses: answers(200, stockQueryAnswerSchema, ["unknown_location", "unknown_channel", "forbidden"]),
  }),
  async (c) => {
    const { skus, location_ids, channel_id } = c.req.valid("json");
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const places = new Set(merchant?.locations.map((location) => location.id));
    const elsewhere = location_ids?.find((id) => !places.has(id) || !mayAt(c, "inventory.stock.view", id));
    if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere });
    const channel = merchant?.channels.find((candidate) => candidate.id === channel_id);
    if (channel_id !== null && !channel) return problem(c, "unknown_channel");
    const shown = location_ids ?? within(c, "inventory.stock.view", undefined);
    const here = (place: { readonly location_id: string }): boolean =>
      shown?.includes(place.location_id) ?? true;
    const found = await stockOfMany(db, skus, { selling: channel !== undefined });
    const known = new Set(found.map((row) => row.sku));
    const items = found.map(({ sku, levels, policy, category_ids }) => {
      const general = rulesOfCategories(merchant?.stock_rules ?? [], category_ids);
      const promised =
        channel &&
        availability(
          levels,
          { own: policy.rules, general },
          policy.beyond,
          { channel_id: channel.id, location_ids: channel.location_ids },
          policy.sale,
        );
      const own = levels.filter(here).map((level) => ({ ...level, available: sellable(level) }));
      const serving = promised?.locations.filter(here) ?? [];
      return {
        sku,
        levels: own,
        on_hand: own.reduce((total, level) => total + level.on_hand, 0),
        available: own.reduce((total, level) => total + level.available, 0),
        channel: promised
          ? {
              units: serving.reduce((total, { units }) => total + units, 0),
              locations: serving.map(({ location_id, units }) => ({ location_id, units })),
              beyond: promised.beyond,
            }
          : null,
      };
    });
    return c.json({ items, unknown: [...new Set(skus)].filter((sku) => !known.has(sku)) }, 200);
  },
);
