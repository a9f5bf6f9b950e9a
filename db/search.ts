import { sql } from "drizzle-orm";
import type { ProductDocument } from "#commerce/catalog.ts";
import type { TenantDb } from "./tenant-db.ts";

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
  db: TenantDb,
  query: { text: string; currency: string; limit: number; offset: number },
): Promise<string[]> {
  for (const combine of ["AND", "OR"] as const) {
    const match = matchExpression(db.tenant_id, query.text, combine);
    if (!match) return [];
    const rows = await db.all<{ product_id: string }>(sql`
      select s.product_id as product_id from product_search s
      join product_search_row r on r.id = s.rowid and r.tenant_id = ${db.tenant_id}
      where product_search match ${match} and instr(s.currencies, ${query.currency}) > 0
      order by bm25(product_search, 0, 0, 0, 8.0, 6.0, 1.0), s.rowid
      limit ${query.limit} offset ${query.offset}`);
    if (rows.length > 0 || query.offset > 0) return rows.map((row) => row.product_id);
  }
  return [];
}

/** Puts published products into the index, or replaces their rows. */
export async function indexProducts(db: TenantDb, documents: readonly ProductDocument[]): Promise<void> {
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
  await db.batch([
    db.run(sql`insert or ignore into product_search_row (tenant_id, product_id)
      select ${db.tenant_id}, value->>'product_id' from json_each(${json})`),
    db.run(sql`insert or replace into product_search (rowid, tenant, product_id, currencies, title, keywords, body)
      select r.id, ${tenantWord(db.tenant_id)}, j.value->>'product_id', j.value->>'currencies', j.value->>'title',
        j.value->>'keywords', j.value->>'body'
      from json_each(${json}) j
      join product_search_row r on r.tenant_id = ${db.tenant_id} and r.product_id = j.value->>'product_id'`),
  ]);
}

/** Takes products out of the index. */
export async function unindexProducts(db: TenantDb, ids: readonly string[]): Promise<void> {
  const json = JSON.stringify(ids);
  await db.batch([
    db.run(sql`delete from product_search where rowid in (select id from product_search_row
      where tenant_id = ${db.tenant_id} and product_id in (select value from json_each(${json})))`),
    db.run(sql`delete from product_search_row
      where tenant_id = ${db.tenant_id} and product_id in (select value from json_each(${json}))`),
  ]);
}
