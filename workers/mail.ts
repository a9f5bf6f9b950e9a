import { newMeter, type TripMeter } from "#db/guarded-client.ts";
import { type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { deliverSoon } from "#queues/mail-delivery.ts";
import { type Letter, postMail, sealedMail } from "#queues/mail-outbox.ts";

/**
 * Sends a mail in a merchant's name. It is written down, sealed, before this returns, and handed over at once while
 * the answer goes out; what is not taken then, cron tries again for a day.
 *
 *     await sendMail(env, tenant, { to: person.email, ...accountLetter("magic_link", facts, { shop, locale }) });
 *
 * @returns the mail's id.
 */
export async function sendMail(
  env: Env,
  tenant: TenantRef,
  letter: Letter,
  meter: TripMeter = newMeter(),
): Promise<string> {
  const row = await sealedMail(env, tenant.tenant_id, letter);
  const db = tenantDb(env, tenant, meter);
  await db.batch([postMail(db, [row])]);
  deliverSoon(env, tenant, [row.id]);
  return row.id;
}
