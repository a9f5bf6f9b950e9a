import { expect, test } from "vitest";
import { ORDER_STATES } from "#commerce/order/lifecycle.ts";
import { shopDe } from "#ui/i18n/shop.de.ts";
import { shopEn } from "#ui/i18n/shop.en.ts";
import { isSettled, orderProgress, stateWords } from "./order-progress.ts";

const fulfilment = (kind: "ship" | "pickup" | "carry_out") => ({
  kind,
  address: null,
  location_id: null,
  location_name: null,
  tracking: null,
});

test("an order that was shipped without being picked shows no gap in its line", () => {
  const steps = orderProgress({
    state: "shipped",
    fulfilment: fulfilment("ship"),
    progress: [
      { state: "confirmed", at: "2026-11-22T10:00:00.000Z" },
      { state: "shipped", at: "2026-11-22T12:00:00.000Z" },
    ],
  });
  expect(steps.map(({ state, at, current }) => [state, at, current])).toEqual([
    ["confirmed", "2026-11-22T10:00:00.000Z", false],
    ["in_fulfilment", null, false],
    ["shipped", "2026-11-22T12:00:00.000Z", true],
    ["completed", null, false],
  ]);
});

test("a pickup is made ready and collected, never shipped", () => {
  const steps = orderProgress({ state: "confirmed", fulfilment: fulfilment("pickup"), progress: [] });
  expect(steps.map(({ state }) => state)).toEqual([
    "confirmed",
    "in_fulfilment",
    "ready_for_pickup",
    "completed",
  ]);
});

test.each(["placing", "awaiting_payment", "refused", "cancelled"] as const)("%s has no line", (state) => {
  expect(orderProgress({ state, fulfilment: fulfilment("ship"), progress: [] })).toEqual([]);
});

test("every state has its words in every language, for every way of delivery", () => {
  for (const state of ORDER_STATES) {
    for (const kind of ["ship", "pickup", "carry_out"] as const) {
      for (const waits of [null, { kind: "backorder", quantity: 1, promised_at: null } as const]) {
        const key = stateWords({ state, fulfilment: fulfilment(kind), lines: [{ waits }] });
        expect([shopEn[key], shopDe[key]], `${state} ${kind}`).not.toContain(undefined);
      }
    }
  }
});

test("only a finished order stops moving", () => {
  expect(ORDER_STATES.filter(isSettled)).toEqual(["refused", "completed", "cancelled"]);
});

test("[INV-08] an order that waits for goods does not say that it is packed next; one that waits no more does", () => {
  const order = { state: "confirmed", fulfilment: fulfilment("ship") } as const;
  const waits = { kind: "preorder", quantity: 1, promised_at: null } as const;
  expect(stateWords({ ...order, lines: [{ waits: null }, { waits }] })).toBe("order.state.waiting");
  expect(stateWords({ ...order, lines: [{ waits: null }] })).toBe("order.state.confirmed_ship");
});
