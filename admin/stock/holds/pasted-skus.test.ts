import { expect, test } from "vitest";
import { pastedSkus } from "./pasted-skus.ts";

test.each([
  ["TX-01\nTX-02\r\n\nTX-01", ["TX-01", "TX-02"]],
  ["TX-01, TX-02;TX-03\tTX-04", ["TX-01", "TX-02", "TX-03", "TX-04"]],
  ["  ", []],
])("[INV-03] %j names %j", (text, skus) => {
  expect(pastedSkus(text)).toEqual(skus);
});
