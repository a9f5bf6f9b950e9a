import type { CartLine } from "../api-types.ts";
import type { ShopKey, Words } from "../words.ts";
import { dayToCome } from "./day.ts";

/** The part of a line that is sold beyond stock. */
export type Waits = NonNullable<CartLine["waits"]>;

/** What is said of a line that waits: which part of it, and until when. */
export function waitsText(
  t: Words,
  { kind, quantity, promised_at }: Waits,
  all: number,
  locale: string,
  now: Date,
): string {
  const day = dayToCome(promised_at, locale, now);
  const part = quantity < all ? "_part" : "";
  const key: ShopKey = `waits.${kind}${part}${day === null ? "" : "_date"}`;
  return t(key, { count: quantity, all, date: day ?? "" });
}

/** When the last of the goods is there: null where nothing waits. What one line cannot say, nobody can. */
export function completeOn(
  lines: readonly { readonly waits: Waits | null }[],
): { readonly day: string | null } | null {
  const days = lines.flatMap(({ waits }) => (waits ? [waits.promised_at] : []));
  if (days.length === 0) return null;
  return { day: days.includes(null) ? null : (days.toSorted().at(-1) ?? null) };
}
