/** One thing that somebody wants done, with the idempotency key that goes with it. */
export interface Intent {
  /** The key for a request: the same one while the very same request is repeated. */
  keyFor(request: unknown): string;
  /** The answer is certain, good or bad: what comes next is a new intent. */
  settle(): void;
}

/**
 * A retry after a lost answer must carry the same key, so that nothing happens twice; a changed request or a new
 * attempt after a refusal must not, since it would get the old answer.
 */
export function createIntent(newKey: () => string = () => crypto.randomUUID()): Intent {
  let open: { readonly request: string; readonly key: string } | null = null;
  return {
    keyFor(request) {
      const text = JSON.stringify(request);
      if (open?.request !== text) open = { request: text, key: newKey() };
      return open.key;
    },
    settle() {
      open = null;
    },
  };
}
