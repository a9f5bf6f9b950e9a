import { type Cell, cell } from "../cell.ts";
import type { StorePerson } from "../wire.ts";
import type { PinGate } from "./attempts.ts";
import type { IdleWatch } from "./idle.ts";
import type { KnownPeople } from "./known-people.ts";
import { type SignInOutcome, startSigningIn, type TillSession } from "./signing-in.ts";

/** Why the till asks for a PIN again. */
export type LockReason =
  /** Nobody has touched it for some minutes. */
  | "idle"
  /** Somebody has locked it, perhaps for another person to take over. */
  | "asked"
  /** Somebody has signed out. */
  | "left"
  /** The server no longer knows the session. */
  | "session_ended"
  /** The server does not let this person sell here, or their PIN is another one. */
  | "refused";

export interface Locked {
  readonly reason: LockReason;
  /** Who was there. */
  readonly person: { readonly id: string; readonly name: string };
}

/** Who is at the till: comes by PIN, goes by lock. The basket stays whoever comes and goes. */
export interface Presence {
  readonly session: Cell<TillSession | null>;
  /** Null while somebody is signed in, and before anybody was. */
  readonly locked: Cell<Locked | null>;
  /** The person has to go, as soon as no customer waits for their change. */
  readonly ending: Cell<"session_ended" | "refused" | null>;
  /** Who can sign in without the server. */
  readonly known: Cell<ReadonlySet<string>>;
  signIn(staffId: string, pin: string): Promise<SignInOutcome>;
  /** When a person's PIN is looked at again, in epoch milliseconds; null: now. */
  waitingUntil(staffId: string): Promise<number | null>;
  lock(reason: LockReason): Promise<void>;
  /** The network is back: who was let in by the device alone signs in for real. */
  confirm(): Promise<void>;
  /** Whether the till can do that by itself; after a reload it needs the PIN once more. */
  canConfirm(): boolean;
  /** The server has told who may sell here. */
  told(people: readonly StorePerson[]): Promise<void>;
  /** The server has answered that it does not know this session. */
  sessionEnded(token: string): void;
  /** Locks a till that was left alone. */
  lockIfIdle(): Promise<void>;
  /** The device is taken out of service: nobody is signed in, nobody is known. */
  forgetEverybody(): Promise<void>;
}

/** Starts with the session that was left on the device, unless the till was left alone since. */
export async function keepPresence(deps: {
  left: TillSession | null;
  keep: (session: TillSession | null) => Promise<void>;
  people: KnownPeople;
  gate: PinGate;
  idle: IdleWatch;
  signing: Omit<Parameters<typeof startSigningIn>[0], "people" | "gate" | "adopt" | "onRefused">;
}): Promise<Presence> {
  const { people, gate, idle } = deps;
  const session = cell(deps.left);
  const locked = cell<Locked | null>(null);
  const ending = cell<"session_ended" | "refused" | null>(null);
  const signing = startSigningIn({
    ...deps.signing,
    people,
    gate,
    async adopt(next) {
      await deps.keep(next);
      idle.touched();
      locked.set(null);
      ending.set(null);
      session.set(next);
    },
    onRefused: () => ending.set("refused"),
  });

  async function lock(reason: LockReason): Promise<void> {
    signing.forgetPin();
    const current = session.get();
    if (!current) return;
    await deps.keep(null);
    locked.set({ reason, person: { id: current.staff_id, name: current.name } });
    session.set(null);
    ending.set(null);
    if (current.token && reason !== "session_ended") deps.signing.dismiss(current.token);
  }

  async function lockIfIdle(): Promise<void> {
    if (session.get() && (await idle.isIdle())) await lock("idle");
  }

  await lockIfIdle();
  return {
    session,
    locked,
    ending,
    known: people.ids,
    signIn: signing.signIn,
    waitingUntil: gate.waitingUntil,
    lock,
    confirm: signing.confirm,
    canConfirm: signing.holdsPin,
    async told(listed) {
      await people.confirm(listed);
      const current = session.get();
      if (!current) return;
      const person = listed.find((candidate) => candidate.id === current.staff_id);
      const newPin = current.token === null && person?.pin_set_at !== current.pin_set_at;
      if (!person || newPin) ending.set("refused");
    },
    sessionEnded(token) {
      if (session.get()?.token === token) ending.set("session_ended");
    },
    lockIfIdle,
    async forgetEverybody() {
      signing.forgetPin();
      await deps.keep(null);
      await people.forgetAll();
      session.set(null);
      locked.set(null);
      ending.set(null);
    },
  };
}
