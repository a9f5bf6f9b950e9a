import { expect, test } from "vitest";
import type { Actor } from "../order/document.ts";
import { type Count, type CountCommand, countMoves, countRules } from "./count.ts";
import { type CountEntry, type KeptEntry, sortEntries } from "./count-entries.ts";
import type { CountThreshold } from "./count-figures.ts";
import type { ItemAnswer } from "./document.ts";

const ID = "cnt_01J8ZQ5V6N4T3M2K1H0G9F8E7D";
const actor: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const done = { at: "2026-11-22T10:00:00.000Z", actor };
const mo = { id: "stf_1", name: "Mo" };
const jo = { id: "stf_2", name: "Jo" };

const planned = (
  skus: readonly string[] = ["A", "B"],
  threshold: CountThreshold = { unit: "units", value: 1 },
) =>
  countRules.create(
    ID,
    {
      kind: "count",
      location_id: "loc_1",
      title: "Shelf 3",
      scope: { kind: "skus" },
      assigned_to: null,
      blind: true,
      threshold,
      currency: "EUR",
      lines: skus.map((sku) => ({ sku, unit_price: 100 })),
    },
    done,
  );

/** Tells a count something while its items' books have `books`. */
function tell(count: Count, command: CountCommand, books: Readonly<Record<string, number>> = {}) {
  const asked = countRules.ask(count, command);
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  const answers = new Map<string, ItemAnswer>(
    asked.value.map(({ sku, call }) => {
      const moments = call.kind === "books" ? Math.max(1, call.moments.length) : 0;
      return [sku, { ok: true, books: Array(moments).fill(books[sku] ?? 0) }];
    }),
  );
  return { count: countRules.take(count, command, answers, done).document, asked: asked.value };
}

let made = 0;
const entry = (sku: string, quantity: number, more: Partial<CountEntry> = {}): CountEntry => {
  made += 1;
  return {
    id: `cne_${made}`,
    sku,
    quantity,
    round: 1,
    at: "2026-11-22T10:05:00.000Z",
    takes_back: null,
    ...more,
  };
};

const enter = (
  count: Count,
  entries: readonly CountEntry[],
  books: Readonly<Record<string, number>>,
  by = mo,
): Count => tell(count, { move: "enter", entries, prices: {}, by }, books).count;

const lineOf = (count: Count, sku: string) => count.lines.find((line) => line.sku === sku);
const refusalOf = (count: Count, command: CountCommand) => {
  const asked = countRules.ask(count, command);
  return asked.ok ? null : asked.error;
};

test("[INV-11] what two people count of a SKU adds up, and the first entry begins the count", () => {
  const first = enter(planned(), [entry("A", 1), entry("A", 4)], { A: 7 });
  expect(first.state).toBe("counting");
  expect(first.history.map(({ move }) => move)).toEqual(["create", "start"]);
  const both = enter(first, [entry("A", 3)], { A: 7 }, jo);
  expect(lineOf(both, "A")).toMatchObject({ counted: 8, seen: 7 });
  expect(both.counters).toEqual([mo, jo]);
  expect(both.history.length).toBe(2);
});

test("[INV-11] the books are asked as they were at the first and the last entry of each SKU, once a SKU", () => {
  const entries = [
    entry("A", 1, { at: "2026-11-22T10:09:00.000Z" }),
    entry("B", 1),
    entry("A", 1, { at: "2026-11-22T10:07:00.000Z" }),
  ];
  const { asked } = tell(planned(), { move: "enter", entries, prices: {}, by: mo });
  expect(asked).toEqual([
    {
      sku: "A",
      call: {
        kind: "books",
        location_id: "loc_1",
        moments: ["2026-11-22T10:07:00.000Z", "2026-11-22T10:09:00.000Z"],
      },
    },
    {
      sku: "B",
      call: {
        kind: "books",
        location_id: "loc_1",
        moments: ["2026-11-22T10:05:00.000Z", "2026-11-22T10:05:00.000Z"],
      },
    },
  ]);
});

test("[INV-11] an entry that arrives late does not replace what the books said at a later one", () => {
  const later = enter(planned(), [entry("A", 2, { at: "2026-11-22T12:00:00.000Z" })], { A: 5 });
  const late = enter(later, [entry("A", 1, { at: "2026-11-22T11:00:00.000Z" })], { A: 9 }, jo);
  expect(lineOf(late, "A")).toMatchObject({ counted: 3, seen: 5, last_at: "2026-11-22T12:00:00.000Z" });
});

test("[INV-11] taken back, an entry was never made: the line is not counted, not empty", () => {
  const scanned = entry("A", 3);
  const counting = enter(planned(), [scanned], { A: 7 });
  const back = enter(counting, [entry("A", 3, { takes_back: scanned.id })], { A: 7 });
  expect(lineOf(back, "A")).toMatchObject({ counted: null, seen: null, seen_first: null, tallies: [] });
});

test("[INV-11] a quantity of none is an empty shelf", () => {
  expect(lineOf(enter(planned(), [entry("A", 0)], { A: 7 }), "A")).toMatchObject({ counted: 0, seen: 7 });
});

test("[INV-11] a SKU that nobody planned is taken in with its price", () => {
  const command: CountCommand = { move: "enter", entries: [entry("Z", 2)], prices: { Z: 250 }, by: mo };
  const { count } = tell(planned(), command, { Z: 0 });
  expect(lineOf(count, "Z")).toMatchObject({ planned: false, counted: 2, seen: 0, unit_price: 250 });
});

test.each([
  ["zero", { counted: 0, seen: 4 }],
  ["not_counted", { counted: null, seen: null }],
] as const)("[INV-11] at the end, what nobody counted is %s if whoever closes says so", (rest, expected) => {
  const counting = enter(planned(), [entry("A", 1)], { A: 1 });
  const { count, asked } = tell(counting, { move: "finish", rest }, { B: 4 });
  expect(asked.map(({ sku }) => sku)).toEqual(rest === "zero" ? ["B"] : []);
  expect(count.state).toBe("counted");
  expect(lineOf(count, "B")).toMatchObject(expected);
});

test("[INV-11] lines counted again keep what was found before, and get it back if nobody counts them", () => {
  const counted = tell(enter(planned(), [entry("A", 1), entry("B", 2)], { A: 5, B: 2 }), {
    move: "finish",
    rest: "not_counted",
  }).count;
  const again = tell(counted, { move: "recount", skus: ["A"], reason: "far off" }).count;
  expect([again.state, again.round]).toEqual(["counting", 2]);
  expect(lineOf(again, "A")).toMatchObject({ counted: null, round: 2, earlier: [{ counted: 1, seen: 5 }] });
  expect(lineOf(again, "B")).toMatchObject({ counted: 2, round: 1 });
  const recounted = enter(again, [entry("A", 4, { round: 2 })], { A: 5 });
  expect(lineOf(recounted, "A")).toMatchObject({ counted: 4, seen: 5, earlier: [{ counted: 1, seen: 5 }] });
  const left = tell(again, { move: "finish", rest: "not_counted" }).count;
  expect(lineOf(left, "A")).toMatchObject({ counted: 1, seen: 5, earlier: [] });
});

test("[INV-11] only somebody who did not count approves what is beyond the threshold", () => {
  const close = (found: number) =>
    tell(enter(planned(["A"]), [entry("A", found)], { A: 5 }), { move: "finish", rest: "zero" }).count;
  const approve = (by: string): CountCommand => ({ move: "approve", by, reason: null });
  expect(refusalOf(close(3), approve(mo.id))).toMatchObject({ code: "move_not_allowed", move: "approve" });
  expect(refusalOf(close(3), approve(jo.id))).toBe(null);
  expect(refusalOf(close(4), approve(mo.id))).toBe(null);
  expect(countMoves(close(3), mo.id)).toEqual(["recount", "cancel"]);
  expect(countMoves(close(3), jo.id)).toEqual(["recount", "approve", "cancel"]);
});

test("[INV-11] what was counted is posted beside what the books said then, exact lines too", () => {
  const counted = tell(enter(planned(["A", "B", "C"]), [entry("A", 3), entry("B", 2)], { A: 5, B: 2 }), {
    move: "finish",
    rest: "not_counted",
  }).count;
  const approved = tell(counted, { move: "approve", by: jo.id, reason: null }).count;
  const { count, asked } = tell(approved, { move: "post" });
  expect(asked).toEqual([
    { sku: "A", call: { kind: "count", location_id: "loc_1", counted: 3, seen: 5 } },
    { sku: "B", call: { kind: "count", location_id: "loc_1", counted: 2, seen: 2 } },
  ]);
  expect([count.state, count.posted_at, count.history.at(-1)?.units]).toEqual(["posted", done.at, 2]);
  expect(countMoves(count, jo.id)).toEqual([]);
});

test.each(["finish", "recount", "approve", "post"] as const)(
  "[INV-11] %s is not open for a new count",
  (move) => {
    const commands = {
      finish: { move: "finish", rest: "zero" },
      recount: { move: "recount", skus: ["A"], reason: null },
      approve: { move: "approve", by: jo.id, reason: null },
      post: { move: "post" },
    } as const;
    expect(refusalOf(planned(), commands[move])).toMatchObject({
      code: "move_not_allowed",
      state: "planned",
    });
  },
);

test("[INV-11] a line that is not there is not counted again", () => {
  const counted = tell(enter(planned(), [entry("A", 1)], {}), { move: "finish", rest: "zero" }).count;
  expect(refusalOf(counted, { move: "recount", skus: ["X"], reason: null })).toEqual({
    code: "line_not_found",
    sku: "X",
  });
});

const kept = (of: CountEntry, more: Partial<KeptEntry> = {}): KeptEntry => ({
  ...of,
  by: mo,
  device_id: null,
  taken_back: false,
  ...more,
});

test("[INV-11] entries that count are told from repeats and from those that came too late", () => {
  const known = new Map([["cne_known", kept(entry("A", 1, { id: "cne_known" }))]]);
  const find = (id: string) => known.get(id) ?? null;
  const fresh = entry("A", 2);
  const sorted = sortEntries(
    planned(),
    [fresh, fresh, entry("A", 1, { id: "cne_known" }), entry("A", 1, { round: 2 })],
    mo.id,
    find,
  );
  expect(sorted.taken).toEqual([fresh]);
  expect(sorted.outcomes.map(({ outcome }) => outcome)).toEqual([
    "counted",
    "repeated",
    "repeated",
    "round_over",
  ]);
  const closed = { ...planned(), state: "counted" } as const;
  const late = sortEntries(closed, [entry("A", 1), entry("A", 1, { id: "cne_known" })], mo.id, find);
  expect(late.outcomes.map(({ outcome }) => outcome)).toEqual(["count_closed", "repeated"]);
  expect(late.taken).toEqual([]);
});

test("[INV-11] only an own entry of the same SKU is taken back, and once", () => {
  const own = kept(entry("A", 5));
  const others = kept(entry("A", 5), { by: jo });
  const gone = kept(entry("A", 5), { taken_back: true });
  const known = new Map([own, others, gone].map((one) => [one.id, one]));
  const back = (id: string, sku = "A") => entry(sku, 0, { takes_back: id });
  const { taken, outcomes } = sortEntries(
    planned(),
    [back(own.id), back(own.id), back(others.id), back(gone.id), back(own.id, "B"), back("cne_none")],
    mo.id,
    (id) => known.get(id) ?? null,
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    "counted",
    ...Array(5).fill("nothing_to_take_back"),
  ]);
  expect(taken.map(({ quantity }) => quantity)).toEqual([5]);
});

test("[INV-11] an entry and its undoing may come together; a clock that is behind does not reach before the plan", () => {
  const scanned = entry("A", 2, { at: "2020-01-01T00:00:00.000Z" });
  const { taken } = sortEntries(
    planned(),
    [scanned, entry("A", 2, { takes_back: scanned.id })],
    mo.id,
    () => null,
  );
  expect(taken.map(({ quantity, at }) => [quantity, at])).toEqual([
    [2, done.at],
    [2, "2026-11-22T10:05:00.000Z"],
  ]);
});
