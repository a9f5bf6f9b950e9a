import { waitUntil } from "cloudflare:workers";
import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { type Result, unreachable } from "#commerce/result.ts";
import {
  afterTry,
  CIRCUIT_WAITS,
  type DeliveryStep,
  OPENS_AFTER,
  type Outcome,
  outcomeOf,
  RETRY_WAITS,
} from "#commerce/webhooks/trying.ts";
import { newMeter } from "#db/guarded-client.ts";
import { webhookDelivery, webhookEndpoint } from "#db/schema/shard/webhooks.ts";
import { unseal } from "#db/sealing.ts";
import { merchantOf } from "#db/store-context.ts";
import { type TenantDb, tenantDb } from "#db/tenant-db.ts";
import {
  type OutboundAnswer,
  type OutboundRefusal,
  outboundRequest,
} from "#integrations/outbound/outbound-request.ts";
import { signedHeaders } from "#integrations/webhooks/signing.ts";
import { log } from "#logging/log.ts";
import { redactedText } from "#logging/redaction.ts";
import { backoffSeconds } from "./backoff.ts";
import { type DeliveryMessage, KEPT_MS, sendDeliveries, sendDue } from "./webhooks-due.ts";

type Endpoint = typeof webhookEndpoint.$inferSelect;
type Delivery = typeof webhookDelivery.$inferSelect;

/** How long an endpoint may take for its answer. */
const TIMEOUT_MS = 10_000;
/** A delivery that is being tried is left alone for this long; one that nobody settled by then was cut off. */
const CLAIM_MS = 60_000;
/** Longer waits are left to cron, which comes every five minutes. */
const SOON_SECONDS = 300;
/** How much of a refusal is kept for people to read. */
const ANSWER_CHARS = 300;

const messageSchema: z.ZodType<DeliveryMessage> = z.strictObject({
  tenant_id: z.string(),
  endpoint_id: z.string(),
  delivery_id: z.string(),
});

/**
 * Takes up the deliveries of a batch. Calls go out while the queue goes on, so that an endpoint that keeps silent holds
 * up no other; one that is cut off is taken up by cron when its claim has ended.
 */
export async function consumeDeliveries(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      try {
        const taken = await takeUp(env, messageSchema.parse(message.body));
        message.ack();
        if (taken) waitUntil(deliver(env, taken));
      } catch (error) {
        log.error("delivery goes on later", { error });
        message.retry({ delaySeconds: backoffSeconds(message.attempts) });
      }
    }),
  );
}

interface Taken {
  readonly db: TenantDb;
  readonly endpoint: Endpoint;
  readonly delivery: Delivery;
}

/** Claims a delivery, if it is due and its endpoint is to be asked now, so that of any number of messages one sends it. */
async function takeUp(env: Env, message: DeliveryMessage): Promise<Taken | null> {
  const merchant = await merchantOf(env, message.tenant_id, newMeter());
  if (!merchant) return null;
  const db = tenantDb(env, merchant);
  const endpoint = await askable(db, message.endpoint_id);
  const delivery = endpoint && (await claim(db, message.delivery_id));
  return endpoint && delivery && { db, endpoint, delivery };
}

/** Tries a delivery and writes down what became of it. Cut off in between, it is sent again under the same id. */
async function deliver(env: Env, { db, endpoint, delivery }: Taken): Promise<void> {
  try {
    const { outcome, answer } = await post(env, endpoint, delivery);
    const waitSeconds = backoffSeconds(delivery.attempts, RETRY_WAITS);
    const tried = { attempts: delivery.attempts, give_up_at: Date.parse(delivery.expires_at) };
    const step = afterTry(outcome, tried, Date.now(), waitSeconds * 1_000);
    await settle(db, endpoint, delivery, { outcome, answer, step });
    if (step.status === "failed" && waitSeconds < SOON_SECONDS)
      await sendDeliveries(env, db.tenant_id, [delivery], waitSeconds);
    // It works again: what has waited meanwhile need not wait for cron.
    if (step.status === "sent" && endpoint.opened_until !== null) await sendDue(env, db, endpoint.id);
  } catch (error) {
    log.error("delivery goes on later", { tenant_id: db.tenant_id, id: delivery.id, error });
  }
}

/** The endpoint, if it is on and its circuit closed. While that is open, one caller at a time may try after the wait. */
async function askable(db: TenantDb, id: string): Promise<Endpoint | null> {
  const own = and(
    eq(webhookEndpoint.tenant_id, db.tenant_id),
    eq(webhookEndpoint.id, id),
    eq(webhookEndpoint.status, "active"),
  );
  const endpoint = await db.select().from(webhookEndpoint).where(own).get();
  if (!endpoint || endpoint.opened_until === null) return endpoint ?? null;
  const now = Date.now();
  const [probing] = await db
    .update(webhookEndpoint)
    .set({ opened_until: instant(now + CLAIM_MS) })
    .where(and(own, lte(webhookEndpoint.opened_until, instant(now))))
    .returning();
  return probing ?? null;
}

async function claim(db: TenantDb, id: string): Promise<Delivery | null> {
  const now = Date.now();
  const [delivery] = await db
    .update(webhookDelivery)
    .set({
      attempts: sql`${webhookDelivery.attempts} + 1`,
      last_try_at: instant(now),
      next_at: instant(now + CLAIM_MS),
    })
    .where(
      and(
        eq(webhookDelivery.tenant_id, db.tenant_id),
        eq(webhookDelivery.id, id),
        lte(webhookDelivery.next_at, instant(now)),
      ),
    )
    .returning();
  return delivery ?? null;
}

interface Answered {
  readonly outcome: Outcome;
  /** What a refusal said. */
  readonly answer: string | null;
}

async function post(env: Env, endpoint: Endpoint, { id, payload }: Delivery): Promise<Answered> {
  const message = { id, body: payload, secrets: await secretsOf(env, endpoint) };
  const answered = await outboundRequest(
    endpoint.url,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Millrace-Webhooks/1",
        ...signedHeaders(message, new Date()),
      },
      body: payload,
    },
    { allowLocal: env.ENVIRONMENT !== "production", timeoutMs: TIMEOUT_MS },
  );
  return read(answered);
}

/** The secret, and the one before it for as long as both count. */
async function secretsOf(env: Env, endpoint: Endpoint): Promise<string[]> {
  const { tenant_id, secret_sealed, previous_secret_sealed, previous_ends_at } = endpoint;
  const overlaps = previous_ends_at !== null && previous_ends_at > instant(Date.now());
  const sealed = [secret_sealed, ...(overlaps && previous_secret_sealed ? [previous_secret_sealed] : [])];
  return Promise.all(sealed.map((value) => unseal(env, tenant_id, value)));
}

function read(answered: Result<OutboundAnswer, OutboundRefusal>): Answered {
  if (!answered.ok)
    return { outcome: { kind: "failed", status: null, error: answered.error.code }, answer: null };
  const { status, body } = answered.value;
  const outcome = outcomeOf(status);
  if (outcome.kind === "accepted") return { outcome, answer: null };
  return { outcome, answer: redactedText(body.slice(0, ANSWER_CHARS)).slice(0, ANSWER_CHARS) || null };
}

interface Tried extends Answered {
  readonly step: DeliveryStep;
}

/** Writes down what became of a try, of the delivery and of its endpoint. */
async function settle(db: TenantDb, endpoint: Endpoint, delivery: Delivery, tried: Tried): Promise<void> {
  const { outcome, answer, step } = tried;
  const now = instant(Date.now());
  const over = step.status !== "failed";
  await db.batch([
    db
      .update(webhookDelivery)
      .set({
        status: step.status,
        next_at: step.status === "failed" ? instant(step.next_at) : null,
        last_status: outcome.status,
        last_error: outcome.kind === "failed" ? outcome.error : null,
        last_answer: answer,
        ...(over && { finished_at: now, expires_at: instant(Date.now() + KEPT_MS) }),
      })
      .where(
        and(
          eq(webhookDelivery.tenant_id, db.tenant_id),
          eq(webhookDelivery.id, delivery.id),
          // Not what somebody else has taken up since, or replayed.
          eq(webhookDelivery.attempts, delivery.attempts),
          inArray(webhookDelivery.status, ["pending", "failed"]),
        ),
      ),
    ...afterOutcome(db, endpoint, delivery, tried, now),
  ]);
}

/** What a try tells of its endpoint. */
function afterOutcome(db: TenantDb, endpoint: Endpoint, delivery: Delivery, tried: Tried, now: string) {
  const { outcome, step } = tried;
  const own = and(eq(webhookEndpoint.tenant_id, db.tenant_id), eq(webhookEndpoint.id, endpoint.id));
  const active = and(own, eq(webhookEndpoint.status, "active"));
  switch (outcome.kind) {
    case "accepted":
      return [
        db.update(webhookEndpoint).set({ failures: 0, opened_until: null, last_sent_at: now }).where(own),
      ];
    case "gone":
      return [
        db
          .update(webhookEndpoint)
          .set({ status: "disabled", disabled_because: "gone", last_failed_at: now })
          .where(active),
      ];
    case "failed":
      return [
        db
          .update(webhookEndpoint)
          .set({
            failures: sql`${webhookEndpoint.failures} + 1`,
            opened_until: sql`case when ${webhookEndpoint.failures} + 1 >= ${OPENS_AFTER} then ${reopens(endpoint)} end`,
            last_failed_at: now,
          })
          // What was under way when the circuit opened does not count again; a try of an open one does.
          .where(endpoint.opened_until === null ? and(own, isNull(webhookEndpoint.opened_until)) : own),
        ...(step.status === "dead"
          ? [
              db
                .update(webhookEndpoint)
                .set({ status: "disabled", disabled_because: "failing" })
                // Nothing got through for as long as this delivery was tried.
                .where(
                  and(active, sql`coalesce(${webhookEndpoint.last_sent_at}, '') < ${delivery.created_at}`),
                ),
            ]
          : []),
      ];
    default:
      return unreachable(outcome);
  }
}

/** Until when the endpoint is left alone, longer with each try that failed while it was. */
const reopens = ({ failures }: Endpoint): string =>
  instant(Date.now() + backoffSeconds(Math.max(1, failures + 2 - OPENS_AFTER), CIRCUIT_WAITS) * 1_000);

const instant = (ms: number): string => new Date(ms).toISOString();
