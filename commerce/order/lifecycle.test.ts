import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { drawLifecycle, lifecycleFile } from "#scripts/draw-lifecycle.ts";
import { applyMove, openMoves } from "../state-machine.ts";
import {
  FULFILMENT_KINDS,
  type FulfilmentKind,
  ORDER_MOVES,
  ORDER_STATES,
  type OrderState,
  orderMachine,
  STAFF_MOVES,
} from "./lifecycle.ts";

const staffMoves = (fulfilment: FulfilmentKind, state: OrderState) =>
  openMoves(orderMachine, state, { fulfilment, waits: false }).filter((move) =>
    (STAFF_MOVES as readonly string[]).includes(move),
  );

/** Every state that an order of that kind can come to from another. */
function reachable(fulfilment: FulfilmentKind, from: OrderState): Set<OrderState> {
  const reached = new Set([from]);
  for (const state of reached) {
    for (const move of openMoves(orderMachine, state, { fulfilment, waits: false })) {
      const next = applyMove(orderMachine, move, state, { fulfilment, waits: false });
      if (next.ok) reached.add(next.value);
    }
  }
  return reached;
}

describe("what staff may do with an order [ORD-03]", () => {
  const nothing: readonly OrderState[] = ["placing", "awaiting_payment", "refused", "completed", "cancelled"];

  test.each<[FulfilmentKind, OrderState, readonly string[]]>([
    ["ship", "confirmed", ["start_picking", "ship", "cancel"]],
    ["ship", "in_fulfilment", ["ship", "cancel"]],
    ["ship", "ready_for_pickup", ["cancel"]],
    ["ship", "shipped", ["complete"]],
    ["pickup", "confirmed", ["start_picking", "cancel"]],
    ["pickup", "in_fulfilment", ["mark_ready", "cancel"]],
    ["pickup", "ready_for_pickup", ["collect", "cancel"]],
    ["pickup", "shipped", ["complete"]],
    ["carry_out", "confirmed", ["cancel"]],
    ["carry_out", "in_fulfilment", ["cancel"]],
    ["carry_out", "ready_for_pickup", ["cancel"]],
    ["carry_out", "shipped", ["complete"]],
    ...FULFILMENT_KINDS.flatMap((kind) =>
      nothing.map((state): [FulfilmentKind, OrderState, string[]] => [kind, state, []]),
    ),
  ])("%s, %s", (fulfilment, state, expected) => {
    expect(staffMoves(fulfilment, state)).toEqual(expected);
  });
});

describe("what placement may do with an order [ORD-03]", () => {
  test.each<[OrderState, readonly string[]]>([
    ["placing", ["await_payment", "confirm", "refuse"]],
    ["awaiting_payment", ["confirm", "refuse"]],
    ["refused", ["retry"]],
    ["confirmed", []],
    ["in_fulfilment", []],
    ["ready_for_pickup", []],
    ["shipped", []],
    ["completed", []],
    ["cancelled", []],
  ])("%s", (state, expected) => {
    const open = openMoves(orderMachine, state, { fulfilment: "ship", waits: false });
    expect(open.filter((move) => !(STAFF_MOVES as readonly string[]).includes(move))).toEqual(expected);
  });

  test("only goods carried out are handed over as soon as they are paid", () => {
    const kinds = FULFILMENT_KINDS.filter(
      (fulfilment) => applyMove(orderMachine, "hand_over", "confirmed", { fulfilment, waits: false }).ok,
    );
    expect(kinds).toEqual(["carry_out"]);
  });
});

test("[INV-08] [ORD-18] goods that have not arrived are neither picked nor sent, but the order can be cancelled", () => {
  const waiting = { fulfilment: "ship", waits: true } as const;
  expect(openMoves(orderMachine, "confirmed", waiting)).toEqual(["cancel"]);
  expect(applyMove(orderMachine, "ship", "confirmed", waiting)).toEqual({
    ok: false,
    error: {
      code: "move_not_allowed",
      move: "ship",
      state: "confirmed",
      reason: "goods that this order waits for have not arrived",
    },
  });
});

describe("what is over stays over [ORD-03]", () => {
  test.each<[OrderState, readonly string[]]>([
    ["refused", ["retry"]],
    ["cancelled", []],
    ["completed", []],
  ])("%s", (state, allowed) => {
    for (const fulfilment of FULFILMENT_KINDS) {
      expect(openMoves(orderMachine, state, { fulfilment, waits: false })).toEqual(allowed);
    }
  });

  test("goods that have left are no longer cancelled", () => {
    expect(applyMove(orderMachine, "cancel", "shipped", { fulfilment: "ship", waits: false })).toEqual({
      ok: false,
      error: {
        code: "move_not_allowed",
        move: "cancel",
        state: "shipped",
        reason: "not possible while shipped",
      },
    });
  });

  test("a move made twice is refused the second time, and so changes nothing", () => {
    for (const fulfilment of FULFILMENT_KINDS) {
      for (const move of ORDER_MOVES) {
        for (const state of orderMachine.moves[move].from) {
          const once = applyMove(orderMachine, move, state, { fulfilment, waits: false });
          if (once.ok)
            expect(applyMove(orderMachine, move, once.value, { fulfilment, waits: false }).ok).toBe(false);
        }
      }
    }
  });
});

describe("a refused move says why", () => {
  test.each<[(typeof ORDER_MOVES)[number], OrderState, FulfilmentKind, string]>([
    ["ship", "confirmed", "pickup", "only an order with a delivery address is shipped"],
    ["mark_ready", "in_fulfilment", "ship", "only a pickup order is made ready in a store"],
    ["collect", "ready_for_pickup", "ship", "only a pickup order is collected"],
    ["hand_over", "confirmed", "pickup", "only goods carried out of the store are handed over at once"],
    ["start_picking", "confirmed", "carry_out", "goods carried out of the store have left already"],
    ["collect", "awaiting_payment", "pickup", "not possible while awaiting payment"],
  ])("%s while %s, %s", (move, state, fulfilment, reason) => {
    expect(applyMove(orderMachine, move, state, { fulfilment, waits: false })).toEqual({
      ok: false,
      error: { code: "move_not_allowed", move, state, reason },
    });
  });
});

describe("an order's ways", () => {
  test.each<[FulfilmentKind, readonly OrderState[]]>([
    ["ship", ["ready_for_pickup"]],
    ["pickup", ["shipped"]],
    ["carry_out", ["in_fulfilment", "ready_for_pickup", "shipped"]],
  ])("%s: it can come to every state but %j", (fulfilment, never) => {
    const reached = reachable(fulfilment, "placing");
    expect(ORDER_STATES.filter((state) => !reached.has(state))).toEqual(never);
  });

  test.each(FULFILMENT_KINDS)(
    "%s: it can be completed from wherever it may come to and is not cancelled",
    (fulfilment) => {
      const stuck = [...reachable(fulfilment, "placing")].filter(
        (state) => !reachable(fulfilment, state).has("completed"),
      );
      expect(stuck).toEqual(["cancelled"]);
    },
  );

  test("every state is led to by some kind of order", () => {
    const reached = new Set(FULFILMENT_KINDS.flatMap((fulfilment) => [...reachable(fulfilment, "placing")]));
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });
});

test("the page that draws the order's life shows this machine (else: node scripts/draw-lifecycle.ts)", async () => {
  expect(await readFile(lifecycleFile, "utf8")).toBe(drawLifecycle());
});
