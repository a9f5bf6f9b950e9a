import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Actor } from "#commerce/order/document.ts";
import type { Count } from "#commerce/stock/count.ts";
import type { CountEntry, KeptEntry } from "#commerce/stock/count-entries.ts";
import { pricesOf } from "#db/count-scope.ts";
import { knownSkus } from "#db/stock-list.ts";
import type { AppEnv } from "../app-env.ts";
import { problem } from "../problems.ts";
import type { countEnteredSchema } from "../schemas/stock-counts.ts";
import { documentProblem } from "./documents.ts";

/**
 * Takes entries of one person into a count that the caller may count. Each is answered by itself, so that one that is
 * too late does not hold up the others; sent again, all of them get the same.
 */
export async function enterCounted(
  c: Context<AppEnv>,
  count: Count,
  entries: readonly CountEntry[],
  by: KeptEntry["by"] & { readonly kind: Actor["kind"] },
  device_id: string | null,
) {
  const db = c.get("db");
  const planned = new Set(count.lines.map(({ sku }) => sku));
  const unplanned = [...new Set(entries.map(({ sku }) => sku))].filter((sku) => !planned.has(sku));
  const [known, prices] =
    unplanned.length === 0
      ? [new Set<string>(), new Map<string, number>()]
      : await Promise.all([knownSkus(db, unplanned), pricesOf(db, unplanned, count.currency)]);
  const now = new Date().toISOString();
  const possible = entries
    .filter(({ sku }) => planned.has(sku) || known.has(sku))
    // A device's clock that runs ahead does not reach into what the books will say later.
    .map((entry) => (entry.at > now ? { ...entry, at: now } : entry));
  const { kind, id, name } = by;
  const answer = await c
    .get("objects")
    .stockDocument(count.id)
    .enter(
      { entries: possible, by: { id, name }, device_id, prices: Object.fromEntries(prices) },
      { actor: { kind, id, name }, request_id: c.get("request_id") },
    );
  if (!answer.ok) return documentProblem(c, answer.error);
  const after = answer.value.count;
  const outcomes = new Map(answer.value.outcomes.map((told) => [told.id, told.outcome]));
  const told: z.infer<typeof countEnteredSchema> = {
    outcomes: entries.map((entry) => ({
      id: entry.id,
      outcome: outcomes.get(entry.id) ?? "unknown_sku",
    })),
    state: after.state,
    round: after.round,
    line_count: after.lines.length,
    counted: after.lines.filter(({ counted }) => counted !== null).length,
  };
  return c.json(told, 200);
}

/** A count that is there to be counted at a place; else the caller learns nothing of it. */
export async function countAt(c: Context<AppEnv>, id: string, locationId: string): Promise<Count | null> {
  const found = await c.get("objects").stockDocument(id).read();
  return found?.kind === "count" && found.location_id === locationId ? (found as Count) : null;
}

/** The answer to who asks for a count that is not here. */
export const noCount = (c: Context<AppEnv>) => problem(c, "not_found");
