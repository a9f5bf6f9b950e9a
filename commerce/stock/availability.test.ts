import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availability, availabilityState } from "./availability.ts";
import { emptyLevel, type StockLevel } from "./level.ts";
import type { StockRule } from "./rules.ts";

const level = (location_id: string, figures: Partial<StockLevel>): StockLevel => ({
  ...emptyLevel(location_id),
  ...figures,
});

const rule = (said: Partial<StockRule>): StockRule => ({
  category_id: null,
  channel_id: null,
  location_id: null,
  keep: null,
  sell_from: null,
  low_at: null,
  ...said,
});

const ONLINE = { channel_id: "online", location_ids: ["berlin", "warehouse"] };

describe("[INV-10] [CAT-11] what a channel may promise, and why", () => {
  test("5 on hand, 2 allocated, 1 kept for walk-ins", () => {
    const rules = { own: [], general: [rule({ channel_id: "online", location_id: "berlin", keep: 1 })] };
    const berlin = level("berlin", { on_hand: 5, allocated: 2 });
    expect(availability([berlin], rules, null, ONLINE).locations).toEqual([
      {
        location_id: "berlin",
        units: 2,
        explanation: [
          { why: "on_hand", units: 5 },
          { why: "allocated", units: 2 },
          { why: "kept", units: 1 },
        ],
      },
    ]);
    expect(availability([berlin], rules, null, { channel_id: "till", location_ids: ["berlin"] }).units).toBe(
      3,
    );
  });

  test("online shows out of stock when fewer than 2 remain in all", () => {
    const rules = { own: [], general: [rule({ channel_id: "online", sell_from: 2 })] };
    const one = [level("berlin", { on_hand: 1 }), level("warehouse", {})];
    expect(availability(one, rules, null, ONLINE).units).toBe(0);
    expect(availability(one, rules, null, ONLINE).locations[0]?.explanation).toContainEqual({
      why: "sell_from",
      units: 1,
    });
    const two = [level("berlin", { on_hand: 1 }), level("warehouse", { on_hand: 1 })];
    expect(availability(two, rules, null, ONLINE).units).toBe(2);
  });

  test("[INV-05] [INV-09] what is on hold or damaged is there and not for sale", () => {
    const levels = [level("berlin", { on_hand: 9, quarantined: 3, damaged: 2 })];
    expect(availability(levels, { own: [], general: [] }, null, ONLINE).units).toBe(4);
  });

  test("[INV-06] what is on its way or expected belongs to nobody's sellable stock", () => {
    const levels = [level("berlin", { incoming: 50, in_transit: 9 })];
    expect(availability(levels, { own: [], general: [] }, null, ONLINE).units).toBe(0);
  });

  test("[INV-08] beyond stock, what is left of the limit, with the date of the next arrival that serves the channel", () => {
    const levels = [
      level("berlin", { awaited: 3, expected_at: "2026-12-05T00:00:00.000Z" }),
      level("munich", { expected_at: "2026-12-01T00:00:00.000Z" }),
    ];
    const limit = { kind: "backorder", limit: 10, promised_at: null } as const;
    expect(availability(levels, { own: [], general: [] }, limit, ONLINE).beyond).toEqual({
      kind: "backorder",
      units: 7,
      expected_at: "2026-12-05T00:00:00.000Z",
    });
  });

  test("the explanation adds up to the units, at every location", () => {
    const figures = fc.record({
      on_hand: fc.nat(50),
      allocated: fc.nat(9),
      held: fc.nat(9),
      quarantined: fc.nat(9),
      damaged: fc.nat(9),
    });
    fc.assert(
      fc.property(figures, fc.nat(20), fc.nat(20), (counted, keep, sell_from) => {
        const rules = { own: [rule({ keep, sell_from })], general: [] };
        const { units, locations } = availability([level("berlin", counted)], rules, null, ONLINE);
        const [place] = locations;
        const sum = (place?.explanation ?? []).reduce(
          (total, { why, units: some }) => (why === "on_hand" ? total + some : total - some),
          0,
        );
        expect(Math.max(0, sum)).toBe(units);
        expect(place?.units).toBe(units);
      }),
    );
  });
});

describe("[CAT-11] what a shopper is told", () => {
  test.each([
    [6, null, "in_stock"],
    [5, null, "low_stock"],
    [0, null, "out_of_stock"],
    [0, { kind: "backorder", units: 3, expected_at: null }, "backorder"],
    [0, { kind: "preorder", units: 1, expected_at: null }, "preorder"],
    [0, { kind: "backorder", units: 0, expected_at: null }, "out_of_stock"],
    [1, { kind: "backorder", units: 3, expected_at: null }, "low_stock"],
  ] as const)("%i units, beyond them %o: %s", (units, beyond, expected) => {
    expect(availabilityState(units, beyond)).toBe(expected);
  });
});
