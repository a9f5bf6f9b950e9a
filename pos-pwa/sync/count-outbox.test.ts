import { expect, test } from "vitest";
import type { CountEntered, Problem } from "../wire.ts";
import type { Answer } from "./answers.ts";
import {
  countedHere,
  type EnterCall,
  type EntryStore,
  type LocalEntry,
  sendEntries,
} from "./count-outbox.ts";

let made = 0;
const entry = (more: Partial<LocalEntry> = {}): LocalEntry => {
  made += 1;
  return {
    id: `cne_${String(made).padStart(4, "0")}`,
    count_id: "cnt_1",
    sku: "MUG",
    title: "Mug",
    quantity: 1,
    round: 1,
    at: "2026-11-22T10:00:00.000Z",
    takes_back: null,
    counted_by: "stf_1",
    state: "unsent",
    refusal: null,
    ...more,
  };
};

function storeOf(entries: readonly LocalEntry[]) {
  const kept = new Map(entries.map((one) => [one.id, one]));
  const store: EntryStore = {
    unsent: async () => [...kept.values()].filter(({ state }) => state === "unsent"),
    settle: async (settled) => {
      for (const { id, state, refusal } of settled) {
        const one = kept.get(id);
        if (one) kept.set(id, { ...one, state, refusal });
      }
    },
  };
  return { store, kept };
}

type Outcome = CountEntered["outcomes"][number]["outcome"];
const entered = (outcomes: readonly (readonly [id: string, outcome: Outcome])[]): Answer<CountEntered> => ({
  kind: "ok",
  value: {
    outcomes: outcomes.map(([id, outcome]) => ({ id, outcome })),
    state: "counting",
    round: 1,
    line_count: 1,
    counted: 1,
  },
});
const problem = (code: string): Problem => ({ code, title: code, detail: "", request_id: null });

test("[INV-11] [POS-07] what was counted leaves in batches of a hundred, by count and person, the oldest first", async () => {
  const entries = [
    ...Array.from({ length: 150 }, () => entry()),
    entry({ counted_by: "stf_2" }),
    entry({ count_id: "cnt_2" }),
  ];
  const { store, kept } = storeOf(entries);
  const sent: string[] = [];
  const enter: EnterCall = async (count, by, batch) => {
    sent.push(`${count} ${by} ${batch.length}`);
    return entered(batch.map(({ id }) => [id, "counted"]));
  };
  expect(await sendEntries(store, enter)).toBe(true);
  expect(sent).toEqual(["cnt_1 stf_1 100", "cnt_1 stf_1 50", "cnt_1 stf_2 1", "cnt_2 stf_1 1"]);
  expect([...kept.values()].filter(({ state }) => state !== "sent")).toEqual([]);
});

test("[INV-11] [POS-07] one that the server does not take is told apart from the others; one that it has already is sent", async () => {
  const [taken, known, late] = [entry(), entry(), entry()];
  const { store, kept } = storeOf([taken, known, late]);
  await sendEntries(store, async () =>
    entered([
      [taken.id, "counted"],
      [known.id, "repeated"],
      [late.id, "count_closed"],
    ]),
  );
  expect([...kept.values()].map(({ state, refusal }) => [state, refusal])).toEqual([
    ["sent", null],
    ["sent", null],
    ["refused", "count_closed"],
  ]);
});

test.each([
  ["nobody answers", { kind: "unreachable" }],
  ["the server is not sure yet", { kind: "undecided", problem: problem("document_pending") }],
  ["the device is out of service", { kind: "revoked" }],
] as const)("[INV-11] [POS-07] while %s all of it stays", async (_name, answer) => {
  const { store, kept } = storeOf([entry(), entry()]);
  expect(await sendEntries(store, async () => answer)).toBe(false);
  expect([...kept.values()].map(({ state }) => state)).toEqual(["unsent", "unsent"]);
});

test("[INV-11] [POS-07] a person who may not count is told so, entry by entry", async () => {
  const { store, kept } = storeOf([entry()]);
  expect(await sendEntries(store, async () => ({ kind: "refused", problem: problem("unknown_staff") }))).toBe(
    true,
  );
  expect([...kept.values()].map(({ refusal }) => refusal)).toEqual(["not_permitted"]);
});

test("[INV-11] [POS-07] what counts here is what was neither taken back nor refused, in this round", () => {
  const wrong = entry({ quantity: 7 });
  const sums = countedHere(
    [
      entry({ quantity: 2 }),
      wrong,
      entry({ takes_back: wrong.id, quantity: 7 }),
      entry({ quantity: 3, state: "sent" }),
      entry({ quantity: 9, state: "refused", refusal: "round_over" }),
      entry({ quantity: 4, round: 2 }),
      entry({ sku: "CUP", quantity: 0 }),
    ],
    1,
  );
  expect([...sums]).toEqual([
    ["MUG", 5],
    ["CUP", 0],
  ]);
});
