import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Attempts } from "../people/attempts.ts";
import type { Sealed } from "../people/seal.ts";
import type { TillSession } from "../people/signing-in.ts";
import type { Basket } from "../sale/basket.ts";
import type { LocalEntry } from "../sync/count-outbox.ts";
import type { LocalSale, OutboxEntry } from "../sync/outbox.ts";
import type { PickupOrder, PosContext, PosItem, Shift } from "../wire.ts";
import type { OpenedCount } from "./count-store.ts";

/** The shift at this till. `announced` is false while it was opened here and the server has not heard of it. */
export interface TillShift extends Shift {
  readonly announced: boolean;
}

export type Theme = "system" | "light" | "dark";

/** The single values a till keeps. */
export interface MetaValues {
  device_token: string;
  context: PosContext;
  /** When the server last told the context, in epoch milliseconds. */
  context_read_at: number;
  session: TillSession;
  /** When somebody last touched the till, in epoch milliseconds. */
  touched_at: number;
  /** Seals what is known of people; can be used, not read. */
  device_key: CryptoKey;
  shift: TillShift;
  basket: Basket;
  catalogue_synced_at: number;
  pickups: readonly PickupOrder[];
  /** Lines picked so far, as units by line id. */
  picked: Readonly<Record<string, number>>;
  /** How often an item was sold here: what the grid shows first. */
  favourites: Readonly<Record<string, number>>;
  theme: Theme;
  /** A language chosen at the till; without it the channel's. */
  locale: string;
  sound: boolean;
}

interface TillSchema extends DBSchema {
  items: { key: string; value: PosItem; indexes: { by_barcode: string } };
  meta: { key: string; value: unknown };
  outbox: { key: string; value: OutboxEntry };
  sales: { key: string; value: LocalSale; indexes: { by_sold_at: string } };
  /** People whose PIN the device recognises by itself, by staff id. */
  people: { key: string; value: Sealed };
  attempts: { key: string; value: Attempts };
  /** Counts of stock that were opened here, and what was counted. */
  counts: { key: string; value: OpenedCount };
  count_entries: { key: string; value: LocalEntry; indexes: { by_count: string; by_state: string } };
}

export type TillDatabase = IDBPDatabase<TillSchema>;

/** Opens the till's database. An older tab that still holds it open lets go. */
export function openTillDatabase(): Promise<TillDatabase> {
  return openDB<TillSchema>("millrace-till", 3, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) {
        const items = db.createObjectStore("items", { keyPath: "sku" });
        items.createIndex("by_barcode", "barcode"); // null is no key: items without one are not in it
        db.createObjectStore("meta");
        db.createObjectStore("outbox", { keyPath: "order_id" });
        const sales = db.createObjectStore("sales", { keyPath: "order_id" });
        sales.createIndex("by_sold_at", "sold_at");
      }
      if (from < 2) {
        db.createObjectStore("people");
        db.createObjectStore("attempts");
        // Sessions had another form before, and were kept for people who had left.
        await Promise.all(["session", "sessions"].map((key) => tx.objectStore("meta").delete(key)));
      }
      if (from < 3) {
        db.createObjectStore("counts", { keyPath: "id" });
        const entries = db.createObjectStore("count_entries", { keyPath: "id" });
        entries.createIndex("by_count", "count_id");
        entries.createIndex("by_state", "state");
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}

export async function readMeta<Key extends keyof MetaValues>(
  db: TillDatabase,
  key: Key,
): Promise<MetaValues[Key] | undefined> {
  return (await db.get("meta", key)) as MetaValues[Key] | undefined;
}

/** Writes a value; `null` forgets it. */
export async function writeMeta<Key extends keyof MetaValues>(
  db: TillDatabase,
  key: Key,
  value: MetaValues[Key] | null,
): Promise<void> {
  if (value === null) await db.delete("meta", key);
  else await db.put("meta", value, key);
}
