import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { type Arrival, fillings, promisedDates, type WaitingPromise } from "#commerce/stock/arrivals.ts";
import { type Availability, availability } from "#commerce/stock/availability.ts";
import { freeUnits, type StockFigures, type StockLevel } from "#commerce/stock/level.ts";
import type { MovementKind, StockMovement } from "#commerce/stock/movements.ts";
import { editedPolicy } from "#commerce/stock/policy-edits.ts";
import type { Quarantine, QuarantineOutcome } from "#commerce/stock/quarantine.ts";
import { NO_POLICY, ruled, type Selling, type StockPolicy } from "#commerce/stock/rules.ts";
import { chooseLocations, type Promised, type StockShare } from "#commerce/stock/sourcing.ts";
import { objectsOf } from "../objects.ts";
import { type ForgetPermit, StatefulObject } from "../stateful-object.ts";
import type { ShareWish } from "../stock-bucket/stock-bucket.ts";
import type {
  AllocateCommand,
  ArriveCommand,
  DispatchCommand,
  EditPolicyCommand,
  HoldCommand,
  OpenCommand,
  QuarantineCommand,
  RecallCommand,
  RecalledPlace,
  ReceiveCommand,
  StockChange,
  StockCorrection,
  StockRefusal,
} from "./commands.ts";
import { addMissingFigures, LEDGER_SCHEMA, StockLedger } from "./ledger.ts";
import { PROMISE_SCHEMA, PromiseBook } from "./promises.ts";
import { QUARANTINE_SCHEMA, QuarantineBook } from "./quarantine.ts";
import { type CounterAllocation, ShareBook } from "./shares.ts";

const SCHEMA = `${LEDGER_SCHEMA}${PROMISE_SCHEMA}${QUARANTINE_SCHEMA}
  create table if not exists counter (number integer primary key);
  create table if not exists entered (allocation_id text primary key) without rowid;
  create table if not exists policy (id integer primary key check (id = 1), json text not null);
`;

/** Ending a sale goes on after this when it was broken off. */
const END_SALE_AGAIN_MS = 5_000;

/** All that is known of a SKU's stock. */
export interface StockOverview {
  readonly levels: readonly StockLevel[];
  readonly policy: StockPolicy;
  readonly arrivals: readonly Arrival[];
  readonly waiting: readonly WaitingPromise[];
  readonly quarantines: readonly Quarantine[];
}

/** Units of an allocation at a location. */
export interface Allocation extends StockShare {
  readonly allocation_id: string;
}

type LevelAnswer = Result<StockLevel, StockRefusal>;

/**
 * The stock of one SKU of one merchant, at all its locations and between them: the only place where it is decided who
 * gets a unit. Every check and its movement are one synchronous transaction, so nothing comes between.
 */
export class InventoryItem extends StatefulObject {
  readonly #ledger: StockLedger;
  readonly #promises: PromiseBook;
  readonly #quarantines: QuarantineBook;
  readonly #shareBook: ShareBook;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
    this.#ledger = new StockLedger(this.sql);
    this.#promises = new PromiseBook(this.sql);
    this.#quarantines = new QuarantineBook(this.sql);
    this.#shareBook = new ShareBook(this.#ledger, this.#promises);
  }

  protected override ready(): void {
    super.ready();
    this.ctx.storage.transactionSync(() => addMissingFigures(this.sql));
  }

  /** Also all that counters of its sales hold. */
  override async forgetAll(permit: ForgetPermit): Promise<void> {
    // Asked once more after it has forgotten, it has no tables.
    this.ready();
    const counters = this.sql.exec<{ number: number }>("select number from counter").toArray();
    const { key } = this.address;
    await Promise.all(counters.map(({ number }) => this.#objects.bucket(key, number).forgetAll(permit)));
    await super.forgetAll(permit);
  }

  protected override get subject(): string {
    return `inventory-item:${this.address.key}`;
  }

  // --- promises ---------------------------------------------------------------------------------------------

  /**
   * Promises units to an order or transfer, or says how many it could have had. While a flash sale is on, buyers are
   * sent to its counters; `sentBy` is a counter that has closed and sends one back.
   */
  allocate(command: AllocateCommand, sentBy: string | null = null): Result<Promised, StockRefusal> {
    return this.transaction(() => {
      const { allocation_id, actor } = command;
      const settled = this.#promises.settledAs(allocation_id);
      if (settled === "released") return err({ code: "allocation_undone" });
      const existing = this.#promised(allocation_id);
      if (settled || existing.shares.length > 0 || existing.waits) return ok(existing);
      const { sale } = this.policy();
      if (sale && sentBy === null && command.selling && command.policy === "strict") {
        return err({ code: "in_flash_sale", counters: sale.buckets });
      }
      const freed = [
        this.#endExpiredHolds(),
        command.hold_id !== null && this.#endHold(command.hold_id, actor),
      ];
      const { shares, missing, available } =
        command.policy === "record" ? takenFromFirst(command) : this.#chosen(command);
      const beyond = missing > 0 ? this.policy().beyond : null;
      if (missing > 0 && !(beyond && command.quantity <= available)) {
        if (freed.includes(true)) this.#changed(command.request_id);
        return err({ code: "out_of_stock", available });
      }
      for (const share of shares) this.#promise(allocation_id, share, "allocate", actor);
      if (beyond) this.#wait(command, missing, beyond.kind);
      this.#changed(command.request_id);
      return ok(this.#promised(allocation_id));
    });
  }

  /** What an allocation has by now; null when there is none, or it has ended. */
  promised(allocationId: string): Promised | null {
    const promised = this.#promised(allocationId);
    const open = !this.#promises.settledAs(allocationId);
    return open && (promised.shares.length > 0 || promised.waits) ? promised : null;
  }

  /** Takes a promise back. Also right when none was made: an allocation that arrives late is then refused. */
  release(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#promises.settledAs(allocationId)) return;
      for (const share of this.#promises.shares(allocationId)) {
        this.#ledger.append({
          kind: "release",
          location_id: share.location_id,
          allocated: -share.quantity,
          reference: allocationId,
          actor,
        });
      }
      this.#waitNoMore(allocationId, actor);
      this.#promises.settle(allocationId, "released");
      this.#changed(requestId);
    });
  }

  /** The promised goods leave the building. What still waits is waited for no more. */
  ship(allocationId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#promises.settledAs(allocationId)) return;
      for (const share of this.#promises.shares(allocationId)) {
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
      this.#waitNoMore(allocationId, actor);
      this.#promises.settle(allocationId, "shipped");
      this.#changed(requestId);
    });
  }

  /** Takes some of a promise's units at a location back; for all of them there is {@link release}. */
  reduce(
    change: StockChange & { readonly allocation_id: string; readonly quantity: number },
  ): Result<Promised, StockRefusal> {
    return this.#once(change, () => {
      const { allocation_id, location_id, quantity } = change;
      const units = this.#share(allocation_id, location_id);
      if (units <= quantity) return err({ code: "too_few_units", units });
      this.#promises.change(allocation_id, { location_id, quantity: -quantity });
      this.#moved(change, { kind: "release", allocated: -quantity });
      return ok(this.#promised(allocation_id));
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
    return this.#once(change, () => {
      const { allocation_id, location_id, to, quantity, reason, actor } = change;
      if (this.#promises.settledAs(allocation_id)) return err({ code: "allocation_undone" });
      const has = this.#promises.shares(allocation_id).find((share) => share.location_id === location_id);
      if (!has || has.quantity < quantity) return err({ code: "allocation_not_found" });
      const free = freeUnits(this.#ledger.level(to));
      if (free < quantity) return err({ code: "too_few_units", units: Math.max(0, free) });
      const reference = allocation_id;
      for (const share of [
        { location_id, quantity: -quantity },
        { location_id: to, quantity },
      ]) {
        this.#promises.change(allocation_id, share);
        this.#ledger.append({
          kind: "reallocate",
          location_id: share.location_id,
          allocated: share.quantity,
          reason,
          reference,
          actor,
        });
      }
      this.#changed(change.request_id);
      return ok(this.#promised(allocation_id));
    });
  }

  /**
   * Keeps units aside for a cart until `expires_at`. Renewed when held already. Of units that the SKU is sold beyond
   * stock there is nothing to keep. Refused when there are not enough; what was held before then stays held.
   */
  hold(command: HoldCommand): Result<readonly StockShare[], StockRefusal> {
    return this.transaction(() => {
      const { hold_id, actor } = command;
      const expired = this.#endExpiredHolds();
      const { shares, missing, available } = this.#chosen(command, this.#promises.heldBy(hold_id));
      if (this.policy().sale) {
        // The counters of a flash sale keep nothing aside: first come, first served.
        const left = this.availability(command.selling, command.priority).units;
        if (left < command.quantity) return err({ code: "out_of_stock", available: left });
        this.#endHold(hold_id, actor);
        return ok([]);
      }
      if (missing > 0 && command.quantity > available) {
        if (expired) this.#changed(command.request_id);
        this.#armHolds();
        return err({ code: "out_of_stock", available });
      }
      this.#endHold(hold_id, actor);
      for (const share of shares) {
        this.#promises.hold(hold_id, share, command.expires_at);
        this.#ledger.append({
          kind: "hold",
          location_id: share.location_id,
          held: share.quantity,
          reference: hold_id,
          actor,
        });
      }
      this.#armHolds();
      this.#changed(command.request_id);
      return ok(shares);
    });
  }

  releaseHold(holdId: string, actor: Actor, requestId: string | null): void {
    this.transaction(() => {
      if (this.#endHold(holdId, actor)) this.#changed(requestId);
      this.#armHolds();
    });
  }

  // --- goods that come and go --------------------------------------------------------------------------------

  /** Goods arrive, as announced by a purchase order or not. */
  receive(change: ReceiveCommand): LevelAnswer {
    return this.#once(change, () => {
      const { location_id, quantity, damaged = 0, arrival_of } = change;
      const expected = arrival_of === undefined ? 0 : this.#expected(arrival_of, location_id);
      const announced = Math.min(quantity, expected);
      if (arrival_of !== undefined) this.#setArrival(arrival_of, location_id, expected - announced);
      return this.#moved(change, {
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
      const fresh = at.filter(({ location_id }) => !this.#ledger.hasMoved(location_id));
      for (const { location_id, quantity: on_hand } of fresh) {
        this.#ledger.append({ ...why, kind: "receive", location_id, on_hand });
      }
      if (fresh.length > 0) {
        if (tell) this.#changed(request_id);
        else this.skipEvent();
      }
      return { levels: this.#ledger.levels(), seq: this.nextSeq - 1 };
    });
  }

  /** Corrects the count by a difference. Refused where it would leave less than is promised or set aside. */
  adjust(change: StockChange & { readonly delta: number }): LevelAnswer {
    return this.#once(change, () => {
      const { on_hand, allocated, quarantined, damaged, shared } = this.#ledger.level(change.location_id);
      const set_aside = quarantined + damaged + shared;
      const after = on_hand + change.delta;
      if (after < 0 || (change.delta < 0 && after < allocated + set_aside)) {
        return err({ code: "would_go_negative", on_hand, allocated, set_aside });
      }
      return this.#moved(change, { kind: "adjust", on_hand: change.delta });
    });
  }

  /**
   * Posts what was counted. `seen` is what the books said when it was counted, so that what was sold since is not
   * counted twice; null for what they say now, and where both agree nothing moves. What is there is there: unlike a
   * correction, a count may leave less than was promised.
   */
  count(change: StockChange & { readonly counted: number; readonly seen: number | null }): LevelAnswer {
    return this.#once(change, () => {
      const level = this.#ledger.level(change.location_id);
      const { on_hand, quarantined, damaged } = level;
      if (change.seen === null && change.counted === on_hand) return ok(level);
      const delta = Math.max(change.counted - (change.seen ?? on_hand), -on_hand);
      const left = on_hand + delta;
      // Units that are not there are not on hold or damaged either; the rest of them was there.
      const notDamaged = Math.max(0, damaged - left);
      const notQuarantined = Math.max(0, quarantined - (left - (damaged - notDamaged)));
      this.#forgetQuarantined(change, notQuarantined);
      return this.#moved(change, {
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
    return this.#once(change, () =>
      this.#moved(change, {
        kind: "return",
        on_hand: quantity,
        damaged: condition === "damaged" ? quantity : 0,
      }),
    );
  }

  /** Marks free units as damaged. */
  damage(change: StockChange & { readonly quantity: number }): LevelAnswer {
    return this.#once(change, () => {
      const free = freeUnits(this.#ledger.level(change.location_id));
      if (free < change.quantity) return err({ code: "too_few_units", units: Math.max(0, free) });
      return this.#moved(change, { kind: "damage", damaged: change.quantity });
    });
  }

  /** Takes damaged units off the books. */
  writeOff(change: StockChange & { readonly quantity: number }): LevelAnswer {
    return this.#once(change, () => {
      const { damaged } = this.#ledger.level(change.location_id);
      if (damaged < change.quantity) return err({ code: "too_few_units", units: damaged });
      return this.#moved(change, {
        kind: "write_off",
        on_hand: -change.quantity,
        damaged: -change.quantity,
      });
    });
  }

  // --- holds for quality and recalls -------------------------------------------------------------------------

  /** Keeps free units from sale until somebody decides about them. */
  quarantine(change: QuarantineCommand): Result<Quarantine, StockRefusal> {
    return this.#once(change, () => {
      const { quarantine_id, location_id, kind, lot, reason, quantity } = change;
      const free = freeUnits(this.#ledger.level(location_id));
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
      this.#putQuarantine(entry, change);
      this.#changed(change.request_id);
      return ok(entry);
    });
  }

  /**
   * Keeps from sale all that is free at these locations (null: at all), carts' soft holds included: a cart is no
   * promise. Tells what could not be kept, because somebody was promised it, it is in a flash sale or on its way.
   */
  recall(command: RecallCommand): Result<readonly RecalledPlace[], StockRefusal> {
    return this.#once(command, () => {
      const { location_ids, reason, lot, actor } = command;
      const there = this.#ledger
        .levels()
        .filter(
          ({ location_id, on_hand, in_transit }) =>
            on_hand + in_transit > 0 && (location_ids?.includes(location_id) ?? true),
        )
        .map(({ location_id }) => location_id);
      for (const holdId of this.#promises.holdsAt(there)) this.#endHold(holdId, actor);
      this.#armHolds();
      const places = there.map((location_id): RecalledPlace => {
        const level = this.#ledger.level(location_id);
        const quantity = Math.max(0, freeUnits(level));
        const id = quantity > 0 ? this.newId("qrn") : null;
        if (id !== null) {
          const since = new Date().toISOString();
          const entry = { id, location_id, kind: "recall", lot, reason, quantity, since } as const;
          this.#putQuarantine(entry, { ...command, location_id });
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
      this.#changed(command.request_id);
      return ok(places);
    });
  }

  /** Decides about units on hold: all (`quantity` null) or some of them. Answers with what stays on hold. */
  endQuarantine(
    change: Omit<StockChange, "location_id"> & {
      readonly quarantine_id: string;
      readonly quantity: number | null;
      readonly outcome: QuarantineOutcome;
    },
  ): Result<Quarantine, StockRefusal> {
    return this.#once(change, () => {
      const { quarantine_id, outcome } = change;
      const entry = this.#quarantines.find(quarantine_id);
      if (!entry) return err({ code: "quarantine_not_found" });
      const quantity = change.quantity ?? entry.quantity;
      if (entry.quantity < quantity) return err({ code: "too_few_units", units: entry.quantity });
      const left = this.#takeQuarantined(entry, quantity, change.request_id);
      this.#moved(
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

  // --- purchases and transfers -------------------------------------------------------------------------------

  /** Says how many units a purchase order still brings to a location, and when. Said again, it takes the place of what was said. */
  expect(
    change: StockChange & {
      readonly source_id: string;
      readonly quantity: number;
      readonly expected_at: string | null;
    },
  ): LevelAnswer {
    return this.#once(change, () => {
      const { source_id, location_id, quantity, expected_at } = change;
      const before = this.#expected(source_id, location_id);
      this.#setArrival(source_id, location_id, quantity, { kind: "purchase", expected_at });
      return this.#moved(change, { kind: "expect", incoming: quantity - before });
    });
  }

  /** Allocated units leave for another location. Until they arrive they belong to nobody's sellable stock. */
  dispatch(change: DispatchCommand): LevelAnswer {
    return this.#once(change, () => {
      const { transfer_id, allocation_id, location_id, to, quantity, expected_at } = change;
      const { on_hand } = this.#ledger.level(location_id);
      const units = Math.min(this.#share(allocation_id, location_id), on_hand);
      if (units < quantity) return err({ code: "too_few_units", units });
      this.#promises.change(allocation_id, { location_id, quantity: -quantity });
      // Used up it is settled, so that an allocation that comes late takes nothing anew.
      if (this.#promises.shares(allocation_id).length === 0) this.#promises.settle(allocation_id, "shipped");
      const under = this.#expected(transfer_id, to);
      this.#setArrival(transfer_id, to, under + quantity, { kind: "transfer", expected_at });
      this.#ledger.append({ ...told(change), kind: "dispatch", location_id: to, in_transit: quantity });
      return this.#moved(change, { kind: "dispatch", on_hand: -quantity, allocated: -quantity });
    });
  }

  /** Units of a transfer arrive at `location_id`, or are given up. */
  arrive(change: ArriveCommand): LevelAnswer {
    return this.#once(change, () => {
      const { transfer_id, location_id, good, damaged, lost } = change;
      const under = this.#expected(transfer_id, location_id);
      const units = good + damaged + lost;
      if (under < units) return err({ code: "too_few_units", units: under });
      this.#setArrival(transfer_id, location_id, under - units);
      if (lost > 0) {
        this.#ledger.append({ ...told(change), kind: "lost", location_id, in_transit: -lost });
      }
      return this.#moved(change, {
        kind: "arrive",
        in_transit: -(good + damaged),
        on_hand: good + damaged,
        damaged,
      });
    });
  }

  // --- flash sale --------------------------------------------------------------------------------------------

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
        this.effect(`reopen:${index}`, async () => this.#objects.bucket(this.address.key, index).reopen()),
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
        this.effect(`close:${index}`, async () => this.#objects.bucket(this.address.key, index).close()),
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
      const places = this.#available(wish.selling, wish.priority).locations;
      const free = places.reduce((sum, { units }) => sum + units, 0);
      const generous = Math.floor(free / (2 * sale.buckets));
      const { shares } = chooseLocations(places, Math.min(free, Math.max(wish.quantity, generous)));
      this.#shareBook.give(counter, shares);
      if (shares.length > 0) this.#changed(null);
      return shares;
    });
    return answer.known ? answer.value : [];
  }

  /** Takes back what a counter has not sold; once, however often it is handed over. */
  takeShare(counter: string, id: string, shares: readonly StockShare[]): void {
    this.command(`share_back:${id}`, null, () => {
      this.#shareBook.takeBack(counter, shares);
      this.#changed(null);
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
        if (first.toArray().length > 0) this.#shareBook.enter(counter, allocation);
      }
      this.#changed(null);
    });
  }

  // --- what merchants say about the SKU ----------------------------------------------------------------------

  policy(): StockPolicy {
    const [row] = this.sql.exec<{ json: string }>("select json from policy").toArray();
    return row ? (JSON.parse(row.json) as StockPolicy) : NO_POLICY;
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
      return this.#setPolicy(policy, command.request_id);
    });
  }

  /** Says some of it anew and leaves the rest as it is; repeated under its id, it changes nothing. */
  editPolicy(command: EditPolicyCommand): Result<StockPolicy, StockRefusal> {
    const { command_id, edits, request_id } = command;
    const answer = this.command(command_id, edits, () => {
      const before = this.policy();
      const edited = editedPolicy(before, edits);
      if (!edited.ok || edited.value === before) return edited;
      return this.#setPolicy({ ...edited.value, version: before.version + 1 }, request_id);
    });
    return answer.known ? answer.value : err({ code: "key_reused" });
  }

  #setPolicy(policy: StockPolicy, requestId: string | null): Result<StockPolicy, never> {
    this.sql.exec("insert or replace into policy (id, json) values (1, ?)", JSON.stringify(policy));
    this.emit("stock.policy_changed", { sku: this.address.key, policy }, requestId);
    this.#changed(requestId);
    return ok(policy);
  }

  // --- reading -----------------------------------------------------------------------------------------------

  levels(): StockLevel[] {
    return this.#ledger.levels();
  }

  /** The levels, and how many units came to each place (or went, below zero) after an instant, ms since 1970. */
  levelsSince(at: number): {
    readonly levels: StockLevel[];
    readonly moved: Readonly<Record<string, number>>;
  } {
    return { levels: this.#ledger.levels(), moved: this.#ledger.movedSince(at) };
  }

  overview(): StockOverview {
    return {
      levels: this.#ledger.levels(),
      policy: this.policy(),
      arrivals: this.#arrivals(),
      waiting: this.#promises.waiting(),
      quarantines: this.#quarantines.all(),
    };
  }

  /** To whom units were promised that are still here, at these locations or at all. */
  allocations(locationIds: readonly string[] | null = null): Allocation[] {
    return this.#promises
      .all()
      .filter(({ location_id }) => locationIds?.includes(location_id) ?? true)
      .map(({ allocation_id, location_id, quantity }) => ({ allocation_id, location_id, quantity }));
  }

  /** What a channel may promise at these locations, with its explanation. */
  availability(selling: Selling, locationIds: readonly string[]): Availability {
    const { rules: own, beyond, sale } = this.policy();
    return availability(
      this.#ledger.levels(),
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
    return this.#ledger.movements(before, limit, locations, kinds);
  }

  /** What the ledger adds up to; tests and reconciliation compare it with {@link levels}. */
  ledgerSums(): (StockFigures & { readonly location_id: string })[] {
    return this.#ledger.sums();
  }

  protected override async onTimer(name: string): Promise<void> {
    switch (name) {
      case "holds":
        this.transaction(() => {
          if (this.#endExpiredHolds()) this.#changed(null);
          this.#armHolds();
        });
        break;
      case "end_sale":
        await this.endSale(null);
        break;
      default:
        throw new Error(`unknown timer ${name}`);
    }
  }

  /** A call to another object. Tests break it off before and after. */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  #setSale(sale: StockPolicy["sale"], requestId: string | null): StockPolicy {
    return this.transaction(() => {
      this.clearTimer("end_sale");
      const policy = { ...this.policy(), sale, version: this.policy().version + 1 };
      this.sql.exec("insert or replace into policy (id, json) values (1, ?)", JSON.stringify(policy));
      this.emit("stock.policy_changed", { sku: this.address.key, policy }, requestId);
      this.#changed(requestId);
      return policy;
    });
  }

  get #objects() {
    return objectsOf(this.env, this.address.tenant_id);
  }

  /** A change that counts once however often it is sent; another change under its key is refused. */
  #once<T>(
    change: Omit<StockChange, "location_id">,
    work: () => Result<T, StockRefusal>,
  ): Result<T, StockRefusal> {
    const { request_id: _, ...asked } = change;
    const answer = this.command(change.command_id, asked, work);
    return answer.known ? answer.value : err({ code: "key_reused" });
  }

  /** Writes a movement of the change's location, and answers with what the location has then. */
  #moved(
    change: StockChange,
    movement: Partial<StockFigures> & { readonly kind: StockMovement["kind"] },
  ): LevelAnswer {
    this.#ledger.append({ ...told(change), location_id: change.location_id, ...movement });
    this.#changed(change.request_id);
    return ok(this.#ledger.level(change.location_id));
  }

  /** Units that a location has promised to an allocation. */
  #share(allocationId: string, locationId: string): number {
    const shares = this.#promises.shares(allocationId);
    return shares.find(({ location_id }) => location_id === locationId)?.quantity ?? 0;
  }

  #promised(allocationId: string): Promised {
    const waiting = this.#promises.waitingFor(allocationId);
    return {
      shares: this.#promises.shares(allocationId),
      waits: waiting && {
        kind: waiting.kind,
        quantity: waiting.quantity,
        promised_at: waiting.promised_at,
      },
    };
  }

  /** `own`: units held for whoever asks, which are theirs to have. */
  #available(
    selling: Selling | null,
    locationIds: readonly string[],
    own: readonly StockShare[] = [],
  ): Availability {
    const policy = this.policy();
    const ownAt = new Map(own.map(({ location_id, quantity }) => [location_id, quantity]));
    return availability(
      this.#ledger
        .levels()
        .map((level) => ({ ...level, held: level.held - (ownAt.get(level.location_id) ?? 0) })),
      selling ? { own: policy.rules, general: selling.rules } : { own: [], general: [] },
      selling?.may_wait ? policy.beyond : null,
      { channel_id: selling?.channel_id ?? null, location_ids: locationIds },
    );
  }

  /** Where a quantity is taken from; `available` is all that the caller could have had, waiting for some of it. */
  #chosen(
    { selling, priority, quantity }: Pick<AllocateCommand, "selling" | "priority" | "quantity">,
    own: readonly StockShare[] = [],
  ) {
    const { locations, units, beyond } = this.#available(selling, priority, own);
    return { ...chooseLocations(locations, quantity), available: units + (beyond?.units ?? 0) };
  }

  #promise(allocationId: string, share: StockShare, kind: "allocate" | "fill", actor: Actor): void {
    this.#promises.change(allocationId, share);
    this.#ledger.append({
      kind,
      location_id: share.location_id,
      allocated: share.quantity,
      reference: allocationId,
      actor,
    });
  }

  /** Promises units that are not there: at the location where they are expected first. */
  #wait(
    { allocation_id, priority, selling, actor }: AllocateCommand,
    quantity: number,
    kind: WaitingPromise["kind"],
  ): void {
    const { rules: own } = this.policy();
    const rules = { own, general: selling?.rules ?? [] };
    const channel_id = selling?.channel_id ?? null;
    const places = [...new Set(priority)].map((location_id) => ({
      location_id,
      keep: ruled("keep", rules, { channel_id, location_id }),
    }));
    const arriving = this.#arrivals().find((arrival) => priority.includes(arrival.location_id));
    const location_id = arriving?.location_id ?? places[0]?.location_id;
    if (location_id === undefined) throw new Error("a promise names where it may be filled from");
    const promise: WaitingPromise = {
      allocation_id,
      kind,
      quantity,
      location_id,
      priority: places,
      promised_at: null,
      since: Date.now(),
    };
    this.#promises.wait(promise);
    this.#promises.wait({ ...promise, promised_at: this.#datesNow().get(allocation_id) ?? null });
    this.#ledger.append({
      kind: "backorder",
      location_id,
      awaited: quantity,
      reference: allocation_id,
      actor,
    });
  }

  #waitNoMore(allocationId: string, actor: Actor): void {
    const promise = this.#promises.waitingFor(allocationId);
    if (!promise) return;
    this.#promises.wait({ ...promise, quantity: 0 });
    this.#ledger.append({
      kind: "backorder_end",
      location_id: promise.location_id,
      awaited: -promise.quantity,
      reference: allocationId,
      actor,
    });
  }

  #datesNow(): Map<string, string | null> {
    const dated = promisedDates(
      this.#promises.waiting(),
      this.#arrivals(),
      this.policy().beyond?.promised_at ?? null,
    );
    return new Map(dated.map(({ allocation_id, promised_at }) => [allocation_id, promised_at]));
  }

  /** Gives free units to those who wait, and tells them and the others when a date has moved. */
  #keepPromises(requestId: string | null): void {
    const waiting = this.#promises.waiting();
    if (waiting.length === 0) return;
    const free = new Map(this.#ledger.levels().map((level) => [level.location_id, freeUnits(level)]));
    const concerned = new Set<string>();
    for (const { promise, location_id, quantity } of fillings(waiting, free)) {
      const { allocation_id } = promise;
      this.#ledger.append({
        kind: "fill",
        location_id: promise.location_id,
        awaited: -quantity,
        reference: allocation_id,
        actor: SYSTEM,
      });
      this.#promise(allocation_id, { location_id, quantity }, "fill", SYSTEM);
      const left = this.#promises.waitingFor(allocation_id) ?? promise;
      this.#promises.wait({ ...left, quantity: left.quantity - quantity });
      concerned.add(allocation_id);
    }
    const dates = this.#datesNow();
    for (const promise of this.#promises.waiting()) {
      const promised_at = dates.get(promise.allocation_id) ?? promise.promised_at;
      if (promised_at === promise.promised_at) continue;
      this.#promises.wait({ ...promise, promised_at });
      concerned.add(promise.allocation_id);
    }
    for (const allocation_id of concerned) {
      const promised = this.#promised(allocation_id);
      const { shares, waits } = promised;
      this.emit(
        "stock.promise_changed",
        { sku: this.address.key, allocation_id, shares: [...shares], waits },
        requestId,
      );
    }
  }

  #arrivals(): Arrival[] {
    return this.sql
      .exec<Record<keyof Arrival, string | number | null>>(
        "select source_id, kind, location_id, quantity, expected_at from arrival order by expected_at is null, expected_at, source_id",
      )
      .toArray() as unknown as Arrival[];
  }

  /** Units that a purchase order or transfer still brings to a location. */
  #expected(sourceId: string, locationId: string): number {
    return (
      this.#arrivals().find((arrival) => arrival.source_id === sourceId && arrival.location_id === locationId)
        ?.quantity ?? 0
    );
  }

  #setArrival(
    sourceId: string,
    locationId: string,
    quantity: number,
    said: Pick<Arrival, "kind" | "expected_at"> | null = null,
  ): void {
    if (quantity === 0) {
      this.sql.exec("delete from arrival where source_id = ? and location_id = ?", sourceId, locationId);
    } else if (said) {
      this.sql.exec(
        "insert or replace into arrival (source_id, location_id, kind, quantity, expected_at) values (?, ?, ?, ?, ?)",
        sourceId,
        locationId,
        said.kind,
        quantity,
        said.expected_at,
      );
    } else {
      this.sql.exec(
        "update arrival set quantity = ? where source_id = ? and location_id = ?",
        quantity,
        sourceId,
        locationId,
      );
    }
  }

  /** Units on hold that a count did not find: the newest holds first. */
  #forgetQuarantined({ location_id, request_id }: StockChange, quantity: number): void {
    let left = quantity;
    for (const entry of this.#quarantines.all().reverse()) {
      if (left === 0) return;
      if (entry.location_id !== location_id) continue;
      const taken = Math.min(left, entry.quantity);
      this.#takeQuarantined(entry, taken, request_id);
      left -= taken;
    }
  }

  /** Puts units on hold and tells of the hold; what changed of the level, the caller tells. */
  #putQuarantine(entry: Quarantine, change: StockChange): void {
    this.#quarantines.put(entry);
    const { location_id, quantity: quarantined } = entry;
    this.#ledger.append({ ...told(change), kind: "quarantine", location_id, quarantined });
    this.#tellQuarantine(entry, change.request_id);
  }

  /** Takes units off a hold and tells what is left of it. */
  #takeQuarantined(entry: Quarantine, quantity: number, requestId: string | null): Quarantine {
    this.#quarantines.take(entry.id, quantity);
    const left = { ...entry, quantity: entry.quantity - quantity };
    this.#tellQuarantine(left, requestId);
    return left;
  }

  #tellQuarantine(quarantine: Quarantine, requestId: string | null): void {
    this.emit("stock.quarantine_changed", { sku: this.address.key, quarantine }, requestId);
  }

  /** Also run before each decision, since an alarm may come late. */
  #endExpiredHolds(): boolean {
    const due = this.#promises.expiredHolds(Date.now());
    for (const holdId of due) this.#endHold(holdId, SYSTEM);
    return due.length > 0;
  }

  #endHold(holdId: string, actor: Actor): boolean {
    const shares = this.#promises.endHold(holdId);
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
    const next = this.#promises.nextExpiry();
    if (next) this.setTimer("holds", next);
    else this.clearTimer("holds");
  }

  #changed(requestId: string | null): void {
    this.#keepPromises(requestId);
    this.emit("stock.level_changed", { sku: this.address.key, levels: this.#ledger.levels() }, requestId);
  }
}

const told = ({ reason, reference, actor }: Omit<StockChange, "location_id">) => ({
  reason,
  reference,
  actor,
});

/** For goods that are gone already: all from the store that sold them, whatever the count says. */
function takenFromFirst({ priority, quantity }: AllocateCommand) {
  const [location_id] = priority;
  if (location_id === undefined) throw new Error("a recorded sale names its store");
  return { shares: [{ location_id, quantity }], missing: 0, available: quantity };
}
