import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { app } from "./app.ts";

test("[NFR-06] health is told part by part", async () => {
  const response = await exports.default.fetch("https://any.example/api/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    parts: {
      "d1:control": "ok",
      "d1:shard_0": "ok",
      "d1:shard_1": "ok",
      "d1:search": "ok",
      object: "ok",
      queue: "ok",
      sealing: "ok",
    },
  });
});

test("[NFR-06] a part that does not answer is named, and the rest is told all the same", async () => {
  const broken = {
    ...env,
    SHARD_1: { prepare: () => ({ first: () => Promise.reject(new Error("down")) }) },
    EVENTS: { send: () => Promise.reject(new Error("down")) },
    SEALING_KEYS: undefined,
  } as unknown as Env;
  const response = await app.request("https://any.example/api/health", {}, broken);
  expect(response.status).toBe(503);
  const { parts } = (await response.json()) as { parts: Record<string, string> };
  expect(Object.entries(parts).filter(([, state]) => state !== "ok")).toEqual([
    ["d1:shard_1", "no answer"],
    ["queue", "no answer"],
    ["sealing", "no answer"],
  ]);
});
