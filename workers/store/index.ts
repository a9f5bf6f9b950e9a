import { z } from "@hono/zod-openapi";
import { isId } from "#commerce/id.ts";
import { pickupStores, shippingMethodsOf } from "#db/store-context.ts";
import { liveTopic } from "#durable-objects/objects.ts";
import { answers, apiApp } from "../api.ts";
import { joinLive } from "../live.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { identifyShopper } from "../middleware/shopper.ts";
import { site } from "../middleware/store-key.ts";
import { ownOrder } from "../orders/ownership.ts";
import { problem } from "../problems.ts";
import { gate, route } from "../routing.ts";
import { channelSchema, storeLocationSchema } from "../schemas/catalog.ts";
import { accountRoutes } from "./account/index.ts";
import { carts } from "./carts.ts";
import { describeForHeadlessShops } from "./describe.ts";
import { orders } from "./orders.ts";
import { products } from "./products.ts";

/** What shoppers may do, on the site that the hostname or a store key names. */
export const storeApi = apiApp();

storeApi.use(site);
storeApi.use(jsonOnly);
// Elsewhere it does not matter who looks.
for (const path of ["/account/*", "/carts/*", "/orders/*"]) storeApi.use(path, identifyShopper);

storeApi.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/channel",
    tags: ["store: site"],
    summary: "The site: its language, currency, tax display and ways to ship",
    responses: answers(200, channelSchema, ["unknown_host"]),
  }),
  (c) => {
    const { channel, merchant } = c.get("store");
    return c.json(
      {
        id: channel.id,
        name: channel.name,
        merchant: merchant.name,
        sandbox: merchant.kind === "sandbox",
        locale: channel.locale,
        currency: channel.currency,
        country: channel.country,
        prices_include_tax: channel.prices_include_tax,
        accent_hue: channel.theme?.accent_hue ?? null,
        location_ids: channel.location_ids,
        sites: merchant.channels.flatMap((site) =>
          site.kind === "web" && site.url
            ? [
                {
                  name: site.name,
                  url: site.url,
                  locale: site.locale,
                  currency: site.currency,
                  current: site.id === channel.id,
                },
              ]
            : [],
        ),
        shipping_methods: shippingMethodsOf(c.get("store"), channel.country).map(
          ({ id, name, price, free_over, min_days, max_days }) => ({
            id,
            name,
            price,
            free_over,
            min_days,
            max_days,
          }),
        ),
      },
      200,
    );
  },
);

storeApi.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/locations",
    tags: ["store: site"],
    summary: "Stores where orders can be picked up",
    responses: answers(200, z.strictObject({ items: z.array(storeLocationSchema) })),
  }),
  (c) => {
    const items = pickupStores(c.get("store")).map((location) => ({
      id: location.id,
      name: location.name,
      address: {
        line1: location.address.line1,
        city: location.address.city,
        region: location.address.region,
        postal_code: location.address.postal_code,
        country: location.address.country,
      },
      latitude: location.latitude,
      longitude: location.longitude,
      phone: location.phone,
      hours: location.hours,
    }));
    return c.json({ items }, 200);
  },
);

storeApi.route("/", products);
storeApi.route("/", carts);
storeApi.route("/", orders);
storeApi.route("/", accountRoutes);

describeForHeadlessShops(storeApi.openAPIRegistry);

// Sockets are not part of OpenAPI; docs/api.md describes them.
storeApi.get("/live", gate({ who: "anyone" }), (c) => {
  const topic = c.req.query("topic") ?? "";
  const product = /^product:(prd_\w{26})$/.exec(topic)?.[1];
  return product
    ? joinLive(c, liveTopic.product(product, c.get("store").channel.id))
    : problem(c, "not_found");
});

storeApi.get("/carts/:cart_id/live", gate({ who: "holder", of: "cart" }), async (c) => {
  const id = c.req.param("cart_id");
  const by = c.get("shopper")?.customer_id ?? null;
  const cart = isId(id, "crt") ? await c.get("objects").cart(id).read(by) : null;
  if (!cart?.ok || cart.value.channel_id !== c.get("store").channel.id) return problem(c, "cart_not_found");
  if (c.req.header("upgrade") !== "websocket") return problem(c, "not_found");
  return c.get("objects").cart(id).fetch(c.req.raw);
});

storeApi.get("/orders/:order_id/live", gate({ who: "holder", of: "order" }), async (c) => {
  const id = c.req.param("order_id");
  const key = c.req.query("key");
  const order = key ? await c.get("objects").order(id).readWithKey(key) : await ownOrder(c, id);
  return order ? joinLive(c, liveTopic.order(id)) : problem(c, "order_not_found");
});
