import { expect, test } from "vitest";
import { allOf, arrivedOf, oneMore, tooMany } from "./goods-in.ts";

const lines = [
  { sku: "MUG", missing: 2 },
  { sku: "BOWL", missing: 1 },
];

test("[INV-06] all that was sent has arrived, whole", () => {
  expect(arrivedOf(allOf(lines))).toEqual([
    { sku: "MUG", good: 2, damaged: 0 },
    { sku: "BOWL", good: 1, damaged: 0 },
  ]);
});

test("[INV-06] each scan is one more, until nothing of it is to come", () => {
  const one = oneMore({ MUG: { good: 0, damaged: 1 } }, lines, "MUG");
  expect(one).toEqual({ MUG: { good: 1, damaged: 1 } });
  expect(oneMore(one ?? {}, lines, "MUG")).toBeNull();
  expect(oneMore({}, lines, "PLATE")).toBeNull();
});

test("[INV-06] more than was sent is wrong, and lines without a count are not sent along", () => {
  const counts = { MUG: { good: 2, damaged: 1 }, BOWL: { good: 0, damaged: 0 } };
  expect(lines.map((line) => tooMany(line, counts))).toEqual([true, false]);
  expect(arrivedOf(counts)).toEqual([{ sku: "MUG", good: 2, damaged: 1 }]);
});
