import { z } from "@hono/zod-openapi";
import { availability } from "#commerce/stock/availability.ts";
import { emptyLevel } from "#commerce/stock/level.ts";
import { rulesOfCategories } from "#commerce/stock/rules.ts";
import { variantsBySku } from "#db/catalog.ts";
import { answers, apiApp } from "../api.ts";
import { route } from "../routing.ts";
import { skuSchema } from "../schemas/common.ts";
import { posStockSchema } from "../schemas/pos.ts";

/** What is left of a SKU, as a till may sell it. */
export const stockRoutes = apiApp();

stockRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/stock/{sku}",
    tags: ["till: selling"],
    summary:
      "What is left of a SKU here and elsewhere, by the rules of the till's channel and from the object that owns it",
    request: { params: z.object({ sku: skuSchema }) },
    responses: answers(200, posStockSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const { merchant, location, channel } = c.get("till");
    const [{ levels, policy }, facts] = await Promise.all([
      c.get("objects").item(sku).overview(),
      variantsBySku(c.get("db"), [sku]),
    ]);
    const categories = facts.get(sku)?.product.category_ids ?? [];
    const rules = { own: policy.rules, general: rulesOfCategories(merchant.stock_rules, categories) };
    const places = merchant.locations
      .filter((place) => place.address.country === location.address.country)
      .sort((a, b) => Number(b.id === location.id) - Number(a.id === location.id));
    return c.json(
      {
        sku,
        levels: places.map(({ id, name, kind }) => {
          const level = levels.find((candidate) => candidate.location_id === id) ?? emptyLevel(id);
          const asked = { channel_id: channel.id, location_ids: [id] };
          // Whoever stands at the till does not wait for what may come.
          const { units, locations } = availability([level], rules, null, asked, policy.sale);
          return {
            location_id: id,
            location_name: name,
            kind,
            available: units,
            explanation: [...(locations[0]?.explanation ?? [])],
            arriving: level.incoming + level.in_transit,
            expected_at: level.expected_at,
          };
        }),
      },
      200,
    );
  },
);
