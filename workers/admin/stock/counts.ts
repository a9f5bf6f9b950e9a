import { z } from "@hono/zod-openapi";
import { type Count, type CountLine, isOpenLine, movedMeanwhile } from "#commerce/stock/count.ts";
import { isOver, varianceOf } from "#commerce/stock/count-figures.ts";
import { listCounts } from "#db/counts.ts";
import { pageOf as cut, decodeCursor } from "#db/paging.ts";
import { knownSkus, stockRows } from "#db/stock-list.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { lacking } from "../../auth/demand.ts";
import { memberMayAt, memberOf } from "../../auth/people.ts";
import { actorOf, mayAt, within } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery, skuSchema } from "../../schemas/common.ts";
import {
  COUNT_LINE_FILTERS,
  type CountLineFilter,
  countEnteredSchema,
  countEntriesSchema,
  countEntrySchema,
  countLineSchema,
  countQuery,
  countSchema,
  countSummarySchema,
  newCountSchema,
} from "../../schemas/stock-counts.ts";
import { enterCounted } from "../../stock/count-entering.ts";
import { MOST_PLANNED_SKUS, planCounts, plannedSkus } from "../../stock/count-plans.ts";
import {
  COUNT,
  countFor,
  countSummary,
  countView,
  DECIDE,
  lineFigures,
  seesBooks,
} from "../../stock/counts.ts";
import { DOCUMENT_PROBLEMS } from "../../stock/documents.ts";

/** Counts of stock: planning them, looking, and entering what was counted. What is decided is in count-moves.ts. */
export const countRoutes = apiApp();

const TAGS = ["admin: stock counts"];
const COUNTING = { who: "staff", permission: "inventory.count", scope: "location" } as const;
const DECIDING = { who: "staff", permission: "inventory.stock.adjust", scope: "location" } as const;
export const countParams = z.object({ count_id: idOf("cnt") });

countRoutes.openapi(
  route({
    method: "get",
    path: "/counts",
    tags: TAGS,
    summary: "Counts at places within reach, the latest first",
    access: COUNTING,
    request: { query: countQuery },
    responses: answers(200, pageOf(countSummarySchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, open, ...filter } = c.req.valid("query");
    const page = await listCounts(c.get("db"), {
      ...filter,
      open: open === undefined ? undefined : open === "true",
      places: within(c, COUNT, location_id),
    });
    return c.json({ ...page, items: page.items.map((row) => countSummary(c, row)) }, 200);
  },
);

countRoutes.openapi(
  route({
    method: "post",
    path: "/counts",
    tags: TAGS,
    summary: "Plan a count; of more than 2,000 SKUs several, by ranges of SKUs",
    access: DECIDING,
    audit: { action: "inventory.count.plan" },
    request: { headers: idempotencyHeader, body: json(newCountSchema) },
    responses: answers(201, z.strictObject({ items: z.array(countSchema) }), [
      "unknown_location",
      "unknown_sku",
      "unknown_staff",
      "nothing_to_count",
      "too_much_to_count",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const plan = c.req.valid("json");
    const { location_id, assigned_to, scope } = plan;
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const location = merchant?.locations.find(({ id }) => id === location_id);
    if (!merchant || !location || !mayAt(c, DECIDE, location_id))
      return problem(c, "unknown_location", { location_id });
    if (assigned_to) {
      const member = await memberOf(c.env, db.tenant_id, assigned_to, c.get("meter"));
      if (!member || !memberMayAt(member, COUNT, location_id))
        return problem(c, "unknown_staff", { staff_id: assigned_to });
    }
    if (scope.kind === "skus") {
      const known = await knownSkus(db, scope.skus);
      const unknown = scope.skus.find((sku) => !known.has(sku));
      if (unknown) return problem(c, "unknown_sku", { sku: unknown });
    }
    const skus = await plannedSkus(c, plan);
    if (skus.length === 0) return problem(c, "nothing_to_count");
    if (skus.length > MOST_PLANNED_SKUS) return problem(c, "too_much_to_count", { most: MOST_PLANNED_SKUS });
    const key = c.req.valid("header")["idempotency-key"];
    const counts = await planCounts(c, plan, skus, { merchant, location, key });
    if (counts === "idempotency_key_reused") return problem(c, counts);
    const [first] = counts;
    note(c, {
      subject: { kind: "count", id: first?.id ?? "" },
      location_id,
      after: { ...plan, skus: skus.length, counts: counts.map(({ number }) => number) },
    });
    return c.json({ items: await Promise.all(counts.map((count) => countView(c, count))) }, 201);
  },
);

countRoutes.openapi(
  route({
    method: "get",
    path: "/counts/{count_id}",
    tags: TAGS,
    summary: "A count as its object has it now, without its lines",
    access: COUNTING,
    request: { params: countParams },
    responses: answers(200, countSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const count = await countFor(c, c.req.valid("param").count_id);
    if (!count) return problem(c, "not_found");
    c.header("ETag", `"v${count.version}"`);
    return c.json(await countView(c, count), 200);
  },
);

/** Lines that a filter lets through. */
const FILTERS: Readonly<Record<CountLineFilter, (count: Count, line: CountLine) => boolean>> = {
  all: () => true,
  open: isOpenLine,
  not_counted: (_, line) => line.counted === null,
  found: (_, line) => !line.planned,
  different: (_, line) => (varianceOf(line) ?? 0) !== 0,
  over: (count, line) => isOver(line, count.threshold),
  moved: (_, line) => movedMeanwhile(line),
};
const OF_BOOKS: readonly CountLineFilter[] = ["different", "over", "moved"];

countRoutes.openapi(
  route({
    method: "get",
    path: "/counts/{count_id}/lines",
    tags: TAGS,
    summary: "Lines of a count by SKU",
    access: COUNTING,
    request: {
      params: countParams,
      query: pageQuery(100, 500).extend({
        filter: z.enum(COUNT_LINE_FILTERS).default("all"),
        locale: z.string().max(10).default("en"),
      }),
    },
    responses: answers(200, pageOf(countLineSchema), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { filter, locale, limit, cursor } = c.req.valid("query");
    const count = await countFor(c, c.req.valid("param").count_id);
    if (!count) return problem(c, "not_found");
    const sees = seesBooks(c, count);
    if (!sees && OF_BOOKS.includes(filter)) return lacking(c, DECIDE);
    const [after = ""] = decodeCursor(cursor, 1) ?? [];
    const left = count.lines
      .filter((line) => line.sku > String(after) && FILTERS[filter](count, line))
      .sort((a, b) => (a.sku < b.sku ? -1 : 1));
    const page = cut(left.slice(0, limit + 1), limit, (line) => [line.sku]);
    const rows = await stockRows(
      c.get("db"),
      page.items.map(({ sku }) => sku),
      { locations: [], locale },
    );
    const bySku = new Map(rows.map((row) => [row.sku, row]));
    const items = page.items.map((line) => {
      const {
        title = line.sku,
        variant_title = "",
        image_url = null,
        barcode = null,
      } = bySku.get(line.sku) ?? {};
      return { sku: line.sku, title, variant_title, image_url, barcode, ...lineFigures(count, line, sees) };
    });
    return c.json({ ...page, items }, 200);
  },
);

countRoutes.openapi(
  route({
    method: "get",
    path: "/counts/{count_id}/entries",
    tags: TAGS,
    summary: "What was entered, the latest first: at most 500",
    access: COUNTING,
    request: { params: countParams, query: z.object({ sku: skuSchema.optional() }) },
    responses: answers(200, z.strictObject({ items: z.array(countEntrySchema) }), ["not_found", "forbidden"]),
  }),
  async (c) => {
    const count = await countFor(c, c.req.valid("param").count_id);
    if (!count) return problem(c, "not_found");
    const entries = await c
      .get("objects")
      .stockDocument(count.id)
      .entries(c.req.valid("query").sku ?? null, 500);
    return c.json({ items: entries.map((entry) => ({ ...entry, by: { ...entry.by } })) }, 200);
  },
);

countRoutes.openapi(
  route({
    method: "post",
    path: "/counts/{count_id}/entries",
    tags: TAGS,
    summary: "Enter what was counted; each entry counts once by its own id and is answered by itself",
    access: COUNTING,
    // Who counted what stands in the count's own entries.
    audit: { none: true },
    request: { params: countParams, body: json(countEntriesSchema) },
    responses: answers(200, countEnteredSchema, DOCUMENT_PROBLEMS),
  }),
  async (c) => {
    const count = await countFor(c, c.req.valid("param").count_id);
    if (!count) return problem(c, "not_found");
    if (!mayAt(c, COUNT, count.location_id)) return lacking(c, COUNT);
    const { kind, id, name } = actorOf(c);
    return enterCounted(c, count, c.req.valid("json").entries, { kind, id: id ?? kind, name }, null);
  },
);
