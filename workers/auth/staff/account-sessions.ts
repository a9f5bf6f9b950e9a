import { z } from "@hono/zod-openapi";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Context } from "hono";
import { device, staffSession } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { sessionSchema } from "../../schemas/staff-identity.ts";
import { endSessionsOf } from "./ending-sessions.ts";

/** Where somebody is signed in, and how they end it from afar. */
export const accountSessionRoutes = apiApp();

/** More than anybody has; the newest are shown. */
const MOST_SESSIONS = 100;

const tags = ["admin: account"];

accountSessionRoutes.openapi(
  route({
    access: { who: "member" },
    method: "get",
    path: "/account/sessions",
    tags,
    summary: "Where one is signed in, the last seen first",
    responses: answers(200, z.strictObject({ items: z.array(sessionSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const { session_id } = c.get("staff");
    const rows = await controlDb(c.env, c.get("meter"))
      .select({
        id: staffSession.id,
        proof: staffSession.proof,
        till: device.name,
        user_agent: staffSession.user_agent,
        ip: staffSession.ip,
        created_at: staffSession.created_at,
        last_seen_at: staffSession.last_seen_at,
        expires_at: staffSession.expires_at,
      })
      .from(staffSession)
      .leftJoin(
        device,
        and(eq(device.tenant_id, staffSession.tenant_id), eq(device.id, staffSession.device_id)),
      )
      .where(and(own(c), gt(staffSession.expires_at, new Date().toISOString())))
      .orderBy(desc(staffSession.last_seen_at), desc(staffSession.id))
      .limit(MOST_SESSIONS);
    return c.json({ items: rows.map((row) => ({ ...row, current: row.id === session_id })) }, 200);
  },
);

accountSessionRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "account.session.end" },
    method: "delete",
    path: "/account/sessions/{session_id}",
    tags,
    summary: "End one of one's own sessions",
    request: { params: z.object({ session_id: idOf("ses") }) },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const { session_id } = c.req.valid("param");
    const [ended] = await controlDb(c.env)
      .delete(staffSession)
      .where(and(own(c), eq(staffSession.id, session_id)))
      .returning();
    if (!ended) return problem(c, "not_found");
    const { ip, user_agent } = ended;
    note(c, { subject: { kind: "staff", id: c.get("staff").id }, before: { session_id, ip, user_agent } });
    return c.json({ ok: true as const }, 200);
  },
);

accountSessionRoutes.openapi(
  route({
    access: { who: "member" },
    audit: { action: "account.session.end_others" },
    method: "post",
    path: "/account/sessions/end-others",
    tags,
    summary: "End all of one's own sessions but this one",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, z.strictObject({ ended: z.int() }), ["sign_in_required"]),
  }),
  async (c) => {
    const { id: staff_id, tenant, session_id } = c.get("staff");
    const ended = await endSessionsOf(c.env, { tenant_id: tenant.tenant_id, staff_id }, session_id);
    note(c, { subject: { kind: "staff", id: staff_id }, after: { sessions_ended: ended } });
    return c.json({ ended }, 200);
  },
);

const own = (c: Context<AppEnv>) => {
  const { id, tenant } = c.get("staff");
  return and(eq(staffSession.tenant_id, tenant.tenant_id), eq(staffSession.staff_id, id));
};
