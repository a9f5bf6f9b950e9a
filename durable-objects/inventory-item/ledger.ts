import { emptyLevel, STOCK_FIGURES, type StockFigures, type StockLevel } from "#commerce/stock/level.ts";
import type { MovementKind, StockMovement } from "#commerce/stock/movements.ts";

/** A movement to be written down; figures that are left out did not change. */
export type MovementInput = Pick<StockMovement, "kind" | "location_id" | "actor"> &
  Partial<StockFigures> &
  Partial<Pick<StockMovement, "reason" | "reference">>;

const FIGURES = STOCK_FIGURES.join(", ");

const columns = (check: (figure: string) => string): string =>
  STOCK_FIGURES.map((figure) => `${figure} integer not null default 0${check(figure)}`).join(", ");

export const LEDGER_SCHEMA = `
  create table if not exists movement (
    seq integer primary key autoincrement, at integer not null, kind text not null, location_id text not null,
    ${columns(() => "")}, reason text, reference text, actor text not null);
  create table if not exists level (
    location_id text primary key, ${columns((figure) => ` check (${figure} >= 0)`)}) without rowid;
  create table if not exists arrival (
    source_id text not null, location_id text not null, kind text not null, quantity integer not null,
    expected_at text, primary key (source_id, location_id)) without rowid;
`;

/** Adds the figures that an object of an earlier release does not count yet. */
export function addMissingFigures(sql: SqlStorage): void {
  const known = new Set(
    sql
      .exec<{ name: string }>("select name from pragma_table_info('level')")
      .toArray()
      .map(({ name }) => name),
  );
  for (const figure of STOCK_FIGURES.filter((name) => !known.has(name))) {
    for (const table of ["movement", "level"])
      sql.exec(`alter table ${table} add column ${figure} integer not null default 0`);
  }
}

type FigureRow = { location_id: string } & Record<keyof StockFigures, number>;

/** The levels of one SKU and the ledger they come from. A level changes only by appending a movement. */
export class StockLedger {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  append(input: MovementInput): void {
    const deltas = STOCK_FIGURES.map((figure) => input[figure] ?? 0);
    const { reason = null, reference = null } = input;
    this.#sql.exec(
      `insert into movement (at, kind, location_id, ${FIGURES}, reason, reference, actor)
       values (?, ?, ?, ${deltas.map(() => "?").join(", ")}, ?, ?, ?)`,
      Date.now(),
      input.kind,
      input.location_id,
      ...deltas,
      reason,
      reference,
      JSON.stringify(input.actor),
    );
    // Not an upsert: SQLite would check the deltas of the row that it does not insert.
    this.#sql.exec("insert or ignore into level (location_id) values (?)", input.location_id);
    this.#sql.exec(
      `update level set ${STOCK_FIGURES.map((figure) => `${figure} = ${figure} + ?`).join(", ")} where location_id = ?`,
      ...deltas,
      input.location_id,
    );
  }

  levels(): StockLevel[] {
    return this.#sql
      .exec<FigureRow & { expected_at: string | null }>(
        `select location_id, ${FIGURES},
           (select min(expected_at) from arrival where arrival.location_id = level.location_id) as expected_at
         from level order by location_id`,
      )
      .toArray();
  }

  level(locationId: string): StockLevel {
    return this.levels().find((level) => level.location_id === locationId) ?? emptyLevel(locationId);
  }

  /** Movements newest first, `limit` at a time, from before a sequence number. */
  movements(
    before: number | null,
    limit: number,
    locations: readonly string[] | null,
    kinds: readonly MovementKind[] | null,
  ): StockMovement[] {
    return this.#sql
      .exec<
        Omit<Record<keyof StockMovement, string | number | null>, "actor"> & { actor: string; at: number }
      >(
        `select * from movement where seq < ?1 and (?3 is null or location_id in (select value from json_each(?3)))
           and (?4 is null or kind in (select value from json_each(?4)))
         order by seq desc limit ?2`,
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
        locations && JSON.stringify(locations),
        kinds && JSON.stringify(kinds),
      )
      .toArray()
      .map(
        (row) =>
          ({ ...row, at: new Date(row.at).toISOString(), actor: JSON.parse(row.actor) }) as StockMovement,
      );
  }

  /** What the ledger adds up to, location by location: the figures of {@link levels}, or there is a bug. */
  sums(): (StockFigures & { readonly location_id: string })[] {
    return this.#sql
      .exec<FigureRow>(
        `select location_id, ${STOCK_FIGURES.map((figure) => `sum(${figure}) as ${figure}`).join(", ")}
         from movement group by location_id order by location_id`,
      )
      .toArray();
  }

  /** Units that came to each location, or went, after an instant (ms since 1970). */
  movedSince(at: number): Record<string, number> {
    const rows = this.#sql.exec<{ location_id: string; units: number }>(
      "select location_id, sum(on_hand) as units from movement where at > ? group by location_id",
      at,
    );
    return Object.fromEntries(rows.toArray().map(({ location_id, units }) => [location_id, units]));
  }

  /** Whether anything ever moved at a location. */
  hasMoved(locationId: string): boolean {
    return (
      this.#sql.exec("select 1 from movement where location_id = ? limit 1", locationId).toArray().length > 0
    );
  }
}
