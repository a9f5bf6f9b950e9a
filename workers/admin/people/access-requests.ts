import { z } from "@hono/zod-openapi";
import { and, eq, gt, or, sql } from "drizzle-orm";
import type { Context } from "hono";
import { PERMISSION_NAMES } from "#commerce/access/permissions.ts";
import { decidingReach, MOST_WAITING, mayLend, refusesWish, type Wish } from "#commerce/access/requests.ts";
import { newId } from "#db/ids.ts";
import { accessRequest } from "#db/schema/control/people.ts";
import { merchantOf } from "#db/store-context.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { type Member, membersOf } from "../../auth/people.ts";
import { write } from "../../letters.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import { accessRequestSchema, accessWishSchema } from "../../schemas/people.ts";
import { type AccessRequestView, readRequest, readRequests } from "./request-rows.ts";

/** Asking for a permission that one does not have, for a while. */
export const accessRequestRoutes = apiApp();

export const accessRequestParams = z.object({ access_id: idOf("acc") });

/** People who are named, and written to, as those who may decide. */
const MOST_APPROVERS = { named: 5, written: 20 } as const;

accessRequestRoutes.openapi(
  route({
    method: "get",
    path: "/access-requests/mine",
    tags: ["admin: access requests"],
    summary: "What one has asked for, newest first",
    access: { who: "member" },
    request: { query: pageQuery(50, 200) },
    responses: answers(200, pageOf(accessRequestSchema), ["sign_in_required"]),
  }),
  async (c) => {
    const own = eq(accessRequest.staff_id, c.get("staff").id);
    return c.json(await readRequests(c, own, c.req.valid("query")), 200);
  },
);

accessRequestRoutes.openapi(
  route({
    method: "get",
    path: "/access-requests/approvers",
    tags: ["admin: access requests"],
    summary: "Who may give a permission at a place: a few names",
    access: { who: "member" },
    request: {
      query: z.object({ permission: z.enum(PERMISSION_NAMES), location_id: idOf("loc").optional() }),
    },
    responses: answers(
      200,
      z.strictObject({ items: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
      ["sign_in_required"],
    ),
  }),
  async (c) => {
    const { permission, location_id = null } = c.req.valid("query");
    const people = await approversOf(c, { permission, location_id });
    const items = people
      .slice(0, MOST_APPROVERS.named)
      .map(({ person }) => ({ id: person.id, name: person.name }));
    return c.json({ items }, 200);
  },
);

accessRequestRoutes.openapi(
  route({
    method: "post",
    path: "/access-requests",
    tags: ["admin: access requests"],
    summary: "Ask for a permission for a while; asking again while it waits is the same request",
    access: { who: "member" },
    audit: { action: "access.request" },
    request: { body: json(accessWishSchema) },
    responses: answers(201, accessRequestSchema, [
      "unknown_location",
      "access_held",
      "requests_waiting",
      "sign_in_required",
    ]),
  }),
  async (c) => {
    const { permission, location_id, reason, minutes } = c.req.valid("json");
    const { id: staff_id, name, grants } = c.get("staff");
    const refusal = refusesWish(grants, { permission, location_id });
    if (refusal?.code === "held_already") return problem(c, "access_held");
    if (refusal) {
      const field = refusal.code === "has_no_place" ? "location_id" : "permission";
      return problem(c, "invalid_request", { errors: [{ field, message: refusal.code }] });
    }
    const { tenant_id } = c.get("db");
    const merchant = await merchantOf(c.env, tenant_id, c.get("meter"));
    const place = merchant?.locations.find((location) => location.id === location_id);
    if (location_id !== null && !place) return problem(c, "unknown_location", { location_id });
    const wish = { id: newId("acc"), staff_id, permission, location_id, reason, minutes };
    const { request, isNew } = await keep(c, wish);
    if (!request) return problem(c, "requests_waiting");
    note(c, {
      subject: { kind: "staff", id: staff_id },
      location_id,
      after: { request: request.id, permission, location_id, minutes },
      reason,
      unchanged: !isNew,
    });
    if (isNew) {
      const people = (await approversOf(c, wish)).filter(({ person }) => person.email !== null);
      const addressees = people.slice(0, MOST_APPROVERS.written).map(({ person }) => person);
      await write(c, tenant_id, "access_request", addressees, (approver, { link, words }) => ({
        name: approver.name,
        requested_by: name,
        permission: words(`permission.${permission}`),
        place: place?.name ?? null,
        reason,
        minutes,
        link: link("/people/requests"),
      }));
    }
    return c.json(request, 201);
  },
);

accessRequestRoutes.openapi(
  route({
    method: "delete",
    path: "/access-requests/{access_id}",
    tags: ["admin: access requests"],
    summary: "Withdraw one's request, or give back what was granted",
    access: { who: "member" },
    audit: { action: "access.withdraw" },
    request: { params: accessRequestParams },
    responses: answers(200, accessRequestSchema, ["not_found", "request_decided", "sign_in_required"]),
  }),
  async (c) => {
    const { access_id } = c.req.valid("param");
    const { id: staff_id } = c.get("staff");
    const before = await readRequest(c, access_id);
    if (before?.person.id !== staff_id) return problem(c, "not_found");
    const now = new Date().toISOString();
    const [ended] = await controlDb(c.env, c.get("meter"))
      .update(accessRequest)
      .set({
        status: sql`case ${accessRequest.status} when 'pending' then 'withdrawn' else 'revoked' end`,
        expires_at: sql`case ${accessRequest.status} when 'approved' then ${now} end`,
      })
      .where(
        and(
          eq(accessRequest.tenant_id, c.get("db").tenant_id),
          eq(accessRequest.id, access_id),
          or(
            eq(accessRequest.status, "pending"),
            and(eq(accessRequest.status, "approved"), gt(accessRequest.expires_at, now)),
          ),
        ),
      )
      .returning({ status: accessRequest.status });
    const after = await readRequest(c, access_id);
    if (!ended || !after) return problem(c, "request_decided");
    note(c, {
      subject: { kind: "staff", id: staff_id },
      location_id: after.location_id,
      before: { request: access_id, permission: after.permission, status: before.status },
      after: { request: access_id, permission: after.permission, status: after.status },
    });
    return c.json(after, 200);
  },
);

/** Writes a wish down unless it waits already, or too many of the person's do. */
async function keep(
  c: Context<AppEnv>,
  wish: Wish & { readonly id: string; staff_id: string; reason: string; minutes: number },
): Promise<{ readonly request: AccessRequestView | null; readonly isNew: boolean }> {
  const { tenant_id } = c.get("db");
  const { id, staff_id, permission, reason, minutes } = wish;
  const location_id = wish.location_id ?? "";
  const db = controlDb(c.env, c.get("meter"));
  const now = new Date().toISOString();
  await db.run(sql`insert into access_request
      (tenant_id, id, staff_id, permission, location_id, reason, minutes, status, created_at)
    select ${tenant_id}, ${id}, ${staff_id}, ${permission}, ${location_id}, ${reason}, ${minutes}, 'pending', ${now}
    where (select count(*) from access_request where tenant_id = ${tenant_id} and staff_id = ${staff_id}
      and status = 'pending') < ${MOST_WAITING}
    on conflict do nothing`);
  const { items } = await readRequests(
    c,
    and(
      eq(accessRequest.staff_id, staff_id),
      eq(accessRequest.permission, permission),
      eq(accessRequest.location_id, location_id),
      eq(accessRequest.status, "pending"),
    ),
    { limit: 1 },
  );
  const request = items[0] ?? null;
  return { request, isNew: request?.id === id };
}

/** People who may decide about a wish, by what their roles give them; the one who asks is none of them. */
async function approversOf(c: Context<AppEnv>, wish: Wish): Promise<Member[]> {
  const members = await membersOf(c.env, c.get("db").tenant_id, c.get("meter"));
  return members.filter(
    ({ person, grants }) =>
      person.status === "active" &&
      person.id !== c.get("staff").id &&
      mayLend(grants, decidingReach(grants), wish),
  );
}
