import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { MoveRefusal } from "#commerce/state-machine.ts";
import { newId } from "#db/ids.ts";
import {
  addSnapshot,
  beginApplying,
  listReport,
  listSnapshots,
  moveSnapshot,
  putSnapshotLines,
  reportTotals,
  type Snapshot,
  snapshotById,
} from "#db/stock-snapshots.ts";
import { merchantOf } from "#db/store-context.ts";
import { sendSnapshot } from "#queues/reconciliation.ts";
import { answers, apiApp, idempotencyHeader, json, refusals } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { actorOf, mayAt, within } from "../../auth/principal.ts";
import { csvHeaders, csvStream } from "../../csv-stream.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { pageOf, pageQuery } from "../../schemas/common.ts";
import {
  reportFileQuery,
  reportQuery,
  snapshotApplySchema,
  snapshotInputSchema,
  snapshotLineSchema,
  snapshotLinesSchema,
  snapshotReportSchema,
  snapshotSchema,
} from "../../schemas/stock-files.ts";
import { snapshotParams, snapshotView, theirSnapshot } from "./snapshot-view.ts";

/**
 * Reconciliation: what another system says is on hand, compared with ours before anything changes, then applied, all
 * of it or line by line.
 */
export const stockSnapshotRoutes = apiApp();

const TAGS = ["admin: stock snapshots"];
const EDIT = { who: "staff", permission: "inventory.stock.adjust", scope: "location" } as const;
const VIEW = { who: "staff", permission: "inventory.stock.view", scope: "location" } as const;

stockSnapshotRoutes.openapi(
  route({
    method: "post",
    path: "/stock/snapshots",
    tags: TAGS,
    summary: "Open a snapshot of what another system has",
    access: EDIT,
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(snapshotInputSchema) },
    responses: answers(201, snapshotSchema, ["unknown_location", "idempotency_key_reused", "forbidden"]),
  }),
  async (c) => {
    const wish = c.req.valid("json");
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const places = new Set(merchant?.locations.map((location) => location.id));
    const elsewhere = wish.location_ids.find((id) => !places.has(id) || !mayAt(c, EDIT.permission, id));
    if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere });
    if (Date.parse(wish.taken_at) > Date.now()) {
      return problem(c, "invalid_request", { errors: [{ field: "taken_at", message: "is in the future" }] });
    }
    const id = newId("snp");
    const location_ids = [...new Set(wish.location_ids)];
    await addSnapshot(db, { ...wish, id, location_ids, created_by: actorOf(c) });
    note(c, { subject: { kind: "stock_snapshot", id }, after: wish });
    const snapshot = await snapshotById(db, id);
    if (!snapshot) throw new Error("the snapshot was not kept");
    return c.json(snapshotView(snapshot), 201);
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "get",
    path: "/stock/snapshots",
    tags: TAGS,
    summary: "Snapshots, newest first",
    access: VIEW,
    request: { query: pageQuery(50, 200) },
    responses: answers(200, pageOf(snapshotSchema), ["forbidden"]),
  }),
  async (c) => {
    const locations = within(c, VIEW.permission, undefined);
    const page = await listSnapshots(c.get("db"), { locations, ...c.req.valid("query") });
    return c.json({ ...page, items: page.items.map(snapshotView) }, 200);
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "get",
    path: "/stock/snapshots/{snapshot_id}",
    tags: TAGS,
    summary: "How a snapshot stands, and what its report adds up to",
    access: VIEW,
    request: { params: snapshotParams },
    responses: answers(200, snapshotReportSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, VIEW.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const totals = await reportTotals(c.get("db"), snapshot.id);
    return c.json({ ...snapshotView(snapshot), totals }, 200);
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "put",
    path: "/stock/snapshots/{snapshot_id}/lines",
    tags: TAGS,
    summary: "Say what is on hand: up to 1,000 lines of an open snapshot",
    description:
      "Needs no key: a line is named by its SKU and location, and said again it takes the place of what it said.",
    access: EDIT,
    audit: { none: true },
    request: { params: snapshotParams, body: json(snapshotLinesSchema) },
    responses: answers(200, z.strictObject({ lines: z.int() }), [
      "not_found",
      "unknown_location",
      "snapshot_closed",
      "forbidden",
    ]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, EDIT.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const { lines } = c.req.valid("json");
    const elsewhere = lines.find(({ location_id }) => !snapshot.location_ids.includes(location_id));
    if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere.location_id });
    const kept = await putSnapshotLines(c.get("db"), snapshot.id, lines);
    return kept
      ? c.json({ lines: lines.length }, 200)
      : problem(c, "snapshot_closed", { state: snapshot.state });
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "post",
    path: "/stock/snapshots/{snapshot_id}/compare",
    tags: TAGS,
    summary: "Compare it with what is on hand here; nothing changes",
    description: "Works in the background: read the snapshot until it is `compared`, then its lines.",
    access: EDIT,
    middleware: [idempotent] as const,
    request: { params: snapshotParams, headers: idempotencyHeader, body: json(z.strictObject({})) },
    responses: answers(202, snapshotSchema, [
      "not_found",
      "snapshot_move_not_allowed",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, EDIT.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const moved = await moveSnapshot(c.get("db"), snapshot, "compare", { position: "" });
    if (!moved.ok) return notAllowed(c, moved.error);
    await sendSnapshot(c.env, c.get("db").tenant_id, snapshot.id);
    return c.json(told(c, snapshot, moved.value), 202);
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "post",
    path: "/stock/snapshots/{snapshot_id}/apply",
    tags: TAGS,
    summary: "Apply it, or some of its lines: what differed is corrected",
    description:
      "Works in the background: read the snapshot until it is `applied`, then its lines with their results. What is applied is not applied again; lines that were refused may be chosen anew.",
    access: EDIT,
    middleware: [idempotent] as const,
    request: { params: snapshotParams, headers: idempotencyHeader, body: json(snapshotApplySchema) },
    responses: answers(202, snapshotSchema, [
      "not_found",
      "snapshot_move_not_allowed",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, EDIT.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const { lines, below_promised } = c.req.valid("json");
    const moved = await beginApplying(c.get("db"), snapshot, {
      round: c.req.valid("header")["idempotency-key"],
      by: actorOf(c),
      lines,
      below_promised,
    });
    if (!moved.ok) return notAllowed(c, moved.error);
    await sendSnapshot(c.env, c.get("db").tenant_id, snapshot.id);
    const chosen = { lines: lines?.length ?? "all", below_promised };
    return c.json(told(c, snapshot, moved.value, chosen), 202);
  },
);

stockSnapshotRoutes.openapi(
  route({
    method: "post",
    path: "/stock/snapshots/{snapshot_id}/cancel",
    tags: TAGS,
    summary: "Put it away without applying it",
    access: EDIT,
    middleware: [idempotent] as const,
    request: { params: snapshotParams, headers: idempotencyHeader, body: json(z.strictObject({})) },
    responses: answers(200, snapshotSchema, [
      "not_found",
      "snapshot_move_not_allowed",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, EDIT.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const moved = await moveSnapshot(c.get("db"), snapshot, "cancel");
    return moved.ok ? c.json(told(c, snapshot, moved.value), 200) : notAllowed(c, moved.error);
  },
);

const notAllowed = (c: Context<AppEnv>, { state, reason }: MoveRefusal): ProblemResponse =>
  problem(c, "snapshot_move_not_allowed", { state, reason });

/** Notes a move, and shows the snapshot after it. */
function told(
  c: Context<AppEnv>,
  before: Snapshot,
  after: Snapshot,
  more: Readonly<Record<string, unknown>> = {},
): z.infer<typeof snapshotSchema> {
  note(c, {
    subject: { kind: "stock_snapshot", id: after.id },
    before: { state: before.state },
    after: { state: after.state, ...more },
  });
  return snapshotView(after);
}

stockSnapshotRoutes.openapi(
  route({
    method: "get",
    path: "/stock/snapshots/{snapshot_id}/lines",
    tags: TAGS,
    summary: "The report, line by line, by SKU and location",
    access: VIEW,
    request: { params: snapshotParams, query: reportQuery },
    responses: answers(200, pageOf(snapshotLineSchema), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const snapshot = await theirSnapshot(c, VIEW.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    return c.json(await listReport(c.get("db"), snapshot.id, c.req.valid("query")), 200);
  },
);

/** Columns of the report as a file. */
const REPORT_COLUMNS = [
  "sku",
  "location",
  "kind",
  "theirs",
  "ours",
  "moved",
  "difference",
  "below_promised",
  "result",
  "problem",
] as const;
/** Lines of one read. */
const PAGE = 2_000;

stockSnapshotRoutes.openapi(
  route({
    method: "get",
    path: "/stock/snapshots/{snapshot_id}/report.csv",
    tags: TAGS,
    summary: "The report as CSV",
    access: VIEW,
    request: { params: snapshotParams, query: reportFileQuery },
    responses: {
      ...refusals(["not_found", "forbidden"]),
      200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    },
  }),
  async (c) => {
    const db = c.get("db");
    const snapshot = await theirSnapshot(c, VIEW.permission, c.req.valid("param").snapshot_id);
    if (!snapshot) return problem(c, "not_found");
    const { only } = c.req.valid("query");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const codes = new Map(merchant?.locations.map(({ id, code }) => [id, code]));
    const stream = csvStream(REPORT_COLUMNS, "", async (cursor) => {
      const page = await listReport(db, snapshot.id, { only, limit: PAGE, cursor });
      return {
        rows: page.items.map(({ location_id, ...line }) => {
          const row = { ...line, location: codes.get(location_id) ?? location_id };
          return REPORT_COLUMNS.map((column) => row[column]);
        }),
        next: page.next_cursor,
      };
    });
    return c.body(stream, 200, csvHeaders("stock-snapshot"));
  },
);
