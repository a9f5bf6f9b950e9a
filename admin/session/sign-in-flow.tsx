import { useState } from "react";
import type { Staff } from "../model.ts";
import { CodesStep } from "./codes-step.tsx";
import { CredentialsStep, type Leaving } from "./credentials-step.tsx";
import type { Entered, SignInAnswer } from "./door.ts";
import type { Frame } from "./door-frame.tsx";
import { SecondStep } from "./second-step.tsx";
import { SetUpStep } from "./set-up-step.tsx";

interface FlowProps {
  Frame: Frame;
  /** What was answered before the flow began: an invitation was accepted. */
  begun?: SignInAnswer;
  /** Whose password is asked for; typed where it is not known. */
  email?: string;
  title: string;
  lead: string;
  /** How the merchant's provider is gone to. */
  leaving: Leaving;
  onDone: (staff: Staff) => void;
}

type Step =
  | { readonly at: "credentials"; readonly failure?: unknown }
  | { readonly at: "second"; readonly answer: Extract<SignInAnswer, { status: "second_factor" }> }
  | { readonly at: "set_up"; readonly token: string }
  | { readonly at: "codes"; readonly staff: Staff; readonly codes: readonly string[] };

const stepOf = (answer: Exclude<SignInAnswer, { status: "signed_in" }>): Step =>
  answer.status === "second_factor" ? { at: "second", answer } : { at: "set_up", token: answer.token };

/** From email and password to a session, with whatever is asked in between. */
export function SignInFlow({ Frame, begun, email, title, lead, leaving, onDone }: FlowProps) {
  const [step, setStep] = useState<Step>(
    begun && begun.status !== "signed_in" ? stepOf(begun) : { at: "credentials" },
  );
  const enter = ({ staff, recovery_codes }: Entered) => {
    if (recovery_codes) setStep({ at: "codes", staff, codes: recovery_codes });
    else onDone(staff);
  };
  const startAgain = (failure: unknown) => setStep({ at: "credentials", failure });
  switch (step.at) {
    case "credentials":
      return (
        <CredentialsStep
          {...{ Frame, title, lead, leaving }}
          {...(email !== undefined && { email })}
          failure={step.failure}
          onAnswer={(answer) =>
            answer.status === "signed_in"
              ? enter({ staff: answer.staff, recovery_codes: null })
              : setStep(stepOf(answer))
          }
          onEntered={enter}
        />
      );
    case "second":
      return <SecondStep Frame={Frame} answer={step.answer} onEntered={enter} onExpired={startAgain} />;
    case "set_up":
      return <SetUpStep Frame={Frame} token={step.token} onEntered={enter} onExpired={startAgain} />;
    case "codes":
      return (
        <CodesStep Frame={Frame} codes={step.codes} owner={step.staff} onDone={() => onDone(step.staff)} />
      );
  }
}
