import { describe, expect, test } from "vitest";
import type { Actor } from "../order/document.ts";
import type { ItemAnswer, ItemTask } from "./document.ts";
import {
  missingOf,
  TRANSFER_STATES,
  type Transfer,
  type TransferCommand,
  type TransferState,
  transferEditable,
  transferMoves,
  transferRules,
} from "./transfer.ts";

const actor: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const done = { at: "2026-11-22T10:00:00.000Z", actor };
const ID = "trf_01J8ZQ5V6N4T3M2K1H0G9F8E7D";

const wish = {
  lines: [
    { sku: "A", quantity: 5 },
    { sku: "B", quantity: 3 },
  ],
  note: null,
  expected_at: null,
};
const draft = (request = false): Transfer =>
  transferRules.create(
    ID,
    { kind: "transfer", from_location_id: "loc_w", to_location_id: "loc_s", request, ...wish },
    done,
  );

const asks = (transfer: Transfer, command: TransferCommand): readonly ItemTask[] => {
  const asked = transferRules.ask(transfer, command);
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  return asked.value;
};

/** The answers of items to tasks: yes, but for SKUs of which there are too few. */
const answersTo = (tasks: readonly ItemTask[], short: Readonly<Record<string, number>> = {}) =>
  new Map(
    tasks.map(({ sku }): [string, ItemAnswer] => {
      const units = short[sku];
      return [sku, units === undefined ? { ok: true } : { ok: false, units }];
    }),
  );

const perform = (transfer: Transfer, command: TransferCommand, short?: Readonly<Record<string, number>>) =>
  transferRules.take(transfer, command, answersTo(asks(transfer, command), short), done);

const after = (...commands: readonly TransferCommand[]): Transfer =>
  commands.reduce((transfer, command) => perform(transfer, command).document, draft());

const request: TransferCommand = { move: "request" };
const approve: TransferCommand = { move: "approve", lines: [] };
const pick: TransferCommand = { move: "pick", lines: [] };
const ship: TransferCommand = { move: "ship", expected_at: null, carrier: null, tracking: null };
const receive = (good: number, damaged = 0, sku = "A"): TransferCommand => ({
  move: "receive",
  lines: [{ sku, good, damaged }],
  reason: null,
});
const report: TransferCommand = { move: "report_discrepancy", reason: "one box is missing" };
const close: TransferCommand = { move: "close", reason: "never found" };
const reject: TransferCommand = { move: "reject", reason: "needed here" };
const cancel: TransferCommand = { move: "cancel", reason: null };
const edit: TransferCommand = { move: "edit", ...wish };

const inState: Readonly<Record<TransferState, Transfer>> = {
  draft: draft(),
  requested: after(request),
  approved: after(request, approve),
  picked: after(request, approve, pick),
  shipped: after(request, approve, pick, ship),
  partly_received: after(request, approve, pick, ship, receive(2)),
  discrepancy: after(request, approve, pick, ship, receive(2), report),
  closed: after(request, approve, pick, ship, report, close),
  rejected: after(request, reject),
  cancelled: after(request, cancel),
};

const commands: Readonly<Record<TransferCommand["move"], TransferCommand>> = {
  edit,
  request,
  approve,
  reject,
  pick,
  ship,
  receive: receive(1),
  report_discrepancy: report,
  close,
  cancel,
};

/** Where each command leads from each state that is open to it. */
const OPEN: Readonly<Record<TransferCommand["move"], Partial<Record<TransferState, TransferState>>>> = {
  edit: { draft: "draft", requested: "requested" },
  request: { draft: "requested" },
  approve: { requested: "approved" },
  reject: { requested: "rejected" },
  pick: { approved: "picked", picked: "picked" },
  ship: { picked: "shipped" },
  receive: {
    shipped: "partly_received",
    partly_received: "partly_received",
    discrepancy: "partly_received",
  },
  report_discrepancy: { shipped: "discrepancy", partly_received: "discrepancy" },
  close: { discrepancy: "closed" },
  cancel: { draft: "cancelled", requested: "cancelled", approved: "cancelled", picked: "cancelled" },
};

describe("[INV-06] every state of a transfer × every command", () => {
  const cases = TRANSFER_STATES.flatMap((state) =>
    Object.values(commands).map((command): [TransferState, TransferCommand] => [state, command]),
  );

  test.each(cases)("%s, $move", (state, command) => {
    const transfer = inState[state];
    expect(transfer.state).toBe(state);
    const to = OPEN[command.move][state];
    const asked = transferRules.ask(transfer, command);
    if (to === undefined) {
      expect(asked).toEqual({
        ok: false,
        error: { code: "move_not_allowed", move: command.move, state, reason: expect.any(String) },
      });
      return;
    }
    const { document, refusal } = perform(transfer, command);
    expect([document.state, refusal]).toEqual([to, undefined]);
    expect(document.history.length).toBe(transfer.history.length + 1);
    expect(document.history.at(-1)).toMatchObject({
      move: command.move,
      from: state,
      to,
      actor,
      at: done.at,
    });
  });

  test.each(TRANSFER_STATES.map((state) => [state]))("%s shows the buttons that are open", (state) => {
    const open = Object.values(commands)
      .filter(({ move }) => move !== "edit" && OPEN[move][state] !== undefined)
      .map(({ move }) => move);
    expect(transferMoves(inState[state])).toEqual(open);
    expect(transferEditable(inState[state])).toBe(OPEN.edit[state] !== undefined);
  });
});

describe("[INV-06] what a transfer asks of items", () => {
  test("approval sets all units aside at the source, under a name of its own", () => {
    const allocation = { kind: "allocate", allocation_id: `${ID}.1`, location_id: "loc_w" };
    expect(asks(inState.requested, approve)).toEqual([
      { sku: "A", call: { ...allocation, quantity: 5 } },
      { sku: "B", call: { ...allocation, quantity: 3 } },
    ]);
  });

  test("a refused approval gives everything back and says what was short; the next has another name", () => {
    const { document, refusal, afterwards } = perform(inState.requested, approve, { B: 1 });
    const short = [{ sku: "B", wanted: 3, available: 1 }];
    expect(refusal).toEqual({ code: "units_short", lines: short });
    expect([document.state, document.shortages]).toEqual(["requested", short]);
    expect(document.lines).toEqual(inState.requested.lines);
    const release = { kind: "release", allocation_id: `${ID}.1` };
    expect(afterwards).toEqual([
      { sku: "A", call: release },
      { sku: "B", call: release },
    ]);
    const less: TransferCommand = { move: "approve", lines: [{ sku: "B", quantity: 1 }] };
    const again = perform(document, less);
    expect(asks(document, less).map(({ call }) => call)).toEqual([
      { kind: "allocate", allocation_id: `${ID}.2`, location_id: "loc_w", quantity: 5 },
      { kind: "allocate", allocation_id: `${ID}.2`, location_id: "loc_w", quantity: 1 },
    ]);
    expect([again.document.state, again.document.shortages]).toEqual(["approved", []]);
    expect(again.document.lines.map((line) => line.approved)).toEqual([5, 1]);
  });

  test("a line that is approved with nothing is not asked for", () => {
    const none: TransferCommand = { move: "approve", lines: [{ sku: "A", quantity: 0 }] };
    expect(asks(inState.requested, none).map(({ sku }) => sku)).toEqual(["B"]);
    expect(perform(inState.requested, none).document.lines.map((line) => line.approved)).toEqual([0, 3]);
  });

  test("picking less gives the rest back at once", () => {
    const less: TransferCommand = {
      move: "pick",
      lines: [
        { sku: "A", quantity: 4 },
        { sku: "B", quantity: 0 },
      ],
    };
    expect(asks(inState.approved, less)).toEqual([
      {
        sku: "A",
        call: { kind: "reduce", allocation_id: `${ID}.1`, location_id: "loc_w", quantity: 1 },
      },
      { sku: "B", call: { kind: "release", allocation_id: `${ID}.1` } },
    ]);
    const { document } = perform(inState.approved, less);
    expect(document.lines.map((line) => line.picked)).toEqual([4, 0]);
    expect(asks(document, ship).map(({ sku }) => sku)).toEqual(["A"]);
    // Picked again, it goes down from what was picked.
    const evenLess: TransferCommand = { move: "pick", lines: [{ sku: "A", quantity: 1 }] };
    expect(asks(document, evenLess)).toMatchObject([{ sku: "A", call: { kind: "reduce", quantity: 3 } }]);
  });

  test("what a count has not left stays picked, and the rest is on its way", () => {
    const { document, refusal } = perform(inState.picked, ship, { A: 2 });
    expect(refusal).toEqual({ code: "not_all_shipped", lines: [{ sku: "A", wanted: 5, available: 2 }] });
    expect(document.state).toBe("picked");
    expect(document.lines.map((line) => line.shipped)).toEqual([0, 3]);
    expect(transferMoves(document)).toEqual(["pick", "ship"]);
    expect(transferRules.ask(document, cancel)).toEqual({
      ok: false,
      error: {
        code: "move_not_allowed",
        move: "cancel",
        state: "picked",
        reason: "some of it has left already",
      },
    });
    const counted = perform(document, { move: "pick", lines: [{ sku: "A", quantity: 2 }] }).document;
    expect(asks(counted, ship)).toMatchObject([{ sku: "A", call: { kind: "dispatch", quantity: 2 } }]);
    const left = perform(counted, ship).document;
    expect(left.state).toBe("shipped");
    expect(left.lines.map((line) => line.shipped)).toEqual([2, 3]);
  });

  test("cancelling gives back what is set aside, and asks nothing of a draft", () => {
    const release = { kind: "release", allocation_id: `${ID}.1` };
    expect(asks(inState.draft, cancel)).toEqual([]);
    for (const state of ["approved", "picked"] as const) {
      expect(asks(inState[state], cancel)).toEqual([
        { sku: "A", call: release },
        { sku: "B", call: release },
      ]);
    }
  });

  test("what arrives is counted by its condition, and closes the transfer when all is there", () => {
    const part = perform(inState.shipped, receive(2, 1)).document;
    expect(part.lines.map((line) => [line.good, line.damaged, missingOf(line)])).toEqual([
      [2, 1, 2],
      [0, 0, 3],
    ]);
    const rest: TransferCommand = {
      move: "receive",
      lines: [
        { sku: "A", good: 2, damaged: 0 },
        { sku: "B", good: 0, damaged: 3 },
      ],
      reason: null,
    };
    expect(asks(part, rest)).toEqual([
      { sku: "A", call: { kind: "arrive", location_id: "loc_s", good: 2, damaged: 0, lost: 0 } },
      { sku: "B", call: { kind: "arrive", location_id: "loc_s", good: 0, damaged: 3, lost: 0 } },
    ]);
    const all = perform(part, rest).document;
    expect([all.state, all.lines.map(missingOf)]).toEqual(["closed", [0, 0]]);
  });

  test("what never came is given up with its reason", () => {
    expect(asks(inState.discrepancy, close)).toEqual([
      { sku: "A", call: { kind: "arrive", location_id: "loc_s", good: 0, damaged: 0, lost: 3 } },
      { sku: "B", call: { kind: "arrive", location_id: "loc_s", good: 0, damaged: 0, lost: 3 } },
    ]);
    const { document } = perform(inState.discrepancy, close);
    expect(document.lines.map((line) => line.lost)).toEqual([3, 3]);
    expect(document.history.at(-1)).toMatchObject({ reason: "never found", units: 6 });
  });

  test.each<[string, Transfer, TransferCommand, object]>([
    [
      "more than was asked for is not approved",
      inState.requested,
      { move: "approve", lines: [{ sku: "A", quantity: 6 }] },
      { code: "quantity_not_possible", sku: "A", at_least: 0, at_most: 5 },
    ],
    [
      "more than was approved is not picked",
      inState.approved,
      { move: "pick", lines: [{ sku: "B", quantity: 4 }] },
      { code: "quantity_not_possible", sku: "B", at_least: 0, at_most: 3 },
    ],
    [
      "more than was sent does not arrive",
      inState.shipped,
      receive(5, 1),
      { code: "quantity_not_possible", sku: "A", at_least: 1, at_most: 5 },
    ],
    [
      "nothing does not arrive",
      inState.shipped,
      receive(0),
      { code: "quantity_not_possible", sku: "A", at_least: 1, at_most: 5 },
    ],
    [
      "another SKU does not arrive",
      inState.shipped,
      receive(1, 0, "C"),
      { code: "line_not_found", sku: "C" },
    ],
    [
      "nothing at all is not approved",
      inState.requested,
      {
        move: "approve",
        lines: [
          { sku: "A", quantity: 0 },
          { sku: "B", quantity: 0 },
        ],
      },
      { code: "move_not_allowed", reason: "nothing would be sent; reject it instead" },
    ],
    [
      "nothing at all is not picked",
      inState.approved,
      {
        move: "pick",
        lines: [
          { sku: "A", quantity: 0 },
          { sku: "B", quantity: 0 },
        ],
      },
      { code: "move_not_allowed", reason: "nothing would be sent; cancel it instead" },
    ],
  ])("%s", (_, transfer, command, error) => {
    expect(transferRules.ask(transfer, command)).toMatchObject({ ok: false, error });
  });
});
