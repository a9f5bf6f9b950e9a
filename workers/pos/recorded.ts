import type { Context } from "hono";
import type { SellerRemark } from "#commerce/order/document.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { type Member, memberMayAt, memberOf } from "../auth/people.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { recordedSaleSchema, recordedShiftSchema, saleReceiptSchema, shiftSchema } from "../schemas/pos.ts";
import { SALE_PROBLEMS, sellAtCounter } from "./counter.ts";
import { openShift } from "./shifts.ts";
import { surroundings, type Till } from "./till.ts";

/**
 * What has happened at a till without the server. The device itself tells of it, so that nothing waits for the person
 * who did it to sign in again; it names them, and what they did stands in their name.
 */
export const recordedRoutes = apiApp();

recordedRoutes.openapi(
  route({
    access: { who: "device" },
    method: "post",
    path: "/recorded-sales",
    tags: ["till: selling"],
    audit: { action: "till.sell" },
    summary:
      "Tell of a sale whose goods have left. Its id is the till's, so it counts once however often it is sent",
    request: { headers: idempotencyHeader, body: json(recordedSaleSchema) },
    responses: answers(201, saleReceiptSchema, [...SALE_PROBLEMS, "unknown_staff"]),
  }),
  async (c) => {
    const { sold_by, ...sale } = c.req.valid("json");
    const found = await tillAndMember(c, sold_by);
    if (found === "no_till") return problem(c, "sign_in_required");
    if (found === "no_member") return problem(c, "unknown_staff", { staff_id: sold_by });
    const { till, member } = found;
    return sellAtCounter(c, {
      till,
      sale,
      key: c.req.valid("header")["idempotency-key"],
      actor: { kind: "staff", id: member.person.id, name: member.person.name },
      recorded: { remark: remarkOn(member, till.location.id) },
    });
  },
);

recordedRoutes.openapi(
  route({
    access: { who: "device" },
    method: "post",
    path: "/recorded-shifts",
    tags: ["till: shifts"],
    audit: { action: "till.shift.open" },
    summary: "Tell of a shift that was opened without the server. Its id is the till's, so it is opened once",
    request: { body: json(recordedShiftSchema) },
    responses: answers(201, shiftSchema, [
      "sign_in_required",
      "device_revoked",
      "unknown_staff",
      "shift_open",
      "invalid_request",
    ]),
  }),
  async (c) => {
    const { opened_by, ...shift } = c.req.valid("json");
    const found = await tillAndMember(c, opened_by);
    if (found === "no_till") return problem(c, "sign_in_required");
    if (found === "no_member") return problem(c, "unknown_staff", { staff_id: opened_by });
    return openShift(c, found.till, { ...shift, staff_id: opened_by });
  },
);

/** The calling till, and the person it names. */
async function tillAndMember(
  c: Context<AppEnv>,
  staffId: string,
): Promise<{ till: Till; member: Member } | "no_till" | "no_member"> {
  const { id, location_id, tenant } = c.get("device");
  const till = await surroundings(c, tenant.tenant_id, location_id, id);
  if (!till) return "no_till";
  const member = await memberOf(c.env, tenant.tenant_id, staffId, c.get("meter"));
  return member ? { till, member } : "no_member";
}

/** The goods have left, so a sale stands whoever made it; who could not have made it today is told. */
function remarkOn(member: Member, locationId: string): SellerRemark | null {
  if (member.person.status !== "active") return "seller_disabled";
  return memberMayAt(member, "till.sell", locationId) ? null : "seller_not_permitted";
}
