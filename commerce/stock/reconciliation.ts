import { defineMachine } from "../state-machine.ts";
import { type CountedLevel, sellable } from "./level.ts";

/** What becomes of a snapshot: what another system says is on hand, all of it at one instant. */
export const SNAPSHOT_STATES = [
  /** It takes lines. */
  "open",
  "comparing",
  /** The report is there; nothing has changed yet. */
  "compared",
  "applying",
  "applied",
  "cancelled",
] as const;
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** What is known of a snapshot when a move is asked for. */
export interface SnapshotFacts {
  /** A file of lines is being read. */
  readonly reading: boolean;
}

/** People and programs ask for `compare`, `apply` and `cancel`; the work in the background ends what they began. */
export const snapshotMachine = defineMachine<
  SnapshotState,
  "compare" | "end_comparing" | "apply" | "end_applying" | "cancel",
  SnapshotFacts
>({
  initial: "open",
  states: SNAPSHOT_STATES,
  moves: {
    compare: {
      from: ["open", "compared"],
      to: "comparing",
      guard: ({ reading }) => (reading ? "a file of its lines is still being read" : null),
    },
    end_comparing: { from: ["comparing"], to: "compared" },
    // Again, for lines that were not chosen the first time.
    apply: { from: ["compared", "applied"], to: "applying" },
    end_applying: { from: ["applying"], to: "applied" },
    cancel: { from: ["open", "compared"], to: "cancelled" },
  },
});

/** How a line of the report stands. */
export const LINE_KINDS = [
  "equal",
  "different",
  /** Named by the snapshot, and no SKU of the merchant. */
  "missing_here",
  /** On hand here, and not named by the snapshot. */
  "missing_there",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a line is compared by. */
export interface ComparedLine {
  /** What the snapshot says; null where it says nothing. */
  readonly theirs: number | null;
  /** Of what the snapshot does not name there is none. */
  readonly complete: boolean;
  /** The merchant has such a SKU. */
  readonly known: boolean;
  /** The level as it is now. */
  readonly level: CountedLevel;
  /** Units that came (or went, below zero) since the snapshot was taken. */
  readonly moved: number;
}

/** What the report says of a line. */
export interface LineReport {
  readonly kind: LineKind;
  /** What was on hand when the snapshot was taken. */
  readonly ours: number;
  readonly moved: number;
  /** What applying the line adds to what is on hand; 0 where there is nothing to apply. */
  readonly difference: number;
  /** Units promised or set aside that applying it would leave uncovered. */
  readonly below_promised: number;
}

/**
 * Compares a line with what was on hand when the snapshot was taken, so that what was sold or received since counts
 * once. Null where both sides have nothing to say.
 */
export function compareLine({ theirs, complete, known, level, moved }: ComparedLine): LineReport | null {
  const ours = level.on_hand - moved;
  if (!known) {
    return theirs === null ? null : { kind: "missing_here", ours, moved, difference: 0, below_promised: 0 };
  }
  if (theirs === null && ours === 0) return null;
  const difference = theirs === null ? (complete ? -ours : 0) : theirs - ours;
  const kind = theirs === null ? "missing_there" : difference === 0 ? "equal" : "different";
  return {
    kind,
    ours,
    moved,
    difference,
    below_promised: difference < 0 ? Math.max(0, -difference - sellable(notHeld(level))) : 0,
  };
}

/** Carts' soft holds give way to what is there: only promises and what is set aside count. */
const notHeld = (level: CountedLevel): CountedLevel => ({ ...level, held: 0 });
