import type { WaitingPromise } from "#commerce/stock/arrivals.ts";
import type { StockShare } from "#commerce/stock/sourcing.ts";

export const PROMISE_SCHEMA = `
  create table if not exists hold (
    hold_id text not null, location_id text not null, quantity integer not null, expires_at integer not null,
    primary key (hold_id, location_id)) without rowid;
  create table if not exists allocation (
    allocation_id text not null, location_id text not null, quantity integer not null,
    primary key (allocation_id, location_id)) without rowid;
  create table if not exists waiting (
    allocation_id text primary key, kind text not null, quantity integer not null, location_id text not null,
    priority text not null, promised_at text, since integer not null) without rowid;
  create table if not exists settled (allocation_id text primary key, outcome text not null, at integer not null) without rowid;
`;

/** How a promise ended. */
export type Outcome = "released" | "shipped";

/** Who was promised units, and who keeps some aside: rows only; the ledger tells what they add up to. */
export class PromiseBook {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  shares(allocationId: string): StockShare[] {
    return this.#sql
      .exec<{ location_id: string; quantity: number }>(
        "select location_id, quantity from allocation where allocation_id = ? order by location_id",
        allocationId,
      )
      .toArray();
  }

  /** What is promised and has neither left nor been let go. */
  all(): (StockShare & { readonly allocation_id: string })[] {
    return this.#sql
      .exec<{ allocation_id: string; location_id: string; quantity: number }>(
        `select allocation_id, location_id, quantity from allocation
         where allocation_id not in (select allocation_id from settled) order by allocation_id, location_id`,
      )
      .toArray();
  }

  /** Adds to what an allocation has at a location; a negative quantity takes from it. */
  change(allocationId: string, { location_id, quantity }: StockShare): void {
    this.#sql.exec(
      `insert into allocation (allocation_id, location_id, quantity) values (?, ?, ?)
       on conflict do update set quantity = quantity + excluded.quantity`,
      allocationId,
      location_id,
      quantity,
    );
    this.#sql.exec("delete from allocation where allocation_id = ? and quantity = 0", allocationId);
  }

  /** The part of an allocation that waits for goods. */
  waitingFor(allocationId: string): WaitingPromise | null {
    return this.waiting().find((promise) => promise.allocation_id === allocationId) ?? null;
  }

  waiting(): WaitingPromise[] {
    return this.#sql
      .exec<{
        allocation_id: string;
        kind: string;
        quantity: number;
        location_id: string;
        priority: string;
        promised_at: string | null;
        since: number;
      }>("select * from waiting")
      .toArray()
      .map((row) => ({ ...row, priority: JSON.parse(row.priority) }) as WaitingPromise);
  }

  /** Writes down a waiting promise as it stands now; one without units is done. */
  wait(promise: WaitingPromise): void {
    if (promise.quantity === 0) {
      this.#sql.exec("delete from waiting where allocation_id = ?", promise.allocation_id);
      return;
    }
    this.#sql.exec(
      `insert or replace into waiting (allocation_id, kind, quantity, location_id, priority, promised_at, since)
       values (?, ?, ?, ?, ?, ?, ?)`,
      promise.allocation_id,
      promise.kind,
      promise.quantity,
      promise.location_id,
      JSON.stringify(promise.priority),
      promise.promised_at,
      promise.since,
    );
  }

  settledAs(allocationId: string): Outcome | undefined {
    return this.#sql
      .exec<{ outcome: Outcome }>("select outcome from settled where allocation_id = ?", allocationId)
      .toArray()[0]?.outcome;
  }

  settle(allocationId: string, outcome: Outcome): void {
    this.#sql.exec(
      "insert into settled (allocation_id, outcome, at) values (?, ?, ?)",
      allocationId,
      outcome,
      Date.now(),
    );
  }

  hold(holdId: string, { location_id, quantity }: StockShare, expiresAt: number): void {
    this.#sql.exec(
      "insert into hold (hold_id, location_id, quantity, expires_at) values (?, ?, ?, ?)",
      holdId,
      location_id,
      quantity,
      expiresAt,
    );
  }

  /** What a hold keeps. */
  heldBy(holdId: string): StockShare[] {
    return this.#sql
      .exec<{ location_id: string; quantity: number }>(
        "select location_id, quantity from hold where hold_id = ?",
        holdId,
      )
      .toArray();
  }

  /** Holds that keep units at one of these locations. */
  holdsAt(locationIds: readonly string[]): string[] {
    return this.#sql
      .exec<{ hold_id: string }>(
        "select distinct hold_id from hold where location_id in (select value from json_each(?)) order by hold_id",
        JSON.stringify(locationIds),
      )
      .toArray()
      .map((row) => row.hold_id);
  }

  /** Takes a hold away; what it kept. */
  endHold(holdId: string): StockShare[] {
    return this.#sql
      .exec<{ location_id: string; quantity: number }>(
        "delete from hold where hold_id = ? returning location_id, quantity",
        holdId,
      )
      .toArray();
  }

  /** Holds that ran out by an instant (ms since 1970). */
  expiredHolds(now: number): string[] {
    return this.#sql
      .exec<{ hold_id: string }>("select distinct hold_id from hold where expires_at <= ?", now)
      .toArray()
      .map((row) => row.hold_id);
  }

  /** When the next hold runs out, ms since 1970. */
  nextExpiry(): number | null {
    return (
      this.#sql.exec<{ at: number | null }>("select min(expires_at) as at from hold").toArray()[0]?.at ?? null
    );
  }
}
