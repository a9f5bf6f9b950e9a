import type { ShopKey } from "#ui/i18n/shop.en.ts";
import type { ShopperOrder } from "./api-types.ts";

type State = ShopperOrder["state"];
type Kind = ShopperOrder["fulfilment"]["kind"];

export interface ProgressStep {
  readonly state: State;
  readonly words: ShopKey;
  /** When it was reached; null while it lies ahead. */
  readonly at: string | null;
  readonly current: boolean;
}

const steps: Readonly<Record<Kind, readonly (readonly [State, ShopKey])[]>> = {
  ship: [
    ["confirmed", "order.step.confirmed"],
    ["in_fulfilment", "order.step.in_fulfilment"],
    ["shipped", "order.step.shipped"],
    ["completed", "order.step.completed_ship"],
  ],
  pickup: [
    ["confirmed", "order.step.confirmed"],
    ["in_fulfilment", "order.step.in_fulfilment"],
    ["ready_for_pickup", "order.step.ready_for_pickup"],
    ["completed", "order.step.completed_pickup"],
  ],
  carry_out: [
    ["confirmed", "order.step.confirmed"],
    ["completed", "order.step.completed_pickup"],
  ],
};

/** An order's life as a line; empty for one that was refused, cancelled or is not placed yet. */
export function orderProgress(
  order: Pick<ShopperOrder, "state" | "fulfilment" | "progress">,
): ProgressStep[] {
  const line = steps[order.fulfilment.kind];
  const here = line.findIndex(([state]) => state === order.state);
  if (here < 0) return [];
  return line.map(([state, words], index) => ({
    state,
    words,
    // A step that was passed over (an order shipped without being picked) was reached with the next one.
    at: index <= here ? (order.progress.findLast((entry) => entry.state === state)?.at ?? null) : null,
    current: index === here,
  }));
}

/** Nothing more happens to it by itself. */
export const isSettled = (state: State): boolean =>
  state === "completed" || state === "cancelled" || state === "refused";

/** One sentence on where the order is. */
export function stateWords(
  order: Pick<ShopperOrder, "state" | "fulfilment"> & {
    readonly lines: readonly Pick<ShopperOrder["lines"][number], "waits">[];
  },
): ShopKey {
  const { state } = order;
  if (state === "confirmed" && order.lines.some((line) => line.waits)) return "order.state.waiting";
  const way = order.fulfilment.kind === "ship" ? "ship" : "pickup";
  if (state === "confirmed" || state === "in_fulfilment" || state === "completed")
    return `order.state.${state}_${way}`;
  return `order.state.${state}`;
}
