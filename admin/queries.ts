import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { openRefusal, refusalOf } from "./access/refusals.ts";
import { isProblem } from "./problem.ts";

let onSignedOut = () => {};

/** What to do when any call finds that nobody is signed in any more. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

const notice = (error: unknown) => {
  if (isProblem(error, "sign_in_required")) onSignedOut();
};

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({
    onError: (error) => {
      notice(error);
      // A page that may not be read explains itself; an act that was refused is explained above it.
      const refusal = refusalOf(error);
      if (refusal) openRefusal.set(refusal);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one when it is asked again; only a lost answer is worth a second try.
      retry: (failures, error) => failures < 2 && !(isProblem(error) && error.isDefinite),
      // "Offline" is told by the failed call itself: the server may be on this very machine.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
