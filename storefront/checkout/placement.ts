import { redirect } from "react-router";
import type { Placement } from "../api-types.ts";
import { forgetCart } from "../edge/cookies.ts";

/** Filled in by the API when a bank sends the shopper back. */
export const RETURN_PATH = "/checkout/return?order={order_id}&key={key}";

export const orderPath = (id: string, accessKey: string): string =>
  `/orders/${id}?key=${encodeURIComponent(accessKey)}`;

/** Where a shopper goes after a placement: to the order, or to the bank first. The cart is kept until then. */
export function afterPlacement(placement: Placement): Response {
  if (placement.status === "requires_action") return redirect(placement.url, 303);
  const path = `${orderPath(placement.order.id, placement.access_key)}&placed`;
  return redirect(path, { status: 303, headers: forgetCart() });
}

/** The order may still come to be under this key, so the next try has to carry it too. */
export const keepsKey = (code: string): boolean =>
  code === "order_pending" || code === "idempotency_in_progress";
