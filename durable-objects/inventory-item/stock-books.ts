import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { type Arrival, fillings, promisedDates, type WaitingPromise } from "#commerce/stock/arrivals.ts";
import { type Availability, availability } from "#commerce/stock/availability.ts";
import { freeUnits, type StockFigures, type StockLevel } from "#commerce/stock/level.ts";
import type { StockMovement } from "#commerce/stock/movements.ts";
import type { Quarantine } from "#commerce/stock/quarantine.ts";
import { NO_POLICY, ruled, type Selling, type StockPolicy } from "#commerce/stock/rules.ts";
import { chooseLocations, type Promised, type StockShare } from "#commerce/stock/sourcing.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";
import type { AllocateCommand, StockChange, StockRefusal } from "./commands.ts";
import { addMissingFigures, LEDGER_SCHEMA, StockLedger } from "./ledger.ts";
import { PROMISE_SCHEMA, PromiseBook } from "./promises.ts";
import { QUARANTINE_SCHEMA, QuarantineBook } from "./quarantine.ts";
import { ShareBook } from "./shares.ts";

const SCHEMA = `${LEDGER_SCHEMA}${PROMISE_SCHEMA}${QUARANTINE_SCHEMA}
  create table if not exists counter (number integer primary key);
  create table if not exists entered (allocation_id text primary key) without rowid;
  create table if not exists policy (id integer primary key check (id = 1), json text not null);
`;

export type LevelAnswer = Result<StockLevel, StockRefusal>;

/**
 * What every command of a SKU's stock works with: the books in the object's database, and what follows from each
 * change of them. Its members do not begin a transaction: the command that calls them has.
 */
export abstract class StockBooks extends StatefulObject {
  protected readonly ledger: StockLedger;

  protected readonly promises: PromiseBook;

  protected readonly quarantines: QuarantineBook;

  protected readonly shareBook: ShareBook;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
    this.ledger = new StockLedger(this.sql);
    this.promises = new PromiseBook(this.sql);
    this.quarantines = new QuarantineBook(this.sql);
    this.shareBook = new ShareBook(this.ledger, this.promises);
  }

  protected override ready(): void {
    super.ready();
    this.ctx.storage.transactionSync(() => addMissingFigures(this.sql));
  }

  protected override get subject(): string {
    return `inventory-item:${this.address.key}`;
  }

  policy(): StockPolicy {
    const [row] = this.sql.exec<{ json: string }>("select json from policy").toArray();
    return row ? (JSON.parse(row.json) as StockPolicy) : NO_POLICY;
  }

  protected writePolicy(policy: StockPolicy, requestId: string | null): Result<StockPolicy, never> {
    this.sql.exec("insert or replace into policy (id, json) values (1, ?)", JSON.stringify(policy));
    this.emit("stock.policy_changed", { sku: this.address.key, policy }, requestId);
    this.changed(requestId);
    return ok(policy);
  }

  /** A call to another object. Tests break it off before and after. */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  protected get objects() {
    return objectsOf(this.env, this.address.tenant_id);
  }

  /** A change that counts once however often it is sent; another change under its key is refused. */
  protected once<T>(
    change: Omit<StockChange, "location_id">,
    work: () => Result<T, StockRefusal>,
  ): Result<T, StockRefusal> {
    const { request_id: _, ...asked } = change;
    const answer = this.command(change.command_id, asked, work);
    return answer.known ? answer.value : err({ code: "key_reused" });
  }

  /** Writes a movement of the change's location, and answers with what the location has then. */
  protected moved(
    change: StockChange,
    movement: Partial<StockFigures> & { readonly kind: StockMovement["kind"] },
  ): LevelAnswer {
    this.ledger.append({ ...told(change), location_id: change.location_id, ...movement });
    this.changed(change.request_id);
    return ok(this.ledger.level(change.location_id));
  }

  /** Units that a location has promised to an allocation. */
  protected shareOf(allocationId: string, locationId: string): number {
    const shares = this.promises.shares(allocationId);
    return shares.find(({ location_id }) => location_id === locationId)?.quantity ?? 0;
  }

  protected promisedNow(allocationId: string): Promised {
    const waiting = this.promises.waitingFor(allocationId);
    return {
      shares: this.promises.shares(allocationId),
      waits: waiting && {
        kind: waiting.kind,
        quantity: waiting.quantity,
        promised_at: waiting.promised_at,
      },
    };
  }

  /** `own`: units held for whoever asks, which are theirs to have. */
  protected available(
    selling: Selling | null,
    locationIds: readonly string[],
    own: readonly StockShare[] = [],
  ): Availability {
    const policy = this.policy();
    const ownAt = new Map(own.map(({ location_id, quantity }) => [location_id, quantity]));
    return availability(
      this.ledger
        .levels()
        .map((level) => ({ ...level, held: level.held - (ownAt.get(level.location_id) ?? 0) })),
      selling ? { own: policy.rules, general: selling.rules } : { own: [], general: [] },
      selling?.may_wait ? policy.beyond : null,
      { channel_id: selling?.channel_id ?? null, location_ids: locationIds },
    );
  }

  /** Where a quantity is taken from; `available` is all that the caller could have had, waiting for some of it. */
  protected chosen(
    { selling, priority, quantity }: Pick<AllocateCommand, "selling" | "priority" | "quantity">,
    own: readonly StockShare[] = [],
  ) {
    const { locations, units, beyond } = this.available(selling, priority, own);
    return { ...chooseLocations(locations, quantity), available: units + (beyond?.units ?? 0) };
  }

  protected givePromise(
    allocationId: string,
    share: StockShare,
    kind: "allocate" | "fill",
    actor: Actor,
  ): void {
    this.promises.change(allocationId, share);
    this.ledger.append({
      kind,
      location_id: share.location_id,
      allocated: share.quantity,
      reference: allocationId,
      actor,
    });
  }

  /** Promises units that are not there: at the location where they are expected first. */
  protected wait(
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
    const arriving = this.arrivals().find((arrival) => priority.includes(arrival.location_id));
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
    this.promises.wait(promise);
    this.promises.wait({ ...promise, promised_at: this.#datesNow().get(allocation_id) ?? null });
    this.ledger.append({
      kind: "backorder",
      location_id,
      awaited: quantity,
      reference: allocation_id,
      actor,
    });
  }

  protected waitNoMore(allocationId: string, actor: Actor): void {
    const promise = this.promises.waitingFor(allocationId);
    if (!promise) return;
    this.promises.wait({ ...promise, quantity: 0 });
    this.ledger.append({
      kind: "backorder_end",
      location_id: promise.location_id,
      awaited: -promise.quantity,
      reference: allocationId,
      actor,
    });
  }

  #datesNow(): Map<string, string | null> {
    const dated = promisedDates(
      this.promises.waiting(),
      this.arrivals(),
      this.policy().beyond?.promised_at ?? null,
    );
    return new Map(dated.map(({ allocation_id, promised_at }) => [allocation_id, promised_at]));
  }

  /** Gives free units to those who wait, and tells them and the others when a date has moved. */
  #keepPromises(requestId: string | null): void {
    const waiting = this.promises.waiting();
    if (waiting.length === 0) return;
    const free = new Map(this.ledger.levels().map((level) => [level.location_id, freeUnits(level)]));
    const concerned = new Set<string>();
    for (const { promise, location_id, quantity } of fillings(waiting, free)) {
      const { allocation_id } = promise;
      this.ledger.append({
        kind: "fill",
        location_id: promise.location_id,
        awaited: -quantity,
        reference: allocation_id,
        actor: SYSTEM,
      });
      this.givePromise(allocation_id, { location_id, quantity }, "fill", SYSTEM);
      const left = this.promises.waitingFor(allocation_id) ?? promise;
      this.promises.wait({ ...left, quantity: left.quantity - quantity });
      concerned.add(allocation_id);
    }
    const dates = this.#datesNow();
    for (const promise of this.promises.waiting()) {
      const promised_at = dates.get(promise.allocation_id) ?? promise.promised_at;
      if (promised_at === promise.promised_at) continue;
      this.promises.wait({ ...promise, promised_at });
      concerned.add(promise.allocation_id);
    }
    for (const allocation_id of concerned) {
      const promised = this.promisedNow(allocation_id);
      const { shares, waits } = promised;
      this.emit(
        "stock.promise_changed",
        { sku: this.address.key, allocation_id, shares: [...shares], waits },
        requestId,
      );
    }
  }

  protected arrivals(): Arrival[] {
    return this.sql
      .exec<Record<keyof Arrival, string | number | null>>(
        "select source_id, kind, location_id, quantity, expected_at from arrival order by expected_at is null, expected_at, source_id",
      )
      .toArray() as unknown as Arrival[];
  }

  /** Units that a purchase order or transfer still brings to a location. */
  protected expectedOf(sourceId: string, locationId: string): number {
    return (
      this.arrivals().find((arrival) => arrival.source_id === sourceId && arrival.location_id === locationId)
        ?.quantity ?? 0
    );
  }

  protected setArrival(
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
  protected forgetQuarantined({ location_id, request_id }: StockChange, quantity: number): void {
    let left = quantity;
    for (const entry of this.quarantines.all().reverse()) {
      if (left === 0) return;
      if (entry.location_id !== location_id) continue;
      const taken = Math.min(left, entry.quantity);
      this.takeQuarantined(entry, taken, request_id);
      left -= taken;
    }
  }

  /** Puts units on hold and tells of the hold; what changed of the level, the caller tells. */
  protected putQuarantine(entry: Quarantine, change: StockChange): void {
    this.quarantines.put(entry);
    const { location_id, quantity: quarantined } = entry;
    this.ledger.append({ ...told(change), kind: "quarantine", location_id, quarantined });
    this.#tellQuarantine(entry, change.request_id);
  }

  /** Takes units off a hold and tells what is left of it. */
  protected takeQuarantined(entry: Quarantine, quantity: number, requestId: string | null): Quarantine {
    this.quarantines.take(entry.id, quantity);
    const left = { ...entry, quantity: entry.quantity - quantity };
    this.#tellQuarantine(left, requestId);
    return left;
  }

  #tellQuarantine(quarantine: Quarantine, requestId: string | null): void {
    this.emit("stock.quarantine_changed", { sku: this.address.key, quarantine }, requestId);
  }

  /** Also run before each decision, since an alarm may come late. */
  protected endExpiredHolds(): boolean {
    const due = this.promises.expiredHolds(Date.now());
    for (const holdId of due) this.endHold(holdId, SYSTEM);
    return due.length > 0;
  }

  protected endHold(holdId: string, actor: Actor): boolean {
    const shares = this.promises.endHold(holdId);
    for (const share of shares) {
      this.ledger.append({
        kind: "hold_end",
        location_id: share.location_id,
        held: -share.quantity,
        reference: holdId,
        actor,
      });
    }
    return shares.length > 0;
  }

  protected armHolds(): void {
    const next = this.promises.nextExpiry();
    if (next) this.setTimer("holds", next);
    else this.clearTimer("holds");
  }

  protected changed(requestId: string | null): void {
    this.#keepPromises(requestId);
    this.emit("stock.level_changed", { sku: this.address.key, levels: this.ledger.levels() }, requestId);
  }
}

/** What a movement tells of the change that made it. */
export const told = ({ reason, reference, actor }: Omit<StockChange, "location_id">) => ({
  reason,
  reference,
  actor,
});
