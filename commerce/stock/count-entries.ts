import type { Count } from "./count.ts";

/** Something that somebody counted, as a till or browser tells it; it may tell it again, and hours later. */
export interface CountEntry {
  /** Made where it was counted: it counts once, however often it is sent. */
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  /** The round of the count that it was counted in; see {@link Count.round}. */
  readonly round: number;
  /** When it was counted, RFC 3339. */
  readonly at: string;
  /** The own entry that this one takes back; its quantity is that one's. */
  readonly takes_back: string | null;
}

/** An entry as it is kept. */
export interface KeptEntry extends CountEntry {
  readonly by: { readonly id: string; readonly name: string };
  readonly device_id: string | null;
  /** Somebody has taken it back. */
  readonly taken_back: boolean;
}

/** What became of an entry. */
export type EntryOutcome =
  | "counted"
  /** It was counted before. */
  | "repeated"
  /** The count is closed, or cancelled. */
  | "count_closed"
  /** Since then the SKU is counted anew, or it need not be counted again. */
  | "round_over"
  /** Not an entry of the same person, SKU and round that still counts. */
  | "nothing_to_take_back"
  /** The count has as many lines as it can have. */
  | "count_full"
  /** The merchant has no such SKU. */
  | "unknown_sku";

export interface SortedEntries {
  /** In the order they were told; those that take back have the quantity of what they take back. */
  readonly taken: readonly CountEntry[];
  readonly outcomes: readonly { readonly id: string; readonly outcome: EntryOutcome }[];
}

/** Lines of one count, with what was found beside the planned ones. */
export const MOST_COUNT_LINES_WITH_FOUND = 2_500;

/** Tells the entries that count from those that do not; `known` finds entries that were kept before. */
export function sortEntries(
  count: Pick<Count, "state" | "round" | "lines" | "created_at">,
  entries: readonly CountEntry[],
  by: string,
  known: (id: string) => KeptEntry | null,
): SortedEntries {
  const lines = new Map(count.lines.map((line) => [line.sku, line]));
  const fresh = new Map<string, CountEntry>();
  const takenBack = new Set<string>();
  const open = count.state === "planned" || count.state === "counting";

  const outcomeOf = (entry: CountEntry): EntryOutcome => {
    if (known(entry.id) || fresh.has(entry.id)) return "repeated";
    if (!open) return "count_closed";
    const line = lines.get(entry.sku);
    if (entry.round !== count.round || (line && line.round !== count.round)) return "round_over";
    if (entry.takes_back !== null) {
      const kept = known(entry.takes_back);
      const earlier = kept?.by.id === by && !kept.taken_back ? kept : fresh.get(entry.takes_back);
      const fits = earlier?.sku === entry.sku && earlier.round === entry.round && earlier.takes_back === null;
      return fits && !takenBack.has(entry.takes_back) ? "counted" : "nothing_to_take_back";
    }
    return line || lines.size < MOST_COUNT_LINES_WITH_FOUND ? "counted" : "count_full";
  };

  const outcomes = entries.map((entry) => {
    const outcome = outcomeOf(entry);
    if (outcome !== "counted") return { id: entry.id, outcome };
    const of = entry.takes_back === null ? null : (known(entry.takes_back) ?? fresh.get(entry.takes_back));
    const tooEarly = entry.at < count.created_at;
    const at = tooEarly ? count.created_at : entry.at;
    fresh.set(entry.id, { ...entry, at, quantity: of?.quantity ?? entry.quantity });
    if (entry.takes_back !== null) takenBack.add(entry.takes_back);
    if (!lines.has(entry.sku)) lines.set(entry.sku, { ...NEW_LINE, sku: entry.sku, round: count.round });
    return { id: entry.id, outcome };
  });
  return { taken: [...fresh.values()], outcomes };
}

/** A SKU that nobody planned to count here. */
export const NEW_LINE = {
  planned: false,
  unit_price: null,
  counted: null,
  seen: null,
  seen_first: null,
  last_at: null,
  tallies: [],
  earlier: [],
} as const;
