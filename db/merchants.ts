import { and, count, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { type MerchantFacts, type MerchantState, merchantMachine } from "#commerce/merchant/lifecycle.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { applyMove } from "#commerce/state-machine.ts";
import { inList } from "./bulk.ts";
import { before } from "./catalog.ts";
import { newMeter, type TripMeter } from "./guarded-client.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { hostname, merchant } from "./schema/control/merchants.ts";
import { staff } from "./schema/control/people.ts";
import { forgetMerchants } from "./store-context.ts";
import { controlDb } from "./tenant-db.ts";

export type MerchantRow = typeof merchant.$inferSelect;

/** A merchant in a list of them. */
export type MerchantSummary = Pick<MerchantRow, "id" | "slug" | "name" | "kind" | "status" | "created_at"> & {
  readonly hostnames: string[];
};

export interface MerchantQuery {
  /** Part of a name, slug or hostname. */
  readonly q?: string | undefined;
  readonly status?: MerchantState | undefined;
  readonly kind?: MerchantRow["kind"] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Merchants of the platform, newest first. */
export async function listMerchants(
  env: Env,
  { q, status, kind, limit, cursor }: MerchantQuery,
  meter: TripMeter = newMeter(),
): Promise<Page<MerchantSummary>> {
  const db = controlDb(env, meter);
  const rows = await db
    .select({
      id: merchant.id,
      slug: merchant.slug,
      name: merchant.name,
      kind: merchant.kind,
      status: merchant.status,
      created_at: merchant.created_at,
    })
    .from(merchant)
    .where(
      and(
        status && eq(merchant.status, status),
        kind && eq(merchant.kind, kind),
        q ? named(q.toLowerCase()) : undefined,
        before(merchant.created_at, merchant.id, decodeCursor(cursor, 2)),
      ),
    )
    .orderBy(desc(merchant.created_at), desc(merchant.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.created_at, row.id]);
  const ids = page.items.map((row) => row.id);
  const names = await db
    .select({ hostname: hostname.hostname, tenant_id: hostname.tenant_id })
    .from(hostname)
    .where(inList(hostname.tenant_id, ids))
    .orderBy(hostname.hostname)
    .all();
  const byMerchant = Map.groupBy(names, (row) => row.tenant_id);
  return {
    ...page,
    items: page.items.map((row) => ({
      ...row,
      hostnames: (byMerchant.get(row.id) ?? []).map((entry) => entry.hostname),
    })),
  };
}

/** Merchants are few: a look through all of them is cheaper than an index of parts of words. */
const named = (text: string): SQL | undefined =>
  or(
    sql`instr(lower(${merchant.name}), ${text}) > 0`,
    sql`instr(${merchant.slug}, ${text}) > 0`,
    sql`exists (select 1 from ${hostname} where ${hostname.tenant_id} = ${merchant.id} and instr(${hostname.hostname}, ${text}) > 0)`,
  );

/** A merchant as the platform knows it: itself, its hostnames, how many people it has, its sandboxes. */
export async function readMerchant(env: Env, id: string, meter: TripMeter = newMeter()) {
  const db = controlDb(env, meter);
  const [own, hostnames, people, sandboxes] = await db.batch([
    db.select().from(merchant).where(eq(merchant.id, id)),
    db
      .select({ hostname: hostname.hostname, channel_id: hostname.channel_id })
      .from(hostname)
      .where(eq(hostname.tenant_id, id))
      .orderBy(hostname.hostname),
    db
      .select({ status: staff.status, people: count().as("people") })
      .from(staff)
      .where(eq(staff.tenant_id, id))
      .groupBy(staff.status),
    db
      .select({ id: merchant.id, name: merchant.name, slug: merchant.slug })
      .from(merchant)
      .where(eq(merchant.sandbox_of, id))
      .orderBy(desc(merchant.created_at)),
  ]);
  const [row] = own;
  const counted = (status: "active" | "invited"): number =>
    people.find((entry) => entry.status === status)?.people ?? 0;
  return row
    ? { row, hostnames, staff: { active: counted("active"), invited: counted("invited") }, sandboxes }
    : null;
}

/** The row of a merchant, whatever its state; null when there is none. */
export async function merchantRow(
  env: Env,
  id: string,
  meter: TripMeter = newMeter(),
): Promise<MerchantRow | null> {
  return (await controlDb(env, meter).select().from(merchant).where(eq(merchant.id, id)).get()) ?? null;
}

/** Which of some hostnames belong to merchants other than this one. */
export async function takenHostnames(
  env: Env,
  names: readonly string[],
  except: string | null,
  meter: TripMeter = newMeter(),
): Promise<string[]> {
  const rows = await controlDb(env, meter)
    .select({ hostname: hostname.hostname, tenant_id: hostname.tenant_id })
    .from(hostname)
    .where(inList(hostname.hostname, names))
    .all();
  return rows.filter((row) => row.tenant_id !== except).map((row) => row.hostname);
}

/**
 * Gives a merchant these hostnames and no others, in one transaction. False when another merchant has taken one of
 * them meanwhile; nothing is changed then.
 */
export async function replaceHostnames(
  env: Env,
  tenantId: string,
  wanted: readonly { readonly hostname: string; readonly channel_id: string }[],
): Promise<boolean> {
  const db = controlDb(env);
  try {
    await db.batch([
      db.delete(hostname).where(eq(hostname.tenant_id, tenantId)),
      ...wanted.map((entry) => db.insert(hostname).values({ ...entry, tenant_id: tenantId })),
    ]);
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  forgetMerchants();
  return true;
}

/** Whether a write was refused since somebody else has the name. */
export const isTaken = (error: unknown): boolean =>
  `${error} ${(error as { cause?: unknown } | null)?.cause ?? ""}`.includes("UNIQUE constraint failed");

type MerchantMove = keyof typeof merchantMachine.moves;

/** Why a merchant did not move: it is gone, or in another state by now. */
export type MerchantMoveRefusal =
  | { readonly code: "not_found" }
  | { readonly code: "merchant_move_not_allowed"; readonly state: MerchantState };

/** How a merchant stood before and after a move. */
export interface MerchantMoved {
  readonly before: MerchantRow;
  readonly status: MerchantState;
}

/**
 * Moves a merchant to another state, where its present one lets it. Of two moves at once the second is judged anew.
 * Isolates follow within five seconds.
 */
export async function moveMerchant(
  env: Env,
  id: string,
  move: MerchantMove,
  reason: string | null,
): Promise<Result<MerchantMoved, MerchantMoveRefusal>> {
  for (;;) {
    const row = await merchantRow(env, id);
    if (!row) return err({ code: "not_found" });
    const facts: MerchantFacts = { suspended: row.suspended_at !== null };
    const moved = applyMove(merchantMachine, move, row.status, facts);
    if (!moved.ok) return err({ code: "merchant_move_not_allowed", state: row.status });
    const changed = await controlDb(env)
      .update(merchant)
      .set({
        status: moved.value,
        status_reason: reason,
        ...(move === "suspend" && { suspended_at: new Date().toISOString() }),
        ...(move === "resume" && { suspended_at: null }),
      })
      .where(and(eq(merchant.id, id), eq(merchant.status, row.status)))
      .returning({ id: merchant.id });
    if (changed.length === 0) continue;
    forgetMerchants();
    return ok({ before: row, status: moved.value });
  }
}
