import { numberOf } from "../id.ts";
import { err, ok, type Result } from "../result.ts";
import { applyMove, defineMachine, openMoves, type StateMachine } from "../state-machine.ts";
import type { AbcClass } from "./abc.ts";
import { type CountEntry, NEW_LINE } from "./count-entries.ts";
import { type CountedFigures, type CountThreshold, isOver, varianceOf } from "./count-figures.ts";
import {
  advanced,
  type DocumentBase,
  type DocumentRefusal,
  type DocumentRules,
  type Done,
  type ItemAnswer,
  type ItemTask,
  type Outcome,
  unitsOf,
} from "./document.ts";

/** The life of a count of goods at a location. */
export const COUNT_STATES = ["planned", "counting", "counted", "approved", "posted", "cancelled"] as const;
export type CountState = (typeof COUNT_STATES)[number];

export const COUNT_MOVES = ["enter", "finish", "recount", "approve", "post", "cancel"] as const;
export type CountMove = (typeof COUNT_MOVES)[number];

export interface CountFacts {
  /** Some line is further from the books than the threshold lets pass. */
  readonly over: boolean;
  /** Whoever asks has counted some of it. */
  readonly counted_some: boolean;
}

/** Drawn in docs/inventory.md; the screens ask it which buttons exist. */
export const countMachine: StateMachine<CountState, CountMove, CountFacts> = defineMachine({
  initial: "planned",
  states: COUNT_STATES,
  moves: {
    enter: { from: ["planned", "counting"], to: "counting" },
    finish: { from: ["counting"], to: "counted" },
    recount: { from: ["counted"], to: "counting" },
    approve: {
      from: ["counted"],
      to: "approved",
      guard: ({ over, counted_some }) =>
        over && counted_some ? "somebody who did not count has to approve such a difference" : null,
    },
    post: { from: ["approved"], to: "posted" },
    cancel: { from: ["planned", "counting", "counted", "approved"], to: "cancelled" },
  },
});

/** Lines of one count when it is planned; more are planned as several counts. */
export const MOST_COUNT_LINES = 2_000;

/** Which SKUs are counted. */
export type CountScope =
  | { readonly kind: "all" }
  | { readonly kind: "category"; readonly category_id: string }
  | { readonly kind: "skus" }
  | { readonly kind: "abc"; readonly class: AbcClass };

/** What one person has counted of a line in its present round. */
export interface CountTally {
  readonly by: { readonly id: string; readonly name: string };
  readonly quantity: number;
  /** Entries that still count. */
  readonly entries: number;
}

export interface CountLine extends CountedFigures {
  readonly sku: string;
  /** False: it was found there although nobody planned to count it. */
  readonly planned: boolean;
  /** Minor units of the count's currency; null for a SKU without a price. */
  readonly unit_price: number | null;
  /** The round in which it was, or is to be, counted last. */
  readonly round: number;
  /** What the books said at the first entry of the round. Differs from `seen` where stock moved during the count. */
  readonly seen_first: number | null;
  readonly last_at: string | null;
  readonly tallies: readonly CountTally[];
  /** What rounds before it have found. */
  readonly earlier: readonly CountedFigures[];
}

export interface CountPlan {
  readonly location_id: string;
  readonly title: string;
  readonly scope: CountScope;
  /** The member of staff who is to count; null for whoever has time. */
  readonly assigned_to: string | null;
  /** Whoever counts does not see what the books say. */
  readonly blind: boolean;
  readonly threshold: CountThreshold;
  /** ISO 4217; of unit prices. */
  readonly currency: string;
}

export interface Count extends DocumentBase<CountState>, CountPlan {
  readonly kind: "count";
  /** Grows with each recount; lines of an earlier round are done. */
  readonly round: number;
  readonly lines: readonly CountLine[];
  /** Who has counted any of it. */
  readonly counters: readonly { readonly id: string; readonly name: string }[];
  readonly counted_at: string | null;
  readonly posted_at: string | null;
}

export interface CountCreation extends CountPlan {
  readonly kind: "count";
  readonly lines: readonly { readonly sku: string; readonly unit_price: number | null }[];
}

export type CountCommand =
  /** Entries that {@link sortEntries} lets through; `prices` of SKUs that may not be planned. */
  | {
      readonly move: "enter";
      readonly entries: readonly CountEntry[];
      readonly prices: Readonly<Record<string, number>>;
      readonly by: { readonly id: string; readonly name: string };
    }
  /** `rest`: what lines are that nobody has counted in this round: empty shelves, or simply not counted. */
  | { readonly move: "finish"; readonly rest: "zero" | "not_counted" }
  | { readonly move: "recount"; readonly skus: readonly string[]; readonly reason: string | null }
  /** `by`: who approves. */
  | { readonly move: "approve"; readonly by: string; readonly reason: string | null }
  | { readonly move: "post" }
  | { readonly move: "cancel"; readonly reason: string | null };

/** Whether a line is to be counted now, and was not yet. */
export const isOpenLine = (count: Count, line: CountLine): boolean =>
  line.round === count.round && line.counted === null;

/** Whether stock moved between the first and the last entry of a line: it is worth another look. */
export const movedMeanwhile = ({ seen, seen_first }: CountLine): boolean => seen !== seen_first;

/** What somebody may do with a count now, as far as its state decides: which buttons a screen shows. */
export const countMoves = (count: Count, by: string): CountMove[] =>
  openMoves(countMachine, count.state, factsFor(count, by));

const factsFor = (count: Count, by: string): CountFacts => ({
  over: count.lines.some((line) => isOver(line, count.threshold)),
  counted_some: count.counters.some(({ id }) => id === by),
});

export const countRules: DocumentRules<Count, CountCreation, CountCommand> = {
  create: (id, { lines, ...plan }, { at, actor }) => ({
    ...plan,
    id,
    number: numberOf(id),
    state: "planned",
    version: 0,
    pending: null,
    history: [{ at, move: "create", from: null, to: "planned", actor, reason: null, units: null }],
    created_at: at,
    updated_at: at,
    round: 1,
    lines: lines.map((line) => ({ ...NEW_LINE, ...line, planned: true, round: 1 })),
    counters: [],
    counted_at: null,
    posted_at: null,
  }),

  ask(count, command) {
    const facts = factsFor(count, command.move === "approve" ? command.by : "");
    const open = applyMove(countMachine, command.move, count.state, facts);
    if (!open.ok) return open;
    switch (command.move) {
      case "enter":
        return ok(booksAtEntries(count, command.entries));
      case "finish":
        return ok(
          command.rest === "zero"
            ? count.lines.filter((line) => isOpenLine(count, line)).map(({ sku }) => books(count, sku, []))
            : [],
        );
      case "recount":
        return askRecount(count, command.skus);
      case "post":
        return ok(count.lines.flatMap((line) => posting(count, line)));
      case "approve":
      case "cancel":
        return ok([]);
    }
  },

  take(count, command, answers, done) {
    switch (command.move) {
      case "enter":
        return entered(count, command, answers, done);
      case "finish":
        return finished(count, answers, done);
      case "recount":
        return recounted(count, command, done);
      case "approve":
      case "cancel": {
        const { move, reason } = command;
        const { to } = countMachine.moves[move];
        return { document: advanced(count, done, { move, to, reason }) };
      }
      case "post": {
        const units = unitsOf(count.lines, (line) => Math.abs(varianceOf(line) ?? 0));
        return {
          document: advanced(count, done, { move: "post", to: "posted", units }, { posted_at: done.at }),
        };
      }
    }
  },
};

/** Asks what the books said at some moments; without any, what they say now. */
const books = ({ location_id }: Count, sku: string, moments: readonly string[]): ItemTask => ({
  sku,
  call: { kind: "books", location_id, moments },
});

/** What the books said at the first and at the last entry of each SKU. */
function booksAtEntries(count: Count, entries: readonly CountEntry[]): ItemTask[] {
  const bySku = Map.groupBy(entries, ({ sku }) => sku);
  return [...bySku].map(([sku, own]) => {
    const times = timesOf(own);
    return books(count, sku, [times[0] ?? "", times.at(-1) ?? ""]);
  });
}

/** When entries were made, the earliest first: RFC 3339 in UTC sorts as text. */
const timesOf = (entries: readonly CountEntry[]): string[] => entries.map(({ at }) => at).sort();

function posting({ location_id }: Count, { sku, counted, seen }: CountLine): ItemTask[] {
  if (counted === null || seen === null) return [];
  return [{ sku, call: { kind: "count", location_id, counted, seen } }];
}

function askRecount(count: Count, skus: readonly string[]): Result<readonly ItemTask[], DocumentRefusal> {
  const known = new Set(count.lines.map(({ sku }) => sku));
  const unknown = skus.find((sku) => !known.has(sku));
  return unknown === undefined ? ok([]) : err({ code: "line_not_found", sku: unknown });
}

const booksOf = (answers: ReadonlyMap<string, ItemAnswer>, sku: string): readonly number[] => {
  const answer = answers.get(sku);
  return answer?.ok ? (answer.books ?? []) : [];
};

type CommandOf<Move extends CountCommand["move"]> = Extract<CountCommand, { move: Move }>;

function entered(
  count: Count,
  { entries, prices, by }: CommandOf<"enter">,
  answers: ReadonlyMap<string, ItemAnswer>,
  done: Done,
): Outcome<Count> {
  const lines = new Map(count.lines.map((line) => [line.sku, line]));
  for (const [sku, own] of Map.groupBy(entries, (entry) => entry.sku)) {
    const line = lines.get(sku) ?? {
      ...NEW_LINE,
      sku,
      round: count.round,
      unit_price: prices[sku] ?? null,
    };
    lines.set(sku, withEntries(line, own, by, booksOf(answers, sku)));
  }
  const counters = count.counters.some(({ id }) => id === by.id) ? count.counters : [...count.counters, by];
  // A count's history tells its steps; who counted what is in its entries.
  const started =
    count.state === "planned" ? advanced(count, done, { move: "start", to: "counting" }) : count;
  return { document: { ...started, lines: [...lines.values()], counters } };
}

/** A line with more entries of one person. Once none is left it counts as not counted, not as empty. */
function withEntries(
  line: CountLine,
  entries: readonly CountEntry[],
  by: CountTally["by"],
  [first = 0, last = 0]: readonly number[],
): CountLine {
  const own = line.tallies.find((tally) => tally.by.id === by.id) ?? { by, quantity: 0, entries: 0 };
  const tally = entries.reduce(({ quantity, entries: kept, ...whose }, entry) => {
    const sign = entry.takes_back === null ? 1 : -1;
    return { ...whose, quantity: quantity + sign * entry.quantity, entries: kept + sign };
  }, own);
  const tallies = [...line.tallies.filter(({ by: whose }) => whose.id !== by.id), tally].filter(
    ({ entries: kept }) => kept > 0,
  );
  if (tallies.length === 0) {
    return { ...line, tallies, counted: null, seen: null, seen_first: null, last_at: null };
  }
  const at = timesOf(entries).at(-1) ?? "";
  const isLatest = line.last_at === null || at >= line.last_at;
  return {
    ...line,
    tallies,
    counted: unitsOf(tallies, ({ quantity }) => quantity),
    seen: isLatest ? last : line.seen,
    seen_first: line.counted === null ? first : line.seen_first,
    last_at: isLatest ? at : line.last_at,
  };
}

/** The round ends. What was to be counted again and was not stays as it was counted before. */
function finished(count: Count, answers: ReadonlyMap<string, ItemAnswer>, done: Done): Outcome<Count> {
  const lines = count.lines.map((line) => {
    if (!isOpenLine(count, line)) return line;
    const [now] = booksOf(answers, line.sku);
    if (now !== undefined) return { ...line, counted: 0, seen: now, seen_first: now, last_at: done.at };
    const before = line.earlier.at(-1);
    if (!before) return line;
    return { ...line, ...before, seen_first: before.seen, earlier: line.earlier.slice(0, -1) };
  });
  const units = unitsOf(lines, ({ counted }) => counted ?? 0);
  return {
    document: advanced(count, done, { move: "finish", to: "counted", units }, { lines, counted_at: done.at }),
  };
}

function recounted(count: Count, { skus, reason }: CommandOf<"recount">, done: Done): Outcome<Count> {
  const chosen = new Set(skus);
  const round = count.round + 1;
  const lines = count.lines.map((line) => {
    if (!chosen.has(line.sku)) return line;
    const { counted, seen } = line;
    const earlier = counted === null ? line.earlier : [...line.earlier, { counted, seen }];
    const { planned, unit_price, sku } = line;
    return { ...NEW_LINE, sku, planned, unit_price, round, earlier };
  });
  return {
    document: advanced(
      count,
      done,
      { move: "recount", to: "counting", reason, units: chosen.size },
      { lines, round, counted_at: null },
    ),
  };
}
