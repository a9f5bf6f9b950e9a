import type { Money } from "#commerce/money.ts";
import {
  type Actor,
  factsOf,
  isSettled,
  type OrderDocument,
  type PaymentEntry,
  type PlacementRefusal,
  type PlaceOrder,
  SYSTEM,
  withoutBuyer,
  withoutPerson,
} from "#commerce/order/document.ts";
import { type OrderMove, orderMachine, type StaffMove } from "#commerce/order/lifecycle.ts";
import { err, ok, type Result, unreachable } from "#commerce/result.ts";
import { applyMove, type MoveRefusal } from "#commerce/state-machine.ts";
import { demandBySku, type Promised } from "#commerce/stock/sourcing.ts";
import type { PaymentGateway } from "#integrations/payments/payment-gateway.ts";
import { SandboxGateway } from "#integrations/payments/sandbox-gateway.ts";
import { log } from "#logging/log.ts";
import type { EventType } from "#queues/events.ts";
import type { AllocateCommand, StockRefusal } from "../inventory-item/commands.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";
import {
  allocatedLines,
  attemptKey,
  cashOf,
  counterOf,
  historyEntry,
  keyOfAttempt,
  news,
  randomKey,
  releasesOf,
  tasksAfter,
} from "./consequences.ts";
import { draftOrder, refusalOf } from "./draft.ts";
import { type OrderRecord, OrderStore, type OrderTask, type OwedTask, RECORD_SCHEMA } from "./record.ts";

/** How a placement stands. `pending`: something outside did not answer; it goes on by itself. */
export type PlacementOutcome =
  | { readonly kind: "placed"; readonly document: OrderDocument; readonly access_key: string }
  | {
      readonly kind: "requires_action";
      readonly url: string;
      readonly document: OrderDocument;
      readonly access_key: string;
    }
  | { readonly kind: "refused"; readonly refusal: PlacementRefusal; readonly document: OrderDocument }
  | { readonly kind: "pending"; readonly order_id: string }
  | { readonly kind: "key_reused" };

export type OrderAnswer = Result<
  OrderDocument,
  MoveRefusal | { readonly code: "order_not_found" } | { readonly code: "idempotency_key_reused" }
>;

/** An interrupted placement goes on after this. */
const RESUME_MS = 5_000;
/** A 3-D Secure challenge left alone this long is given up, and its stock let go. */
export const CHALLENGE_MS = 15 * 60_000;
/** An authorisation without an answer is asked for this often before it is voided. */
const AUTHORIZE_TRIES = 2;
/** Longer documents do not fit a queue message of 128 KB; consumers then read the object. */
const MAX_EVENT_CHARS = 60_000;

const EVENT_OF_STATE: Partial<Record<OrderDocument["state"], EventType & `order.${string}`>> = {
  awaiting_payment: "order.awaiting_payment",
  refused: "order.refused",
  confirmed: "order.confirmed",
  in_fulfilment: "order.picking_started",
  ready_for_pickup: "order.ready_for_pickup",
  shipped: "order.shipped",
  completed: "order.completed",
  cancelled: "order.cancelled",
};

/**
 * One order. Placement is a saga (docs/architecture.md): each step is written down before it is taken, each call
 * outside is idempotent by the attempt's key, and an alarm takes up what a crash broke off. What a
 * state owes to others (stock to ship, money to capture, a cart to close) is a task kept until done.
 */
export class Order extends StatefulObject {
  readonly #store: OrderStore;
  /** Storage round trips made from in here, for the budget that a test counts. */
  readonly meter = { objects: 0 };
  #driving: Promise<void> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, RECORD_SCHEMA);
    this.#store = new OrderStore(this.sql);
  }

  protected override get subject(): string {
    return `order:${this.address.key}`;
  }

  /** Places the order, or says why not. The same attempt gets the same answer, whatever happened in between. */
  async place(command: PlaceOrder, fingerprint: string): Promise<PlacementOutcome> {
    const known = this.#store.load();
    if (known?.command.attempt === command.attempt && known.fingerprint !== fingerprint)
      return { kind: "key_reused" };
    // What an earlier attempt still owes is settled first, so that two attempts never hold stock together.
    if (known && !(await this.#settles())) return { kind: "pending", order_id: command.order_id };
    this.#begin(command, fingerprint);
    await this.#settles();
    return this.#outcome();
  }

  /** Goes on after the buyer came back from their bank. */
  async continuePayment(): Promise<PlacementOutcome | null> {
    const record = this.#store.load();
    if (!record) return null;
    if (record.document.state === "awaiting_payment") await this.#checkChallenge(false);
    await this.#settles();
    return this.#outcome();
  }

  /**
   * Forgets who placed the order, once nothing is owed to them: false while it is not settled. The link they had opens
   * it no more. Repeated it changes nothing.
   */
  forgetPerson(requestId: string | null): boolean {
    return this.transaction(() => {
      const record = this.#store.load();
      if (!record) return true;
      if (!isSettled(record.document.state) || this.#store.owed().length > 0) return false;
      const document = withoutPerson(record.document);
      if (JSON.stringify(document) === JSON.stringify(record.document)) return true;
      const { fulfilment } = document;
      const command = {
        ...record.command,
        customer: null,
        actor: withoutBuyer(record.command.actor),
        fulfilment: { ...record.command.fulfilment, address: fulfilment.address },
      };
      this.forgetAnswers();
      this.#publish(
        { ...record, document, command, access_key: randomKey() },
        "order.person_forgotten",
        [],
        requestId,
      );
      return true;
    });
  }

  /** Bars an order that was announced but never begun; an order that was begun is settled and its state told. */
  async abandon(): Promise<OrderDocument["state"] | "never_placed"> {
    const known = this.#store.load();
    if (!known) {
      this.transaction(() => this.#store.abandon(this.address.key));
      return "never_placed";
    }
    await this.#settles();
    return this.#store.load()?.document.state ?? "never_placed";
  }

  /** The order, for staff and projections. Null when there is none. */
  read(): OrderDocument | null {
    return this.#store.load()?.document ?? null;
  }

  /** The order, for whoever has its link. Null when the key is not the order's. */
  readWithKey(accessKey: string): OrderDocument | null {
    const record = this.#store.load();
    return record && record.access_key === accessKey ? record.document : null;
  }

  /** The key of the order's link, for messages to its buyer. */
  accessKey(): string | null {
    return this.#store.load()?.access_key ?? null;
  }

  /** What the order has left elsewhere: its payments at the gateway by key, and the cart it came from. */
  traces(): { readonly payments: string[]; readonly cart_id: string | null } {
    this.ready();
    const record = this.#store.load();
    const attempts = Array.from({ length: record?.attempt_count ?? 0 }, (_, index) => index + 1);
    return {
      payments: attempts.map((attempt) => keyOfAttempt(this.address.key, attempt)),
      cart_id: record?.command.cart_id ?? null,
    };
  }

  /** A named move by staff. A repeat under the same key gets the first answer. */
  async move(
    key: string,
    move: StaffMove,
    actor: Actor,
    details: {
      readonly reason: string | null;
      readonly tracking: string | null;
      readonly request_id: string | null;
    },
  ): Promise<OrderAnswer> {
    const moved = this.command(`move:${key}`, { move, ...details, request_id: null }, (): OrderAnswer => {
      const record = this.#store.load();
      if (!record) return err({ code: "order_not_found" });
      const next = this.#moved(record, move, actor, details.reason);
      if (!next.ok) return next;
      const document =
        move === "ship" && details.tracking
          ? { ...next.value, fulfilment: { ...next.value.fulfilment, tracking: details.tracking } }
          : next.value;
      return ok(this.#commit({ ...record, document }, tasksAfter(move, record), details.request_id));
    });
    const answer: OrderAnswer = moved.known ? moved.value : err({ code: "idempotency_key_reused" });
    await this.#settles();
    return answer.ok ? ok(this.#store.load()?.document ?? answer.value) : answer;
  }

  /**
   * Looks again what stock has promised for a SKU: goods have come for an order that waits, or their date has moved.
   * Repeated it changes nothing.
   */
  async lookAtStock(sku: string): Promise<void> {
    const record = this.#store.load();
    if (!record?.allocations[sku]?.waits) return;
    const key = attemptKey(record);
    const promised = await this.effect(`promised:${sku}`, async () => this.#objects.item(sku).promised(key));
    this.#noteStock(sku, key, promised);
  }

  /** Takes over what stock says of a promise; a promise that has ended changes nothing here. */
  #noteStock(sku: string, key: string, promised: Promised | null): void {
    this.transaction(() => {
      const record = this.#store.load();
      if (!record || !promised || attemptKey(record) !== key) return;
      const next = { ...record, allocations: { ...record.allocations, [sku]: promised } };
      const { document } = record;
      const told = news(record.allocations[sku]?.waits ?? null, promised.waits);
      // While it is being placed nobody was promised anything yet.
      if (!told || document.state === "placing" || document.state === "awaiting_payment") {
        this.#store.save(next);
        return;
      }
      const now = new Date().toISOString();
      const entry = historyEntry(told, document.state, document.state, SYSTEM, now, sku);
      const lines = allocatedLines(next);
      this.#publish(
        { ...next, document: { ...document, lines, history: [...document.history, entry] } },
        `order.${told}`,
        [],
        null,
      );
    });
  }

  protected override async onTimer(name: string): Promise<void> {
    switch (name) {
      case "resume":
        await this.#drive();
        break;
      case "challenge":
        await this.#checkChallenge(true);
        await this.#drive();
        break;
      default:
        throw new Error(`unknown timer ${name}`);
    }
  }

  /**
   * Everything that leaves this object passes here, after its intention was written down. Tests break
   * it off before and after every such call.
   */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  #begin(command: PlaceOrder, fingerprint: string): void {
    this.transaction(() => {
      const known = this.#store.load();
      if (known && (known.document.state !== "refused" || known.command.attempt === command.attempt)) return;
      const now = new Date().toISOString();
      const draft = draftOrder(command, now);
      const record: OrderRecord = {
        document: known
          ? {
              ...draft,
              history: [
                ...known.document.history,
                historyEntry("retry", "refused", "placing", command.actor, now, command.remark),
              ],
              seq: known.document.seq,
            }
          : draft,
        command,
        fingerprint,
        attempt_count: (known?.attempt_count ?? 0) + 1,
        access_key: known?.access_key ?? randomKey(),
        allocations: {},
        unanswered: 0,
        challenge_url: null,
      };
      this.#store.save(record);
      this.setTimer("resume", Date.now() + RESUME_MS);
      const refusal: PlacementRefusal | null = this.#store.isAbandoned()
        ? { code: "payment_not_confirmed", reason: "abandoned" }
        : refusalOf(command, draft);
      if (refusal) this.#refuse(record, refusal, []);
    });
  }

  /** Drives until nothing is left to do; false when something outside did not answer. */
  async #settles(): Promise<boolean> {
    try {
      await this.#drive();
      return true;
    } catch (error) {
      log.warn("order goes on later", { order_id: this.address.key, error });
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
    for (let record = this.#store.load(); record?.document.state === "placing"; record = this.#store.load()) {
      const missing = [...demandBySku(record.command.items)].filter(([sku]) => !record?.allocations[sku]);
      if (missing.length > 0) await this.#allocate(record, missing);
      else await this.#pay(record);
    }
    await this.#doTasks();
  }

  async #allocate(record: OrderRecord, missing: readonly (readonly [string, number])[]): Promise<void> {
    const { command } = record;
    const answers = await Promise.allSettled(
      missing.map(([sku, quantity]) =>
        this.effect(`allocate:${sku}`, () =>
          this.#promiseOf(sku, command.flash_sales[sku] ?? null, {
            allocation_id: attemptKey(record),
            quantity,
            priority: command.location_priority,
            policy: command.stock_policy,
            selling: {
              channel_id: command.channel_id,
              rules: command.stock_rules[sku] ?? [],
              may_wait: command.may_wait,
            },
            hold_id: command.cart_id,
            // Movements of stock are kept for ever, so they name no shopper.
            actor: withoutBuyer(command.actor),
            request_id: command.request_id,
          }),
        ),
      ),
    );
    const promised: Record<string, Promised> = {};
    const short: { sku: string; available: number }[] = [];
    for (const [index, answer] of answers.entries()) {
      const sku = missing[index]?.[0] ?? "";
      if (answer.status === "rejected") continue;
      if (answer.value.ok) promised[sku] = answer.value.value;
      else
        short.push({
          sku,
          available: answer.value.error.code === "out_of_stock" ? answer.value.error.available : 0,
        });
    }
    this.transaction(() => {
      const next = { ...record, allocations: { ...record.allocations, ...promised } };
      if (short.length > 0) {
        const refused = new Set(short.map((entry) => entry.sku));
        this.#refuse(next, { code: "out_of_stock", skus: short }, releasesOf(record, refused));
      } else this.#store.save(next);
    });
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed && short.length === 0) throw failed.reason;
  }

  /**
   * Asks the SKU's stock, or the counter of its flash sale that this attempt belongs to.
   * @param counters as far as the caller knows; null for no sale. The item knows better and says so.
   */
  async #promiseOf(
    sku: string,
    counters: number | null,
    command: AllocateCommand,
  ): Promise<Result<Promised, StockRefusal>> {
    if (counters === null || command.policy === "record") {
      const answer = await this.#objects.item(sku).allocate(command);
      if (answer.ok || answer.error.code !== "in_flash_sale") return answer;
      return this.#promiseOf(sku, answer.error.counters, command);
    }
    const answer = await this.#objects
      .bucket(sku, counterOf(command.allocation_id, counters))
      .allocate(command, counters);
    if (!answer.ok && answer.error.code === "in_flash_sale")
      throw new Error("the counters are being changed");
    return answer;
  }

  async #pay(record: OrderRecord): Promise<void> {
    const { payment, return_url } = record.command;
    const { total } = record.document;
    if (payment.kind === "cash") {
      this.transaction(() => this.#confirm(record, { kind: "capture", tender: "cash", reference: null }));
      return;
    }
    if (total.amount === 0) {
      this.transaction(() => this.#confirm(record, null));
      return;
    }
    const answer = await this.effect("authorize", () =>
      this.#gateway.authorize({
        key: attemptKey(record),
        amount: total,
        token: payment.token,
        return_url: return_url?.replace("{key}", record.access_key) ?? null,
      }),
    );
    this.transaction(() => {
      switch (answer.kind) {
        case "approved":
          return this.#confirm(record, { kind: "authorize", tender: "card", reference: answer.reference });
        case "declined":
          return this.#refuse(record, { code: "payment_declined", reason: answer.reason }, [
            ...releasesOf(record),
            { kind: "void" },
          ]);
        case "requires_action":
          return this.#awaitPayment(record, answer.url);
        case "unknown":
          if (record.unanswered + 1 < AUTHORIZE_TRIES) {
            return this.#store.save({ ...record, unanswered: record.unanswered + 1 });
          }
          return this.#refuse(record, { code: "payment_not_confirmed", reason: "timeout" }, [
            ...releasesOf(record),
            { kind: "void" },
          ]);
        default:
          return unreachable(answer);
      }
    });
  }

  async #checkChallenge(giveUp: boolean): Promise<void> {
    const record = this.#store.load();
    if (record?.document.state !== "awaiting_payment") return;
    const answer = await this.effect("status", () => this.#gateway.status(attemptKey(record)));
    this.transaction(() => {
      if (this.#store.load()?.document.state !== "awaiting_payment") return;
      if (answer.kind === "approved") {
        this.#confirm(record, { kind: "authorize", tender: "card", reference: answer.reference });
      } else if (answer.kind === "declined") {
        this.#refuse(record, { code: "payment_declined", reason: answer.reason }, [
          ...releasesOf(record),
          { kind: "void" },
        ]);
      } else if (giveUp) {
        this.#refuse(record, { code: "payment_not_confirmed", reason: "abandoned" }, [
          ...releasesOf(record),
          { kind: "void" },
        ]);
      }
    });
  }

  #awaitPayment(record: OrderRecord, url: string): void {
    const moved = this.#mustMove(record, "await_payment");
    this.#commit({ ...record, document: moved, challenge_url: url }, []);
    this.clearTimer("resume");
    this.setTimer("challenge", Date.now() + CHALLENGE_MS);
  }

  #confirm(record: OrderRecord, paid: Pick<PaymentEntry, "kind" | "tender" | "reference"> | null): void {
    const { command } = record;
    let document: OrderDocument = { ...this.#mustMove(record, "confirm"), lines: allocatedLines(record) };
    if (paid) document = { ...document, payments: [...document.payments, this.#entry(paid, document.total)] };
    this.clearTimer("challenge");
    this.clearTimer("resume");
    const tasks: OrderTask[] = [];
    if (command.cart_id) tasks.push({ kind: "settle_cart", cart_id: command.cart_id, outcome: "ordered" });
    const waiting = new Set(document.lines.filter((line) => line.waits).map((line) => line.sku));
    tasks.push(...[...waiting].map((sku): OrderTask => ({ kind: "look_at_stock", sku })));
    const confirmed = { ...record, document, challenge_url: null };
    const saved = { ...confirmed, document: this.#commit(confirmed, tasks) };
    if (document.fulfilment.kind === "carry_out") {
      const handedOver = this.#mustMove(saved, "hand_over");
      const after = tasksAfter("hand_over", saved);
      if (command.device_id) after.push({ kind: "record_sale", device_id: command.device_id });
      this.#commit({ ...saved, document: handedOver }, after);
    }
  }

  /** Ends the attempt. `undo` names what may have been taken so far, answered or not. */
  #refuse(record: OrderRecord, refusal: PlacementRefusal, undo: readonly OrderTask[]): void {
    const document = { ...this.#mustMove(record, "refuse"), refusal };
    this.clearTimer("challenge");
    this.clearTimer("resume");
    const tasks = [...undo];
    if (record.command.cart_id) {
      tasks.push({ kind: "settle_cart", cart_id: record.command.cart_id, outcome: "refused" });
    }
    this.#commit({ ...record, document, challenge_url: null }, tasks);
  }

  /** Saves the record with what it now owes, and tells the world; inside a transaction. */
  #commit(
    record: OrderRecord,
    tasks: readonly OrderTask[],
    requestId: string | null = record.command.request_id,
  ): OrderDocument {
    return this.#publish(record, EVENT_OF_STATE[record.document.state], tasks, requestId);
  }

  #publish(
    record: OrderRecord,
    event: (EventType & `order.${string}`) | undefined,
    tasks: readonly OrderTask[],
    requestId: string | null,
  ): OrderDocument {
    const document = { ...record.document, seq: this.nextSeq, updated_at: new Date().toISOString() };
    this.#store.save({ ...record, document });
    this.#store.owe(attemptKey(record), tasks);
    if (this.#store.owed().length > 0) this.setTimer("resume", Date.now() + RESUME_MS);
    if (event) {
      const fits = JSON.stringify(document).length <= MAX_EVENT_CHARS;
      this.emit(
        event,
        { order_id: document.id, state: document.state, document: fits ? document : null },
        requestId,
      );
    }
    return document;
  }

  async #doTasks(): Promise<void> {
    const answers = await Promise.allSettled(this.#store.owed().map((owed) => this.#doTask(owed)));
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed) throw failed.reason;
    if (this.#store.load()?.document.state !== "placing") this.transaction(() => this.clearTimer("resume"));
  }

  async #doTask({ name, attempt_key, task }: OwedTask): Promise<void> {
    const record = this.#store.load();
    if (!record) return;
    const { request_id } = record.command;
    const actor = withoutBuyer(record.command.actor);
    const entry = await this.effect(name, async (): Promise<PaymentEntry | null> => {
      switch (task.kind) {
        case "release_stock":
          await this.#objects.item(task.sku).release(attempt_key, actor, request_id);
          return null;
        case "ship_stock":
          await this.#objects.item(task.sku).ship(attempt_key, actor, request_id);
          return null;
        case "look_at_stock":
          this.#noteStock(task.sku, attempt_key, await this.#objects.item(task.sku).promised(attempt_key));
          return null;
        case "settle_cart":
          await this.#objects.cart(task.cart_id).settle(record.document.id, task.outcome);
          return null;
        case "record_sale":
          await this.#objects
            .register(task.device_id)
            .recordSale(record.document.id, cashOf(record.document));
          return null;
        case "capture":
        case "void":
          return this.#settlePayment(task.kind, attempt_key, record.document);
        default:
          return unreachable(task);
      }
    });
    this.transaction(() => {
      this.#store.done(name);
      const current = this.#store.load();
      if (!entry || !current) return;
      const document = { ...current.document, payments: [...current.document.payments, entry] };
      this.#publish({ ...current, document }, "order.payment_changed", [], request_id);
    });
  }

  async #settlePayment(
    kind: "capture" | "void",
    key: string,
    document: OrderDocument,
  ): Promise<PaymentEntry | null> {
    const amount = document.total;
    const answer = await (kind === "capture"
      ? this.#gateway.capture({ key, amount })
      : this.#gateway.void({ key }));
    if (answer.kind === "unknown") throw new Error(`${kind} was not answered`);
    if (answer.kind === "refused") throw new Error(`${kind} was refused: ${answer.reason}`);
    // The void of an authorisation that never showed in the ledger shows neither.
    const hadAuthorization = document.payments.some(
      (entry) => entry.kind === "authorize" && entry.reference !== null,
    );
    if (kind === "void" && !hadAuthorization) return null;
    return this.#entry({ kind, tender: "card", reference: answer.reference }, amount);
  }

  #outcome(): PlacementOutcome {
    const record = this.#store.load();
    if (!record) return { kind: "pending", order_id: this.address.key };
    const { document, access_key, challenge_url } = record;
    if (document.state === "placing") return { kind: "pending", order_id: document.id };
    if (document.state === "refused" && document.refusal)
      return { kind: "refused", refusal: document.refusal, document };
    if (document.state === "awaiting_payment" && challenge_url) {
      return { kind: "requires_action", url: challenge_url, document, access_key };
    }
    return { kind: "placed", document, access_key };
  }

  #moved(
    record: OrderRecord,
    move: OrderMove,
    actor: Actor,
    reason: string | null,
  ): Result<OrderDocument, MoveRefusal> {
    const { document } = record;
    const next = applyMove(orderMachine, move, document.state, factsOf(document));
    if (!next.ok) return next;
    const entry = historyEntry(move, document.state, next.value, actor, new Date().toISOString(), reason);
    return ok({ ...document, state: next.value, history: [...document.history, entry] });
  }

  /** A move of the saga's own, which the machine must allow. */
  #mustMove(record: OrderRecord, move: OrderMove): OrderDocument {
    const moved = this.#moved(record, move, SYSTEM, null);
    if (!moved.ok) throw new Error(`${move} from ${record.document.state}: ${moved.error.reason}`);
    return moved.value;
  }

  #entry(entry: Pick<PaymentEntry, "kind" | "tender" | "reference">, amount: Money): PaymentEntry {
    return { id: this.newId("evt"), ...entry, amount, at: new Date().toISOString() };
  }

  get #objects() {
    return objectsOf(this.env, this.address.tenant_id, this.meter);
  }

  get #gateway(): PaymentGateway {
    return new SandboxGateway((key) => this.#objects.acquirer(key));
  }
}
