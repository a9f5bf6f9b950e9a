import { and, eq, sql } from "drizzle-orm";
import type { MiddlewareHandler } from "hono";
import { idempotency } from "#db/schema/shard/operations.ts";
import type { AppEnv } from "../app-env.ts";
import { fingerprint } from "../fingerprint.ts";
import { problem } from "../problems.ts";

/** A first call that has not answered for this long is taken to be dead, and may be repeated. */
const STALE_MS = 60_000;

/**
 * For unsafe calls that write D1 only: the first answer under a key is kept and given again. Calls that
 * an object owns keep their answers there instead.
 */
export const idempotent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = c.req.header("idempotency-key");
  if (!key) return problem(c, "idempotency_key_required");
  const db = c.get("db");
  const own = and(eq(idempotency.tenant_id, db.tenant_id), eq(idempotency.key, key));
  const print = await fingerprint([
    c.req.method,
    new URL(c.req.url).pathname,
    c.get("principal").id,
    await c.req.text(),
  ]);
  const now = Date.now();
  const claimed = await db
    .insert(idempotency)
    .values({
      tenant_id: db.tenant_id,
      key,
      fingerprint: print,
      status: 0,
      created_at: new Date(now).toISOString(),
    })
    .onConflictDoUpdate({
      target: [idempotency.tenant_id, idempotency.key],
      set: { created_at: new Date(now).toISOString() },
      setWhere: sql`${idempotency.status} = 0 and ${idempotency.created_at} < ${new Date(now - STALE_MS).toISOString()} and ${idempotency.fingerprint} = ${print}`,
    })
    .returning({ key: idempotency.key });
  if (claimed.length === 0) {
    const known = await db.select().from(idempotency).where(own).get();
    if (known?.fingerprint !== print) return problem(c, "idempotency_key_reused");
    if (known.status === 0) return problem(c, "idempotency_in_progress");
    return c.body(known.body ?? "", known.status as 200, {
      "Content-Type": known.status < 400 ? "application/json" : "application/problem+json",
      "Idempotency-Replayed": "true",
    });
  }
  await next();
  if (c.res.status >= 500) {
    await db.delete(idempotency).where(own);
    return;
  }
  await db
    .update(idempotency)
    .set({ status: c.res.status, body: await c.res.clone().text() })
    .where(own);
};
