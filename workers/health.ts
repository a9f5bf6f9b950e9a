import type { Context } from "hono";
import { currentSealingKey } from "#db/sealing.ts";
import { shardNames } from "#db/tenant-db.ts";
import { log } from "#logging/log.ts";
import type { AppEnv } from "./app-env.ts";

/** How long a part may take to answer (ms). */
const PATIENCE_MS = 2_000;

type Check = readonly [name: string, ask: () => Promise<unknown>];

/** 200 once every database, an object and the queue answer and there is a key to seal with; 503 names what is not so. */
export async function health(c: Context<AppEnv>): Promise<Response> {
  const { env } = c;
  const databases = ["CONTROL", ...shardNames(env), "SEARCH"];
  const checks: Check[] = [
    ...databases.map(
      (name): Check => [
        `d1:${name.toLowerCase()}`,
        () => (Reflect.get(env, name) as D1Database).prepare("select 1").first(),
      ],
    ),
    ["object", () => env.LIVE_ROOM.getByName("health:health").publish([])],
    ["queue", () => env.EVENTS.send({ ping: true })],
    ["sealing", async () => currentSealingKey(env)],
  ];
  const parts = await Promise.all(
    checks.map(async ([name, ask]) => {
      try {
        await Promise.race([ask(), rejectAfter(PATIENCE_MS)]);
        return [name, "ok"] as const;
      } catch (error) {
        log.error("health", { part: name, error });
        return [name, "no answer"] as const;
      }
    }),
  );
  const healthy = parts.every(([, state]) => state === "ok");
  return c.json(
    { status: healthy ? "ok" : "unhealthy", parts: Object.fromEntries(parts) },
    healthy ? 200 : 503,
  );
}

const rejectAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
