import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Confirm } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { ruleCalls, type StockRule } from "../calls.ts";
import { useStockWords } from "../words.ts";

/** Asks before a rule goes: shops sell by what is left within seconds. */
export function DeleteRule({
  rule,
  told,
  onClose,
}: {
  rule: StockRule;
  told: readonly string[];
  onClose: () => void;
}) {
  const words = useStockWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => ruleCalls.remove(rule.id, rule.version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["stock", "rules"] });
      say(words("rules.deleted"));
      onClose();
    },
  });
  return (
    <Confirm
      title={words("rules.delete.title")}
      action={words("rules.delete.do")}
      danger
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <div className="form">
        {told.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="muted">{words("rules.delete.text")}</p>
        {remove.error && (
          <Notice
            tone="danger"
            title={
              isProblem(remove.error, "version_conflict") ? words("conflict") : problemText(remove.error)
            }
          />
        )}
      </div>
    </Confirm>
  );
}
