import { expect, test } from "vitest";
import { coverageByStore } from "./store-coverage.ts";

const availability = [
  {
    sku: "MUG",
    online: { state: "in_stock" as const, units: null, expected_at: null },
    stores: [
      { location_id: "north", state: "in_stock" as const, units: null, expected_at: null },
      { location_id: "south", state: "low_stock" as const, units: 2, expected_at: null },
    ],
  },
  {
    sku: "VASE",
    online: { state: "in_stock" as const, units: null, expected_at: null },
    stores: [{ location_id: "north", state: "out_of_stock" as const, units: null, expected_at: null }],
  },
];

test("[UXC-04] a store covers the lines that it has in full", () => {
  const lines = [
    { sku: "MUG", quantity: 3 },
    { sku: "VASE", quantity: 1 },
  ];
  expect([...coverageByStore(lines, availability)]).toEqual([
    ["north", { covered: 1, all: 2 }],
    ["south", { covered: 0, all: 2 }],
  ]);
  expect(coverageByStore([{ sku: "MUG", quantity: 2 }], availability).get("south")).toEqual({
    covered: 1,
    all: 1,
  });
});
