import type { Actor } from "../order/document.ts";
import { err, ok, type Result } from "../result.ts";
import type { MoveRefusal } from "../state-machine.ts";

/**
 * What transfers, purchase orders and other papers that move stock have in common. A command asks items for something
 * first, and takes effect by what they answered; the object that holds a document carries it through whatever crashes.
 */
export interface DocumentBase<State extends string = string> {
  readonly id: string;
  readonly kind: DocumentKind;
  /** What people read out; follows from the id. */
  readonly number: string;
  readonly state: State;
  /** Grows with each change. */
  readonly version: number;
  /** The command that items have not all answered yet; null when nothing is under way. */
  readonly pending: string | null;
  readonly history: readonly DocumentHistoryEntry[];
  /** RFC 3339. */
  readonly created_at: string;
  readonly updated_at: string;
}

export const DOCUMENT_KINDS = ["transfer", "purchase_order", "count"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What happened to a document, by whom; `units` that it moved, where it moved any. */
export interface DocumentHistoryEntry {
  readonly at: string;
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly units: number | null;
}

/** What the item of a SKU is asked to do for a document. */
export type ItemCall =
  /** Promises free units of a location to the document; no rule keeps anything back from it. */
  | {
      readonly kind: "allocate";
      readonly allocation_id: string;
      readonly location_id: string;
      readonly quantity: number;
    }
  /** Takes the whole promise back. */
  | { readonly kind: "release"; readonly allocation_id: string }
  /** Takes some of the promise back. */
  | {
      readonly kind: "reduce";
      readonly allocation_id: string;
      readonly location_id: string;
      readonly quantity: number;
    }
  /** Promised units leave. */
  | {
      readonly kind: "dispatch";
      readonly allocation_id: string;
      readonly location_id: string;
      readonly to: string;
      readonly quantity: number;
      readonly expected_at: string | null;
    }
  /** Units on their way arrive, or are given up. */
  | {
      readonly kind: "arrive";
      readonly location_id: string;
      readonly good: number;
      readonly damaged: number;
      readonly lost: number;
    }
  /** Says how many units still come from a supplier, and when; in place of what was said before. */
  | {
      readonly kind: "expect";
      readonly location_id: string;
      readonly quantity: number;
      readonly expected_at: string | null;
    }
  /** A supplier's goods arrive; `quantity` counts the damaged ones too. */
  | {
      readonly kind: "receive";
      readonly location_id: string;
      readonly quantity: number;
      readonly damaged: number;
    }
  /** Asks how many units the books had at some moments, RFC 3339; without any, how many they have now. */
  | { readonly kind: "books"; readonly location_id: string; readonly moments: readonly string[] }
  /** Posts what was counted, beside what the books said when it was. */
  | {
      readonly kind: "count";
      readonly location_id: string;
      readonly counted: number;
      readonly seen: number;
    };

export interface ItemTask {
  readonly sku: string;
  readonly call: ItemCall;
}

/** What an item answered: done (with what its books had, where it was asked), or how many units it could have given. */
export type ItemAnswer =
  | { readonly ok: true; readonly books?: readonly number[] }
  | { readonly ok: false; readonly units: number };

/** A SKU of which fewer units are there than a step wants. */
export interface Shortage {
  readonly sku: string;
  readonly wanted: number;
  readonly available: number;
}

/** Why a document does not do what it was told. */
export type DocumentRefusal =
  | MoveRefusal
  | { readonly code: "line_not_found"; readonly sku: string }
  /** Fewer or more units than this step can take of a SKU. */
  | {
      readonly code: "quantity_not_possible";
      readonly sku: string;
      readonly at_least: number;
      readonly at_most: number;
    }
  /** Too few units are free; nothing was set aside. */
  | { readonly code: "units_short"; readonly lines: readonly Shortage[] }
  /** Of these fewer are there than were picked; all others have left. */
  | { readonly code: "not_all_shipped"; readonly lines: readonly Shortage[] };

/** When and by whom a command takes effect. */
export interface Done {
  readonly at: string;
  readonly actor: Actor;
}

/** What became of a command. */
export interface Outcome<Document> {
  readonly document: Document;
  /** What is still to be asked of items, who cannot refuse it. */
  readonly afterwards?: readonly ItemTask[];
  readonly refusal?: DocumentRefusal;
}

/** The rules of one kind of document: plain functions, so that what they decide can be tested as a table. */
export interface DocumentRules<Document extends DocumentBase, Creation, Command extends { move: string }> {
  create(id: string, creation: Creation, done: Done): Document;
  /** What items are asked before a command takes effect, each SKU once; or why it is not open. */
  ask(document: Document, command: Command): Result<readonly ItemTask[], DocumentRefusal>;
  /** The document after it, by what the items answered. */
  take(
    document: Document,
    command: Command,
    answers: ReadonlyMap<string, ItemAnswer>,
    done: Done,
  ): Outcome<Document>;
}

/** A quantity of a SKU as somebody names it. */
export interface SkuQuantity {
  readonly sku: string;
  readonly quantity: number;
}

/** The document in another state (or the same), with what happened in its history. */
export function advanced<Document extends DocumentBase>(
  document: Document,
  { at, actor }: Done,
  entry: {
    readonly move: string;
    readonly to: Document["state"];
    readonly reason?: string | null | undefined;
    readonly units?: number;
  },
  changes: Partial<Document> = {},
): Document {
  const { move, to, reason = null, units = null } = entry;
  const told: DocumentHistoryEntry = { at, move, from: document.state, to, actor, reason, units };
  return { ...document, ...changes, state: to, history: [...document.history, told] };
}

/** A move that is open by the machine, but not as things stand. */
export const notNow = (document: DocumentBase, move: string, reason: string): MoveRefusal => ({
  code: "move_not_allowed",
  move,
  state: document.state,
  reason,
});

/** Named quantities, each with its line; refused where there is no such line or the quantity is out of its bounds. */
export function checkedLines<Line extends { readonly sku: string }, Named extends { readonly sku: string }>(
  lines: readonly Line[],
  named: readonly Named[],
  bounds: (
    line: Line,
    named: Named,
  ) => { readonly units: number; readonly from: number; readonly to: number },
): Result<readonly { readonly line: Line; readonly named: Named }[], DocumentRefusal> {
  const found: { line: Line; named: Named }[] = [];
  for (const entry of named) {
    const line = lines.find(({ sku }) => sku === entry.sku);
    if (!line) return err({ code: "line_not_found", sku: entry.sku });
    const { units, from, to } = bounds(line, entry);
    if (units < from || units > to)
      return err({
        code: "quantity_not_possible",
        sku: entry.sku,
        at_least: from,
        at_most: Math.max(from, to),
      });
    found.push({ line, named: entry });
  }
  return ok(found);
}

/** Lines whose items refused, with how many units those could have given. */
export function shortages(
  tasks: readonly { readonly sku: string; readonly wanted: number }[],
  answers: ReadonlyMap<string, ItemAnswer>,
): Shortage[] {
  return tasks.flatMap(({ sku, wanted }) => {
    const answer = answers.get(sku);
    return answer && !answer.ok ? [{ sku, wanted, available: answer.units }] : [];
  });
}

/** Units of lines in all. */
export const unitsOf = <Line>(lines: readonly Line[], count: (line: Line) => number): number =>
  lines.reduce((total, line) => total + count(line), 0);
