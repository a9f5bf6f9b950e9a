import { z } from "@hono/zod-openapi";
import { sellable } from "#commerce/stock/level.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note as tell } from "../../audit.ts";
import { actorOf } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { adjustmentSchema, levelSchema, receiptSchema } from "../../schemas/admin.ts";
import { checkPlaces } from "./places.ts";

export const stockChangeRoutes = apiApp();

stockChangeRoutes.openapi(
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

stockChangeRoutes.openapi(
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
    const why = {
      reason: opening ? "opening stock" : "receipt",
      reference,
      actor: actorOf(c),
      request_id: c.get("request_id"),
    };
    const item = (sku: string) => c.get("objects").item(sku);
    // One command a line: a call that was cut off goes on where it stopped when it is repeated. Opening stock counts
    // once by itself, and is opened at all places of a SKU at once.
    const answered = opening
      ? []
      : await Promise.all(
          lines.map(async ({ sku, location_id, quantity }, index) =>
            item(sku).receive({ ...why, command_id: `${key}:${index}`, location_id, quantity }),
          ),
        );
    if (opening) {
      const bySku = Map.groupBy(lines, (line) => line.sku);
      await Promise.all(
        [...bySku].map(async ([sku, at]) =>
          item(sku).open({ ...why, command_id: `${key}:${sku}`, at: at.map(withoutSku), tell: true }),
        ),
      );
    }
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

const withoutSku = ({ sku: _, ...share }: z.infer<typeof receiptSchema>["lines"][number]) => share;
