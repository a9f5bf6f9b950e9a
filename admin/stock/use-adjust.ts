import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import type { Adjustment } from "../model.ts";
import { isProblem } from "../problem.ts";
import { problemText } from "../session/problem-text.ts";
import { useWords, type Words } from "../session/words.ts";
import { putLevel } from "./known.ts";
import { type StockWords, useStockWords } from "./words.ts";

/** Changes a count, and offers to take it back for a moment. */
export function useAdjust(onDone: () => void) {
  const words = useStockWords();
  const adminWords = useWords();
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (change: Adjustment) => api.adjustStock(change, intent.keyFor(change)),
    onSuccess: ({ sku, level }, change) => {
      intent.settle();
      putLevel(queries, sku, level);
      say(
        words("stock.changed", { sku, before: level.on_hand - change.delta, after: level.on_hand }),
        "success",
        {
          label: words("stock.undo"),
          run: undo(queries, change, words, adminWords),
        },
      );
      onDone();
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
}

/** Takes an adjustment back by the opposite one. Pressed again after a lost answer, it is the same wish. */
function undo(queries: QueryClient, change: Adjustment, words: StockWords, adminWords: Words): () => void {
  const key = crypto.randomUUID();
  const back: Adjustment = {
    ...change,
    delta: -change.delta,
    reason: "correction",
    note: words("stock.undo.note"),
  };
  const run = async () => {
    try {
      const { sku, level } = await api.adjustStock(back, key);
      putLevel(queries, sku, level);
      say(words("stock.undone", { sku, units: level.on_hand }));
    } catch (error) {
      const again =
        isProblem(error) && error.isDefinite
          ? undefined
          : { label: adminWords("action.retry"), run: () => void run() };
      say(words("stock.undo.refused", { why: problemText(adminWords, error) }), "danger", again);
    }
  };
  return () => void run();
}
