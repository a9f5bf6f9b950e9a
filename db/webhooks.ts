import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { err, ok, type Result } from "#commerce/result.ts";
import { GIVE_UP_MS } from "#commerce/webhooks/trying.ts";
import { inList } from "./bulk.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { webhookDelivery, webhookEndpoint } from "./schema/shard/webhooks.ts";
import type { TenantDb } from "./tenant-db.ts";

export type Endpoint = typeof webhookEndpoint.$inferSelect;
export type Delivery = typeof webhookDelivery.$inferSelect;

/** Webhooks that a merchant may have: each event is compared with all of them. */
export const MAX_WEBHOOKS = 50;
/** Deliveries that go with their endpoint at once; what is left expires by itself, and nobody sees it. */
const DELETED_AT_ONCE = 1_000;
/** Dead deliveries that one call sends again. */
export const REPLAYED_AT_ONCE = 500;

/** What people decide about a webhook. */
export interface WebhookTerms {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly status: "active" | "paused";
}

export type WebhookRefusal = "not_found" | "webhook_taken" | "too_many_webhooks" | "version_conflict";

const own = (db: TenantDb, id: string) =>
  and(eq(webhookEndpoint.tenant_id, db.tenant_id), eq(webhookEndpoint.id, id));

const atVersion = (db: TenantDb, id: string, expected: number) =>
  and(own(db, id), eq(webhookEndpoint.version, expected));

const ofEndpoint = (db: TenantDb, endpointId: string) =>
  and(eq(webhookDelivery.tenant_id, db.tenant_id), eq(webhookDelivery.endpoint_id, endpointId));

/** A merchant's webhooks, oldest first. */
export const listWebhooks = (db: TenantDb): Promise<Endpoint[]> =>
  db
    .select()
    .from(webhookEndpoint)
    .where(eq(webhookEndpoint.tenant_id, db.tenant_id))
    .orderBy(asc(webhookEndpoint.id))
    .all();

/** One of them; null when there is none of that id. */
export async function webhookById(db: TenantDb, id: string): Promise<Endpoint | null> {
  return (await db.select().from(webhookEndpoint).where(own(db, id)).get()) ?? null;
}

/** Deliveries that were given up, by webhook; one without any is not named. */
export async function deadCounts(db: TenantDb, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: webhookDelivery.endpoint_id, dead: sql<number>`count(*)`.as("dead") })
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.tenant_id, db.tenant_id),
        inList(webhookDelivery.endpoint_id, ids),
        sql`status = 'dead'`,
      ),
    )
    .groupBy(webhookDelivery.endpoint_id)
    .all();
  return new Map(rows.map((row) => [row.id, row.dead]));
}

/** Adds a webhook. An address is a webhook's own, so that a repeated call adds no second one. */
export async function addWebhook(
  db: TenantDb,
  endpoint: Omit<typeof webhookEndpoint.$inferInsert, "tenant_id">,
): Promise<Result<null, "webhook_taken" | "too_many_webhooks">> {
  const known = await db
    .select({ url: webhookEndpoint.url })
    .from(webhookEndpoint)
    .where(eq(webhookEndpoint.tenant_id, db.tenant_id))
    .all();
  if (known.some(({ url }) => url === endpoint.url)) return err("webhook_taken");
  if (known.length >= MAX_WEBHOOKS) return err("too_many_webhooks");
  const added = await db
    .insert(webhookEndpoint)
    .values({ ...endpoint, tenant_id: db.tenant_id })
    .onConflictDoNothing()
    .returning({ id: webhookEndpoint.id });
  return added.length > 0 ? ok(null) : err("webhook_taken");
}

/** Changes a webhook that is at version `expected`; switched on, it begins without the failures it had. */
export async function changeWebhook(
  db: TenantDb,
  id: string,
  terms: WebhookTerms,
  expected: number,
): Promise<Result<Endpoint, Exclude<WebhookRefusal, "too_many_webhooks">>> {
  const afresh = { disabled_because: null, failures: 0, opened_until: null };
  try {
    const [changed] = await db
      .update(webhookEndpoint)
      .set({ ...terms, ...afresh, version: expected + 1 })
      .where(atVersion(db, id, expected))
      .returning();
    return changed ? ok(changed) : err(await whyNot(db, id));
  } catch (error) {
    if (String((error as { cause?: unknown } | null)?.cause ?? error).includes("webhook_endpoint.url"))
      return err("webhook_taken");
    throw error;
  }
}

/** Gives a webhook at version `expected` another secret; the one before it signs too until `ends_at`. */
export async function rotateWebhook(
  db: TenantDb,
  id: string,
  secret_sealed: string,
  { expected, ends_at }: { readonly expected: number; readonly ends_at: string },
): Promise<Result<Endpoint, "not_found" | "version_conflict">> {
  const [changed] = await db
    .update(webhookEndpoint)
    .set({
      secret_sealed,
      previous_secret_sealed: sql`${webhookEndpoint.secret_sealed}`,
      previous_ends_at: ends_at,
      version: expected + 1,
    })
    .where(atVersion(db, id, expected))
    .returning();
  return changed ? ok(changed) : err(await whyNot(db, id));
}

/** Deletes a webhook, and with it what is known of its deliveries: nothing is sent there any more. */
export async function removeWebhook(db: TenantDb, id: string): Promise<void> {
  const some = db
    .select({ place: sql`rowid` })
    .from(webhookDelivery)
    .where(ofEndpoint(db, id))
    .limit(DELETED_AT_ONCE);
  await db.batch([
    db.delete(webhookEndpoint).where(own(db, id)),
    db
      .delete(webhookDelivery)
      .where(and(eq(webhookDelivery.tenant_id, db.tenant_id), inArray(sql`rowid`, some))),
  ]);
}

/** What was told to a webhook, or is to be; newest first. */
export async function listDeliveries(
  db: TenantDb,
  endpointId: string,
  wish: {
    readonly status?: Delivery["status"] | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Delivery>> {
  const [before] = decodeCursor(wish.cursor, 1) ?? [];
  const rows = await db
    .select()
    .from(webhookDelivery)
    .where(
      and(
        ofEndpoint(db, endpointId),
        // As the index of the dead has it.
        wish.status === "dead"
          ? sql`status = 'dead'`
          : wish.status && eq(webhookDelivery.status, wish.status),
        before === undefined ? undefined : lt(webhookDelivery.id, String(before)),
      ),
    )
    .orderBy(desc(webhookDelivery.id))
    .limit(wish.limit + 1)
    .all();
  return pageOf(rows, wish.limit, (row) => [row.id]);
}

/** One delivery of a webhook; null when there is none of that id. */
export async function deliveryById(db: TenantDb, endpointId: string, id: string): Promise<Delivery | null> {
  const found = await db
    .select()
    .from(webhookDelivery)
    .where(and(ofEndpoint(db, endpointId), eq(webhookDelivery.id, id)))
    .get();
  return found ?? null;
}

/** Makes a finished delivery due once more. False when it is on its way already. */
export async function replayDelivery(db: TenantDb, endpointId: string, id: string): Promise<boolean> {
  const replayed = await db
    .update(webhookDelivery)
    .set(dueAgain())
    .where(
      and(
        ofEndpoint(db, endpointId),
        eq(webhookDelivery.id, id),
        inArray(webhookDelivery.status, ["sent", "dead"]),
      ),
    )
    .returning({ id: webhookDelivery.id });
  return replayed.length > 0;
}

/** Makes a webhook's dead deliveries due once more, oldest first, a bounded number of them. */
export async function replayDead(
  db: TenantDb,
  endpointId: string,
): Promise<{ readonly id: string; readonly endpoint_id: string }[]> {
  const dead = db
    .select({ place: sql`rowid` })
    .from(webhookDelivery)
    .where(and(ofEndpoint(db, endpointId), sql`status = 'dead'`))
    .orderBy(asc(webhookDelivery.id))
    .limit(REPLAYED_AT_ONCE);
  return db
    .update(webhookDelivery)
    .set(dueAgain())
    .where(and(eq(webhookDelivery.tenant_id, db.tenant_id), inArray(sql`rowid`, dead)))
    .returning({ id: webhookDelivery.id, endpoint_id: webhookDelivery.endpoint_id });
}

/** As if it had just happened, but under the id it had: the receiver knows what it has seen. */
function dueAgain() {
  const now = Date.now();
  return {
    status: "pending",
    attempts: 0,
    next_at: new Date(now).toISOString(),
    expires_at: new Date(now + GIVE_UP_MS).toISOString(),
    finished_at: null,
  } as const;
}

async function whyNot(db: TenantDb, id: string): Promise<"not_found" | "version_conflict"> {
  return (await webhookById(db, id)) ? "version_conflict" : "not_found";
}
