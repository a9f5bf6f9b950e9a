import { isRouteErrorResponse, useRevalidator, useRouteError } from "react-router";
import { ButtonLink } from "../components/button.tsx";
import { useTitle } from "../components/page.tsx";
import { Empty, Failed } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { useWords } from "../session/words.ts";

/** Where a page ends that could not be shown: a call that failed, or a mistake of ours. */
export function CrashPage() {
  const words = useWords();
  const error = useRouteError();
  const revalidator = useRevalidator();
  useTitle(words("failed.title"));
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingPage />;
  return (
    <div className="page">
      <h1 className="visually-hidden">{words("failed.title")}</h1>
      <Failed
        error={error}
        onRetry={() => (isProblem(error) ? void revalidator.revalidate() : window.location.reload())}
      />
    </div>
  );
}

export function MissingPage() {
  const words = useWords();
  useTitle(words("missing.title"));
  return (
    <div className="page">
      <h1 className="visually-hidden">{words("missing.title")}</h1>
      <Empty icon="search" title={words("missing.title")}>
        <p>{words("missing.text")}</p>
        <ButtonLink to="/" icon="home">
          {words("nav.home")}
        </ButtonLink>
      </Empty>
    </div>
  );
}
