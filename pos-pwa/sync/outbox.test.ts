import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { Problem, Sale, SaleReceipt } from "../wire.ts";
import type { Answer } from "./answers.ts";
import {
  completeCashSale,
  idempotencyKey,
  type LocalSale,
  type OutboxEntry,
  type OutboxStore,
  STRICT_DEADLINE_MS,
  sellAnyway,
  sendDue,
} from "./outbox.ts";

const eur = (amount: number) => money(amount, "EUR");

function saleNamed(name: string): { sale: Sale; local: LocalSale } {
  const order_id = `ord_${name}`;
  return {
    sale: {
      order_id,
      lines: [
        { line_id: `lin_${name}`, sku: "MUG", quantity: 1, unit_price: eur(1900), tax_class: "standard" },
      ],
      tax_rates: [],
      payment: { kind: "cash", tendered: eur(2000) },
      expected_total: eur(1900),
      customer: null,
      sold_at: "2026-11-22T10:00:00.000Z",
    },
    local: {
      order_id,
      number: name,
      sold_at: "2026-11-22T10:00:00.000Z",
      staff_name: "Sam",
      lines: [],
      taxes: [],
      total: eur(1900),
      tendered: eur(2000),
      change: eur(100),
      receipt: null,
      settled: false,
    },
  };
}

const receiptOf = (order_id: string): SaleReceipt => ({
  order_id,
  number: order_id,
  state: "completed",
  total: eur(1900),
  change: eur(100),
  placed_at: "2026-11-22T10:00:00.000Z",
});

const problem = (code: string): Problem => ({ code, title: code, detail: "", request_id: null });
const ok = (sale: Sale): Answer<SaleReceipt> => ({ kind: "ok", value: receiptOf(sale.order_id) });

/** The store as it would be after the lights went out at any await: nothing is kept but what a call has written. */
function memoryStore() {
  const entries = new Map<string, OutboxEntry>();
  const sales = new Map<string, LocalSale>();
  const store: OutboxStore = {
    async add(entry, sale) {
      if (entries.has(entry.order_id)) throw new Error("added twice");
      entries.set(entry.order_id, entry);
      sales.set(sale.order_id, sale);
    },
    all: async () => [...entries.values()],
    async update(orderId, patch) {
      const known = entries.get(orderId);
      if (known) entries.set(orderId, { ...known, ...patch });
    },
    async acknowledge(orderId, receipt) {
      entries.delete(orderId);
      const sale = sales.get(orderId);
      if (sale) sales.set(orderId, { ...sale, receipt });
    },
    async settle(orderId) {
      entries.delete(orderId);
    },
    async withdraw(orderId) {
      entries.delete(orderId);
      sales.delete(orderId);
    },
  };
  return { store, entries, sales };
}

/** A server that answers as told, and records each order once, whichever key it came with. */
function server(answer: (sale: Sale, offline: boolean) => Answer<SaleReceipt>) {
  const calls: { order_id: string; offline: boolean; deadlineMs: number }[] = [];
  const recorded = new Set<string>();
  return {
    calls,
    recorded,
    send: async (sale: Sale, _staffId: string, options: { offline: boolean; deadlineMs: number }) => {
      calls.push({ order_id: sale.order_id, ...options });
      const answered = answer(sale, options.offline);
      if (answered.kind === "ok") recorded.add(sale.order_id);
      return answered;
    },
  };
}

const clock = (at = 1_000_000) => ({ now: () => at, chance: () => 0 });

test("[POS-08] a sale is on disk before the server is asked, and leaves the outbox on its acknowledgement", async () => {
  const { store, entries, sales } = memoryStore();
  const { sale, local } = saleNamed("A");
  let onDiskWhenAsked = false;
  const { send, calls } = server((asked) => {
    onDiskWhenAsked = entries.has("ord_A") && sales.has("ord_A");
    return ok(asked);
  });
  const completion = await completeCashSale(sale, local, "stf_1", { store, send, online: true, ...clock() });
  expect(onDiskWhenAsked).toBe(true);
  expect(completion).toEqual({ kind: "done", receipt: receiptOf("ord_A") });
  expect(calls).toEqual([{ order_id: "ord_A", offline: false, deadlineMs: STRICT_DEADLINE_MS }]);
  expect(entries.size).toBe(0);
  expect(sales.get("ord_A")?.receipt).toEqual(receiptOf("ord_A"));
});

test("[POS-08] without a network a sale is done at once and nobody is asked", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const { send, calls } = server(ok);
  const completion = await completeCashSale(sale, local, "stf_1", { store, send, online: false, ...clock() });
  expect(completion).toEqual({ kind: "done", receipt: null });
  expect(calls).toEqual([]);
  expect(entries.get("ord_A")).toMatchObject({ state: "unsent", next_at: 1_000_000 });
});

test.each([{ kind: "unreachable" }, { kind: "undecided", problem: null }, { kind: "sign_in" }] as const)(
  "[POS-08] no decision in time ($kind) means sold: it is due for sending as recorded",
  async (answer) => {
    const { store, entries } = memoryStore();
    const { sale, local } = saleNamed("A");
    const { send } = server(() => answer);
    const completion = await completeCashSale(sale, local, "stf_1", {
      store,
      send,
      online: true,
      ...clock(),
    });
    expect(completion).toEqual({ kind: "done", receipt: null });
    expect(entries.get("ord_A")).toMatchObject({ state: "unsent", next_at: 1_000_000, attempts: 0 });
  },
);

test("[POS-01] out of stock is told while the customer is there; nothing is sent until the cashier decides", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const refusing = server((asked, offline) =>
    offline ? ok(asked) : { kind: "refused", problem: problem("out_of_stock") },
  );
  const completion = await completeCashSale(sale, local, "stf_1", {
    store,
    send: refusing.send,
    online: true,
    ...clock(),
  });
  expect(completion).toEqual({ kind: "ask", problem: problem("out_of_stock") });
  await sendDue({ store, send: refusing.send, everything: true, ...clock() });
  expect(refusing.calls.length).toBe(1);

  await sellAnyway(store, "ord_A", 1_000_000);
  await sendDue({ store, send: refusing.send, ...clock() });
  expect(refusing.calls[1]).toMatchObject({ order_id: "ord_A", offline: true });
  expect(entries.size).toBe(0);
});

test("[POS-08] the sender leaves a fresh sale to the selling screen, and takes it over when the screen died", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const sender = server(ok);
  const never = completeCashSale(sale, local, "stf_1", {
    store,
    send: async () => {
      // In the middle of the screen's own call, the sender comes by: it keeps off.
      await sendDue({ store, send: sender.send, everything: true, ...clock() });
      expect(sender.calls).toEqual([]);
      throw new Error("power cut");
    },
    online: true,
    ...clock(),
  });
  await expect(never).rejects.toThrow("power cut");
  await sendDue({ store, send: sender.send, ...clock(1_000_000 + 60_000) });
  expect(sender.calls).toMatchObject([{ order_id: "ord_A", offline: true }]);
  expect(entries.size).toBe(0);
});

test("[POS-08] an answer that is lost after the server has recorded: sent again, recorded once", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  let lost = true;
  const { send, recorded, calls } = server(ok);
  const losing = async (...args: Parameters<typeof send>): Promise<Answer<SaleReceipt>> => {
    const answer = await send(...args);
    if (!lost) return answer;
    lost = false;
    return { kind: "unreachable" };
  };
  await completeCashSale(sale, local, "stf_1", { store, send: losing, online: true, ...clock() });
  await sendDue({ store, send: losing, ...clock() });
  expect(calls.map((call) => call.offline)).toEqual([false, true]);
  expect([...recorded]).toEqual(["ord_A"]);
  expect(entries.size).toBe(0);
});

async function queue(store: OutboxStore, ...names: string[]) {
  for (const [index, name] of names.entries()) {
    const { sale, local } = saleNamed(name);
    await completeCashSale(sale, local, "stf_1", {
      store,
      send: server(ok).send,
      online: false,
      now: () => 1000 + index,
    });
  }
}

test("[POS-08] nobody answers: the first is tried, all wait, none is lost", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A", "B", "C");
  const { send, calls } = server(() => ({ kind: "unreachable" }));
  const outcome = await sendDue({ store, send, ...clock() });
  expect(calls.length).toBe(1);
  expect(entries.size).toBe(3);
  expect(outcome).toEqual({ next_at: 1001, sent: 0, sign_in_needed: false });
});

test("[POS-08] sales go out oldest first; one the server cannot decide does not hold up the others", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A", "B", "C");
  const { send, calls } = server((sale) =>
    sale.order_id === "ord_B" ? { kind: "undecided", problem: problem("internal_error") } : ok(sale),
  );
  const outcome = await sendDue({ store, send, ...clock() });
  expect(calls.map((call) => call.order_id)).toEqual(["ord_A", "ord_B", "ord_C"]);
  expect([...entries.keys()]).toEqual(["ord_B"]);
  expect(outcome.sent).toBe(2);
  expect(outcome.next_at).toBe(1_000_000 + 1000);
});

test("[POS-08] a final refusal stays as needing attention and is not sent again by itself", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A");
  const { send, calls } = server(() => ({ kind: "refused", problem: problem("unknown_sku") }));
  await sendDue({ store, send, ...clock() });
  await sendDue({ store, send, everything: true, ...clock(9_000_000) });
  expect(calls.length).toBe(1);
  expect(entries.get("ord_A")).toMatchObject({ state: "refused", problem: { code: "unknown_sku" } });
});

test("[POS-08] a session that has run out stops the sending and says so", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A", "B");
  const { send, calls } = server(() => ({ kind: "sign_in" }));
  const outcome = await sendDue({ store, send, ...clock() });
  expect(calls.length).toBe(1);
  expect(outcome.sign_in_needed).toBe(true);
  expect(entries.size).toBe(2);
});

test("[POS-08] a sale that waits for its next attempt goes out at once when the network returns", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A");
  await sendDue({ store, send: server(() => ({ kind: "unreachable" })).send, ...clock() });
  const { send } = server(ok);
  await sendDue({ store, send, ...clock() });
  expect(entries.size).toBe(1);
  await sendDue({ store, send, everything: true, ...clock() });
  expect(entries.size).toBe(0);
});

test("each intent has its key: asked strictly, or recorded", () => {
  expect(idempotencyKey("ord_A", false)).toBe("ord_A");
  expect(idempotencyKey("ord_A", true)).toBe("ord_A:recorded");
});
