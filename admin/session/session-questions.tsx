import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { hearOtherTabs } from "./other-tabs.ts";
import { openQuestion } from "./questions.ts";
import { useStaff } from "./session.ts";

const SignInAgain = lazy(() => import("./sign-in-again.tsx"));
const StepUp = lazy(() => import("./step-up.tsx"));

/** Shows what a waiting call asks, above whatever is on the screen; an answer given in another tab counts too. */
export function SessionQuestions() {
  const { id } = useStaff();
  const question = useSyncExternalStore(openQuestion.subscribe, openQuestion.get);
  useEffect(
    () =>
      hearOtherTabs(({ staff_id }) => {
        if (staff_id === id) openQuestion.get()?.answer(true);
        // What is on the screen is another person's now.
        else window.location.assign("/admin/");
      }),
    [id],
  );
  return (
    <Suspense>
      {question?.kind === "sign_in" && <SignInAgain answer={question.answer} />}
      {question?.kind === "prove" && <StepUp ways={question.ways} answer={question.answer} />}
    </Suspense>
  );
}
