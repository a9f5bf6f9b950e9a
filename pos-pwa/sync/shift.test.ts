import { expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { PosApi } from "../api.ts";
import { cell } from "../cell.ts";
import type { TillSession } from "../people/signing-in.ts";
import type { TillDatabase, TillShift } from "../store/database.ts";
import type { OutboxEntry } from "./outbox.ts";
import { expectedCash, keepShift } from "./shift.ts";

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

const sessionOf = (staff_id: string, token: string | null): TillSession => ({
  staff_id,
  name: staff_id,
  roles: [],
  permissions: ["till.sell"],
  pin_set_at: null,
  token,
});

/** A till whose server takes every shift; what it was told, and by whom. */
function till(session: TillSession | null) {
  const told: { by: string; opened_by: string | null }[] = [];
  const shift = cell<TillShift | null>(null);
  const current = cell(session);
  const accepted = async () => ({ kind: "ok" as const, value: { ...(shift.get() as TillShift) } });
  const keeper = keepShift({
    db: { put: async () => "shift", delete: async () => {} } as unknown as TillDatabase,
    api: {
      openShift: (by: string) => {
        told.push({ by, opened_by: null });
        return accepted();
      },
      recordShift: (by: string, _id: string, _float: unknown, opened_by: string) => {
        told.push({ by, opened_by });
        return accepted();
      },
    } as unknown as PosApi,
    device: cell<string | null>("device"),
    shift,
    session: current,
  });
  return { ...keeper, told, shift, current };
}

test("[POS-11] who is signed in at the server opens a shift themselves", async () => {
  const at = till(sessionOf("stf_sam", "tok_sam"));
  await at.open(money(10_000, "EUR"));
  expect(at.told).toEqual([{ by: "tok_sam", opened_by: null }]);
  expect(at.shift.get()?.announced).toBe(true);
});

test.each([
  ["nobody is signed in", null],
  ["the device alone knows who is", sessionOf("stf_sam", null)],
  ["somebody else is", sessionOf("stf_mia", "tok_mia")],
])("[POS-11] a shift opened offline is told in its opener's name, also while %s", async (_who, now) => {
  const at = till(sessionOf("stf_sam", null));
  await at.open(money(10_000, "EUR"));
  at.told.length = 0;
  const opened = at.shift.get();
  at.shift.set(opened && { ...opened, announced: false });
  at.current.set(now);
  await at.announce();
  await at.announce();
  expect(at.told).toEqual([{ by: "device", opened_by: "stf_sam" }]);
});
