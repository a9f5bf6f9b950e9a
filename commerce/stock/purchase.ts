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
  type ItemTask,
  notNow,
  type Outcome,
  unitsOf,
} from "./document.ts";

/** The life of an order to a supplier. */
export const PURCHASE_STATES = ["draft", "ordered", "partly_received", "closed", "cancelled"] as const;
export type PurchaseState = (typeof PURCHASE_STATES)[number];

export const PURCHASE_MOVES = ["order", "receive", "receive_rest", "close", "cancel"] as const;
export type PurchaseMove = (typeof PURCHASE_MOVES)[number];

/** Drawn in docs/inventory.md; the screens ask it which buttons exist. */
export const purchaseMachine: StateMachine<PurchaseState, PurchaseMove, null> = defineMachine({
  initial: "draft",
  states: PURCHASE_STATES,
  moves: {
    order: { from: ["draft"], to: "ordered" },
    receive: { from: ["ordered", "partly_received"], to: "partly_received" },
    receive_rest: { from: ["ordered", "partly_received"], to: "closed" },
    close: { from: ["partly_received"], to: "closed" },
    cancel: { from: ["draft", "ordered"], to: "cancelled" },
  },
});

export interface PurchaseWishLine {
  readonly sku: string;
  readonly quantity: number;
  /** What the supplier asks for one, in minor units of the order's currency; null where nobody said. */
  readonly unit_cost: number | null;
}

export interface PurchaseLine extends PurchaseWishLine {
  /** Arrived to be sold. */
  readonly good: number;
  readonly damaged: number;
}

/** What is ordered of whom; all of it may change in a draft, but for supplier, place and currency also later. */
export interface PurchaseWish {
  readonly supplier: { readonly id: string; readonly name: string };
  /** Where the goods arrive. */
  readonly location_id: string;
  /** ISO 4217; of all unit costs. */
  readonly currency: string;
  readonly lines: readonly PurchaseWishLine[];
  /** The supplier's own number of the order. */
  readonly reference: string | null;
  readonly note: string | null;
  /** When it should arrive, RFC 3339. */
  readonly expected_at: string | null;
}

export interface PurchaseOrder extends DocumentBase<PurchaseState>, Omit<PurchaseWish, "lines"> {
  readonly kind: "purchase_order";
  readonly lines: readonly PurchaseLine[];
}

export interface PurchaseCreation extends PurchaseWish {
  readonly kind: "purchase_order";
}

export interface Delivered {
  readonly sku: string;
  readonly good: number;
  readonly damaged: number;
  /** How many more than were ordered are taken in. */
  readonly beyond: number;
}

export type PurchaseCommand =
  | ({ readonly move: "edit" } & PurchaseWish)
  | { readonly move: "order" }
  | { readonly move: "receive"; readonly lines: readonly Delivered[]; readonly reason: string | null }
  | { readonly move: "close"; readonly reason: string }
  | { readonly move: "cancel"; readonly reason: string | null };

/** Units of a line that have arrived, in whichever condition. */
export const deliveredOf = ({ good, damaged }: PurchaseLine): number => good + damaged;

/** Units of a line that still have to come. */
export const outstandingOf = (line: PurchaseLine): number => Math.max(0, line.quantity - deliveredOf(line));

/** What staff may do with a purchase order now: which buttons a screen shows. */
export const purchaseMoves = ({ state }: PurchaseOrder): Exclude<PurchaseMove, "receive_rest">[] =>
  openMoves(purchaseMachine, state, null).filter((move) => move !== "receive_rest");

/** Whether its lines and dates may still be changed. */
export const purchaseEditable = ({ state }: PurchaseOrder): boolean =>
  state !== "closed" && state !== "cancelled";

export const purchaseRules: DocumentRules<PurchaseOrder, PurchaseCreation, PurchaseCommand> = {
  create: (id, wish, { at, actor }) => ({
    ...wish,
    id,
    number: numberOf(id),
    state: "draft",
    version: 0,
    pending: null,
    history: [{ at, move: "create", from: null, to: "draft", actor, reason: null, units: null }],
    created_at: at,
    updated_at: at,
    lines: wish.lines.map((line) => ({ ...line, good: 0, damaged: 0 })),
  }),

  ask(order, command) {
    if (command.move === "edit") return askEdit(order, command);
    const open = applyMove(purchaseMachine, command.move, order.state, null);
    if (!open.ok) return open;
    switch (command.move) {
      case "order":
        return ok(order.lines.map((line) => expecting(order, line.sku, line.quantity)));
      case "receive": {
        const delivered = checkedLines(order.lines, command.lines, (line, { good, damaged, beyond }) => ({
          units: good + damaged,
          from: 1,
          to: outstandingOf(line) + beyond,
        }));
        if (!delivered.ok) return delivered;
        return ok(
          delivered.value.map(({ named: { sku, good, damaged } }) => ({
            sku,
            call: { kind: "receive", location_id: order.location_id, quantity: good + damaged, damaged },
          })),
        );
      }
      case "close":
      case "cancel":
        return ok(
          order.state === "draft"
            ? []
            : order.lines
                .filter((line) => outstandingOf(line) > 0)
                .map((line) => expecting(order, line.sku, 0)),
        );
    }
  },

  take(order, command, _answers, done) {
    switch (command.move) {
      case "edit":
        return edited(order, command, done);
      case "receive":
        return received(order, command, done);
      case "order": {
        const units = unitsOf(order.lines, ({ quantity }) => quantity);
        return { document: advanced(order, done, { move: "order", to: "ordered", units }) };
      }
      case "close":
      case "cancel": {
        const { move, reason } = command;
        const { to } = purchaseMachine.moves[move];
        return { document: advanced(order, done, { move, to, reason }) };
      }
    }
  },
};

const expecting = (
  { location_id, expected_at }: Pick<PurchaseWish, "location_id" | "expected_at">,
  sku: string,
  quantity: number,
): ItemTask => ({ sku, call: { kind: "expect", location_id, quantity, expected_at } });

/** What is fixed once the supplier has the order. */
const FIXED = {
  supplier: ({ supplier }: Pick<PurchaseWish, "supplier">) => supplier.id,
  location: ({ location_id }: Pick<PurchaseWish, "location_id">) => location_id,
  currency: ({ currency }: Pick<PurchaseWish, "currency">) => currency,
} as const;

/** Items hear of each line that now brings another quantity, or comes at another time. */
function askEdit(
  order: PurchaseOrder,
  wish: Extract<PurchaseCommand, { move: "edit" }>,
): Result<readonly ItemTask[], DocumentRefusal> {
  if (!purchaseEditable(order)) return err(notNow(order, "edit", `not possible while ${order.state}`));
  if (order.state === "draft") return ok([]);
  for (const [name, of] of Object.entries(FIXED)) {
    if (of(order) !== of(wish))
      return err(notNow(order, "edit", `the ${name} is fixed since it was ordered`));
  }
  const after = new Map(linesAfter(order, wish).map((line) => [line.sku, line]));
  for (const line of order.lines) {
    const delivered = deliveredOf(line);
    const quantity = after.get(line.sku)?.quantity ?? 0;
    if (quantity < delivered)
      return err({
        code: "quantity_not_possible",
        sku: line.sku,
        at_least: delivered,
        at_most: Math.max(line.quantity, delivered),
      });
  }
  const before = new Map(order.lines.map((line) => [line.sku, outstandingOf(line)]));
  const moved = wish.expected_at !== order.expected_at;
  return ok(
    [...new Set([...before.keys(), ...after.keys()])].flatMap((sku) => {
      const line = after.get(sku);
      const left = line ? outstandingOf(line) : 0;
      const was = before.get(sku) ?? 0;
      return left !== was || (moved && left > 0) ? [expecting(wish, sku, left)] : [];
    }),
  );
}

/** The lines as wished, with what has arrived of them. */
function linesAfter(order: PurchaseOrder, { lines }: PurchaseWish): PurchaseLine[] {
  const known = new Map(order.lines.map((line) => [line.sku, line]));
  return lines.map((line) => {
    const { good = 0, damaged = 0 } = known.get(line.sku) ?? {};
    return { ...line, good, damaged };
  });
}

/** An order that was cut down to what has arrived is closed by it. */
function edited(
  order: PurchaseOrder,
  { move, ...wish }: Extract<PurchaseCommand, { move: "edit" }>,
  done: Done,
): Outcome<PurchaseOrder> {
  const lines = linesAfter(order, wish);
  const complete = order.state === "partly_received" && lines.every((line) => outstandingOf(line) === 0);
  const to = complete ? "closed" : order.state;
  return { document: advanced(order, done, { move, to }, { ...wish, lines }) };
}

function received(
  order: PurchaseOrder,
  { lines: delivered, reason }: Extract<PurchaseCommand, { move: "receive" }>,
  done: Done,
): Outcome<PurchaseOrder> {
  const came = new Map(delivered.map((line) => [line.sku, line]));
  const lines = order.lines.map((line) => ({
    ...line,
    good: line.good + (came.get(line.sku)?.good ?? 0),
    damaged: line.damaged + (came.get(line.sku)?.damaged ?? 0),
  }));
  const complete = lines.every((line) => outstandingOf(line) === 0);
  const { to } = purchaseMachine.moves[complete ? "receive_rest" : "receive"];
  const units = unitsOf(delivered, ({ good, damaged }) => good + damaged);
  return { document: advanced(order, done, { move: "receive", to, reason, units }, { lines }) };
}
