import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Permission } from "#commerce/access/permissions.ts";
import { sellable } from "#commerce/stock/level.ts";
import { knownSkus, listStock } from "#db/stock-list.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note as tell } from "../audit.ts";
import { actorOf, mayAt, within } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import {
  adjustmentSchema,
  levelSchema,
  movementSchema,
  receiptSchema,
  stockRowSchema,
} from "../schemas/admin.ts";
import { idOf, pageOf, pageQuery, skuSchema } from "../schemas/common.ts";

export const stockRoutes = apiApp();

const skuParams = z.object({ sku: skuSchema });
const localeQuery = z.object({ locale: z.string().max(10).default("en") });

stockRoutes.openapi(
  route({
    method: "get",
    path: "/stock",
    tags: ["admin: stock"],
    summary: "Levels by SKU and location, from the read copy",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: {
      query: pageQuery(50, 200)
        .extend({
          q: z.string().trim().max(120).optional().openapi({ description: "SKU, barcode or title" }),
          location_id: idOf("loc").optional(),
          low: z
            .enum(["true", "false"])
            .default("false")
            .openapi({ description: "Only SKUs with five or fewer left" }),
        })
        .extend(localeQuery.shape),
    },
    responses: answers(200, pageOf(stockRowSchema), ["forbidden"]),
  }),
  async (c) => {
    const { q, location_id, low, locale, limit, cursor } = c.req.valid("query");
    const page = await listStock(c.get("db"), {
      q,
      locations: within(c, "inventory.stock.view", location_id),
      low: low === "true",
      locale,
      limit,
      cursor,
    });
    return c.json(page, 200);
  },
);

stockRoutes.openapi(
  route({
    method: "get",
    path: "/stock/{sku}",
    tags: ["admin: stock"],
    summary: "One SKU's levels, from the object that owns them",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { params: skuParams, query: localeQuery },
    responses: answers(200, stockRowSchema, ["unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const locations = within(c, "inventory.stock.view", undefined);
    const { items } = await listStock(c.get("db"), {
      sku,
      locations: null,
      limit: 1,
      locale: c.req.valid("query").locale,
    });
    const row = items[0];
    if (!row) return problem(c, "unknown_sku", { sku });
    const levels = (await c.get("objects").item(sku).levels())
      .filter((level) => locations === null || locations.includes(level.location_id))
      .map((level) => ({ ...level, available: sellable(level) }));
    return c.json(
      {
        ...row,
        levels,
        on_hand: levels.reduce((total, level) => total + level.on_hand, 0),
        available: levels.reduce((total, level) => total + level.available, 0),
      },
      200,
    );
  },
);

stockRoutes.openapi(
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
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(200, z.strictObject({ items: z.array(movementSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const { before, limit } = c.req.valid("query");
    const items = await c
      .get("objects")
      .item(c.req.valid("param").sku)
      .movements(before ?? null, limit, within(c, "inventory.stock.view", undefined));
    return c.json({ items }, 200);
  },
);

stockRoutes.openapi(
  route({
    method: "post",
    path: "/stock/adjustments",
    tags: ["admin: stock"],
    summary: "Correct a count by a difference, with its reason",
    access: { who: "staff", permission: "inventory.stock.adjust", scope: "location" },
    request: { headers: idempotencyHeader, body: json(adjustmentSchema) },
    responses: answers(200, z.strictObject({ sku: z.string(), level: levelSchema }), [
      "unknown_sku",
      "unknown_location",
      "stock_would_go_negative",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { sku, location_id, delta, reason, note } = c.req.valid("json");
    const refused = await checkPlaces(c, "inventory.stock.adjust", [sku], [location_id]);
    if (refused) return refused;
    const answer = await c
      .get("objects")
      .item(sku)
      .adjust({
        command_id: c.req.valid("header")["idempotency-key"],
        location_id,
        delta,
        reason: note ? `${reason}: ${note}` : reason,
        reference: null,
        actor: actorOf(c),
        request_id: c.get("request_id"),
      });
    if (answer.ok) {
      const { on_hand } = answer.value;
      tell(c, {
        subject: { kind: "sku", id: sku },
        location_id,
        before: { on_hand: on_hand - delta },
        after: { on_hand },
        reason: note ? `${reason}: ${note}` : reason,
      });
      return c.json({ sku, level: { ...answer.value, available: sellable(answer.value) } }, 200);
    }
    switch (answer.error.code) {
      case "would_go_negative":
        return problem(c, "stock_would_go_negative", {
          on_hand: answer.error.on_hand,
          allocated: answer.error.allocated,
          set_aside: answer.error.set_aside,
        });
      case "key_reused":
        return problem(c, "idempotency_key_reused");
      default:
        throw new Error(`an adjustment was refused with ${answer.error.code}`);
    }
  },
);

stockRoutes.openapi(
  route({
    method: "post",
    path: "/stock/receipts",
    tags: ["admin: stock"],
    summary: "Goods have arrived: up to 200 lines",
    access: { who: "staff", permission: "inventory.stock.receive", scope: "location" },
    request: { headers: idempotencyHeader, body: json(receiptSchema) },
    responses: answers(200, z.strictObject({ received: z.int() }), [
      "unknown_sku",
      "unknown_location",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { opening, reference, lines } = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const refused = await checkPlaces(
      c,
      "inventory.stock.receive",
      lines.map((line) => line.sku),
      lines.map((line) => line.location_id),
    );
    if (refused) return refused;
    const answered = await Promise.all(
      lines.map(async (line, index) => {
        const change = {
          // One command a line: a call that was cut off goes on where it stopped when it is repeated.
          command_id: `${key}:${index}`,
          location_id: line.location_id,
          quantity: line.quantity,
          reason: opening ? "opening stock" : "receipt",
          reference,
          actor: actorOf(c),
          request_id: c.get("request_id"),
        };
        const item = c.get("objects").item(line.sku);
        if (!opening) return await item.receive(change);
        await item.open({ ...change, tell: true });
        return null;
      }),
    );
    if (answered.some((answer) => answer && !answer.ok)) return problem(c, "idempotency_key_reused");
    const [place, ...others] = new Set(lines.map((line) => line.location_id));
    tell(c, {
      subject: { kind: "receipt", id: reference ?? key },
      location_id: others.length === 0 ? (place ?? null) : null,
      after: { opening, reference, lines },
    });
    return c.json({ received: lines.length }, 200);
  },
);

/** Stock is kept only of SKUs and at locations that the merchant has, and by store staff only at their store. */
async function checkPlaces(
  c: Context<AppEnv>,
  permission: Permission,
  skus: readonly string[],
  locationIds: readonly string[],
) {
  const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  const places = new Set(merchant?.locations.map((location) => location.id));
  const elsewhere = locationIds.find((id) => !places.has(id) || !mayAt(c, permission, id));
  if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere });
  const known = await knownSkus(c.get("db"), skus);
  const unknown = skus.find((sku) => !known.has(sku));
  return unknown ? problem(c, "unknown_sku", { sku: unknown }) : null;
}
