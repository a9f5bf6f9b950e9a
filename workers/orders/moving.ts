import type { Context } from "hono";
import type { StaffMove } from "#commerce/order/lifecycle.ts";
import type { AppEnv } from "../app-env.ts";
import { may } from "../auth/permissions.ts";
import { problem } from "../problems.ts";
import { staffOrder } from "./order-view.ts";

/** A named move by staff, from the back office or the till; people bound to a store move its orders only. */
export async function moveOrder(
  c: Context<AppEnv>,
  orderId: string,
  move: StaffMove,
  key: string,
  details: { readonly reason: string | null; readonly tracking: string | null },
) {
  const staff = c.get("staff");
  if (move === "cancel" && !may(staff.role, "orders.cancel"))
    return problem(c, "forbidden", { permission: "orders.cancel" });
  if (staff.location_id) {
    const order = await c.get("objects").order(orderId).read();
    if (order?.fulfilment.location_id !== staff.location_id) return problem(c, "order_not_found");
  }
  const answer = await c
    .get("objects")
    .order(orderId)
    .move(
      key,
      move,
      { kind: "staff", id: staff.id, name: staff.name },
      { ...details, request_id: c.get("request_id") },
    );
  if (!answer.ok) {
    const { code, ...fields } = answer.error;
    return problem(c, code, fields);
  }
  return c.json(staffOrder(answer.value), 200);
}
