import { getTableName } from "drizzle-orm";
import { z } from "zod";
import { unreachable } from "#commerce/result.ts";
import { clearRows, clearSearch, endPurge, PLAIN_TABLES, permitPurge } from "#db/clearing.ts";
import { newMeter } from "#db/guarded-client.ts";
import type { MerchantJob } from "#db/merchant-jobs.ts";
import { consent } from "#db/schema/shard/customers.ts";
import { searchIndex } from "#db/search.ts";
import { forgetMerchants, type Merchant, merchantOf } from "#db/store-context.ts";
import { tenantDb } from "#db/tenant-db.ts";
import {
  clearCarts,
  clearFiles,
  clearOrders,
  clearRegisters,
  clearStock,
  clearStockDocuments,
} from "./clearing.ts";
import { fillSandbox } from "./sandbox-goods.ts";
import type { StepOutcome } from "./work.ts";

/** The order of a reset: objects before the rows that name them, then goods on the empty shelves. */
const PHASES = [
  "orders",
  "carts",
  "documents",
  "stock",
  "registers",
  "pictures",
  "imports",
  "search",
  "rows",
  "consents",
  "goods",
] as const;
type Phase = (typeof PHASES)[number];

/** What a sandbox keeps: how it is set up, who was told what, and its log. */
const KEPT = new Set(["channel", "location", "tax_zone", "shipping_method", "mail", "alert"]);

/** Tables that a reset empties; a new table joins by itself. */
const EMPTIED = PLAIN_TABLES.filter((table) => !KEPT.has(getTableName(table)));

const progressSchema = z.object({ phase: z.enum(PHASES), after: z.string() });

/** One step of a sandbox that is emptied and filled anew. */
export async function resetStep(env: Env, job: MerchantJob): Promise<StepOutcome> {
  forgetMerchants();
  const owner = await merchantOf(env, job.tenant_id, newMeter());
  if (!owner) return { kind: "failed", error: "The merchant is being deleted." };
  if (owner.kind !== "sandbox") throw new Error(`${owner.tenant_id} is no sandbox`);
  const known = progressSchema.safeParse(job.progress);
  const { phase, after } = known.success ? known.data : { phase: PHASES[0], after: "" };
  return doPhase(env, job, owner, phase, after);
}

async function doPhase(
  env: Env,
  job: MerchantJob,
  owner: Merchant,
  phase: Phase,
  after: string,
): Promise<StepOutcome> {
  const db = tenantDb(env, owner);
  const next = at(PHASES[PHASES.indexOf(phase) + 1] ?? "goods");
  const walked = (to: string | null): StepOutcome => (to === null ? next : at(phase, to));
  const emptied = (more: boolean): StepOutcome => (more ? at(phase) : next);
  switch (phase) {
    case "orders":
      return walked(await clearOrders(env, owner, after, "begin anew"));
    case "carts":
      return walked(await clearCarts(env, owner, after, "begin anew"));
    case "documents":
      return walked(await clearStockDocuments(env, owner, after, "begin anew"));
    case "stock":
      return walked(await clearStock(env, owner, after, "begin anew"));
    case "registers":
      return walked(await clearRegisters(env, owner, after, "begin anew"));
    case "pictures":
      return emptied(await clearFiles(env, `${owner.tenant_id}/media/`));
    case "imports":
      return emptied(await clearFiles(env, `${owner.tenant_id}/imports/`));
    case "search":
      return emptied(await clearSearch(searchIndex(env, owner)));
    case "rows":
      return emptied(await clearRows(db, owner.tenant_id, EMPTIED));
    case "consents": {
      await permitPurge(db);
      if (await clearRows(db, owner.tenant_id, [consent])) return at(phase);
      await endPurge(db);
      return next;
    }
    case "goods":
      await fillSandbox(env, db, owner, job.id);
      return { kind: "done", progress: { done: PHASES.length, of: PHASES.length }, result_key: null };
    default:
      return unreachable(phase);
  }
}

const at = (phase: Phase, after = ""): StepOutcome => ({
  kind: "more",
  progress: { done: PHASES.indexOf(phase), of: PHASES.length, phase, after },
});
