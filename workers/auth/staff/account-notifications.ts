import type { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import { staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { notificationSettingsSchema } from "../../schemas/staff-identity.ts";

/** What somebody wants to be mailed, beside what concerns their own account. */
export const accountNotificationRoutes = apiApp();

type Settings = z.infer<typeof notificationSettingsSchema>;

accountNotificationRoutes.openapi(
  route({
    access: { who: "member" },
    method: "get",
    path: "/account/notifications",
    tags: ["admin: account"],
    summary: "What one is mailed oneself",
    responses: answers(200, notificationSettingsSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { id, tenant } = c.get("staff");
    const settings = await settingsOf(c.env, tenant.tenant_id, id);
    return settings ? c.json(settings, 200) : problem(c, "sign_in_required");
  },
);

accountNotificationRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "account.notifications.change" },
    method: "put",
    path: "/account/notifications",
    tags: ["admin: account"],
    summary: "Choose what one is mailed",
    description:
      "`stock_alert_mail`: at most once an hour, what ran low or out where one may look at stock. Off until somebody asks for it.",
    request: { body: json(notificationSettingsSchema) },
    responses: answers(200, notificationSettingsSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const { id, tenant } = c.get("staff");
    const { tenant_id } = tenant;
    const wish = c.req.valid("json");
    const before = await settingsOf(c.env, tenant_id, id);
    if (!before) return problem(c, "sign_in_required");
    await controlDb(c.env)
      .update(staff)
      .set(wish)
      .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, id)));
    note(c, {
      subject: { kind: "staff", id },
      before,
      after: wish,
      unchanged: before.stock_alert_mail === wish.stock_alert_mail,
    });
    return c.json(wish, 200);
  },
);

async function settingsOf(env: Env, tenantId: string, staffId: string): Promise<Settings | null> {
  const row = await controlDb(env)
    .select({ stock_alert_mail: staff.stock_alert_mail })
    .from(staff)
    .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId)))
    .get();
  return row ?? null;
}
