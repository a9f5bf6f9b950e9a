import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CATALOGUE_TTL_MS } from "#storefront/edge/cache-policy.ts";
import { IsolateCache, PUBLISHED_TTL_MS } from "./isolate-cache.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what an isolate remembers", () => {
  test("is forgotten in time: with the page on top of it, a change shows within five seconds", () => {
    expect(PUBLISHED_TTL_MS + CATALOGUE_TTL_MS).toBe(5000);
    const cache = new IsolateCache<string>(10, PUBLISHED_TTL_MS);
    cache.set("shop", "old");
    vi.advanceTimersByTime(PUBLISHED_TTL_MS - 1);
    expect(cache.get("shop")).toBe("old");
    vi.advanceTimersByTime(1);
    expect(cache.get("shop")).toBeUndefined();
  });

  test("is not kept longer by being read", () => {
    const cache = new IsolateCache<string>(10, 5000);
    cache.set("shop", "old");
    for (let second = 0; second < 4; second++) {
      vi.advanceTimersByTime(1000);
      expect(cache.get("shop")).toBe("old");
    }
    vi.advanceTimersByTime(1000);
    expect(cache.get("shop")).toBeUndefined();
  });

  test("never exceeds its limit: the oldest goes first", () => {
    const cache = new IsolateCache<number>(3, 5000);
    for (let key = 0; key < 1000; key++) cache.set(`${key}`, key);
    const kept = Array.from({ length: 1000 }, (_, key) => cache.get(`${key}`)).filter(
      (value) => value !== undefined,
    );
    expect(kept).toEqual([997, 998, 999]);
  });

  test("counts a key once, however often it is written, and renews its age", () => {
    const cache = new IsolateCache<string>(2, 5000);
    cache.set("a", "1");
    cache.set("b", "1");
    vi.advanceTimersByTime(3000);
    cache.set("a", "2");
    cache.set("c", "1");
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["2", undefined, "1"]);
    vi.advanceTimersByTime(PUBLISHED_TTL_MS - 1);
    expect(cache.get("a")).toBe("2");
  });

  test("is gone at once when it is cleared", () => {
    const cache = new IsolateCache<string>(2, 5000);
    cache.set("a", "1");
    cache.clear();
    expect(cache.get("a")).toBeUndefined();
  });
});

describe("loading", () => {
  test("reads once while the answer is fresh, and again when it is not", async () => {
    const cache = new IsolateCache<string>(10, 5000);
    const read = vi.fn(async () => `read ${read.mock.calls.length}`);
    expect(await cache.load("shop", read)).toBe("read 1");
    expect(await cache.load("shop", read)).toBe("read 1");
    expect(read).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(await cache.load("shop", read)).toBe("read 2");
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("remembers that there is nothing", async () => {
    const cache = new IsolateCache<string | null>(10, 5000);
    const read = vi.fn(async () => null);
    expect(await cache.load("gone", read)).toBeNull();
    expect(await cache.load("gone", read)).toBeNull();
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("does not remember a failure", async () => {
    const cache = new IsolateCache<string>(10, 5000);
    const failing = async () => {
      throw new Error("database away");
    };
    await expect(cache.load("shop", failing)).rejects.toThrow("database away");
    expect(cache.get("shop")).toBeUndefined();
    expect(await cache.load("shop", async () => "back")).toBe("back");
  });

  test("keeps what different keys load apart", async () => {
    const cache = new IsolateCache<string>(10, 5000);
    await Promise.all(["alder", "lumen"].map((shop) => cache.load(shop, async () => `of ${shop}`)));
    expect([cache.get("alder"), cache.get("lumen")]).toEqual(["of alder", "of lumen"]);
  });
});
