import { and, eq } from "drizzle-orm";
import { staff } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { Person } from "../secrets.ts";

/** One of a merchant's people, whatever their status; null for an id that nobody has. */
export async function personOf(env: Env, tenantId: string, staffId: string): Promise<Person | null> {
  const row = await controlDb(env)
    .select()
    .from(staff)
    .where(and(eq(staff.tenant_id, tenantId), eq(staff.id, staffId)))
    .get();
  return row ?? null;
}
