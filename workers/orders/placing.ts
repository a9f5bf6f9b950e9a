import type { Context } from "hono";
import type { OrderDocument, PlacementRefusal, PlaceOrder } from "#commerce/order/document.ts";
import { unreachable } from "#commerce/result.ts";
import type { PlacementOutcome } from "#durable-objects/order/order.ts";
import type { AppEnv } from "../app-env.ts";
import { fingerprint } from "../fingerprint.ts";
import { type ProblemResponse, problem } from "../problems.ts";

/** Hands an order to its object, which owns it from here on. */
export async function placeOrder(
  c: Context<AppEnv>,
  command: Omit<PlaceOrder, "tenant_id" | "request_id">,
  request: unknown,
): Promise<PlacementOutcome> {
  const db = c.get("db");
  const placed: PlaceOrder = { ...command, tenant_id: db.tenant_id, request_id: c.get("request_id") };
  return c
    .get("objects")
    .order(command.order_id)
    .place(placed, await fingerprint(request));
}

/** A placement that did not end well, as a problem document; null when it stands. */
export function placementProblem(c: Context<AppEnv>, outcome: PlacementOutcome): ProblemResponse | null {
  switch (outcome.kind) {
    case "placed":
    case "requires_action":
      return null;
    case "pending":
      return problem(c, "order_pending", { order_id: outcome.order_id });
    case "key_reused":
      return problem(c, "idempotency_key_reused");
    case "refused":
      return refusalProblem(c, outcome.refusal, outcome.document);
    default:
      return unreachable(outcome);
  }
}

function refusalProblem(
  c: Context<AppEnv>,
  refusal: PlacementRefusal,
  document: OrderDocument,
): ProblemResponse {
  const order_id = document.id;
  switch (refusal.code) {
    case "out_of_stock":
      return problem(c, "out_of_stock", {
        order_id,
        skus: refusal.skus.map(({ sku, available }) => ({
          sku,
          available,
          title: document.lines.find((line) => line.sku === sku)?.title ?? sku,
        })),
      });
    case "price_changed":
      return problem(c, "price_changed", { order_id, expected: refusal.expected, actual: refusal.actual });
    case "payment_declined":
      return problem(c, "payment_declined", { order_id, reason: refusal.reason });
    case "payment_not_confirmed":
      return problem(c, "payment_not_confirmed", { order_id, reason: refusal.reason });
    case "cash_too_little":
      return problem(c, "cash_too_little", { order_id, tendered: refusal.tendered, total: refusal.total });
    default:
      return unreachable(refusal);
  }
}
