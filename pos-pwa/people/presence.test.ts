import { expect, test } from "vitest";
import { cell } from "../cell.ts";
import type { PosSession, StorePerson } from "../wire.ts";
import type { PinGate } from "./attempts.ts";
import type { KnownPeople } from "./known-people.ts";
import { keepPresence } from "./presence.ts";
import type { TillSession } from "./signing-in.ts";

const SAM: StorePerson = {
  id: "stf_sam",
  name: "Sam Reed",
  roles: ["store_associate"],
  permissions: ["till.sell"],
  pin_set_at: "2026-11-01T08:00:00.000Z",
};
const MIA: StorePerson = { ...SAM, id: "stf_mia", name: "Mia Hart" };
const sessionOf = ({ id: staff_id, ...facts }: StorePerson, token: string | null): TillSession => ({
  ...facts,
  staff_id,
  token,
});
const servedTo = (person: StorePerson): PosSession => ({
  ...sessionOf(person, null),
  token: `tok_${person.id}`,
  expires_at: "2026-11-22T22:00:00.000Z",
});

/** A till whose people all have the PIN 3333; what it keeps on disk and which server sessions it ends. */
async function till(options: { left?: TillSession; online?: boolean; idle?: boolean } = {}) {
  const state = { online: options.online ?? true, idle: options.idle ?? false };
  const disk: { session: TillSession | null } = { session: options.left ?? null };
  const dismissed: string[] = [];
  const heard = { confirmed: [] as (readonly StorePerson[])[], forgottenAll: 0 };
  const people: KnownPeople = {
    ids: cell<ReadonlySet<string>>(new Set([SAM.id, MIA.id])),
    async learn() {},
    check: async (id, pin) =>
      pin === "3333" ? { kind: "right", person: id === SAM.id ? SAM : MIA } : { kind: "wrong" },
    async confirm(listed) {
      heard.confirmed.push(listed);
    },
    async forget() {},
    async forgetAll() {
      heard.forgottenAll += 1;
    },
  };
  const gate: PinGate = {
    waitingUntil: async () => null,
    begin: async () => true,
    async right() {},
    async undecided() {},
    async waitUntil() {},
  };
  const presence = await keepPresence({
    left: options.left ?? null,
    async keep(session) {
      disk.session = session;
    },
    people,
    gate,
    idle: { touched() {}, isIdle: async () => state.idle },
    signing: {
      ask: async (id) =>
        state.online ? { kind: "ok", value: servedTo(id === SAM.id ? SAM : MIA) } : { kind: "unreachable" },
      dismiss: (token) => dismissed.push(token),
      online: () => state.online,
      async refreshPeople() {},
      now: Date.now,
      later() {},
    },
  });
  return { ...presence, state, disk, dismissed, heard };
}

test("[SEC-03] locking forgets the session here and at the server, and says who was there", async () => {
  const at = await till();
  await at.signIn(SAM.id, "3333");
  expect(at.disk.session?.token).toBe("tok_stf_sam");
  await at.lock("asked");
  expect(at.session.get()).toBe(null);
  expect(at.disk.session).toBe(null);
  expect(at.dismissed).toEqual(["tok_stf_sam"]);
  expect(at.locked.get()).toEqual({ reason: "asked", person: { id: SAM.id, name: SAM.name } });
});

test("[SEC-03] another person takes over a locked till", async () => {
  const at = await till({ left: sessionOf(SAM, "tok_1") });
  await at.lock("asked");
  await at.signIn(MIA.id, "3333");
  expect(at.session.get()?.name).toBe(MIA.name);
  expect(at.locked.get()).toBe(null);
});

test("[SEC-03] a till left alone locks itself, also one that is opened again later", async () => {
  const at = await till({ left: sessionOf(SAM, "tok_1") });
  await at.lockIfIdle();
  expect(at.session.get()?.name).toBe(SAM.name);
  at.state.idle = true;
  await at.lockIfIdle();
  expect(at.locked.get()?.reason).toBe("idle");

  const reopened = await till({ left: sessionOf(SAM, "tok_1"), idle: true });
  expect(reopened.session.get()).toBe(null);
  expect(reopened.disk.session).toBe(null);
  expect(reopened.locked.get()?.reason).toBe("idle");
});

test("[SEC-03] the PIN is forgotten with the lock: who left offline is not signed in when the network returns", async () => {
  const at = await till({ online: false });
  await at.signIn(SAM.id, "3333");
  expect(at.canConfirm()).toBe(true);
  await at.lock("asked");
  expect(at.canConfirm()).toBe(false);
  at.state.online = true;
  await at.confirm();
  expect(at.session.get()).toBe(null);
});

test("[SEC-03] who is no longer listed has to go; who is listed stays", async () => {
  const at = await till({ left: sessionOf(SAM, "tok_1") });
  await at.told([SAM, MIA]);
  expect(at.ending.get()).toBe(null);
  await at.told([MIA]);
  expect(at.ending.get()).toBe("refused");
  expect(at.heard.confirmed).toEqual([[SAM, MIA], [MIA]]);
});

test("[SEC-03] a new PIN ends a sign-in that the device alone has checked, not one that the server knows", async () => {
  const renewed = { ...SAM, pin_set_at: "2026-11-22T09:00:00.000Z" };
  const byDevice = await till({ left: sessionOf(SAM, null) });
  await byDevice.told([renewed]);
  expect(byDevice.ending.get()).toBe("refused");
  const byServer = await till({ left: sessionOf(SAM, "tok_1") });
  await byServer.told([renewed]);
  expect(byServer.ending.get()).toBe(null);
});

test("[SEC-03] a session that the server no longer knows ends; word of an older one changes nothing", async () => {
  const at = await till({ left: sessionOf(SAM, "tok_2") });
  at.sessionEnded("tok_1");
  expect(at.ending.get()).toBe(null);
  at.sessionEnded("tok_2");
  expect(at.ending.get()).toBe("session_ended");
  await at.lock("session_ended");
  expect(at.dismissed).toEqual([]); // there is nothing to end
  expect(at.ending.get()).toBe(null);
});

test("[SEC-03] a device out of service signs everybody out and forgets them", async () => {
  const at = await till({ left: sessionOf(SAM, "tok_1") });
  await at.forgetEverybody();
  expect([at.session.get(), at.disk.session, at.locked.get()]).toEqual([null, null, null]);
  expect(at.heard.forgottenAll).toBe(1);
});
