import { describe, expect, test } from "vitest";
import { ruled, rulesOfCategories, type StockRule } from "./rules.ts";

const rule = (said: Partial<StockRule>): StockRule => ({
  category_id: null,
  channel_id: null,
  location_id: null,
  keep: null,
  sell_from: null,
  low_at: null,
  ...said,
});

const BERLIN_ONLINE = { channel_id: "online", location_id: "berlin" };

describe("[INV-10] which rule counts", () => {
  test.each<[string, StockRule[], StockRule[], number]>([
    ["none: nothing is kept", [], [], 0],
    ["the one for all", [], [rule({ keep: 2 })], 2],
    ["a category's before the one for all", [], [rule({ keep: 2 }), rule({ category_id: "c", keep: 5 })], 5],
    [
      "the SKU's own before its category's, also when it keeps less",
      [rule({ keep: 0 })],
      [rule({ category_id: "c", keep: 5 })],
      0,
    ],
    [
      "the location's before the channel's",
      [],
      [rule({ channel_id: "online", keep: 3 }), rule({ location_id: "berlin", keep: 1 })],
      1,
    ],
    [
      "channel and location together before either",
      [],
      [rule({ ...BERLIN_ONLINE, keep: 7 }), rule({ location_id: "berlin", keep: 1 })],
      7,
    ],
    [
      "of two categories, the one that keeps more",
      [],
      [rule({ category_id: "a", keep: 1 }), rule({ category_id: "b", keep: 4 })],
      4,
    ],
    ["another channel's does not count", [], [rule({ channel_id: "till", keep: 9 })], 0],
    ["another location's does not count", [rule({ location_id: "hamburg", keep: 9 })], [], 0],
    [
      "a narrower rule that says something else leaves this to the wider",
      [rule({ low_at: 3 })],
      [rule({ keep: 2 })],
      2,
    ],
  ])("%s", (_, own, general, expected) => {
    expect(ruled("keep", { own, general }, BERLIN_ONLINE)).toBe(expected);
  });

  test("rules of categories that a SKU is not in are left out", () => {
    const rules = [
      rule({ keep: 1 }),
      rule({ category_id: "mugs", keep: 2 }),
      rule({ category_id: "bags", keep: 3 }),
    ];
    expect(rulesOfCategories(rules, ["bags"]).map(({ keep }) => keep)).toEqual([1, 3]);
  });
});
