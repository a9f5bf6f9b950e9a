/**
 * What an isolate remembers for a few seconds: bounded in entries and in age, shared by the requests
 * that one isolate serves. Only for what is the same for everybody; never for a person, cart or order.
 */
export class IsolateCache<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly expires_at: number }>();
  readonly #limit: number;
  readonly #ttlMs: number;

  /** @param ttlMs how stale an answer may be: see {@link PUBLISHED_TTL_MS} for what merchants publish. */
  constructor(limit: number, ttlMs: number) {
    this.#limit = limit;
    this.#ttlMs = ttlMs;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expires_at <= Date.now()) {
      this.#entries.delete(key);
      return undefined;
    }
    return entry.value;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires_at: Date.now() + this.#ttlMs });
    if (this.#entries.size > this.#limit) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
  }

  /** The remembered value, or a new one. Failures are not remembered. */
  async load(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = await read();
    this.set(key, value);
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}

/**
 * A published change is visible everywhere within five seconds. Pages are remembered on top of what
 * they are made of, so each of the two has half of that.
 */
export const PUBLISHED_TTL_MS = 2_500;
