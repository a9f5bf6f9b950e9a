import { useSyncExternalStore } from "react";

const shownFor = 4_000;
const fresh = new Set<string>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** Notes that a row has just come or changed, so that lists can let it stand out for a moment. */
export function markFresh(id: string): void {
  fresh.add(id);
  tell();
  setTimeout(() => {
    fresh.delete(id);
    tell();
  }, shownFor);
}

export function useFresh(id: string): boolean {
  return useSyncExternalStore(subscribe, () => fresh.has(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
