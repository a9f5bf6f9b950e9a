import { z } from "@hono/zod-openapi";
import type { Count } from "#commerce/stock/count.ts";
import { listCounts } from "#db/counts.ts";
import { pageOf as cut, decodeCursor } from "#db/paging.ts";
import { stockRows } from "#db/stock-list.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import { note } from "../audit.ts";
import { lacking } from "../auth/demand.ts";
import { memberMayAt, memberOf } from "../auth/people.ts";
import { mayAt } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf, pageQuery } from "../schemas/common.ts";
import {
  countEnteredSchema,
  finishCountSchema,
  tillCountEntriesSchema,
  tillCountLineSchema,
  tillCountSchema,
} from "../schemas/stock-counts.ts";
import { countAt, enterCounted, noCount } from "../stock/count-entering.ts";
import { COUNT } from "../stock/counts.ts";
import { DOCUMENT_PROBLEMS, documentProblem, toldBy } from "../stock/documents.ts";

/** Counting at a till: what is to be counted in its store, and what was found. No figure of the books leaves here. */
export const countRoutes = apiApp();

const TAGS = ["till: counts"];
const params = z.object({ count_id: idOf("cnt") });
/** Open counts of one store that a till shows. */
const MOST_OPEN = 100;

countRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/counts",
    tags: TAGS,
    summary: "Counts of this store that are open",
    responses: answers(200, z.strictObject({ items: z.array(tillCountSchema) }), [
      "sign_in_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { location } = c.get("till");
    if (!mayAt(c, COUNT, location.id)) return lacking(c, COUNT);
    const places = [location.id];
    const [planned, counting] = await Promise.all(
      (["planned", "counting"] as const).map((state) =>
        listCounts(c.get("db"), { state, places, limit: MOST_OPEN }),
      ),
    );
    const items = [...(counting?.items ?? []), ...(planned?.items ?? [])].map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state as Count["state"],
      assigned_to: row.assigned_to,
      line_count: row.line_count,
      counted: row.counted,
      created_at: row.created_at,
    }));
    return c.json({ items }, 200);
  },
);

countRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/counts/{count_id}",
    tags: TAGS,
    summary: "A count of this store with its lines by SKU, a page at a time",
    request: { params, query: pageQuery(500, 500) },
    responses: answers(
      200,
      z.strictObject({
        count: tillCountSchema.extend({ round: z.int() }),
        items: z.array(tillCountLineSchema),
        next_cursor: z.string().nullable(),
      }),
      ["sign_in_required", "not_found", "forbidden"],
    ),
  }),
  async (c) => {
    const { location, channel } = c.get("till");
    if (!mayAt(c, COUNT, location.id)) return lacking(c, COUNT);
    const count = await countAt(c, c.req.valid("param").count_id, location.id);
    if (!count) return noCount(c);
    const { limit, cursor } = c.req.valid("query");
    const [after = ""] = decodeCursor(cursor, 1) ?? [];
    const left = count.lines
      .filter((line) => line.sku > String(after))
      .sort((a, b) => (a.sku < b.sku ? -1 : 1));
    const page = cut(left.slice(0, limit + 1), limit, (line) => [line.sku]);
    const rows = await stockRows(
      c.get("db"),
      page.items.map(({ sku }) => sku),
      { locations: [], locale: channel.locale },
    );
    const bySku = new Map(rows.map((row) => [row.sku, row]));
    const { id, number, title, state, assigned_to, round, created_at, lines } = count;
    const counted = lines.filter((line) => line.counted !== null).length;
    return c.json(
      {
        count: {
          id,
          number,
          title,
          state,
          assigned_to,
          round,
          line_count: lines.length,
          counted,
          created_at,
        },
        items: page.items.map((line) => {
          const {
            title: name = line.sku,
            variant_title = "",
            image_url = null,
            barcode = null,
          } = bySku.get(line.sku) ?? {};
          return {
            sku: line.sku,
            title: name,
            variant_title,
            image_url,
            barcode,
            round: line.round,
            counted: line.counted,
          };
        }),
        next_cursor: page.next_cursor,
      },
      200,
    );
  },
);

countRoutes.openapi(
  route({
    // The device itself tells of it: what was counted offline waits for nobody to sign in again.
    access: { who: "device" },
    method: "post",
    path: "/counts/{count_id}/entries",
    tags: TAGS,
    summary: "Tell what somebody counted; each entry counts once by its own id and is answered by itself",
    // Who counted what stands in the count's own entries.
    audit: { none: true },
    request: { params, body: json(tillCountEntriesSchema) },
    responses: answers(200, countEnteredSchema, [
      ...DOCUMENT_PROBLEMS,
      "sign_in_required",
      "device_revoked",
      "unknown_staff",
    ]),
  }),
  async (c) => {
    const { id, location_id, tenant } = c.get("device");
    const { counted_by, entries } = c.req.valid("json");
    const count = await countAt(c, c.req.valid("param").count_id, location_id);
    if (!count) return noCount(c);
    const member = await memberOf(c.env, tenant.tenant_id, counted_by, c.get("meter"));
    if (!member || !memberMayAt(member, COUNT, location_id))
      return problem(c, "unknown_staff", { staff_id: counted_by });
    const { person } = member;
    return enterCounted(c, count, entries, { kind: "staff", id: person.id, name: person.name }, id);
  },
);

countRoutes.openapi(
  route({
    access: { who: "till" },
    method: "post",
    path: "/counts/{count_id}/finish",
    tags: TAGS,
    summary: "All is counted; what nobody counted is none, or not counted",
    audit: { action: "inventory.count.finish" },
    request: { params, headers: idempotencyHeader, body: json(finishCountSchema) },
    responses: answers(200, tillCountSchema, [...DOCUMENT_PROBLEMS, "sign_in_required"]),
  }),
  async (c) => {
    const { location } = c.get("till");
    if (!mayAt(c, COUNT, location.id)) return lacking(c, COUNT);
    const count = await countAt(c, c.req.valid("param").count_id, location.id);
    if (!count) return noCount(c);
    const { rest } = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const answer = await c
      .get("objects")
      .stockDocument(count.id)
      .perform(key, { move: "finish", rest }, null, toldBy(c));
    if (!answer.ok) return documentProblem(c, answer.error);
    const { id, number, title, state, assigned_to, lines, created_at } = answer.value as Count;
    note(c, {
      subject: { kind: "count", id },
      location_id: location.id,
      before: { state: count.state },
      after: { state, rest },
    });
    const counted = lines.filter((line) => line.counted !== null).length;
    return c.json(
      { id, number, title, state, assigned_to, line_count: lines.length, counted, created_at },
      200,
    );
  },
);
