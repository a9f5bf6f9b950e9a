import { describe, expect, test } from "vitest";
import type { Actor } from "../order/document.ts";
import type { ItemTask } from "./document.ts";
import {
  outstandingOf,
  PURCHASE_STATES,
  type PurchaseCommand,
  type PurchaseOrder,
  type PurchaseState,
  type PurchaseWish,
  purchaseEditable,
  purchaseMoves,
  purchaseRules,
} from "./purchase.ts";

const actor: Actor = { kind: "staff", id: "stf_1", name: "Ines" };
const done = { at: "2026-11-22T10:00:00.000Z", actor };
const SOON = "2026-12-01T00:00:00.000Z";
const LATER = "2026-12-24T00:00:00.000Z";

const wish: PurchaseWish = {
  supplier: { id: "sup_1", name: "Kiln" },
  location_id: "loc_w",
  currency: "EUR",
  lines: [
    { sku: "A", quantity: 10, unit_cost: 450 },
    { sku: "B", quantity: 4, unit_cost: null },
  ],
  reference: null,
  note: null,
  expected_at: SOON,
};
const draft: PurchaseOrder = purchaseRules.create(
  "pur_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
  { kind: "purchase_order", ...wish },
  done,
);

const asks = (order: PurchaseOrder, command: PurchaseCommand): readonly ItemTask[] => {
  const asked = purchaseRules.ask(order, command);
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  return asked.value;
};
const perform = (order: PurchaseOrder, command: PurchaseCommand): PurchaseOrder => {
  const answers = new Map(asks(order, command).map(({ sku }) => [sku, { ok: true } as const]));
  return purchaseRules.take(order, command, answers, done).document;
};
const after = (...commands: readonly PurchaseCommand[]): PurchaseOrder => commands.reduce(perform, draft);

const order: PurchaseCommand = { move: "order" };
const receive = (good: number, { sku = "A", damaged = 0, beyond = 0 } = {}): PurchaseCommand => ({
  move: "receive",
  lines: [{ sku, good, damaged, beyond }],
  reason: null,
});
const close: PurchaseCommand = { move: "close", reason: "sold out there" };
const cancel: PurchaseCommand = { move: "cancel", reason: null };
const edit = (changes: Partial<PurchaseWish> = {}): PurchaseCommand => ({
  move: "edit",
  ...wish,
  ...changes,
});

const inState: Readonly<Record<PurchaseState, PurchaseOrder>> = {
  draft,
  ordered: after(order),
  partly_received: after(order, receive(3)),
  closed: after(order, receive(3), close),
  cancelled: after(order, cancel),
};
const commands: Readonly<Record<PurchaseCommand["move"], PurchaseCommand>> = {
  edit: edit(),
  order,
  receive: receive(1),
  close,
  cancel,
};
const OPEN: Readonly<Record<PurchaseCommand["move"], Partial<Record<PurchaseState, PurchaseState>>>> = {
  edit: { draft: "draft", ordered: "ordered", partly_received: "partly_received" },
  order: { draft: "ordered" },
  receive: { ordered: "partly_received", partly_received: "partly_received" },
  close: { partly_received: "closed" },
  cancel: { draft: "cancelled", ordered: "cancelled" },
};

describe("every state of a purchase order × every command", () => {
  const cases = PURCHASE_STATES.flatMap((state) =>
    Object.values(commands).map((command): [PurchaseState, PurchaseCommand] => [state, command]),
  );

  test.each(cases)("%s, $move", (state, command) => {
    const before = inState[state];
    expect(before.state).toBe(state);
    const to = OPEN[command.move][state];
    if (to === undefined) {
      expect(purchaseRules.ask(before, command)).toEqual({
        ok: false,
        error: { code: "move_not_allowed", move: command.move, state, reason: expect.any(String) },
      });
      return;
    }
    const next = perform(before, command);
    expect(next.state).toBe(to);
    expect(next.history.length).toBe(before.history.length + 1);
    expect(next.history.at(-1)).toMatchObject({ move: command.move, from: state, to, actor });
  });

  test.each(PURCHASE_STATES.map((state) => [state]))("%s shows the buttons that are open", (state) => {
    const open = Object.values(commands)
      .filter(({ move }) => move !== "edit" && OPEN[move][state] !== undefined)
      .map(({ move }) => move);
    expect(purchaseMoves(inState[state])).toEqual(open);
    expect(purchaseEditable(inState[state])).toBe(OPEN.edit[state] !== undefined);
  });
});

const expectation = (sku: string, quantity: number, expected_at: string | null = SOON) => ({
  sku,
  call: { kind: "expect", location_id: "loc_w", quantity, expected_at },
});

describe("what a purchase order asks of items", () => {
  test("once ordered, its units are expected; a draft's are not", () => {
    expect(asks(draft, edit())).toEqual([]);
    expect(asks(draft, order)).toEqual([expectation("A", 10), expectation("B", 4)]);
    expect(asks(draft, cancel)).toEqual([]);
  });

  test("another date is said of all that still comes", () => {
    expect(asks(inState.partly_received, edit({ expected_at: LATER }))).toEqual([
      expectation("A", 7, LATER),
      expectation("B", 4, LATER),
    ]);
  });

  test("another quantity is said of its line, and a line that is dropped comes no more", () => {
    const lines = [
      { sku: "A", quantity: 12, unit_cost: 450 },
      { sku: "C", quantity: 2, unit_cost: 99 },
    ];
    expect(asks(inState.partly_received, edit({ lines }))).toEqual([
      expectation("A", 9),
      expectation("B", 0),
      expectation("C", 2),
    ]);
    expect(perform(inState.partly_received, edit({ lines })).lines).toEqual([
      { sku: "A", quantity: 12, unit_cost: 450, good: 3, damaged: 0 },
      { sku: "C", quantity: 2, unit_cost: 99, good: 0, damaged: 0 },
    ]);
  });

  test("the same again asks nothing", () => {
    expect(asks(inState.ordered, edit())).toEqual([]);
  });

  test("what has arrived cannot be ordered away", () => {
    const lines = [{ sku: "A", quantity: 2, unit_cost: null }];
    expect(purchaseRules.ask(inState.partly_received, edit({ lines }))).toEqual({
      ok: false,
      error: { code: "quantity_not_possible", sku: "A", at_least: 3, at_most: 10 },
    });
  });

  test("an order that is cut down to what has arrived is closed by it", () => {
    const lines = [{ sku: "A", quantity: 3, unit_cost: 450 }];
    expect(asks(inState.partly_received, edit({ lines }))).toEqual([
      expectation("A", 0),
      expectation("B", 0),
    ]);
    expect(perform(inState.partly_received, edit({ lines })).state).toBe("closed");
  });

  test.each([
    ["supplier", { supplier: { id: "sup_2", name: "Other" } }],
    ["location", { location_id: "loc_s" }],
    ["currency", { currency: "USD" }],
  ])("its %s is fixed once it was ordered", (name, changes) => {
    expect(purchaseRules.ask(draft, edit(changes)).ok).toBe(true);
    expect(purchaseRules.ask(inState.ordered, edit(changes))).toMatchObject({
      ok: false,
      error: { code: "move_not_allowed", reason: `the ${name} is fixed since it was ordered` },
    });
  });

  test("what arrives is counted by its condition, and closes the order when all is there", () => {
    expect(asks(inState.ordered, receive(3, { damaged: 2 }))).toEqual([
      { sku: "A", call: { kind: "receive", location_id: "loc_w", quantity: 5, damaged: 2 } },
    ]);
    const part = perform(inState.ordered, receive(3, { damaged: 2 }));
    expect(part.lines.map(outstandingOf)).toEqual([5, 4]);
    const rest: PurchaseCommand = {
      move: "receive",
      lines: [
        { sku: "A", good: 5, damaged: 0, beyond: 0 },
        { sku: "B", good: 4, damaged: 0, beyond: 0 },
      ],
      reason: null,
    };
    expect(perform(part, rest).state).toBe("closed");
  });

  test("more than was ordered is taken in only as far as somebody says so", () => {
    expect(purchaseRules.ask(inState.ordered, receive(11))).toEqual({
      ok: false,
      error: { code: "quantity_not_possible", sku: "A", at_least: 1, at_most: 10 },
    });
    expect(purchaseRules.ask(inState.ordered, receive(12, { damaged: 1, beyond: 2 }))).toEqual({
      ok: false,
      error: { code: "quantity_not_possible", sku: "A", at_least: 1, at_most: 12 },
    });
    const over = perform(inState.ordered, receive(11, { damaged: 1, beyond: 2 }));
    expect(over.lines.map(outstandingOf)).toEqual([0, 4]);
    expect(over.lines[0]).toMatchObject({ quantity: 10, good: 11, damaged: 1 });
  });

  test("closed or cancelled, the rest is expected no more", () => {
    expect(asks(inState.partly_received, close)).toEqual([expectation("A", 0), expectation("B", 0)]);
    expect(asks(inState.ordered, cancel)).toEqual([expectation("A", 0), expectation("B", 0)]);
    const allOfA = after(order, receive(10));
    expect(asks(allOfA, close)).toEqual([expectation("B", 0)]);
  });
});
