import { z } from "@hono/zod-openapi";
import { money } from "#commerce/money.ts";
import { merchantOf, shippingMethodsOf } from "#db/store-context.ts";
import { answers, apiApp } from "../api.ts";
import { route } from "../routing.ts";
import { channelConfigSchema, locationSchema } from "../schemas/admin.ts";

/** Where the merchant sells and where its goods are. */
export const organisationRoutes = apiApp();

organisationRoutes.openapi(
  route({
    method: "get",
    path: "/channels",
    tags: ["admin: organisation"],
    summary: "The merchant's channels",
    access: { who: "staff", permission: "organisation.view", scope: "location" },
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

organisationRoutes.openapi(
  route({
    method: "get",
    path: "/locations",
    tags: ["admin: organisation"],
    summary: "Warehouses and stores",
    access: { who: "staff", permission: "organisation.view", scope: "location" },
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
