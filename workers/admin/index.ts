import { createRoute, z } from "@hono/zod-openapi";
import { money } from "#commerce/money.ts";
import { merchantOf, shippingMethodsOf } from "#db/store-context.ts";
import { liveTopic } from "#durable-objects/objects.ts";
import { answers, apiApp } from "../api.ts";
import { staffView } from "../auth/index.ts";
import { joinLive } from "../live.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { allow, staff } from "../middleware/tenant.ts";
import { channelConfigSchema, locationSchema, staffSchema } from "../schemas/admin.ts";
import { importRoutes } from "./imports.ts";
import { mediaRoutes } from "./media.ts";
import { orderRoutes } from "./orders.ts";
import { productRoutes } from "./products.ts";
import { stockRoutes } from "./stock.ts";

/** What staff do in the back office. Every route names the permission it needs. */
export const adminApi = apiApp();

adminApi.use(staff);
// Files come as they are; every other unsafe call is JSON.
adminApi.route("/", mediaRoutes);
adminApi.route("/", importRoutes);
adminApi.use(jsonOnly);

adminApi.openapi(
  createRoute({
    method: "get",
    path: "/me",
    tags: ["admin: account"],
    summary: "Who is signed in, and what they may do",
    responses: answers(200, staffSchema, ["sign_in_required"]),
  }),
  async (c) => c.json(await staffView(c.env, c.get("staff")), 200),
);

adminApi.openapi(
  createRoute({
    method: "get",
    path: "/channels",
    tags: ["admin: organisation"],
    summary: "The merchant's channels",
    middleware: [allow("orders.read")] as const,
    responses: answers(200, z.strictObject({ items: z.array(channelConfigSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
    const items = (merchant?.channels ?? []).map((channel) => ({
      id: channel.id,
      kind: channel.kind,
      name: channel.name,
      locale: channel.locale,
      currency: channel.currency,
      prices_include_tax: channel.prices_include_tax,
      country: channel.country,
      location_ids: channel.location_ids,
      url: channel.url,
      shipping_methods: merchant
        ? shippingMethodsOf({ merchant, channel }, channel.country).map((method) => ({
            id: method.id,
            name: method.name,
            price: method.price,
            free_over: method.free_over && money(method.free_over.amount, method.free_over.currency),
          }))
        : [],
    }));
    return c.json({ items }, 200);
  },
);

adminApi.openapi(
  createRoute({
    method: "get",
    path: "/locations",
    tags: ["admin: organisation"],
    summary: "Warehouses and stores",
    middleware: [allow("orders.read")] as const,
    responses: answers(200, z.strictObject({ items: z.array(locationSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
    const items = (merchant?.locations ?? []).map(({ id, code, kind, name, address, picks_up }) => ({
      id,
      code,
      kind,
      name,
      city: address.city,
      country: address.country,
      picks_up,
    }));
    return c.json({ items }, 200);
  },
);

adminApi.route("/", productRoutes);
adminApi.route("/", stockRoutes);
adminApi.route("/", orderRoutes);

adminApi.get("/live", allow("orders.read"), (c) => {
  // People bound to a store hear of that store only, as their lists show it only.
  const own = c.get("staff").location_id;
  return joinLive(c, own ? liveTopic.store(own) : liveTopic.staff());
});
