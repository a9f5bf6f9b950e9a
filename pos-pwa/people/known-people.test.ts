import { expect, test } from "vitest";
import type { StorePerson } from "../wire.ts";
import { KNOWN_FOR_MS, type KnownPeopleStore, keepKnownPeople } from "./known-people.ts";
import type { Sealed } from "./seal.ts";

const SAM: StorePerson = {
  id: "stf_sam",
  name: "Sam Reed",
  roles: ["store_associate"],
  permissions: ["till.sell"],
  pin_set_at: "2026-11-01T08:00:00.000Z",
};
const MIA: StorePerson = { ...SAM, id: "stf_mia", name: "Mia Hart", roles: ["store_manager"] };

/** What lies on the disk; `open` is the till started over it. */
function device() {
  const rows = new Map<string, Sealed>();
  let key: CryptoKey | null = null;
  let at = Date.parse("2026-11-22T10:00:00.000Z");
  let reached = at;
  const store: KnownPeopleStore = {
    async key(make) {
      key ??= await make();
      return key;
    },
    all: async () => new Map(rows),
    get: async (id) => rows.get(id),
    async put(id, sealed) {
      rows.set(id, sealed);
    },
    async remove(ids) {
      for (const id of ids) rows.delete(id);
    },
    async clear() {
      rows.clear();
      key = null;
    },
  };
  return {
    rows,
    keyNow: () => key,
    open: () => keepKnownPeople({ store, now: () => at, reachedAt: async () => reached }),
    pass(ms: number, options: { reached?: boolean } = {}) {
      at += ms;
      if (options.reached) reached = at;
    },
  };
}

test("[POS-08] [SEC-03] a person who has signed in once is recognised without the server, also after a restart", async () => {
  const till = device();
  const people = await till.open();
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "unknown" });
  await people.learn(SAM, "3333");
  expect([...people.ids.get()]).toEqual([SAM.id]);

  const restarted = await till.open();
  expect([...restarted.ids.get()]).toEqual([SAM.id]);
  expect(await restarted.check(SAM.id, "3333")).toEqual({ kind: "right", person: SAM });
  expect(await restarted.check(SAM.id, "3334")).toEqual({ kind: "wrong" });
  expect(await restarted.check(MIA.id, "3333")).toEqual({ kind: "unknown" });
});

test("[SEC-03] what is kept says nothing without the device's key, which cannot be taken out", async () => {
  const till = device();
  await (await till.open()).learn(SAM, "3333");
  expect(till.keyNow()?.extractable).toBe(false);
  const row = till.rows.get(SAM.id);
  const text = new TextDecoder("latin1").decode(row?.data);
  for (const word of ["Sam", "till.sell", "verifier", "salt"]) expect(text).not.toContain(word);
});

test("[SEC-03] one person's row does not open for another, nor one that was changed", async () => {
  const till = device();
  const people = await till.open();
  await people.learn(SAM, "3333");
  const row = till.rows.get(SAM.id) as Sealed;
  till.rows.set(MIA.id, row);
  expect(await people.check(MIA.id, "3333")).toEqual({ kind: "unknown" });
  const changed = new Uint8Array(row.data.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  till.rows.set(SAM.id, { iv: row.iv, data: changed.buffer });
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "unknown" });
});

test("[SEC-03] a till without the server for more than 14 days lets nobody in by itself", async () => {
  const till = device();
  await (await till.open()).learn(SAM, "3333");
  till.pass(KNOWN_FOR_MS);
  expect(await (await till.open()).check(SAM.id, "3333")).toMatchObject({ kind: "right" });
  till.pass(1);
  const people = await till.open();
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "unknown" });
  expect(people.ids.get().size).toBe(0);
  till.pass(0, { reached: true });
  expect(await (await till.open()).check(SAM.id, "3333")).toMatchObject({ kind: "right" });
});

test.each([
  ["is no longer listed", []],
  ["has a new PIN", [{ ...SAM, pin_set_at: "2026-11-22T09:00:00.000Z" }]],
])("[SEC-03] who %s is forgotten at once; others stay", async (_why, others) => {
  const till = device();
  const people = await till.open();
  await people.learn(SAM, "3333");
  await people.learn(MIA, "4444");
  await people.confirm([...others, MIA]);
  expect([...people.ids.get()]).toEqual([MIA.id]);
  expect([...till.rows.keys()]).toEqual([MIA.id]);
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "unknown" });
});

test("[SEC-01] a known person has the rights and the name that the server last told", async () => {
  const till = device();
  const people = await till.open();
  await people.learn(SAM, "3333");
  const promoted: StorePerson = { ...SAM, name: "Sam Reed-Hart", permissions: ["till.sell", "order.cancel"] };
  await people.confirm([promoted]);
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "right", person: promoted });
  await people.confirm([{ ...SAM, permissions: ["order.view"] }]);
  expect(await people.check(SAM.id, "3333")).toEqual({ kind: "unknown" });
});

test("[SEC-03] forgetting one, and forgetting all with the key", async () => {
  const till = device();
  const people = await till.open();
  await people.learn(SAM, "3333");
  await people.learn(MIA, "4444");
  await people.forget(SAM.id);
  expect([...people.ids.get()]).toEqual([MIA.id]);
  await people.forgetAll();
  expect(people.ids.get().size).toBe(0);
  expect(till.rows.size).toBe(0);
  expect(till.keyNow()).toBe(null);
});
