import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useIntent } from "../../components/use-intent.ts";
import { isProblem } from "../../problem.ts";
import { type CountDecision, countCalls, type StockCount } from "./calls.ts";

/** Tells a count something: once, however often the answer is lost. */
export function useDecision(count: StockCount, onDone: (decision: CountDecision) => void) {
  const queries = useQueryClient();
  const intent = useIntent();
  const detail = ["counts", "detail", count.id];
  return useMutation({
    mutationFn: (decision: CountDecision) =>
      countCalls.decide(count.id, decision, intent.keyFor({ version: count.version, decision })),
    onSuccess: (after, decision) => {
      intent.settle();
      queries.setQueryData(detail, after);
      void queries.invalidateQueries({ queryKey: ["counts"] });
      void queries.invalidateQueries({ queryKey: ["stock"] });
      onDone(decision);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      void queries.invalidateQueries({ queryKey: detail });
    },
  });
}
