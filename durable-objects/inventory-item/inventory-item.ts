import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { chooseLocations, type StockLevel, type StockShare, sellable } from "#commerce/stock.ts";
import { StatefulObject } from "../stateful-object.ts";
import { LEDGER_SCHEMA, StockLedger, type StockMovement } from "./ledger.ts";

const SCHEMA = `${LEDGER_SCHEMA}
  create table if not exists hold (
    hold_id text not null, location_id text not null, quantity integer not null, expires_at integer not null,
    primary key (hold_id, location_id)) without rowid;
  create table if not exists allocation (
    allocation_id text not null, location_id text not null, quantity integer not null,
    primary key (allocation_id, location_id)) without rowid;
  create table if not exists settled (allocation_id text primary key, outcome text not null, at integer not null) without rowid;
`;

/** Why stock said no. `available` counts what the caller could still have had, at the locations it named. */
export type StockRefusal =
  | { readonly code: "out_of_stock"; readonly available: number }
  | { readonly code: "allocation_undone" }
  | { readonly code: "key_reused" }
  | { readonly code: "would_go_negative"; readonly on_hand: number; readonly allocated: number };

export interface AllocateCommand {
  /** Names the allocation: repeated, it gives the same answer; released before, it is refused. */
  readonly allocation_id: string;
  readonly quantity: number;
  /** Locations it may come from, first choice first. */
  readonly priority: readonly string[];
  /** `record`: the goods are gone already; taken at the first location whatever the count says. */
  readonly policy: "strict" | "record";
  /** A soft hold of the same buyer, which gives way to the allocation. */
  readonly hold_id: string | null;
  readonly actor: Actor;
  readonly request_id: string | null;
}

export interface StockChange {
  /** Repeated, it changes nothing and gives the same answer. */
  readonly command_id: string;
  readonly location_id: string;
  readonly reason: string;
  readonly reference: string | null;
  readonly actor: Actor;
  readonly request_id: string | null;
}

/**
 * The stock of one SKU of one merchant, at all its locations: the only place where it is decided who
 * gets a unit. Every check and its movement are one synchronous transaction, so nothing comes between.
 */
export class InventoryItem extends StatefulObject {
  readonly #ledger: StockLedger;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
    this.#ledger = new StockLedger(this.sql);
  }

  protected override get subject(): string {
    return `inventory-item:${this.address.key}`;
  }

  /** Promises units to an order, or says how many it could have had. */
  allocate(command: AllocateCommand): Result<readonly StockShare[], StockRefusal> {
    return this.transaction(() => {
      const settled = this.#settledAs(command.allocation_id);
      if (settled === "released") return err({ code: "allocation_undone" });
      const existing = this.#shares(command.allocation_id);
      if (settled || existing.length > 0) return ok(existing);
      const freed = [
        this.#endExpiredHolds(),
        command.hold_id !== null && this.#endHold(command.hold_id, command.actor),
      ];
      const shares =
        command.policy === "record"
          ? takenFromFirst(command)
          : chooseLocations(this.#ledger.levels(), command.priority, command.quantity);
      if (!shares) {
        if (freed.includes(true)) this.#changed(command.request_id);
        return err({ code: "out_of_stock", available: this.#availableAt(command.priority) });
      }
      for (const share of shares) {
        this.sql.exec(
          "insert into allocation (allocation_id, location_id, quantity) values (?, ?, ?)",
          command.allocation_id,
          share.location_id,
          share.quantity,
        );
        this.#ledger.append({
          kind: "allocate",
          location_id: share.location_id,
          allocated: share.quantity,
          reference: command.allocation_id,
          actor: command.actor,
        });
      }
      this.#changed(command.request_id);
      return ok(shares);
    });
  }

  /** Takes a promise back. Also right when none was made: an allocation that arrives late is then refused. */
  release(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#settledAs(allocationId)) return;
      for (const share of this.#shares(allocationId)) {
        this.#ledger.append({
          kind: "release",
          location_id: share.location_id,
          allocated: -share.quantity,
          reference: allocationId,
          actor,
        });
      }
      this.#settle(allocationId, "released");
      this.#changed(requestId);
    });
  }

  /** The promised goods leave the building. */
  ship(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#settledAs(allocationId)) return;
      for (const share of this.#shares(allocationId)) {
        const { on_hand } = this.#ledger.level(share.location_id);
        if (on_hand < share.quantity) {
          // More left than was counted: the count was wrong, and the ledger says so instead of going below zero.
          this.#ledger.append({
            kind: "sale_beyond_count",
            location_id: share.location_id,
            on_hand: share.quantity - on_hand,
            reference: allocationId,
            reason: "more goods left than were counted",
            actor,
          });
        }
        this.#ledger.append({
          kind: "ship",
          location_id: share.location_id,
          on_hand: -share.quantity,
          allocated: -share.quantity,
          reference: allocationId,
          actor,
        });
      }
      this.#settle(allocationId, "shipped");
      this.#changed(requestId);
    });
  }

  /** Goods arrive. */
  receive(change: StockChange & { readonly quantity: number }): Result<StockLevel, StockRefusal> {
    return this.#once(change, () => {
      this.#ledger.append({ ...pick(change), kind: "receive", on_hand: change.quantity });
      this.#changed(change.request_id);
      return ok(this.#ledger.level(change.location_id));
    });
  }

  /**
   * Opening stock: received once ever at a location, so that a repeated import does not double it.
   * With `tell: false` no event goes out; the caller projects what comes back, with the number that the
   * event would have had. For imports, which open many SKUs at once and are repeated until all is done.
   */
  open(change: StockChange & { readonly quantity: number; readonly tell: boolean }): {
    readonly levels: readonly StockLevel[];
    readonly seq: number;
  } {
    return this.transaction(() => {
      if (!this.#ledger.hasMoved(change.location_id)) {
        this.#ledger.append({ ...pick(change), kind: "receive", on_hand: change.quantity });
        if (change.tell) this.#changed(change.request_id);
        else this.skipEvent();
      }
      return { levels: this.#ledger.levels(), seq: this.nextSeq - 1 };
    });
  }

  /** Corrects the count by a difference. Refused where it would leave less than is promised to orders. */
  adjust(change: StockChange & { readonly delta: number }): Result<StockLevel, StockRefusal> {
    return this.#once(change, () => {
      const { on_hand, allocated } = this.#ledger.level(change.location_id);
      const after = on_hand + change.delta;
      if (after < 0 || (change.delta < 0 && after < allocated)) {
        return err({ code: "would_go_negative", on_hand, allocated });
      }
      this.#ledger.append({ ...pick(change), kind: "adjust", on_hand: change.delta });
      this.#changed(change.request_id);
      return ok(this.#ledger.level(change.location_id));
    });
  }

  /**
   * Keeps units aside for a checkout until `expires_at` (ms since 1970). Renewed when held already.
   * Refused when there are not enough.
   */
  hold(command: {
    readonly hold_id: string;
    readonly quantity: number;
    readonly priority: readonly string[];
    readonly expires_at: number;
    readonly actor: Actor;
    readonly request_id: string | null;
  }): Result<readonly StockShare[], StockRefusal> {
    return this.transaction(() => {
      this.#endExpiredHolds();
      this.#endHold(command.hold_id, command.actor);
      const shares = chooseLocations(this.#ledger.levels(), command.priority, command.quantity);
      for (const share of shares ?? []) {
        this.sql.exec(
          "insert into hold (hold_id, location_id, quantity, expires_at) values (?, ?, ?, ?)",
          command.hold_id,
          share.location_id,
          share.quantity,
          command.expires_at,
        );
        this.#ledger.append({
          kind: "hold",
          location_id: share.location_id,
          held: share.quantity,
          reference: command.hold_id,
          actor: command.actor,
        });
      }
      this.#armHolds();
      this.#changed(command.request_id);
      return shares
        ? ok(shares)
        : err({ code: "out_of_stock", available: this.#availableAt(command.priority) });
    });
  }

  releaseHold(holdId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#endHold(holdId, actor)) this.#changed(requestId);
      this.#armHolds();
    });
  }

  levels(): StockLevel[] {
    return this.#ledger.levels();
  }

  /** The ledger, newest first, a page at a time. */
  movements(
    before: number | null,
    limit: number,
    locations: readonly string[] | null = null,
  ): StockMovement[] {
    return this.#ledger.movements(before, limit, locations);
  }

  /** What the ledger adds up to; tests and reconciliation compare it with {@link levels}. */
  ledgerSums(): StockLevel[] {
    return this.#ledger.sums();
  }

  protected override onTimer(name: string): void {
    if (name !== "holds") throw new Error(`unknown timer ${name}`);
    this.transaction(() => {
      if (this.#endExpiredHolds()) this.#changed(null);
      this.#armHolds();
    });
  }

  /** Also run before each decision, since an alarm may come late. */
  #endExpiredHolds(): boolean {
    const due = this.sql
      .exec<{ hold_id: string }>("select distinct hold_id from hold where expires_at <= ?", Date.now())
      .toArray();
    for (const { hold_id } of due) this.#endHold(hold_id, SYSTEM);
    return due.length > 0;
  }

  /** A change that counts once however often it is sent; another change under its key is refused. */
  #once(change: StockChange, work: () => Result<StockLevel, StockRefusal>): Result<StockLevel, StockRefusal> {
    const { request_id: _, ...asked } = change;
    const answer = this.command(change.command_id, asked, work);
    return answer.known ? answer.value : err({ code: "key_reused" });
  }

  #shares(allocationId: string): StockShare[] {
    return this.sql
      .exec<{ location_id: string; quantity: number }>(
        "select location_id, quantity from allocation where allocation_id = ? order by location_id",
        allocationId,
      )
      .toArray();
  }

  #settledAs(allocationId: string): string | undefined {
    return this.sql
      .exec<{ outcome: string }>("select outcome from settled where allocation_id = ?", allocationId)
      .toArray()[0]?.outcome;
  }

  #settle(allocationId: string, outcome: "released" | "shipped"): void {
    this.sql.exec(
      "insert into settled (allocation_id, outcome, at) values (?, ?, ?)",
      allocationId,
      outcome,
      Date.now(),
    );
  }

  #availableAt(priority: readonly string[]): number {
    return this.#ledger
      .levels()
      .filter((level) => priority.includes(level.location_id))
      .reduce((total, level) => total + sellable(level), 0);
  }

  #endHold(holdId: string, actor: Actor): boolean {
    const shares = this.sql
      .exec<{ location_id: string; quantity: number }>(
        "delete from hold where hold_id = ? returning location_id, quantity",
        holdId,
      )
      .toArray();
    for (const share of shares) {
      this.#ledger.append({
        kind: "hold_end",
        location_id: share.location_id,
        held: -share.quantity,
        reference: holdId,
        actor,
      });
    }
    return shares.length > 0;
  }

  #armHolds(): void {
    const [next] = this.sql.exec<{ at: number | null }>("select min(expires_at) as at from hold").toArray();
    if (next?.at) this.setTimer("holds", next.at);
    else this.clearTimer("holds");
  }

  #changed(requestId: string | null): void {
    this.emit("stock.level_changed", { sku: this.address.key, levels: this.#ledger.levels() }, requestId);
  }
}

const pick = ({ location_id, reason, reference, actor }: StockChange) => ({
  location_id,
  reason,
  reference,
  actor,
});

/** For goods that are gone already: all from the store that sold them, whatever the count says. */
function takenFromFirst({ priority, quantity }: AllocateCommand): StockShare[] {
  const [location_id] = priority;
  if (location_id === undefined) throw new Error("a recorded sale names its store");
  return [{ location_id, quantity }];
}
