import type { Answer } from "../sync/answers.ts";
import type { Problem } from "../wire.ts";
import { useWords } from "../words.ts";
import { Message } from "./controls.tsx";

const WITHOUT_DECISION = {
  sign_in: "problem.sign_in",
  revoked: "problem.revoked",
  unreachable: "problem.unreachable",
  undecided: "problem.unreachable",
} as const;

/** Why a call came to nothing, that nothing was lost, and what to do. Shows nothing for an answer that is fine. */
export function AnswerProblem({ answer }: { answer: Answer<unknown> | null }) {
  const { t } = useWords();
  if (!answer || answer.kind === "ok") return null;
  return (
    <Message tone={answer.kind === "refused" ? "danger" : "warning"} loud>
      {answer.kind === "refused" ? (
        <ProblemText problem={answer.problem} />
      ) : (
        <p>{t(WITHOUT_DECISION[answer.kind])}</p>
      )}
    </Message>
  );
}

/** A refusal in the till's words where it has some, else in the server's. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { t, money } = useWords();
  switch (problem.code) {
    case "sign_in_refused":
      return <p>{t("problem.sign_in_refused")}</p>;
    case "sign_in_locked":
      return <p>{t("problem.sign_in_locked")}</p>;
    case "second_factor_refused":
      return <p>{t("problem.second_factor_refused")}</p>;
    case "sign_in_expired":
      return <p>{t("problem.sign_in")}</p>;
    case "out_of_stock":
      return <p>{t("problem.out_of_stock")}</p>;
    case "price_changed":
      return (
        <p>
          {problem.actual
            ? t("problem.price_changed_to", { total: money(problem.actual) })
            : t("problem.price_changed")}
        </p>
      );
    case "payment_declined":
      return <p>{t("problem.payment_declined")}</p>;
    case "payment_not_confirmed":
      return <p>{t("problem.payment_not_confirmed")}</p>;
    case "unknown_sku":
      return <p>{t("problem.unknown_sku")}</p>;
    case "forbidden":
      return <p>{t("problem.forbidden")}</p>;
    default:
      return (
        <>
          <p>
            {problem.title}. {problem.detail}
          </p>
          {problem.request_id && <p className="muted">{t("problem.request", { id: problem.request_id })}</p>}
        </>
      );
  }
}
