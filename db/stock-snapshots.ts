import { and, desc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { applyMove, type MoveRefusal } from "#commerce/state-machine.ts";
import { type LineKind, type LineReport, snapshotMachine } from "#commerce/stock/reconciliation.ts";
import { excluded, inList, insertRows } from "./bulk.ts";
import { before } from "./catalog.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { importJob } from "./schema/shard/operations.ts";
import { stockSnapshot, stockSnapshotLine } from "./schema/shard/stock-snapshots.ts";
import { shardNames, type TenantDb } from "./tenant-db.ts";

export type Snapshot = Omit<typeof stockSnapshot.$inferSelect, "tenant_id">;
export type SnapshotLine = Omit<typeof stockSnapshotLine.$inferSelect, "tenant_id" | "snapshot_id">;

/** What a snapshot says of a SKU at a location. */
export interface SnapshotLineInput {
  readonly sku: string;
  readonly location_id: string;
  readonly on_hand: number;
}

/** Whoever works on a snapshot is taken to be dead after this long without a sign. */
const LEASE_MS = 2 * 60_000;

const at = (ms: number): string => new Date(ms).toISOString();
const own = (db: TenantDb, id: string): SQL | undefined =>
  and(eq(stockSnapshot.tenant_id, db.tenant_id), eq(stockSnapshot.id, id));
const linesOf = (db: TenantDb, id: string): SQL | undefined =>
  and(eq(stockSnapshotLine.tenant_id, db.tenant_id), eq(stockSnapshotLine.snapshot_id, id));

/** What a line is named by. */
const LINE_KEY = [
  stockSnapshotLine.tenant_id,
  stockSnapshotLine.snapshot_id,
  stockSnapshotLine.sku,
  stockSnapshotLine.location_id,
];

export async function addSnapshot(
  db: TenantDb,
  snapshot: Pick<Snapshot, "id" | "reference" | "taken_at" | "location_ids" | "complete"> & {
    readonly created_by: Actor;
  },
): Promise<void> {
  await db.insert(stockSnapshot).values({
    ...snapshot,
    tenant_id: db.tenant_id,
    state: snapshotMachine.initial,
    created_at: at(Date.now()),
  });
}

export async function snapshotById(db: TenantDb, id: string): Promise<Snapshot | null> {
  const row = await db.select().from(stockSnapshot).where(own(db, id)).get();
  return row ? withoutTenant(row) : null;
}

/** Snapshots, newest first; those that cover other places than these are left out. */
export async function listSnapshots(
  db: TenantDb,
  query: {
    readonly locations: readonly string[] | null;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Snapshot>> {
  const { locations, limit } = query;
  const rows = await db
    .select()
    .from(stockSnapshot)
    .where(
      and(
        eq(stockSnapshot.tenant_id, db.tenant_id),
        locations
          ? sql`not exists (select 1 from json_each(${stockSnapshot.location_ids}) covered
              where covered.value not in (select value from json_each(${JSON.stringify(locations)})))`
          : undefined,
        before(stockSnapshot.created_at, stockSnapshot.id, decodeCursor(query.cursor, 2)),
      ),
    )
    .orderBy(desc(stockSnapshot.created_at), desc(stockSnapshot.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.created_at, row.id]);
  return { ...page, items: page.items.map(withoutTenant) };
}

const withoutTenant = ({ tenant_id: _, ...snapshot }: typeof stockSnapshot.$inferSelect): Snapshot =>
  snapshot;

/** Puts lines into an open snapshot; said again, a line takes the place of what it said. False when it takes none. */
export async function putSnapshotLines(
  db: TenantDb,
  id: string,
  lines: readonly SnapshotLineInput[],
): Promise<boolean> {
  const rows = lines.map(({ sku, location_id, on_hand }) => [sku, location_id, on_hand]);
  // One statement, so that none comes in once comparing has begun.
  const [, [snapshot]] = await db.batch([
    db
      .insert(stockSnapshotLine)
      .select(
        sql`select s.tenant_id, s.id, r.value ->> 0, r.value ->> 1, r.value ->> 2, null, null, null, null, null, 0, null, null
          from stock_snapshot s cross join json_each(${JSON.stringify(rows)}) r
          where s.tenant_id = ${db.tenant_id} and s.id = ${id} and s.state = 'open'`,
      )
      .onConflictDoUpdate({
        target: LINE_KEY,
        set: excluded(stockSnapshotLine, "theirs"),
      }),
    db.select({ state: stockSnapshot.state }).from(stockSnapshot).where(own(db, id)),
  ]);
  return snapshot?.state === "open";
}

/** Whether a file of the snapshot's lines is being read. */
async function isReading(db: TenantDb, id: string): Promise<boolean> {
  const [job] = await db
    .select({ id: importJob.id })
    .from(importJob)
    .where(
      and(
        eq(importJob.tenant_id, db.tenant_id),
        inArray(importJob.status, ["queued", "reading", "running"]),
        sql`${importJob.options} ->> '$.file.snapshot_id' = ${id}`,
      ),
    )
    .limit(1);
  return job !== undefined;
}

export type SnapshotMove = keyof typeof snapshotMachine.moves;

/** Takes a move of a snapshot, with what else changes by it. Of two at once one is taken. */
export async function moveSnapshot(
  db: TenantDb,
  snapshot: Pick<Snapshot, "id" | "state">,
  move: SnapshotMove,
  changes: Partial<Pick<Snapshot, "position" | "compared_at" | "applied_at">> = {},
): Promise<Result<Snapshot, MoveRefusal>> {
  const reading = move === "compare" && (await isReading(db, snapshot.id));
  const next = applyMove(snapshotMachine, move, snapshot.state, { reading });
  if (!next.ok) return next;
  const [moved] = await db
    .update(stockSnapshot)
    .set({ ...changes, state: next.value, taken_until: null })
    .where(and(own(db, snapshot.id), eq(stockSnapshot.state, snapshot.state)))
    .returning();
  return moved ? ok(withoutTenant(moved)) : overtaken(db, snapshot.id, move);
}

/** Somebody else moved it first. */
async function overtaken(db: TenantDb, id: string, move: SnapshotMove): Promise<Result<never, MoveRefusal>> {
  const state = (await snapshotById(db, id))?.state ?? "cancelled";
  return err({ code: "move_not_allowed", move, state, reason: `not possible while ${state}` });
}

/**
 * Begins to apply lines: those named, or all; of these whatever differs and is not applied yet. Lines and state change
 * as one.
 */
export async function beginApplying(
  db: TenantDb,
  snapshot: Pick<Snapshot, "id" | "state">,
  wish: {
    /** Names this round of applying. */
    readonly round: string;
    readonly by: Actor;
    readonly below_promised: boolean;
    readonly lines: readonly { readonly sku: string; readonly location_id: string }[] | null;
  },
): Promise<Result<Snapshot, MoveRefusal>> {
  const next = applyMove(snapshotMachine, "apply", snapshot.state, { reading: false });
  if (!next.ok) return next;
  const { round, by, below_promised, lines } = wish;
  const pairs = JSON.stringify(lines?.map(({ sku, location_id }) => [sku, location_id]) ?? []);
  const [[moved]] = await db.batch([
    db
      .update(stockSnapshot)
      .set({ state: next.value, position: round, applied_by: by, below_promised, taken_until: null })
      .where(and(own(db, snapshot.id), eq(stockSnapshot.state, snapshot.state)))
      .returning(),
    db
      .update(stockSnapshotLine)
      .set({ chosen: true, result: null, problem: null })
      .where(
        and(
          linesOf(db, snapshot.id),
          sql`${stockSnapshotLine.difference} <> 0`,
          sql`coalesce(${stockSnapshotLine.result}, '') <> 'applied'`,
          lines === null
            ? undefined
            : sql`(${stockSnapshotLine.sku}, ${stockSnapshotLine.location_id}) in (select value ->> 0, value ->> 1 from json_each(${pairs}))`,
          sql`exists (select 1 from stock_snapshot s where s.tenant_id = ${db.tenant_id} and s.id = ${snapshot.id}
            and s.state = 'applying' and s.position = ${round})`,
        ),
      ),
  ]);
  return moved ? ok(withoutTenant(moved)) : overtaken(db, snapshot.id, "apply");
}

// --- work in the background -----------------------------------------------------------------------------------

/** Takes a snapshot up: of any number of callers one gets it. Null while there is nothing to do, or somebody does it. */
export async function takeSnapshot(db: TenantDb, id: string, now = Date.now()): Promise<Snapshot | null> {
  const [taken] = await db
    .update(stockSnapshot)
    .set({ taken_until: at(now + LEASE_MS) })
    .where(
      and(
        own(db, id),
        inArray(stockSnapshot.state, ["comparing", "applying"]),
        sql`coalesce(${stockSnapshot.taken_until}, '') <= ${at(now)}`,
      ),
    )
    .returning();
  return taken ? withoutTenant(taken) : null;
}

/** Notes how far comparing has come, and goes on holding the snapshot. Null when somebody else has taken it up. */
export async function holdSnapshot(
  db: TenantDb,
  { id, taken_until }: Snapshot,
  position: string,
): Promise<Snapshot | null> {
  const [held] = await db
    .update(stockSnapshot)
    .set({ position, taken_until: at(Date.now() + LEASE_MS) })
    .where(and(own(db, id), eq(stockSnapshot.taken_until, taken_until ?? "")))
    .returning();
  return held ? withoutTenant(held) : null;
}

/** Lets a snapshot go, for somebody else to go on. */
export async function letSnapshotGo(db: TenantDb, { id, taken_until }: Snapshot): Promise<void> {
  await db
    .update(stockSnapshot)
    .set({ taken_until: null })
    .where(and(own(db, id), eq(stockSnapshot.taken_until, taken_until ?? "")));
}

/** Snapshots of all merchants that nobody works on though there is work: their messages were lost. */
export async function stalledSnapshots(
  env: Env,
  now: number,
): Promise<{ tenant_id: string; snapshot_id: string }[]> {
  const found: { tenant_id: string; snapshot_id: string }[] = [];
  for (const name of shardNames(env)) {
    const shard = Reflect.get(env, name) as D1Database;
    const { results } = await shard
      .prepare(
        `select tenant_id, id as snapshot_id from stock_snapshot
         where state in ('comparing', 'applying') and (taken_until is null or taken_until <= ?)`,
      )
      .bind(at(now))
      .all<{ tenant_id: string; snapshot_id: string }>();
    found.push(...results);
  }
  return found;
}

/** SKUs after one that a snapshot is about: those it names, and those that have stock where it looks. */
export async function snapshotSkus(
  db: TenantDb,
  { id, location_ids, position }: Snapshot,
  limit: number,
): Promise<string[]> {
  const tenant = db.tenant_id;
  const rows = await db.all<{ sku: string }>(sql`
    select sku from (
      select * from (
        select distinct sku from stock_snapshot_line
        where tenant_id = ${tenant} and snapshot_id = ${id} and sku > ${position} order by sku limit ${limit})
      union
      select * from (
        select distinct sku from stock_level
        where tenant_id = ${tenant} and sku > ${position} and ${inList(sql`+location_id`, location_ids)}
        order by sku limit ${limit})
    ) order by sku limit ${limit}`);
  return rows.map((row) => row.sku);
}

/** What the snapshot says of SKUs: units by SKU and location. */
export async function saidOf(
  db: TenantDb,
  id: string,
  skus: readonly string[],
): Promise<{ sku: string; location_id: string; theirs: number | null }[]> {
  return db
    .select({
      sku: stockSnapshotLine.sku,
      location_id: stockSnapshotLine.location_id,
      theirs: stockSnapshotLine.theirs,
    })
    .from(stockSnapshotLine)
    .where(and(linesOf(db, id), inList(stockSnapshotLine.sku, skus)))
    .all();
}

export type ReportedLine = LineReport & { readonly sku: string; readonly location_id: string };

/** Writes what comparing lines came to; of lines that the snapshot does not name too. */
export async function writeReport(
  db: TenantDb,
  id: string,
  { skus, lines }: { readonly skus: readonly string[]; readonly lines: readonly ReportedLine[] },
): Promise<void> {
  const rows = lines.map((line) => ({ ...line, snapshot_id: id, theirs: null, chosen: false }));
  await db.batch([
    // Of an earlier comparison: what it found here alone may have gone since.
    db
      .delete(stockSnapshotLine)
      .where(
        and(linesOf(db, id), inList(stockSnapshotLine.sku, skus), sql`${stockSnapshotLine.theirs} is null`),
      ),
    insertRows(db, stockSnapshotLine, rows).onConflictDoUpdate({
      target: LINE_KEY,
      set: excluded(stockSnapshotLine, "ours", "moved", "difference", "below_promised", "kind"),
    }),
  ]);
}

/** Chosen lines that are not applied yet, by SKU. */
export const chosenLines = (db: TenantDb, id: string, limit: number): Promise<SnapshotLine[]> =>
  db
    .select()
    .from(stockSnapshotLine)
    .where(and(linesOf(db, id), sql`chosen = 1`))
    .orderBy(stockSnapshotLine.sku)
    .limit(limit)
    .all()
    .then((rows) => rows.map(({ tenant_id: _, snapshot_id: __, ...line }) => line));

/** Writes what applying lines came to. `problem` is a code, null where it was applied. */
export async function writeResults(
  db: TenantDb,
  id: string,
  results: readonly { readonly sku: string; readonly location_id: string; readonly problem: string | null }[],
): Promise<void> {
  const rows = results.map(({ sku, location_id, problem }) => ({
    snapshot_id: id,
    sku,
    location_id,
    chosen: false,
    result: problem === null ? ("applied" as const) : ("refused" as const),
    problem,
  }));
  // They are all there: of an update from a list SQLite would look through the list for each line of the snapshot.
  await insertRows(db, stockSnapshotLine, rows).onConflictDoUpdate({
    target: LINE_KEY,
    set: excluded(stockSnapshotLine, "chosen", "result", "problem"),
  });
}

// --- the report ----------------------------------------------------------------------------------------------

/** What a report is narrowed to. */
export const REPORT_FILTERS = [
  "equal",
  "different",
  "missing_here",
  "missing_there",
  "below_promised",
  "applied",
  "refused",
] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

/** Lines of the report, by SKU and location. */
export async function listReport(
  db: TenantDb,
  id: string,
  query: {
    readonly only?: ReportFilter | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<SnapshotLine>> {
  const { only, limit } = query;
  const [sku, location_id] = (decodeCursor(query.cursor, 2) ?? []).map(String);
  const rows = await db
    .select()
    .from(stockSnapshotLine)
    .where(
      and(
        linesOf(db, id),
        only && ONLY[only],
        sku === undefined || location_id === undefined
          ? undefined
          : or(
              gt(stockSnapshotLine.sku, sku),
              and(eq(stockSnapshotLine.sku, sku), gt(stockSnapshotLine.location_id, location_id)),
            ),
      ),
    )
    .orderBy(stockSnapshotLine.sku, stockSnapshotLine.location_id)
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.sku, row.location_id]);
  return { ...page, items: page.items.map(({ tenant_id: _, snapshot_id: __, ...line }) => line) };
}

const isKind = (kind: LineKind): SQL => eq(stockSnapshotLine.kind, kind);

const ONLY: Readonly<Record<ReportFilter, SQL>> = {
  equal: isKind("equal"),
  different: isKind("different"),
  missing_here: isKind("missing_here"),
  missing_there: isKind("missing_there"),
  below_promised: sql`${stockSnapshotLine.below_promised} > 0`,
  applied: eq(stockSnapshotLine.result, "applied"),
  refused: eq(stockSnapshotLine.result, "refused"),
};

/** What a report adds up to. */
export interface ReportTotals {
  readonly lines: number;
  readonly equal: number;
  readonly different: number;
  readonly missing_here: number;
  readonly missing_there: number;
  /** Lines that would leave less than is promised. */
  readonly below_promised: number;
  /** Units that applying everything would add. */
  readonly units_more: number;
  /** Units that it would take away. */
  readonly units_fewer: number;
  readonly applied: number;
  readonly refused: number;
  /** To be applied, and not yet. */
  readonly waiting: number;
}

export async function reportTotals(db: TenantDb, id: string): Promise<ReportTotals> {
  const line = stockSnapshotLine;
  const count = (condition: SQL) => sql<number>`coalesce(sum(${condition}), 0)`;
  const totals = await db
    .select({
      lines: sql<number>`count(*)`,
      equal: count(isKind("equal")),
      different: count(isKind("different")),
      missing_here: count(isKind("missing_here")),
      missing_there: count(isKind("missing_there")),
      below_promised: count(ONLY.below_promised),
      units_more: count(sql`max(${line.difference}, 0)`),
      units_fewer: count(sql`max(-${line.difference}, 0)`),
      applied: count(ONLY.applied),
      refused: count(ONLY.refused),
      waiting: count(eq(line.chosen, true)),
    })
    .from(line)
    .where(linesOf(db, id))
    .get();
  if (!totals) throw new Error("a sum is one row");
  return totals;
}
