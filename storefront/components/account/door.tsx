import type { ReactNode } from "react";
import { type ProblemWords, problemWords } from "../../problems.ts";
import { useShop } from "../../shop.ts";
import { Alert } from "../alert.tsx";
import { Page } from "../page.tsx";

interface DoorProps {
  title: string;
  intro?: string | undefined;
  /** Code of what went wrong. */
  problem?: string | null | undefined;
  /** What has just been done. */
  done?: string | null | undefined;
  children?: ReactNode;
}

/** A narrow page before or around signing in: one thing to do. */
export function Door({ title, intro, problem, done, children }: DoorProps) {
  const { t } = useShop();
  return (
    <Page title={title} indexed={false}>
      <div className="door">
        <h1>{title}</h1>
        <Told done={done} problem={problem ? problemWords(t, problem) : null} />
        {intro && <p>{intro}</p>}
        {children}
      </div>
    </Page>
  );
}

/** What was done or went wrong, on top of a page. */
export function Told({
  done,
  problem,
}: {
  done?: string | null | undefined;
  problem?: ProblemWords | null | undefined;
}) {
  return (
    <>
      {problem && (
        <Alert tone="danger" title={problem.title}>
          <p>{problem.text}</p>
        </Alert>
      )}
      {done && <Alert tone="success" title={done} />}
    </>
  );
}
