import type { DemoSupply } from "../types.ts";

/** Whom Alder & Wren buys from, what has been ordered, and what is on its way to a store. All of it invented. */
export const supply: DemoSupply = {
  suppliers: [
    { name: "Serra Ironworks", email: "orders@serra-ironworks.example", reference: "AW-2107" },
    { name: "Hollin Brush Makers", email: "sales@hollin-brushes.example", reference: "C-00418" },
  ],
  purchase: {
    supplier: "Serra Ironworks",
    location: "WH-US",
    currency: "USD",
    days: 12,
    // Sold out, and what is scarce.
    lines: [
      { sku: "GA-02", quantity: 120, unit_cost: 1_150 },
      { sku: "KT-05-CHA", quantity: 40, unit_cost: 2_400 },
      { sku: "KT-05-SAG", quantity: 40, unit_cost: 2_400 },
    ],
  },
  transfer: {
    from: "WH-US",
    to: "ST-NYC",
    days: 2,
    carrier: "Hudson Freight",
    tracking: "HF-5520-118",
    lines: [
      { sku: "GA-01", quantity: 18 },
      { sku: "GA-04-16C", quantity: 24 },
      { sku: "OD-05-INK", quantity: 12 },
    ],
  },
};
