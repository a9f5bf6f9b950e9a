import { and, desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Context } from "hono";
import type { z } from "zod";
import type { Permission } from "#commerce/access/permissions.ts";
import { before } from "#db/catalog.ts";
import { pageOf as cutPage, decodeCursor, type Page } from "#db/paging.ts";
import { accessRequest, staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../../app-env.ts";
import type { accessRequestSchema } from "../../schemas/people.ts";

export type AccessRequestView = z.infer<typeof accessRequestSchema>;

const asker = alias(staff, "asker");
const decider = alias(staff, "decider");

/** Requests of the caller's merchant with the names of who asked and who decided, newest first. */
export async function readRequests(
  c: Context<AppEnv>,
  where: SQL | undefined,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<AccessRequestView>> {
  const rows = await controlDb(c.env, c.get("meter"))
    .select({ request: accessRequest, asked_by: asker.name, decided_by_name: decider.name })
    .from(accessRequest)
    .leftJoin(asker, and(eq(asker.tenant_id, accessRequest.tenant_id), eq(asker.id, accessRequest.staff_id)))
    .leftJoin(
      decider,
      and(eq(decider.tenant_id, accessRequest.tenant_id), eq(decider.id, accessRequest.decided_by)),
    )
    .where(
      and(
        eq(accessRequest.tenant_id, c.get("db").tenant_id),
        where,
        before(accessRequest.created_at, accessRequest.id, decodeCursor(cursor, 2)),
      ),
    )
    .orderBy(desc(accessRequest.created_at), desc(accessRequest.id))
    .limit(limit + 1)
    .all();
  const page = cutPage(rows, limit, ({ request }) => [request.created_at, request.id]);
  return { items: page.items.map(view), next_cursor: page.next_cursor };
}

/** One request; null when the merchant has none of this id. */
export async function readRequest(c: Context<AppEnv>, id: string): Promise<AccessRequestView | null> {
  const { items } = await readRequests(c, eq(accessRequest.id, id), { limit: 1 });
  return items[0] ?? null;
}

function view({
  request,
  asked_by,
  decided_by_name,
}: {
  readonly request: typeof accessRequest.$inferSelect;
  readonly asked_by: string | null;
  readonly decided_by_name: string | null;
}): AccessRequestView {
  const { tenant_id: _, staff_id, location_id, decided_by, permission, ...shown } = request;
  return {
    ...shown,
    permission: permission as Permission,
    location_id: location_id || null,
    person: { id: staff_id, name: asked_by ?? staff_id },
    decided_by: decided_by ? { id: decided_by, name: decided_by_name ?? decided_by } : null,
  };
}
