import { say } from "../../components/toast.tsx";
import { ReasonDialog } from "../documents/reason-dialog.tsx";
import type { StockCount } from "./calls.ts";
import { useDecision } from "./use-decision.ts";
import { useCountWords } from "./words.ts";

/** Has chosen lines counted again. */
export function RecountDialog({
  count,
  skus,
  onClose,
  onDone,
}: {
  count: StockCount;
  skus: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const words = useCountWords();
  const decide = useDecision(count, () => {
    say(words("recount.done"));
    onDone();
  });
  return (
    <ReasonDialog
      title={words("recount.title")}
      action={words("recount.open", { lines: skus.length })}
      pending={decide.isPending}
      error={decide.error}
      onDo={(reason) => decide.mutate({ move: "recount", skus: [...skus], reason: reason || null })}
      onClose={onClose}
    >
      <p>{words("recount.text", { lines: skus.length })}</p>
    </ReasonDialog>
  );
}
