import { expect, test } from "vitest";
import { createKeyReader, PAIR_WITHIN } from "./key-reader.ts";

function reader() {
  const ran: string[] = [];
  const keys = ["g o", "g p", "o", "/"];
  const read = createKeyReader(() => keys.map((name) => ({ keys: name, run: () => ran.push(name) })));
  return { ran, read: read.read };
}

test("[UXA-06] one key acts at once", () => {
  const { ran, read } = reader();
  expect(read("/", 0)).toBe(true);
  expect(ran).toEqual(["/"]);
});

test("[UXA-06] two keys in a row act together, not each alone", () => {
  const { ran, read } = reader();
  expect([read("g", 0), read("o", 200)]).toEqual([true, true]);
  expect(ran).toEqual(["g o"]);
});

test("[UXA-06] a second key that comes too late stands alone", () => {
  const { ran, read } = reader();
  read("g", 0);
  read("o", PAIR_WITHIN + 1);
  expect(ran).toEqual(["o"]);
});

test("[UXA-06] a key without a meaning is left to the browser", () => {
  const { ran, read } = reader();
  expect([read("x", 0), read("g", 1), read("x", 2)]).toEqual([false, true, false]);
  expect(ran).toEqual([]);
});
