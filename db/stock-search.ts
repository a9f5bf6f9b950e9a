import { type SQL, sql } from "drizzle-orm";
import { inList } from "./bulk.ts";
import { type SearchIndex, searchForStaff } from "./search.ts";
import type { TenantDb } from "./tenant-db.ts";

/*
 * Which SKUs a stock list shows, a page at a time. Each way to find them reads an index in the list's order and stops
 * with the page; the ways are asked at once and merged. SQLite plans without statistics and prefers the wrong end of
 * a join, so every statement names its order (`cross join`, `+`, scalar subqueries), which a test watches.
 */

/** What a list can be narrowed to: SKUs of which this is so at one of the locations. */
export const LISTED_STATES = [
  /** Few left, by the merchant's rules, and some. */
  "low",
  "out",
  "on_hold",
  "damaged",
  "incoming",
  "in_transit",
  "backordered",
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

export interface SkuFilter {
  readonly q?: string | undefined;
  /** Several: one of them. */
  readonly states?: readonly ListedState[];
  /** Categories, one of which the product is in; null for all. */
  readonly categories?: readonly string[] | null;
  /** Places where the SKU has stock, or had; null for all, and for SKUs that never had any. */
  readonly locations: readonly string[] | null;
  /** The SKU where the last page ended. */
  readonly after: string;
  readonly limit: number;
}

/** Products that a search for words looks at: the best of them. */
const MOST_PRODUCTS = 500;
/** A category with fewer products is read on its own; of a larger one the list meets enough on its way. */
const SMALL_CATEGORY = 1_000;

/** Where each state is to be seen. The conditions are those of partial indexes, word for word. */
const STATES: Readonly<Record<ListedState, { readonly table: string; readonly is: string }>> = {
  low: { table: "stock_alert", is: "s.resolved_at is null and s.state = 'low'" },
  out: { table: "stock_alert", is: "s.resolved_at is null and s.state = 'out'" },
  on_hold: { table: "stock_level", is: "s.quarantined > 0" },
  damaged: { table: "stock_level", is: "s.damaged > 0" },
  incoming: { table: "stock_level", is: "s.incoming > 0" },
  in_transit: { table: "stock_level", is: "s.in_transit > 0" },
  backordered: { table: "stock_level", is: "s.awaited > 0" },
};

/** SKUs after a place, in their order. */
export async function findSkus(db: TenantDb, search: SearchIndex, filter: SkuFilter): Promise<string[]> {
  const [products, small] = await Promise.all([
    filter.q === undefined ? [] : searchForStaff(search, filter.q, MOST_PRODUCTS),
    isSmall(db, filter.categories ?? null),
  ]);
  const [first, ...rest] = statements(db.tenant_id, filter, products, small).map((statement) =>
    // A raw statement cannot be in a batch.
    db.select({ sku: sql<string>`found.sku` }).from(sql`(${statement}) as found`),
  );
  if (!first) return [];
  const found = await db.batch([first, ...rest]);
  return [...new Set(found.flat().map((row) => row.sku))]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .slice(0, filter.limit);
}

/** The statements that a filter comes to; each gives SKUs in order, no more than the page takes. */
export function statements(
  tenant: string,
  filter: SkuFilter,
  products: readonly string[],
  smallCategory: boolean,
): SQL[] {
  const { q, states = [] } = filter;
  const streams = states.length > 0 ? states.map((state) => [state]) : [[]];
  if (q === undefined) {
    return smallCategory
      ? [
          byProducts(
            tenant,
            { ...filter, categories: null },
            sql`select product_id from ${categoryRows(tenant, filter.categories)}`,
          ),
        ]
      : streams.map((stream) => inOrder(tenant, { ...filter, states: stream }, null));
  }
  const spellings = [...new Set([q, q.toUpperCase(), q.toLowerCase()])];
  const contains = containing(q);
  const isCode = /^\S*[\d._/-]\S*$/.test(q);
  return [
    ...spellings.flatMap((prefix) =>
      streams.map((stream) => inOrder(tenant, { ...filter, states: stream }, prefix)),
    ),
    page(tenant, filter, sql`variant v`, sql`v.barcode = ${q} and +v.sku > ${filter.after}`, SORTED),
    ...(products.length > 0
      ? [
          byProducts(
            tenant,
            filter,
            sql`select value from json_each(${JSON.stringify(products)})`,
            // Words find a product; a piece of a code means the SKUs that have it.
            isCode ? contains : undefined,
          ),
        ]
      : []),
    byProducts(
      tenant,
      filter,
      sql`select id from product where tenant_id = ${tenant} and published_version is null`,
      contains,
    ),
  ];
}

/** SKUs as an index has them in order: of a state, of one location, or all; those that begin with `prefix`. */
function inOrder(tenant: string, filter: SkuFilter, prefix: string | null): SQL {
  const { after, locations, states = [] } = filter;
  const [state] = states;
  const [place, ...otherPlaces] = locations ?? [];
  // One bound below: of two SQLite takes the first, and reads all that lies between them.
  const range = (column: SQL): SQL => {
    if (prefix === null) return sql`${column} > ${after}`;
    const begins = after < prefix ? sql`${column} >= ${prefix}` : sql`${column} > ${after}`;
    return sql`${begins} and ${column} < ${`${prefix}\u{10ffff}`}`;
  };
  const joined = (table: string): SQL => sql`${sql.raw(table)} s cross join variant v`;
  if (state !== undefined) {
    const { table, is } = STATES[state];
    const here = locations ? sql` and ${inList(sql`s.location_id`, locations)}` : sql``;
    const where = sql`s.tenant_id = ${tenant} and ${sql.raw(is)} and ${range(sql`s.sku`)}${here} and v.sku = s.sku`;
    return page(tenant, { ...filter, states: [], locations: null }, joined(table), where, sql`s.sku`);
  }
  if (place !== undefined && otherPlaces.length === 0) {
    const where = sql`s.tenant_id = ${tenant} and s.location_id = ${place} and ${range(sql`s.sku`)} and v.sku = s.sku`;
    return page(tenant, { ...filter, locations: null }, joined("stock_level"), where, sql`s.sku`);
  }
  return page(tenant, filter, sql`variant v`, range(sql`v.sku`), sql`v.sku`);
}

/** In the order of SKUs, but not read from their index. */
const SORTED = sql`+v.sku`;

/** SKUs of some products: few enough to be sorted. */
const byProducts = (tenant: string, filter: SkuFilter, products: SQL, more: SQL = sql`1`): SQL =>
  page(
    tenant,
    filter,
    sql`variant v`,
    sql`v.product_id in (${products}) and +v.sku > ${filter.after} and ${more}`,
    SORTED,
  );

/** A statement with all that a SKU is asked for besides how it was found. */
function page(tenant: string, filter: SkuFilter, from: SQL, where: SQL, order: SQL): SQL {
  const { states = [], locations, categories = null, limit } = filter;
  const here = locations ? sql` and ${inList(sql`s.location_id`, locations)}` : sql``;
  const stands = (table: string, is: SQL): SQL =>
    sql`(select 1 from ${sql.raw(table)} s where s.tenant_id = ${tenant} and s.sku = v.sku${is}${here} limit 1) is not null`;
  const conditions = [
    sql`v.tenant_id = ${tenant}`,
    where,
    ...(states.length > 0
      ? [
          sql`(${sql.join(
            states.map((state) => stands(STATES[state].table, sql` and ${sql.raw(STATES[state].is)}`)),
            sql` or `,
          )})`,
        ]
      : locations
        ? [stands("stock_level", sql``)]
        : []),
    ...(categories
      ? [
          sql`(select 1 from product_category c where c.tenant_id = ${tenant}
            and c.product_id = v.product_id and ${inList(sql`c.category_id`, categories)} limit 1) is not null`,
        ]
      : []),
  ];
  return sql`select ${order} as sku from ${from} where ${sql.join(conditions, sql` and `)}
    group by ${order} order by ${order} limit ${limit}`;
}

/** SKU, barcode or title has the text in it. */
function containing(q: string): SQL {
  const text = `%${q.slice(0, 44).replaceAll(/[%_]/g, "")}%`;
  return sql`(v.sku like ${text} or v.barcode like ${text}
    or (select p.title from product p where p.tenant_id = v.tenant_id and p.id = v.product_id) like ${text})`;
}

const categoryRows = (tenant: string, categories: readonly string[] | null = null): SQL =>
  sql`product_category where tenant_id = ${tenant} and ${inList(sql`category_id`, categories ?? [])}`;

async function isSmall(db: TenantDb, categories: readonly string[] | null): Promise<boolean> {
  if (categories === null) return false;
  const [counted] = await db.all<{ products: number }>(
    sql`select count(*) as products from (select 1 from ${categoryRows(db.tenant_id, categories)} limit ${SMALL_CATEGORY})`,
  );
  return (counted?.products ?? 0) < SMALL_CATEGORY;
}
