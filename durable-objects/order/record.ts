import type { OrderDocument, PlaceOrder } from "#commerce/order/document.ts";
import type { Promised } from "#commerce/stock/sourcing.ts";

/**
 * All that an Order object knows: the order as shown, the command that placed it, and how far its
 * placement has come. One row, so that a step and its consequences are written together.
 */
export interface OrderRecord {
  readonly document: OrderDocument;
  readonly command: PlaceOrder;
  /** SHA-256 of the caller's request, to tell a repeat from another request under its key. */
  readonly fingerprint: string;
  /** Attempts so far; each has its own allocation and payment. */
  readonly attempt_count: number;
  /** Lets a guest see the order; part of the link they get. */
  readonly access_key: string;
  /** What stock has promised so far, by SKU. */
  readonly allocations: Readonly<Record<string, Promised>>;
  /** Times the gateway was asked without an answer. */
  readonly unanswered: number;
  /** The challenge page while the buyer's bank asks them. */
  readonly challenge_url: string | null;
}

/** A consequence of a state that is owed to another object or the gateway; done at least once, idempotent there. */
export type OrderTask =
  | { readonly kind: "release_stock"; readonly sku: string }
  | { readonly kind: "ship_stock"; readonly sku: string }
  /** Looks whether goods have come that the order waits for, while it was being placed. */
  | { readonly kind: "look_at_stock"; readonly sku: string }
  | { readonly kind: "capture" }
  | { readonly kind: "void" }
  | { readonly kind: "settle_cart"; readonly cart_id: string; readonly outcome: "ordered" | "refused" }
  | { readonly kind: "record_sale"; readonly device_id: string };

export const RECORD_SCHEMA = `
  create table if not exists record (id integer primary key check (id = 1), json text not null);
  create table if not exists task (name text primary key, attempt_key text not null, json text not null) without rowid;
  create table if not exists abandoned (order_id text primary key) without rowid;
`;

/** A task with the attempt's key that it belongs to: later attempts have keys of their own. */
export interface OwedTask {
  readonly name: string;
  readonly attempt_key: string;
  readonly task: OrderTask;
}

/** The one row and the tasks owed, in the object's own database. */
export class OrderStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  load(): OrderRecord | null {
    const [row] = this.#sql.exec<{ json: string }>("select json from record").toArray();
    return row ? (JSON.parse(row.json) as OrderRecord) : null;
  }

  save(record: OrderRecord): void {
    this.#sql.exec("insert or replace into record (id, json) values (1, ?)", JSON.stringify(record));
  }

  owe(attemptKey: string, tasks: readonly OrderTask[]): void {
    for (const task of tasks) {
      this.#sql.exec(
        "insert or ignore into task (name, attempt_key, json) values (?, ?, ?)",
        `${attemptKey}/${task.kind}${"sku" in task ? `/${task.sku}` : ""}`,
        attemptKey,
        JSON.stringify(task),
      );
    }
  }

  owed(): OwedTask[] {
    return this.#sql
      .exec<{ name: string; attempt_key: string; json: string }>(
        "select name, attempt_key, json from task order by name",
      )
      .toArray()
      .map((row) => ({
        name: row.name,
        attempt_key: row.attempt_key,
        task: JSON.parse(row.json) as OrderTask,
      }));
  }

  done(name: string): void {
    this.#sql.exec("delete from task where name = ?", name);
  }

  /** Bars an order id that was never placed, so that a placement still on its way is refused. */
  abandon(orderId: string): void {
    this.#sql.exec("insert or ignore into abandoned (order_id) values (?)", orderId);
  }

  isAbandoned(): boolean {
    return this.#sql.exec("select 1 from abandoned").toArray().length > 0;
  }
}
