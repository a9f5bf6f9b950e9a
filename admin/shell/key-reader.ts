/** A key, or two in a row (`g o`), and what they do. */
export interface Binding {
  readonly keys: string;
  readonly run: () => void;
}

export interface KeyReader {
  /** True when the key belonged to a binding, so that nothing else should act on it. */
  read(key: string, at: number): boolean;
}

/** The second key of a pair has to come within this time. */
export const PAIR_WITHIN = 1_200;

/** Finds bindings in the keys as they come; a key that begins a pair waits for the next. */
export function createKeyReader(bindings: () => readonly Binding[]): KeyReader {
  let first: { readonly key: string; readonly at: number } | null = null;
  return {
    read(key, at) {
      const waiting = first !== null && at - first.at <= PAIR_WITHIN ? `${first.key} ` : "";
      first = null;
      const found =
        bindings().find((binding) => binding.keys === `${waiting}${key}`) ??
        bindings().find((binding) => binding.keys === key);
      if (found) {
        found.run();
        return true;
      }
      const begins = bindings().some((binding) => binding.keys.startsWith(`${key} `));
      if (begins) first = { key, at };
      return begins;
    },
  };
}

/** Whether a key pressed here is text for a field, and no command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
