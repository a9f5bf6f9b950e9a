import { type Cell, cell } from "../cell.ts";
import { readMeta, type TillDatabase, writeMeta } from "../store/database.ts";
import { buildSearchIndex } from "../store/items.ts";
import { type SearchIndex, searchIndexBuilder } from "../store/search-index.ts";
import { itemStore, type ReadPage, syncCatalogue } from "./catalogue.ts";

const REFRESH_EVERY_MS = 15 * 60_000;

export type CatalogueState =
  | { readonly kind: "ready" }
  | { readonly kind: "loading"; readonly items: number }
  /** The last refresh broke off; what was there before is still used. */
  | { readonly kind: "incomplete" };

export interface CatalogueKeeper {
  readonly state: Cell<CatalogueState>;
  readonly index: Cell<SearchIndex>;
  /** When the catalogue last came over completely; null: never. */
  readonly syncedAt: Cell<number | null>;
  /** Brings it up to date when it is old; `now` does so at once. */
  refresh(now?: boolean): Promise<void>;
}

/** Keeps the device's catalogue fresh and its search index in memory. */
export async function keepCatalogue(deps: {
  db: TillDatabase;
  readPage: ReadPage;
  mayRun: () => boolean;
}): Promise<CatalogueKeeper> {
  const { db } = deps;
  const state = cell<CatalogueState>({ kind: "ready" });
  const index = cell<SearchIndex>(searchIndexBuilder().build());
  const syncedAt = cell<number | null>((await readMeta(db, "catalogue_synced_at")) ?? null);
  const store = itemStore(db);

  const reindex = async () => index.set(await buildSearchIndex(db));
  const isOld = () => Date.now() - (syncedAt.get() ?? 0) > REFRESH_EVERY_MS;

  let running: Promise<void> | null = null;
  function refresh(now = false): Promise<void> {
    if (!running && deps.mayRun() && (now || isOld())) {
      running = run().finally(() => {
        running = null;
      });
    }
    return running ?? Promise.resolve();
  }

  async function run(): Promise<void> {
    state.set({ kind: "loading", items: 0 });
    try {
      const { complete, changed } = await syncCatalogue(deps.readPage, store, (items) =>
        state.set({ kind: "loading", items }),
      );
      if (changed > 0) await reindex();
      if (complete) {
        await writeMeta(db, "catalogue_synced_at", Date.now());
        syncedAt.set(Date.now());
      }
      state.set({ kind: complete ? "ready" : "incomplete" });
    } catch (error) {
      console.error("The catalogue could not be stored", error);
      state.set({ kind: "incomplete" });
    }
  }

  setInterval(() => void refresh(), 60_000);
  void reindex();
  return { state, index, syncedAt, refresh };
}
