import { numberOf } from "../id.ts";
import { err, ok, type Result } from "../result.ts";
import { applyMove, defineMachine, openMoves, type StateMachine } from "../state-machine.ts";
import {
  advanced,
  checkedLines,
  type DocumentBase,
  type DocumentRefusal,
  type DocumentRules,
  type Done,
  type ItemAnswer,
  type ItemTask,
  notNow,
  type Outcome,
  type Shortage,
  type SkuQuantity,
  shortages,
  unitsOf,
} from "./document.ts";

/** The life of a transfer from one location to another. */
export const TRANSFER_STATES = [
  "draft",
  "requested",
  "approved",
  "picked",
  "shipped",
  "partly_received",
  "discrepancy",
  "closed",
  "rejected",
  "cancelled",
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

export const TRANSFER_MOVES = [
  "request",
  "approve",
  "reject",
  "pick",
  "ship",
  "receive",
  "receive_rest",
  "report_discrepancy",
  "close",
  "cancel",
] as const;
export type TransferMove = (typeof TRANSFER_MOVES)[number];

export interface TransferFacts {
  /** Some of it has left already, though not all of it could. */
  readonly left: boolean;
}

const ON_THE_WAY = ["shipped", "partly_received", "discrepancy"] as const;

/** Drawn in docs/inventory.md; the screens ask it which buttons exist. */
export const transferMachine: StateMachine<TransferState, TransferMove, TransferFacts> = defineMachine({
  initial: "draft",
  states: TRANSFER_STATES,
  moves: {
    request: { from: ["draft"], to: "requested" },
    approve: { from: ["requested"], to: "approved" },
    reject: { from: ["requested"], to: "rejected" },
    pick: { from: ["approved", "picked"], to: "picked" },
    ship: { from: ["picked"], to: "shipped" },
    receive: { from: ON_THE_WAY, to: "partly_received" },
    receive_rest: { from: ON_THE_WAY, to: "closed" },
    report_discrepancy: { from: ["shipped", "partly_received"], to: "discrepancy" },
    close: { from: ["discrepancy"], to: "closed" },
    cancel: {
      from: ["draft", "requested", "approved", "picked"],
      to: "cancelled",
      guard: ({ left }) => (left ? "some of it has left already" : null),
    },
  },
});

/** While its lines may be changed: nothing was set aside for them yet. */
const EDITABLE: readonly TransferState[] = ["draft", "requested"];

/** Units of a SKU, from wish to arrival. */
export interface TransferLine {
  readonly sku: string;
  readonly requested: number;
  /** Set aside at the source when it was approved. */
  readonly approved: number;
  readonly picked: number;
  readonly shipped: number;
  /** Arrived to be sold. */
  readonly good: number;
  readonly damaged: number;
  /** Given up: they never arrived. */
  readonly lost: number;
}

export interface Transfer extends DocumentBase<TransferState> {
  readonly kind: "transfer";
  readonly from_location_id: string;
  readonly to_location_id: string;
  readonly lines: readonly TransferLine[];
  readonly note: string | null;
  /** When it should arrive, RFC 3339. */
  readonly expected_at: string | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  /** What was too little when it was last to be approved or shipped. */
  readonly shortages: readonly Shortage[];
  /** Approvals that were refused; each asks for units under a name of its own. */
  readonly refusals: number;
}

export interface TransferWish {
  readonly lines: readonly SkuQuantity[];
  readonly note: string | null;
  readonly expected_at: string | null;
}

export interface TransferCreation extends TransferWish {
  readonly kind: "transfer";
  readonly from_location_id: string;
  readonly to_location_id: string;
  /** False leaves it a draft. */
  readonly request: boolean;
}

export interface Arrived {
  readonly sku: string;
  readonly good: number;
  readonly damaged: number;
}

export type TransferCommand =
  | ({ readonly move: "edit" } & TransferWish)
  | { readonly move: "request" }
  /** `lines` names what is approved with fewer units than were asked for; the rest as requested. */
  | { readonly move: "approve"; readonly lines: readonly SkuQuantity[] }
  | { readonly move: "reject"; readonly reason: string }
  /** `lines` names what was picked with fewer units than were approved; the rest in full. */
  | { readonly move: "pick"; readonly lines: readonly SkuQuantity[] }
  | {
      readonly move: "ship";
      readonly expected_at: string | null;
      readonly carrier: string | null;
      readonly tracking: string | null;
    }
  | { readonly move: "receive"; readonly lines: readonly Arrived[]; readonly reason: string | null }
  | { readonly move: "report_discrepancy"; readonly reason: string }
  | { readonly move: "close"; readonly reason: string }
  | { readonly move: "cancel"; readonly reason: string | null };

/** Units of a line that were sent and have neither arrived nor been given up. */
export const missingOf = (line: TransferLine): number => line.shipped - line.good - line.damaged - line.lost;

/** What staff may do with a transfer now: which buttons a screen shows. */
export const transferMoves = (transfer: Transfer): Exclude<TransferMove, "receive_rest">[] =>
  openMoves(transferMachine, transfer.state, factsOf(transfer)).filter((move) => move !== "receive_rest");

/** Whether its lines may still be changed. */
export const transferEditable = ({ state }: Transfer): boolean => EDITABLE.includes(state);

export const transferRules: DocumentRules<Transfer, TransferCreation, TransferCommand> = {
  create(id, { request, from_location_id, to_location_id, ...wish }, { at, actor }) {
    const state = request ? "requested" : "draft";
    return {
      id,
      kind: "transfer",
      number: numberOf(id),
      state,
      version: 0,
      pending: null,
      history: [{ at, move: "create", from: null, to: state, actor, reason: null, units: null }],
      created_at: at,
      updated_at: at,
      from_location_id,
      to_location_id,
      ...asWished(wish),
      carrier: null,
      tracking: null,
      shortages: [],
      refusals: 0,
    };
  },

  ask(transfer, command) {
    if (command.move === "edit") {
      return transferEditable(transfer)
        ? ok([])
        : err(notNow(transfer, "edit", "its units are set aside already; cancel it and begin another"));
    }
    const open = applyMove(transferMachine, command.move, transfer.state, factsOf(transfer));
    return open.ok ? tasksFor(transfer, command) : open;
  },

  take(transfer, command, answers, done) {
    const { move } = command;
    switch (move) {
      case "edit":
        return {
          document: advanced(
            transfer,
            done,
            { move, to: transfer.state },
            { ...asWished(command), shortages: [] },
          ),
        };
      case "approve":
        return approved(transfer, command, answers, done);
      case "pick":
        return picked(transfer, command, done);
      case "ship":
        return shipped(transfer, command, answers, done);
      case "receive":
        return received(transfer, command, done);
      case "close":
        return givenUp(transfer, command, done);
      case "request":
      case "reject":
      case "report_discrepancy":
      case "cancel": {
        const reason = "reason" in command ? command.reason : null;
        return { document: advanced(transfer, done, { move, to: transferMachine.moves[move].to, reason }) };
      }
    }
  },
};

const factsOf = ({ state, lines }: Transfer): TransferFacts => ({
  left: state === "picked" && lines.some((line) => line.shipped > 0),
});

/** The promise at the source. A name that was given back is never promised anything again, so each approval has its own. */
const allocationOf = ({ id, refusals }: Transfer): string => `${id}.${refusals + 1}`;

const asWished = ({ lines, note, expected_at }: TransferWish) => ({
  lines: lines.map(
    ({ sku, quantity }): TransferLine => ({
      sku,
      requested: quantity,
      approved: 0,
      picked: 0,
      shipped: 0,
      good: 0,
      damaged: 0,
      lost: 0,
    }),
  ),
  note,
  expected_at,
});

type Asked = Result<readonly ItemTask[], DocumentRefusal>;

function tasksFor(transfer: Transfer, command: Exclude<TransferCommand, { move: "edit" }>): Asked {
  const allocation_id = allocationOf(transfer);
  const source = { allocation_id, location_id: transfer.from_location_id };
  switch (command.move) {
    case "request":
    case "reject":
    case "report_discrepancy":
      return ok([]);
    case "approve": {
      const wanted = quantitiesFor(transfer, command.lines, (line) => ({ from: 0, to: line.requested }));
      if (!wanted.ok) return wanted;
      const tasks = wanted.value
        .filter(({ quantity }) => quantity > 0)
        .map(
          ({ line, quantity }): ItemTask => ({
            sku: line.sku,
            call: { kind: "allocate", ...source, quantity },
          }),
        );
      return tasks.length > 0
        ? ok(tasks)
        : err(notNow(transfer, "approve", "nothing would be sent; reject it instead"));
    }
    case "pick": {
      const taken = quantitiesFor(transfer, command.lines, pickBounds(transfer));
      if (!taken.ok) return taken;
      if (unitsOf(taken.value, ({ quantity }) => quantity) === 0)
        return err(notNow(transfer, "pick", "nothing would be sent; cancel it instead"));
      return ok(
        taken.value.flatMap(({ line, quantity }): ItemTask[] => {
          const back = heldOf(transfer, line) - quantity;
          if (back === 0) return [];
          return [
            quantity === 0
              ? { sku: line.sku, call: { kind: "release", allocation_id } }
              : { sku: line.sku, call: { kind: "reduce", ...source, quantity: back } },
          ];
        }),
      );
    }
    case "ship":
      return ok(
        transfer.lines
          .filter((line) => line.picked > line.shipped)
          .map(
            (line): ItemTask => ({
              sku: line.sku,
              call: {
                kind: "dispatch",
                ...source,
                to: transfer.to_location_id,
                quantity: line.picked - line.shipped,
                expected_at: command.expected_at,
              },
            }),
          ),
      );
    case "receive": {
      const arrived = checkedLines(transfer.lines, command.lines, (line, { good, damaged }) => ({
        units: good + damaged,
        from: 1,
        to: missingOf(line),
      }));
      if (!arrived.ok) return arrived;
      return ok(
        arrived.value.map(({ named: { sku, good, damaged } }) => ({
          sku,
          call: { kind: "arrive", location_id: transfer.to_location_id, good, damaged, lost: 0 },
        })),
      );
    }
    case "close":
      return ok(
        transfer.lines
          .filter((line) => missingOf(line) > 0)
          .map((line) => ({
            sku: line.sku,
            call: {
              kind: "arrive",
              location_id: transfer.to_location_id,
              good: 0,
              damaged: 0,
              lost: missingOf(line),
            },
          })),
      );
    case "cancel":
      return ok(
        transfer.lines
          .filter((line) => heldOf(transfer, line) > 0)
          .map((line) => ({ sku: line.sku, call: { kind: "release", allocation_id } })),
      );
  }
}

/** Units of a line that are set aside at the source now, or have left it. */
const heldOf = ({ state }: Transfer, line: TransferLine): number =>
  state === "picked" ? line.picked : line.approved;

/** Picking counts down from what is set aside; what has left already stays picked. */
const pickBounds = (transfer: Transfer) => (line: TransferLine) => ({
  from: line.shipped,
  to: line.shipped > 0 ? line.shipped : heldOf(transfer, line),
});

/** The quantity of every line: the most that is possible, or what was named for it. */
function quantitiesFor(
  transfer: Transfer,
  named: readonly SkuQuantity[],
  bounds: (line: TransferLine) => { readonly from: number; readonly to: number },
): Result<readonly { readonly line: TransferLine; readonly quantity: number }[], DocumentRefusal> {
  const checked = checkedLines(transfer.lines, named, (line, { quantity }) => ({
    units: quantity,
    ...bounds(line),
  }));
  if (!checked.ok) return checked;
  const chosen = new Map(named.map(({ sku, quantity }) => [sku, quantity]));
  return ok(transfer.lines.map((line) => ({ line, quantity: chosen.get(line.sku) ?? bounds(line).to })));
}

type Answers = ReadonlyMap<string, ItemAnswer>;
type CommandOf<Move extends TransferCommand["move"]> = Extract<TransferCommand, { move: Move }>;

/** All units are set aside, or none: what was promised of a refused approval is given back. */
function approved(
  transfer: Transfer,
  { lines: named }: CommandOf<"approve">,
  answers: Answers,
  done: Done,
): Outcome<Transfer> {
  const chosen = new Map(named.map(({ sku, quantity }) => [sku, quantity]));
  const wanted = transfer.lines.map((line) => ({
    ...line,
    approved: chosen.get(line.sku) ?? line.requested,
  }));
  const short = shortages(
    wanted.map((line) => ({ sku: line.sku, wanted: line.approved })),
    answers,
  );
  if (short.length === 0) {
    const units = unitsOf(wanted, (line) => line.approved);
    const entry = { move: "approve", to: "approved", units } as const;
    return { document: advanced(transfer, done, entry, { lines: wanted, shortages: [] }) };
  }
  const allocation_id = allocationOf(transfer);
  return {
    document: advanced(
      transfer,
      done,
      { move: "approve", to: transfer.state, reason: "too few units are free" },
      { shortages: short, refusals: transfer.refusals + 1 },
    ),
    afterwards: [...answers.keys()].map((sku) => ({ sku, call: { kind: "release", allocation_id } })),
    refusal: { code: "units_short", lines: short },
  };
}

function picked(transfer: Transfer, command: CommandOf<"pick">, done: Done): Outcome<Transfer> {
  const chosen = new Map(command.lines.map(({ sku, quantity }) => [sku, quantity]));
  const bounds = pickBounds(transfer);
  const lines = transfer.lines.map((line) => ({
    ...line,
    picked: chosen.get(line.sku) ?? bounds(line).to,
  }));
  const units = unitsOf(lines, (line) => line.picked);
  return {
    document: advanced(transfer, done, { move: "pick", to: "picked", units }, { lines, shortages: [] }),
  };
}

/** What there is leaves. Where a count has found fewer units than were picked, the line stays until somebody has looked. */
function shipped(
  transfer: Transfer,
  { expected_at, carrier, tracking }: CommandOf<"ship">,
  answers: Answers,
  done: Done,
): Outcome<Transfer> {
  const lines = transfer.lines.map((line) => ({
    ...line,
    shipped: answers.get(line.sku)?.ok ? line.picked : line.shipped,
  }));
  const short = shortages(
    transfer.lines.map((line) => ({ sku: line.sku, wanted: line.picked - line.shipped })),
    answers,
  );
  const units = unitsOf(lines, (line) => line.shipped) - unitsOf(transfer.lines, (line) => line.shipped);
  const to = short.length === 0 ? "shipped" : "picked";
  const reason = short.length === 0 ? null : "too few units are there";
  return {
    document: advanced(
      transfer,
      done,
      { move: "ship", to, units, reason },
      { lines, shortages: short, expected_at, carrier, tracking },
    ),
    ...(short.length > 0 && { refusal: { code: "not_all_shipped", lines: short } }),
  };
}

function received(transfer: Transfer, command: CommandOf<"receive">, done: Done): Outcome<Transfer> {
  const arrived = new Map(command.lines.map((line) => [line.sku, line]));
  const lines = transfer.lines.map((line) => ({
    ...line,
    good: line.good + (arrived.get(line.sku)?.good ?? 0),
    damaged: line.damaged + (arrived.get(line.sku)?.damaged ?? 0),
  }));
  const complete = lines.every((line) => missingOf(line) === 0);
  const { to } = transferMachine.moves[complete ? "receive_rest" : "receive"];
  const units = unitsOf(command.lines, ({ good, damaged }) => good + damaged);
  return {
    document: advanced(transfer, done, { move: "receive", to, units, reason: command.reason }, { lines }),
  };
}

function givenUp(transfer: Transfer, { reason }: CommandOf<"close">, done: Done): Outcome<Transfer> {
  const units = unitsOf(transfer.lines, missingOf);
  const lines = transfer.lines.map((line) => ({ ...line, lost: line.lost + missingOf(line) }));
  return { document: advanced(transfer, done, { move: "close", to: "closed", reason, units }, { lines }) };
}
