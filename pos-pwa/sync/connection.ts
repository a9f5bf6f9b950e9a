import { type Cell, cell } from "../cell.ts";
import { retryDelay } from "./backoff.ts";

export interface Connection {
  /** Whether the server answered the last time it was asked. The browser's own opinion is only a hint. */
  readonly online: Cell<boolean>;
  report(reached: boolean): void;
  /** Asks again now: something hints at a change. */
  check(): void;
}

/** After so many failures in a row the delay stays at its longest. */
const PROBE_ATTEMPTS = 3;

/** Watches whether the server can be reached, asking by itself (`probe`) while it cannot. */
export function watchConnection(probe: () => Promise<unknown>): Connection {
  const online = cell(navigator.onLine);
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;

  const check = () => {
    clearTimeout(timer);
    if (asking) return;
    asking = true;
    void probe().finally(() => {
      asking = false;
      if (!online.get()) later();
    });
  };
  const later = () => {
    clearTimeout(timer);
    failures = Math.min(failures + 1, PROBE_ATTEMPTS);
    timer = setTimeout(check, retryDelay(failures, Math.random()));
  };

  window.addEventListener("online", check);
  window.addEventListener("offline", () => connection.report(false));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") check();
  });

  const connection: Connection = {
    online,
    report(reached) {
      if (reached) failures = 0;
      online.set(reached);
      if (!reached && !asking) later();
    },
    check,
  };
  return connection;
}
