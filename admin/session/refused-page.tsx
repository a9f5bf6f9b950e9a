import { useSearchParams } from "react-router";
import { ButtonLink } from "../components/button.tsx";
import { DoorPage } from "./door-frame.tsx";
import { useWords } from "./words.ts";

const REASONS = [
  "cancelled",
  "disabled",
  "email_unverified",
  "expired",
  "no_email",
  "other_account",
  "provider_failed",
  "provider_unreachable",
  "sign_in_again",
  "unknown_person",
] as const;

/** Why the merchant's provider led to nothing. */
export function Component() {
  const words = useWords();
  const [params] = useSearchParams();
  const reason = REASONS.find((known) => known === params.get("reason")) ?? "provider_failed";
  return (
    <DoorPage title={words("refused.title")} lead={words(`refused.${reason}`)}>
      <ButtonLink look="primary" to="/sign-in">
        {words("door.back")}
      </ButtonLink>
    </DoorPage>
  );
}
