import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 45rem)");

/** Whether there is room for one column only: a phone, or a desktop zoomed far in. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener("change", listener);
      return () => narrow.removeEventListener("change", listener);
    },
    () => narrow.matches,
  );
}
