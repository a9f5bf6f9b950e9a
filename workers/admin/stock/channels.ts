import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type ChannelStock, channelStock, setChannelStock } from "#db/stock-rules.ts";
import { forgetMerchants, merchantOf } from "#db/store-context.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import { channelStockInputSchema, channelStockSchema } from "../../schemas/stock.ts";
import { versionAsked } from "./places.ts";

/** What of stock is said by channel: which locations serve it, and how long goods are kept aside for a buyer. */
export const channelStockRoutes = apiApp();

const TAGS = ["admin: stock rules"];
const channelParams = z.object({ channel_id: idOf("chn") });

channelStockRoutes.openapi(
  route({
    method: "get",
    path: "/channels/{channel_id}/stock",
    tags: TAGS,
    summary: "The locations that serve a channel, first choice first, and its soft hold",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { params: channelParams },
    responses: answers(200, channelStockSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { channel_id } = c.req.valid("param");
    const found = await channelStock(c.get("db"), channel_id);
    return found ? answerWith(c, channel_id, found) : problem(c, "not_found");
  },
);

channelStockRoutes.openapi(
  route({
    method: "put",
    path: "/channels/{channel_id}/stock",
    tags: TAGS,
    summary:
      "Say which locations serve a channel, and its soft hold; it counts everywhere within five seconds",
    access: { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" },
    request: { params: channelParams, headers: ifMatchHeader, body: json(channelStockInputSchema) },
    responses: answers(200, channelStockSchema, [
      "not_found",
      "version_conflict",
      "unknown_location",
      "forbidden",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const { channel_id } = c.req.valid("param");
    const { location_ids, soft_hold } = c.req.valid("json");
    const before = await channelStock(db, channel_id);
    if (!before) return problem(c, "not_found");
    if (new Set(location_ids).size < location_ids.length)
      return problem(c, "invalid_request", {
        errors: [{ field: "location_ids", message: "must not name a location twice" }],
      });
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const unknown = location_ids.find((id) => !merchant?.locations.some((location) => location.id === id));
    if (unknown) return problem(c, "unknown_location", { location_id: unknown });
    const version = versionAsked(c);
    if (!(await setChannelStock(db, channel_id, { location_ids, soft_hold, version })))
      return problem(c, "version_conflict");
    forgetMerchants();
    note(c, {
      subject: { kind: "channel", id: channel_id },
      before: { location_ids: before.location_ids, soft_hold: before.soft_hold },
      after: { location_ids, soft_hold },
    });
    return answerWith(c, channel_id, { location_ids, soft_hold, version: version + 1 });
  },
);

function answerWith(c: Context<AppEnv>, channel_id: string, { location_ids, ...said }: ChannelStock) {
  c.header("ETag", `"v${said.version}"`);
  return c.json({ channel_id, location_ids: [...location_ids], ...said }, 200);
}
