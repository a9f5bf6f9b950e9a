import type { ProductDocument } from "#commerce/catalog.ts";
import { guardedClient, newMeter, type TripMeter } from "./guarded-client.ts";
import type { TenantRef } from "./tenant-db.ts";

/** A merchant's part of the full-text index, a database of its own since FTS5 tables block D1's export. */
export interface SearchIndex {
  readonly tenant_id: string;
  readonly client: D1Database;
}

export const searchIndex = (env: Env, tenant: TenantRef, meter: TripMeter = newMeter()): SearchIndex => ({
  tenant_id: tenant.tenant_id,
  client: guardedClient(env.SEARCH, tenant.tenant_id, meter),
});

/** At most so many words of a query count; the rest of a pasted paragraph is noise. */
const MAX_WORDS = 12;

/** The tenant as one word of the index: the tokenizer would split `mer_01…` at the underscore. */
const tenantWord = (tenantId: string): string => tenantId.replaceAll("_", "").toLowerCase();

/**
 * What a shopper typed as an FTS5 expression: each word quoted, so that none acts as an operator, the
 * last letters of each left open. Null when nothing is left to look for.
 */
export function matchExpression(tenantId: string, query: string, combine: "AND" | "OR"): string | null {
  const words = query
    .normalize("NFKC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const wanted = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(` ${combine} `);
  return `tenant : "${tenantWord(tenantId)}" AND {title keywords body} : (${wanted})`;
}

/** Ids of the products that match, best first: all words, or where none has all, any of them. */
export async function searchProducts(
  index: SearchIndex,
  query: { text: string; currency: string; limit: number; offset: number },
): Promise<string[]> {
  for (const combine of ["AND", "OR"] as const) {
    const match = matchExpression(index.tenant_id, query.text, combine);
    if (!match) return [];
    const { results: rows } = await index.client
      .prepare(
        `select s.product_id as product_id from product_search s
         join product_search_row r on r.id = s.rowid and r.tenant_id = ?1
         where product_search match ?2 and instr(s.currencies, ?3) > 0
         order by bm25(product_search, 0, 0, 0, 8.0, 6.0, 1.0), s.rowid limit ?4 offset ?5`,
      )
      .bind(index.tenant_id, match, query.currency, query.limit, query.offset)
      .all<{ product_id: string }>();
    if (rows.length > 0 || query.offset > 0) return rows.map((row) => row.product_id);
  }
  return [];
}

/** Ids of published products that have all the words, in whichever currency they are sold; at most `limit`, best first. */
export async function searchForStaff(index: SearchIndex, text: string, limit: number): Promise<string[]> {
  const match = matchExpression(index.tenant_id, text, "AND");
  if (!match) return [];
  const { results: rows } = await index.client
    .prepare(
      `select s.product_id as product_id from product_search s
       join product_search_row r on r.id = s.rowid and r.tenant_id = ?1
       where product_search match ?2 order by bm25(product_search, 0, 0, 0, 8.0, 6.0, 1.0), s.rowid limit ?3`,
    )
    .bind(index.tenant_id, match, limit)
    .all<{ product_id: string }>();
  return rows.map((row) => row.product_id);
}

/** Puts published products into the index, or replaces their rows. */
export async function indexProducts(
  index: SearchIndex,
  documents: readonly ProductDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map((document) => ({
    product_id: document.id,
    currencies: [...new Set(document.variants.flatMap((variant) => Object.keys(variant.prices)))].join(" "),
    title: Object.values(document.title).join(" "),
    keywords: [
      document.vendor,
      document.product_type,
      ...document.variants.flatMap((variant) => [variant.sku, variant.barcode]),
      ...document.options.flatMap((option) => option.values.flatMap((value) => Object.values(value.label))),
    ]
      .filter(Boolean)
      .join(" "),
    body: [...Object.values(document.summary), ...Object.values(document.description)].join(" "),
  }));
  const json = JSON.stringify(rows);
  await index.client.batch([
    index.client
      .prepare(
        `insert or ignore into product_search_row (tenant_id, product_id)
         select ?1, value->>'product_id' from json_each(?2)`,
      )
      .bind(index.tenant_id, json),
    index.client
      // `cross` keeps the order: else SQLite goes through all rows of the merchant for each document.
      .prepare(
        `insert or replace into product_search (rowid, tenant, product_id, currencies, title, keywords, body)
         select r.id, ?3, j.value->>'product_id', j.value->>'currencies', j.value->>'title', j.value->>'keywords', j.value->>'body'
         from json_each(?2) j cross join product_search_row r on r.tenant_id = ?1 and r.product_id = j.value->>'product_id'`,
      )
      .bind(index.tenant_id, json, tenantWord(index.tenant_id)),
  ]);
}

/** Takes products out of the index. */
export async function unindexProducts(index: SearchIndex, ids: readonly string[]): Promise<void> {
  const json = JSON.stringify(ids);
  await index.client.batch([
    index.client
      .prepare(
        `delete from product_search where rowid in (select id from product_search_row
         where tenant_id = ?1 and product_id in (select value from json_each(?2)))`,
      )
      .bind(index.tenant_id, json),
    index.client
      .prepare(
        "delete from product_search_row where tenant_id = ?1 and product_id in (select value from json_each(?2))",
      )
      .bind(index.tenant_id, json),
  ]);
}
