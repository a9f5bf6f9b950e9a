import type { LocalSale, OutboxEntry, OutboxStore } from "../sync/outbox.ts";
import type { TillDatabase } from "./database.ts";

/** On disk when the transaction completes, not only handed to the operating system: it survives a power cut. */
const DURABLE = { durability: "strict" } as const;
/** Sales beyond this many, oldest first, are forgotten once the server has them. */
const REMEMBERED_SALES = 500;

/** The outbox in IndexedDB. */
export function outboxStore(db: TillDatabase): OutboxStore {
  const leave = async (orderId: string, change: (sale: LocalSale) => LocalSale | null) => {
    const tx = db.transaction(["outbox", "sales"], "readwrite", DURABLE);
    const sales = tx.objectStore("sales");
    const sale = await sales.get(orderId);
    const changed = sale ? change(sale) : null;
    if (changed) await sales.put(changed);
    else await sales.delete(orderId);
    await tx.objectStore("outbox").delete(orderId);
    await tx.done;
  };

  return {
    async add(entry, sale) {
      const tx = db.transaction(["outbox", "sales", "meta"], "readwrite", DURABLE);
      await Promise.all([
        tx.objectStore("outbox").add(entry),
        tx.objectStore("sales").add(sale),
        tx.objectStore("meta").delete("basket"),
        tx.done,
      ]);
    },
    all: () => db.getAll("outbox"),
    async update(orderId, patch) {
      const tx = db.transaction("outbox", "readwrite", DURABLE);
      const known: OutboxEntry | undefined = await tx.store.get(orderId);
      if (known) await tx.store.put({ ...known, ...patch });
      await tx.done;
    },
    acknowledge: (orderId, receipt) => leave(orderId, (sale) => ({ ...sale, receipt })),
    settle: (orderId) => leave(orderId, (sale) => ({ ...sale, settled: true })),
    withdraw: (orderId) => leave(orderId, () => null),
  };
}

/** The newest sales first. */
export async function recentSales(db: TillDatabase, limit: number): Promise<LocalSale[]> {
  const sales: LocalSale[] = [];
  let cursor = await db.transaction("sales").store.index("by_sold_at").openCursor(null, "prev");
  while (cursor && sales.length < limit) {
    sales.push(cursor.value);
    cursor = await cursor.continue();
  }
  return sales;
}

/** Forgets the oldest sales that the server has; what is unsent is never touched. */
export async function forgetOldSales(db: TillDatabase): Promise<void> {
  const tx = db.transaction(["sales", "outbox"], "readwrite");
  const sales = tx.objectStore("sales");
  let surplus = (await sales.count()) - REMEMBERED_SALES;
  const unsent = new Set(await tx.objectStore("outbox").getAllKeys());
  let cursor = surplus > 0 ? await sales.index("by_sold_at").openCursor() : null;
  while (cursor && surplus > 0) {
    if (!unsent.has(cursor.primaryKey)) await cursor.delete();
    surplus -= 1;
    cursor = await cursor.continue();
  }
  await tx.done;
}
