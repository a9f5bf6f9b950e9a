import { expect, test } from "vitest";
import { asked } from "./filter.ts";

const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).toISOString();

test.each([
  [{}, {}],
  [{ q: "x" }, { q: "x" }],
  [{ from: "2026-11-22" }, { from: day(2026, 11, 22) }],
  [{ to: "2026-11-22" }, { to: day(2026, 11, 23) }],
  [{ to: "2026-12-31" }, { to: day(2027, 1, 1) }],
  [{ from: "yesterday", to: "22.11.2026" }, {}],
])("[ANA-10] a view %j asks for %j", (view, expected) => {
  expect(asked(view)).toEqual(expected);
});
