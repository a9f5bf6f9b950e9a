import { and, eq } from "drizzle-orm";
import { emptyLevel, type StockLevel } from "#commerce/stock/level.ts";
import { compareLine } from "#commerce/stock/reconciliation.ts";
import { inList } from "#db/bulk.ts";
import { stockLevel } from "#db/schema/shard/stock.ts";
import { knownSkus } from "#db/stock-list.ts";
import {
  chosenLines,
  holdSnapshot,
  letSnapshotGo,
  moveSnapshot,
  type ReportedLine,
  type Snapshot,
  saidOf,
  snapshotSkus,
  stalledSnapshots,
  takeSnapshot,
  writeReport,
  writeResults,
} from "#db/stock-snapshots.ts";
import type { Merchant } from "#db/store-context.ts";
import { type TenantDb, tenantDb } from "#db/tenant-db.ts";
import type { StockCorrection } from "#durable-objects/inventory-item/commands.ts";
import { objectsOf, type TenantObjects } from "#durable-objects/objects.ts";
import type { ImportMessage } from "./imports.ts";
import { PARALLEL_ITEMS } from "./opening-stock.ts";

/** SKUs that one step compares. */
const STEP_SKUS = 300;
/** Lines that one step applies. */
const STEP_LINES = 1_000;
/** One message works at most this long, then another goes on: others wait for their turn. */
const WORK_MS = 20_000;

/** What is written down with each movement. */
export const RECONCILIATION = "reconciliation";

/** Compares or applies a snapshot until it is done or has had its time; each step may be repeated. */
export async function workOnSnapshot(
  env: Env,
  merchant: Merchant,
  snapshotId: string,
  workMs = WORK_MS,
): Promise<void> {
  const db = tenantDb(env, merchant);
  const objects = objectsOf(env, merchant.tenant_id);
  const began = Date.now();
  let snapshot = await takeSnapshot(db, snapshotId);
  while (snapshot) {
    const held: Snapshot = snapshot;
    try {
      snapshot =
        held.state === "comparing"
          ? await compareSome(db, objects, held)
          : await applySome(db, objects, held);
    } catch (error) {
      await letSnapshotGo(db, held);
      throw error;
    }
    if (snapshot && Date.now() - began >= workMs) {
      await letSnapshotGo(db, snapshot);
      await sendSnapshot(env, merchant.tenant_id, snapshotId);
      return;
    }
  }
}

/** Puts a snapshot on its way. */
export const sendSnapshot = (env: Env, tenantId: string, snapshotId: string): Promise<unknown> =>
  env.IMPORTS.send({
    kind: "snapshot",
    tenant_id: tenantId,
    snapshot_id: snapshotId,
  } satisfies ImportMessage);

/** Sends on the snapshots whose messages were lost. Run by cron. */
export async function resumeSnapshots(env: Env, now = Date.now()): Promise<void> {
  for (const { tenant_id, snapshot_id } of await stalledSnapshots(env, now))
    await sendSnapshot(env, tenant_id, snapshot_id);
}

/** Of what is no SKU of the merchant no object is asked: asking would make one. */
const NOTHING: { readonly levels: readonly StockLevel[]; readonly moved: Readonly<Record<string, number>> } =
  {
    levels: [],
    moved: {},
  };

/** Compares the next SKUs; null when all are done. */
export async function compareSome(
  db: TenantDb,
  objects: TenantObjects,
  snapshot: Snapshot,
): Promise<Snapshot | null> {
  const skus = await snapshotSkus(db, snapshot, STEP_SKUS);
  const last = skus.at(-1);
  if (last === undefined) {
    await moveSnapshot(db, snapshot, "end_comparing", { compared_at: new Date().toISOString() });
    return null;
  }
  const { id, taken_at, location_ids, complete } = snapshot;
  const [said, variants, stocked] = await Promise.all([
    saidOf(db, id, skus),
    knownSkus(db, skus),
    db
      .selectDistinct({ sku: stockLevel.sku })
      .from(stockLevel)
      .where(and(eq(stockLevel.tenant_id, db.tenant_id), inList(stockLevel.sku, skus)))
      .all(),
  ]);
  // A SKU that is sold no more may have stock left.
  const known = new Set([...variants, ...stocked.map((row) => row.sku)]);
  const saidBySku = Map.groupBy(said, (line) => line.sku);
  const lines: ReportedLine[] = [];
  const waiting = skus.values();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const sku of waiting) {
        const told = new Map(saidBySku.get(sku)?.map((line) => [line.location_id, line.theirs]));
        // The read copy tells which SKUs there are; how much, and what moved since, the object alone knows.
        const { levels, moved } = known.has(sku)
          ? await objects.item(sku).levelsSince(Date.parse(taken_at))
          : NOTHING;
        for (const location_id of location_ids) {
          const report = compareLine({
            theirs: told.get(location_id) ?? null,
            complete,
            known: known.has(sku),
            level: levels.find((level) => level.location_id === location_id) ?? emptyLevel(location_id),
            moved: moved[location_id] ?? 0,
          });
          if (report) lines.push({ sku, location_id, ...report });
        }
      }
    }),
  );
  await writeReport(db, id, { skus, lines });
  return holdSnapshot(db, snapshot, last);
}

/** Applies the next chosen lines; null when all are done. */
export async function applySome(
  db: TenantDb,
  objects: TenantObjects,
  snapshot: Snapshot,
): Promise<Snapshot | null> {
  const lines = await chosenLines(db, snapshot.id, STEP_LINES);
  if (lines.length === 0) {
    await moveSnapshot(db, snapshot, "end_applying", { applied_at: new Date().toISOString() });
    return null;
  }
  const results: { sku: string; location_id: string; problem: string | null }[] = [];
  const waiting = Map.groupBy(lines, (line) => line.sku).entries();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const [sku, own] of waiting) {
        const corrections = own.map(({ location_id, ours, difference }): StockCorrection => {
          const change = {
            // A round of applying has a place of its own in the answers that the object keeps.
            command_id: `${snapshot.id}:${location_id}:${snapshot.position}`,
            location_id,
            reason: RECONCILIATION,
            reference: snapshot.id,
            actor: snapshot.applied_by ?? snapshot.created_by,
            request_id: null,
          };
          const delta = difference ?? 0;
          return snapshot.below_promised
            ? { ...change, kind: "count", counted: (ours ?? 0) + delta, seen: ours ?? 0 }
            : { ...change, kind: "adjust", delta };
        });
        const answers = await objects.item(sku).correct(corrections);
        for (const [index, answer] of answers.entries()) {
          const { location_id } = own[index] ?? {};
          if (location_id === undefined) continue;
          results.push({ sku, location_id, problem: answer.ok ? null : answer.error.code });
        }
      }
    }),
  );
  await writeResults(db, snapshot.id, results);
  return holdSnapshot(db, snapshot, snapshot.position);
}
