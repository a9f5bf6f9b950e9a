import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { ALERT_STATES } from "#commerce/stock/alerts.ts";
import { inList } from "#db/bulk.ts";
import { staff } from "#db/schema/control/people.ts";
import { titlesOf } from "#db/sku-titles.ts";
import {
  ALERT_STATUSES,
  acknowledgeAlert,
  listAlerts,
  type StockAlert,
  stockAlertById,
} from "#db/stock-alerts.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { mayAt, within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery, skuSchema } from "../../schemas/common.ts";
import { stockAlertSchema } from "../../schemas/stock.ts";

/** What ran low or out, and who has looked at it. */
export const stockAlertRoutes = apiApp();

const TAGS = ["admin: stock alerts"];
const localeField = { locale: z.string().max(10).default("en") };

stockAlertRoutes.openapi(
  route({
    method: "get",
    path: "/stock/alerts",
    tags: TAGS,
    summary: "What ran low or out by SKU and location, the latest first",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: {
      query: pageQuery(50, 200).extend({
        status: z.enum(ALERT_STATUSES).optional().openapi({
          description: "`open`: nobody has looked at it; `acknowledged`: somebody has, and it is low still",
        }),
        state: z.enum(ALERT_STATES).optional(),
        sku: skuSchema.optional(),
        location_id: idOf("loc").optional(),
        ...localeField,
      }),
    },
    responses: answers(200, pageOf(stockAlertSchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, locale, ...asked } = c.req.valid("query");
    const locations = within(c, "inventory.stock.view", location_id);
    const page = await listAlerts(c.get("db"), { ...asked, locations });
    return c.json({ items: await views(c, page.items, locale), next_cursor: page.next_cursor }, 200);
  },
);

stockAlertRoutes.openapi(
  route({
    method: "post",
    path: "/stock/alerts/{stock_alert_id}/acknowledge",
    tags: TAGS,
    summary: "Say that somebody has looked at it; it stays until the SKU is there again",
    access: { who: "staff", permission: "inventory.stock.adjust", scope: "location" },
    audit: { action: "inventory.stock.alert" },
    request: {
      params: z.object({ stock_alert_id: idOf("sal") }),
      query: z.object(localeField),
      body: json(z.strictObject({})),
    },
    responses: answers(200, stockAlertSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { stock_alert_id } = c.req.valid("param");
    const db = c.get("db");
    const known = await stockAlertById(db, stock_alert_id);
    if (!known || !mayAt(c, "inventory.stock.adjust", known.location_id)) return problem(c, "not_found");
    const acknowledged = await acknowledgeAlert(db, stock_alert_id, c.get("principal").id);
    const now = (await stockAlertById(db, stock_alert_id)) ?? known;
    const [view] = await views(c, [now], c.req.valid("query").locale);
    if (!view) throw new Error("an alert was lost on its way out");
    note(c, {
      subject: { kind: "sku", id: known.sku },
      location_id: known.location_id,
      after: { state: known.state, since: known.since },
      unchanged: !acknowledged,
    });
    return c.json(view, 200);
  },
);

/** Alerts with what their SKUs are called, and who has looked at them. */
async function views(
  c: Context<AppEnv>,
  alerts: readonly StockAlert[],
  locale: string,
): Promise<z.infer<typeof stockAlertSchema>[]> {
  const db = c.get("db");
  const readers = [...new Set(alerts.flatMap(({ acknowledged_by }) => acknowledged_by ?? []))];
  const [titles, people] = await Promise.all([
    titlesOf(
      db,
      alerts.map(({ sku }) => sku),
      locale,
    ),
    readers.length === 0
      ? []
      : controlDb(c.env, c.get("meter"))
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(and(eq(staff.tenant_id, db.tenant_id), inList(staff.id, readers))),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return alerts.flatMap(({ told: _, mailed_at: __, acknowledged_by, crossings, ...alert }) => {
    const title = titles.get(alert.sku);
    if (!title) return [];
    return {
      ...title,
      ...alert,
      crossings: [...crossings],
      acknowledged_by: acknowledged_by
        ? { id: acknowledged_by, name: names.get(acknowledged_by) ?? acknowledged_by }
        : null,
    };
  });
}
