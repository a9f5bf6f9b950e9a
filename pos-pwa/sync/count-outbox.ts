import type { CountEntered } from "../wire.ts";
import type { Answer } from "./answers.ts";

/** Why an entry does not count: the server's outcome for it, or its refusal of the whole call. */
export type EntryRefusal =
  | Exclude<CountEntered["outcomes"][number]["outcome"], "counted" | "repeated">
  | "not_permitted"
  | "not_found";

/** Something counted here. Kept until the count is gone, so that what was counted can be read and taken back. */
export interface LocalEntry {
  /** Sorts by the time it was made. */
  readonly id: string;
  readonly count_id: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly round: number;
  readonly at: string;
  readonly takes_back: string | null;
  /** Who counted it, whoever sends it. */
  readonly counted_by: string;
  readonly state: "unsent" | "sent" | "refused";
  readonly refusal: EntryRefusal | null;
}

export interface EntryStore {
  /** Unsent entries, oldest first. */
  unsent(): Promise<readonly LocalEntry[]>;
  settle(entries: readonly Pick<LocalEntry, "id" | "state" | "refusal">[]): Promise<void>;
}

export type EnterCall = (
  countId: string,
  countedBy: string,
  entries: readonly LocalEntry[],
) => Promise<Answer<CountEntered>>;

/** Entries of one call; the API takes no more. */
const MOST_AT_ONCE = 100;

/**
 * Sends what was counted, oldest first, in batches of one count and one person. An entry leaves only when the server
 * has said what became of it; by its id it counts once, however often it is sent. False when some have to wait.
 */
export async function sendEntries(store: EntryStore, enter: EnterCall): Promise<boolean> {
  for (;;) {
    const unsent = await store.unsent();
    const [first] = unsent;
    if (!first) return true;
    const batch = unsent
      .filter((entry) => entry.count_id === first.count_id && entry.counted_by === first.counted_by)
      .slice(0, MOST_AT_ONCE);
    const answer = await enter(first.count_id, first.counted_by, batch);
    if (answer.kind === "ok") {
      const outcomes = new Map(answer.value.outcomes.map(({ id, outcome }) => [id, outcome]));
      const told = batch.filter(({ id }) => outcomes.has(id));
      if (told.length === 0) return false;
      await store.settle(
        told.map(({ id }) => {
          const outcome = outcomes.get(id) ?? "repeated";
          return outcome === "counted" || outcome === "repeated"
            ? { id, state: "sent", refusal: null }
            : { id, state: "refused", refusal: outcome };
        }),
      );
    } else if (answer.kind === "refused") {
      const refusal = answer.problem.code === "not_found" ? "not_found" : "not_permitted";
      await store.settle(batch.map(({ id }) => ({ id, state: "refused", refusal })));
    } else {
      return false;
    }
  }
}

/** Units of each SKU that were counted here in a round, without what was taken back or refused. */
export function countedHere(entries: readonly LocalEntry[], round: number): Map<string, number> {
  const gone = new Set(
    entries.filter((entry) => entry.state !== "refused").flatMap((entry) => entry.takes_back ?? []),
  );
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (entry.round !== round || entry.state === "refused" || entry.takes_back || gone.has(entry.id))
      continue;
    sums.set(entry.sku, (sums.get(entry.sku) ?? 0) + entry.quantity);
  }
  return sums;
}
