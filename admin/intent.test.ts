import { expect, test } from "vitest";
import { createIntent } from "./intent.ts";

function counting() {
  let made = 0;
  return createIntent(() => `key-${++made}`);
}

test("a request that is repeated after a lost answer carries the same key", () => {
  const intent = counting();
  expect(intent.keyFor({ sku: "A", quantity: 1 })).toBe("key-1");
  expect(intent.keyFor({ sku: "A", quantity: 1 })).toBe("key-1");
});

test("a changed request is a new intent", () => {
  const intent = counting();
  expect(intent.keyFor({ quantity: 1 })).toBe("key-1");
  expect(intent.keyFor({ quantity: 2 })).toBe("key-2");
});

test("after a certain answer the same request is a new intent", () => {
  const intent = counting();
  expect(intent.keyFor({ token: "t" })).toBe("key-1");
  intent.settle();
  expect(intent.keyFor({ token: "t" })).toBe("key-2");
});
