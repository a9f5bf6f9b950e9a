import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import { emptyLevel, STOCK_FIGURES, type StockFigures, sellable } from "#commerce/stock/level.ts";

let items = 0;
const newItem = () => {
  items += 1;
  return env.INVENTORY_ITEM.getByName(`mer_inventory:SKU-${items}`);
};

const selling = { channel_id: "chn_web", rules: [], may_wait: false };
const actor: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
const common = { reason: "test", reference: null, actor, request_id: null };
const received = (command_id: string, quantity: number, location_id = "A") => ({
  ...common,
  command_id,
  location_id,
  quantity,
});
const wanted = (
  allocation_id: string,
  quantity: number,
  policy: "strict" | "record" = "strict",
  hold_id: string | null = null,
) => ({
  allocation_id,
  quantity,
  priority: ["A", "B"],
  policy,
  selling,
  hold_id,
  actor: SYSTEM,
  request_id: null,
});

const figuresOf = (row: StockFigures & { readonly location_id: string }) => [
  row.location_id,
  ...STOCK_FIGURES.map((figure) => row[figure]),
];
const moved = ([, ...figures]: readonly (string | number)[]): boolean => figures.some((units) => units !== 0);

afterEach(() => vi.useRealTimers());

test("[INV-11] the ledger sums to the level after any commands, repeats and evictions, and nothing goes below zero", {
  timeout: 120_000,
}, async () => {
  const place = fc.constantFrom("A", "B");
  const few = fc.integer({ min: 1, max: 5 });
  const id = fc.constantFrom("1", "2", "3", "4");
  const step = fc.oneof(
    fc.record({ do: fc.constant("receive" as const), id, place, units: few }),
    fc.record({ do: fc.constant("adjust" as const), id, place, units: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ do: fc.constant("allocate" as const), id, units: few }),
    fc.record({ do: fc.constant("release" as const), id }),
    fc.record({ do: fc.constant("ship" as const), id }),
    fc.record({ do: fc.constant("hold" as const), id, units: few }),
    fc.record({ do: fc.constant("release_hold" as const), id }),
    fc.record({ do: fc.constant("evict" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const item = newItem();
      await item.levels();
      const run = async (at: number): Promise<void> => {
        const now = steps[at];
        switch (now?.do) {
          case "receive":
            await item.receive(received(`r${now.id}`, now.units, now.place));
            break;
          case "adjust":
            await item.adjust({
              ...common,
              command_id: `a${now.id}`,
              location_id: now.place,
              delta: now.units,
            });
            break;
          case "allocate":
            await item.allocate(wanted(now.id, now.units));
            break;
          case "release":
            await item.release(now.id, SYSTEM, null);
            break;
          case "ship":
            await item.ship(now.id, SYSTEM, null);
            break;
          case "hold":
            await item.hold({
              hold_id: now.id,
              quantity: now.units,
              priority: ["A", "B"],
              selling,
              expires_at: Date.now() + 60_000,
              actor: SYSTEM,
              request_id: null,
            });
            break;
          case "release_hold":
            await item.releaseHold(now.id, SYSTEM, null);
            break;
          case "evict":
            await evictDurableObject(item);
            break;
        }
      };
      for (const at of steps.keys()) {
        await run(at);
        const before = await item.levels();
        // Repeated at once, a command changes nothing.
        await run(at);
        expect(await item.levels()).toEqual(before);
      }
      const levels = await item.levels();
      const sums = await item.ledgerSums();
      expect(sums.map(figuresOf).filter(moved)).toEqual(levels.map(figuresOf).filter(moved));
      for (const level of levels) {
        expect(level.on_hand - level.allocated).toBeGreaterThanOrEqual(0);
        expect(sellable(level)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});

test("[INV-04] a soft hold keeps units from others, gives way to its own checkout, and expires", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const item = newItem();
  await item.receive(received("r", 3));
  const hold = {
    hold_id: "cart-1",
    quantity: 2,
    priority: ["A"],
    selling,
    expires_at: Date.now() + 600_000,
    actor: SYSTEM,
    request_id: null,
  };
  expect((await item.hold(hold)).ok).toBe(true);
  const refused = await item.allocate(wanted("other", 2));
  expect(refused).toEqual({ ok: false, error: { code: "out_of_stock", available: 1 } });
  expect((await item.allocate(wanted("own", 3, "strict", "cart-1"))).ok).toBe(true);
  await item.release("own", SYSTEM, null);

  await item.hold(hold);
  vi.setSystemTime(Date.now() + 600_001);
  await runDurableObjectAlarm(item);
  expect(await item.levels()).toEqual([{ ...emptyLevel("A"), on_hand: 3, allocated: 0, held: 0 }]);
});

test("an expired hold no longer counts, even when its alarm is late", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const item = newItem();
  await item.receive(received("r", 1));
  await item.hold({
    hold_id: "cart",
    quantity: 1,
    priority: ["A"],
    selling,
    expires_at: Date.now() + 1_000,
    actor: SYSTEM,
    request_id: null,
  });
  vi.setSystemTime(Date.now() + 1_001);
  expect((await item.allocate(wanted("late", 1))).ok).toBe(true);
});

test("[NFR-03] an allocation that arrives after its release is refused, and leaves nothing behind", async () => {
  const item = newItem();
  await item.receive(received("r", 5));
  await item.release("gone", SYSTEM, null);
  expect(await item.allocate(wanted("gone", 1))).toEqual({ ok: false, error: { code: "allocation_undone" } });
  expect(await item.levels()).toEqual([{ ...emptyLevel("A"), on_hand: 5, allocated: 0, held: 0 }]);
});

test("[POS-08] an offline sale beyond the count is recorded, and the ledger says that the count was wrong", async () => {
  const item = newItem();
  await item.receive(received("r", 1));
  await item.allocate(wanted("online", 1));
  expect((await item.allocate(wanted("till", 2, "record"))).ok).toBe(true);
  await item.ship("till", SYSTEM, null);
  expect(await item.levels()).toEqual([{ ...emptyLevel("A"), on_hand: 0, allocated: 1, held: 0 }]);
  expect((await item.ledgerSums()).map(figuresOf)).toEqual((await item.levels()).map(figuresOf));
  expect((await item.movements(null, 10)).map((movement) => movement.kind)).toContain("sale_beyond_count");
});

test("[INV-11] opening stock counts once at a place, however often it is imported", async () => {
  const item = newItem();
  const opening = (command_id: string, at: { location_id: string; quantity: number }[]) =>
    item.open({ ...common, command_id, at, tell: true });
  await opening("first", [{ location_id: "A", quantity: 7 }]);
  await opening("second", [
    { location_id: "A", quantity: 9 },
    { location_id: "B", quantity: 2 },
  ]);
  expect((await item.levels()).map((level) => level.on_hand)).toEqual([7, 2]);
});

test("[INV-11] corrections of a file count once each, are answered one by one, and move nothing where both agree", async () => {
  const item = newItem();
  await item.receive(received("r", 5));
  const line = (n: number, location_id = "A") => ({ ...common, command_id: `imp:${n}`, location_id });
  const corrections = [
    { ...line(1), kind: "count", counted: 5, seen: null },
    { ...line(2), kind: "count", counted: 3, seen: null },
    { ...line(3), kind: "adjust", delta: -4 },
    { ...line(4, "B"), kind: "count", counted: 6, seen: null },
  ] as const;
  const answers = await item.correct(corrections);
  expect(answers.map((answer) => (answer.ok ? answer.value.on_hand : answer.error.code))).toEqual([
    5,
    3,
    "would_go_negative",
    6,
  ]);
  await item.receive(received("r2", 10));
  expect(await item.correct(corrections)).toEqual(answers);
  expect((await item.levels()).map((level) => level.on_hand)).toEqual([13, 6]);
  expect((await item.movements(null, 10)).map(({ kind, on_hand }) => [kind, on_hand])).toEqual([
    ["receive", 10],
    ["count", 6],
    ["count", -2],
    ["receive", 5],
  ]);
});

test("[INV-10] [INV-12] an edit of the policy counts once, also when somebody else changed it since", async () => {
  const item = newItem();
  const edit = { channel_id: null, location_id: "A", says: { keep: 2 } };
  const command = { command_id: "imp:1", edits: [edit], request_id: null };
  const first = await item.editPolicy(command);
  expect(first.ok && first.value.rules.map(({ location_id, keep }) => [location_id, keep])).toEqual([
    ["A", 2],
  ]);
  const policy = { rules: [], beyond: null, sale: null };
  await item.setPolicy({ policy, version: 1, request_id: null });
  expect(await item.editPolicy(command)).toEqual(first);
  expect(await item.policy()).toEqual({ version: 2, ...policy });
  const other = await item.editPolicy({ ...command, edits: [{ ...edit, says: { keep: 3 } }] });
  expect(other).toEqual({ ok: false, error: { code: "key_reused" } });
});

test("[INV-11] what moved since an instant is known by place", async () => {
  const item = newItem();
  await item.receive(received("r", 5));
  await item.receive(received("b", 2, "B"));
  const at = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await item.adjust({ ...common, command_id: "a", location_id: "A", delta: -2 });
  const { levels, moved } = await item.levelsSince(at);
  expect(levels.map((level) => level.on_hand)).toEqual([3, 2]);
  expect(moved).toEqual({ A: -2 });
});

test("[INV-11] a count below what is promised is refused", async () => {
  const item = newItem();
  await item.receive(received("r", 5));
  await item.allocate(wanted("order", 4));
  const answer = await item.adjust({ ...common, command_id: "a", location_id: "A", delta: -2 });
  expect(answer).toEqual({
    ok: false,
    error: { code: "would_go_negative", on_hand: 5, allocated: 4, set_aside: 0 },
  });
});
