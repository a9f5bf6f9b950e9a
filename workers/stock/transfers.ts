import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { covers } from "#commerce/access/grants.ts";
import {
  missingOf,
  type Transfer,
  type TransferCommand,
  transferEditable,
  transferMoves,
} from "#commerce/stock/transfer.ts";
import { titlesOf } from "#db/sku-titles.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { lacking } from "../auth/demand.ts";
import { reach } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import type { transferSchema } from "../schemas/stock-documents.ts";
import { documentProblem, toldBy } from "./documents.ts";

type Move = TransferCommand["move"];

/**
 * At which end of a transfer each move is made. What leaves is decided where it stands, what arrives where it arrives;
 * and what never arrived is given up by whoever sent it, not by whoever says that it did not come.
 */
const MADE_AT: Readonly<Record<Move, "source" | "destination" | "either end">> = {
  edit: "either end",
  request: "either end",
  approve: "source",
  reject: "source",
  pick: "source",
  ship: "source",
  receive: "destination",
  report_discrepancy: "destination",
  close: "source",
  cancel: "either end",
};

const PERMISSION = "inventory.transfer";

function mayMove(c: Context<AppEnv>, transfer: Transfer, move: Move): boolean {
  const reached = reach(c, PERMISSION);
  const ends = {
    source: [transfer.from_location_id],
    destination: [transfer.to_location_id],
    "either end": [transfer.from_location_id, transfer.to_location_id],
  };
  return ends[MADE_AT[move]].some((place) => covers(reached, place));
}

/** A transfer from or to a place within the caller's reach, as its object has it; null where there is none such. */
export async function transferFor(c: Context<AppEnv>, id: string): Promise<Transfer | null> {
  const found = await c.get("objects").stockDocument(id).read();
  const transfer = found?.kind === "transfer" ? (found as Transfer) : null;
  return transfer && concerns(c, transfer) ? transfer : null;
}

const concerns = (c: Context<AppEnv>, { from_location_id, to_location_id }: Transfer): boolean => {
  const reached = reach(c, PERMISSION);
  return covers(reached, from_location_id) || covers(reached, to_location_id);
};

/** Tells a transfer something, and answers with it; `seen` is the transfer as the caller's reach was checked on. */
export async function tellTransfer(
  c: Context<AppEnv>,
  id: string,
  command: TransferCommand,
  { key, expects = null, locale }: { key: string; expects?: number | null; locale: string },
) {
  const before = await transferFor(c, id);
  if (!before) return problem(c, "not_found");
  if (!mayMove(c, before, command.move)) return lacking(c, PERMISSION);
  const answer = await c.get("objects").stockDocument(id).perform(key, command, expects, toldBy(c));
  if (!answer.ok) return documentProblem(c, answer.error);
  const after = answer.value as Transfer;
  noteTransfer(c, before, after, command);
  return answerWithTransfer(c, after, 200, locale);
}

/** The transfer as an answer, with its ETag. */
export async function answerWithTransfer<Status extends 200 | 201>(
  c: Context<AppEnv>,
  transfer: Transfer,
  status: Status,
  locale: string,
) {
  c.header("ETag", `"v${transfer.version}"`);
  const [view] = await transferViews(c, [transfer], locale);
  if (!view) throw new Error("a transfer has a view");
  return c.json(view, status);
}

/** Transfers as the caller sees them: with what their SKUs are called, and what they may do with each. */
export async function transferViews(
  c: Context<AppEnv>,
  transfers: readonly Transfer[],
  locale: string,
): Promise<z.infer<typeof transferSchema>[]> {
  const skus = new Set(transfers.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
  const titles = await titlesOf(c.get("db"), [...skus], locale);
  return transfers.map((transfer) => viewOf(c, transfer, titles));
}

function viewOf(
  c: Context<AppEnv>,
  transfer: Transfer,
  titles: Awaited<ReturnType<typeof titlesOf>>,
): z.infer<typeof transferSchema> {
  const { kind: _, refusals: __, lines, shortages, history, ...shown } = transfer;
  return {
    ...shown,
    lines: lines.map((line) => ({
      ...(titles.get(line.sku) ?? { product_id: null, title: line.sku, variant_title: "" }),
      ...line,
      missing: missingOf(line),
    })),
    shortages: [...shortages],
    history: history.map((entry) => ({ ...entry, actor: { ...entry.actor } })),
    moves:
      transfer.pending === null ? transferMoves(transfer).filter((move) => mayMove(c, transfer, move)) : [],
    editable: transferEditable(transfer) && mayMove(c, transfer, "edit"),
  };
}

/** What the log tells: the state, and of each line what this command named. */
function noteTransfer(c: Context<AppEnv>, before: Transfer, after: Transfer, command: TransferCommand): void {
  const { move, ...said } = command;
  note(c, {
    action: `${PERMISSION}.${move}`,
    subject: { kind: "transfer", id: after.id },
    location_id: MADE_AT[move] === "destination" ? after.to_location_id : after.from_location_id,
    before: { state: before.state, ...(move === "edit" && { lines: quantities(before) }) },
    after: { state: after.state, ...said },
    reason: "reason" in command ? command.reason : null,
  });
}

const quantities = ({ lines }: Transfer) => lines.map(({ sku, requested }) => ({ sku, quantity: requested }));
