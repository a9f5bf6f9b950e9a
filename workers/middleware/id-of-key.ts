import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { IdPrefix } from "#commerce/id.ts";
import { newId } from "#db/ids.ts";
import { idempotency } from "#db/schema/shard/operations.ts";
import type { AppEnv } from "../app-env.ts";

/**
 * The id of what an object will hold, by the key of the call that makes it: the first call makes the id, every repeat
 * gets the same. `kind` keeps keys of different things apart.
 */
export async function idOfKey(
  c: Context<AppEnv>,
  kind: string,
  prefix: IdPrefix,
  key: string,
): Promise<string> {
  const db = c.get("db");
  const [row] = await db
    .insert(idempotency)
    .values({
      tenant_id: db.tenant_id,
      key: `${kind}:${key}`,
      fingerprint: "",
      status: 201,
      body: newId(prefix),
      created_at: new Date().toISOString(),
    })
    .onConflictDoUpdate({ target: [idempotency.tenant_id, idempotency.key], set: { key: sql`excluded.key` } })
    .returning({ id: idempotency.body });
  if (!row?.id) throw new Error("no id for the key");
  return row.id;
}
