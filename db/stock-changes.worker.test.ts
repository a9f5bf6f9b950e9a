import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { emptyLevel } from "#commerce/stock/level.ts";
import { databaseOf, openShop } from "#workers/testing/shop.ts";
import { projectLevels } from "./projections.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import { stockChanges } from "./stock-changes.ts";
import type { TenantDb } from "./tenant-db.ts";

let db: TenantDb;

beforeAll(async () => {
  db = await databaseOf(await openShop());
});

type Change = Parameters<typeof projectLevels>[1][number];

async function project(changes: readonly Change[]): Promise<void> {
  const [first, ...rest] = projectLevels(db, changes);
  if (first) await db.batch([first, ...rest]);
}

const change = (sku: string, seq: number, places: readonly string[], on_hand = seq): Change => ({
  sku,
  seq,
  levels: places.map((place) => ({ ...emptyLevel(place), on_hand })),
});

/** A copy of the levels that another system keeps, by reading changes. */
function follower(locations: readonly string[] | null, limit: number) {
  const copy = new Map<string, number>();
  let cursor: string | undefined;
  const read = async (): Promise<boolean> => {
    const page = await stockChanges(db, { locations, limit, cursor });
    for (const { sku, location_id, on_hand } of page.items) copy.set(`${sku} ${location_id}`, on_hand);
    cursor = page.cursor;
    return page.more;
  };
  return {
    copy,
    read,
    async catchUp(): Promise<void> {
      while (await read());
    },
  };
}

/** A generator of chance that says the same each time (Numerical Recipes' LCG). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("[INV-12] followers end with the levels as they are, however events come late, twice, or while they read", async () => {
  const next = chance(7);
  const places = ["loc_1", "loc_2", "loc_3"];
  const all = follower(null, 3);
  const one = follower(["loc_2"], 2);
  const newest = new Map<string, number>();
  const sent: Change[] = [];
  for (let round = 0; round < 300; round++) {
    const batch = Array.from({ length: 1 + next(3) }, () => {
      const old = sent[next(sent.length)];
      if (old && next(3) === 0) return old;
      const sku = `SKU-${next(40)}`;
      const seq = (newest.get(sku) ?? 0) + 1;
      newest.set(sku, seq);
      return change(sku, seq, places.slice(0, 1 + next(3)));
    });
    sent.push(...batch);
    // Some are held back and come in a later round, after newer ones.
    const bySku = new Map(batch.filter(() => next(4) > 0).map((entry) => [entry.sku, entry]));
    if (bySku.size > 0) await project([...bySku.values()]);
    if (next(2) === 0) await all.read();
    if (next(5) === 0) await one.read();
  }
  await all.catchUp();
  await one.catchUp();
  const own = await db.select().from(stockLevel).where(eq(stockLevel.tenant_id, db.tenant_id)).all();
  const truth = own.map((row) => [`${row.sku} ${row.location_id}`, row.on_hand]);
  expect([...all.copy].sort()).toEqual(truth.sort());
  expect([...one.copy].sort()).toEqual(truth.filter(([key]) => String(key).endsWith("loc_2")).sort());
});

test("[INV-12] whoever has read all gets a cursor, and behind it what is written then, new SKUs too", async () => {
  const reader = follower(["loc_9"], 500);
  await reader.catchUp();
  expect(reader.copy.size).toBe(0);
  await project([change("NEW-1", 1, ["loc_9"], 4)]);
  expect(await reader.read()).toBe(false);
  expect([...reader.copy]).toEqual([["NEW-1 loc_9", 4]]);
  reader.copy.clear();
  await reader.catchUp();
  expect(reader.copy.size).toBe(0);
});

test("[INV-12] a cursor counts after all levels were deleted, as when a sandbox begins anew", async () => {
  const reader = follower(null, 500);
  await reader.catchUp();
  await db.delete(stockLevel).where(eq(stockLevel.tenant_id, db.tenant_id));
  await project([change("ANEW-1", 1, ["loc_1"], 2)]);
  reader.copy.clear();
  await reader.catchUp();
  expect([...reader.copy]).toEqual([["ANEW-1 loc_1", 2]]);
});
