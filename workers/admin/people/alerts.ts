import { z } from "@hono/zod-openapi";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Context } from "hono";
import type { AlertKind } from "#commerce/access/alerts.ts";
import { inList } from "#db/bulk.ts";
import { before } from "#db/catalog.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { customRole, staff } from "#db/schema/control/people.ts";
import { alert } from "#db/schema/shard/audit.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { alertSchema } from "../../schemas/audit.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";

/** What looked unusual, and who has looked at it. */
export const alertRoutes = apiApp();

type AlertRow = typeof alert.$inferSelect;

alertRoutes.openapi(
  route({
    method: "get",
    path: "/alerts",
    tags: ["admin: audit"],
    summary: "Security alerts, the latest first",
    access: { who: "staff", permission: "audit.view", scope: "merchant" },
    request: { query: pageQuery(50, 200).extend({ status: z.enum(["open", "acknowledged"]).optional() }) },
    responses: answers(200, pageOf(alertSchema), ["forbidden"]),
  }),
  async (c) => {
    const { status, limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const rows = await db
      .select()
      .from(alert)
      .where(
        and(
          eq(alert.tenant_id, db.tenant_id),
          status && (status === "open" ? isNull(alert.acknowledged_at) : isNotNull(alert.acknowledged_at)),
          before(alert.last_at, alert.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(alert.last_at), desc(alert.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.last_at, row.id]);
    return c.json({ items: await views(c, page.items), next_cursor: page.next_cursor }, 200);
  },
);

alertRoutes.openapi(
  route({
    method: "post",
    path: "/alerts/{alert_id}/acknowledge",
    tags: ["admin: audit"],
    summary: "Say that somebody has looked at it; what happens afterwards is a new alert",
    access: { who: "staff", permission: "audit.alert.acknowledge", scope: "merchant" },
    request: { params: z.object({ alert_id: idOf("alr") }), body: json(z.strictObject({})) },
    responses: answers(200, alertSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { alert_id } = c.req.valid("param");
    const db = c.get("db");
    const own = and(eq(alert.tenant_id, db.tenant_id), eq(alert.id, alert_id));
    const acknowledged = await db
      .update(alert)
      .set({ acknowledged_by: c.get("principal").id, acknowledged_at: new Date().toISOString() })
      .where(and(own, isNull(alert.acknowledged_at)))
      .returning({ id: alert.id });
    const row = await db.select().from(alert).where(own).get();
    const [view] = row ? await views(c, [row]) : [];
    if (!view) return problem(c, "not_found");
    note(c, {
      subject: { kind: "alert", id: alert_id },
      after: { kind: view.kind, subject: view.subject, count: view.count },
      unchanged: acknowledged.length === 0,
    });
    return c.json(view, 200);
  },
);

/** Alerts with the names of the people and roles that they are about. */
async function views(c: Context<AppEnv>, rows: readonly AlertRow[]): Promise<z.infer<typeof alertSchema>[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.subject, row.acknowledged_by ?? row.subject]))];
  const db = controlDb(c.env, c.get("meter"));
  const { tenant_id } = c.get("db");
  const [people, roles] = await db.batch([
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(and(eq(staff.tenant_id, tenant_id), inList(staff.id, ids))),
    db
      .select({ id: customRole.id, name: customRole.name })
      .from(customRole)
      .where(and(eq(customRole.tenant_id, tenant_id), inList(customRole.id, ids))),
  ]);
  const names = new Map([...people, ...roles].map(({ id, name }) => [id, name]));
  return rows.map(({ tenant_id: _, acknowledged_by, ...row }) => ({
    ...row,
    kind: row.kind as AlertKind,
    subject_name: names.get(row.subject) ?? null,
    acknowledged_by: acknowledged_by
      ? { id: acknowledged_by, name: names.get(acknowledged_by) ?? acknowledged_by }
      : null,
  }));
}
