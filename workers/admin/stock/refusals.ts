import type { Context } from "hono";
import type { StockRefusal } from "#durable-objects/inventory-item/commands.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";

/** What staff are told when stock says no to a change. */
export function stockProblem(c: Context<AppEnv>, refusal: StockRefusal): ProblemResponse {
  switch (refusal.code) {
    case "too_few_units":
      return problem(c, "too_few_units", { units: refusal.units });
    case "would_go_negative": {
      const { on_hand, allocated, set_aside } = refusal;
      return problem(c, "stock_would_go_negative", { on_hand, allocated, set_aside });
    }
    case "key_reused":
      return problem(c, "idempotency_key_reused");
    case "quarantine_not_found":
      return problem(c, "not_found");
    default:
      throw new Error(`a change of stock was refused with ${refusal.code}`);
  }
}
