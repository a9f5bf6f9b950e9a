/**
 * How often and for how long a webhook is tried. Waits grow fourfold from 5 s to 12 h and lose up to half by chance:
 * twelve tries take 28 to 56 hours, close to what https://www.standardwebhooks.com recommends.
 */
export const MAX_TRIES = 12;
export const RETRY_WAITS = { first: 5, factor: 4, most: 12 * 3_600 } as const;

/** Given up after this long even with tries left: they are not used up while the endpoint's circuit is open. */
export const GIVE_UP_MS = 3 * 24 * 3_600_000;

/** Failures in a row after which an endpoint is left alone for a while; then one delivery tries it. */
export const OPENS_AFTER = 5;
export const CIRCUIT_WAITS = { first: 60, factor: 2, most: 3_600 } as const;

/** What became of one try. */
export type Outcome =
  | { readonly kind: "accepted"; readonly status: number }
  /** The endpoint says that it is no more (410): it is asked nothing again. */
  | { readonly kind: "gone"; readonly status: 410 }
  | {
      readonly kind: "failed";
      /** Its HTTP status; null when it did not answer. */
      readonly status: number | null;
      /** Why there was no answer, as a code. */
      readonly error: string | null;
    };

/** What an HTTP status says: 2xx is taken, everything else is not. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "accepted", status };
  return status === 410 ? { kind: "gone", status } : { kind: "failed", status, error: null };
}

/** What a delivery is after a try. */
export type DeliveryStep =
  | { readonly status: "sent" | "dead" }
  /** To be tried again after `wait`. */
  | { readonly status: "failed"; readonly next_at: number };

/**
 * What becomes of a delivery that was just tried.
 *
 * @param tried how often so far, this time included, and when it is given up (ms).
 * @param wait ms until the next try, if there is one.
 */
export function afterTry(
  outcome: Outcome,
  tried: { readonly attempts: number; readonly give_up_at: number },
  now: number,
  wait: number,
): DeliveryStep {
  if (outcome.kind === "accepted") return { status: "sent" };
  const over = outcome.kind === "gone" || tried.attempts >= MAX_TRIES || now + wait >= tried.give_up_at;
  return over ? { status: "dead" } : { status: "failed", next_at: now + wait };
}
