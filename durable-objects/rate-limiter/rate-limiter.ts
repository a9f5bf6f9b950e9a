import { DurableObject } from "cloudflare:workers";

/** The answer to one who wants to take of a quota. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  /** What is left in this window. */
  readonly remaining: number;
  /** Milliseconds until the window ends and all of the quota is there again. */
  readonly reset_ms: number;
}

interface Window {
  used: number;
  readonly ends_at: number;
}

/**
 * Counts what one caller does in a window of time: an API client's calls, the sign-ins of an address. One object a
 * caller, so the count is exact however many ask at once.
 *
 * In memory only: a count is worth nothing once its window has passed, and each call waits for it. The object is evicted
 * after its windows have passed: their timers keep it from hibernating, for as long as calls come and 70 seconds more
 * (developers.cloudflare.com/durable-objects/concepts/durable-object-lifecycle). So windows of up to a minute are
 * exact; a longer one begins anew for whoever stays away for more than that, and all begin anew with a deployment.
 * What has to be counted for longer is written down where it belongs: the wrong passwords of an account.
 *
 * Held so, a caller that never rests costs about 0.14 dollars a day of duration; written down, a hundred calls a minute
 * would cost as much.
 */
export class RateLimiter extends DurableObject<Env> {
  readonly #windows = new Map<number, Window>();

  /**
   * Takes `cost` of the quota `limit` for this window, or nothing where less is left. A window begins with the first
   * call in it, so within any `windowMs` at most twice the limit gets through.
   */
  take(limit: number, windowMs: number, cost = 1): Allowance {
    const now = Date.now();
    const window = this.#window(windowMs, now);
    const allowed = window.used + cost <= limit;
    if (allowed) window.used += cost;
    return {
      allowed,
      limit,
      remaining: Math.max(0, limit - window.used),
      reset_ms: window.ends_at - now,
    };
  }

  #window(windowMs: number, now: number): Window {
    const current = this.#windows.get(windowMs);
    if (current && now < current.ends_at) return current;
    const fresh: Window = { used: 0, ends_at: now + windowMs };
    this.#windows.set(windowMs, fresh);
    setTimeout(() => {
      if (this.#windows.get(windowMs) === fresh) this.#windows.delete(windowMs);
    }, windowMs);
    return fresh;
  }
}
