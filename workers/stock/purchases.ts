import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { covers } from "#commerce/access/grants.ts";
import {
  outstandingOf,
  type PurchaseCommand,
  type PurchaseOrder,
  purchaseEditable,
  purchaseMoves,
} from "#commerce/stock/purchase.ts";
import { titlesOf } from "#db/sku-titles.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { lacking } from "../auth/demand.ts";
import { mayAt, reach } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import type { purchaseSchema } from "../schemas/stock-documents.ts";
import { documentProblem, toldBy } from "./documents.ts";

/** Whether the caller orders goods; they see what the goods cost, too. */
const mayOrder = (c: Context<AppEnv>): boolean => covers(reach(c, "inventory.purchase"), null);

/** Goods are received by whoever orders them, and by whoever receives goods where they arrive. */
const mayMove = (c: Context<AppEnv>, order: PurchaseOrder, move: PurchaseCommand["move"]): boolean =>
  mayOrder(c) || (move === "receive" && mayAt(c, "inventory.stock.receive", order.location_id));

/** A purchase order for a place whose stock the caller sees, as its object has it; null where there is none such. */
export async function purchaseFor(c: Context<AppEnv>, id: string): Promise<PurchaseOrder | null> {
  const found = await c.get("objects").stockDocument(id).read();
  const order = found?.kind === "purchase_order" ? (found as PurchaseOrder) : null;
  return order && mayAt(c, "inventory.stock.view", order.location_id) ? order : null;
}

/** Tells a purchase order something, and answers with it. */
export async function tellPurchase(
  c: Context<AppEnv>,
  id: string,
  command: PurchaseCommand,
  { key, expects = null, locale }: { key: string; expects?: number | null; locale: string },
) {
  const before = await purchaseFor(c, id);
  if (!before) return problem(c, "not_found");
  if (!mayMove(c, before, command.move))
    return lacking(c, command.move === "receive" ? "inventory.stock.receive" : "inventory.purchase");
  const answer = await c.get("objects").stockDocument(id).perform(key, command, expects, toldBy(c));
  if (!answer.ok) return documentProblem(c, answer.error);
  const after = answer.value as PurchaseOrder;
  const { move, ...said } = command;
  note(c, {
    action: `inventory.purchase.${move}`,
    subject: { kind: "purchase_order", id },
    location_id: after.location_id,
    before: { state: before.state, ...(move === "edit" && wishOf(before)) },
    after: { state: after.state, ...said },
    reason: "reason" in command ? command.reason : null,
  });
  return answerWithPurchase(c, after, 200, locale);
}

/** The order as an answer, with its ETag. */
export async function answerWithPurchase<Status extends 200 | 201>(
  c: Context<AppEnv>,
  order: PurchaseOrder,
  status: Status,
  locale: string,
) {
  c.header("ETag", `"v${order.version}"`);
  return c.json(await purchaseView(c, order, locale), status);
}

/** A purchase order as the caller sees it: what it costs only if they order goods themselves. */
async function purchaseView(
  c: Context<AppEnv>,
  order: PurchaseOrder,
  locale: string,
): Promise<z.infer<typeof purchaseSchema>> {
  const { kind: _, lines, history, supplier, ...shown } = order;
  const titles = await titlesOf(
    c.get("db"),
    lines.map(({ sku }) => sku),
    locale,
  );
  const orders = mayOrder(c);
  return {
    ...shown,
    supplier: { ...supplier },
    lines: lines.map((line) => ({
      ...(titles.get(line.sku) ?? { product_id: null, title: line.sku, variant_title: "" }),
      ...line,
      unit_cost: orders ? line.unit_cost : null,
      outstanding: order.state === "closed" || order.state === "cancelled" ? 0 : outstandingOf(line),
    })),
    history: history.map((entry) => ({ ...entry, actor: { ...entry.actor } })),
    moves: order.pending === null ? purchaseMoves(order).filter((move) => mayMove(c, order, move)) : [],
    editable: purchaseEditable(order) && mayMove(c, order, "edit"),
  };
}

/** What was wanted of the supplier, for the log. */
const wishOf = ({
  supplier,
  location_id,
  currency,
  lines,
  reference,
  note: said,
  expected_at,
}: PurchaseOrder) => ({
  supplier,
  location_id,
  currency,
  lines: lines.map(({ sku, quantity, unit_cost }) => ({ sku, quantity, unit_cost })),
  reference,
  note: said,
  expected_at,
});
