import { type Cell, cell } from "../cell.ts";
import { LONGEST_DELAY_MS } from "./backoff.ts";
import { type OutboxStore, type SaleCalls, sendDue } from "./outbox.ts";

const LEADER_LOCK = "millrace-till-sender";

export interface Sender {
  /** Whether this tab is the one that sends. */
  readonly leads: Cell<boolean>;
  readonly sending: Cell<boolean>;
  /** The server does not know this device; its sales wait until it is set up again. */
  readonly deviceUnknown: Cell<boolean>;
  /** Sends now. `everything`: also what waits for its next attempt. */
  wake(everything?: boolean): void;
}

/**
 * Sends the outbox from one tab of the device, the leader. When it closes, the next tab takes over. It looks at least
 * every 15 seconds, and at once when woken, when the network returns and when the till comes to the front.
 */
export function startSender(deps: {
  store: OutboxStore;
  calls: Pick<SaleCalls, "record">;
  online: Cell<boolean>;
  /** What the server must know before the sales, such as the shift they belong to. */
  prepare: () => Promise<void>;
}): Sender {
  const leads = cell(false);
  const sending = cell(false);
  const deviceUnknown = cell(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: "due" | "everything" | null = null;

  async function run(everything: boolean): Promise<void> {
    clearTimeout(timer);
    sending.set((await deps.store.all()).some((entry) => entry.state === "unsent"));
    if (sending.get()) await deps.prepare();
    const outcome = await sendDue({
      store: deps.store,
      calls: deps.calls,
      now: Date.now,
      chance: Math.random,
      everything,
    });
    deviceUnknown.set(outcome.device_unknown);
    const wait = outcome.next_at === null ? LONGEST_DELAY_MS : outcome.next_at - Date.now();
    timer = setTimeout(() => wake(), Math.min(LONGEST_DELAY_MS, Math.max(50, wait)));
  }

  let running = false;
  function wake(everything = false): void {
    if (!leads.get()) return;
    again = everything || again === "everything" ? "everything" : "due";
    if (running) return;
    running = true;
    void (async () => {
      try {
        while (again) {
          const mode: "due" | "everything" = again;
          again = null;
          await run(mode === "everything");
        }
      } catch (error) {
        console.error("The outbox could not be read; trying again", error);
        timer = setTimeout(() => wake(), LONGEST_DELAY_MS);
      } finally {
        running = false;
        sending.set(false);
      }
    })();
  }

  void navigator.locks.request(LEADER_LOCK, () => {
    leads.set(true);
    wake(true);
    return new Promise<never>(() => {}); // held until the tab is gone
  });
  deps.online.subscribe(() => {
    if (deps.online.get()) wake(true);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") wake(true);
  });
  return { leads, sending, deviceUnknown, wake };
}
