import type { EntryStore, LocalEntry } from "../sync/count-outbox.ts";
import type { CountHead, CountLine } from "../wire.ts";
import type { TillDatabase } from "./database.ts";

/** On disk when the transaction completes, as sales are: what somebody counted survives a power cut. */
const DURABLE = { durability: "strict" } as const;

/** A count as it was opened here last. */
export interface OpenedCount {
  readonly id: string;
  readonly head: CountHead;
  readonly lines: readonly CountLine[];
}

/** Counts and entries in IndexedDB. */
export interface CountStore extends EntryStore {
  opened(id: string): Promise<OpenedCount | null>;
  allOpened(): Promise<OpenedCount[]>;
  keep(count: OpenedCount): Promise<void>;
  /** Entries of a count, oldest first. */
  entriesOf(countId: string): Promise<LocalEntry[]>;
  add(entry: LocalEntry): Promise<void>;
  /** The count leaves, and its entries but for those that are not sent. */
  forget(countId: string): Promise<void>;
}

export function countStore(db: TillDatabase): CountStore {
  const entriesOf = (countId: string): Promise<LocalEntry[]> =>
    db.getAllFromIndex("count_entries", "by_count", countId);
  return {
    opened: async (id) => (await db.get("counts", id)) ?? null,
    allOpened: () => db.getAll("counts"),
    keep: async (count) => {
      await db.put("counts", count);
    },
    entriesOf,
    async add(entry) {
      const tx = db.transaction("count_entries", "readwrite", DURABLE);
      await Promise.all([tx.store.add(entry), tx.done]);
    },
    unsent: () => db.getAllFromIndex("count_entries", "by_state", "unsent"),
    async settle(entries) {
      const tx = db.transaction("count_entries", "readwrite", DURABLE);
      for (const { id, state, refusal } of entries) {
        const known = await tx.store.get(id);
        if (known) await tx.store.put({ ...known, state, refusal });
      }
      await tx.done;
    },
    async forget(countId) {
      const tx = db.transaction(["counts", "count_entries"], "readwrite", DURABLE);
      const entries = tx.objectStore("count_entries");
      for (const entry of await entries.index("by_count").getAll(countId))
        if (entry.state !== "unsent") await entries.delete(entry.id);
      await tx.objectStore("counts").delete(countId);
      await tx.done;
    },
  };
}
