import { Link } from "react-router";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { DoorPage } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { useWords } from "./words.ts";

/** Where a link ends that was used, or is too old; or that could not be looked at. */
export function ExpiredLink({ error, kind }: { error: unknown; kind: "invitation" | "reset" }) {
  const words = useWords();
  const isExpired = isProblem(error, "link_expired", "invalid_request");
  return (
    <DoorPage title={words("link.expired")}>
      <div className="door-notice">
        {isExpired ? (
          <Notice tone="warning" title={words(`link.expired.${kind}`)} />
        ) : (
          <Failure error={error} title={words("failed.title")} />
        )}
      </div>
      <Link className="door-link door-back" to={kind === "reset" ? "/forgot-password" : "/sign-in"}>
        {words(kind === "reset" ? "forgot.title" : "door.back")}
      </Link>
    </DoorPage>
  );
}
