import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Shift } from "#durable-objects/register/register.ts";
import { answers, apiApp, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf, orNull } from "../schemas/common.ts";
import { closeShiftSchema, openShiftSchema, shiftSchema } from "../schemas/pos.ts";
import type { Till } from "./till.ts";

/** Opening and closing the drawer. */
export const shiftRoutes = apiApp();

shiftRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/shift",
    tags: ["till: shifts"],
    summary: "The open shift of this till",
    responses: answers(200, z.strictObject({ shift: orNull(shiftSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const shift = await c.get("objects").register(c.get("till").device_id).current();
    return c.json({ shift: shift && shiftView(shift) }, 200);
  },
);

shiftRoutes.openapi(
  route({
    access: { who: "till" },
    method: "post",
    path: "/shifts",
    tags: ["till: shifts"],
    audit: { action: "till.shift.open" },
    summary: "Open a shift with the cash in the drawer",
    request: { body: json(openShiftSchema) },
    responses: answers(201, shiftSchema, ["sign_in_required", "shift_open", "invalid_request"]),
  }),
  async (c) => {
    const shift = c.req.valid("json");
    return openShift(c, c.get("till"), { ...shift, staff_id: c.get("staff").id });
  },
);

shiftRoutes.openapi(
  route({
    access: { who: "till" },
    method: "post",
    path: "/shifts/{shift_id}/close",
    tags: ["till: shifts"],
    audit: { action: "till.shift.close" },
    summary: "Close the shift with what was counted",
    request: { params: z.object({ shift_id: idOf("shf") }), body: json(closeShiftSchema) },
    responses: answers(200, shiftSchema, ["sign_in_required", "no_open_shift"]),
  }),
  async (c) => {
    const { shift_id } = c.req.valid("param");
    const answer = await c
      .get("objects")
      .register(c.get("till").device_id)
      .closeShift(shift_id, c.req.valid("json").counted.amount);
    if (!answer.ok) return problem(c, "no_open_shift");
    const shift = shiftView(answer.value);
    note(c, {
      subject: { kind: "shift", id: shift_id },
      once: shift_id,
      before: { expected: shift.expected, sales: shift.sales },
      after: { counted: shift.counted },
    });
    return c.json(shift, 200);
  },
);

/** Opens a till's shift in somebody's name and answers with it. The same id again gets the same shift. */
export async function openShift(
  c: Context<AppEnv>,
  { device_id, location, channel }: Till,
  { shift_id, opening_float, staff_id }: z.infer<typeof openShiftSchema> & { readonly staff_id: string },
) {
  if (opening_float.currency !== channel.currency) {
    return problem(c, "invalid_request", {
      errors: [{ field: "opening_float.currency", message: `expected ${channel.currency}` }],
    });
  }
  const answer = await c.get("objects").register(device_id).openShift({
    shift_id,
    location_id: location.id,
    staff_id,
    currency: channel.currency,
    opening_float: opening_float.amount,
  });
  if (!answer.ok) {
    const { code, ...fields } = answer.error;
    return problem(c, code, fields);
  }
  note(c, {
    subject: { kind: "shift", id: shift_id },
    location_id: location.id,
    once: shift_id,
    after: { opening_float, opened_by: staff_id },
  });
  return c.json(shiftView(answer.value), 201);
}

function shiftView(shift: Shift): z.infer<typeof shiftSchema> {
  const { currency } = shift;
  return {
    shift_id: shift.shift_id,
    staff_id: shift.staff_id,
    opening_float: { amount: shift.opening_float, currency },
    cash_taken: { amount: shift.cash_taken, currency },
    sales: shift.sales,
    counted: shift.counted === null ? null : { amount: shift.counted, currency },
    expected: { amount: shift.opening_float + shift.cash_taken, currency },
    opened_at: shift.opened_at,
    closed_at: shift.closed_at,
  };
}
