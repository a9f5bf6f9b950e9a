import { readCount } from "./draft-lines.ts";

/** A line of which something may arrive. */
export interface OpenLine {
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
  /** Units still to come. */
  readonly open: number;
}

/** What was typed for a line. */
export interface Typed {
  readonly good: string;
  readonly damaged: string;
  /** More than was to come are taken in, said in so many words. */
  readonly beyond: boolean;
}

export interface Counted {
  readonly sku: string;
  readonly good: number;
  readonly damaged: number;
  /** How many more than were to come. */
  readonly beyond: number;
}

export type ReceiptFault =
  | { readonly kind: "not_a_number" }
  /** More than are to come, where that is not possible or was not said. */
  | { readonly kind: "too_many"; readonly open: number; readonly beyond: number };

export const NOTHING_TYPED: Typed = { good: "", damaged: "", beyond: false };

/** What was typed for a line, as figures; null for a line that was left empty. */
export function countedOf(
  { sku, open }: OpenLine,
  { good, damaged, beyond }: Typed,
): Counted | ReceiptFault | null {
  const [fit, broken] = [good, damaged].map((text) => (text.trim() === "" ? 0 : readCount(text)));
  if (fit === null || fit === undefined || broken === null || broken === undefined)
    return { kind: "not_a_number" };
  if (fit + broken === 0) return null;
  const more = Math.max(0, fit + broken - open);
  if (more > 0 && !beyond) return { kind: "too_many", open, beyond: more };
  return { sku, good: fit, damaged: broken, beyond: more };
}

export const isFault = (counted: Counted | ReceiptFault | null): counted is ReceiptFault =>
  counted !== null && "kind" in counted;

/** How many of those who wait are served in full by so many units, the first in line first. */
export function servedBy(waiting: readonly { readonly quantity: number }[], units: number): number {
  let left = units;
  let served = 0;
  for (const { quantity } of waiting) {
    if (quantity > left) break;
    left -= quantity;
    served += 1;
  }
  return served;
}
