import { describe, expect, test } from "vitest";
import { familyOf, isSubscribed } from "./subscription.ts";
import { afterTry, GIVE_UP_MS, MAX_TRIES, outcomeOf, RETRY_WAITS } from "./trying.ts";

const HOUR = 3_600_000;

describe("[INT-03] what a webhook asked for", () => {
  test.each([
    [["stock.low"], "stock.low", true],
    [["stock.low"], "stock.level_changed", false],
    [["stock.*"], "stock.level_changed", true],
    [["stock.*"], "order.confirmed", false],
    [["order.shipped", "stock.*"], "order.shipped", true],
    [["stock"], "stock.low", false],
    [[], "stock.low", false],
  ])("%j and %s: %s", (subscriptions, type, told) => {
    expect(isSubscribed(subscriptions, type)).toBe(told);
  });

  test("an event's family is what stands before its first dot", () => {
    expect(familyOf("order.ready_for_pickup")).toBe("order.*");
  });
});

describe("[INT-03] one try of a delivery", () => {
  test.each([
    [199, "failed"],
    [200, "accepted"],
    [204, "accepted"],
    [299, "accepted"],
    [301, "failed"],
    [404, "failed"],
    [409, "failed"],
    [410, "gone"],
    [500, "failed"],
  ])("status %i is %s", (status, kind) => {
    expect(outcomeOf(status).kind).toBe(kind);
  });

  const tried = (attempts: number) => ({ attempts, give_up_at: GIVE_UP_MS });

  test("accepted it is sent, on whichever try", () => {
    expect(afterTry(outcomeOf(200), tried(1), 0, 5_000)).toEqual({ status: "sent" });
    expect(afterTry(outcomeOf(200), tried(MAX_TRIES), GIVE_UP_MS, 5_000)).toEqual({ status: "sent" });
  });

  test("refused it is tried again, until the tries are used up", () => {
    expect(afterTry(outcomeOf(500), tried(1), 1_000, 5_000)).toEqual({ status: "failed", next_at: 6_000 });
    expect(afterTry(outcomeOf(500), tried(MAX_TRIES - 1), 1_000, 5_000).status).toBe("failed");
    expect(afterTry(outcomeOf(500), tried(MAX_TRIES), 1_000, 5_000)).toEqual({ status: "dead" });
  });

  test("no try begins after the time to give up", () => {
    const lost = { kind: "failed", status: null, error: "timed_out" } as const;
    expect(afterTry(lost, tried(2), GIVE_UP_MS - HOUR, HOUR - 1).status).toBe("failed");
    expect(afterTry(lost, tried(2), GIVE_UP_MS - HOUR, HOUR).status).toBe("dead");
  });

  test("an endpoint that is gone is not asked again", () => {
    expect(afterTry(outcomeOf(410), tried(1), 0, 5_000)).toEqual({ status: "dead" });
  });

  test("all tries together take between a day and three", () => {
    const { first, factor, most } = RETRY_WAITS;
    const waits = Array.from({ length: MAX_TRIES - 1 }, (_, index) =>
      Math.min(most, first * factor ** index),
    );
    const longest = waits.reduce((sum, wait) => sum + wait, 0) * 1_000;
    expect(longest / 2).toBeGreaterThanOrEqual(20 * HOUR);
    expect(longest).toBeLessThanOrEqual(GIVE_UP_MS);
  });
});
