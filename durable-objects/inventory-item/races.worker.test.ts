import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Actor, SYSTEM } from "#commerce/order/document.ts";
import { freeUnits, STOCK_FIGURES } from "#commerce/stock/level.ts";

/** Rounds of each race; `npm run soak` runs many more. */
const ROUNDS = Number((env as Env & { SOAK_ROUNDS: string }).SOAK_ROUNDS) * 12;
/** Rounds under way at once, each on a SKU of its own. */
const AT_ONCE = 25;
const LIMIT = 2;

const STAFF: Actor = { kind: "staff", id: "stf_1", name: "Mo" };
type Item = DurableObjectStub<import("./inventory-item.ts").InventoryItem>;

let skus = 0;

const change = (location_id = "A") => ({
  command_id: crypto.randomUUID(),
  location_id,
  reason: "race",
  reference: null,
  actor: STAFF,
  request_id: null,
});

const SHOP = { channel_id: "chn_web", rules: [], may_wait: false };

const wanted = (allocation_id: string, quantity: number, more: object = {}) => ({
  allocation_id,
  quantity,
  priority: ["A", "B"],
  policy: "strict" as const,
  selling: SHOP,
  hold_id: null,
  actor: SYSTEM,
  request_id: null,
  ...more,
});

const held = (hold_id: string, quantity: number, expires_at: number) => ({
  hold_id,
  quantity,
  priority: ["A", "B"],
  selling: SHOP,
  expires_at,
  actor: SYSTEM,
  request_id: null,
});

const transfer = (item: Item) => async () => {
  const allocated = await item.allocate(wanted("trf_1", 2, { priority: ["A"], selling: null }));
  if (allocated.ok) {
    const [transfer_id, allocation_id] = ["trf_1", "trf_1"];
    await item.dispatch({
      ...change("A"),
      transfer_id,
      allocation_id,
      to: "B",
      quantity: 2,
      expected_at: null,
    });
  }
  return allocated;
};

/** What meets on one SKU that has 3 units at A. Each is run at the same moment, in an order that chance decides. */
const races: Record<string, (item: Item) => (() => Promise<unknown>)[]> = {
  "allocate × allocate": (item) =>
    [1, 2, 2, 1].map((quantity, index) => () => item.allocate(wanted(`ord_${index}`, quantity))),
  "allocate × adjust down": (item) => [
    () => item.allocate(wanted("ord_1", 2)),
    () => item.adjust({ ...change(), delta: -2 }),
    () => item.allocate(wanted("ord_2", 1)),
  ],
  "hold × allocate": (item) => [
    () => item.hold(held("cart_1", 2, Date.now() + 60_000)),
    () => item.allocate(wanted("ord_2", 2)),
    () => item.hold(held("cart_3", 1, Date.now() + 60_000)),
    () => item.allocate(wanted("ord_1", 2, { hold_id: "cart_1" })),
  ],
  "transfer × allocate": (item) => [
    transfer(item),
    () => item.allocate(wanted("ord_1", 2)),
    () => item.allocate(wanted("ord_2", 1)),
  ],
  "expiry × checkout": (item) => [
    () => item.hold(held("cart_1", 3, Date.now() + 1)),
    () => item.allocate(wanted("ord_1", 3, { hold_id: "cart_1" })),
    () => item.allocate(wanted("ord_2", 1)),
    () => runDurableObjectAlarm(item),
  ],
  "recall × allocate × quality hold": (item) => [
    () => item.quarantine({ ...change(), quarantine_id: "q1", quantity: 2, kind: "quality", lot: null }),
    () => item.allocate(wanted("ord_1", 2)),
    () => item.damage({ ...change(), quantity: 1 }),
  ],
  "allocate × release × ship": (item) => [
    () => item.allocate(wanted("ord_1", 2)),
    () => item.release("ord_1", SYSTEM, null),
    () => item.allocate(wanted("ord_2", 2)),
    () => item.ship("ord_2", SYSTEM, null),
  ],
  "backorder × backorder × receipt": (item) => [
    () => item.allocate(wanted("ord_1", 4, { selling: { ...SHOP, may_wait: true } })),
    () => item.allocate(wanted("ord_2", 2, { selling: { ...SHOP, may_wait: true } })),
    () => item.receive({ ...change("B"), quantity: 1 }),
    () => item.allocate(wanted("ord_3", 3, { selling: { ...SHOP, may_wait: true } })),
  ],
};

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

async function round(name: string): Promise<void> {
  skus += 1;
  const item: Item = env.INVENTORY_ITEM.getByName(`mer_races:SKU-${skus}`);
  if (name.startsWith("backorder")) {
    const beyond = { kind: "backorder", limit: LIMIT, promised_at: null } as const;
    await item.setPolicy({ policy: { rules: [], beyond, sale: null }, version: 0, request_id: null });
  }
  await item.receive({ ...change("A"), quantity: 3 });
  await Promise.all(shuffled(races[name]?.(item) ?? []).map((act) => act()));

  const [levels, sums] = [await item.levels(), await item.ledgerSums()];
  for (const level of levels) {
    // Nothing negative, nothing promised that is not there, and the ledger says the same.
    for (const figure of STOCK_FIGURES) expect(level[figure], figure).toBeGreaterThanOrEqual(0);
    expect(freeUnits(level)).toBeGreaterThanOrEqual(0);
    expect(level).toMatchObject(sums.find(({ location_id }) => location_id === level.location_id) ?? {});
  }
  expect(levels.reduce((sum, { awaited }) => sum + awaited, 0)).toBeLessThanOrEqual(
    name.startsWith("backorder") ? LIMIT : 0,
  );
  const shares = (await item.allocations()).reduce((sum, { quantity }) => sum + quantity, 0);
  expect(shares).toBe(levels.reduce((sum, { allocated }) => sum + allocated, 0));
}

test.each(Object.keys(races))(
  `[INV-13] [INV-04] %s: ${ROUNDS} rounds, none oversold, none lost, none negative`,
  {
    timeout: 3_600_000,
  },
  async (name) => {
    for (let done = 0; done < ROUNDS; done += AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, ROUNDS - done) }, () => round(name)));
  },
);
