import { defineMachine } from "../state-machine.ts";

/**
 * How a merchant stands: `suspended` by the platform; `closing`, asked to be deleted and waiting; `deleting`, from
 * when on nothing brings it back. Only an active one is served.
 */
export const MERCHANT_STATES = ["active", "suspended", "closing", "deleting"] as const;
export type MerchantState = (typeof MERCHANT_STATES)[number];

/** What decides where a move leads. */
export interface MerchantFacts {
  /** The platform suspended it, and has not resumed it since. */
  readonly suspended: boolean;
}

/** The life of a merchant. One that was suspended before it was closed is suspended again once that is withdrawn. */
export const merchantMachine = defineMachine<
  MerchantState,
  "suspend" | "resume" | "close" | "withdraw" | "withdraw_to_suspension" | "delete",
  MerchantFacts
>({
  initial: "active",
  states: MERCHANT_STATES,
  moves: {
    suspend: { from: ["active"], to: "suspended" },
    resume: { from: ["suspended"], to: "active" },
    close: { from: ["active", "suspended"], to: "closing" },
    withdraw: {
      from: ["closing"],
      to: "active",
      guard: ({ suspended }) => (suspended ? "it was suspended before" : null),
    },
    withdraw_to_suspension: {
      from: ["closing"],
      to: "suspended",
      guard: ({ suspended }) => (suspended ? null : "it was not suspended before"),
    },
    delete: { from: ["closing"], to: "deleting" },
  },
});

/** Days between the wish to delete a merchant and its deletion; a sandbox may go sooner. */
export const CLOSING_DAYS = 30;
