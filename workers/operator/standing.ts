import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { CLOSING_DAYS } from "#commerce/merchant/lifecycle.ts";
import { type MerchantRow, moveMerchant } from "#db/merchants.ts";
import { answers, apiApp, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { closeMerchant, withdrawClosure } from "../closure.ts";
import { jobView } from "../merchant-jobs.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { jobSchema, merchantStandingSchema, reasonSchema } from "../schemas/operator.ts";
import { concernedMerchant, merchantParams } from "./concerned.ts";

/** Whether a merchant is served: suspending, resuming, closing. */
export const standingRoutes = apiApp();

const DAY_MS = 24 * 3_600_000;

standingRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.suspend" },
    method: "post",
    path: "/merchants/{merchant_id}/suspend",
    tags: ["operator: merchants"],
    summary:
      "Serve a merchant no longer: its sites say so, its people and tills are sent away, nothing is lost",
    request: { params: merchantParams, body: json(z.strictObject({ reason: reasonSchema })) },
    responses: answers(200, merchantStandingSchema, [
      "sign_in_required",
      "not_found",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => move(c, c.req.valid("param").merchant_id, "suspend", c.req.valid("json").reason),
);

standingRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.resume" },
    method: "post",
    path: "/merchants/{merchant_id}/resume",
    tags: ["operator: merchants"],
    summary: "Serve a suspended merchant again",
    request: { params: merchantParams, body: json(z.strictObject({})) },
    responses: answers(200, merchantStandingSchema, [
      "sign_in_required",
      "not_found",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => move(c, c.req.valid("param").merchant_id, "resume", null),
);

async function move(c: Context<AppEnv>, id: string, name: "suspend" | "resume", reason: string | null) {
  const merchant = await concernedMerchant(c, id);
  const moved = await moveMerchant(c.env, id, name, reason);
  if (!moved.ok) {
    const { code, ...fields } = moved.error;
    return problem(c, code, fields);
  }
  tell(c, merchant, moved.value.status, reason);
  return c.json({ id, status: moved.value.status }, 200);
}

standingRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    audit: { action: "merchant.close" },
    method: "post",
    path: "/merchants/{merchant_id}/closure",
    tags: ["operator: merchants"],
    summary: "Close a merchant: nobody is served, and after a waiting period everything is deleted",
    request: {
      params: merchantParams,
      body: json(
        z.strictObject({
          /** The merchant's slug, typed, so that the right one is meant. */
          slug: z.string().max(60),
          reason: reasonSchema,
          /** Fewer than 30 for sandboxes only. */
          days: z.int().min(0).max(365).default(CLOSING_DAYS),
        }),
      ),
    },
    responses: answers(202, jobSchema, [
      "sign_in_required",
      "step_up_required",
      "not_found",
      "slug_mismatch",
      "sandbox_only",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => {
    const { slug, reason, days } = c.req.valid("json");
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant) return problem(c, "not_found");
    if (days < CLOSING_DAYS && merchant.kind !== "sandbox")
      return problem(c, "sandbox_only", { days: CLOSING_DAYS });
    const closed = await closeMerchant(c, merchant, { slug, reason, due: Date.now() + days * DAY_MS });
    if (!closed.ok) {
      const { code, ...fields } = closed.error;
      return problem(c, code, fields);
    }
    tell(c, merchant, "closing", reason);
    return c.json(jobView(closed.value), 202);
  },
);

standingRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.close.withdraw" },
    method: "post",
    path: "/merchants/{merchant_id}/closure/withdraw",
    tags: ["operator: merchants"],
    summary: "Withdraw a closure before its time: the merchant is as it was before",
    request: { params: merchantParams, body: json(z.strictObject({})) },
    responses: answers(200, merchantStandingSchema, [
      "sign_in_required",
      "not_found",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => {
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant) return problem(c, "not_found");
    const withdrawn = await withdrawClosure(c.env, merchant);
    if (!withdrawn.ok) {
      const { code, ...fields } = withdrawn.error;
      return problem(c, code, fields);
    }
    tell(c, merchant, withdrawn.value, null);
    return c.json({ id: merchant.id, status: withdrawn.value }, 200);
  },
);

function tell(c: Context<AppEnv>, before: MerchantRow | null, status: string, reason: string | null): void {
  note(c, {
    subject: { kind: "merchant", id: before?.id ?? "" },
    before: { status: before?.status },
    after: { status },
    reason,
  });
}
