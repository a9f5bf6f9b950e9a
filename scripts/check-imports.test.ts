import { expect, test } from "vitest";
import { importsOf, violations } from "./check-imports.ts";

test.each([
  ["commerce/money.ts", 'import { x } from "#db/schema/control.ts"', "may import nothing"],
  ["commerce/money.ts", 'import { readFile } from "node:fs"', "knows no platform"],
  [
    "durable-objects/order/order.ts",
    'import { db } from "../../db/tenant-db.ts"',
    "durable-objects may import",
  ],
  [
    "durable-objects/order/order.ts",
    'import { consume } from "#queues/projector.ts"',
    "durable-objects may import",
  ],
  ["storefront/routes/home.tsx", 'import type { App } from "#workers/app.ts"', "storefront may import"],
  ["admin/main.tsx", 'await import("#durable-objects/cart/cart.ts")', "admin may import"],
  ["workers/app.ts", 'import "#scripts/seed.ts"', "no part of the product"],
])("%s: %s is refused", (file, text, reason) => {
  const found = violations(importsOf(file, text));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(reason);
});

test.each([
  ["durable-objects/order/order.ts", 'import { Event } from "#queues/events.ts"'],
  ["durable-objects/order/order.ts", 'import { gateway } from "#integrations/payments/sandbox-gateway.ts"'],
  [
    "queues/index.ts",
    'import { consume } from "./projector.ts"\nimport type { Cart } from "#durable-objects/cart/cart.ts"',
  ],
  [
    "pos-pwa/main.tsx",
    'import { add } from "#commerce/money.ts"\nimport "./pos.css"\nimport { z } from "zod/mini"',
  ],
])("%s: %s is allowed", (file, text) => {
  expect(violations(importsOf(file, text))).toEqual([]);
});

test("folders that import each other are a cycle, even where each import is allowed", () => {
  const rules = [
    { path: "a", may: ["b"] },
    { path: "b", may: ["c"] },
    { path: "c", may: ["a"] },
  ];
  const imports = [
    { from: "a/1.ts", to: "b/1.ts" },
    { from: "b/2.ts", to: "c/1.ts" },
    { from: "c/2.ts", to: "a/2.ts" },
  ];
  expect(violations(imports, rules)).toEqual(["Cycle: a → b → c → a"]);
});
