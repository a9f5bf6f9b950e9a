import { defineMachine, type StateMachine } from "../state-machine.ts";

/**
 * The life of an order. `placing` and `awaiting_payment` belong to the placement saga; `refused` is
 * a placement that was undone: nothing is allocated and nothing charged.
 */
export const ORDER_STATES = [
  "placing",
  "awaiting_payment",
  "refused",
  "confirmed",
  "in_fulfilment",
  "ready_for_pickup",
  "shipped",
  "completed",
  "cancelled",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_MOVES = [
  "await_payment",
  "confirm",
  "refuse",
  "retry",
  "hand_over",
  "start_picking",
  "mark_ready",
  "collect",
  "ship",
  "complete",
  "cancel",
] as const;
export type OrderMove = (typeof ORDER_MOVES)[number];

/** The moves that people make; the rest belong to the saga. */
export const STAFF_MOVES = ["start_picking", "mark_ready", "collect", "ship", "complete", "cancel"] as const;
export type StaffMove = (typeof STAFF_MOVES)[number];

/** How the goods reach the buyer: sent, collected in a store, or carried out of it at once. */
export const FULFILMENT_KINDS = ["ship", "pickup", "carry_out"] as const;
export type FulfilmentKind = (typeof FULFILMENT_KINDS)[number];

export interface OrderFacts {
  readonly fulfilment: FulfilmentKind;
  /** Goods that were sold beyond stock have not arrived yet. */
  readonly waits: boolean;
}

const arrived = ({ waits }: OrderFacts): string | null =>
  waits ? "goods that this order waits for have not arrived" : null;

const each =
  (...guards: readonly ((facts: OrderFacts) => string | null)[]) =>
  (facts: OrderFacts): string | null =>
    guards.map((guard) => guard(facts)).find((reason) => reason !== null) ?? null;

const only =
  (kind: FulfilmentKind, reason: string) =>
  (facts: OrderFacts): string | null =>
    facts.fulfilment === kind ? null : reason;

/** Drawn in docs/order-lifecycle.md; the screens ask it which buttons exist. */
export const orderMachine: StateMachine<OrderState, OrderMove, OrderFacts> = defineMachine({
  initial: "placing",
  states: ORDER_STATES,
  moves: {
    await_payment: { from: ["placing"], to: "awaiting_payment" },
    confirm: { from: ["placing", "awaiting_payment"], to: "confirmed" },
    refuse: { from: ["placing", "awaiting_payment"], to: "refused" },
    retry: { from: ["refused"], to: "placing" },
    hand_over: {
      from: ["confirmed"],
      to: "completed",
      guard: only("carry_out", "only goods carried out of the store are handed over at once"),
    },
    start_picking: {
      from: ["confirmed"],
      to: "in_fulfilment",
      guard: each(
        ({ fulfilment }) =>
          fulfilment === "carry_out" ? "goods carried out of the store have left already" : null,
        arrived,
      ),
    },
    mark_ready: {
      from: ["in_fulfilment"],
      to: "ready_for_pickup",
      guard: only("pickup", "only a pickup order is made ready in a store"),
    },
    collect: {
      from: ["ready_for_pickup"],
      to: "completed",
      guard: only("pickup", "only a pickup order is collected"),
    },
    ship: {
      from: ["confirmed", "in_fulfilment"],
      to: "shipped",
      guard: each(only("ship", "only an order with a delivery address is shipped"), arrived),
    },
    complete: { from: ["shipped"], to: "completed" },
    cancel: { from: ["confirmed", "in_fulfilment", "ready_for_pickup"], to: "cancelled" },
  },
});
