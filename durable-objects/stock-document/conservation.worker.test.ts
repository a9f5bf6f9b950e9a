import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import type { AnyCommand, AnyCreation } from "#commerce/stock/document-kinds.ts";
import { STOCK_FIGURES, type StockFigures } from "#commerce/stock/level.ts";
import { deliveredOf, outstandingOf, type PurchaseOrder } from "#commerce/stock/purchase.ts";
import { missingOf, type Transfer } from "#commerce/stock/transfer.ts";
import { FAULTS, faults, planFault } from "#workers/testing/faults.ts";
import { testId } from "#workers/testing/shop.ts";
import type { DocumentAnswer } from "./stock-document.ts";

/** Fewer in `npm test`; `npm run soak` asks for 50. */
const ROUNDS = Number((env as Env & { SOAK_ROUNDS: string }).SOAK_ROUNDS);
/** Enough alarms for every retry; a document at rest needs none. */
const MAX_ALARMS = 8;

const PLACES = ["loc_a", "loc_b", "loc_c"] as const;
const TENANT = "mer_conservation";

/** What moves units; a count only says what is there. */
type Moving = Transfer | PurchaseOrder;
const actor: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const told = { actor, request_id: null };

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

/** Tells a document something as a client does who gives up after one repeat. */
async function tell(id: string, command: AnyCommand, repeats: number): Promise<DocumentAnswer | null> {
  const key = crypto.randomUUID();
  let answer: DocumentAnswer | null = null;
  for (let tries = 0; tries <= repeats; tries++)
    answer = await quietly(
      async (): Promise<DocumentAnswer> => document(id).perform(key, command, null, told),
    );
  return answer;
}

async function begin(prefix: "trf" | "pur", creation: AnyCreation): Promise<string> {
  const id = testId(prefix);
  const answer = await document(id).create(crypto.randomUUID(), creation, told);
  expect(answer.ok).toBe(true);
  return id;
}

const read = async (id: string): Promise<Moving> => {
  const found = await document(id).read();
  if (!found) throw new Error(`${id} is gone`);
  return found as Moving;
};

/** Lets time pass until a document has nothing left to ask. */
async function settle(id: string): Promise<Moving> {
  for (let alarms = 0; alarms < MAX_ALARMS; alarms++) {
    vi.setSystemTime(Date.now() + 20 * 60_000);
    const ran = await runDurableObjectAlarm(document(id)).catch(() => true);
    if (!ran) break;
  }
  return read(id);
}

const figuresOf = (row: StockFigures & { readonly location_id: string }) => [
  row.location_id,
  ...STOCK_FIGURES.map((figure) => row[figure]),
];
const moved = ([, ...figures]: readonly (string | number)[]): boolean => figures.some((units) => units !== 0);

const sum = <T>(of: readonly T[], count: (one: T) => number): number =>
  of.reduce((total, one) => total + count(one), 0);

const heldBy = ({ state }: Transfer, line: Transfer["lines"][number]): number => {
  if (state === "approved") return line.approved;
  return state === "picked" ? line.picked - line.shipped : 0;
};

/** Every unit is where the documents say it is: none is missing, none is there twice. */
async function expectConserved(
  sku: string,
  documents: readonly Moving[],
  { received, ordered }: { readonly received: number; readonly ordered: number },
): Promise<void> {
  const [levels, sums] = await Promise.all([item(sku).levels(), item(sku).ledgerSums()]);
  expect(sums.map(figuresOf).filter(moved)).toEqual(levels.map(figuresOf).filter(moved));
  const transfers = documents.filter((one): one is Transfer => one.kind === "transfer");
  const purchases = documents.filter((one): one is PurchaseOrder => one.kind === "purchase_order");
  const linesOf = <D extends Moving>(of: readonly D[]) =>
    of.flatMap((one) => one.lines.filter((line) => line.sku === sku) as unknown as D["lines"][number][]);
  const there = sum(levels, (level) => level.on_hand + level.in_transit);
  expect(there).toBe(
    received + sum(linesOf(purchases), deliveredOf) - sum(linesOf(transfers), (line) => line.lost),
  );
  for (const level of levels) {
    const coming = transfers.filter((one) => one.to_location_id === level.location_id);
    const going = transfers.filter((one) => one.from_location_id === level.location_id);
    const bought = purchases.filter((one) => one.location_id === level.location_id);
    const open = bought.filter((one) => one.state === "ordered" || one.state === "partly_received");
    expect(level.in_transit).toBe(sum(linesOf(coming), missingOf));
    expect(level.incoming).toBe(sum(linesOf(open), outstandingOf));
    expect(level.damaged).toBe(
      sum(linesOf(coming), (line) => line.damaged) + sum(linesOf(bought), (line) => line.damaged),
    );
    const orders = level.location_id === PLACES[0] ? ordered : 0;
    const promised = sum(going, (one) => sum(linesOf([one]), (line) => heldBy(one, line)));
    expect(level.allocated).toBe(promised + orders);
    expect(level.on_hand - level.allocated - level.damaged).toBeGreaterThanOrEqual(0);
  }
}

const few = fc.integer({ min: 1, max: 6 });
const place = fc.integer({ min: 0, max: PLACES.length - 1 });
/** Two items are asked at each step, and both again where one had refused. */
const fault = fc.option(
  fc.record({ at: fc.integer({ min: 0, max: 2 }), fault: fc.constantFrom(...FAULTS) }),
  { freq: 3 },
);
const toldOne = { which: fc.nat(3), fault, repeats: fc.integer({ min: 0, max: 2 }) };
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant("receive" as const), place, units: few }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("transfer" as const), from: place, to: place, units: few }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("buy" as const), place, units: few }) },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant("move_on" as const),
      ...toldOne,
      less: fc.nat(3),
      damaged: fc.nat(2),
      give_up: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel" as const), ...toldOne }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("sell" as const), units: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("evict" as const), which: fc.nat(3) }) },
);

/** The command that brings a document one step on, as somebody would give it who sees what is there. */
function nextCommand(
  one: Moving,
  { less, damaged, give_up }: { less: number; damaged: number; give_up: boolean },
): AnyCommand | null {
  const arrived = (missing: number) => {
    const units = Math.max(1, missing - less);
    const broken = Math.min(damaged, units);
    return { good: units - broken, damaged: broken };
  };
  const fewer = (quantity: number) => Math.max(0, quantity - less);
  if (one.kind === "purchase_order") {
    const open = one.lines.filter((line) => outstandingOf(line) > 0);
    switch (one.state) {
      case "draft":
        return { move: "order" };
      case "ordered":
      case "partly_received":
        return give_up && one.state === "partly_received"
          ? { move: "close", reason: "no more" }
          : {
              move: "receive",
              reason: null,
              lines: open.map((line) => ({ sku: line.sku, ...arrived(outstandingOf(line)), beyond: 0 })),
            };
      default:
        return null;
    }
  }
  const missing = one.lines.filter((line) => missingOf(line) > 0);
  switch (one.state) {
    case "requested":
      return { move: "approve", lines: [] };
    case "approved":
      return {
        move: "pick",
        lines: one.lines.map(({ sku, approved }) => ({ sku, quantity: fewer(approved) })),
      };
    case "picked":
      return { move: "ship", expected_at: null, carrier: null, tracking: null };
    case "shipped":
    case "partly_received":
      return give_up
        ? { move: "report_discrepancy", reason: "too few" }
        : {
            move: "receive",
            reason: null,
            lines: missing.map((line) => ({ sku: line.sku, ...arrived(missingOf(line)) })),
          };
    case "discrepancy":
      return give_up
        ? { move: "close", reason: "gone" }
        : {
            move: "receive",
            reason: null,
            lines: missing.map((line) => ({ sku: line.sku, ...arrived(missingOf(line)) })),
          };
    default:
      return null;
  }
}

let worlds = 0;

test("[INV-06] [NFR-03] over all places and transit no unit is missing or doubled, wherever transfers and receipts are broken off", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40, size: "max" }), async (steps) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      worlds += 1;
      const skus = [`W${worlds}-A`, `W${worlds}-B`];
      const ids: string[] = [];
      const pick = (which: number) => ids[which % Math.max(1, ids.length)];
      const received = new Map(skus.map((sku) => [sku, 0]));
      const ordered = new Map(skus.map((sku) => [sku, 0]));
      const begun = [
        { do: "receive", place: 0, units: 6 },
        { do: "receive", place: 1, units: 9 },
        { do: "transfer", from: 0, to: 1, units: 5 },
        { do: "transfer", from: 1, to: 2, units: 6 },
        { do: "buy", place: 2, units: 4 },
      ] as const;
      for (const [index, now] of [...begun, ...steps].entries()) {
        switch (now.do) {
          case "receive":
            for (const sku of skus) {
              received.set(sku, (received.get(sku) ?? 0) + now.units);
              await item(sku).receive({
                ...told,
                command_id: `r${index}`,
                location_id: PLACES[now.place] ?? "",
                quantity: now.units,
                reason: "test",
                reference: null,
              });
            }
            break;
          case "transfer":
            if (now.from === now.to) break;
            ids.push(
              await begin("trf", {
                kind: "transfer",
                from_location_id: PLACES[now.from] ?? "",
                to_location_id: PLACES[now.to] ?? "",
                lines: skus.map((sku, at) => ({ sku, quantity: now.units + at })),
                note: null,
                expected_at: null,
                request: true,
              }),
            );
            break;
          case "buy":
            ids.push(
              await begin("pur", {
                kind: "purchase_order",
                supplier: { id: "sup_1", name: "Kiln" },
                location_id: PLACES[now.place] ?? "",
                currency: "EUR",
                lines: skus.map((sku) => ({ sku, quantity: now.units, unit_cost: null })),
                reference: null,
                note: null,
                expected_at: null,
              }),
            );
            break;
          case "move_on":
          case "cancel": {
            const id = pick(now.which);
            if (!id) break;
            const one = await read(id);
            const command =
              now.do === "cancel" ? ({ move: "cancel", reason: null } as const) : nextCommand(one, now);
            if (!command) break;
            planFault(now.fault);
            await tell(id, command, now.repeats);
            planFault(null);
            break;
          }
          case "sell":
            for (const sku of skus) {
              const allocated = await item(sku).allocate({
                allocation_id: `ord_${index}.1`,
                quantity: now.units,
                priority: [PLACES[0]],
                policy: "strict",
                selling: { channel_id: "chn_web", rules: [], may_wait: false },
                hold_id: null,
                actor: SYSTEM,
                request_id: null,
              });
              if (allocated.ok) ordered.set(sku, (ordered.get(sku) ?? 0) + now.units);
            }
            break;
          case "evict": {
            const id = pick(now.which);
            if (id) await evictDurableObject(document(id)).catch(() => undefined);
            break;
          }
        }
      }
      const documents: Moving[] = [];
      for (const id of ids) documents.push(await settle(id));
      expect(documents.filter((one) => one.pending !== null)).toEqual([]);
      for (const sku of skus)
        await expectConserved(sku, documents, {
          received: received.get(sku) ?? 0,
          ordered: ordered.get(sku) ?? 0,
        });
    }),
    { numRuns: ROUNDS },
  );
});

test("[INV-06] [NFR-03] a whole transfer, each question to an item broken off before, after, and with its answer lost", {
  timeout: 300_000,
}, async () => {
  const run = async (plan: { at: number; fault: (typeof FAULTS)[number] } | null): Promise<number> => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    worlds += 1;
    const skus = [`W${worlds}-A`, `W${worlds}-B`];
    for (const sku of skus)
      await item(sku).receive({
        ...told,
        command_id: "r",
        location_id: "loc_a",
        quantity: 9,
        reason: "test",
        reference: null,
      });
    const id = await begin("trf", {
      kind: "transfer",
      from_location_id: "loc_a",
      to_location_id: "loc_b",
      lines: skus.map((sku) => ({ sku, quantity: 8 })),
      note: null,
      expected_at: null,
      request: true,
    });
    const [a = "", b = ""] = skus;
    const commands: AnyCommand[] = [
      { move: "approve", lines: [] },
      { move: "pick", lines: [{ sku: a, quantity: 5 }] },
      { move: "ship", expected_at: null, carrier: "Mule", tracking: "7" },
      { move: "receive", reason: null, lines: [{ sku: a, good: 3, damaged: 1 }] },
      {
        move: "receive",
        reason: null,
        lines: [
          { sku: a, good: 1, damaged: 0 },
          { sku: b, good: 7, damaged: 0 },
        ],
      },
      { move: "report_discrepancy", reason: "one is missing" },
      { move: "close", reason: "never found" },
    ];
    planFault(plan);
    for (const command of commands) {
      const key = crypto.randomUUID();
      let answer: DocumentAnswer | null = null;
      for (let tries = 0; tries < 3 && !answer?.ok; tries++)
        answer = await quietly(
          async (): Promise<DocumentAnswer> => document(id).perform(key, command, null, told),
        );
      expect(answer).toMatchObject({ ok: true });
    }
    const crossings = faults.crossed.length;
    if (plan) expect(faults.plan, "the planned fault was met").toBe(null);
    planFault(null);
    const end = (await settle(id)) as Transfer;
    expect([end.state, end.pending]).toEqual(["closed", null]);
    expect(end.lines.map(({ sku: _, requested: __, ...line }) => line)).toEqual([
      { approved: 8, picked: 5, shipped: 5, good: 4, damaged: 1, lost: 0 },
      { approved: 8, picked: 8, shipped: 8, good: 7, damaged: 0, lost: 1 },
    ]);
    for (const sku of skus) await expectConserved(sku, [end], { received: 9, ordered: 0 });
    expect(end.history.map(({ move }) => move)).toEqual(["create", ...commands.map(({ move }) => move)]);
    return crossings;
  };
  const crossings = await run(null);
  expect(crossings).toBe(9);
  for (let at = 0; at < crossings; at++) for (const kind of FAULTS) await run({ at, fault: kind });
});

test("[INV-06] an approval that one item refuses leaves nothing set aside, wherever it is broken off", {
  timeout: 300_000,
}, async () => {
  const run = async (plan: { at: number; fault: (typeof FAULTS)[number] } | null): Promise<number> => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    worlds += 1;
    const [a, b] = [`W${worlds}-A`, `W${worlds}-B`];
    for (const [sku, quantity] of [
      [a, 5],
      [b, 2],
    ] as const)
      await item(sku).receive({
        ...told,
        command_id: "r",
        location_id: "loc_a",
        quantity,
        reason: "test",
        reference: null,
      });
    const id = await begin("trf", {
      kind: "transfer",
      from_location_id: "loc_a",
      to_location_id: "loc_b",
      lines: [
        { sku: a, quantity: 5 },
        { sku: b, quantity: 3 },
      ],
      note: null,
      expected_at: null,
      request: true,
    });
    planFault(plan);
    const key = crypto.randomUUID();
    let answer: DocumentAnswer | null = null;
    for (
      let tries = 0;
      tries < 3 && (!answer || (!answer.ok && answer.error.code === "document_pending"));
      tries++
    )
      answer = await quietly(
        async (): Promise<DocumentAnswer> =>
          document(id).perform(key, { move: "approve", lines: [] }, null, told),
      );
    expect(answer).toEqual({
      ok: false,
      error: { code: "units_short", lines: [{ sku: b, wanted: 3, available: 2 }] },
    });
    const crossings = faults.crossed.length;
    planFault(null);
    const end = (await settle(id)) as Transfer;
    expect([end.state, end.pending, end.shortages]).toEqual([
      "requested",
      null,
      [{ sku: b, wanted: 3, available: 2 }],
    ]);
    await expectConserved(a, [end], { received: 5, ordered: 0 });
    await expectConserved(b, [end], { received: 2, ordered: 0 });
    const less = await document(id).perform(
      crypto.randomUUID(),
      { move: "approve", lines: [{ sku: b, quantity: 2 }] },
      null,
      told,
    );
    expect(less.ok && less.value.state).toBe("approved");
    return crossings;
  };
  const crossings = await run(null);
  expect(crossings).toBe(4);
  for (let at = 0; at < crossings; at++) for (const kind of FAULTS) await run({ at, fault: kind });
});

test("[INV-06] more lines than are asked at once go the whole way", { timeout: 300_000 }, async () => {
  worlds += 1;
  const skus = Array.from({ length: 120 }, (_, index) => `W${worlds}-${index}`);
  await Promise.all(
    skus.map((sku) =>
      item(sku).receive({
        ...told,
        command_id: "r",
        location_id: "loc_a",
        quantity: 3,
        reason: "test",
        reference: null,
      }),
    ),
  );
  const id = await begin("trf", {
    kind: "transfer",
    from_location_id: "loc_a",
    to_location_id: "loc_b",
    lines: skus.map((sku) => ({ sku, quantity: 2 })),
    note: null,
    expected_at: null,
    request: true,
  });
  const commands: AnyCommand[] = [
    { move: "approve", lines: [] },
    { move: "pick", lines: [] },
    { move: "ship", expected_at: null, carrier: null, tracking: null },
    { move: "receive", reason: null, lines: skus.map((sku) => ({ sku, good: 2, damaged: 0 })) },
  ];
  for (const command of commands)
    expect(await document(id).perform(crypto.randomUUID(), command, null, told)).toMatchObject({ ok: true });
  const end = await read(id);
  expect(end.state).toBe("closed");
  for (const sku of skus) await expectConserved(sku, [end], { received: 3, ordered: 0 });
});

test("[INV-06] [INV-13] an order and an approval compete for the last units: exactly one gets them", {
  timeout: 300_000,
}, async () => {
  const wins = { order: 0, transfer: 0 };
  for (let round = 0; round < 2 * ROUNDS; round++) {
    worlds += 1;
    const sku = `W${worlds}-A`;
    await item(sku).receive({
      ...told,
      command_id: "r",
      location_id: "loc_a",
      quantity: 3,
      reason: "test",
      reference: null,
    });
    const id = await begin("trf", {
      kind: "transfer",
      from_location_id: "loc_a",
      to_location_id: "loc_b",
      lines: [{ sku, quantity: 2 }],
      note: null,
      expected_at: null,
      request: true,
    });
    const order = () =>
      item(sku).allocate({
        allocation_id: "ord_1.1",
        quantity: 2,
        priority: ["loc_a"],
        policy: "strict",
        selling: { channel_id: "chn_web", rules: [], may_wait: false },
        hold_id: null,
        actor: SYSTEM,
        request_id: null,
      });
    const approval = () =>
      document(id).perform(crypto.randomUUID(), { move: "approve", lines: [] }, null, told);
    // The approval has one call more to make, so it is given a start in every other round.
    const [bought, approved] =
      round % 2 === 0
        ? await Promise.all([order(), approval()])
        : await Promise.all([approval(), order()]).then(([second, first]) => [first, second] as const);
    expect([bought.ok, approved.ok].filter(Boolean)).toEqual([true]);
    wins[bought.ok ? "order" : "transfer"] += 1;
    const [level] = await item(sku).levels();
    expect([level?.on_hand, level?.allocated]).toEqual([3, 2]);
    if (!bought.ok) expect(bought.error).toEqual({ code: "out_of_stock", available: 1 });
    if (!approved.ok)
      expect(approved.error).toEqual({
        code: "units_short",
        lines: [{ sku, wanted: 2, available: 1 }],
      });
  }
  expect(wins.order + wins.transfer).toBe(2 * ROUNDS);
});
