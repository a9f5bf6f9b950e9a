import { useSyncExternalStore } from "react";

/** A value that changes and can be watched: what the till knows, outside React. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function cell<T>(initial: T): Cell<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A part of the cell's value: drawn again only when that part changes. */
export function useCellPart<T, Part extends string | number | boolean | null>(
  watched: Cell<T>,
  pick: (value: T) => Part,
): Part {
  return useSyncExternalStore(watched.subscribe, () => pick(watched.get()));
}

/** The cell's value, for a component: it is drawn again whenever the value changes. */
export function useCell<T>(watched: Cell<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get);
}
