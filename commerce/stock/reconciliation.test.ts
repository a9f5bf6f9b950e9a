import { expect, test } from "vitest";
import { emptyLevel } from "./level.ts";
import { type ComparedLine, compareLine, snapshotMachine } from "./reconciliation.ts";

const line = (given: Partial<ComparedLine>, figures: Partial<ComparedLine["level"]> = {}): ComparedLine => ({
  theirs: 0,
  complete: true,
  known: true,
  moved: 0,
  level: { ...emptyLevel("loc"), ...figures },
  ...given,
});

test.each([
  ["both agree", line({ theirs: 5 }, { on_hand: 5 }), ["equal", 5, 0, 0, 0]],
  ["they have more", line({ theirs: 7 }, { on_hand: 5 }), ["different", 5, 0, 2, 0]],
  ["two were sold since", line({ theirs: 5, moved: -2 }, { on_hand: 3 }), ["equal", 5, -2, 0, 0]],
  [
    "ten came since, and one was missing",
    line({ theirs: 4, moved: 10 }, { on_hand: 15 }),
    ["different", 5, 10, -1, 0],
  ],
  [
    "less is left than is promised",
    line({ theirs: 3 }, { on_hand: 8, allocated: 4, damaged: 1 }),
    ["different", 8, 0, -5, 2],
  ],
  ["a cart's hold gives way", line({ theirs: 3 }, { on_hand: 8, held: 6 }), ["different", 8, 0, -5, 0]],
  ["no such SKU here", line({ theirs: 3, known: false }), ["missing_here", 0, 0, 0, 0]],
  ["not named there, so none", line({ theirs: null }, { on_hand: 4 }), ["missing_there", 4, 0, -4, 0]],
  [
    "not named there, which says nothing",
    line({ theirs: null, complete: false }, { on_hand: 4 }),
    ["missing_there", 4, 0, 0, 0],
  ],
] as const)(
  "[INV-11] a line of a snapshot: %s",
  (_, given, [kind, ours, moved, difference, below_promised]) => {
    expect(compareLine(given)).toEqual({ kind, ours, moved, difference, below_promised });
  },
);

test("[INV-11] what neither side speaks of is no line", () => {
  expect(compareLine(line({ theirs: null }))).toBe(null);
  expect(compareLine(line({ theirs: null, known: false }, { on_hand: 4 }))).toBe(null);
});

test("[INV-11] a snapshot is not compared while a file of its lines is being read", () => {
  expect(snapshotMachine.moves.compare.guard?.({ reading: true })).toBe(
    "a file of its lines is still being read",
  );
  expect(snapshotMachine.moves.compare.guard?.({ reading: false })).toBe(null);
});
