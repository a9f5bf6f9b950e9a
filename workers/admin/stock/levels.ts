import { z } from "@hono/zod-openapi";
import { categoriesBelow } from "#db/catalog.ts";
import { searchIndex } from "#db/search.ts";
import { listStock, stockRows } from "#db/stock-list.ts";
import { answers, apiApp } from "../../api.ts";
import { within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { stockRowSchema } from "../../schemas/admin.ts";
import { pageOf } from "../../schemas/common.ts";
import { stockItemSchema } from "../../schemas/stock.ts";
import { stockListQuery } from "../../schemas/stock-levels.ts";
import { stockItemView } from "./item-view.ts";
import { skuParams } from "./places.ts";

export const stockLevelRoutes = apiApp();

const localeQuery = z.object({ locale: z.string().max(10).default("en") });

stockLevelRoutes.openapi(
  route({
    method: "get",
    path: "/stock",
    tags: ["admin: stock"],
    summary: "Levels by SKU and location, from the read copy",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { query: stockListQuery.extend(localeQuery.shape) },
    responses: answers(200, pageOf(stockRowSchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, category_id, state, low, ...rest } = c.req.valid("query");
    const db = c.get("db");
    const search = searchIndex(c.env, c.get("principal").tenant, c.get("meter"));
    const page = await listStock(db, search, {
      ...rest,
      locations: within(c, "inventory.stock.view", location_id),
      states: state ? [state] : low === "true" ? ["low", "out"] : [],
      categories: category_id === undefined ? null : await categoriesBelow(db, category_id),
    });
    return c.json(page, 200);
  },
);

stockLevelRoutes.openapi(
  route({
    method: "get",
    path: "/stock/{sku}",
    tags: ["admin: stock"],
    summary: "All that is known of one SKU's stock, from the object that owns it",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { params: skuParams, query: localeQuery },
    responses: answers(200, stockItemSchema, ["unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const { locale } = c.req.valid("query");
    const [row] = await stockRows(c.get("db"), [sku], { locations: [], locale });
    return row ? c.json(await stockItemView(c, row), 200) : problem(c, "unknown_sku", { sku });
  },
);
