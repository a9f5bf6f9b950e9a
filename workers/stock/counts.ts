import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Permission } from "#commerce/access/permissions.ts";
import {
  type Count,
  type CountCommand,
  type CountLine,
  type CountMove,
  countMoves,
  isOpenLine,
  movedMeanwhile,
} from "#commerce/stock/count.ts";
import { type Accuracy, accuracyOf, isOver, varianceOf } from "#commerce/stock/count-figures.ts";
import type { CountRow } from "#db/counts.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { lacking } from "../auth/demand.ts";
import { memberOf } from "../auth/people.ts";
import { actorOf, mayAt } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import type { countLineSchema, countSchema, countSummarySchema } from "../schemas/stock-counts.ts";
import { documentProblem, toldBy } from "./documents.ts";

export const COUNT: Permission = "inventory.count";
/** Planning, counting again, approving and posting change stock in the end. */
export const DECIDE: Permission = "inventory.stock.adjust";

/** What each move needs at the count's location. */
const NEEDS: Readonly<Record<CountMove, Permission>> = {
  enter: COUNT,
  finish: COUNT,
  recount: DECIDE,
  approve: DECIDE,
  post: DECIDE,
  cancel: DECIDE,
};

/** A count at a place where the caller counts or decides, as its object has it; null where there is none such. */
export async function countFor(c: Context<AppEnv>, id: string): Promise<Count | null> {
  const found = await c.get("objects").stockDocument(id).read();
  const count = found?.kind === "count" ? (found as Count) : null;
  return count && (mayAt(c, COUNT, count.location_id) || mayAt(c, DECIDE, count.location_id)) ? count : null;
}

/**
 * Whether the caller sees what the books say. Of a blind count who only counts does not, until nothing can be counted
 * any more: else the second look would follow the books.
 */
export const seesBooks = (
  c: Context<AppEnv>,
  { blind, state, location_id }: Pick<Count, "blind" | "state" | "location_id">,
): boolean =>
  !blind ||
  state === "approved" ||
  state === "posted" ||
  state === "cancelled" ||
  mayAt(c, DECIDE, location_id);

/** Tells a count something, and answers with it. */
export async function tellCount(c: Context<AppEnv>, id: string, command: CountCommand, key: string) {
  const before = await countFor(c, id);
  if (!before) return problem(c, "not_found");
  const needed = NEEDS[command.move];
  if (!mayAt(c, needed, before.location_id)) return lacking(c, needed);
  const answer = await c.get("objects").stockDocument(id).perform(key, command, null, toldBy(c));
  if (!answer.ok) return documentProblem(c, answer.error);
  const after = answer.value as Count;
  const { move, ...said } = command;
  note(c, {
    action: `inventory.count.${move}`,
    subject: { kind: "count", id },
    location_id: after.location_id,
    before: { state: before.state },
    after: { state: after.state, ...said },
    reason: "reason" in command ? command.reason : null,
  });
  c.header("ETag", `"v${after.version}"`);
  return c.json(await countView(c, after), 200);
}

/** A count as the caller sees it: without its lines, which are read a page at a time. */
export async function countView(c: Context<AppEnv>, count: Count): Promise<z.infer<typeof countSchema>> {
  const { kind: _, lines, scope: __, currency, history, counters, pending, ...shown } = count;
  const assigned = count.assigned_to
    ? await memberOf(c.env, c.get("db").tenant_id, count.assigned_to, c.get("meter"))
    : null;
  const sums = accuracyOf(lines);
  const sees = seesBooks(c, count);
  const open = pending === null ? countMoves(count, actorOf(c).id ?? "") : [];
  return {
    ...shown,
    pending,
    line_count: lines.length,
    counted: sums.counted,
    accuracy: sees ? accuracyView(sums, currency) : null,
    open: lines.filter((line) => isOpenLine(count, line)).length,
    over: sees ? lines.filter((line) => isOver(line, count.threshold)).length : null,
    assigned_name: assigned?.person.name ?? null,
    counters: counters.map((person) => ({ ...person })),
    history: history.map((entry) => ({ ...entry, actor: { ...entry.actor } })),
    moves: open.filter((move) => mayAt(c, NEEDS[move], count.location_id)),
  };
}

/** A row of a list as the caller sees it. */
export function countSummary(c: Context<AppEnv>, row: CountRow): z.infer<typeof countSummarySchema> {
  const { exact, net_units, absolute_units, net_value, absolute_value, currency, ...shown } = row;
  const state = row.state as Count["state"];
  const sums = { counted: row.counted, exact, net_units, absolute_units, net_value, absolute_value };
  return {
    ...shown,
    state,
    accuracy: seesBooks(c, { ...row, state }) ? accuracyView(sums, currency) : null,
  };
}

/** Sums with their values as money. */
export function accuracyView(
  { exact, net_units, absolute_units, net_value, absolute_value }: Accuracy,
  currency: string,
) {
  return {
    exact,
    net_units,
    absolute_units,
    net_value: { amount: net_value, currency },
    absolute_value: { amount: absolute_value, currency },
  };
}

type LineView = z.infer<typeof countLineSchema>;

/** What is told of a line beside what its SKU is called. */
export function lineFigures(
  count: Count,
  line: CountLine,
  sees: boolean,
): Omit<LineView, "sku" | "title" | "variant_title" | "image_url" | "barcode"> {
  const variance = varianceOf(line);
  const priced = variance !== null && line.unit_price !== null;
  return {
    planned: line.planned,
    round: line.round,
    open: isOpenLine(count, line),
    counted: line.counted,
    tallies: line.tallies.map((tally) => ({ ...tally, by: { ...tally.by } })),
    books: sees
      ? {
          seen: line.seen,
          variance,
          value: priced ? { amount: variance * (line.unit_price ?? 0), currency: count.currency } : null,
          over: isOver(line, count.threshold),
          moved: movedMeanwhile(line),
          earlier: line.earlier.map(({ counted, seen }) => ({ counted, seen })),
        }
      : null,
  };
}
