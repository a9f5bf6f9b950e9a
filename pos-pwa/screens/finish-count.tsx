import { useState } from "react";
import { useNavigate } from "react-router";
import { Action, Message } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { useTill } from "../till.ts";
import type { Problem } from "../wire.ts";
import { useWords } from "../words.ts";

/** Ends a count: says what the items are that nobody has counted. Needs the network, and all entries sent. */
export function FinishCount({
  begun,
  open,
  onClose,
}: {
  /** Somebody has counted something. */
  begun: boolean;
  /** Items that nobody has counted. */
  open: number;
  onClose: () => void;
}) {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Problem | "waits" | null>(null);
  const finish = async (rest: "zero" | "not_counted") => {
    setBusy(true);
    const answer = await till.counts.finish(rest);
    setBusy(false);
    if (answer.kind === "ok") {
      till.play("ok");
      return navigate("/counts");
    }
    till.play("error");
    setFailed(answer.kind === "refused" ? answer.problem : "waits");
  };
  return (
    <Dialog title={t("counts.finish_title")} onClose={onClose}>
      {failed && (
        <Message tone={failed === "waits" ? "warning" : "danger"} loud>
          {failed === "waits" ? <p>{t("counts.finish_waits")}</p> : <ProblemText problem={failed} />}
        </Message>
      )}
      {!begun && <p>{t("counts.finish_first")}</p>}
      {begun && <p>{open === 0 ? t("counts.finish_all") : t("counts.finish_rest", { count: open })}</p>}
      <div className="counting-choices">
        {begun && open === 0 && (
          <Action look="primary" wide icon="check" disabled={busy} onPress={() => void finish("not_counted")}>
            {t("counts.finish_done")}
          </Action>
        )}
        {begun && open > 0 && (
          <>
            <Action wide disabled={busy} onPress={() => void finish("not_counted")}>
              {t("counts.finish_not_counted")}
            </Action>
            <Action wide disabled={busy} onPress={() => void finish("zero")}>
              {t("counts.finish_zero")}
            </Action>
          </>
        )}
        <Action wide hint="Escape" onPress={onClose}>
          {t("action.cancel")}
        </Action>
      </div>
    </Dialog>
  );
}
