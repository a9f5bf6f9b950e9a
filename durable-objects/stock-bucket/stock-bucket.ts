import { err, ok, type Result } from "#commerce/result.ts";
import { chooseLocations, type Promised, type StockShare } from "#commerce/stock/sourcing.ts";
import type { AllocateCommand, StockRefusal } from "../inventory-item/commands.ts";
import type { CounterAllocation } from "../inventory-item/shares.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";

const SCHEMA = `
  create table if not exists share (location_id text primary key, free integer not null check (free >= 0)) without rowid;
  create table if not exists promised (
    allocation_id text primary key, shares text not null, actor text not null, told integer not null) without rowid;
  create index if not exists promised_untold on promised (told) where told = 0;
  create table if not exists asking (id integer primary key check (id = 1), json text not null);
  create table if not exists giving (id text primary key, shares text not null) without rowid;
  create table if not exists closed (id integer primary key check (id = 1)) without rowid;
`;

/** Allocations are entered in the item's books this soon; the alarm sees to it when this instance is gone. */
const TELL_AFTER_MS = 150;
const TELL_AGAIN_MS = 2_000;
/** Allocations entered in the item's books with one call. */
const TOLD_AT_ONCE = 500;

/** A buyer at the counter. */
interface Turn {
  readonly command: AllocateCommand;
  readonly resolve: (promised: Promised | null) => void;
  readonly reject: (error: unknown) => void;
}

/** How many units a counter wants, from which locations. */
export interface ShareWish {
  /** Asked again under its id, it gets the same answer. */
  readonly id: string;
  readonly quantity: number;
  readonly priority: readonly string[];
  readonly selling: AllocateCommand["selling"];
}

/**
 * A counter of a flash sale: it owns a share of a SKU's stock, promises from it without asking, and gets more from the
 * item or, when that has none, from the other counters. Units are taken off the giver's books before they are written
 * into the taker's, so that their sum never exceeds what is there.
 */
export class StockBucket extends StatefulObject {
  #refilling: Promise<number> | null = null;
  #asking: Promise<void> | null = null;
  #telling: Promise<void> | null = null;
  #serving: Promise<void> | null = null;
  readonly #queue: Turn[] = [];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
  }

  protected override get subject(): string {
    return `stock-bucket:${this.address.key}`;
  }

  /** Promises units to an order: from this counter's share, else from what the item and the other counters have left. */
  async allocate(command: AllocateCommand, counters: number): Promise<Result<Promised, StockRefusal>> {
    for (;;) {
      const promised = await this.#inTurn(command);
      if (promised) return ok(promised);
      if (this.#isClosed()) return this.#item.allocate(command, this.address.key);
      const got = await this.#refill(command, counters);
      if (got > 0 || this.#isClosed()) continue;
      const late = await this.#inTurn(command);
      return late ? ok(late) : err({ code: "out_of_stock", available: this.#free(command.priority) });
    }
  }

  /** Gives back what is free of the share: at least `wanted` units where there are as many, else all. */
  async giveBack(wanted: number): Promise<number> {
    // An answer that is on its way here may bring units that nobody at this counter wants.
    await this.#asking?.catch(() => undefined);
    const id = this.newId("req");
    const shares = this.transaction(() => {
      const free = this.#shares();
      const total = free.reduce((sum, { quantity }) => sum + quantity, 0);
      const given = chooseLocations(
        free.map(({ location_id, quantity }) => ({ location_id, units: quantity })),
        Math.min(total, Math.max(wanted, Math.floor(total / 2))),
      ).shares;
      if (given.length === 0) return given;
      for (const { location_id, quantity } of given) this.#change(location_id, -quantity);
      this.sql.exec("insert into giving (id, shares) values (?, ?)", id, JSON.stringify(given));
      this.setTimer("settle", Date.now() + TELL_AGAIN_MS);
      return given;
    });
    await this.#hand();
    return shares.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Ends the counter: tells all that it promised, and gives back the rest. From then on it sends buyers to the item. */
  async close(): Promise<void> {
    await this.#asking?.catch(() => undefined);
    this.transaction(() => {
      this.sql.exec("insert or ignore into closed (id) values (1)");
      this.setTimer("settle", Date.now() + TELL_AGAIN_MS);
    });
    await this.giveBack(Number.MAX_SAFE_INTEGER);
    await this.#tell();
  }

  /** Opens the counter again, for another sale. */
  reopen(): void {
    this.transaction(() => {
      this.sql.exec("delete from closed");
      this.sql.exec("delete from promised where told = 1");
    });
  }

  protected override async onTimer(name: string): Promise<void> {
    if (name !== "settle") throw new Error(`unknown timer ${name}`);
    await this.#ask(null);
    await this.#hand();
    await this.#tell();
  }

  /** A call to another object. Tests break it off before and after. */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  /**
   * Serves those who came while the last ones were written down together, so that a rush costs one write to the disk
   * for many buyers and not one for each. Null for whom the share does not suffice.
   */
  #inTurn(command: AllocateCommand): Promise<Promised | null> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ command, resolve, reject });
      this.#serving ??= this.#serve().finally(() => {
        this.#serving = null;
      });
    });
  }

  async #serve(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      try {
        const answers = this.transaction(() => {
          const promised = batch.map(({ command }) => this.#promise(command));
          if (this.#untold(1).length > 0) this.setTimer("settle", Date.now() + TELL_AGAIN_MS);
          return promised;
        });
        this.#tellSoon();
        await this.ctx.storage.sync();
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? null);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  /** Takes units off the share for an allocation; inside a transaction. */
  #promise({ allocation_id, quantity, priority, actor }: AllocateCommand): Promised | null {
    const [known] = this.sql
      .exec<{ shares: string }>("select shares from promised where allocation_id = ?", allocation_id)
      .toArray();
    if (known) return { shares: JSON.parse(known.shares), waits: null };
    const free = this.#shares();
    const places = [...new Set(priority)].map((location_id) => ({
      location_id,
      units: free.find((share) => share.location_id === location_id)?.quantity ?? 0,
    }));
    const { shares, missing } = chooseLocations(places, quantity);
    if (missing > 0) return null;
    for (const share of shares) this.#change(share.location_id, -share.quantity);
    this.sql.exec(
      "insert into promised (allocation_id, shares, actor, told) values (?, ?, ?, 0)",
      allocation_id,
      JSON.stringify(shares),
      JSON.stringify(actor),
    );
    return { shares, waits: null };
  }

  /** Gets more units; one call at a time, since what it brings serves all who wait. Returns how many came. */
  #refill(command: AllocateCommand, counters: number): Promise<number> {
    this.#refilling ??= this.#fetchMore(command, counters).finally(() => {
      this.#refilling = null;
    });
    return this.#refilling;
  }

  async #fetchMore({ quantity, priority, selling }: AllocateCommand, counters: number): Promise<number> {
    const wish = () => ({ id: this.newId("req"), quantity, priority, selling });
    const before = this.#free(priority);
    await this.#ask(wish());
    if (this.#free(priority) > before) return this.#free(priority) - before;
    const { sku, index } = this.#place;
    const others = Array.from({ length: counters }, (_, other) => other).filter((other) => other !== index);
    await Promise.all(
      others.map((other) =>
        this.effect(`give_back:${other}`, async () => this.#objects.bucket(sku, other).giveBack(quantity)),
      ),
    );
    await this.#ask(wish());
    return this.#free(priority) - before;
  }

  /** Asks the item for units: first for what was asked before and never answered, then for `wish`. */
  async #ask(wish: ShareWish | null): Promise<void> {
    while (this.#asking) await this.#asking.catch(() => undefined);
    this.#asking = this.#askNow(wish).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #askNow(wish: ShareWish | null): Promise<void> {
    const [open] = this.sql.exec<{ json: string }>("select json from asking").toArray();
    if (open) await this.#getAnswer(JSON.parse(open.json) as ShareWish);
    if (!wish || this.#isClosed()) return;
    this.transaction(() => {
      this.sql.exec("insert into asking (id, json) values (1, ?)", JSON.stringify(wish));
      this.setTimer("settle", Date.now() + TELL_AGAIN_MS);
    });
    await this.#getAnswer(wish);
  }

  async #getAnswer(wish: ShareWish): Promise<void> {
    const shares = await this.effect("ask", async () => this.#item.giveShare(this.address.key, wish));
    this.transaction(() => {
      for (const { location_id, quantity } of shares) this.#change(location_id, quantity);
      this.sql.exec("delete from asking");
    });
  }

  /** Hands over what was given back. */
  async #hand(): Promise<void> {
    const rows = this.sql.exec<{ id: string; shares: string }>("select id, shares from giving").toArray();
    for (const { id, shares } of rows) {
      await this.effect("hand", async () =>
        this.#item.takeShare(this.address.key, id, JSON.parse(shares) as StockShare[]),
      );
      this.transaction(() => this.sql.exec("delete from giving where id = ?", id));
    }
  }

  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = (async () => {
      await scheduler.wait(TELL_AFTER_MS);
      await this.#tell();
    })()
      .catch(() => undefined)
      .finally(() => {
        this.#telling = null;
        if (this.#untold(1).length > 0) this.#tellSoon();
      });
    this.ctx.waitUntil(this.#telling);
  }

  /** Enters what was promised in the item's books; the item knows what it has entered already. */
  async #tell(): Promise<void> {
    for (;;) {
      const batch = this.#untold(TOLD_AT_ONCE);
      if (batch.length === 0) break;
      await this.effect("tell", async () => this.#item.enterPromises(this.address.key, batch));
      const ids = JSON.stringify(batch.map(({ allocation_id }) => allocation_id));
      this.transaction(() =>
        this.sql.exec(
          "update promised set told = 1 where allocation_id in (select value from json_each(?))",
          ids,
        ),
      );
    }
    this.transaction(() => {
      const owes =
        "select 1 from promised where told = 0 union all select 1 from asking union all select 1 from giving";
      if (this.sql.exec(`${owes} limit 1`).toArray().length === 0) this.clearTimer("settle");
    });
  }

  #untold(limit: number): CounterAllocation[] {
    return this.sql
      .exec<{ allocation_id: string; shares: string; actor: string }>(
        "select allocation_id, shares, actor from promised where told = 0 limit ?",
        limit,
      )
      .toArray()
      .map((row) => ({
        allocation_id: row.allocation_id,
        shares: JSON.parse(row.shares),
        actor: JSON.parse(row.actor),
      }));
  }

  #shares(): StockShare[] {
    return this.sql
      .exec<{ location_id: string; quantity: number }>(
        "select location_id, free as quantity from share where free > 0 order by location_id",
      )
      .toArray();
  }

  #free(priority: readonly string[]): number {
    return this.#shares()
      .filter(({ location_id }) => priority.includes(location_id))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  #change(locationId: string, units: number): void {
    this.sql.exec("insert or ignore into share (location_id, free) values (?, 0)", locationId);
    this.sql.exec("update share set free = free + ? where location_id = ?", units, locationId);
  }

  #isClosed(): boolean {
    return this.sql.exec("select 1 from closed").toArray().length > 0;
  }

  /** The key of a counter is its number and its SKU: `3:SKU`. */
  get #place(): { readonly index: number; readonly sku: string } {
    const { key } = this.address;
    const colon = key.indexOf(":");
    return { index: Number(key.slice(0, colon)), sku: key.slice(colon + 1) };
  }

  get #objects() {
    return objectsOf(this.env, this.address.tenant_id);
  }

  get #item() {
    return this.#objects.item(this.#place.sku);
  }
}
