import { err, ok, type Result } from "#commerce/result.ts";
import type { Count } from "#commerce/stock/count.ts";
import {
  type CountEntry,
  type KeptEntry,
  type SortedEntries,
  sortEntries,
} from "#commerce/stock/count-entries.ts";
import type { DocumentRefusal, ItemTask } from "#commerce/stock/document.ts";
import {
  type AnyCommand,
  type AnyCreation,
  type AnyDocument,
  rulesOf,
} from "#commerce/stock/document-kinds.ts";
import { log } from "#logging/log.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";
import { askItem } from "./item-calls.ts";
import { DocumentStore, RECORD_SCHEMA, type Step, type ToldBy } from "./record.ts";

export type DocumentAnswer = Result<
  AnyDocument,
  | DocumentRefusal
  | { readonly code: "document_not_found" }
  | { readonly code: "version_conflict" }
  | { readonly code: "idempotency_key_reused" }
  /** Some item has not answered; it goes on by itself. */
  | { readonly code: "document_pending" }
>;

/** Entries of one person at one device; `prices` of SKUs that may not be planned. */
export interface Counted extends Pick<KeptEntry, "by" | "device_id"> {
  readonly entries: readonly CountEntry[];
  readonly prices: Readonly<Record<string, number>>;
}

export type EnterAnswer = Result<
  { readonly count: Count; readonly outcomes: SortedEntries["outcomes"] },
  { readonly code: "document_not_found" } | { readonly code: "document_pending" }
>;

/** What a command came to when it was told: a step that goes on, or a refusal at once. */
type Accepted = Result<{ readonly step: number }, Exclude<DocumentAnswer, { ok: true }>["error"]>;

/** A command that was broken off goes on after this. */
const RESUME_MS = 5_000;
/** Items asked at once. */
const AT_ONCE = 50;
/** Longer documents do not fit a queue message of 128 KB; consumers then read the object. */
const MAX_EVENT_CHARS = 60_000;

/**
 * A paper that moves stock: a transfer, a purchase order, a count. A command is written down with what it asks of items, items
 * answer, and it takes effect by what they answered; an alarm takes up what a crash broke off. Items know each
 * question by its name, so that asking again changes nothing.
 */
export class StockDocument extends StatefulObject {
  readonly #store: DocumentStore;
  #driving: Promise<void> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, RECORD_SCHEMA);
    this.#store = new DocumentStore(this.sql);
  }

  protected override get subject(): string {
    return `stock-document:${this.address.key}`;
  }

  /** Begins the document. The same key gets it as it stands now. */
  create(key: string, creation: AnyCreation, told: ToldBy): DocumentAnswer {
    const begun = this.command(`create:${key}`, creation, (): Accepted => {
      if (this.#store.load()) return err({ code: "idempotency_key_reused" });
      const done = { at: new Date().toISOString(), actor: told.actor };
      const document = rulesOf(creation.kind).create(this.address.key, creation, done);
      this.#publish({ document, steps: 0, step: null }, told.request_id);
      return ok({ step: 0 });
    });
    return begun.known ? this.#answer(begun.value) : err({ code: "idempotency_key_reused" });
  }

  /**
   * Tells the document something, and waits until items have answered. A repeat under the same key gets the first
   * answer. `expects` is the version that the command was made from; null where that does not matter.
   */
  async perform(
    key: string,
    command: AnyCommand,
    expects: number | null,
    told: ToldBy,
  ): Promise<DocumentAnswer> {
    if (!(await this.#settles())) return err({ code: "document_pending" });
    // Nothing is awaited from here to the transaction's end; another command may have come while this one waited.
    if (this.#store.load()?.step) return err({ code: "document_pending" });
    const accepted = this.command(`command:${key}`, { command, expects }, () =>
      this.#accept(command, expects, told),
    );
    if (!accepted.known) return err({ code: "idempotency_key_reused" });
    await this.#settles();
    return this.#answer(accepted.value);
  }

  /**
   * What people counted, for a count. Each entry counts once by its own id, however and however often it is sent; the
   * items are asked what their books said when it was counted. Entries are refused one by one, with the reason.
   */
  async enter(said: Counted, told: ToldBy): Promise<EnterAnswer> {
    if (!(await this.#settles()) || this.#store.load()?.step) return err({ code: "document_pending" });
    const sorted = this.transaction(() => {
      const count = this.#store.load()?.document;
      if (count?.kind !== "count") return null;
      const { entries, by, device_id, prices } = said;
      const { taken, outcomes } = sortEntries(count, entries, by.id, (id) => this.#store.entry(id));
      if (taken.length === 0) return outcomes;
      const accepted = this.#accept({ move: "enter", entries: taken, prices, by }, null, told);
      if (!accepted.ok) throw new Error(`entries were sorted and refused with ${accepted.error.code}`);
      this.#store.keepEntries(taken, { by, device_id });
      return outcomes;
    });
    if (!sorted) return err({ code: "document_not_found" });
    if (!(await this.#settles())) return err({ code: "document_pending" });
    const count = this.#store.load()?.document;
    if (count?.kind !== "count") throw new Error("a count is gone");
    return ok({ count, outcomes: sorted });
  }

  /** What was entered of a count, the latest first; of one SKU or of all. */
  entries(sku: string | null, limit: number): KeptEntry[] {
    return this.#store.entries(sku, limit);
  }

  /** The document; null when there is none. */
  read(): AnyDocument | null {
    return this.#store.load()?.document ?? null;
  }

  protected override async onTimer(name: string): Promise<void> {
    if (name !== "resume") throw new Error(`unknown timer ${name}`);
    await this.#drive();
  }

  /** Every call to an item passes here, after its intention was written down. Tests break it off before and after. */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  #accept(command: AnyCommand, expects: number | null, told: ToldBy): Accepted {
    const record = this.#store.load();
    if (!record) return err({ code: "document_not_found" });
    const { document } = record;
    if (expects !== null && expects !== document.version) return err({ code: "version_conflict" });
    const asked = rulesOf(document.kind).ask(document, command);
    if (!asked.ok) return asked;
    const number = record.steps + 1;
    const step: Step = { number, command, phase: "asking", ...told };
    this.#store.owe(asked.value);
    if (asked.value.length === 0) this.#take(step);
    else {
      const pending = { ...document, pending: command.move, version: document.version + 1 };
      this.#store.save({ document: pending, steps: number, step });
      this.setTimer("resume", Date.now() + RESUME_MS);
    }
    return ok({ step: number });
  }

  #answer(accepted: Accepted): DocumentAnswer {
    if (!accepted.ok) return accepted;
    const record = this.#store.load();
    if (!record || record.step?.number === accepted.value.step) return err({ code: "document_pending" });
    const refusal = this.#store.refusalOf(accepted.value.step);
    return refusal ? err(refusal) : ok(record.document);
  }

  /** Drives until nothing is under way; false when an item did not answer. */
  async #settles(): Promise<boolean> {
    try {
      await this.#drive();
      return true;
    } catch (error) {
      log.warn("stock document goes on later", { document_id: this.address.key, error });
      return false;
    }
  }

  /** One driver at a time: a second caller waits for the first. */
  #drive(): Promise<void> {
    this.#driving ??= this.#advance().finally(() => {
      this.#driving = null;
    });
    return this.#driving;
  }

  async #advance(): Promise<void> {
    for (let step = this.#store.load()?.step; step; step = this.#store.load()?.step) {
      const current = step;
      for (let tasks = this.#store.owed(AT_ONCE); tasks.length > 0; tasks = this.#store.owed(AT_ONCE))
        await this.#ask(current, tasks);
      this.transaction(() => (current.phase === "asking" ? this.#take(current) : this.#finish()));
    }
  }

  /** Asks some items, and writes down what they answered. */
  async #ask(step: Step, tasks: readonly ItemTask[]): Promise<void> {
    const document = this.#store.load()?.document;
    if (!document) return;
    const { command, number, phase, actor, request_id } = step;
    const said = "reason" in command ? command.reason : null;
    const asked = {
      document_id: document.id,
      reason: said ?? `${document.kind.replaceAll("_", " ")} ${document.number}`,
      actor,
      request_id,
    };
    const answers = await Promise.allSettled(
      tasks.map(({ sku, call }) =>
        this.effect(`${call.kind}:${sku}`, () =>
          askItem(this.#objects.item(sku), call, {
            ...asked,
            command_id: `${document.id}:${number}.${phase}:${sku}`,
          }),
        ),
      ),
    );
    this.transaction(() => {
      for (const [index, answer] of answers.entries()) {
        const sku = tasks[index]?.sku;
        if (sku !== undefined && answer.status === "fulfilled") this.#store.answered(sku, answer.value);
      }
    });
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** All items have answered: the command takes effect, or is refused; inside a transaction. */
  #take(step: Step): void {
    const record = this.#store.load();
    if (!record) throw new Error("a step without a document");
    const done = { at: new Date().toISOString(), actor: step.actor };
    const {
      document,
      afterwards = [],
      refusal,
    } = rulesOf(record.document.kind).take(record.document, step.command, this.#store.answers(), done);
    if (refusal) this.#store.refuse(step.number, refusal);
    this.#store.owe(afterwards);
    const settling = afterwards.length > 0 ? ({ ...step, phase: "settling" } as const) : null;
    const pending = settling ? step.command.move : null;
    this.#publish(
      { document: { ...document, pending }, steps: step.number, step: settling },
      step.request_id,
    );
    if (!settling) this.clearTimer("resume");
  }

  /** What followed is told to all: nothing is under way any more; inside a transaction. */
  #finish(): void {
    const record = this.#store.load();
    if (!record?.step) return;
    this.#store.owe([]);
    this.clearTimer("resume");
    this.#publish(
      { ...record, document: { ...record.document, pending: null }, step: null },
      record.step.request_id,
    );
  }

  /** Saves the next version of the document, and tells the world. */
  #publish(
    record: { readonly document: AnyDocument; readonly steps: number; readonly step: Step | null },
    requestId: string | null,
  ): void {
    const updated_at = new Date().toISOString();
    const document = { ...record.document, version: record.document.version + 1, updated_at };
    this.#store.save({ ...record, document });
    const fits = JSON.stringify(document).length <= MAX_EVENT_CHARS;
    const { id, kind, number, state } = document;
    this.emit(`${kind}.changed`, { id, number, state, document: fits ? document : null }, requestId);
  }

  get #objects() {
    return objectsOf(this.env, this.address.tenant_id);
  }
}
