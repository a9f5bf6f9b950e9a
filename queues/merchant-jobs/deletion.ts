import { eq } from "drizzle-orm";
import { z } from "zod";
import { unreachable } from "#commerce/result.ts";
import {
  APPENDED_TABLES,
  CONTROL_ROWS,
  clearRows,
  clearSearch,
  endPurge,
  PLAIN_TABLES,
  permitPurge,
  tablesLeft,
} from "#db/clearing.ts";
import { newId } from "#db/ids.ts";
import type { MerchantJob } from "#db/merchant-jobs.ts";
import { type MerchantRow, merchantRow, moveMerchant } from "#db/merchants.ts";
import { merchant, merchantJob } from "#db/schema/control/merchants.ts";
import { platformAudit } from "#db/schema/control/operators.ts";
import { searchIndex } from "#db/search.ts";
import { forgetMerchants } from "#db/store-context.ts";
import { controlDb, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import {
  clearCarts,
  clearFiles,
  clearOrders,
  clearRegisters,
  clearStock,
  clearStockDocuments,
} from "./clearing.ts";
import type { StepOutcome } from "./work.ts";

/**
 * The order of a deletion. Nobody is served while a merchant is closing; `settle` lets what was begun before end and be
 * told, `bar` lets nothing be told any more. Objects go before the rows that name them, the log and the consents last
 * but one, and the merchant itself at the very end, so that whatever breaks off is found and goes on.
 */
const PHASES = [
  "settle",
  "bar",
  "orders",
  "carts",
  "documents",
  "stock",
  "registers",
  "mailbox",
  "files",
  "search",
  "rows",
  "log",
  "check",
  "control",
  "end",
] as const;
type Phase = (typeof PHASES)[number];

/**
 * What is still under way when a merchant closes has ended after this: calls, queued events, what isolates remember. The
 * same again once nothing is told any more.
 */
const CALM_MS = 60_000;

const progressSchema = z.object({ phase: z.enum(PHASES), after: z.string() });

/** One step of the deletion of a merchant that was closed and has waited its time. */
export async function deletionStep(env: Env, job: MerchantJob, now: number): Promise<StepOutcome> {
  const owner = await merchantRow(env, job.tenant_id);
  // The rows of merchant and job go in one transaction: one without the other is a bug, none a late message.
  if (!owner) return { kind: "gone" };
  if (owner.status !== "closing" && owner.status !== "deleting")
    return { kind: "failed", error: "The merchant is not closing any more." };
  const known = progressSchema.safeParse(job.progress);
  const { phase, after } = known.success ? known.data : { phase: PHASES[0], after: "" };
  return doPhase(env, job, owner, phase, after, now);
}

/** The same phase again, from `after` on. */
const on = (phase: Phase, after = ""): StepOutcome => ({
  kind: "more",
  progress: progressAt(phase, after),
});
const nextAfter = (phase: Phase): Phase => PHASES[PHASES.indexOf(phase) + 1] ?? "end";
const progressAt = (phase: Phase, after = "") => ({
  done: PHASES.indexOf(phase),
  of: PHASES.length,
  phase,
  after,
});

async function doPhase(
  env: Env,
  job: MerchantJob,
  owner: MerchantRow,
  phase: Phase,
  after: string,
  now: number,
): Promise<StepOutcome> {
  const tenant = { tenant_id: owner.id, shard: owner.shard };
  const db = tenantDb(env, tenant);
  const next = on(nextAfter(phase));
  const walked = (at: string | null): StepOutcome => (at === null ? next : on(phase, at));
  const emptied = (more: boolean): StepOutcome => (more ? on(phase) : next);
  switch (phase) {
    case "settle":
      return waited(nextAfter(phase), now);
    case "bar": {
      const moved = await moveMerchant(env, owner.id, "delete", owner.status_reason);
      if (!moved.ok && owner.status !== "deleting")
        return { kind: "failed", error: "The merchant is not closing any more." };
      return waited(nextAfter(phase), now);
    }
    case "orders":
      return walked(await clearOrders(env, tenant, after, "stay empty"));
    case "carts":
      return walked(await clearCarts(env, tenant, after, "stay empty"));
    case "documents":
      return walked(await clearStockDocuments(env, tenant, after, "stay empty"));
    case "stock":
      return walked(await clearStock(env, tenant, after, "stay empty"));
    case "registers":
      return walked(await clearRegisters(env, tenant, after, "stay empty"));
    case "mailbox":
      await objectsOf(env, owner.id).mailbox().forgetAll();
      return next;
    case "files":
      return emptied(await clearFiles(env, `${owner.id}/`));
    case "search":
      return emptied(await clearSearch(searchIndex(env, tenant)));
    case "rows":
      return emptied(await clearRows(db, owner.id, PLAIN_TABLES));
    case "log": {
      await permitPurge(db);
      if (await clearRows(db, owner.id, APPENDED_TABLES)) return on(phase);
      await endPurge(db);
      return next;
    }
    case "check":
      // Whatever came late is found here, and goes the same way.
      return (await tablesLeft(db)).length > 0 ? on("orders") : next;
    case "control":
      return emptied(await clearRows(controlDb(env), owner.id, CONTROL_ROWS));
    case "end":
      await endMerchant(env, job, owner);
      return { kind: "gone" };
    default:
      return unreachable(phase);
  }
}

const waited = (phase: Phase, now: number): StepOutcome => ({
  kind: "more",
  progress: progressAt(phase),
  due_at: new Date(now + CALM_MS).toISOString(),
});

/** The merchant and its jobs go together, with a line in the platform's log: its slug and hostnames are free again. */
async function endMerchant(env: Env, job: MerchantJob, owner: MerchantRow): Promise<void> {
  const db = controlDb(env);
  await db.batch([
    db.update(merchant).set({ sandbox_of: null }).where(eq(merchant.sandbox_of, owner.id)),
    db.insert(platformAudit).values({
      id: newId("aud"),
      at: new Date().toISOString(),
      operator_id: job.requested_by.kind === "operator" ? job.requested_by.id : null,
      operator_name: "Millrace",
      action: "merchant.deleted",
      tenant_id: owner.id,
      reason: job.reason,
      before: { slug: owner.slug, kind: owner.kind, asked_by: job.requested_by.kind },
      after: null,
      request_id: job.id,
      ip: null,
    }),
    db.delete(merchantJob).where(eq(merchantJob.tenant_id, owner.id)),
    db.delete(merchant).where(eq(merchant.id, owner.id)),
  ]);
  forgetMerchants();
}
