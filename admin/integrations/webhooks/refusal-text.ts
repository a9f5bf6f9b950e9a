import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWebhookWords } from "./words.ts";

/** Why a webhook was not kept, in words. */
export function useRefusalText(): (error: unknown) => string {
  const words = useWebhookWords();
  const problemText = useProblemText();
  return (error) => {
    if (isProblem(error, "webhook_taken")) return words("webhook.url.taken");
    // The form has checked all else; what is left is an address that the server does not call.
    if (isProblem(error, "invalid_request")) return words("webhook.url.refused");
    if (isProblem(error, "version_conflict")) return words("webhook.conflict");
    return problemText(error);
  };
}
