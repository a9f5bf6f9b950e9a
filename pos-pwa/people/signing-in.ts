import type { Answer } from "../sync/answers.ts";
import type { PosSession, Problem, StorePerson } from "../wire.ts";
import type { PinGate } from "./attempts.ts";
import type { KnownPeople } from "./known-people.ts";

/** Who is at the till. */
export interface TillSession extends Omit<PosSession, "token" | "expires_at"> {
  /** The server's word for it. Null after an offline sign-in: the device alone has looked at the PIN. */
  readonly token: string | null;
}

export type SignInOutcome =
  | { readonly kind: "signed_in"; readonly session: TillSession }
  /** `until`: from now on the person has to wait, in epoch milliseconds. */
  | { readonly kind: "wrong"; readonly until: number | null }
  | { readonly kind: "wait"; readonly until: number }
  /** The server does not answer, and the device does not know the person. */
  | { readonly kind: "needs_network" }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** The server does not know the device, or no longer lets it sell. */
  | { readonly kind: "device_refused" };

export interface SigningIn {
  /** The server decides; where it does not answer in time, the device does. */
  signIn(staffId: string, pin: string): Promise<SignInOutcome>;
  /** Signs in for real who was let in by the device alone, with the PIN still in memory. */
  confirm(): Promise<void>;
  /** Whether there is a PIN in memory to do that with. */
  holdsPin(): boolean;
  /** The person has left: the PIN is forgotten. */
  forgetPin(): void;
}

/** Nobody stands at the till longer than this for the network's sake. */
export const SIGN_IN_DEADLINE_MS = 4000;
const CONFIRM_AGAIN_MS = 30_000;

export function startSigningIn(deps: {
  ask: (staffId: string, pin: string, deadlineMs: number) => Promise<Answer<PosSession>>;
  /** Ends a session of the server that nobody uses. */
  dismiss: (token: string) => void;
  people: KnownPeople;
  gate: PinGate;
  online: () => boolean;
  /** Makes this the till's session. */
  adopt: (session: TillSession) => Promise<void>;
  /** The server does not accept the person whom the device has let in. */
  onRefused: () => void;
  /** Asks the server again who may sell here. */
  refreshPeople: () => Promise<void>;
  now: () => number;
  later: (run: () => void, ms: number) => void;
}): SigningIn {
  const { ask, people, gate } = deps;
  /** Whom the device alone has let in. In memory only: a reload forgets the PIN. */
  let unconfirmed: { readonly staffId: string; readonly pin: string } | null = null;
  let confirming = false;

  async function accept(session: PosSession, pin: string): Promise<TillSession> {
    const { expires_at: _, ...own } = session;
    await deps.adopt(own);
    void people.learn(personOf(own), pin).catch((error: unknown) => {
      console.error("The device could not learn a person", error);
    });
    return own;
  }

  /** The server's decision about a PIN; null when it gave none. */
  async function askServer(staffId: string, pin: string): Promise<SignInOutcome | null> {
    const answer = await ask(staffId, pin, SIGN_IN_DEADLINE_MS);
    switch (answer.kind) {
      case "ok":
        await gate.right(staffId);
        unconfirmed = null;
        return { kind: "signed_in", session: await accept(answer.value, pin) };
      case "refused":
        return refused(staffId, answer.problem);
      case "sign_in":
      case "revoked":
        await gate.undecided(staffId);
        return { kind: "device_refused" };
      case "unreachable":
      case "undecided":
        return null;
    }
  }

  async function refused(staffId: string, problem: Problem): Promise<SignInOutcome> {
    if (problem.code === "sign_in_refused") {
      void deps.refreshPeople(); // perhaps the PIN was right, but the person may no longer sell here
      return { kind: "wrong", until: await gate.waitingUntil(staffId) };
    }
    await gate.undecided(staffId);
    if (problem.code !== "sign_in_locked") return { kind: "refused", problem };
    await gate.waitUntil(staffId, lockedUntil(problem));
    return { kind: "wait", until: (await gate.waitingUntil(staffId)) ?? deps.now() };
  }

  const lockedUntil = (problem: Problem): number =>
    Date.parse(problem.until ?? "") || deps.now() + CONFIRM_AGAIN_MS;

  async function askDevice(staffId: string, pin: string): Promise<SignInOutcome | null> {
    const checked = await people.check(staffId, pin);
    switch (checked.kind) {
      case "right": {
        await gate.right(staffId);
        unconfirmed = { staffId, pin };
        const { id: staff_id, ...person } = checked.person;
        const session: TillSession = { ...person, staff_id, token: null };
        await deps.adopt(session);
        return { kind: "signed_in", session };
      }
      case "wrong":
        return { kind: "wrong", until: await gate.waitingUntil(staffId) };
      case "unknown":
        return null;
    }
  }

  async function confirm(): Promise<void> {
    const waiting = unconfirmed;
    if (!waiting || confirming) return;
    confirming = true;
    const answer = await ask(waiting.staffId, waiting.pin, SIGN_IN_DEADLINE_MS);
    confirming = false;
    if (unconfirmed !== waiting) {
      if (answer.kind === "ok") deps.dismiss(answer.value.token);
      return;
    }
    switch (answer.kind) {
      case "ok":
        unconfirmed = null;
        await accept(answer.value, waiting.pin);
        return;
      case "refused":
        if (answer.problem.code === "sign_in_locked")
          return deps.later(() => void confirm(), Math.max(0, lockedUntil(answer.problem) - deps.now()));
        unconfirmed = null;
        await people.forget(waiting.staffId);
        return deps.onRefused();
      case "undecided":
        return deps.later(() => void confirm(), CONFIRM_AGAIN_MS);
      case "unreachable": // asked again when the network returns
      case "sign_in":
      case "revoked":
        return;
    }
  }

  return {
    confirm,
    async signIn(staffId, pin) {
      if (!(await gate.begin(staffId)))
        return { kind: "wait", until: (await gate.waitingUntil(staffId)) ?? deps.now() };
      // Without a network the device is faster; whom it does not know may still find the network back.
      const asks = deps.online() ? [askServer, askDevice] : [askDevice, askServer];
      for (const decide of asks) {
        const outcome = await decide(staffId, pin);
        if (outcome) return outcome;
      }
      await gate.undecided(staffId);
      return { kind: "needs_network" };
    },
    holdsPin: () => unconfirmed !== null,
    forgetPin() {
      unconfirmed = null;
    },
  };
}

const personOf = ({ staff_id, token: _, ...person }: TillSession): StorePerson => ({
  ...person,
  id: staff_id,
});
