import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { OutboxEntry } from "./outbox.ts";
import { expectedCash } from "./shift.ts";

const entry = (kind: "cash" | "card", state: OutboxEntry["state"], amount: number) =>
  ({ state, sale: { payment: { kind }, expected_total: money(amount, "EUR") } }) as OutboxEntry;

test("[POS-11] the drawer should hold what the server counts and the cash of unsent sales", () => {
  const shift = { expected: money(10_000, "EUR") };
  expect(expectedCash(shift, []).amount).toBe(10_000);
  expect(
    expectedCash(shift, [
      entry("cash", "unsent", 1900),
      entry("cash", "asking", 500),
      entry("card", "asking", 700),
    ]).amount,
  ).toBe(11_900);
});
