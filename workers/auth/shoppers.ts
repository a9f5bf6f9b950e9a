import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { customer, shopperSession } from "#db/schema/shard/customers.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** A signed-in shopper of one merchant. */
export interface ShopperIdentity {
  readonly customer_id: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether the address was proved to be theirs: only then its guest orders are shown. */
  readonly email_verified: boolean;
  readonly session_id: string;
  /** When they signed in. */
  readonly since: string;
}

const DAY_MS = 24 * 3_600_000;
/** A session ends when it was not used for this long… */
const IDLE_MS = 30 * DAY_MS;
/** …and in any case after this. */
export const SESSION_MS = 180 * DAY_MS;
/** A session's last call is noted at most this often, so that reading costs no write. */
const SEEN_EVERY_MS = 3_600_000;

/** Begins a session of somebody who has proved who they are. The token is told once and kept as its hash only. */
export async function beginShopperSession(
  db: TenantDb,
  customerId: string,
  userAgent: string | null,
): Promise<{ readonly token: string; readonly expires_at: string }> {
  const token = newToken();
  const now = Date.now();
  const at = new Date(now).toISOString();
  await db.insert(shopperSession).values({
    tenant_id: db.tenant_id,
    token_hash: await tokenHash(token),
    id: newId("ses"),
    customer_id: customerId,
    created_at: at,
    last_seen_at: at,
    expires_at: new Date(now + IDLE_MS).toISOString(),
    user_agent: userAgent,
  });
  return { token, expires_at: new Date(now + SESSION_MS).toISOString() };
}

/**
 * Whom a token stands for; null when it is unknown, ended, or its customer has no account any more. Who was merged is
 * the customer they were merged into.
 */
export async function shopperOf(db: TenantDb, token: string): Promise<ShopperIdentity | null> {
  const token_hash = await tokenHash(token);
  const now = Date.now();
  const own = and(eq(shopperSession.tenant_id, db.tenant_id), eq(shopperSession.token_hash, token_hash));
  const row = await db
    .select({
      session_id: sql<string>`${shopperSession.id}`.as("session_id"),
      since: sql<string>`${shopperSession.created_at}`.as("since"),
      last_seen_at: shopperSession.last_seen_at,
      customer_id: sql<string>`${customer.id}`.as("kept_id"),
      name: customer.name,
      email: customer.email,
      verified_at: customer.email_verified_at,
    })
    .from(shopperSession)
    .innerJoin(
      customer,
      and(
        eq(customer.tenant_id, shopperSession.tenant_id),
        eq(customer.status, "account"),
        isNull(customer.merged_into),
        sql`${customer.id} in (
          with recursive chain (id, next) as (
            select c.id, c.merged_into from customer c
              where c.tenant_id = ${db.tenant_id} and c.id = ${shopperSession.customer_id}
            union
            select c.id, c.merged_into from customer c join chain on c.id = chain.next
              where c.tenant_id = ${db.tenant_id}
          ) select id from chain)`,
      ),
    )
    .where(and(own, gt(shopperSession.expires_at, new Date(now).toISOString())))
    .get();
  if (!row) return null;
  const { verified_at, last_seen_at, ...shopper } = row;
  const ends = Date.parse(row.since) + SESSION_MS;
  if (ends <= now) return null;
  if (Date.parse(last_seen_at) + SEEN_EVERY_MS < now) {
    await db
      .update(shopperSession)
      .set({
        last_seen_at: new Date(now).toISOString(),
        expires_at: new Date(Math.min(now + IDLE_MS, ends)).toISOString(),
      })
      .where(own);
  }
  return { ...shopper, email_verified: verified_at !== null };
}

/** Ends the session of a token. */
export async function endShopperSession(db: TenantDb, token: string): Promise<void> {
  await db
    .delete(shopperSession)
    .where(
      and(eq(shopperSession.tenant_id, db.tenant_id), eq(shopperSession.token_hash, await tokenHash(token))),
    );
}

/** A customer's living sessions, the one used last first. */
export const sessionsOf = (db: TenantDb, customerId: string) =>
  db
    .select({
      id: shopperSession.id,
      created_at: shopperSession.created_at,
      last_seen_at: shopperSession.last_seen_at,
      user_agent: shopperSession.user_agent,
    })
    .from(shopperSession)
    .where(and(ownedBy(db, customerId), gt(shopperSession.expires_at, new Date().toISOString())))
    .orderBy(desc(shopperSession.last_seen_at), desc(shopperSession.id));

/** Ends one of a customer's sessions. False when it is not theirs. */
export async function endSessionOf(db: TenantDb, customerId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .delete(shopperSession)
    .where(and(ownedBy(db, customerId), eq(shopperSession.id, sessionId)))
    .returning({ id: shopperSession.id });
  return ended.length === 1;
}

/** The statement that ends all of a customer's sessions but one; all of them for null. */
export const endOtherSessions = (db: TenantDb, customerId: string, sessionId: string | null) =>
  db
    .delete(shopperSession)
    .where(and(ownedBy(db, customerId), sessionId === null ? undefined : ne(shopperSession.id, sessionId)));

const ownedBy = (db: TenantDb, customerId: string) =>
  and(eq(shopperSession.tenant_id, db.tenant_id), eq(shopperSession.customer_id, customerId));
