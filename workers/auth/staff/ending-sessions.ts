import { and, eq, ne } from "drizzle-orm";
import { staffSession } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";

/** Ends a person's sessions, at tills too; all, or all but one. Returns how many there were. */
export async function endSessionsOf(
  env: Env,
  { tenant_id, staff_id }: { readonly tenant_id: string; readonly staff_id: string },
  but: string | null = null,
): Promise<number> {
  const ended = await controlDb(env)
    .delete(staffSession)
    .where(
      and(
        eq(staffSession.tenant_id, tenant_id),
        eq(staffSession.staff_id, staff_id),
        ...(but === null ? [] : [ne(staffSession.id, but)]),
      ),
    )
    .returning({ id: staffSession.id });
  return ended.length;
}
