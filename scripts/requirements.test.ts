import { expect, test } from "vitest";
import { idsOf, requirementsOf } from "./requirements.ts";

test("rows of a table are requirements; heads and rules are not", () => {
  const rows = requirementsOf(
    "| id | requirement |\n| --- | --- |\n| B2B-01 | Companies | \n| SEC-08 | XSS closed |\n",
  );
  expect(rows).toEqual([{ id: "SEC-08", text: "XSS closed" }]);
});

test("a title names one id, several in one bracket, or several brackets", () => {
  expect(idsOf("[SEC-01] who may do what")).toEqual(["SEC-01"]);
  expect(idsOf("[B2B-09, POS-10] [UXA-10] approvals of [SKU-X]")).toEqual(["B2B-09", "POS-10", "UXA-10"]);
});
