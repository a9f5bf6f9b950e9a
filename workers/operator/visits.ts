import { z } from "@hono/zod-openapi";
import { setCookie } from "hono/cookie";
import { answers, apiApp, json } from "../api.ts";
import { note } from "../audit.ts";
import { beginVisit, VISIT_COOKIE, visitsOf } from "../auth/visits.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { reasonSchema, visitSchema } from "../schemas/operator.ts";
import { concernedMerchant, merchantParams } from "./concerned.ts";

/** Looks into a merchant: with a reason, for an hour, reading only; the merchant sees them. */
export const visitRoutes = apiApp();

visitRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.visit" },
    method: "post",
    path: "/merchants/{merchant_id}/visits",
    tags: ["operator: merchants"],
    summary: "Look into a merchant: for an hour this browser sees its back office, and changes nothing",
    request: { params: merchantParams, body: json(z.strictObject({ reason: reasonSchema })) },
    responses: answers(201, visitSchema, ["sign_in_required", "not_found", "people_only"]),
  }),
  async (c) => {
    const { operator } = c.var;
    // Somebody with a name looks, not a secret that several may know.
    if (!operator.id) return problem(c, "people_only");
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant || merchant.status === "deleting") return problem(c, "not_found");
    const { reason } = c.req.valid("json");
    const visit = await beginVisit(c.env, { operator_id: operator.id, tenant_id: merchant.id, reason });
    setCookie(c, VISIT_COOKIE, visit.token, {
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
      expires: new Date(visit.ends_at),
    });
    note(c, { subject: { kind: "visit", id: visit.id }, reason, after: { ends_at: visit.ends_at } });
    return c.json(
      {
        id: visit.id,
        operator_name: operator.name,
        reason,
        created_at: visit.created_at,
        ends_at: visit.ends_at,
      },
      201,
    );
  },
);

visitRoutes.openapi(
  route({
    access: { who: "operator" },
    method: "get",
    path: "/merchants/{merchant_id}/visits",
    tags: ["operator: merchants"],
    summary: "Who looked into a merchant, and why: the latest hundred",
    request: { params: merchantParams },
    responses: answers(200, z.strictObject({ items: z.array(visitSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const items = await visitsOf(c.env, c.req.valid("param").merchant_id, c.get("meter"));
    return c.json({ items }, 200);
  },
);
