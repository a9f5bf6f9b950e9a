import { isWorded, type ShopKey, type Words } from "./words.ts";

/** A problem in a shopper's words: what happened, that nothing was lost, what to do. */
export interface ProblemWords {
  code: string;
  title: string;
  text: string;
}

/** Codes that have words of their own; all others share "that did not work". */
export function problemWords(
  t: Words,
  code: string,
  values: Record<string, string | number> = {},
): ProblemWords {
  const known = isWorded(`problem.${code}.title`) ? code : "other";
  return {
    code: known,
    title: t(`problem.${known}.title` as ShopKey, values),
    text: t(`problem.${known}.text` as ShopKey, values),
  };
}

/** A problem that an address passes on after a redirect (`?problem=payment_declined`). */
export const problemOf = (request: Request): string | null =>
  new URL(request.url).searchParams.get("problem");
