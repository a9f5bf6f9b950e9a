import { type QueryClient, queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Staff } from "../model.ts";

export const staffQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => api.me(signal),
  staleTime: 5 * 60_000,
  retry: false,
});

const marker = "millrace.admin.session";

/**
 * The session itself is out of a script's reach. This note only says whether asking for it is worth a call: without
 * it a first visit goes straight to the sign-in page.
 */
export const sessionHint = {
  get: (): boolean => {
    try {
      return localStorage.getItem(marker) !== null;
    } catch {
      return true; // storage is switched off: only the server knows
    }
  },
  set(present: boolean): void {
    try {
      if (present) localStorage.setItem(marker, "1");
      else localStorage.removeItem(marker);
    } catch {
      // The next visit asks the server.
    }
  },
};

/**
 * Forgets what was read for whoever was signed in. Only at the door, where nothing of it is on the screen any more: a
 * page that is would read it again at once.
 */
export function forgetPerson(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== DOOR_KEY });
  queries.getMutationCache().clear();
}

/** What the door itself has read belongs to nobody. */
export const DOOR_KEY = "door";

/** Who is signed in; the shell's loader has read it before anything below is drawn. */
export function useStaff(): Staff {
  return useSuspenseQuery(staffQuery).data;
}

/**
 * Where to go after signing in: a place inside this app, never another site. `//host` and backslashes would
 * leave it.
 */
export function safePlace(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
}
