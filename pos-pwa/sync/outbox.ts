import type { Money } from "#commerce/money.ts";
import type { TaxLine } from "#commerce/tax.ts";
import type { Problem, Sale, SaleReceipt } from "../wire.ts";
import type { Answer } from "./answers.ts";
import { retryDelay } from "./backoff.ts";

/**
 * Sales that the server has not acknowledged.
 * - `unsent`: sold; is sent until it is acknowledged
 * - `asking`: the server has said no, or the card has not answered, while the customer is still there; a person decides
 * - `refused`: sold, but the server will not take it; stays until a person has settled it
 */
export type OutboxState = "unsent" | "asking" | "refused";

export interface OutboxEntry {
  readonly order_id: string;
  readonly sale: Sale;
  /** Who has made it, whoever sends it. */
  readonly staff_id: string;
  readonly state: OutboxState;
  readonly queued_at: number;
  /** Not sent before; while the selling screen itself is asking the server, this lies in the future. */
  readonly next_at: number;
  readonly attempts: number;
  readonly problem: Problem | null;
}

/** A sale as the till remembers it, for its list and receipts. */
export interface LocalSale {
  readonly order_id: string;
  readonly number: string;
  readonly sold_at: string;
  readonly staff_name: string;
  readonly lines: readonly {
    readonly title: string;
    readonly variant_title: string;
    readonly sku: string;
    readonly quantity: number;
    /** As priced: before tax that is added, with tax that is included. */
    readonly subtotal: Money;
  }[];
  readonly taxes: readonly TaxLine[];
  readonly total: Money;
  readonly tendered: Money | null;
  readonly change: Money | null;
  /** The server's acknowledgement. */
  readonly receipt: SaleReceipt | null;
  /** A person has settled it outside the till, after a refusal. */
  readonly settled: boolean;
}

/** Where the outbox is kept. Each call is one transaction that is on disk when it returns. */
export interface OutboxStore {
  /** Entry and sale together, and the basket they came from is gone. */
  add(entry: OutboxEntry, sale: LocalSale): Promise<void>;
  all(): Promise<readonly OutboxEntry[]>;
  /** Changes an entry if it is still there. */
  update(orderId: string, patch: Partial<OutboxEntry>): Promise<void>;
  /** The entry leaves, the sale keeps the receipt. */
  acknowledge(orderId: string, receipt: SaleReceipt): Promise<void>;
  /** The entry leaves, the sale stays and says so. */
  settle(orderId: string): Promise<void>;
  /** Entry and sale leave: nothing was sold. */
  withdraw(orderId: string): Promise<void>;
}

/** How a sale gets to the server. */
export interface SaleCalls {
  /** The customer is still there: the person at the till asks, and the server may refuse. */
  ask(sale: Sale, deadlineMs: number): Promise<Answer<SaleReceipt>>;
  /** The goods have left: the device tells what was sold and by whom, whoever is signed in now. */
  record(sale: Sale, staffId: string, deadlineMs: number): Promise<Answer<SaleReceipt>>;
}

/** How long a customer waits for the server's word before the sale is taken as it is. */
export const STRICT_DEADLINE_MS = 1500;
/** The sender leaves a fresh entry to the selling screen for so long; a screen that died by then sends no more. */
const HELD_FOR_SCREEN_MS = STRICT_DEADLINE_MS + 2000;
const RECORD_DEADLINE_MS = 10_000;

export type Completion =
  | { readonly kind: "done"; readonly receipt: SaleReceipt | null }
  /** The server refused while the customer is still there. */
  | { readonly kind: "ask"; readonly problem: Problem };

/**
 * Completes a cash sale. First it is on disk; then, where it can be asked, the server may object within the deadline.
 * No answer in time means sold: the sender records it later, and the cashier is not held up.
 */
export async function completeCashSale(
  sale: Sale,
  local: LocalSale,
  staffId: string,
  deps: {
    store: OutboxStore;
    calls: Pick<SaleCalls, "ask">;
    /** There is a network, and a person whom the server knows. */
    canAsk: boolean;
    now: () => number;
  },
): Promise<Completion> {
  const { store, calls, canAsk, now } = deps;
  const queuedAt = now();
  await store.add(
    {
      order_id: sale.order_id,
      sale,
      staff_id: staffId,
      state: "unsent",
      queued_at: queuedAt,
      next_at: canAsk ? queuedAt + HELD_FOR_SCREEN_MS : queuedAt,
      attempts: 0,
      problem: null,
    },
    local,
  );
  if (!canAsk) return { kind: "done", receipt: null };

  const answer = await calls.ask(sale, STRICT_DEADLINE_MS);
  switch (answer.kind) {
    case "ok":
      await store.acknowledge(sale.order_id, answer.value);
      return { kind: "done", receipt: answer.value };
    case "refused":
      await store.update(sale.order_id, { state: "asking", problem: answer.problem });
      return { kind: "ask", problem: answer.problem };
    case "unreachable":
    case "undecided":
    case "sign_in":
    case "revoked":
      await store.update(sale.order_id, { next_at: now() });
      return { kind: "done", receipt: null };
  }
}

/** The cashier has decided: the goods are in hand and leave, whatever the count says. */
export const sellAnyway = (store: OutboxStore, orderId: string, now: number): Promise<void> =>
  store.update(orderId, { state: "unsent", next_at: now, attempts: 0, problem: null });

export interface SendOutcome {
  /** When to come again; null when nothing waits to be sent. */
  readonly next_at: number | null;
  readonly sent: number;
  /** The server does not know this device: nothing goes out until it is set up again. */
  readonly device_unknown: boolean;
}

/**
 * Sends what is due, oldest first. Nobody answers: the rest waits too. One sale that the server cannot decide does
 * not hold up the others.
 */
export async function sendDue(deps: {
  store: OutboxStore;
  calls: Pick<SaleCalls, "record">;
  now: () => number;
  chance: () => number;
  /** All that is unsent, due or not: the network has just come back. */
  everything?: boolean;
}): Promise<SendOutcome> {
  const { store, calls, now, chance, everything = false } = deps;
  const held = (entry: OutboxEntry) => entry.attempts === 0 && entry.next_at > now();
  const due = (await store.all()).filter(
    (entry) => entry.state === "unsent" && (entry.next_at <= now() || (everything && !held(entry))),
  );
  let sent = 0;
  let deviceUnknown = false;
  for (const entry of [...due].sort((a, b) => a.queued_at - b.queued_at)) {
    const answer = await calls.record(entry.sale, entry.staff_id, RECORD_DEADLINE_MS);
    if (answer.kind === "ok") {
      await store.acknowledge(entry.order_id, answer.value);
      sent += 1;
    } else if (answer.kind === "refused") {
      await store.update(entry.order_id, { state: "refused", problem: answer.problem });
    } else {
      const attempts = entry.attempts + 1;
      await store.update(entry.order_id, { attempts, next_at: now() + retryDelay(attempts, chance()) });
      deviceUnknown = answer.kind === "sign_in" || answer.kind === "revoked";
      if (answer.kind !== "undecided") break;
    }
  }
  const waiting = (await store.all()).filter((entry) => entry.state === "unsent");
  return {
    next_at: waiting.length === 0 ? null : Math.min(...waiting.map((entry) => entry.next_at)),
    sent,
    device_unknown: deviceUnknown,
  };
}

/** The same key on every repeat of one intent; both keys of one sale lead to one order. */
export const idempotencyKey = (orderId: string, how: "strict" | "recorded"): string =>
  how === "recorded" ? `${orderId}:recorded` : orderId;
