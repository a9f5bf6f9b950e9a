/** How somebody can prove again who they are, as the refusal tells. */
export interface WaysToProve {
  readonly methods: readonly ("password" | "totp" | "passkey")[];
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** What a call waits for; it goes on, or is given up, by `answer`. */
export type Question =
  | { readonly kind: "prove"; readonly ways: WaysToProve; answer(done: boolean): void }
  | { readonly kind: "sign_in"; answer(done: boolean): void };

interface Asked {
  readonly question: Question;
  readonly outcome: Promise<boolean>;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

const publish = (next: Asked | null): void => {
  asked = next;
  for (const listener of listeners) listener();
};

/**
 * Asks whoever sits at the screen, and tells whether they did. Calls that want the same wait for one answer. Where
 * nobody is there to be asked (at the sign-in page) the answer is no.
 */
export async function ask(
  question: { kind: "sign_in" } | { kind: "prove"; ways: WaysToProve },
): Promise<boolean> {
  if (listeners.size === 0) return false;
  if (asked && asked.question.kind !== question.kind) {
    await asked.outcome;
    return ask(question);
  }
  if (!asked) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (done: boolean) => {
      publish(null);
      resolve(done);
    };
    publish({ question: { ...question, answer }, outcome: promise });
  }
  return asked?.outcome ?? false;
}

/** For the one place where questions are shown. */
export const openQuestion = {
  get: (): Question | null => asked?.question ?? null,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      // Whoever waits is not left waiting for a screen that is gone.
      if (listeners.size === 0) asked?.question.answer(false);
    };
  },
};
