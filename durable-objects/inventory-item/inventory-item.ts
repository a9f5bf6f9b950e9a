import type { Actor } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import type { Arrival, WaitingPromise } from "#commerce/stock/arrivals.ts";
import { type Availability, availability } from "#commerce/stock/availability.ts";
import { freeUnits, type StockFigures, type StockLevel } from "#commerce/stock/level.ts";
import type { MovementKind, StockMovement } from "#commerce/stock/movements.ts";
import { editedPolicy } from "#commerce/stock/policy-edits.ts";
import type { Quarantine } from "#commerce/stock/quarantine.ts";
import type { Selling, StockPolicy } from "#commerce/stock/rules.ts";
import type { Promised, StockShare } from "#commerce/stock/sourcing.ts";
import type { ForgetPermit } from "../stateful-object.ts";
import type {
  AllocateCommand,
  EditPolicyCommand,
  HoldCommand,
  StockChange,
  StockRefusal,
} from "./commands.ts";
import { FlashSaleItem } from "./flash-sale.ts";

/** All that is known of a SKU's stock. */
export interface StockOverview {
  readonly levels: readonly StockLevel[];
  readonly policy: StockPolicy;
  readonly arrivals: readonly Arrival[];
  readonly waiting: readonly WaitingPromise[];
  readonly quarantines: readonly Quarantine[];
}

/**
 * The stock of one SKU of one merchant, at all its locations and between them: the only place where it is decided who
 * gets a unit. Every check and its movement are one synchronous transaction, so nothing comes between.
 */
export class InventoryItem extends FlashSaleItem {
  /** Also all that counters of its sales hold. */
  override async forgetAll(permit: ForgetPermit): Promise<void> {
    // Asked once more after it has forgotten, it has no tables.
    this.ready();
    const counters = this.sql.exec<{ number: number }>("select number from counter").toArray();
    const { key } = this.address;
    await Promise.all(counters.map(({ number }) => this.objects.bucket(key, number).forgetAll(permit)));
    await super.forgetAll(permit);
  }

  /**
   * Promises units to an order or transfer, or says how many it could have had. While a flash sale is on, buyers are
   * sent to its counters; `sentBy` is a counter that has closed and sends one back.
   */
  allocate(command: AllocateCommand, sentBy: string | null = null): Result<Promised, StockRefusal> {
    return this.transaction(() => {
      const { allocation_id, actor } = command;
      const settled = this.promises.settledAs(allocation_id);
      if (settled === "released") return err({ code: "allocation_undone" });
      const existing = this.promisedNow(allocation_id);
      if (settled || existing.shares.length > 0 || existing.waits) return ok(existing);
      const { sale } = this.policy();
      if (sale && sentBy === null && command.selling && command.policy === "strict") {
        return err({ code: "in_flash_sale", counters: sale.buckets });
      }
      const freed = [
        this.endExpiredHolds(),
        command.hold_id !== null && this.endHold(command.hold_id, actor),
      ];
      const { shares, missing, available } =
        command.policy === "record" ? takenFromFirst(command) : this.chosen(command);
      const beyond = missing > 0 ? this.policy().beyond : null;
      if (missing > 0 && !(beyond && command.quantity <= available)) {
        if (freed.includes(true)) this.changed(command.request_id);
        return err({ code: "out_of_stock", available });
      }
      for (const share of shares) this.givePromise(allocation_id, share, "allocate", actor);
      if (beyond) this.wait(command, missing, beyond.kind);
      this.changed(command.request_id);
      return ok(this.promisedNow(allocation_id));
    });
  }

  /** What an allocation has by now; null when there is none, or it has ended. */
  promised(allocationId: string): Promised | null {
    const promised = this.promisedNow(allocationId);
    const open = !this.promises.settledAs(allocationId);
    return open && (promised.shares.length > 0 || promised.waits) ? promised : null;
  }

  /** Takes a promise back. Also right when none was made: an allocation that arrives late is then refused. */
  release(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.promises.settledAs(allocationId)) return;
      for (const share of this.promises.shares(allocationId)) {
        this.ledger.append({
          kind: "release",
          location_id: share.location_id,
          allocated: -share.quantity,
          reference: allocationId,
          actor,
        });
      }
      this.waitNoMore(allocationId, actor);
      this.promises.settle(allocationId, "released");
      this.changed(requestId);
    });
  }

  /** The promised goods leave the building. What still waits is waited for no more. */
  ship(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.promises.settledAs(allocationId)) return;
      for (const share of this.promises.shares(allocationId)) {
        const { on_hand } = this.ledger.level(share.location_id);
        if (on_hand < share.quantity) {
          // More left than was counted: the count was wrong, and the ledger says so instead of going below zero.
          this.ledger.append({
            kind: "sale_beyond_count",
            location_id: share.location_id,
            on_hand: share.quantity - on_hand,
            reference: allocationId,
            reason: "more goods left than were counted",
            actor,
          });
        }
        this.ledger.append({
          kind: "ship",
          location_id: share.location_id,
          on_hand: -share.quantity,
          allocated: -share.quantity,
          reference: allocationId,
          actor,
        });
      }
      this.waitNoMore(allocationId, actor);
      this.promises.settle(allocationId, "shipped");
      this.changed(requestId);
    });
  }

  /** Takes some of a promise's units at a location back; for all of them there is {@link release}. */
  reduce(
    change: StockChange & { readonly allocation_id: string; readonly quantity: number },
  ): Result<Promised, StockRefusal> {
    return this.once(change, () => {
      const { allocation_id, location_id, quantity } = change;
      const units = this.shareOf(allocation_id, location_id);
      if (units <= quantity) return err({ code: "too_few_units", units });
      this.promises.change(allocation_id, { location_id, quantity: -quantity });
      this.moved(change, { kind: "release", allocated: -quantity });
      return ok(this.promisedNow(allocation_id));
    });
  }

  /** Moves promised units from one location to another that has as many free. Rules keep nothing back from it. */
  reallocate(
    change: StockChange & {
      readonly allocation_id: string;
      readonly to: string;
      readonly quantity: number;
    },
  ): Result<Promised, StockRefusal> {
    return this.once(change, () => {
      const { allocation_id, location_id, to, quantity, reason, actor } = change;
      if (this.promises.settledAs(allocation_id)) return err({ code: "allocation_undone" });
      const has = this.promises.shares(allocation_id).find((share) => share.location_id === location_id);
      if (!has || has.quantity < quantity) return err({ code: "allocation_not_found" });
      const free = freeUnits(this.ledger.level(to));
      if (free < quantity) return err({ code: "too_few_units", units: Math.max(0, free) });
      const reference = allocation_id;
      for (const share of [
        { location_id, quantity: -quantity },
        { location_id: to, quantity },
      ]) {
        this.promises.change(allocation_id, share);
        this.ledger.append({
          kind: "reallocate",
          location_id: share.location_id,
          allocated: share.quantity,
          reason,
          reference,
          actor,
        });
      }
      this.changed(change.request_id);
      return ok(this.promisedNow(allocation_id));
    });
  }

  /**
   * Keeps units aside for a cart until `expires_at`. Renewed when held already. Of units that the SKU is sold beyond
   * stock there is nothing to keep. Refused when there are not enough; what was held before then stays held.
   */
  hold(command: HoldCommand): Result<readonly StockShare[], StockRefusal> {
    return this.transaction(() => {
      const { hold_id, actor } = command;
      const expired = this.endExpiredHolds();
      const { shares, missing, available } = this.chosen(command, this.promises.heldBy(hold_id));
      if (this.policy().sale) {
        // The counters of a flash sale keep nothing aside: first come, first served.
        const left = this.availability(command.selling, command.priority).units;
        if (left < command.quantity) return err({ code: "out_of_stock", available: left });
        this.endHold(hold_id, actor);
        return ok([]);
      }
      if (missing > 0 && command.quantity > available) {
        if (expired) this.changed(command.request_id);
        this.armHolds();
        return err({ code: "out_of_stock", available });
      }
      this.endHold(hold_id, actor);
      for (const share of shares) {
        this.promises.hold(hold_id, share, command.expires_at);
        this.ledger.append({
          kind: "hold",
          location_id: share.location_id,
          held: share.quantity,
          reference: hold_id,
          actor,
        });
      }
      this.armHolds();
      this.changed(command.request_id);
      return ok(shares);
    });
  }

  releaseHold(holdId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.endHold(holdId, actor)) this.changed(requestId);
      this.armHolds();
    });
  }

  /** Replaces the policy, but for the flash sale. Refused when another change came first. */
  setPolicy(command: {
    readonly policy: Omit<StockPolicy, "version">;
    /** The version that the change was made from. */
    readonly version: number;
    readonly request_id: string | null;
  }): Result<StockPolicy, StockRefusal> {
    return this.transaction(() => {
      const { version } = this.policy();
      if (version !== command.version) return err({ code: "policy_outdated", version });
      const policy = { ...command.policy, sale: this.policy().sale, version: version + 1 };
      return this.writePolicy(policy, command.request_id);
    });
  }

  /** Says some of it anew and leaves the rest as it is; repeated under its id, it changes nothing. */
  editPolicy(command: EditPolicyCommand): Result<StockPolicy, StockRefusal> {
    const { command_id, edits, request_id } = command;
    const answer = this.command(command_id, edits, () => {
      const before = this.policy();
      const edited = editedPolicy(before, edits);
      if (!edited.ok || edited.value === before) return edited;
      return this.writePolicy({ ...edited.value, version: before.version + 1 }, request_id);
    });
    return answer.known ? answer.value : err({ code: "key_reused" });
  }

  levels(): StockLevel[] {
    return this.ledger.levels();
  }

  /** The levels, and how many units came to each place (or went, below zero) after an instant, ms since 1970. */
  levelsSince(at: number): {
    readonly levels: StockLevel[];
    readonly moved: Readonly<Record<string, number>>;
  } {
    return { levels: this.ledger.levels(), moved: this.ledger.movedSince(at) };
  }

  overview(): StockOverview {
    return {
      levels: this.ledger.levels(),
      policy: this.policy(),
      arrivals: this.arrivals(),
      waiting: this.promises.waiting(),
      quarantines: this.quarantines.all(),
    };
  }

  /** What a channel may promise at these locations, with its explanation. */
  availability(selling: Selling, locationIds: readonly string[]): Availability {
    const { rules: own, beyond, sale } = this.policy();
    return availability(
      this.ledger.levels(),
      { own, general: selling.rules },
      selling.may_wait ? beyond : null,
      { channel_id: selling.channel_id, location_ids: locationIds },
      sale,
    );
  }

  /** The ledger, newest first, a page at a time. */
  movements(
    before: number | null,
    limit: number,
    locations: readonly string[] | null = null,
    kinds: readonly MovementKind[] | null = null,
  ): StockMovement[] {
    return this.ledger.movements(before, limit, locations, kinds);
  }

  /** What the ledger adds up to; tests and reconciliation compare it with {@link levels}. */
  ledgerSums(): (StockFigures & { readonly location_id: string })[] {
    return this.ledger.sums();
  }

  protected override async onTimer(name: string): Promise<void> {
    switch (name) {
      case "holds":
        this.transaction(() => {
          if (this.endExpiredHolds()) this.changed(null);
          this.armHolds();
        });
        break;
      case "end_sale":
        await this.endSale(null);
        break;
      default:
        throw new Error(`unknown timer ${name}`);
    }
  }
}

/** For goods that are gone already: all from the store that sold them, whatever the count says. */
function takenFromFirst({ priority, quantity }: AllocateCommand) {
  const [location_id] = priority;
  if (location_id === undefined) throw new Error("a recorded sale names its store");
  return { shares: [{ location_id, quantity }], missing: 0, available: quantity };
}
