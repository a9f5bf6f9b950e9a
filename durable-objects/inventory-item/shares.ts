import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import type { StockShare } from "#commerce/stock/sourcing.ts";
import type { StockLedger } from "./ledger.ts";
import type { PromiseBook } from "./promises.ts";

/** An allocation that a counter of a flash sale has made from its share. */
export interface CounterAllocation {
  readonly allocation_id: string;
  readonly shares: readonly StockShare[];
  readonly actor: Actor;
}

/** The part of the books that is handed out to the counters of a flash sale. Call it inside a transaction. */
export class ShareBook {
  readonly #ledger: StockLedger;
  readonly #promises: PromiseBook;

  constructor(ledger: StockLedger, promises: PromiseBook) {
    this.#ledger = ledger;
    this.#promises = promises;
  }

  /** Hands units out to a counter. */
  give(counter: string, shares: readonly StockShare[]): void {
    for (const { location_id, quantity } of shares) {
      this.#ledger.append({
        kind: "share",
        location_id,
        shared: quantity,
        reference: counter,
        actor: SYSTEM,
      });
    }
  }

  /** Takes units back that a counter has not sold. */
  takeBack(counter: string, shares: readonly StockShare[]): void {
    for (const { location_id, quantity } of shares) {
      this.#ledger.append({
        kind: "share_end",
        location_id,
        shared: -quantity,
        reference: counter,
        actor: SYSTEM,
      });
    }
  }

  /**
   * Enters what a counter has promised. An order may have ended before this is told: what it let go is free again, and
   * what it sent has left.
   */
  enter(counter: string, { allocation_id, shares, actor }: CounterAllocation): void {
    const settled = this.#promises.settledAs(allocation_id);
    if (settled === "released") {
      this.takeBack(counter, shares);
      return;
    }
    for (const share of shares) {
      const { location_id, quantity } = share;
      const reference = allocation_id;
      const promised = { shared: -quantity, allocated: quantity };
      this.#ledger.append({ kind: "allocate", location_id, ...promised, reference, actor });
      if (settled === "shipped") {
        const gone = { on_hand: -quantity, allocated: -quantity };
        this.#ledger.append({ kind: "ship", location_id, ...gone, reference, actor });
      } else this.#promises.change(allocation_id, share);
    }
  }
}
