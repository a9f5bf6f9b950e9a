import { and, eq, gt } from "drizzle-orm";
import { newMeter } from "#db/guarded-client.ts";
import { stockLevel } from "#db/schema/shard/stock.ts";
import { crossAlerts, noteTold } from "#db/stock-alerts.ts";
import { merchantOf } from "#db/store-context.ts";
import { tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { log } from "#logging/log.ts";
import { backoffSeconds } from "./backoff.ts";
import { tellPages } from "./pages.ts";
import { alertEvents, alertMessages } from "./stock-alerts.ts";
import { tellWebhooks } from "./webhooks.ts";

/** A merchant whose stock is looked at anew, from after a SKU on: what a changed rule calls low, no event tells. */
interface StockReview {
  readonly review_stock: { readonly tenant_id: string; readonly after: string };
}

/** By then no isolate remembers the rules of before. */
const RULES_ARE_KNOWN_S = 5;
/** SKUs looked at for a message; the next message goes on. */
const SKUS_A_MESSAGE = 200;

/** Has all stock of a merchant compared with its rules in a moment. */
export const reviewSoon = (env: Env, tenantId: string, after = ""): Promise<unknown> =>
  env.EVENTS.send({ review_stock: { tenant_id: tenantId, after } } satisfies StockReview, {
    delaySeconds: after === "" ? RULES_ARE_KNOWN_S : 0,
  });

export const isReview = (body: unknown): body is StockReview =>
  typeof body === "object" && body !== null && "review_stock" in body;

/** Does a review that came over the queue; one that fails comes again. */
export async function reviewInTurn(env: Env, message: Message<unknown>, review: StockReview): Promise<void> {
  try {
    await reviewStock(env, review);
    message.ack();
  } catch (error) {
    log.error("stock is reviewed later", { tenant_id: review.review_stock.tenant_id, error });
    message.retry({ delaySeconds: backoffSeconds(message.attempts) });
  }
}

/** Looks at the next SKUs and hands the rest on. May be repeated: a crossing is written and told once. */
async function reviewStock(env: Env, { review_stock: { tenant_id, after } }: StockReview): Promise<void> {
  const merchant = await merchantOf(env, tenant_id, newMeter());
  if (!merchant) return;
  const db = tenantDb(env, merchant);
  const rows = await db
    .selectDistinct({ sku: stockLevel.sku })
    .from(stockLevel)
    .where(and(eq(stockLevel.tenant_id, tenant_id), gt(stockLevel.sku, after)))
    .orderBy(stockLevel.sku)
    .limit(SKUS_A_MESSAGE)
    .all();
  const skus = rows.map(({ sku }) => sku);
  const crossed = await crossAlerts(db, merchant.stock_rules, skus);
  await tellPages(objectsOf(env, tenant_id), alertMessages(crossed));
  await tellWebhooks(env, db, alertEvents(tenant_id, crossed));
  await noteTold(db, crossed);
  const last = skus.at(-1);
  if (last !== undefined && skus.length === SKUS_A_MESSAGE) await reviewSoon(env, tenant_id, last);
}
