import { useEffect, useState } from "react";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { PosStock } from "../wire.ts";

interface KnownStock {
  /** As last counted, also while the server is out of reach. */
  readonly stock: PosStock | null;
  /** The latest answer; null before the first. */
  readonly answer: Answer<PosStock> | null;
}

/** Stock of a SKU as the server counts it, read again whenever it has changed and after every reconnection. */
export function useStock(sku: string): KnownStock {
  const till = useTill();
  const [known, setKnown] = useState<KnownStock>({ stock: null, answer: null });
  useEffect(() => {
    let reading = false;
    let changed = false;
    let open = true;
    async function read(): Promise<void> {
      changed = true;
      if (reading) return;
      reading = true;
      // What changes while an answer is on its way may be missing in it.
      while (changed && open) {
        changed = false;
        const answer = await till.api.stock(till.presence.session.get()?.token ?? null, sku);
        if (!open) break;
        setKnown(({ stock }) => ({ stock: answer.kind === "ok" ? answer.value : stock, answer }));
      }
      reading = false;
    }
    const stop = till.stockChanged.subscribe(() => {
      const what = till.stockChanged.get();
      if (what === null || what.sku === null || what.sku === sku) void read();
    });
    void read();
    return () => {
      open = false;
      stop();
    };
  }, [till, sku]);
  return known;
}
