import { DurableObject } from "cloudflare:workers";
import { ID_ENTROPY_BYTES, type IdPrefix, makeId } from "#commerce/id.ts";
import { log } from "#logging/log.ts";
import type { DomainEvent, EventData, EventType } from "#queues/events.ts";

/** Messages of one `sendBatch` (developers.cloudflare.com/queues/platform/limits). */
const MAX_QUEUE_BATCH = 100;
/** After a command, unsent events are tried again this soon, in case the first send was cut off. */
const OUTBOX_RETRY_MS = 5_000;
/** Longest wait between two tries of a timer. */
const MAX_BACKOFF_MS = 15 * 60_000;
/** Answers to commands are kept this long for repeats. */
const COMMAND_RETENTION_MS = 30 * 24 * 3_600_000;

const BASE_SCHEMA = `
  create table if not exists command (key text primary key, fingerprint text not null, answer text not null, at integer not null) without rowid;
  create table if not exists outbox (seq integer primary key autoincrement, type text not null, data text not null, request_id text, at integer not null);
  create table if not exists timer (name text primary key, due_at integer not null, attempts integer not null default 0) without rowid;
`;

/** Leave to delete all of an object of a merchant. */
export interface ForgetPermit {
  readonly tenant_id: string;
  /** `begin anew`: the object will be used again at once, as the same SKU of a sandbox. */
  readonly afterwards: "stay empty" | "begin anew";
}

/**
 * What every object with a truth shares: its schema, answers kept for repeated commands, an outbox
 * written in the transaction of the state it tells of, and one alarm that serves many timers.
 *
 * A throw does not undo SQL that ran before it, so every command runs in {@link transaction}; nothing
 * outside is awaited in there.
 */
export abstract class StatefulObject extends DurableObject<Env> {
  protected readonly sql: SqlStorage;
  readonly #schema: string;

  constructor(ctx: DurableObjectState, env: Env, schema: string) {
    super(ctx, env);
    this.sql = ctx.storage.sql;
    this.#schema = BASE_SCHEMA + schema;
    this.ready();
  }

  /** Makes the tables that are missing: at the start, and for an object that is asked once more after it has forgotten. */
  protected ready(): void {
    this.ctx.storage.transactionSync(() => this.sql.exec(this.#schema));
  }

  /**
   * Deletes all that the object holds, with its alarm. For the work that deletes a merchant or empties a sandbox, and
   * for nobody else; a permit for another merchant is a bug. Repeated it changes nothing.
   */
  async forgetAll({ tenant_id, afterwards }: ForgetPermit): Promise<void> {
    if (tenant_id !== this.address.tenant_id)
      throw new Error(`a permit of ${tenant_id} came to ${this.address.tenant_id}`);
    await this.ctx.storage.deleteAll();
    this.#armedFor = null;
    if (afterwards === "begin anew") this.ready();
  }

  /** `tenant` and `key` of the name `tenant:key` that this object was addressed by. */
  protected get address(): { readonly tenant_id: string; readonly key: string } {
    const name = this.ctx.id.name;
    if (!name) throw new Error("the object was not addressed by name");
    const colon = name.indexOf(":");
    return { tenant_id: name.slice(0, colon), key: name.slice(colon + 1) };
  }

  /** Names this object in events: `order:ord_…`. */
  protected abstract readonly subject: string;

  /** Does what a due timer stands for. A throw is tried again with back-off, for ever. */
  protected abstract onTimer(name: string): Promise<void> | void;

  protected newId(prefix: IdPrefix): string {
    return makeId(prefix, Date.now(), crypto.getRandomValues(new Uint8Array(ID_ENTROPY_BYTES)));
  }

  /** Runs synchronous work that is kept or undone as one, then lets its events go. */
  protected transaction<T>(work: () => T): T {
    const answer = this.ctx.storage.transactionSync(work);
    this.#arm();
    if (this.#hasUnsent()) this.ctx.waitUntil(this.#flush().catch(() => undefined));
    return answer;
  }

  /**
   * A command that may be repeated: the same key gets the first answer again and changes nothing.
   * `request` is what was asked; `known` is false when the key stands for another request.
   */
  protected command<T>(
    key: string,
    request: unknown,
    work: () => T,
  ): { readonly known: true; readonly value: T } | { readonly known: false } {
    const fingerprint = JSON.stringify(request);
    return this.transaction(() => {
      const [seen] = this.sql
        .exec<{ fingerprint: string; answer: string }>(
          "select fingerprint, answer from command where key = ?",
          key,
        )
        .toArray();
      if (seen) {
        return seen.fingerprint === fingerprint
          ? { known: true, value: JSON.parse(seen.answer) as T }
          : { known: false };
      }
      const value = work();
      this.remember(key, fingerprint, value);
      return { known: true, value };
    });
  }

  /** The answer that a command got before, if it ran. */
  protected answerTo<T>(key: string): T | undefined {
    const [seen] = this.sql
      .exec<{ answer: string }>("select answer from command where key = ?", key)
      .toArray();
    return seen && (JSON.parse(seen.answer) as T);
  }

  protected remember(key: string, fingerprint: string, answer: unknown): void {
    const now = Date.now();
    this.sql.exec(
      "insert or replace into command (key, fingerprint, answer, at) values (?, ?, ?, ?)",
      key,
      fingerprint,
      JSON.stringify(answer),
      now,
    );
    this.sql.exec("delete from command where at < ?", now - COMMAND_RETENTION_MS);
  }

  /** Forgets the answers kept for repeats, since they may tell of a person. */
  protected forgetAnswers(): void {
    this.sql.exec("delete from command");
  }

  /** Writes an event into the outbox; call it inside the transaction of what it tells. Returns its number. */
  protected emit<Type extends EventType>(
    type: Type,
    data: EventData<Type>,
    requestId: string | null = null,
  ): number {
    return this.sql
      .exec<{ seq: number }>(
        "insert into outbox (type, data, request_id, at) values (?, ?, ?, ?) returning seq",
        type,
        JSON.stringify(data),
        requestId,
        Date.now(),
      )
      .one().seq;
  }

  /** Uses up the number of an event that somebody else tells of. */
  protected skipEvent(): void {
    this.sql.exec("insert into outbox (type, data, at) values ('', '', 0)");
    this.sql.exec("delete from outbox where seq = last_insert_rowid()");
  }

  /** The number that the next event will have. */
  protected get nextSeq(): number {
    const [row] = this.sql
      .exec<{ seq: number }>("select seq from sqlite_sequence where name = 'outbox'")
      .toArray();
    return (row?.seq ?? 0) + 1;
  }

  /** Sets or moves a timer (ms since 1970); armed when the transaction ends. */
  protected setTimer(name: string, dueAt: number): void {
    this.sql.exec("insert or replace into timer (name, due_at, attempts) values (?, ?, 0)", name, dueAt);
  }

  protected clearTimer(name: string): void {
    this.sql.exec("delete from timer where name = ?", name);
  }

  override async alarm(): Promise<void> {
    const now = Date.now();
    this.#armedFor = null;
    if (this.#hasUnsent()) await this.#flush().catch(() => undefined);
    const due = this.sql
      .exec<{ name: string; attempts: number }>(
        "select name, attempts from timer where due_at <= ? order by due_at",
        now,
      )
      .toArray();
    for (const timer of due) {
      const wait = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** timer.attempts);
      // Moved before the work, so that a crash in it is tried again; the work clears what it has finished.
      this.sql.exec(
        "update timer set due_at = ?, attempts = attempts + 1 where name = ?",
        now + Math.round(wait * (0.75 + Math.random() / 2)),
        timer.name,
      );
      try {
        await this.onTimer(timer.name);
      } catch (error) {
        log.error("timer failed", { subject: this.subject, timer: timer.name, error });
      }
    }
    this.#arm();
  }

  #hasUnsent(): boolean {
    return this.sql.exec("select 1 from outbox limit 1").toArray().length > 0;
  }

  /**
   * Sets the alarm to the earliest timer. One that is set for earlier stays: it finds nothing due and is
   * set again, which is cheaper than a write for every change.
   */
  #arm(): void {
    const [next] = this.sql
      .exec<{ due_at: number | null }>("select min(due_at) as due_at from timer")
      .toArray();
    const retry = this.#hasUnsent() ? Date.now() + OUTBOX_RETRY_MS : Number.POSITIVE_INFINITY;
    const due = Math.min(next?.due_at ?? Number.POSITIVE_INFINITY, retry);
    if (due === Number.POSITIVE_INFINITY) {
      if (this.#armedFor !== null) void this.ctx.storage.deleteAlarm();
      this.#armedFor = null;
    } else if (this.#armedFor === null || due < this.#armedFor) {
      this.#armedFor = due;
      void this.ctx.storage.setAlarm(due);
    }
  }

  /** When the alarm will ring, as far as this instance knows. */
  #armedFor: number | null = null;
  #flushing: Promise<void> | null = null;

  /** Sends what is in the outbox and removes it; a crash between the two sends again, and consumers ignore repeats. */
  #flush(): Promise<void> {
    this.#flushing ??= this.#send().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  async #send(): Promise<void> {
    for (;;) {
      const rows = this.sql
        .exec<{ seq: number; type: EventType; data: string; request_id: string | null; at: number }>(
          `select seq, type, data, request_id, at from outbox order by seq limit ${MAX_QUEUE_BATCH}`,
        )
        .toArray();
      const last = rows.at(-1);
      if (!last) break;
      const events = rows.map(
        (row) =>
          ({
            id: `evt_${this.address.tenant_id}:${this.subject}:${row.seq}`,
            type: row.type,
            tenant_id: this.address.tenant_id,
            subject: this.subject,
            seq: row.seq,
            occurred_at: new Date(row.at).toISOString(),
            request_id: row.request_id,
            data: JSON.parse(row.data),
          }) as DomainEvent,
      );
      await sendInBatches(this.env.EVENTS, events);
      this.ctx.storage.transactionSync(() => this.sql.exec("delete from outbox where seq <= ?", last.seq));
    }
    this.#arm();
  }
}

/** A batch may be 256 KB in all (developers.cloudflare.com/queues/platform/limits); kept well below. */
const MAX_BATCH_CHARS = 120_000;

async function sendInBatches(queue: Queue, events: readonly DomainEvent[]): Promise<void> {
  let batch: { body: DomainEvent }[] = [];
  let chars = 0;
  for (const body of events) {
    const length = JSON.stringify(body).length;
    if (batch.length > 0 && chars + length > MAX_BATCH_CHARS) {
      await queue.sendBatch(batch);
      batch = [];
      chars = 0;
    }
    batch.push({ body });
    chars += length;
  }
  if (batch.length > 0) await queue.sendBatch(batch);
}
