import { ButtonLink } from "../components/button.tsx";
import { isProblem } from "../problem.ts";
import { DoorPage } from "./door-frame.tsx";
import { useProblemText } from "./problem-text.ts";
import { useWords } from "./words.ts";

/** Where a link ends that was used, or is too old; or that could not be looked at. */
export function ExpiredLink({ error, kind }: { error: unknown; kind: "invitation" | "reset" }) {
  const words = useWords();
  const problemText = useProblemText();
  const isExpired = isProblem(error, "link_expired", "invalid_request");
  return (
    <DoorPage
      title={words(isExpired ? "link.expired" : "failed.title")}
      lead={isExpired ? words(`link.expired.${kind}`) : problemText(error)}
    >
      <ButtonLink look="primary" to={kind === "reset" ? "/forgot-password" : "/sign-in"}>
        {words(kind === "reset" ? "link.again" : "door.back")}
      </ButtonLink>
    </DoorPage>
  );
}
