import { z } from "@hono/zod-openapi";
import { localized, variantTitle } from "#commerce/catalog.ts";
import { STOCK_FIGURES, sellable } from "#commerce/stock/level.ts";
import { ruled, rulesOfCategories, type StockRule } from "#commerce/stock/rules.ts";
import { LEVEL_COLUMNS, POLICY_COLUMNS, policyRows } from "#commerce/stock/sheets.ts";
import { type SheetLevel, type SheetPlace, sheetLevels, sheetPolicies } from "#db/stock-sheets.ts";
import { merchantOf } from "#db/store-context.ts";
import { apiApp, refusals } from "../../api.ts";
import { within } from "../../auth/principal.ts";
import { type CsvCells, csvHeaders, csvStream } from "../../csv-stream.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";

/** Stock as files for spreadsheets and other systems. */
export const stockSheetRoutes = apiApp();

/** Rows of one read. */
const PAGE = 2_000;

const TAGS = ["admin: stock files"];
const csvFile = {
  ...refusals(["forbidden"]),
  200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
};

stockSheetRoutes.openapi(
  route({
    method: "get",
    path: "/stock/levels.csv",
    tags: TAGS,
    summary: "All levels as CSV, from the read copy",
    description:
      "A row a SKU and location. Columns: sku, barcode, title, location (its code), the figures, available, expected_at, and what the rules come to there: safety (units kept), low_at.",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: {
      query: z.object({
        location_id: z
          .union([idOf("loc"), z.array(idOf("loc"))])
          .optional()
          .openapi({ description: "May be repeated; all that the caller sees otherwise" }),
        locale: z.string().max(10).default("en"),
      }),
    },
    responses: csvFile,
  }),
  async (c) => {
    const { location_id, locale } = c.req.valid("query");
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const codes = new Map(merchant?.locations.map(({ id, code }) => [id, code]));
    const asked = location_id === undefined ? null : [location_id].flat();
    const seen = within(c, "inventory.stock.view", undefined);
    const locations = asked?.filter((id) => seen?.includes(id) ?? true) ?? seen;
    const general = (merchant?.stock_rules ?? []).filter(
      ({ keep, low_at }) => keep !== null || low_at !== null,
    );
    const first: SheetPlace = ["", ""];
    const stream = csvStream(LEVEL_COLUMNS, first, async (after) => {
      const rows = await sheetLevels(db, { locations, after, limit: PAGE });
      const last = rows.at(-1);
      return {
        rows: rows.map((row) =>
          levelCells(row, codes.get(row.location_id) ?? row.location_id, general, locale),
        ),
        next: last && rows.length === PAGE ? ([last.sku, last.location_id] as const) : null,
      };
    });
    return c.body(stream, 200, csvHeaders("stock"));
  },
);

function levelCells(row: SheetLevel, code: string, general: readonly StockRule[], locale: string): CsvCells {
  const { sku, product, policy, location_id } = row;
  const rules = { own: policy.rules, general: rulesOfCategories(general, product?.category_ids ?? []) };
  const place = { channel_id: null, location_id };
  const titles = product && [
    localized(product.title, locale),
    variantTitle(product, { options: product.variant_options }, locale),
  ];
  return [
    sku,
    product?.barcode ?? null,
    titles?.filter(Boolean).join(" · ") ?? null,
    code,
    ...STOCK_FIGURES.map((figure) => row[figure]),
    sellable(row),
    row.expected_at,
    ruled("keep", rules, place),
    ruled("low_at", rules, place),
  ];
}

stockSheetRoutes.openapi(
  route({
    method: "get",
    path: "/stock/policies.csv",
    tags: TAGS,
    summary: "What is said about single SKUs as CSV: safety stock, thresholds, backorders and preorders",
    description: `Columns: ${POLICY_COLUMNS.join(", ")}. Locations are named by their code, channels by their id; a row with neither counts everywhere.`,
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    responses: csvFile,
  }),
  async (c) => {
    const db = c.get("db");
    const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
    const seen = within(c, "inventory.stock.view", undefined);
    const codes = new Map(
      merchant?.locations.filter(({ id }) => seen?.includes(id) ?? true).map(({ id, code }) => [id, code]),
    );
    const stream = csvStream(POLICY_COLUMNS, "", async (after) => {
      const rows = await sheetPolicies(db, { after, limit: PAGE });
      const last = rows.at(-1);
      return {
        rows: rows.flatMap(({ sku, policy }) => policyRows(sku, policy, (id) => codes.get(id))),
        next: last && rows.length === PAGE ? last.sku : null,
      };
    });
    return c.body(stream, 200, csvHeaders("stock-policies"));
  },
);
