import { expect, test } from "vitest";
import { IDLE_LOCK_MS, watchIdle } from "./idle.ts";

function device() {
  let at = 1_000_000;
  let kept = 0;
  let writes = 0;
  const store = {
    read: async () => kept,
    async write(touched: number) {
      kept = touched;
      writes += 1;
    },
  };
  return {
    open: () => watchIdle(store, () => at),
    pass: (ms: number) => (at += ms),
    writes: () => writes,
  };
}

test("[SEC-03] a till that nobody touches for five minutes is idle, one that is touched is not", async () => {
  const till = device();
  const watch = till.open();
  watch.touched();
  till.pass(IDLE_LOCK_MS - 1);
  expect(await watch.isIdle()).toBe(false);
  watch.touched();
  till.pass(IDLE_LOCK_MS - 1);
  expect(await watch.isIdle()).toBe(false);
  till.pass(1);
  expect(await watch.isIdle()).toBe(true);
});

test("[SEC-03] time with the tab closed counts", async () => {
  const till = device();
  till.open().touched();
  till.pass(60_000);
  expect(await till.open().isIdle()).toBe(false);
  till.pass(IDLE_LOCK_MS);
  expect(await till.open().isIdle()).toBe(true);
});

test("a till used in one tab is not locked by another, and touching writes seldom", async () => {
  const till = device();
  const [used, other] = [till.open(), till.open()];
  for (let second = 0; second < 600; second += 1) {
    used.touched();
    till.pass(1000);
  }
  expect(await other.isIdle()).toBe(false);
  expect(till.writes()).toBe(40);
});
