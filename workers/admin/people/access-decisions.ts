import { z } from "@hono/zod-openapi";
import { and, eq, gt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "hono";
import { criticalGained } from "#commerce/access/alerts.ts";
import { lendable, mayLend } from "#commerce/access/requests.ts";
import { inList } from "#db/bulk.ts";
import { accessRequest } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { memberOf } from "../../auth/people.ts";
import { reach } from "../../auth/principal.ts";
import { write } from "../../letters.ts";
import { type ProblemCode, type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { pageOf, pageQuery } from "../../schemas/common.ts";
import { accessRequestSchema, decisionSchema, REQUEST_STATES } from "../../schemas/people.ts";
import { accessRequestParams } from "./access-requests.ts";
import { type AccessRequestView, readRequest, readRequests } from "./request-rows.ts";
import { ownStanding } from "./standing.ts";

/** Deciding about what others ask for: as far as one decides about access, and holds it oneself. */
export const accessDecisionRoutes = apiApp();

const access = { who: "staff", permission: "staff.access.approve", scope: "location" } as const;

const REFUSALS = ["not_found", "own_access", "request_decided", "forbidden"] as const satisfies ProblemCode[];

accessDecisionRoutes.openapi(
  route({
    method: "get",
    path: "/access-requests",
    tags: ["admin: access requests"],
    summary: "Requests of others that one may decide about, newest first",
    access,
    request: {
      query: pageQuery(50, 200).extend({
        status: z.enum(REQUEST_STATES).optional(),
      }),
    },
    responses: answers(200, pageOf(accessRequestSchema), ["forbidden"]),
  }),
  async (c) => {
    const { status, ...page } = c.req.valid("query");
    const where = and(
      await decidable(c),
      ne(accessRequest.staff_id, c.get("principal").id),
      status && eq(accessRequest.status, status),
    );
    return c.json(await readRequests(c, where, page), 200);
  },
);

accessDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/access-requests/{access_id}/approve",
    tags: ["admin: access requests"],
    summary: "Grant a request: it holds from now on for as long as was asked",
    access,
    audit: { action: "access.approve" },
    request: { params: accessRequestParams, body: json(decisionSchema) },
    responses: answers(200, accessRequestSchema, REFUSALS),
  }),
  async (c) => {
    const request = await requestBefore(c, c.req.valid("param").access_id);
    if (request instanceof Response) return request;
    const until = new Date(Date.now() + request.minutes * 60_000).toISOString();
    const { note: decision_note } = c.req.valid("json");
    const decided = await decide(c, request, { status: "approved", expires_at: until, decision_note });
    if (decided instanceof Response) return decided;
    const member = await memberOf(c.env, c.get("db").tenant_id, request.person.id, c.get("meter"));
    const { permission, location_id } = request;
    const lent = criticalGained(member?.grants ?? [], [{ permission, location_id, limits: null }]);
    return answerWith(c, decided, { until, ...(lent.length > 0 && { critical_permissions: lent }) });
  },
);

accessDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/access-requests/{access_id}/deny",
    tags: ["admin: access requests"],
    summary: "Refuse a request",
    access,
    audit: { action: "access.deny" },
    request: { params: accessRequestParams, body: json(decisionSchema) },
    responses: answers(200, accessRequestSchema, REFUSALS),
  }),
  async (c) => {
    const request = await requestBefore(c, c.req.valid("param").access_id);
    if (request instanceof Response) return request;
    const { note: decision_note } = c.req.valid("json");
    const decided = await decide(c, request, { status: "denied", expires_at: null, decision_note });
    return decided instanceof Response ? decided : answerWith(c, decided, {});
  },
);

accessDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/access-requests/{access_id}/revoke",
    tags: ["admin: access requests"],
    summary: "End early what was granted",
    access,
    audit: { action: "access.revoke" },
    request: { params: accessRequestParams, body: json(decisionSchema) },
    responses: answers(200, accessRequestSchema, REFUSALS),
  }),
  async (c) => {
    const request = await requestBefore(c, c.req.valid("param").access_id);
    if (request instanceof Response) return request;
    const now = new Date().toISOString();
    const [revoked] = await controlDb(c.env, c.get("meter"))
      .update(accessRequest)
      .set({ status: "revoked", expires_at: now })
      .where(and(own(c, request.id), eq(accessRequest.status, "approved"), gt(accessRequest.expires_at, now)))
      .returning({ id: accessRequest.id });
    const after = await readRequest(c, request.id);
    if (!revoked || !after) return problem(c, "request_decided");
    const { note: reason } = c.req.valid("json");
    tell(c, request, after, { reason });
    return c.json(after, 200);
  },
);

/** A request of somebody else that the caller may decide about. */
async function requestBefore(c: Context<AppEnv>, id: string): Promise<AccessRequestView | ProblemResponse> {
  const request = await readRequest(c, id);
  if (!request) return problem(c, "not_found");
  if (request.person.id === c.get("principal").id) return problem(c, "own_access");
  const { grants } = await ownStanding(c);
  return mayLend(grants, reach(c, access.permission), request) ? request : problem(c, "not_found");
}

/** Narrows requests to those that the caller may decide about. */
async function decidable(c: Context<AppEnv>): Promise<SQL | undefined> {
  const able = lendable((await ownStanding(c)).grants, reach(c, access.permission));
  const everywhere = able.filter(({ reach }) => reach === "everywhere").map(({ permission }) => permission);
  const places = able.flatMap(({ permission, reach }) =>
    reach === "everywhere" ? [] : reach.map((place) => `${permission}@${place}`),
  );
  return or(
    inList(accessRequest.permission, everywhere),
    inList(sql`${accessRequest.permission} || '@' || ${accessRequest.location_id}`, places),
  );
}

/** Of several who decide at once, one does; and nothing is granted to somebody who was disabled meanwhile. */
async function decide(
  c: Context<AppEnv>,
  request: AccessRequestView,
  outcome: {
    readonly status: "approved" | "denied";
    readonly expires_at: string | null;
    readonly decision_note: string | null;
  },
): Promise<AccessRequestView | ProblemResponse> {
  const [decided] = await controlDb(c.env, c.get("meter"))
    .update(accessRequest)
    .set({
      ...outcome,
      decided_by: c.get("principal").id,
      decided_at: new Date().toISOString(),
    })
    .where(
      and(
        own(c, request.id),
        eq(accessRequest.status, "pending"),
        sql`exists (select 1 from staff where tenant_id = ${c.get("db").tenant_id}
          and id = ${request.person.id} and status = 'active')`,
      ),
    )
    .returning({ id: accessRequest.id });
  const after = await readRequest(c, request.id);
  return decided && after ? after : problem(c, "request_decided");
}

/** Tells who asked, and the log. */
async function answerWith(c: Context<AppEnv>, after: AccessRequestView, more: object) {
  tell(c, { ...after, status: "pending" }, after, { reason: after.decision_note }, more);
  const { tenant_id } = c.get("db");
  const asker = await memberOf(c.env, tenant_id, after.person.id, c.get("meter"));
  await write(c, tenant_id, "access_decided", asker ? [asker.person] : [], ({ name }, { link, words }) => ({
    name,
    permission: words(`permission.${after.permission}`),
    until: after.expires_at,
    note: after.decision_note,
    link: link("/people/requests?view=mine"),
  }));
  return c.json(after, 200);
}

function tell(
  c: Context<AppEnv>,
  before: AccessRequestView,
  after: AccessRequestView,
  what: { readonly reason: string | null },
  more: object = {},
): void {
  const { id, permission, location_id } = after;
  note(c, {
    subject: { kind: "staff", id: after.person.id },
    location_id,
    before: { request: id, permission, status: before.status },
    after: { request: id, permission, status: after.status, ...more },
    ...what,
  });
}

const own = (c: Context<AppEnv>, id: string): SQL | undefined =>
  and(eq(accessRequest.tenant_id, c.get("db").tenant_id), eq(accessRequest.id, id));
