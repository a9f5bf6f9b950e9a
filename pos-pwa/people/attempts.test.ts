import { expect, test } from "vitest";
import { type Attempts, LONGEST_WAIT_MS, pinGate, waitAfter } from "./attempts.ts";

/** Attempts as they lie on the device: a gate made anew over them is a tab opened again. */
function device() {
  const kept = new Map<string, Attempts>();
  let at = 1_000_000;
  const open = () =>
    pinGate(
      {
        async change(staffId, change) {
          const next = change(kept.get(staffId) ?? null);
          if (next) kept.set(staffId, next);
          else kept.delete(staffId);
          return next;
        },
      },
      () => at,
    );
  return { open, kept, now: () => at, pass: (ms: number) => (at += ms) };
}

const MINUTE = 60_000;

test.each([
  [0, 0],
  [4, 0],
  [5, MINUTE],
  [6, 2 * MINUTE],
  [7, 4 * MINUTE],
  [8, 8 * MINUTE],
  [9, LONGEST_WAIT_MS],
  [500, LONGEST_WAIT_MS],
])("[SEC-03] after %i wrong PINs in a row the wait is %i ms", (wrong, wait) => {
  expect(waitAfter(wrong)).toBe(wait);
});

test("[SEC-03] five wrong PINs are looked at, the sixth has to wait, also in a tab opened again", async () => {
  const till = device();
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await till.open().begin("stf_1")).toBe(true);
  expect(await till.open().begin("stf_1")).toBe(false);
  expect(await till.open().waitingUntil("stf_1")).toBe(till.now() + MINUTE);
  expect(await till.open().begin("stf_2")).toBe(true); // others do not wait

  till.pass(MINUTE - 1);
  expect(await till.open().begin("stf_1")).toBe(false);
  till.pass(1);
  expect(await till.open().begin("stf_1")).toBe(true);
  expect(await till.open().waitingUntil("stf_1")).toBe(till.now() + 2 * MINUTE);
});

test("[SEC-03] an attempt counts before it is looked at: closing the tab meanwhile wins nothing", async () => {
  const till = device();
  await till.open().begin("stf_1");
  expect(till.kept.get("stf_1")).toEqual({ wrong: 1, wait_until: 0 });
});

test("[SEC-03] the right PIN starts the count again; an attempt that nobody could judge is not counted", async () => {
  const till = device();
  const gate = till.open();
  for (let attempt = 0; attempt < 4; attempt += 1) await gate.begin("stf_1");
  await gate.begin("stf_1");
  await gate.undecided("stf_1");
  expect(till.kept.get("stf_1")).toEqual({ wrong: 4, wait_until: 0 });
  await gate.begin("stf_1");
  await gate.right("stf_1");
  expect(till.kept.size).toBe(0);
  await gate.begin("stf_1");
  await gate.undecided("stf_1");
  expect(till.kept.size).toBe(0);
});

test("[SEC-03] a wait that the server asks for holds at the device too", async () => {
  const till = device();
  await till.open().waitUntil("stf_1", till.now() + MINUTE);
  expect(await till.open().begin("stf_1")).toBe(false);
  till.pass(MINUTE);
  expect(await till.open().begin("stf_1")).toBe(true);
});

test("a clock that is set back does not lock anybody out for longer than the longest wait", async () => {
  const till = device();
  for (let attempt = 0; attempt < 5; attempt += 1) await till.open().begin("stf_1");
  till.pass(-365 * 24 * 60 * MINUTE);
  expect(await till.open().waitingUntil("stf_1")).toBe(till.now() + LONGEST_WAIT_MS);
});
