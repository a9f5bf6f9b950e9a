import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { inList } from "./bulk.ts";
import { categoryIds } from "./category-ids.ts";
import { variant } from "./schema/shard/catalog.ts";
import { type SkuFilter, statements } from "./stock-search.ts";
import { tenantDb } from "./tenant-db.ts";

const dialect = new SQLiteSyncDialect();

/** How SQLite would go about a statement, a line a step. */
async function planOf(sql: string, params: readonly unknown[]): Promise<string[]> {
  const { results } = await env.SHARD_0.prepare(`explain query plan ${sql}`)
    .bind(...params)
    .all<{ detail: string }>();
  return results
    .map((row) => row.detail)
    .filter((detail) => !/^(SCAN json_each|CREATE BLOOM|LIST SUBQUERY)/.test(detail));
}

/** The plans of a filter's statements, a line a step. */
async function plansOf(
  filter: Partial<SkuFilter>,
  products: string[] = [],
  small = false,
): Promise<string[][]> {
  const all = { locations: null, after: "B", limit: 51, ...filter };
  return Promise.all(
    statements("mer_1", all, products, small).map(async (statement) => {
      const { sql, params } = dialect.sqlToQuery(statement);
      return planOf(sql, params);
    }),
  );
}

const BY_SKU = "SEARCH v USING COVERING INDEX variant_sku (tenant_id=? AND sku=?)";

test("[INV-12] [INV-13] a list without a filter, and one location's, are read in order from an index and end with the page", async () => {
  expect(await plansOf({})).toEqual([["SEARCH v USING COVERING INDEX variant_sku (tenant_id=? AND sku>?)"]]);
  expect(await plansOf({ locations: ["loc_1"] })).toEqual([
    ["SEARCH s USING COVERING INDEX stock_level_location (tenant_id=? AND location_id=? AND sku>?)", BY_SKU],
  ]);
});

test.each([
  ["on_hold", "stock_level_on_hold"],
  ["damaged", "stock_level_damaged"],
  ["incoming", "stock_level_incoming"],
  ["in_transit", "stock_level_in_transit"],
  ["backordered", "stock_level_awaited"],
  ["low", "stock_alert_open"],
  ["out", "stock_alert_open"],
] as const)(
  "[INV-12] [INV-13] what is %s is read in order from an index of that alone",
  async (state, index) => {
    const read = `SEARCH s USING INDEX ${index} (tenant_id=? AND sku>?)`;
    expect(await plansOf({ states: [state] })).toEqual([[read, BY_SKU]]);
    expect(await plansOf({ states: [state], locations: ["loc_1", "loc_2"] })).toEqual([[read, BY_SKU]]);
  },
);

test("[INV-12] [INV-13] a small category is read by its products, of a large one the list meets enough", async () => {
  const categories = ["cat_1"];
  expect(await plansOf({ categories }, [], true)).toEqual([
    [
      "SEARCH v USING INDEX variant_product (tenant_id=? AND product_id=?)",
      "SEARCH product_category USING COVERING INDEX sqlite_autoindex_product_category_1 (tenant_id=? AND category_id=?)",
      "USE TEMP B-TREE FOR GROUP BY",
    ],
  ]);
  expect(await plansOf({ categories })).toEqual([
    [
      "SEARCH v USING INDEX variant_sku (tenant_id=? AND sku>?)",
      "CORRELATED SCALAR SUBQUERY 2",
      "SEARCH c USING COVERING INDEX product_category_product (tenant_id=? AND product_id=? AND category_id=?)",
    ],
  ]);
});

test("[INV-12] [INV-13] a search looks at the beginning of SKUs, at barcodes, at the products of its words and at drafts", async () => {
  const plans = await plansOf({ q: "jug", after: "JUG-1" }, ["prd_1"]);
  expect(plans.map((plan) => plan[0])).toEqual([
    "SEARCH v USING COVERING INDEX variant_sku (tenant_id=? AND sku>? AND sku<?)",
    "SEARCH v USING COVERING INDEX variant_sku (tenant_id=? AND sku>? AND sku<?)",
    "SEARCH v USING INDEX variant_barcode (tenant_id=? AND barcode=?)",
    "SEARCH v USING INDEX variant_product (tenant_id=? AND product_id=?)",
    "SEARCH v USING INDEX variant_product (tenant_id=? AND product_id=?)",
  ]);
  expect(plans.at(-1)).toEqual([
    "SEARCH v USING INDEX variant_product (tenant_id=? AND product_id=?)",
    "SEARCH product USING INDEX product_unpublished (tenant_id=?)",
    "CORRELATED SCALAR SUBQUERY 2",
    "SEARCH p USING INDEX sqlite_autoindex_product_1 (tenant_id=? AND id=?)",
    "USE TEMP B-TREE FOR GROUP BY",
  ]);
});

test("[INV-12] [INV-13] the beginning of a SKU is where reading starts, not the place where the last page ended", () => {
  const bounds = (after: string) => {
    const [statement] = statements("mer_1", { q: "JUG", locations: null, after, limit: 51 }, [], false);
    if (!statement) throw new Error("nothing is asked");
    return /v\.sku >=? \? and v\.sku < \?/.exec(dialect.sqlToQuery(statement).sql)?.[0];
  };
  expect([bounds(""), bounds("JUG-1")]).toEqual(["v.sku >= ? and v.sku < ?", "v.sku > ? and v.sku < ?"]);
});

test("[INV-12] [INV-13] the categories of many SKUs are read SKU by SKU, not through all of a merchant's products", async () => {
  const { sql, params } = tenantDb(env, { tenant_id: "mer_1", shard: "SHARD_0" })
    .select({ sku: variant.sku, category_ids: categoryIds })
    .from(variant)
    .where(and(eq(variant.tenant_id, "mer_1"), inList(variant.sku, ["A", "B"])))
    .toSQL();
  expect(await planOf(sql, params)).toEqual([
    "SEARCH variant USING INDEX variant_sku (tenant_id=? AND sku=?)",
    "CORRELATED SCALAR SUBQUERY 1",
    "SEARCH c USING COVERING INDEX product_category_product (tenant_id=? AND product_id=?)",
  ]);
});
