/** A till that nobody has touched for so long asks for a PIN. */
export const IDLE_LOCK_MS = 5 * 60_000;
/** How often the instant of the last touch is written down, at most. */
const NOTED_EVERY_MS = 15_000;

/** When this device was last touched, in any of its tabs; kept, since a closed tab counts no time. */
export interface ActivityStore {
  read(): Promise<number>;
  write(at: number): Promise<void>;
}

export interface IdleWatch {
  /** Somebody has touched the till. */
  touched(): void;
  /** Whether nobody has for too long. Asked every few seconds, and when the till comes to the front. */
  isIdle(): Promise<boolean>;
}

/** Watches for a till left alone. Time asleep counts too, so clocks are compared instead of timers being trusted. */
export function watchIdle(store: ActivityStore, now: () => number): IdleWatch {
  let touchedAt = 0;
  let notedAt = 0;
  const recent = (at: number) => now() - at < IDLE_LOCK_MS;
  return {
    touched() {
      touchedAt = now();
      if (touchedAt - notedAt < NOTED_EVERY_MS) return;
      notedAt = touchedAt;
      void store.write(touchedAt);
    },
    isIdle: async () => !recent(touchedAt) && !recent(await store.read()),
  };
}
