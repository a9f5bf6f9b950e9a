import { and, eq, ne, or } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { device, staffSession } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { tokenHash } from "./tokens.ts";

/**
 * Whether a token that opened nothing is of a session or till whose merchant is not served now. It is then told that
 * it should come back later, where a stranger is told to sign in: tills keep what they have not sent.
 */
export async function isOfUnserved(env: Env, token: string, meter: TripMeter): Promise<boolean> {
  const token_hash = await tokenHash(token);
  const db = controlDb(env, meter);
  const found = await db
    .select({ id: merchant.id })
    .from(merchant)
    .where(
      and(
        ne(merchant.status, "active"),
        or(
          eq(
            merchant.id,
            db
              .select({ tenant_id: staffSession.tenant_id })
              .from(staffSession)
              .where(eq(staffSession.token_hash, token_hash)),
          ),
          eq(
            merchant.id,
            db.select({ tenant_id: device.tenant_id }).from(device).where(eq(device.token_hash, token_hash)),
          ),
        ),
      ),
    )
    .get();
  return found !== undefined;
}
