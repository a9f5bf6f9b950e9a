import { err, ok, type Result } from "#commerce/result.ts";
import { freeUnits, type StockLevel } from "#commerce/stock/level.ts";
import type { Quarantine, QuarantineOutcome } from "#commerce/stock/quarantine.ts";
import type { StockShare } from "#commerce/stock/sourcing.ts";
import type {
  ArriveCommand,
  DispatchCommand,
  OpenCommand,
  QuarantineCommand,
  RecallCommand,
  RecalledPlace,
  ReceiveCommand,
  StockChange,
  StockCorrection,
  StockRefusal,
} from "./commands.ts";

import { type LevelAnswer, StockBooks, told } from "./stock-books.ts";

/** Units of an allocation at a location. */
export interface Allocation extends StockShare {
  readonly allocation_id: string;
}

/** Goods that come, go, are counted, put on hold and sent from one place to another. */
export abstract class Goods extends StockBooks {
  /** Goods arrive, as announced by a purchase order or not. */
  receive(change: ReceiveCommand): LevelAnswer {
    return this.once(change, () => {
      const { location_id, quantity, damaged = 0, arrival_of } = change;
      const expected = arrival_of === undefined ? 0 : this.expectedOf(arrival_of, location_id);
      const announced = Math.min(quantity, expected);
      if (arrival_of !== undefined) this.setArrival(arrival_of, location_id, expected - announced);
      return this.moved(change, {
        kind: "receive",
        on_hand: quantity,
        damaged,
        incoming: -announced,
      });
    });
  }

  /**
   * Opening stock, at any number of locations: received once ever at each, so that a repeated import does not double
   * it. With `tell: false` no event goes out; the caller projects what comes back, with the number that the event
   * would have had. For imports, which open many SKUs at once and are repeated until all is done.
   */
  open(command: OpenCommand): { readonly levels: readonly StockLevel[]; readonly seq: number } {
    return this.transaction(() => {
      const { at, tell, request_id, ...why } = command;
      const fresh = at.filter(({ location_id }) => !this.ledger.hasMoved(location_id));
      for (const { location_id, quantity: on_hand } of fresh) {
        this.ledger.append({ ...why, kind: "receive", location_id, on_hand });
      }
      if (fresh.length > 0) {
        if (tell) this.changed(request_id);
        else this.skipEvent();
      }
      return { levels: this.ledger.levels(), seq: this.nextSeq - 1 };
    });
  }

  /** Corrects the count by a difference. Refused where it would leave less than is promised or set aside. */
  adjust(change: StockChange & { readonly delta: number }): LevelAnswer {
    return this.once(change, () => {
      const { on_hand, allocated, quarantined, damaged, shared } = this.ledger.level(change.location_id);
      const set_aside = quarantined + damaged + shared;
      const after = on_hand + change.delta;
      if (after < 0 || (change.delta < 0 && after < allocated + set_aside)) {
        return err({ code: "would_go_negative", on_hand, allocated, set_aside });
      }
      return this.moved(change, { kind: "adjust", on_hand: change.delta });
    });
  }

  /**
   * Posts what was counted. `seen` is what the books said when it was counted, so that what was sold since is not
   * counted twice; null for what they say now, and where both agree nothing moves. What is there is there: unlike a
   * correction, a count may leave less than was promised.
   */
  count(change: StockChange & { readonly counted: number; readonly seen: number | null }): LevelAnswer {
    return this.once(change, () => {
      const level = this.ledger.level(change.location_id);
      const { on_hand, quarantined, damaged } = level;
      if (change.seen === null && change.counted === on_hand) return ok(level);
      const delta = Math.max(change.counted - (change.seen ?? on_hand), -on_hand);
      const left = on_hand + delta;
      // Units that are not there are not on hold or damaged either; the rest of them was there.
      const notDamaged = Math.max(0, damaged - left);
      const notQuarantined = Math.max(0, quarantined - (left - (damaged - notDamaged)));
      this.forgetQuarantined(change, notQuarantined);
      return this.moved(change, {
        kind: "count",
        on_hand: delta,
        damaged: -notDamaged,
        quarantined: -notQuarantined,
      });
    });
  }

  /** Corrections of a file or a snapshot at once. Each counts once, and is answered by itself. */
  correct(corrections: readonly StockCorrection[]): LevelAnswer[] {
    return corrections.map((correction) =>
      correction.kind === "count" ? this.count(correction) : this.adjust(correction),
    );
  }

  /** Goods come back: to stock, or to the damaged ones. */
  restock(
    change: StockChange & { readonly quantity: number; readonly condition: "sellable" | "damaged" },
  ): LevelAnswer {
    const { quantity, condition } = change;
    return this.once(change, () =>
      this.moved(change, {
        kind: "return",
        on_hand: quantity,
        damaged: condition === "damaged" ? quantity : 0,
      }),
    );
  }

  /** Marks free units as damaged. */
  damage(change: StockChange & { readonly quantity: number }): LevelAnswer {
    return this.once(change, () => {
      const free = freeUnits(this.ledger.level(change.location_id));
      if (free < change.quantity) return err({ code: "too_few_units", units: Math.max(0, free) });
      return this.moved(change, { kind: "damage", damaged: change.quantity });
    });
  }

  /** Takes damaged units off the books. */
  writeOff(change: StockChange & { readonly quantity: number }): LevelAnswer {
    return this.once(change, () => {
      const { damaged } = this.ledger.level(change.location_id);
      if (damaged < change.quantity) return err({ code: "too_few_units", units: damaged });
      return this.moved(change, {
        kind: "write_off",
        on_hand: -change.quantity,
        damaged: -change.quantity,
      });
    });
  }

  /** Keeps free units from sale until somebody decides about them. */
  quarantine(change: QuarantineCommand): Result<Quarantine, StockRefusal> {
    return this.once(change, () => {
      const { quarantine_id, location_id, kind, lot, reason, quantity } = change;
      const free = freeUnits(this.ledger.level(location_id));
      if (free < quantity) return err({ code: "too_few_units", units: Math.max(0, free) });
      const entry: Quarantine = {
        id: quarantine_id,
        location_id,
        kind,
        lot,
        reason,
        quantity,
        since: new Date().toISOString(),
      };
      this.putQuarantine(entry, change);
      this.changed(change.request_id);
      return ok(entry);
    });
  }

  /**
   * Keeps from sale all that is free at these locations (null: at all), carts' soft holds included: a cart is no
   * promise. Tells what could not be kept, because somebody was promised it, it is in a flash sale or on its way.
   */
  recall(command: RecallCommand): Result<readonly RecalledPlace[], StockRefusal> {
    return this.once(command, () => {
      const { location_ids, reason, lot, actor } = command;
      const there = this.ledger
        .levels()
        .filter(
          ({ location_id, on_hand, in_transit }) =>
            on_hand + in_transit > 0 && (location_ids?.includes(location_id) ?? true),
        )
        .map(({ location_id }) => location_id);
      for (const holdId of this.promises.holdsAt(there)) this.endHold(holdId, actor);
      this.armHolds();
      const places = there.map((location_id): RecalledPlace => {
        const level = this.ledger.level(location_id);
        const quantity = Math.max(0, freeUnits(level));
        const id = quantity > 0 ? this.newId("qrn") : null;
        if (id !== null) {
          const since = new Date().toISOString();
          const entry = { id, location_id, kind: "recall", lot, reason, quantity, since } as const;
          this.putQuarantine(entry, { ...command, location_id });
        }
        return {
          location_id,
          quarantine_id: id,
          quantity,
          promised: this.allocations([location_id]),
          shared: level.shared,
          in_transit: level.in_transit,
        };
      });
      this.changed(command.request_id);
      return ok(places);
    });
  }

  /** To whom units were promised that are still here, at these locations or at all. */
  allocations(locationIds: readonly string[] | null = null): Allocation[] {
    return this.promises
      .all()
      .filter(({ location_id }) => locationIds?.includes(location_id) ?? true)
      .map(({ allocation_id, location_id, quantity }) => ({ allocation_id, location_id, quantity }));
  }

  /** Decides about units on hold: all (`quantity` null) or some of them. Answers with what stays on hold. */
  endQuarantine(
    change: Omit<StockChange, "location_id"> & {
      readonly quarantine_id: string;
      readonly quantity: number | null;
      readonly outcome: QuarantineOutcome;
    },
  ): Result<Quarantine, StockRefusal> {
    return this.once(change, () => {
      const { quarantine_id, outcome } = change;
      const entry = this.quarantines.find(quarantine_id);
      if (!entry) return err({ code: "quarantine_not_found" });
      const quantity = change.quantity ?? entry.quantity;
      if (entry.quantity < quantity) return err({ code: "too_few_units", units: entry.quantity });
      const left = this.takeQuarantined(entry, quantity, change.request_id);
      this.moved(
        { ...change, location_id: entry.location_id },
        {
          kind: "quarantine_end",
          quarantined: -quantity,
          damaged: outcome === "damaged" ? quantity : 0,
          on_hand: outcome === "written_off" ? -quantity : 0,
        },
      );
      return ok(left);
    });
  }

  /** Says how many units a purchase order still brings to a location, and when. Said again, it takes the place of what was said. */
  expect(
    change: StockChange & {
      readonly source_id: string;
      readonly quantity: number;
      readonly expected_at: string | null;
    },
  ): LevelAnswer {
    return this.once(change, () => {
      const { source_id, location_id, quantity, expected_at } = change;
      const before = this.expectedOf(source_id, location_id);
      this.setArrival(source_id, location_id, quantity, { kind: "purchase", expected_at });
      return this.moved(change, { kind: "expect", incoming: quantity - before });
    });
  }

  /** Allocated units leave for another location. Until they arrive they belong to nobody's sellable stock. */
  dispatch(change: DispatchCommand): LevelAnswer {
    return this.once(change, () => {
      const { transfer_id, allocation_id, location_id, to, quantity, expected_at } = change;
      const { on_hand } = this.ledger.level(location_id);
      const units = Math.min(this.shareOf(allocation_id, location_id), on_hand);
      if (units < quantity) return err({ code: "too_few_units", units });
      this.promises.change(allocation_id, { location_id, quantity: -quantity });
      // Used up it is settled, so that an allocation that comes late takes nothing anew.
      if (this.promises.shares(allocation_id).length === 0) this.promises.settle(allocation_id, "shipped");
      const under = this.expectedOf(transfer_id, to);
      this.setArrival(transfer_id, to, under + quantity, { kind: "transfer", expected_at });
      this.ledger.append({ ...told(change), kind: "dispatch", location_id: to, in_transit: quantity });
      return this.moved(change, { kind: "dispatch", on_hand: -quantity, allocated: -quantity });
    });
  }

  /** Units of a transfer arrive at `location_id`, or are given up. */
  arrive(change: ArriveCommand): LevelAnswer {
    return this.once(change, () => {
      const { transfer_id, location_id, good, damaged, lost } = change;
      const under = this.expectedOf(transfer_id, location_id);
      const units = good + damaged + lost;
      if (under < units) return err({ code: "too_few_units", units: under });
      this.setArrival(transfer_id, location_id, under - units);
      if (lost > 0) {
        this.ledger.append({ ...told(change), kind: "lost", location_id, in_transit: -lost });
      }
      return this.moved(change, {
        kind: "arrive",
        in_transit: -(good + damaged),
        on_hand: good + damaged,
        damaged,
      });
    });
  }
}
