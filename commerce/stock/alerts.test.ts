import { expect, test } from "vitest";
import { type AlertState, alertState, crossing } from "./alerts.ts";
import { emptyLevel } from "./level.ts";

const AT = "2026-11-22T10:00:00.000Z";
const level = (on_hand: number, taken: Partial<ReturnType<typeof emptyLevel>> = {}) => ({
  ...emptyLevel("loc_1"),
  on_hand,
  ...taken,
});

test.each<[units: number, lowAt: number, state: AlertState | null]>([
  [6, 5, null],
  [5, 5, "low"],
  [1, 5, "low"],
  [0, 5, "out"],
  [1, 0, null],
  [0, 0, "out"],
])("[INV-03] %d free units, low from %d down: %s", (units, lowAt, state) => {
  expect(alertState(level(units), lowAt)).toBe(state);
});

test("[INV-03] what is promised, on hold, damaged or kept for a cart is not free", () => {
  expect(alertState(level(8, { allocated: 1, held: 1, quarantined: 1, damaged: 1 }), 3)).toBe(null);
  expect(alertState(level(8, { allocated: 2, held: 1, quarantined: 1, damaged: 1 }), 3)).toBe("low");
  expect(alertState(level(8, { allocated: 9 }), 3)).toBe("out");
});

test("[INV-03] only a change is a crossing, and it says with how many units", () => {
  const to = (known: AlertState | null, units: number) => crossing(known, level(units), 2, AT)?.to ?? null;
  expect([to(null, 3), to(null, 2), to(null, 0)]).toEqual([null, "low", "out"]);
  expect([to("low", 3), to("low", 1), to("low", 0)]).toEqual(["replenished", null, "out"]);
  expect([to("out", 3), to("out", 1), to("out", 0)]).toEqual(["replenished", "low", null]);
  expect(crossing("low", level(1, { allocated: 4 }), 2, AT)).toEqual({
    to: "out",
    at: AT,
    units: -3,
    low_at: 2,
  });
});
