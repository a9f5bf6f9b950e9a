import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { Failure } from "../session/failure.tsx";
import { usePlatformWords } from "./words.ts";

/** Why an operator was not let in. A wrong code is worded with the password: which was wrong, nobody is told. */
export function OperatorFailure({ error, title }: { error: unknown; title: string }) {
  const words = usePlatformWords();
  if (!isProblem(error, "sign_in_refused")) return <Failure error={error} title={title} />;
  return (
    <Notice tone="danger" title={title}>
      <p>{words("platform.sign_in.wrong")}</p>
    </Notice>
  );
}
