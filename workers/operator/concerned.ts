import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type MerchantRow, merchantRow } from "#db/merchants.ts";
import type { AppEnv } from "../app-env.ts";
import { scopeTo } from "../middleware/tenant.ts";
import { idOf } from "../schemas/common.ts";

/** Parameters of a route about one merchant. */
export const merchantParams = z.object({ merchant_id: idOf("mer") });

/**
 * The merchant that a call is about, whatever its state; null when there is none. The rest of the call is scoped to
 * it, so that what the operator does is told in its audit log too.
 */
export async function concernedMerchant(c: Context<AppEnv>, id: string): Promise<MerchantRow | null> {
  const row = await merchantRow(c.env, id, c.get("meter"));
  if (row) scopeTo(c, { tenant_id: row.id, shard: row.shard });
  return row;
}
