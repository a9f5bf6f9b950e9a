import { Order } from "#durable-objects/order/order.ts";

/** What goes wrong at one crossing from an order to the world outside. */
export type Fault = "crash_before" | "crash_after" | "lose_answer";
export const FAULTS: readonly Fault[] = ["crash_before", "crash_after", "lose_answer"];

interface FaultPlan {
  /** The crossing that fails, counted from 0. */
  readonly at: number;
  readonly fault: Fault;
}

/** Shared by tests and objects, which run in one isolate. One plan, used up by its first hit. */
export const faults: { plan: FaultPlan | null; crossed: string[]; deliverTwice: boolean } = {
  plan: null,
  crossed: [],
  deliverTwice: false,
};

/** Forgets what was crossed and plans what fails next. */
export function planFault(plan: FaultPlan | null): void {
  faults.plan = plan;
  faults.crossed = [];
}

/** An order whose calls outside can be broken off before, after, or with their answer lost. */
export class FaultyOrder extends Order {
  protected override async effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    const crossing = faults.crossed.push(step) - 1;
    const fault = faults.plan?.at === crossing ? faults.plan.fault : null;
    if (fault) faults.plan = null;
    if (fault === "crash_before") this.#crash();
    const answer = await call();
    if (fault === "crash_after") this.#crash();
    if (fault === "lose_answer") throw new Error(`the answer to ${step} was lost`);
    return answer;
  }

  #crash(): never {
    this.ctx.abort("crashed by a test");
    throw new Error("crashed by a test");
  }
}
