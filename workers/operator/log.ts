import { and, desc, eq } from "drizzle-orm";
import { before } from "#db/catalog.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { platformAudit } from "#db/schema/control/operators.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp } from "../api.ts";
import { route } from "../routing.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";
import { platformEntrySchema } from "../schemas/operator.ts";

/** What operators did. */
export const logRoutes = apiApp();

logRoutes.openapi(
  route({
    access: { who: "operator" },
    method: "get",
    path: "/audit",
    tags: ["operator: log"],
    summary: "What operators did, newest first",
    request: {
      query: pageQuery(50, 200).extend({
        merchant_id: idOf("mer").optional(),
        operator_id: idOf("opr").optional(),
      }),
    },
    responses: answers(200, pageOf(platformEntrySchema), ["sign_in_required"]),
  }),
  async (c) => {
    const { merchant_id, operator_id, limit, cursor } = c.req.valid("query");
    const rows = await controlDb(c.env, c.get("meter"))
      .select()
      .from(platformAudit)
      .where(
        and(
          merchant_id === undefined ? undefined : eq(platformAudit.tenant_id, merchant_id),
          operator_id === undefined ? undefined : eq(platformAudit.operator_id, operator_id),
          before(platformAudit.at, platformAudit.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(platformAudit.at), desc(platformAudit.id))
      .limit(limit + 1)
      .all();
    const page = cutPage(rows, limit, (row) => [row.at, row.id]);
    const items = page.items.map(({ tenant_id, request_id: _, ...row }) => ({
      ...row,
      merchant_id: tenant_id,
    }));
    return c.json({ items, next_cursor: page.next_cursor }, 200);
  },
);
