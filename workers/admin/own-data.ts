import { z } from "@hono/zod-openapi";
import { CLOSING_DAYS } from "#commerce/merchant/lifecycle.ts";
import { jobOf, jobsOf, openJob } from "#db/merchant-jobs.ts";
import { merchantRow } from "#db/merchants.ts";
import { answers, apiApp, json } from "../api.ts";
import { note } from "../audit.ts";
import { visitsOf } from "../auth/visits.ts";
import { closeMerchant, withdrawClosure } from "../closure.ts";
import { exportDownload } from "../export-download.ts";
import { beginJob, jobView } from "../merchant-jobs.ts";
import { problem } from "../problems.ts";
import { gate, route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import { jobSchema, merchantStandingSchema, ownMerchantSchema, visitSchema } from "../schemas/operator.ts";

/** A merchant's say over itself: all its data in a file, its end, and who of the platform looked in. */
export const ownDataRoutes = apiApp();

const EXPORTS_SHOWN = 20;
const DAY_MS = 24 * 3_600_000;

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.view", scope: "merchant" },
    method: "get",
    path: "/organisation",
    tags: ["admin: organisation"],
    summary: "The merchant itself: its state, its exports, and its deletion where that is asked for",
    responses: answers(200, ownMerchantSchema, ["forbidden"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("db");
    const [row, exports, closure] = await Promise.all([
      merchantRow(c.env, tenant_id, c.get("meter")),
      jobsOf(c.env, tenant_id, { kinds: ["export"], limit: EXPORTS_SHOWN }, c.get("meter")),
      openJob(c.env, tenant_id, "deletion"),
    ]);
    if (!row) return problem(c, "not_found");
    const { id, slug, name, kind, status, created_at } = row;
    return c.json(
      {
        id,
        slug,
        name,
        kind,
        status,
        created_at,
        exports: exports.map(jobView),
        closure: closure && jobView(closure),
      },
      200,
    );
  },
);

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.view", scope: "merchant" },
    method: "get",
    path: "/organisation/visits",
    tags: ["admin: organisation"],
    summary: "Which operators of the platform looked in, when and why: the latest hundred",
    responses: answers(200, z.strictObject({ items: z.array(visitSchema) }), ["forbidden"]),
  }),
  async (c) => c.json({ items: await visitsOf(c.env, c.get("db").tenant_id, c.get("meter")) }, 200),
);

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.export", scope: "merchant" },
    audit: { action: "organisation.export" },
    method: "post",
    path: "/organisation/exports",
    tags: ["admin: organisation"],
    summary: "Export all of the merchant's data into a file",
    request: { body: json(z.strictObject({})) },
    responses: answers(202, jobSchema, ["forbidden", "step_up_required", "job_running"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("db");
    const job = await beginJob(c, { tenant_id, kind: "export", reason: null });
    if (!job) return problem(c, "job_running");
    note(c, { subject: { kind: "job", id: job.id } });
    return c.json(jobView(job), 202);
  },
);

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.export", scope: "merchant" },
    method: "get",
    path: "/organisation/exports/{job_id}",
    tags: ["admin: organisation"],
    summary: "An export, for whoever may have its file: asked first, since a download cannot prove anything",
    request: { params: z.object({ job_id: idOf("job") }) },
    responses: answers(200, jobSchema, ["forbidden", "step_up_required", "not_found"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("db");
    const { job_id } = c.req.valid("param");
    const job = await jobOf(c.env, { tenant_id, job_id }, c.get("meter"));
    return job?.kind === "export" ? c.json(jobView(job), 200) : problem(c, "not_found");
  },
);

// A file is no JSON, so OpenAPI's validation has nothing to say here.
ownDataRoutes.get(
  "/organisation/exports/:job_id/file",
  gate(
    { who: "staff", permission: "organisation.export", scope: "merchant" },
    { action: "organisation.export.download", reads: true },
  ),
  async (c) => {
    const job_id = idOf("job").safeParse(c.req.param("job_id"));
    if (!job_id.success) return problem(c, "not_found");
    const { tenant_id } = c.get("db");
    return exportDownload(c, await jobOf(c.env, { tenant_id, job_id: job_id.data }, c.get("meter")));
  },
);

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.close", scope: "merchant" },
    audit: { action: "organisation.close" },
    method: "post",
    path: "/organisation/closure",
    tags: ["admin: organisation"],
    summary: "Close the merchant: nobody is served, and after 30 days everything is deleted",
    request: {
      body: json(
        z.strictObject({
          /** The merchant's slug, typed, so that nobody does this by mistake. */
          slug: z.string().max(60),
          reason: z.string().trim().max(500).default(""),
        }),
      ),
    },
    responses: answers(202, jobSchema, [
      "forbidden",
      "step_up_required",
      "slug_mismatch",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => {
    const { slug, reason } = c.req.valid("json");
    const merchant = await merchantRow(c.env, c.get("db").tenant_id, c.get("meter"));
    if (!merchant) return problem(c, "not_found");
    const closed = await closeMerchant(c, merchant, {
      slug,
      reason,
      due: Date.now() + CLOSING_DAYS * DAY_MS,
    });
    if (!closed.ok) {
      const { code, ...fields } = closed.error;
      return problem(c, code, fields);
    }
    note(c, {
      subject: { kind: "merchant", id: merchant.id },
      before: { status: merchant.status },
      after: { status: "closing", due_at: closed.value.due_at },
      reason,
    });
    return c.json(jobView(closed.value), 202);
  },
);

ownDataRoutes.openapi(
  route({
    access: { who: "staff", permission: "organisation.close", scope: "merchant" },
    audit: { action: "organisation.close.withdraw" },
    method: "post",
    path: "/organisation/closure/withdraw",
    tags: ["admin: organisation"],
    summary: "Withdraw the closure before its day: the merchant is served again",
    request: { body: json(z.strictObject({})) },
    responses: answers(200, merchantStandingSchema, [
      "forbidden",
      "step_up_required",
      "merchant_move_not_allowed",
    ]),
  }),
  async (c) => {
    const merchant = await merchantRow(c.env, c.get("db").tenant_id, c.get("meter"));
    if (!merchant) return problem(c, "not_found");
    const withdrawn = await withdrawClosure(c.env, merchant);
    if (!withdrawn.ok) {
      const { code, ...fields } = withdrawn.error;
      return problem(c, code, fields);
    }
    note(c, {
      subject: { kind: "merchant", id: merchant.id },
      before: { status: merchant.status },
      after: { status: withdrawn.value },
    });
    return c.json({ id: merchant.id, status: withdrawn.value }, 200);
  },
);
