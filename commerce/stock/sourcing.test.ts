import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Availability, availability, availabilityState } from "./availability.ts";
import { emptyLevel, type StockLevel, sellable } from "./level.ts";
import { chooseLocations, demandBySku } from "./sourcing.ts";

const level = (location_id: string, on_hand: number, allocated = 0, held = 0): StockLevel => ({
  ...emptyLevel(location_id),
  on_hand,
  allocated,
  held,
});

/** What is free at these places, where no rule keeps anything back. */
const free = (all: readonly StockLevel[], from: readonly string[]): Availability["locations"] =>
  availability(all, { own: [], general: [] }, null, { channel_id: null, location_ids: from }).locations;

/** The shares where the places cover all of it. */
const chosen = (all: readonly StockLevel[], from: readonly string[], wanted: number) => {
  const { shares, missing } = chooseLocations(free(all, from), wanted);
  return missing === 0 ? shares : null;
};

const LOCATIONS = ["berlin", "hamburg", "munich", "warehouse"];

const levels = fc.tuple(
  ...LOCATIONS.map((location) =>
    fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.nat(20), fc.nat(10))
      .map(([on_hand, allocated, held]) => level(location, on_hand, allocated, held)),
  ),
);
const priority = fc.shuffledSubarray(LOCATIONS);
const quantity = fc.integer({ min: 1, max: 100 });

describe("where an order is taken from [ORD-12]", () => {
  const stock = [level("berlin", 2), level("hamburg", 10), level("warehouse", 50, 45)];

  test.each([
    ["the first choice, when it has enough", ["berlin", "hamburg"], 2, [["berlin", 2]]],
    [
      "one place rather than two, though the first choice has some",
      ["berlin", "hamburg"],
      3,
      [["hamburg", 3]],
    ],
    [
      "two places in order of priority, when none has enough",
      ["berlin", "hamburg"],
      12,
      [
        ["berlin", 2],
        ["hamburg", 10],
      ],
    ],
    [
      "the order of priority, not of stock",
      ["warehouse", "berlin", "hamburg"],
      16,
      [
        ["warehouse", 5],
        ["berlin", 2],
        ["hamburg", 9],
      ],
    ],
    ["only where the order may come from", ["hamburg"], 10, [["hamburg", 10]]],
    [
      "all there is",
      ["hamburg", "warehouse", "berlin"],
      17,
      [
        ["hamburg", 10],
        ["warehouse", 5],
        ["berlin", 2],
      ],
    ],
    ["a place without a record has nothing", ["unknown", "berlin"], 2, [["berlin", 2]]],
  ])("%s", (_, from, wanted, expected) => {
    const shares = chosen(stock, from, wanted);
    expect(shares?.map((share) => [share.location_id, share.quantity])).toEqual(expected);
  });

  test.each([
    ["one unit more than all places have", ["berlin", "hamburg", "warehouse"], 18],
    ["what other places have does not count", ["berlin"], 3],
    ["no place may serve it", [], 1],
    ["what is promised already is not there", ["warehouse"], 6],
  ])("refused whole: %s", (_, from, wanted) => {
    expect(chosen(stock, from, wanted)).toBeNull();
  });

  test("a place named twice does not give its units twice", () => {
    expect(chosen([level("berlin", 3)], ["berlin", "berlin"], 5)).toBeNull();
  });

  test("exactly what was asked for is taken, and from no place more than it may give", () => {
    fc.assert(
      fc.property(levels, priority, quantity, (all, from, wanted) => {
        const shares = chosen(all, from, wanted);
        if (!shares) return;
        expect(shares.reduce((sum, share) => sum + share.quantity, 0)).toBe(wanted);
        expect(new Set(shares.map((share) => share.location_id)).size).toBe(shares.length);
        for (const share of shares) {
          expect(share.quantity).toBeGreaterThan(0);
          expect(share.quantity).toBeLessThanOrEqual(
            sellable(all.find((stock) => stock.location_id === share.location_id)!),
          );
        }
      }),
    );
  });

  test("it is refused exactly when the places together have too little", () => {
    fc.assert(
      fc.property(levels, priority, quantity, (all, from, wanted) => {
        const together = all
          .filter((stock) => from.includes(stock.location_id))
          .reduce((sum, stock) => sum + sellable(stock), 0);
        expect(chosen(all, from, wanted) === null).toBe(together < wanted);
      }),
    );
  });

  test("it is split only when no place has enough alone", () => {
    fc.assert(
      fc.property(levels, priority, quantity, (all, from, wanted) => {
        const alone = from.find(
          (place) => sellable(all.find((stock) => stock.location_id === place)!) >= wanted,
        );
        const shares = chosen(all, from, wanted);
        if (alone) expect(shares).toEqual([{ location_id: alone, quantity: wanted }]);
        else if (shares) expect(shares.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe("two lines of one article are one demand", () => {
  test("they are summed before anything is checked", () => {
    const demand = demandBySku([
      { sku: "MUG", quantity: 1 },
      { sku: "LAMP", quantity: 2 },
      { sku: "MUG", quantity: 3 },
    ]);
    expect([...demand]).toEqual([
      ["MUG", 4],
      ["LAMP", 2],
    ]);
  });

  test("an empty cart demands nothing", () => {
    expect(demandBySku([]).size).toBe(0);
  });

  test("no unit is lost or added, and each article is named once", () => {
    const lines = fc.array(fc.record({ sku: fc.constantFrom("MUG", "LAMP", "__proto__"), quantity }));
    fc.assert(
      fc.property(lines, (cart) => {
        const demand = demandBySku(cart);
        const units = (list: readonly { quantity: number }[]) =>
          list.reduce((sum, line) => sum + line.quantity, 0);
        expect([...demand.values()].reduce((sum, count) => sum + count, 0)).toBe(units(cart));
        for (const [sku, count] of demand) expect(count).toBe(units(cart.filter((line) => line.sku === sku)));
      }),
    );
  });
});

describe("what a shopper is told [CAT-11]", () => {
  test.each([
    [-1, "out_of_stock"],
    [0, "out_of_stock"],
    [1, "low_stock"],
    [5, "low_stock"],
    [6, "in_stock"],
  ])("%d units: %s", (units, state) => {
    expect(availabilityState(units)).toBe(state);
  });
});
