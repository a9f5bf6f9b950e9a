import { and, desc, eq, or, sql } from "drizzle-orm";
import { pageOf as cut, decodeCursor } from "#db/paging.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { answers, apiApp } from "../../api.ts";
import { route } from "../../routing.ts";
import { pageOf, pageQuery } from "../../schemas/common.ts";
import { securityLogEntrySchema } from "../../schemas/staff-identity.ts";

/** What happened at the door of one's own account, and to what opens it. */
export const accountLogRoutes = apiApp();

accountLogRoutes.openapi(
  route({
    access: { who: "member" },
    method: "get",
    path: "/account/security-log",
    tags: ["admin: account"],
    summary: "What happened to one's own account, the newest first",
    request: { query: pageQuery(20, 100) },
    responses: answers(200, pageOf(securityLogEntrySchema), ["sign_in_required"]),
  }),
  async (c) => {
    const { id } = c.get("staff");
    const db = c.get("db");
    const { limit, cursor } = c.req.valid("query");
    const after = decodeCursor(cursor, 2);
    const rows = await db
      .select()
      .from(auditEntry)
      .where(
        and(
          eq(auditEntry.tenant_id, db.tenant_id),
          or(
            and(
              eq(auditEntry.tenant_id, db.tenant_id),
              eq(auditEntry.actor_id, id),
              sql`(${auditEntry.action} like 'auth.%' or ${auditEntry.action} like 'account.%')`,
            ),
            // What others did to it: a changed role, an ended session, an invitation.
            and(
              eq(auditEntry.tenant_id, db.tenant_id),
              eq(auditEntry.subject_id, id),
              eq(auditEntry.subject_kind, "staff"),
            ),
          ),
          ...(after ? [sql`(${auditEntry.at}, ${auditEntry.id}) < (${after[0]}, ${after[1]})`] : []),
        ),
      )
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(limit + 1);
    const { items, next_cursor } = cut(rows, limit, (row) => [row.at, row.id]);
    return c.json(
      {
        items: items.map(({ id: entry, at, action, actor_kind, actor_id, actor_name, reason, ...rest }) => ({
          id: entry,
          at,
          action,
          actor: { kind: actor_kind, id: actor_id, name: actor_name },
          reason,
          user_agent: rest.user_agent,
          ip: rest.ip,
        })),
        next_cursor,
      },
      200,
    );
  },
);
