import type { z } from "@hono/zod-openapi";
import { shardNames } from "#db/tenant-db.ts";
import type { OperatorIdentity } from "../auth/operators.ts";
import type { operatorSelfSchema } from "../schemas/operator.ts";

/** An operator as they see themselves. */
export const operatorSelf = (
  env: Env,
  { id, name, session }: OperatorIdentity,
): z.infer<typeof operatorSelfSchema> => ({
  id,
  name,
  email: session?.email ?? null,
  expires_at: session?.expires_at ?? null,
  shards: shardNames(env),
});
