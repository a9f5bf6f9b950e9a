import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrival, fillings, promisedDates, type WaitingPromise } from "./arrivals.ts";

const promise = (
  allocation_id: string,
  quantity: number,
  since: number,
  more: Partial<WaitingPromise> = {},
): WaitingPromise => ({
  allocation_id,
  kind: "backorder",
  quantity,
  location_id: "berlin",
  priority: [
    { location_id: "berlin", keep: 0 },
    { location_id: "warehouse", keep: 0 },
  ],
  promised_at: null,
  since,
  ...more,
});

const arrival = (
  source_id: string,
  quantity: number,
  expected_at: string | null,
  location_id = "berlin",
): Arrival => ({
  source_id,
  kind: "purchase",
  location_id,
  quantity,
  expected_at,
});

const told = (list: ReturnType<typeof fillings>) =>
  list.map((entry) => [entry.promise.allocation_id, entry.location_id, entry.quantity]);

describe("[INV-08] [ORD-18] who gets what arrives", () => {
  test("the oldest promise first, and part of the next", () => {
    const waiting = [promise("late", 3, 20), promise("early", 2, 10)];
    expect(told(fillings(waiting, new Map([["berlin", 4]])))).toEqual([
      ["early", "berlin", 2],
      ["late", "berlin", 2],
    ]);
  });

  test("backorders before preorders, however old", () => {
    const waiting = [promise("pre", 1, 1, { kind: "preorder" }), promise("back", 1, 9)];
    expect(told(fillings(waiting, new Map([["berlin", 1]])))).toEqual([["back", "berlin", 1]]);
  });

  test("from several places in their order", () => {
    const free = new Map([
      ["warehouse", 5],
      ["berlin", 1],
    ]);
    expect(told(fillings([promise("a", 3, 1)], free))).toEqual([
      ["a", "berlin", 1],
      ["a", "warehouse", 2],
    ]);
  });

  test("what a channel leaves alone is left alone", () => {
    const keeping = promise("a", 3, 1, { priority: [{ location_id: "berlin", keep: 2 }] });
    expect(told(fillings([keeping], new Map([["berlin", 3]])))).toEqual([["a", "berlin", 1]]);
  });

  test("never more than is free, never more than was promised", () => {
    const promises = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(99)), { maxLength: 8 });
    fc.assert(
      fc.property(promises, fc.nat(20), fc.nat(20), (list, berlin, warehouse) => {
        const waiting = list.map(([quantity, since], index) => promise(`p${index}`, quantity, since));
        const filled = fillings(
          waiting,
          new Map([
            ["berlin", berlin],
            ["warehouse", warehouse],
          ]),
        );
        const at = (place: string) =>
          filled
            .filter((entry) => entry.location_id === place)
            .reduce((sum, entry) => sum + entry.quantity, 0);
        expect(at("berlin")).toBeLessThanOrEqual(berlin);
        expect(at("warehouse")).toBeLessThanOrEqual(warehouse);
        const demand = waiting.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(at("berlin") + at("warehouse")).toBe(Math.min(demand, berlin + warehouse));
      }),
    );
  });
});

describe("[INV-08] when a promise can be kept", () => {
  const first = arrival("po-1", 2, "2026-12-01T00:00:00.000Z");
  const second = arrival("po-2", 5, "2026-12-24T00:00:00.000Z");

  test("by the arrival that brings its last unit, those before it served first", () => {
    const waiting = [promise("b", 2, 2), promise("a", 2, 1), promise("c", 9, 3)];
    expect(promisedDates(waiting, [second, first], "2027-02-01T00:00:00.000Z")).toEqual([
      { allocation_id: "a", promised_at: first.expected_at },
      { allocation_id: "b", promised_at: second.expected_at },
      { allocation_id: "c", promised_at: "2027-02-01T00:00:00.000Z" },
    ]);
  });

  test("an arrival without a date, or elsewhere, promises nothing", () => {
    const elsewhere = arrival("po-3", 9, "2026-12-01T00:00:00.000Z", "munich");
    expect(promisedDates([promise("a", 1, 1)], [arrival("po-4", 9, null), elsewhere], null)).toEqual([
      { allocation_id: "a", promised_at: null },
    ]);
  });
});
