import { z } from "@hono/zod-openapi";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Context } from "hono";
import { inList } from "#db/bulk.ts";
import { before } from "#db/catalog.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { device, staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { mayAt, within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import { deviceSchema } from "../../schemas/security.ts";

/** The merchant's tills, as the back office sees them; they are registered at the till itself. */
export const deviceRoutes = apiApp();

deviceRoutes.openapi(
  route({
    method: "get",
    path: "/devices",
    tags: ["admin: tills"],
    summary: "Tills, the latest registered first",
    access: { who: "staff", permission: "till.device.view", scope: "location" },
    request: { query: pageQuery(50, 200).extend({ location_id: idOf("loc").optional() }) },
    responses: answers(200, pageOf(deviceSchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, limit, cursor } = c.req.valid("query");
    const places = within(c, "till.device.view", location_id);
    const rows = await rowsOf(c)
      .where(
        and(
          eq(device.tenant_id, c.get("db").tenant_id),
          places ? inList(device.location_id, places) : undefined,
          before(device.created_at, device.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(device.created_at), desc(device.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.created_at, row.id]);
    return c.json({ items: page.items.map(view), next_cursor: page.next_cursor }, 200);
  },
);

deviceRoutes.openapi(
  route({
    method: "post",
    path: "/devices/{device_id}/revoke",
    tags: ["admin: tills"],
    summary: "Take a till out of service: it and whoever is signed in at it are let in no more",
    access: { who: "staff", permission: "till.device.register", scope: "location" },
    audit: { action: "till.device.revoke" },
    request: { params: z.object({ device_id: idOf("dev") }), body: json(z.strictObject({})) },
    responses: answers(200, deviceSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { device_id } = c.req.valid("param");
    const { tenant_id } = c.get("db");
    const own = and(eq(device.tenant_id, tenant_id), eq(device.id, device_id));
    const known = await rowsOf(c).where(own).get();
    if (!known || !mayAt(c, "till.device.register", known.location_id)) return problem(c, "not_found");
    const now = new Date().toISOString();
    const revoked = await controlDb(c.env, c.get("meter"))
      .update(device)
      .set({ revoked_at: now })
      .where(and(own, isNull(device.revoked_at)))
      .returning({ id: device.id });
    const { name, location_id } = known;
    note(c, {
      subject: { kind: "device", id: device_id },
      location_id,
      before: { name, location_id, revoked: false },
      after: { name, location_id, revoked: true },
      unchanged: revoked.length === 0,
    });
    return c.json(view({ ...known, revoked_at: known.revoked_at ?? now }), 200);
  },
);

const rowsOf = (c: Context<AppEnv>) =>
  controlDb(c.env, c.get("meter"))
    .select({
      id: device.id,
      name: device.name,
      location_id: device.location_id,
      registered_by: device.registered_by,
      registered_by_name: staff.name,
      created_at: device.created_at,
      last_seen_at: device.last_seen_at,
      revoked_at: device.revoked_at,
    })
    .from(device)
    .leftJoin(staff, and(eq(staff.tenant_id, device.tenant_id), eq(staff.id, device.registered_by)));

function view({
  registered_by,
  registered_by_name,
  ...row
}: Awaited<ReturnType<ReturnType<typeof rowsOf>["all"]>>[number]): z.infer<typeof deviceSchema> {
  return {
    ...row,
    registered_by: registered_by ? { id: registered_by, name: registered_by_name ?? registered_by } : null,
  };
}
