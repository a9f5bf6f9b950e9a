import { z } from "@hono/zod-openapi";
import { jobOf, jobsOf } from "#db/merchant-jobs.ts";
import { answers, apiApp, json } from "../api.ts";
import { note } from "../audit.ts";
import { exportDownload } from "../export-download.ts";
import { beginJob, jobView } from "../merchant-jobs.ts";
import { problem } from "../problems.ts";
import { gate, route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import { jobSchema, reasonSchema } from "../schemas/operator.ts";
import { concernedMerchant, merchantParams } from "./concerned.ts";

/** Long work on merchants: exports of all their data, sandboxes filled anew. */
export const jobRoutes = apiApp();

const JOBS_SHOWN = 50;

jobRoutes.openapi(
  route({
    access: { who: "operator" },
    method: "get",
    path: "/merchants/{merchant_id}/jobs",
    tags: ["operator: merchants"],
    summary: "Exports, deletions and resets of a merchant, the latest fifty",
    request: { params: merchantParams },
    responses: answers(200, z.strictObject({ items: z.array(jobSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const { merchant_id } = c.req.valid("param");
    const jobs = await jobsOf(
      c.env,
      merchant_id,
      { kinds: ["export", "deletion", "reset"], limit: JOBS_SHOWN },
      c.get("meter"),
    );
    return c.json({ items: jobs.map(jobView) }, 200);
  },
);

jobRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    audit: { action: "merchant.export" },
    method: "post",
    path: "/merchants/{merchant_id}/exports",
    tags: ["operator: merchants"],
    summary: "Export all of a merchant's data into a file",
    request: { params: merchantParams, body: json(z.strictObject({ reason: reasonSchema })) },
    responses: answers(202, jobSchema, ["sign_in_required", "step_up_required", "not_found", "job_running"]),
  }),
  async (c) => {
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant || merchant.status === "deleting") return problem(c, "not_found");
    const { reason } = c.req.valid("json");
    const job = await beginJob(c, { tenant_id: merchant.id, kind: "export", reason });
    if (!job) return problem(c, "job_running");
    note(c, { subject: { kind: "job", id: job.id }, reason });
    return c.json(jobView(job), 202);
  },
);

const exportParams = merchantParams.extend({ job_id: idOf("job") });

jobRoutes.openapi(
  route({
    access: { who: "operator", stepUp: true },
    method: "get",
    path: "/merchants/{merchant_id}/exports/{job_id}",
    tags: ["operator: merchants"],
    summary: "An export, for whoever may have its file: asked first, since a download cannot prove anything",
    request: { params: exportParams },
    responses: answers(200, jobSchema, ["sign_in_required", "step_up_required", "not_found"]),
  }),
  async (c) => {
    const { merchant_id, job_id } = c.req.valid("param");
    const job = await jobOf(c.env, { tenant_id: merchant_id, job_id }, c.get("meter"));
    return job?.kind === "export" ? c.json(jobView(job), 200) : problem(c, "not_found");
  },
);

// A file is no JSON, so OpenAPI's validation has nothing to say here.
jobRoutes.get(
  "/merchants/:merchant_id/exports/:job_id/file",
  gate({ who: "operator", stepUp: true }, { action: "merchant.export.download", reads: true }),
  async (c) => {
    const params = exportParams.safeParse(c.req.param());
    const merchant = params.success ? await concernedMerchant(c, params.data.merchant_id) : null;
    if (!params.success || !merchant) return problem(c, "not_found");
    const job = await jobOf(c.env, { tenant_id: merchant.id, job_id: params.data.job_id }, c.get("meter"));
    return exportDownload(c, job);
  },
);

jobRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.reset" },
    method: "post",
    path: "/merchants/{merchant_id}/reset",
    tags: ["operator: merchants"],
    summary: "Make a sandbox as it was at first: what was sold, bought and entered in it is gone",
    request: { params: merchantParams, body: json(z.strictObject({})) },
    responses: answers(202, jobSchema, ["sign_in_required", "not_found", "sandbox_only", "job_running"]),
  }),
  async (c) => {
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant || merchant.status === "deleting") return problem(c, "not_found");
    if (merchant.kind !== "sandbox") return problem(c, "sandbox_only");
    const job = await beginJob(c, { tenant_id: merchant.id, kind: "reset", reason: null });
    if (!job) return problem(c, "job_running");
    note(c, { subject: { kind: "job", id: job.id } });
    return c.json(jobView(job), 202);
  },
);
