import { expect, test } from "vitest";
import { abcClasses } from "./abc.ts";

const classes = (sold: Record<string, number>) =>
  Object.fromEntries(abcClasses(new Map(Object.entries(sold))));

test.each([
  ["what makes up 80 % is A, up to 95 % B, the rest C", { a: 80, b: 15, c: 5 }, { a: "A", b: "B", c: "C" }],
  ["one that sells nearly all is A, however much it is", { a: 99, b: 1 }, { a: "A", b: "C" }],
  ["what was not sold is C", { a: 5, b: 0 }, { a: "A", b: "C" }],
  ["where nothing was sold all are C", { a: 0, b: 0 }, { a: "C", b: "C" }],
  ["the one that crosses 80 % is still A", { a: 60, b: 30, c: 10 }, { a: "A", b: "A", c: "B" }],
  ["equal sales go by SKU", { b: 50, a: 50 }, { a: "A", b: "A" }],
] as const)("[INV-11] %s", (_name, sold, expected) => {
  expect(classes(sold)).toEqual(expected);
});
