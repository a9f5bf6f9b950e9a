import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type StockLevel, sellable } from "#commerce/stock/level.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { actorOf } from "../../auth/principal.ts";
import type { ProblemCode } from "../../problems.ts";
import { route } from "../../routing.ts";
import { levelSchema } from "../../schemas/admin.ts";
import { damageSchema, returnedGoodsSchema } from "../../schemas/stock.ts";
import { checkPlaces, skuParams } from "./places.ts";
import { stockProblem } from "./refusals.ts";

/** Goods that cannot be sold any more, and goods that come back. */
export const conditionRoutes = apiApp();

const TAGS = ["admin: stock"];
const ADJUST = { who: "staff", permission: "inventory.stock.adjust", scope: "location" } as const;
const RECEIVE = { who: "staff", permission: "inventory.stock.receive", scope: "location" } as const;
const changedSchema = z.strictObject({ sku: z.string(), level: levelSchema });
const PROBLEMS: ProblemCode[] = [
  "unknown_sku",
  "unknown_location",
  "too_few_units",
  "idempotency_key_reused",
  "forbidden",
];

conditionRoutes.openapi(
  route({
    method: "post",
    path: "/stock/{sku}/damages",
    tags: TAGS,
    summary: "Mark free units as damaged",
    access: ADJUST,
    audit: { action: "inventory.stock.damage" },
    request: { params: skuParams, headers: idempotencyHeader, body: json(damageSchema) },
    responses: answers(200, changedSchema, PROBLEMS),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const change = c.req.valid("json");
    const refused = await checkPlaces(c, ADJUST.permission, [sku], [change.location_id]);
    if (refused) return refused;
    const answer = await c
      .get("objects")
      .item(sku)
      .damage({ ...change, reference: null, ...callOf(c) });
    if (!answer.ok) return stockProblem(c, answer.error);
    tell(c, sku, change, { damaged: answer.value.damaged - change.quantity }, answer.value);
    return c.json({ sku, level: shown(answer.value) }, 200);
  },
);

conditionRoutes.openapi(
  route({
    method: "post",
    path: "/stock/{sku}/write-offs",
    tags: TAGS,
    summary: "Take damaged units off the books",
    access: ADJUST,
    audit: { action: "inventory.stock.write_off" },
    request: { params: skuParams, headers: idempotencyHeader, body: json(damageSchema) },
    responses: answers(200, changedSchema, PROBLEMS),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const change = c.req.valid("json");
    const refused = await checkPlaces(c, ADJUST.permission, [sku], [change.location_id]);
    if (refused) return refused;
    const answer = await c
      .get("objects")
      .item(sku)
      .writeOff({ ...change, reference: null, ...callOf(c) });
    if (!answer.ok) return stockProblem(c, answer.error);
    const { on_hand, damaged } = answer.value;
    const before = { on_hand: on_hand + change.quantity, damaged: damaged + change.quantity };
    tell(c, sku, change, before, answer.value);
    return c.json({ sku, level: shown(answer.value) }, 200);
  },
);

conditionRoutes.openapi(
  route({
    method: "post",
    path: "/stock/{sku}/returns",
    tags: TAGS,
    summary: "Take goods back: to stock, or to the damaged ones",
    access: RECEIVE,
    audit: { action: "inventory.stock.return" },
    request: { params: skuParams, headers: idempotencyHeader, body: json(returnedGoodsSchema) },
    responses: answers(200, changedSchema, PROBLEMS),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const change = c.req.valid("json");
    const refused = await checkPlaces(c, RECEIVE.permission, [sku], [change.location_id]);
    if (refused) return refused;
    const answer = await c
      .get("objects")
      .item(sku)
      .restock({ ...change, ...callOf(c) });
    if (!answer.ok) return stockProblem(c, answer.error);
    const { on_hand, damaged } = answer.value;
    const damagedBefore = damaged - (change.condition === "damaged" ? change.quantity : 0);
    tell(c, sku, change, { on_hand: on_hand - change.quantity, damaged: damagedBefore }, answer.value);
    return c.json({ sku, level: shown(answer.value) }, 200);
  },
);

const callOf = (c: Context<AppEnv>) => ({
  command_id: c.req.header("idempotency-key") ?? "",
  actor: actorOf(c),
  request_id: c.get("request_id"),
});

const shown = (level: StockLevel) => ({ ...level, available: sellable(level) });

/** Tells the figures that changed, as they were and as they are. */
function tell(
  c: Context<AppEnv>,
  sku: string,
  { location_id, reason }: { readonly location_id: string; readonly reason: string },
  before: Partial<Pick<StockLevel, "on_hand" | "damaged">>,
  level: StockLevel,
): void {
  const after = Object.fromEntries(
    Object.keys(before).map((figure) => [figure, level[figure as "on_hand" | "damaged"]]),
  );
  note(c, { subject: { kind: "sku", id: sku }, location_id, before, after, reason });
}
