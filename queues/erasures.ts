import { and, asc, eq, notExists, or, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { addressedAs, type ErasureRequest, erase } from "#db/erasure.ts";
import { newMeter } from "#db/guarded-client.ts";
import { customer, erasureRequest } from "#db/schema/shard/customers.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { type Merchant, merchantOf } from "#db/store-context.ts";
import { shardNames, type TenantDb, tenantDb } from "#db/tenant-db.ts";
import { objectsOf, type TenantObjects } from "#durable-objects/objects.ts";
import { accountLetter } from "#integrations/messaging/account-messages.ts";
import { log } from "#logging/log.ts";
import { deliverSoon } from "./mail-delivery.ts";
import { type MailRow, postMail, sealedMail } from "./mail-outbox.ts";

/** Wishes carried out a run and shard, so that a run stays short; the next one goes on. */
const WISHES_A_RUN = 50;

/** Whose wish it is, and what it takes to carry it out. */
interface Doing {
  readonly env: Env;
  readonly merchant: Merchant;
  readonly db: TenantDb;
  readonly objects: TenantObjects;
  /** The call that asks; null for cron. */
  readonly request_id: string | null;
}

/**
 * Carries out a wish to be forgotten, and tells the person in their last message. It is written to the address they
 * had, in the batch that forgets it, under the wish's id: one wish, one message, however often it is tried.
 *
 * @returns `waiting` while an order is not settled.
 */
export async function carryOut(doing: Doing, request: ErasureRequest): Promise<"done" | "waiting"> {
  const { env, merchant, db, objects, request_id } = doing;
  const mails = await letters(doing, request, "erasure_done", request.id);
  const outcome = await erase(
    db,
    request,
    objects,
    mails.map((mail) => postMail(db, [mail])),
    request_id,
  );
  if (outcome === "done") {
    deliverSoon(
      env,
      merchant,
      mails.map(({ id }) => id),
    );
  }
  return outcome;
}

/**
 * Tells a person that their wish is known, and waits: who did not ask can still take it back. Once a wish, however
 * often it is repeated.
 */
export async function tellOfWaiting(doing: Doing, request: ErasureRequest): Promise<void> {
  const { env, merchant, db } = doing;
  const mails = await letters(doing, request, "erasure_waiting", `${request.id}:waiting`);
  const [mail] = mails;
  if (!mail) return;
  await db.batch([postMail(db, mails)]);
  deliverSoon(env, merchant, [mail.id]);
}

async function letters(
  { env, merchant, db }: Doing,
  request: ErasureRequest,
  kind: "erasure_done" | "erasure_waiting",
  id: string,
): Promise<MailRow[]> {
  const person = await addressedAs(db, request.customer_id);
  if (!person) return [];
  const site = merchant.channels.find((channel) => channel.kind === "web");
  const about = { shop: merchant.name, locale: person.locale ?? site?.locale ?? "en" };
  const letter = accountLetter(kind, { name: person.name || null }, about);
  return [await sealedMail(env, db.tenant_id, { ...letter, to: person.email }, id)];
}

/** Carries out the wishes to be forgotten whose last order was settled meanwhile. Run by cron, over all merchants. */
export async function forgetPeople(env: Env): Promise<void> {
  for (const shard of shardNames(env)) {
    for (const request of await due(env, shard)) {
      const { tenant_id } = request;
      try {
        const merchant = await merchantOf(env, tenant_id, newMeter());
        if (!merchant) continue; // It is being deleted, with all of its people.
        const doing = { env, merchant, db: tenantDb(env, merchant), objects: objectsOf(env, tenant_id) };
        await carryOut({ ...doing, request_id: null }, request);
      } catch (error) {
        // One that cannot be carried out now holds up no other.
        log.error("erasure goes on later", { tenant_id, id: request.id, error });
      }
    }
  }
}

/** Wishes that wait for no order any more, the oldest first. */
function due(env: Env, shard: string): Promise<ErasureRequest[]> {
  const db = drizzle(Reflect.get(env, shard) as D1Database);
  const open = db
    .select({ one: sql`1` })
    .from(orders)
    .innerJoin(
      customer,
      and(
        eq(customer.tenant_id, orders.tenant_id),
        or(eq(customer.id, erasureRequest.customer_id), eq(customer.merged_into, erasureRequest.customer_id)),
      ),
    )
    .where(
      and(
        eq(orders.tenant_id, erasureRequest.tenant_id),
        or(eq(orders.customer_id, customer.id), eq(orders.customer_email, customer.email)),
        sql`${orders.state} not in ('completed', 'cancelled', 'refused')`,
      ),
    );
  return db
    .select()
    .from(erasureRequest)
    .where(and(eq(erasureRequest.status, "waiting"), notExists(open)))
    .orderBy(asc(erasureRequest.created_at))
    .limit(WISHES_A_RUN);
}
