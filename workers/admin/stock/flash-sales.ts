import { z } from "@hono/zod-openapi";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { route } from "../../routing.ts";
import { policySchema } from "../../schemas/stock.ts";
import { checkSku, skuParams } from "./places.ts";
import { policyView } from "./policies.ts";

/** Drops and flash sales: stock of one SKU split over counters, for a rush that one object could not serve. */
export const flashSaleRoutes = apiApp();

const TAGS = ["admin: stock rules"];

flashSaleRoutes.openapi(
  route({
    method: "post",
    path: "/stock/{sku}/flash-sale",
    tags: TAGS,
    summary: "Split the SKU's stock over counters",
    description:
      "While it is on, carts keep no units aside and nothing is sold beyond stock. The number of counters stays until it is ended; started again it stays as it is.",
    access: { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" },
    audit: { action: "inventory.flash_sale.start" },
    request: {
      params: skuParams,
      headers: idempotencyHeader,
      body: json(z.strictObject({ counters: z.int().min(2).max(32) })),
    },
    responses: answers(200, policySchema, ["unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const refused = await checkSku(c, sku);
    if (refused) return refused;
    const item = c.get("objects").item(sku);
    const before = await item.policy();
    const policy = await item.startSale(c.req.valid("json").counters, c.get("request_id"));
    if (policy.version === before.version) note(c, { unchanged: true });
    else
      note(c, {
        subject: { kind: "sku", id: sku },
        after: { counters: policy.sale?.buckets ?? null },
      });
    return c.json(policyView(c, policy), 200);
  },
);

flashSaleRoutes.openapi(
  route({
    method: "delete",
    path: "/stock/{sku}/flash-sale",
    tags: TAGS,
    summary: "Close the counters and put together again what they have not sold",
    access: { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" },
    audit: { action: "inventory.flash_sale.end" },
    request: { params: skuParams },
    responses: answers(200, policySchema, ["unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const refused = await checkSku(c, sku);
    if (refused) return refused;
    const item = c.get("objects").item(sku);
    const { sale } = await item.policy();
    const policy = await item.endSale(c.get("request_id"));
    if (sale) note(c, { subject: { kind: "sku", id: sku }, before: { counters: sale.buckets }, after: null });
    else note(c, { unchanged: true });
    return c.json(policyView(c, policy), 200);
  },
);
