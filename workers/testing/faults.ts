import { Cart } from "#durable-objects/cart/cart.ts";
import { InventoryItem } from "#durable-objects/inventory-item/inventory-item.ts";
import { Order } from "#durable-objects/order/order.ts";
import { StockBucket } from "#durable-objects/stock-bucket/stock-bucket.ts";
import { StockDocument } from "#durable-objects/stock-document/stock-document.ts";

/** What goes wrong at one crossing from an object to the world outside. */
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
  protected override effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    return crossing(this.ctx, step, call);
  }
}

/** Stock whose calls to the counters of a flash sale can. */
export class FaultyInventoryItem extends InventoryItem {
  protected override effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    return crossing(this.ctx, step, call);
  }
}

/** A counter of a flash sale whose calls to the item and to other counters can. */
export class FaultyStockBucket extends StockBucket {
  protected override effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    return crossing(this.ctx, step, call);
  }
}

/** A cart whose calls to other carts can. */
export class FaultyCart extends Cart {
  protected override effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    return crossing(this.ctx, step, call);
  }
}

/** A transfer or purchase order whose questions to items can. */
export class FaultyStockDocument extends StockDocument {
  protected override effect<T>(step: string, call: () => Promise<T>): Promise<T> {
    return crossing(this.ctx, step, call);
  }
}

async function crossing<T>(ctx: DurableObjectState, step: string, call: () => Promise<T>): Promise<T> {
  const number = faults.crossed.push(step) - 1;
  const fault = faults.plan?.at === number ? faults.plan.fault : null;
  if (fault) faults.plan = null;
  if (fault === "crash_before") crash(ctx);
  const answer = await call();
  if (fault === "crash_after") crash(ctx);
  if (fault === "lose_answer") throw new Error(`the answer to ${step} was lost`);
  return answer;
}

function crash(ctx: DurableObjectState): never {
  ctx.abort("crashed by a test");
  throw new Error("crashed by a test");
}
