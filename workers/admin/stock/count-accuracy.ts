import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type AccuracyAsked, accuracyByMonth, postedCounts } from "#db/counts.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { within } from "../../auth/principal.ts";
import { csvHeaders, csvStream } from "../../csv-stream.ts";
import { route } from "../../routing.ts";
import { accuracyMonthSchema, accuracyQuery } from "../../schemas/stock-counts.ts";
import { accuracyView, COUNT } from "../../stock/counts.ts";

/** How well the books agreed with what was found, over all counts that were posted. */
export const countAccuracyRoutes = apiApp();

const TAGS = ["admin: stock counts"];
const ACCESS = { who: "staff", permission: "inventory.count", scope: "location" } as const;
const YEAR_MS = 365 * 24 * 3_600_000;
/** Counts of one read of the file. */
const PAGE = 500;

function asked(c: Context<AppEnv>, query: z.infer<typeof accuracyQuery>): AccuracyAsked {
  const now = Date.now();
  return {
    from: query.from ?? new Date(now - YEAR_MS).toISOString(),
    to: query.to ?? new Date(now).toISOString(),
    places: within(c, COUNT, query.location_id),
  };
}

countAccuracyRoutes.openapi(
  route({
    method: "get",
    path: "/counts/accuracy",
    tags: TAGS,
    summary: "Accuracy by month and place",
    access: ACCESS,
    request: { query: accuracyQuery },
    responses: answers(200, z.strictObject({ months: z.array(accuracyMonthSchema) }), ["forbidden"]),
  }),
  async (c) => {
    const rows = await accuracyByMonth(c.get("db"), asked(c, c.req.valid("query")));
    const months = rows.map(({ month, location_id, counts, counted, currency, ...sums }) => ({
      month,
      location_id,
      counts,
      counted,
      ...accuracyView({ counted, ...sums }, currency),
    }));
    return c.json({ months }, 200);
  },
);

const COLUMNS = [
  "number",
  "title",
  "location",
  "posted_at",
  "lines_counted",
  "lines_exact",
  "net_units",
  "absolute_units",
  "currency",
  "net_value_minor_units",
  "absolute_value_minor_units",
];

countAccuracyRoutes.openapi(
  route({
    method: "get",
    path: "/counts/accuracy.csv",
    tags: TAGS,
    summary: "Accuracy of each posted count, as CSV",
    access: ACCESS,
    request: { query: accuracyQuery },
    responses: {
      ...answers(200, z.any(), ["forbidden"]),
      200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    },
  }),
  async (c) => {
    const narrowed = asked(c, c.req.valid("query"));
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const codes = new Map(merchant?.locations.map(({ id, code }) => [id, code]));
    const stream = csvStream(COLUMNS, "", async (cursor) => {
      const { items, next_cursor } = await postedCounts(db, narrowed, PAGE, cursor || undefined);
      return {
        rows: items.map((row) => [
          row.number,
          row.title,
          codes.get(row.location_id) ?? row.location_id,
          row.posted_at,
          row.counted,
          row.exact,
          row.net_units,
          row.absolute_units,
          row.currency,
          row.net_value,
          row.absolute_value,
        ]),
        next: next_cursor,
      };
    });
    return c.body(stream, 200, csvHeaders("count-accuracy"));
  },
);
