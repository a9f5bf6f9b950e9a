/** A proof that a call waits for; it goes on, or is given up, by `answer`. */
export interface WantedProof {
  answer(given: boolean): void;
}

let wanted: { readonly proof: WantedProof; readonly outcome: Promise<boolean> } | null = null;
const listeners = new Set<() => void>();

function publish(next: typeof wanted): void {
  wanted = next;
  for (const listener of listeners) listener();
}

/** Asks the operator for a fresh proof, and tells whether they gave it. Calls that want one at once wait for one. */
export async function askForProof(): Promise<boolean> {
  if (listeners.size === 0) return false;
  if (!wanted) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (given: boolean) => {
      publish(null);
      resolve(given);
    };
    publish({ proof: { answer }, outcome: promise });
  }
  return wanted?.outcome ?? false;
}

/** For the one place where proofs are asked for. */
export const wantedProof = {
  get: (): WantedProof | null => wanted?.proof ?? null,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      // Whoever waits is not left waiting for a screen that is gone.
      if (listeners.size === 0) wanted?.proof.answer(false);
    };
  },
};
