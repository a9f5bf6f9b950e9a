import { z } from "@hono/zod-openapi";
import { QUARANTINE_KINDS } from "#commerce/stock/quarantine.ts";
import { titlesOf } from "#db/sku-titles.ts";
import { listQuarantines, projectQuarantines, quarantineById } from "#db/stock-quarantines.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { actorOf, mayAt, within } from "../../auth/principal.ts";
import { fingerprint } from "../../fingerprint.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery, skuSchema } from "../../schemas/common.ts";
import {
  quarantineInputSchema,
  quarantineReleaseSchema,
  quarantineRowSchema,
  quarantineSchema,
} from "../../schemas/stock.ts";
import { checkPlaces, skuParams } from "./places.ts";
import { stockProblem } from "./refusals.ts";

/** Units kept from sale for their quality, and what is decided about them. Recalls are in recalls.ts. */
export const stockHoldRoutes = apiApp();

const TAGS = ["admin: stock holds"];
const HOLD = { who: "staff", permission: "inventory.hold", scope: "location" } as const;

stockHoldRoutes.openapi(
  route({
    method: "get",
    path: "/stock/quarantines",
    tags: TAGS,
    summary: "Units on hold over all SKUs, the latest first",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: {
      query: pageQuery(50, 200).extend({
        sku: skuSchema.optional(),
        location_id: idOf("loc").optional(),
        kind: z.enum(QUARANTINE_KINDS).optional(),
        lot: z.string().trim().min(1).max(80).optional(),
        locale: z.string().max(10).default("en"),
      }),
    },
    responses: answers(200, pageOf(quarantineRowSchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, locale, ...asked } = c.req.valid("query");
    const db = c.get("db");
    const locations = within(c, "inventory.stock.view", location_id);
    const page = await listQuarantines(db, { ...asked, locations });
    const titles = await titlesOf(
      db,
      page.items.map(({ sku }) => sku),
      locale,
    );
    const items = page.items.flatMap((item) => {
      const title = titles.get(item.sku);
      return title ? [{ ...title, ...item }] : [];
    });
    return c.json({ items, next_cursor: page.next_cursor }, 200);
  },
);

stockHoldRoutes.openapi(
  route({
    method: "post",
    path: "/stock/{sku}/quarantines",
    tags: TAGS,
    summary: "Keep free units from sale until somebody decides about them",
    access: HOLD,
    request: { params: skuParams, headers: idempotencyHeader, body: json(quarantineInputSchema) },
    responses: answers(201, quarantineSchema, [
      "unknown_sku",
      "unknown_location",
      "too_few_units",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const wish = c.req.valid("json");
    const refused = await checkPlaces(c, "inventory.hold", [sku], [wish.location_id]);
    if (refused) return refused;
    const key = c.req.valid("header")["idempotency-key"];
    const db = c.get("db");
    const answer = await c
      .get("objects")
      .item(sku)
      .quarantine({
        ...wish,
        command_id: key,
        // A repeated call names the same hold.
        quarantine_id: `qrn_${(await fingerprint([db.tenant_id, sku, key])).slice(0, 26).toUpperCase()}`,
        reference: null,
        actor: actorOf(c),
        request_id: c.get("request_id"),
      });
    if (!answer.ok) return stockProblem(c, answer.error);
    // Its event follows; whoever ends it at once finds it.
    await projectQuarantines(db, [{ sku, seq: 0, quarantine: answer.value }]);
    const { kind, lot, quantity, location_id, reason } = wish;
    note(c, { subject: { kind: "sku", id: sku }, location_id, after: { kind, lot, quantity }, reason });
    return c.json({ sku, ...answer.value }, 201);
  },
);

stockHoldRoutes.openapi(
  route({
    method: "post",
    path: "/stock/quarantines/{quarantine_id}/release",
    tags: TAGS,
    summary: "Decide about units on hold: sell them, mark them damaged, or write them off",
    access: HOLD,
    audit: { action: "inventory.hold.release" },
    request: {
      params: z.object({ quarantine_id: idOf("qrn") }),
      headers: idempotencyHeader,
      body: json(quarantineReleaseSchema),
    },
    responses: answers(200, quarantineSchema, [
      "not_found",
      "too_few_units",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { quarantine_id } = c.req.valid("param");
    const { quantity, outcome, reason } = c.req.valid("json");
    const known = await quarantineById(c.get("db"), quarantine_id);
    if (!known || !mayAt(c, "inventory.hold", known.location_id)) return problem(c, "not_found");
    const { sku, location_id, kind, lot } = known;
    const answer = await c
      .get("objects")
      .item(sku)
      .endQuarantine({
        command_id: c.req.valid("header")["idempotency-key"],
        quarantine_id,
        quantity,
        outcome,
        reason,
        reference: quarantine_id,
        actor: actorOf(c),
        request_id: c.get("request_id"),
      });
    if (!answer.ok) return stockProblem(c, answer.error);
    note(c, {
      subject: { kind: "sku", id: sku },
      location_id,
      before: { kind, lot },
      after: { quantity, outcome, on_hold: answer.value.quantity },
      reason,
    });
    return c.json({ sku, ...answer.value }, 200);
  },
);
