import type { StockPolicy } from "#commerce/stock/rules.ts";
import { chooseLocations, type StockShare } from "#commerce/stock/sourcing.ts";
import type { ShareWish } from "../stock-bucket/stock-bucket.ts";
import { Goods } from "./goods.ts";
import type { CounterAllocation } from "./shares.ts";

/** Ending a sale goes on after this when it was broken off. */
const END_SALE_AGAIN_MS = 5_000;

/** The item's side of a flash sale: it hands out shares to counters and enters what they promise. */
export abstract class FlashSaleItem extends Goods {
  /**
   * Splits the stock over counters, so that a rush is not one object's to serve. While it is on nothing is kept aside
   * for carts and nothing is sold beyond stock. Started again it stays as it is.
   */
  async startSale(counters: number, requestId: string | null): Promise<StockPolicy> {
    if (this.policy().sale) return this.policy();
    this.transaction(() => {
      for (let index = 0; index < counters; index++)
        this.sql.exec("insert or ignore into counter (number) values (?)", index);
    });
    await Promise.all(
      Array.from({ length: counters }, (_, index) =>
        this.effect(`reopen:${index}`, async () => this.objects.bucket(this.address.key, index).reopen()),
      ),
    );
    return this.#setSale({ buckets: counters }, requestId);
  }

  /** Closes the counters and takes back what they have not sold. A crash in between goes on by alarm. */
  async endSale(requestId: string | null): Promise<StockPolicy> {
    const { sale } = this.policy();
    if (!sale) return this.policy();
    this.transaction(() => this.setTimer("end_sale", Date.now() + END_SALE_AGAIN_MS));
    await Promise.all(
      Array.from({ length: sale.buckets }, (_, index) =>
        this.effect(`close:${index}`, async () => this.objects.bucket(this.address.key, index).close()),
      ),
    );
    return this.#setSale(null, requestId);
  }

  /**
   * Gives a counter units that it asks for: what it needs, and more while there is plenty, so that it seldom asks and
   * the last units are not left lying where nobody buys. What the channel leaves alone stays here.
   */
  giveShare(counter: string, wish: ShareWish): readonly StockShare[] {
    const answer = this.command(`share:${wish.id}`, null, () => {
      const { sale } = this.policy();
      if (!sale) return [];
      const places = this.available(wish.selling, wish.priority).locations;
      const free = places.reduce((sum, { units }) => sum + units, 0);
      const generous = Math.floor(free / (2 * sale.buckets));
      const { shares } = chooseLocations(places, Math.min(free, Math.max(wish.quantity, generous)));
      this.shareBook.give(counter, shares);
      if (shares.length > 0) this.changed(null);
      return shares;
    });
    return answer.known ? answer.value : [];
  }

  /** Takes back what a counter has not sold; once, however often it is handed over. */
  takeShare(counter: string, id: string, shares: readonly StockShare[]): void {
    this.command(`share_back:${id}`, null, () => {
      this.shareBook.takeBack(counter, shares);
      this.changed(null);
      return true;
    });
  }

  /** Enters what a counter has promised; each allocation once. */
  enterPromises(counter: string, allocations: readonly CounterAllocation[]): void {
    this.transaction(() => {
      for (const allocation of allocations) {
        const { allocation_id } = allocation;
        const first = this.sql.exec(
          "insert or ignore into entered (allocation_id) values (?) returning 1",
          allocation_id,
        );
        if (first.toArray().length > 0) this.shareBook.enter(counter, allocation);
      }
      this.changed(null);
    });
  }

  #setSale(sale: StockPolicy["sale"], requestId: string | null): StockPolicy {
    return this.transaction(() => {
      this.clearTimer("end_sale");
      const policy = { ...this.policy(), sale, version: this.policy().version + 1 };
      this.sql.exec("insert or replace into policy (id, json) values (1, ?)", JSON.stringify(policy));
      this.emit("stock.policy_changed", { sku: this.address.key, policy }, requestId);
      this.changed(requestId);
      return policy;
    });
  }
}
