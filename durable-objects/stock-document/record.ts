import type { Actor } from "#commerce/order/document.ts";
import type { CountEntry, KeptEntry } from "#commerce/stock/count-entries.ts";
import type { DocumentRefusal, ItemAnswer, ItemTask } from "#commerce/stock/document.ts";
import type { AnyCommand, AnyDocument } from "#commerce/stock/document-kinds.ts";

/** Who tells a document something. */
export interface ToldBy {
  readonly actor: Actor;
  readonly request_id: string | null;
}

/** A command under way. */
export interface Step extends ToldBy {
  readonly number: number;
  readonly command: AnyCommand;
  /** `asking`: items answer first, then it takes effect. `settling`: it has, and items are told what follows. */
  readonly phase: "asking" | "settling";
}

/** All that a StockDocument object knows; one row, so that a step and what it owes are written together. */
export interface DocumentRecord {
  readonly document: AnyDocument;
  /** Commands so far. */
  readonly steps: number;
  /** One at a time: the next command waits until items have answered this one. */
  readonly step: Step | null;
}

export const RECORD_SCHEMA = `
  create table if not exists record (id integer primary key check (id = 1), json text not null);
  create table if not exists task (sku text primary key, json text not null, answer text) without rowid;
  create table if not exists refused (step integer primary key, json text not null) without rowid;
  create table if not exists entry (id text primary key, sku text not null, json text not null);
  create index if not exists entry_sku on entry (sku);
`;

/** The row, what is asked of items, and how commands ended that were refused. */
export class DocumentStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  load(): DocumentRecord | null {
    const [row] = this.#sql.exec<{ json: string }>("select json from record").toArray();
    return row ? (JSON.parse(row.json) as DocumentRecord) : null;
  }

  save(record: DocumentRecord): void {
    this.#sql.exec("insert or replace into record (id, json) values (1, ?)", JSON.stringify(record));
  }

  /** Puts tasks in place of those before, which all have their answers. */
  owe(tasks: readonly ItemTask[]): void {
    this.#sql.exec("delete from task");
    for (const task of tasks)
      this.#sql.exec("insert into task (sku, json) values (?, ?)", task.sku, JSON.stringify(task));
  }

  /** Tasks without an answer, at most `limit`. */
  owed(limit: number): ItemTask[] {
    return this.#sql
      .exec<{ json: string }>("select json from task where answer is null order by sku limit ?", limit)
      .toArray()
      .map(({ json }) => JSON.parse(json) as ItemTask);
  }

  answered(sku: string, answer: ItemAnswer): void {
    this.#sql.exec("update task set answer = ? where sku = ?", JSON.stringify(answer), sku);
  }

  answers(): Map<string, ItemAnswer> {
    const rows = this.#sql
      .exec<{ sku: string; answer: string }>("select sku, answer from task where answer is not null")
      .toArray();
    return new Map(rows.map(({ sku, answer }) => [sku, JSON.parse(answer) as ItemAnswer]));
  }

  entry(id: string): KeptEntry | null {
    const [row] = this.#sql.exec<{ json: string }>("select json from entry where id = ?", id).toArray();
    return row ? (JSON.parse(row.json) as KeptEntry) : null;
  }

  /** Entries of a count, in the order they came; of one SKU or of all. */
  entries(sku: string | null, limit: number): KeptEntry[] {
    return this.#sql
      .exec<{ json: string }>(
        "select json from entry where ?1 is null or sku = ?1 order by rowid desc limit ?2",
        sku,
        limit,
      )
      .toArray()
      .map(({ json }) => JSON.parse(json) as KeptEntry);
  }

  /** Keeps entries, and marks those that they take back. */
  keepEntries(entries: readonly CountEntry[], { by, device_id }: Pick<KeptEntry, "by" | "device_id">): void {
    for (const entry of entries) {
      const kept: KeptEntry = { ...entry, by, device_id, taken_back: false };
      this.#sql.exec(
        "insert into entry (id, sku, json) values (?, ?, ?)",
        kept.id,
        kept.sku,
        JSON.stringify(kept),
      );
      const earlier = entry.takes_back === null ? null : this.entry(entry.takes_back);
      if (earlier) {
        const json = JSON.stringify({ ...earlier, taken_back: true });
        this.#sql.exec("update entry set json = ? where id = ?", json, earlier.id);
      }
    }
  }

  refuse(step: number, refusal: DocumentRefusal): void {
    this.#sql.exec("insert into refused (step, json) values (?, ?)", step, JSON.stringify(refusal));
  }

  refusalOf(step: number): DocumentRefusal | null {
    const [row] = this.#sql.exec<{ json: string }>("select json from refused where step = ?", step).toArray();
    return row ? (JSON.parse(row.json) as DocumentRefusal) : null;
  }
}
