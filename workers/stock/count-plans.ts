import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { abcClasses } from "#commerce/stock/abc.ts";
import { type Count, type CountCreation, type CountScope, MOST_COUNT_LINES } from "#commerce/stock/count.ts";
import { pricesOf, skusStockedAt, unitsSoldAt } from "#db/count-scope.ts";
import type { Location, Merchant } from "#db/store-context.ts";
import type { AppEnv } from "../app-env.ts";
import { idOfKey } from "../middleware/id-of-key.ts";
import type { newCountSchema } from "../schemas/stock-counts.ts";
import { toldBy } from "./documents.ts";

type Plan = z.infer<typeof newCountSchema>;

/** SKUs that one plan covers; more are planned by category or class. */
export const MOST_PLANNED_SKUS = 100_000;
/** Sales of that time say which goods are A, B and C. */
const SALES_DAYS = 90;
const DAY_MS = 24 * 3_600_000;
/** Counts begun at once. */
const AT_ONCE = 5;

/** The SKUs that a plan covers, in their order; `skus` are known to be the merchant's. */
export async function plannedSkus(c: Context<AppEnv>, { scope, location_id }: Plan): Promise<string[]> {
  const db = c.get("db");
  const limit = MOST_PLANNED_SKUS + 1;
  switch (scope.kind) {
    case "skus":
      return [...new Set(scope.skus)].sort();
    case "all":
      return skusStockedAt(db, location_id, { category_id: null, limit });
    case "category":
      return skusStockedAt(db, location_id, { category_id: scope.category_id, limit });
    case "abc": {
      const since = new Date(Date.now() - SALES_DAYS * DAY_MS).toISOString();
      const [skus, sold] = await Promise.all([
        skusStockedAt(db, location_id, { category_id: null, limit }),
        unitsSoldAt(db, location_id, since),
      ]);
      // What is not there any more still had its share of what was sold.
      const classes = abcClasses(sold);
      return skus.filter((sku) => (classes.get(sku) ?? "C") === scope.class);
    }
  }
}

/** Counts of a plan: one, or several by ranges of SKUs, each named by its own. A repeat under the key gets the same. */
export async function planCounts(
  c: Context<AppEnv>,
  plan: Plan,
  skus: readonly string[],
  { merchant, location, key }: { merchant: Merchant; location: Location; key: string },
): Promise<Count[] | "idempotency_key_reused"> {
  const currency = currencyAt(merchant, location);
  const prices = await pricesOf(c.get("db"), skus, currency);
  const parts = inParts(skus);
  const { scope, ...terms } = plan;
  const kept: CountScope = scope.kind === "skus" ? { kind: "skus" } : scope;
  const counts: Count[] = [];
  for (let first = 0; first < parts.length; first += AT_ONCE) {
    const begun = await Promise.all(
      parts.slice(first, first + AT_ONCE).map((part, index) => {
        const creation: CountCreation = {
          kind: "count",
          ...terms,
          title: titleOf(plan.title, parts, first + index),
          scope: kept,
          currency,
          lines: part.map((sku) => ({ sku, unit_price: prices.get(sku) ?? null })),
        };
        return beginCount(c, creation, key, first + index);
      }),
    );
    for (const count of begun) {
      if (!count) return "idempotency_key_reused";
      counts.push(count);
    }
  }
  return counts;
}

async function beginCount(
  c: Context<AppEnv>,
  creation: CountCreation,
  key: string,
  part: number,
): Promise<Count | null> {
  const id = await idOfKey(c, "count", "cnt", `${key}:${part}`);
  const object = c.get("objects").stockDocument(id);
  const answer = await object.create(key, creation, toldBy(c));
  return answer.ok && answer.value.kind === "count" ? (answer.value as Count) : null;
}

/** The money that goods at a place are sold for: its own till's, else that of the merchant's first site. */
function currencyAt({ channels }: Merchant, { pos_channel_id }: Location): string {
  const own = channels.find(({ id }) => id === pos_channel_id) ?? channels[0];
  return own?.currency ?? "EUR";
}

function inParts(skus: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let first = 0; first < skus.length; first += MOST_COUNT_LINES)
    parts.push(skus.slice(first, first + MOST_COUNT_LINES));
  return parts;
}

/** `Shelves (2/3: M-100 – T-20)`. */
function titleOf(title: string, parts: readonly (readonly string[])[], index: number): string {
  const part = parts[index] ?? [];
  if (parts.length === 1) return title;
  return `${title} (${index + 1}/${parts.length}: ${part[0]} – ${part.at(-1)})`;
}
