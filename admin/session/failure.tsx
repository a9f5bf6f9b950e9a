import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { useFormat } from "./format.ts";
import { PasskeyFailure } from "./passkey-ceremony.ts";
import { useProblemText } from "./problem-text.ts";
import { useWords } from "./words.ts";

/** Why a proof was not taken: by the server, or by the browser that was asked for a passkey. */
export function Failure({ error, title }: { error: unknown; title: string }) {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  if (error instanceof PasskeyFailure) {
    return (
      <Notice tone="warning" title={words(`passkey.${error.fault}`)}>
        <p>{words(`passkey.${error.fault}.text`)}</p>
      </Notice>
    );
  }
  const { until } = isProblem(error, "sign_in_locked") ? error.fields : {};
  return (
    <Notice tone="danger" title={title}>
      <p>
        {typeof until === "string"
          ? words("problem.sign_in_locked", { until: format.time(until) })
          : problemText(error)}
      </p>
    </Notice>
  );
}
