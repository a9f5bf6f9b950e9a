/** Wrong PINs of one person in a row, at this device. */
export interface Attempts {
  readonly wrong: number;
  /** Epoch milliseconds before which no PIN is looked at; 0 for none. */
  readonly wait_until: number;
}

/** Where attempts are kept, so that a closed tab does not forget them. One change is one transaction. */
export interface AttemptStore {
  /** Null forgets. */
  change(staffId: string, change: (known: Attempts | null) => Attempts | null): Promise<Attempts | null>;
}

/** So many PINs may be wrong before a person has to wait. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_MS = 60_000;
export const LONGEST_WAIT_MS = 15 * 60_000;

/** How long to wait after so many wrong PINs in a row: a minute after the fifth, doubled by each further one. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_ATTEMPTS));

/** Counts wrong PINs and makes people wait, whether the server or the device itself has looked at the PIN. */
export interface PinGate {
  /** When a PIN is looked at again; null: now. */
  waitingUntil(staffId: string): Promise<number | null>;
  /**
   * Lets a PIN be looked at, and counts it as wrong until it has turned out to be right: who closes the tab in
   * between has used an attempt. Refused (`false`) while the person has to wait.
   */
  begin(staffId: string): Promise<boolean>;
  /** The PIN was right. */
  right(staffId: string): Promise<void>;
  /** Nobody could say whether it was: as if it had not been tried. */
  undecided(staffId: string): Promise<void>;
  /** The server wants a wait of its own. */
  waitUntil(staffId: string, until: number): Promise<void>;
}

export function pinGate(store: AttemptStore, now: () => number): PinGate {
  /** A wait is never longer than the longest, even where the device's clock was set back meanwhile. */
  const waiting = (known: Attempts | null): number | null => {
    const until = Math.min(known?.wait_until ?? 0, now() + LONGEST_WAIT_MS);
    return until > now() ? until : null;
  };
  const counted = (wrong: number): Attempts => {
    const wait = waitAfter(wrong);
    return { wrong, wait_until: wait === 0 ? 0 : now() + wait };
  };
  return {
    waitingUntil: async (staffId) => waiting(await store.change(staffId, (known) => known)),
    async begin(staffId) {
      let allowed = false;
      await store.change(staffId, (known) => {
        allowed = waiting(known) === null;
        return allowed ? counted((known?.wrong ?? 0) + 1) : known;
      });
      return allowed;
    },
    async right(staffId) {
      await store.change(staffId, () => null);
    },
    async undecided(staffId) {
      await store.change(staffId, (known) =>
        known && known.wrong > 1 ? { wrong: known.wrong - 1, wait_until: 0 } : null,
      );
    },
    async waitUntil(staffId, until) {
      await store.change(staffId, (known) => ({
        wrong: known?.wrong ?? 0,
        wait_until: Math.max(known?.wait_until ?? 0, until),
      }));
    },
  };
}
