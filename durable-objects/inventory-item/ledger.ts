import type { Actor } from "#commerce/order/document.ts";
import type { StockLevel } from "#commerce/stock.ts";

/** Why stock moved. */
export const MOVEMENT_KINDS = [
  "receive",
  "adjust",
  "hold",
  "hold_end",
  "allocate",
  "release",
  "ship",
  "sale_beyond_count",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One movement of the append-only ledger. The deltas of all movements sum to the level, always. */
export interface StockMovement {
  readonly seq: number;
  readonly at: string;
  readonly kind: MovementKind;
  readonly location_id: string;
  readonly on_hand: number;
  readonly allocated: number;
  readonly held: number;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly actor: Actor;
}

export type MovementInput = Pick<StockMovement, "kind" | "location_id" | "actor"> &
  Partial<Pick<StockMovement, "on_hand" | "allocated" | "held" | "reason" | "reference">>;

export const LEDGER_SCHEMA = `
  create table if not exists movement (
    seq integer primary key autoincrement, at integer not null, kind text not null, location_id text not null,
    on_hand integer not null, allocated integer not null, held integer not null,
    reason text, reference text, actor text not null);
  create table if not exists level (
    location_id text primary key,
    on_hand integer not null check (on_hand >= 0),
    allocated integer not null check (allocated >= 0),
    held integer not null check (held >= 0)) without rowid;
`;

/** The levels of one SKU and the ledger they come from. A level changes only by appending a movement. */
export class StockLedger {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  append(input: MovementInput): void {
    const { on_hand = 0, allocated = 0, held = 0, reason = null, reference = null } = input;
    this.#sql.exec(
      "insert into movement (at, kind, location_id, on_hand, allocated, held, reason, reference, actor) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      Date.now(),
      input.kind,
      input.location_id,
      on_hand,
      allocated,
      held,
      reason,
      reference,
      JSON.stringify(input.actor),
    );
    // Not an upsert: SQLite would check the deltas of the row that it does not insert.
    this.#sql.exec(
      "insert or ignore into level (location_id, on_hand, allocated, held) values (?, 0, 0, 0)",
      input.location_id,
    );
    this.#sql.exec(
      "update level set on_hand = on_hand + ?, allocated = allocated + ?, held = held + ? where location_id = ?",
      on_hand,
      allocated,
      held,
      input.location_id,
    );
  }

  levels(): StockLevel[] {
    return this.#sql
      .exec<{ location_id: string; on_hand: number; allocated: number; held: number }>(
        "select location_id, on_hand, allocated, held from level order by location_id",
      )
      .toArray();
  }

  level(locationId: string): StockLevel {
    return (
      this.levels().find((level) => level.location_id === locationId) ?? {
        location_id: locationId,
        on_hand: 0,
        allocated: 0,
        held: 0,
      }
    );
  }

  /** Movements newest first, `limit` at a time, from before a sequence number. */
  movements(before: number | null, limit: number, locations: readonly string[] | null): StockMovement[] {
    return this.#sql
      .exec<
        Omit<Record<keyof StockMovement, string | number | null>, "actor"> & { actor: string; at: number }
      >(
        `select * from movement where seq < ?1 and (?3 is null or location_id in (select value from json_each(?3)))
         order by seq desc limit ?2`,
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
        locations && JSON.stringify(locations),
      )
      .toArray()
      .map(
        (row) =>
          ({ ...row, at: new Date(row.at).toISOString(), actor: JSON.parse(row.actor) }) as StockMovement,
      );
  }

  /** What the ledger adds up to, location by location: equal to {@link levels} or there is a bug. */
  sums(): StockLevel[] {
    return this.#sql
      .exec<{ location_id: string; on_hand: number; allocated: number; held: number }>(
        "select location_id, sum(on_hand) as on_hand, sum(allocated) as allocated, sum(held) as held from movement group by location_id order by location_id",
      )
      .toArray();
  }

  /** Whether anything ever moved at a location. */
  hasMoved(locationId: string): boolean {
    return (
      this.#sql.exec("select 1 from movement where location_id = ? limit 1", locationId).toArray().length > 0
    );
  }
}
