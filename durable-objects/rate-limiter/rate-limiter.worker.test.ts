import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { objectsOf } from "#durable-objects/objects.ts";
import { testId } from "#workers/testing/shop.ts";

const MINUTE = 60_000;

/** A limiter that nobody has asked yet. */
const limiter = (tenantId = testId("mer"), kind = "client", subject = "cli_1") =>
  objectsOf(env, tenantId).rateLimiter(kind, subject);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a quota [INT-02] [SEC-08]", () => {
  test("lets through its limit and no more, however many ask at once", async () => {
    const tenantId = testId("mer");
    const answers = await Promise.all(Array.from({ length: 50 }, () => limiter(tenantId).take(20, MINUTE)));
    const through = answers.filter((answer) => answer.allowed);
    expect(through.map((answer) => answer.remaining).toSorted((a, b) => b - a)).toEqual(
      Array.from({ length: 20 }, (_, index) => 19 - index),
    );
    const refused = answers.filter((answer) => !answer.allowed);
    expect(refused.length).toBe(30);
    for (const answer of refused) {
      expect(answer).toMatchObject({ limit: 20, remaining: 0 });
      expect(answer.reset_ms).toBeGreaterThan(MINUTE - 10_000);
      expect(answer.reset_ms).toBeLessThanOrEqual(MINUTE);
    }
  });

  test("is there again once the window has passed, and not before", async () => {
    const tenantId = testId("mer");
    const take = () => limiter(tenantId).take(2, 400);
    const first = [await take(), await take(), await take()];
    expect(first.map((answer) => answer.allowed)).toEqual([true, true, false]);
    await pause((first[2]?.reset_ms ?? 0) - 100);
    expect((await take()).allowed).toBe(false);
    await pause(150);
    const second = [await take(), await take(), await take()];
    expect(second.map((answer) => answer.allowed)).toEqual([true, true, false]);
  });

  test("a refused call takes nothing, and a dear one takes its cost or nothing", async () => {
    const tenantId = testId("mer");
    const take = async (cost: number) => {
      const { allowed, remaining } = await limiter(tenantId).take(10, MINUTE, cost);
      return [allowed, remaining];
    };
    expect(await take(6)).toEqual([true, 4]);
    expect(await take(5)).toEqual([false, 4]);
    expect(await take(4)).toEqual([true, 0]);
    expect(await take(1)).toEqual([false, 0]);
    expect(await take(11)).toEqual([false, 0]);
  });

  test("windows of a subject count apart", async () => {
    const tenantId = testId("mer");
    expect((await limiter(tenantId).take(1, MINUTE)).allowed).toBe(true);
    expect((await limiter(tenantId).take(1, 2 * MINUTE)).allowed).toBe(true);
    expect((await limiter(tenantId).take(1, MINUTE)).allowed).toBe(false);
  });

  test("a limit that is changed holds at once", async () => {
    const tenantId = testId("mer");
    expect((await limiter(tenantId).take(1, MINUTE)).remaining).toBe(0);
    expect(await limiter(tenantId).take(3, MINUTE)).toMatchObject({ allowed: true, limit: 3, remaining: 1 });
    expect(await limiter(tenantId).take(1, MINUTE)).toMatchObject({ allowed: false, limit: 1, remaining: 0 });
  });

  test("[SEC-05] merchants, kinds and subjects use up nothing of each other's", async () => {
    const tenantId = testId("mer");
    expect((await limiter(tenantId).take(1, MINUTE)).allowed).toBe(true);
    for (const other of [limiter(), limiter(tenantId, "sign_in"), limiter(tenantId, "client", "cli_2")])
      expect((await other.take(1, MINUTE)).allowed).toBe(true);
    expect((await limiter(tenantId).take(1, MINUTE)).allowed).toBe(false);
  });

  test("stays in memory while its window is open, is evicted afterwards, and has stored nothing", async () => {
    const object = limiter();
    const { reset_ms } = await object.take(1, 500);
    const asked = performance.now();
    await evictDurableObject(object);
    expect(performance.now() - asked).toBeGreaterThan(reset_ms - 100);
    expect((await object.take(1, 500)).allowed).toBe(true);
    const stored = await runInDurableObject(object, async (_, { storage }) => (await storage.list()).size);
    expect(stored).toBe(0);
  });
});
