import { expect, test } from "vitest";
import { addWorkingDays, arrival } from "./delivery.ts";

test.each([
  ["2026-11-23", 0, "2026-11-23"], // Monday
  ["2026-11-23", 3, "2026-11-26"],
  ["2026-11-26", 2, "2026-11-30"], // Thursday, over a weekend
  ["2026-11-28", 1, "2026-11-30"], // Saturday
  ["2026-12-30", 3, "2027-01-04"], // over the year's end
])("%s and %i working days is %s", (from, days, to) => {
  expect(
    addWorkingDays(new Date(`${from}T10:00:00Z`), days)
      .toISOString()
      .slice(0, 10),
  ).toBe(to);
});

test("[UXC-07] days of arrival are written as the locale does", () => {
  const monday = new Date("2026-11-23T10:00:00Z");
  expect(arrival({ min_days: 1, max_days: 3 }, monday, "en-US")).toEqual({
    from: "Tue, Nov 24",
    to: "Thu, Nov 26",
  });
  expect(arrival({ min_days: 1, max_days: 3 }, monday, "de-DE").from).toBe("Di., 24. Nov.");
});
