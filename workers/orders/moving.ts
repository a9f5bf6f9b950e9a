import type { Context } from "hono";
import { mayFor } from "#commerce/access/grants.ts";
import { heldPayment, type OrderDocument } from "#commerce/order/document.ts";
import type { StaffMove } from "#commerce/order/lifecycle.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { lacking } from "../auth/demand.ts";
import { actorOf, mayAt } from "../auth/principal.ts";
import { type ProblemResponse, problem } from "../problems.ts";
import { concerns, liesWithin } from "./concern.ts";
import { staffOrder } from "./order-view.ts";

/** A named move by staff, from the back office or the till, on orders within their reach. */
export async function moveOrder(
  c: Context<AppEnv>,
  orderId: string,
  move: StaffMove,
  key: string,
  details: { readonly reason: string | null; readonly tracking: string | null },
) {
  const order = c.get("objects").order(orderId);
  const before = await order.read();
  if (!before || !concerns(c, "order.view", before)) return problem(c, "order_not_found");
  const refused = move === "cancel" ? mayCancel(c, before) : mayFulfil(c, before);
  if (refused) return refused;
  const answer = await order.move(key, move, actorOf(c), { ...details, request_id: c.get("request_id") });
  if (!answer.ok) {
    const { code, ...fields } = answer.error;
    return problem(c, code, fields);
  }
  note(c, {
    action: `order.${move}`,
    subject: { kind: "order", id: orderId },
    location_id: before.fulfilment.location_id,
    before: { state: before.state },
    after: { state: answer.value.state, ...(move === "cancel" && { refunded: heldPayment(before) }) },
    reason: details.reason,
  });
  return c.json(staffOrder(answer.value), 200);
}

function mayFulfil(c: Context<AppEnv>, order: OrderDocument): ProblemResponse | null {
  return concerns(c, "order.fulfil", order) ? null : lacking(c, "order.fulfil");
}

/** Cancelling gives the money back: it wants the permission for that too, for this much. */
function mayCancel(c: Context<AppEnv>, order: OrderDocument): ProblemResponse | null {
  if (!liesWithin(c, "order.cancel", order)) return lacking(c, "order.cancel");
  const sum = heldPayment(order);
  const { grants } = c.get("principal");
  const place = order.fulfilment.location_id;
  if (sum.amount === 0 || mayFor(grants, "order.refund", place, sum)) return null;
  return mayAt(c, "order.refund", place)
    ? problem(c, "amount_over_limit", { permission: "order.refund", amount: sum })
    : lacking(c, "order.refund");
}
