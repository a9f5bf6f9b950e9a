import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Confirm, Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useWords } from "../../session/words.ts";
import { ReasonDialog } from "../documents/reason-dialog.tsx";
import type { StockCount } from "./calls.ts";
import { useCountProblem } from "./problem.ts";
import { useDecision } from "./use-decision.ts";
import { useCountWords } from "./words.ts";

type Asked = "finish" | "approve" | "post" | "cancel";

/** What whoever looks at it may decide now. */
export function CountDecisions({ count }: { count: StockCount }) {
  const words = useCountWords();
  const problemText = useCountProblem();
  const adminWords = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const decide = useDecision(count, ({ move }) => {
    setAsked(null);
    if (move !== "recount") say(words(`done.${move}`));
  });
  const close = () => {
    setAsked(null);
    decide.reset();
  };
  const may = (move: Asked) => count.moves.includes(move);
  return (
    <>
      {may("cancel") && <Button onPress={() => setAsked("cancel")}>{words("cancel.open")}</Button>}
      {may("finish") && (
        <Button look="primary" icon="list" onPress={() => setAsked("finish")}>
          {words("finish.open")}
        </Button>
      )}
      {may("approve") && (
        <Button look="primary" icon="shield" onPress={() => setAsked("approve")}>
          {words("approve.open")}
        </Button>
      )}
      {may("post") && (
        <Button look="primary" icon="check" onPress={() => setAsked("post")}>
          {words("post.open")}
        </Button>
      )}
      {asked === "finish" && (
        <Dialog title={words("finish.title")} onClose={close} size="sm" asks>
          <div className="dialog-body form">
            {decide.error && <Notice tone="danger" title={problemText(decide.error)} />}
            <p>{words("finish.text", { lines: count.open })}</p>
          </div>
          <footer className="dialog-footer">
            <Button onPress={close}>{adminWords("action.cancel")}</Button>
            {count.open > 0 && (
              <Button
                isPending={decide.isPending}
                onPress={() => decide.mutate({ move: "finish", rest: "zero" })}
              >
                {words("finish.zero")}
              </Button>
            )}
            <Button
              look="primary"
              isPending={decide.isPending}
              onPress={() => decide.mutate({ move: "finish", rest: "not_counted" })}
            >
              {words(count.open > 0 ? "finish.not_counted" : "finish.open")}
            </Button>
          </footer>
        </Dialog>
      )}
      {asked === "approve" && (
        <ReasonDialog
          title={words("approve.title")}
          action={words("approve.open")}
          pending={decide.isPending}
          error={decide.error}
          onDo={(reason) => decide.mutate({ move: "approve", reason: reason || null })}
          onClose={close}
        >
          <p>{words("approve.text", { lines: count.over ?? 0 })}</p>
        </ReasonDialog>
      )}
      {asked === "cancel" && (
        <ReasonDialog
          title={words("cancel.title")}
          action={words("cancel.open")}
          danger
          pending={decide.isPending}
          error={decide.error}
          onDo={(reason) => decide.mutate({ move: "cancel", reason: reason || null })}
          onClose={close}
        >
          <p>{words("cancel.text")}</p>
        </ReasonDialog>
      )}
      {asked === "post" && (
        <Confirm
          title={words("post.title")}
          action={words("post.open")}
          pending={decide.isPending}
          onConfirm={() => decide.mutate({ move: "post" })}
          onClose={close}
        >
          {decide.error && <Notice tone="danger" title={problemText(decide.error)} />}
          <p>{words("post.text", { lines: count.counted })}</p>
        </Confirm>
      )}
    </>
  );
}
