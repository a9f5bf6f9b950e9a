import type { Quarantine } from "#commerce/stock/quarantine.ts";

export const QUARANTINE_SCHEMA = `
  create table if not exists quarantine (
    id text primary key, location_id text not null, kind text not null, lot text, reason text not null,
    quantity integer not null, since text not null) without rowid;
`;

/** The units on hold, by the decision that put them there. */
export class QuarantineBook {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  all(): Quarantine[] {
    return this.#sql
      .exec<Record<keyof Quarantine, string | number | null>>("select * from quarantine order by since, id")
      .toArray() as unknown as Quarantine[];
  }

  find(id: string): Quarantine | null {
    return this.all().find((entry) => entry.id === id) ?? null;
  }

  put({ id, location_id, kind, lot, reason, quantity, since }: Quarantine): void {
    this.#sql.exec(
      "insert into quarantine (id, location_id, kind, lot, reason, quantity, since) values (?, ?, ?, ?, ?, ?, ?)",
      id,
      location_id,
      kind,
      lot,
      reason,
      quantity,
      since,
    );
  }

  take(id: string, quantity: number): void {
    this.#sql.exec("update quarantine set quantity = quantity - ? where id = ?", quantity, id);
    this.#sql.exec("delete from quarantine where id = ? and quantity = 0", id);
  }
}
