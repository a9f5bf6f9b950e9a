import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import type { Actor } from "#commerce/order/document.ts";
import type { Count, CountCommand } from "#commerce/stock/count.ts";
import type { CountEntry } from "#commerce/stock/count-entries.ts";
import { FAULTS, faults, planFault } from "#workers/testing/faults.ts";
import { testId } from "#workers/testing/shop.ts";
import type { DocumentAnswer, EnterAnswer } from "./stock-document.ts";

const TENANT = "mer_counts";
const PLACE = "loc_a";
const actor: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const told = { actor, request_id: null };
const mo = { id: "stf_1", name: "Mo" };
const jo = { id: "stf_2", name: "Jo" };

const document = (id: string) => env.STOCK_DOCUMENT.getByName(`${TENANT}:${id}`);
const item = (sku: string) => env.INVENTORY_ITEM.getByName(`${TENANT}:${sku}`);

afterEach(() => {
  planFault(null);
  vi.useRealTimers();
});

/** A crash reaches the caller as a broken call; a client takes it as "no answer". */
async function quietly<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch {
    return null;
  }
}

let worlds = 0;

/** SKUs of their own with units at the place, and a count of them. */
async function begin(units: readonly number[]): Promise<{ id: string; skus: string[] }> {
  worlds += 1;
  const skus = units.map((_, index) => `C${worlds}-${index}`);
  for (const [index, sku] of skus.entries()) await move(sku, units[index] ?? 0);
  const id = testId("cnt");
  const answer = await document(id).create(
    crypto.randomUUID(),
    {
      kind: "count",
      location_id: PLACE,
      title: "Shelf",
      scope: { kind: "skus" },
      assigned_to: null,
      blind: true,
      threshold: { unit: "units", value: 100 },
      currency: "EUR",
      lines: skus.map((sku) => ({ sku, unit_price: 100 })),
    },
    told,
  );
  expect(answer.ok).toBe(true);
  return { id, skus };
}

/** Units come, or are sold where there are fewer than none. */
async function move(sku: string, units: number): Promise<void> {
  const change = {
    ...told,
    command_id: crypto.randomUUID(),
    location_id: PLACE,
    reason: "test",
    reference: null,
  };
  if (units > 0) await item(sku).receive({ ...change, quantity: units });
  if (units < 0) await item(sku).adjust({ ...change, delta: units });
}

const entry = (sku: string, quantity: number, more: Partial<CountEntry> = {}): CountEntry => ({
  id: testId("cne"),
  sku,
  quantity,
  round: 1,
  at: new Date().toISOString(),
  takes_back: null,
  ...more,
});

const enter = (id: string, entries: readonly CountEntry[], by = mo): Promise<EnterAnswer> =>
  (async (): Promise<EnterAnswer> =>
    document(id).enter({ entries, by, device_id: null, prices: {} }, told))();

async function perform(id: string, command: CountCommand, key = crypto.randomUUID()) {
  let answer: DocumentAnswer | null = null;
  for (let tries = 0; tries < 3 && !answer?.ok; tries++)
    answer = await quietly(
      async (): Promise<DocumentAnswer> => document(id).perform(key, command, null, told),
    );
  return answer;
}

const read = async (id: string): Promise<Count> => (await document(id).read()) as Count;
const lineOf = (count: Count, sku = "") => count.lines.find((line) => line.sku === sku);
const onHand = async (sku = "") =>
  (await item(sku).levels()).find(({ location_id }) => location_id === PLACE)?.on_hand;

/** Lets time pass until a document has nothing left to ask. */
async function settle(id: string): Promise<Count> {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  for (let alarms = 0; alarms < 8; alarms++) {
    vi.setSystemTime(Date.now() + 20 * 60_000);
    if (!(await runDurableObjectAlarm(document(id)).catch(() => true))) break;
  }
  return read(id);
}

/** From what was counted to what the books say then. */
async function post(id: string): Promise<void> {
  expect(await perform(id, { move: "finish", rest: "not_counted" })).toMatchObject({ ok: true });
  expect(await perform(id, { move: "approve", by: jo.id, reason: null })).toMatchObject({ ok: true });
  expect(await perform(id, { move: "post" })).toMatchObject({ ok: true });
}

test("[INV-11] what was sold between the count and its posting stays sold, and is not counted twice", async () => {
  const { id, skus } = await begin([10]);
  const [sku = ""] = skus;
  await enter(id, [entry(sku, 8)]);
  await move(sku, -3);
  await move(sku, 1);
  await post(id);
  expect(await onHand(sku)).toBe(6);
  const [movement] = await item(sku).movements(null, 1);
  expect(movement).toMatchObject({ kind: "count", on_hand: -2, reference: id });
});

test("[INV-11] an entry that a till sends hours later is compared with the books of its own time", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const { id, skus } = await begin([10]);
  const [sku = ""] = skus;
  vi.setSystemTime(Date.now() + 60_000);
  const offline = entry(sku, 9);
  vi.setSystemTime(Date.now() + 3_600_000);
  await move(sku, -4);
  vi.setSystemTime(Date.now() + 3_600_000);
  await enter(id, [offline]);
  expect(lineOf(await read(id), sku)).toMatchObject({ counted: 9, seen: 10 });
  await post(id);
  expect(await onHand(sku)).toBe(5);
});

test("[INV-11] two people count at once: every entry counts once, and their units add up", async () => {
  const { id, skus } = await begin([10, 10]);
  const [a = "", b = ""] = skus;
  const batches = Array.from({ length: 6 }, (_, index) => ({
    by: index % 2 ? jo : mo,
    entries: [entry(a, 1), entry(b, 2)],
  }));
  const sendAll = () =>
    Promise.all(
      batches.map(async ({ entries, by }) => {
        for (;;) {
          const answer = await enter(id, entries, by);
          if (answer.ok) return answer.value.outcomes.map(({ outcome }) => outcome);
        }
      }),
    );
  expect((await sendAll()).flat()).toEqual(Array(12).fill("counted"));
  expect((await sendAll()).flat()).toEqual(Array(12).fill("repeated"));
  const count = await read(id);
  expect(lineOf(count, a)).toMatchObject({ counted: 6, seen: 10 });
  expect(lineOf(count, b)).toMatchObject({ counted: 12, seen: 10 });
  expect(count.counters.map(({ name }) => name).sort()).toEqual(["Jo", "Mo"]);
  expect((await document(id).entries(null, 100)).length).toBe(12);
});

test("[INV-11] stock that moves while it is counted is told: the line is worth another look", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const { id, skus } = await begin([10]);
  const [sku = ""] = skus;
  await enter(id, [entry(sku, 4)]);
  vi.setSystemTime(Date.now() + 60_000);
  await move(sku, -1);
  vi.setSystemTime(Date.now() + 60_000);
  await enter(id, [entry(sku, 5)]);
  expect(lineOf(await read(id), sku)).toMatchObject({ counted: 9, seen: 9, seen_first: 10 });
});

test("[INV-11] taken back, an entry is kept and no longer counts; a repeat of the undoing changes nothing", async () => {
  const { id, skus } = await begin([3]);
  const [sku = ""] = skus;
  const wrong = entry(sku, 5);
  const undo = entry(sku, 0, { takes_back: wrong.id });
  await enter(id, [wrong]);
  await enter(id, [undo]);
  await enter(id, [undo]);
  expect(lineOf(await read(id), sku)).toMatchObject({ counted: null, seen: null });
  expect(
    (await document(id).entries(sku, 10)).map(({ quantity, taken_back }) => [quantity, taken_back]),
  ).toEqual([
    [5, false],
    [5, true],
  ]);
});

test("[INV-11] said to be empty at the end, a line is compared with the books of that moment", async () => {
  const { id, skus } = await begin([2, 7]);
  const [a = "", b = ""] = skus;
  await enter(id, [entry(a, 2)]);
  expect(await perform(id, { move: "finish", rest: "zero" })).toMatchObject({ ok: true });
  expect(lineOf(await read(id), b)).toMatchObject({ counted: 0, seen: 7 });
});

/** A whole posting of three lines; gives how often the world outside was crossed. */
async function posted(plan: { at: number; fault: (typeof FAULTS)[number] } | null): Promise<number> {
  const { id, skus } = await begin([10, 10, 10]);
  const [a = "", b = "", c = ""] = skus;
  await enter(id, [entry(a, 7), entry(b, 10), entry(c, 12)]);
  await perform(id, { move: "finish", rest: "not_counted" });
  await perform(id, { move: "approve", by: jo.id, reason: null });
  await move(a, -2);
  planFault(plan);
  await perform(id, { move: "post" });
  const crossings = faults.crossed.length;
  if (plan) expect(faults.plan, "the planned fault was met").toBe(null);
  planFault(null);
  const count = await settle(id);
  expect([count.state, count.pending]).toEqual(["posted", null]);
  expect(await Promise.all(skus.map(onHand))).toEqual([5, 10, 12]);
  for (const sku of skus) {
    const counted = (await item(sku).movements(null, 10)).filter(({ kind }) => kind === "count");
    expect([sku, counted.length]).toEqual([sku, 1]);
  }
  vi.useRealTimers();
  return crossings;
}

test("[INV-11] [NFR-03] posting broken off at any line, before, after or with its answer lost, posts each difference once", {
  timeout: 120_000,
}, async () => {
  const crossings = await posted(null);
  expect(crossings).toBe(3);
  for (let at = 0; at < crossings; at++) for (const fault of FAULTS) await posted({ at, fault });
});

test("[INV-11] [NFR-03] entering broken off while an item is asked: nothing is lost, and a repeat counts nothing twice", {
  timeout: 120_000,
}, async () => {
  for (const at of [0, 1]) {
    for (const fault of FAULTS) {
      const { id, skus } = await begin([5, 5]);
      const entries = skus.map((sku) => entry(sku, 2));
      planFault({ at, fault });
      let answer: EnterAnswer | null = null;
      for (let tries = 0; tries < 3 && !answer?.ok; tries++) answer = await quietly(() => enter(id, entries));
      expect(faults.plan, "the planned fault was met").toBe(null);
      planFault(null);
      const count = await settle(id);
      expect(count.lines.map(({ counted, seen }) => [counted, seen])).toEqual([
        [2, 5],
        [2, 5],
      ]);
      vi.useRealTimers();
    }
  }
});
