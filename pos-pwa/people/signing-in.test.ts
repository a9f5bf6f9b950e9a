import { expect, test } from "vitest";
import { cell } from "../cell.ts";
import type { Answer } from "../sync/answers.ts";
import type { PosSession, Problem, StorePerson } from "../wire.ts";
import { type Attempts, pinGate } from "./attempts.ts";
import type { KnownPeople } from "./known-people.ts";
import { startSigningIn, type TillSession } from "./signing-in.ts";

const NOW = Date.parse("2026-11-22T10:00:00.000Z");
const SAM: StorePerson = {
  id: "stf_sam",
  name: "Sam Reed",
  roles: ["store_associate"],
  permissions: ["till.sell"],
  pin_set_at: "2026-11-01T08:00:00.000Z",
};
const { id: staff_id, ...facts } = SAM;
const served: PosSession = { ...facts, staff_id, token: "tok_1", expires_at: "2026-11-22T22:00:00.000Z" };
const atServer: TillSession = { ...facts, staff_id, token: "tok_1" };
const atDevice: TillSession = { ...facts, staff_id, token: null };

const ok: Answer<PosSession> = { kind: "ok", value: served };
const refusal = (code: string, more: Partial<Problem> = {}): Answer<PosSession> => ({
  kind: "refused",
  problem: { code, title: code, detail: "", request_id: null, ...more },
});
const unreachable: Answer<PosSession> = { kind: "unreachable" };

/** People by PIN, without the slowness. */
function memoryPeople(): KnownPeople & { pins: Map<string, string> } {
  const pins = new Map<string, string>();
  return {
    pins,
    ids: cell<ReadonlySet<string>>(new Set()),
    async learn(person, pin) {
      pins.set(person.id, pin);
    },
    async check(id, pin) {
      if (!pins.has(id)) return { kind: "unknown" };
      return pins.get(id) === pin ? { kind: "right", person: SAM } : { kind: "wrong" };
    },
    async confirm() {},
    async forget(id) {
      pins.delete(id);
    },
    async forgetAll() {
      pins.clear();
    },
  };
}

/** A till whose server answers as told, in turn; what it is asked and what happens is written down. */
function till(...answers: Answer<PosSession>[]) {
  const people = memoryPeople();
  const attempts = new Map<string, Attempts>();
  const state = { online: true, asked: [] as string[], sessions: [] as TillSession[] };
  const heard = { refused: 0, refreshed: 0, dismissed: [] as string[] };
  const timers: { run: () => void; ms: number }[] = [];
  let onAsk: () => void = () => {};
  const gate = pinGate(
    {
      async change(id, change) {
        const next = change(attempts.get(id) ?? null);
        if (next) attempts.set(id, next);
        else attempts.delete(id);
        return next;
      },
    },
    () => NOW,
  );
  const signing = startSigningIn({
    async ask(_staffId, pin) {
      state.asked.push(pin);
      onAsk();
      return answers.shift() ?? unreachable;
    },
    dismiss: (token) => heard.dismissed.push(token),
    people,
    gate,
    online: () => state.online,
    async adopt(session) {
      state.sessions.push(session);
    },
    onRefused: () => {
      heard.refused += 1;
    },
    async refreshPeople() {
      heard.refreshed += 1;
    },
    now: () => NOW,
    later: (run, ms) => timers.push({ run, ms }),
  });
  return {
    ...signing,
    people,
    attempts,
    state,
    heard,
    timers,
    whileAsking: (run: () => void) => (onAsk = run),
  };
}

test("[SEC-03] with a network the server decides, and the device learns the PIN", async () => {
  const at = till(ok);
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "signed_in", session: atServer });
  expect(at.state.sessions).toEqual([atServer]);
  expect(at.people.pins.get(staff_id)).toBe("3333");
  expect(at.attempts.size).toBe(0);
});

test("[SEC-03] the server's no is not asked of the device again", async () => {
  const at = till(refusal("sign_in_refused"));
  at.people.pins.set(staff_id, "3333");
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "wrong", until: null });
  expect(at.state.sessions).toEqual([]);
  expect(at.heard.refreshed).toBe(1);
  expect(at.attempts.get(staff_id)?.wrong).toBe(1);
});

test.each([[unreachable], [{ kind: "undecided", problem: null } as Answer<PosSession>]])(
  "[POS-08] a server that does not decide ($kind) leaves it to the device",
  async (answer) => {
    const at = till(answer);
    at.people.pins.set(staff_id, "3333");
    expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "signed_in", session: atDevice });
    expect(at.state.sessions).toEqual([atDevice]);
  },
);

test("[POS-08] without a network the device decides at once and nobody is asked", async () => {
  const at = till();
  at.state.online = false;
  at.people.pins.set(staff_id, "3333");
  expect(await at.signIn(staff_id, "9999")).toEqual({ kind: "wrong", until: null });
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "signed_in", session: atDevice });
  expect(at.state.asked).toEqual([]);
  expect(at.attempts.size).toBe(0);
});

test("[POS-08] whom the device does not know needs the network; the attempt is not counted", async () => {
  const at = till(unreachable, ok);
  at.state.online = false;
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "needs_network" });
  expect(at.attempts.size).toBe(0);
  // The till still believes to be offline, but the server answers again.
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "signed_in", session: atServer });
});

test("[SEC-03] the fifth wrong PIN makes wait, and neither device nor server looks at the sixth", async () => {
  const at = till();
  at.state.online = false;
  at.people.pins.set(staff_id, "3333");
  for (let attempt = 1; attempt <= 4; attempt += 1)
    expect(await at.signIn(staff_id, "9999")).toEqual({ kind: "wrong", until: null });
  expect(await at.signIn(staff_id, "9999")).toEqual({ kind: "wrong", until: NOW + 60_000 });
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "wait", until: NOW + 60_000 });
  at.state.online = true;
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "wait", until: NOW + 60_000 });
  expect(at.state.asked).toEqual([]);
  expect(at.state.sessions).toEqual([]);
});

test("[SEC-03] wrong PINs count together, whoever has looked at them", async () => {
  const at = till(refusal("sign_in_refused"), refusal("sign_in_refused"), refusal("sign_in_refused"));
  at.people.pins.set(staff_id, "3333");
  for (let attempt = 1; attempt <= 3; attempt += 1) await at.signIn(staff_id, "9999");
  at.state.online = false;
  await at.signIn(staff_id, "9999");
  expect(await at.signIn(staff_id, "9999")).toEqual({ kind: "wrong", until: NOW + 60_000 });
});

test("[SEC-03] the wait that the server asks for holds without it too", async () => {
  const until = new Date(NOW + 40_000).toISOString();
  const at = till(refusal("sign_in_locked", { until }));
  at.people.pins.set(staff_id, "3333");
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "wait", until: NOW + 40_000 });
  at.state.online = false;
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "wait", until: NOW + 40_000 });
});

test("[SEC-03] a device that the server does not accept lets nobody in", async () => {
  const at = till({ kind: "revoked" });
  at.people.pins.set(staff_id, "3333");
  expect(await at.signIn(staff_id, "3333")).toEqual({ kind: "device_refused" });
  expect(at.state.sessions).toEqual([]);
});

async function letInByDevice(...answers: Answer<PosSession>[]) {
  const at = till(...answers);
  at.state.online = false;
  at.people.pins.set(staff_id, "3333");
  await at.signIn(staff_id, "3333");
  at.state.online = true;
  return at;
}

test("[POS-08] [SEC-03] back on the network the person is signed in for real by itself, once", async () => {
  const at = await letInByDevice(ok);
  await Promise.all([at.confirm(), at.confirm()]);
  await at.confirm();
  expect(at.state.asked).toEqual(["3333"]);
  expect(at.state.sessions).toEqual([atDevice, atServer]);
});

test("[SEC-03] a server that refuses what the device has accepted: signed out, and forgotten by the device", async () => {
  const at = await letInByDevice(refusal("sign_in_refused"));
  await at.confirm();
  expect(at.heard.refused).toBe(1);
  expect(at.people.pins.has(staff_id)).toBe(false);
  await at.confirm();
  expect(at.state.asked.length).toBe(1);
});

test("[SEC-03] a server that cannot decide, or wants a wait, is asked again later; nobody is signed out", async () => {
  const until = new Date(NOW + 40_000).toISOString();
  const at = await letInByDevice(
    { kind: "undecided", problem: null },
    refusal("sign_in_locked", { until }),
    unreachable,
    ok,
  );
  await at.confirm();
  await at.confirm();
  await at.confirm();
  expect(at.timers.map((timer) => timer.ms)).toEqual([30_000, 40_000]);
  expect(at.heard.refused).toBe(0);
  await at.confirm();
  expect(at.state.sessions).toEqual([atDevice, atServer]);
});

test("[SEC-03] who has left before the server answers is not signed in again, and that session ends", async () => {
  const at = await letInByDevice(ok);
  at.whileAsking(() => at.forgetPin());
  await at.confirm();
  expect(at.state.sessions).toEqual([atDevice]);
  expect(at.heard.dismissed).toEqual(["tok_1"]);
});
