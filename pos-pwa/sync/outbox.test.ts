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
  type SaleCalls,
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

type How = "asked" | "recorded";

/** A server that answers as told, and records each order once, whichever way it came. */
function server(answer: (sale: Sale, how: How) => Answer<SaleReceipt>) {
  const heard: { order_id: string; how: How; sold_by?: string }[] = [];
  const recorded = new Set<string>();
  const hear = async (sale: Sale, how: How, more: { sold_by?: string } = {}) => {
    heard.push({ order_id: sale.order_id, how, ...more });
    const answered = answer(sale, how);
    if (answered.kind === "ok") recorded.add(sale.order_id);
    return answered;
  };
  const calls: SaleCalls = {
    ask: (sale) => hear(sale, "asked"),
    record: (sale, sold_by) => hear(sale, "recorded", { sold_by }),
  };
  return { calls, heard, recorded };
}

const clock = (at = 1_000_000) => ({ now: () => at, chance: () => 0 });

test("[POS-08] a sale is on disk before the server is asked, and leaves the outbox on its acknowledgement", async () => {
  const { store, entries, sales } = memoryStore();
  const { sale, local } = saleNamed("A");
  let onDiskWhenAsked = false;
  const { calls, heard } = server((asked) => {
    onDiskWhenAsked = entries.has("ord_A") && sales.has("ord_A");
    return ok(asked);
  });
  const completion = await completeCashSale(sale, local, "stf_1", { store, calls, canAsk: true, ...clock() });
  expect(onDiskWhenAsked).toBe(true);
  expect(completion).toEqual({ kind: "done", receipt: receiptOf("ord_A") });
  expect(heard).toEqual([{ order_id: "ord_A", how: "asked" }]);
  expect(entries.size).toBe(0);
  expect(sales.get("ord_A")?.receipt).toEqual(receiptOf("ord_A"));
});

test("[POS-08] where nobody can be asked a sale is done at once", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const { calls, heard } = server(ok);
  const completion = await completeCashSale(sale, local, "stf_1", {
    store,
    calls,
    canAsk: false,
    ...clock(),
  });
  expect(completion).toEqual({ kind: "done", receipt: null });
  expect(heard).toEqual([]);
  expect(entries.get("ord_A")).toMatchObject({ state: "unsent", next_at: 1_000_000 });
});

test.each([
  { kind: "unreachable" },
  { kind: "undecided", problem: null },
  { kind: "sign_in" },
  { kind: "revoked" },
] as const)(
  "[POS-08] no decision in time ($kind) means sold: it is due for sending as recorded",
  async (answer) => {
    const { store, entries } = memoryStore();
    const { sale, local } = saleNamed("A");
    const { calls } = server(() => answer);
    const completion = await completeCashSale(sale, local, "stf_1", {
      store,
      calls,
      canAsk: true,
      ...clock(),
    });
    expect(completion).toEqual({ kind: "done", receipt: null });
    expect(entries.get("ord_A")).toMatchObject({ state: "unsent", next_at: 1_000_000, attempts: 0 });
  },
);

test("[POS-01] out of stock is told while the customer is there; nothing is sent until the cashier decides", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const refusing = server((asked, how) =>
    how === "recorded" ? ok(asked) : { kind: "refused", problem: problem("out_of_stock") },
  );
  const completion = await completeCashSale(sale, local, "stf_1", {
    store,
    calls: refusing.calls,
    canAsk: true,
    ...clock(),
  });
  expect(completion).toEqual({ kind: "ask", problem: problem("out_of_stock") });
  await sendDue({ store, calls: refusing.calls, everything: true, ...clock() });
  expect(refusing.heard.length).toBe(1);

  await sellAnyway(store, "ord_A", 1_000_000);
  await sendDue({ store, calls: refusing.calls, ...clock() });
  expect(refusing.heard[1]).toEqual({ order_id: "ord_A", how: "recorded", sold_by: "stf_1" });
  expect(entries.size).toBe(0);
});

test("[POS-08] the sender leaves a fresh sale to the selling screen, and takes it over when the screen died", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const sender = server(ok);
  const never = completeCashSale(sale, local, "stf_1", {
    store,
    calls: {
      async ask() {
        // In the middle of the screen's own call, the sender comes by: it keeps off.
        await sendDue({ store, calls: sender.calls, everything: true, ...clock() });
        expect(sender.heard).toEqual([]);
        throw new Error("power cut");
      },
    },
    canAsk: true,
    ...clock(),
  });
  await expect(never).rejects.toThrow("power cut");
  await sendDue({ store, calls: sender.calls, ...clock(1_000_000 + 60_000) });
  expect(sender.heard).toMatchObject([{ order_id: "ord_A", how: "recorded" }]);
  expect(entries.size).toBe(0);
});

test("[POS-08] an answer that is lost after the server has recorded: sent again, recorded once", async () => {
  const { store, entries } = memoryStore();
  const { sale, local } = saleNamed("A");
  const { calls, recorded, heard } = server(ok);
  const losing = {
    ...calls,
    async ask(...args: Parameters<SaleCalls["ask"]>): Promise<Answer<SaleReceipt>> {
      await calls.ask(...args);
      return { kind: "unreachable" };
    },
  };
  await completeCashSale(sale, local, "stf_1", { store, calls: losing, canAsk: true, ...clock() });
  await sendDue({ store, calls: losing, ...clock() });
  expect(heard.map((call) => call.how)).toEqual(["asked", "recorded"]);
  expect([...recorded]).toEqual(["ord_A"]);
  expect(entries.size).toBe(0);
});

async function queue(store: OutboxStore, ...names: string[]) {
  for (const [index, name] of names.entries()) {
    const { sale, local } = saleNamed(name);
    await completeCashSale(sale, local, `stf_${name}`, {
      store,
      calls: server(ok).calls,
      canAsk: false,
      now: () => 1000 + index,
    });
  }
}

test("[POS-08] nobody answers: the first is tried, all wait, none is lost", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A", "B", "C");
  const { calls, heard } = server(() => ({ kind: "unreachable" }));
  const outcome = await sendDue({ store, calls, ...clock() });
  expect(heard.length).toBe(1);
  expect(entries.size).toBe(3);
  expect(outcome).toEqual({ next_at: 1001, sent: 0, device_unknown: false });
});

test("[POS-08] sales go out oldest first, each in the name of who made it; one the server cannot decide does not hold up the others", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A", "B", "C");
  const { calls, heard } = server((sale) =>
    sale.order_id === "ord_B" ? { kind: "undecided", problem: problem("internal_error") } : ok(sale),
  );
  const outcome = await sendDue({ store, calls, ...clock() });
  expect(heard).toEqual([
    { order_id: "ord_A", how: "recorded", sold_by: "stf_A" },
    { order_id: "ord_B", how: "recorded", sold_by: "stf_B" },
    { order_id: "ord_C", how: "recorded", sold_by: "stf_C" },
  ]);
  expect([...entries.keys()]).toEqual(["ord_B"]);
  expect(outcome.sent).toBe(2);
  expect(outcome.next_at).toBe(1_000_000 + 1000);
});

test("[POS-08] a final refusal stays as needing attention and is not sent again by itself", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A");
  const { calls, heard } = server(() => ({ kind: "refused", problem: problem("unknown_sku") }));
  await sendDue({ store, calls, ...clock() });
  await sendDue({ store, calls, everything: true, ...clock(9_000_000) });
  expect(heard.length).toBe(1);
  expect(entries.get("ord_A")).toMatchObject({ state: "refused", problem: { code: "unknown_sku" } });
});

test.each([{ kind: "sign_in" }, { kind: "revoked" }] as const)(
  "[POS-08] [SEC-03] a device that the server does not accept ($kind) sends no more and keeps its sales",
  async (answer) => {
    const { store, entries } = memoryStore();
    await queue(store, "A", "B");
    const { calls, heard } = server(() => answer);
    const outcome = await sendDue({ store, calls, ...clock() });
    expect(heard.length).toBe(1);
    expect(outcome.device_unknown).toBe(true);
    expect([...entries.values()].map((entry) => entry.state)).toEqual(["unsent", "unsent"]);
  },
);

test("[POS-08] a sale that waits for its next attempt goes out at once when the network returns", async () => {
  const { store, entries } = memoryStore();
  await queue(store, "A");
  await sendDue({ store, calls: server(() => ({ kind: "unreachable" })).calls, ...clock() });
  const { calls } = server(ok);
  await sendDue({ store, calls, ...clock() });
  expect(entries.size).toBe(1);
  await sendDue({ store, calls, everything: true, ...clock() });
  expect(entries.size).toBe(0);
});

test("each intent has its key: asked strictly, or recorded", () => {
  expect(idempotencyKey("ord_A", "strict")).toBe("ord_A");
  expect(idempotencyKey("ord_A", "recorded")).toBe("ord_A:recorded");
});
