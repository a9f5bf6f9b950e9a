import type { Context } from "hono";
import { newId } from "#db/ids.ts";
import { platformAudit } from "#db/schema/control/operators.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { AppEnv, Found } from "./app-env.ts";
import { whence } from "./whence.ts";

type Entry = typeof platformAudit.$inferInsert;

/**
 * Writes what an operator did into the platform's own log. It outlives the merchant that it concerns, so notes hold
 * no data of the merchant's people and customers.
 *
 * @param id names the act, where a repeated call is the same one.
 */
export async function writePlatformEntry(
  c: Context<AppEnv>,
  { action, reason, before, after }: Pick<Entry, "action" | "reason" | "before" | "after">,
  id: string = newId("aud"),
  who: { readonly id: string | null; readonly name: string } = operatorWho(c),
): Promise<void> {
  const { db }: Found = c.var;
  const entry: Entry = {
    id,
    at: new Date().toISOString(),
    operator_id: who.id,
    operator_name: who.name,
    action,
    tenant_id: db?.tenant_id ?? null,
    reason: reason ?? null,
    before: before ?? null,
    after: after ?? null,
    request_id: c.get("request_id"),
    ip: whence(c).ip,
  };
  await controlDb(c.env).insert(platformAudit).values(entry).onConflictDoNothing();
}

function operatorWho(c: Context<AppEnv>): { id: string | null; name: string } {
  const { operator }: Found = c.var;
  return { id: operator?.id ?? null, name: operator?.name ?? "unknown" };
}
