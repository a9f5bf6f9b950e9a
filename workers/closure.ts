import type { Context } from "hono";
import { err, ok, type Result } from "#commerce/result.ts";
import { cancelJob, type MerchantJob, openJob } from "#db/merchant-jobs.ts";
import { type MerchantMoveRefusal, type MerchantRow, moveMerchant } from "#db/merchants.ts";
import type { AppEnv } from "./app-env.ts";
import { beginJob } from "./merchant-jobs.ts";

export type ClosureRefusal = MerchantMoveRefusal | { readonly code: "slug_mismatch"; readonly slug: string };

/**
 * Closes a merchant: from now on nobody is served, and when it is due (ms since 1970) everything is deleted. Repeated
 * after it broke off in between, it goes on.
 */
export async function closeMerchant(
  c: Context<AppEnv>,
  merchant: MerchantRow,
  wish: { readonly slug: string; readonly reason: string; readonly due: number },
): Promise<Result<MerchantJob, ClosureRefusal>> {
  if (wish.slug.trim() !== merchant.slug) return err({ code: "slug_mismatch", slug: merchant.slug });
  const begun = await openJob(c.env, merchant.id, "deletion");
  const moved = await moveMerchant(c.env, merchant.id, "close", wish.reason);
  if (!moved.ok && !(merchant.status === "closing" && !begun)) return err(moved.error);
  const job = await beginJob(c, {
    tenant_id: merchant.id,
    kind: "deletion",
    reason: wish.reason,
    due_at: new Date(wish.due).toISOString(),
  });
  return job ? ok(job) : err({ code: "merchant_move_not_allowed", state: "closing" });
}

/** Calls a closure off while its deletion has not begun: the merchant is served again, or suspended as it was before. */
export async function withdrawClosure(
  env: Env,
  merchant: MerchantRow,
): Promise<Result<MerchantRow["status"], MerchantMoveRefusal>> {
  const job = await openJob(env, merchant.id, "deletion");
  // The job first: once it is called off nobody deletes, whatever becomes of this call.
  const called = !job || (await cancelJob(env, { tenant_id: merchant.id, job_id: job.id }));
  if (!called) return err({ code: "merchant_move_not_allowed", state: "deleting" });
  const move = merchant.suspended_at ? "withdraw_to_suspension" : "withdraw";
  const moved = await moveMerchant(
    env,
    merchant.id,
    move,
    merchant.suspended_at ? merchant.status_reason : null,
  );
  return moved.ok ? ok(moved.value.status) : moved;
}
