import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { TextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { CodeField } from "./code-field.tsx";
import { door, type Entered, type SecondFactor, type SecondStep as Step } from "./door.ts";
import type { Frame } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { useWords, type Words } from "./words.ts";

type Method = Step["methods"][number];

interface SecondStepProps {
  Frame: Frame;
  answer: Step;
  onEntered: (entered: Entered) => void;
  /** It took too long, or was tried too often: the password is asked for again. */
  onExpired: (error: unknown) => void;
}

/** The second proof: one way at a time, the others a press away. */
export function SecondStep({ Frame, answer, onEntered, onExpired }: SecondStepProps) {
  const words = useWords();
  const { token, methods, passkey_hosts } = answer;
  const [method, setMethod] = useState<Method | undefined>(methods[0]);
  const [code, setCode] = useState("");
  const give = useMutation({
    mutationFn: (factor: SecondFactor | { kind: "passkey" }) =>
      factor.kind === "passkey" ? door.givePasskey(token) : door.giveFactor(token, factor),
    onSuccess: onEntered,
    onError: (error) => {
      setCode("");
      if (isProblem(error, "sign_in_expired", "sign_in_locked")) onExpired(error);
    },
  });
  return (
    <Frame title={words("second.title")} lead={method && leadOf(words, method)}>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (give.isPending || !method) return;
          if (method === "passkey") give.mutate({ kind: "passkey" });
          else if (code) give.mutate({ kind: method, code });
        }}
      >
        {give.error && <Failure error={give.error} title={words("second.refused")} />}
        {method === "totp" && (
          <CodeField
            value={code}
            onChange={setCode}
            onWhole={(whole) => give.mutate({ kind: "totp", code: whole })}
          />
        )}
        {method === "recovery_code" && (
          <TextField
            label={words("second.recovery")}
            hint={words("second.recovery.hint")}
            value={code}
            onChange={setCode}
            autoComplete="off"
            spellCheck="false"
            autoFocus
          />
        )}
        {method && (
          <Button
            look="primary"
            type="submit"
            isPending={give.isPending}
            {...(method === "passkey" && { icon: "passkey" as const, autoFocus: true })}
          >
            {words(method === "passkey" ? "second.passkey" : "door.continue")}
          </Button>
        )}
        {passkey_hosts.map((host) => (
          <Elsewhere key={host} host={host} />
        ))}
      </Form>
      {methods.length > 1 && (
        <div className="door-others">
          <p>{words("second.another")}</p>
          {methods
            .filter((other) => other !== method)
            .map((other) => (
              <button
                key={other}
                type="button"
                className="door-link"
                onClick={() => {
                  give.reset();
                  setCode("");
                  setMethod(other);
                }}
              >
                {nameOf(words, other)}
              </button>
            ))}
        </div>
      )}
    </Frame>
  );
}

const leadOf = (words: Words, method: Method): string =>
  words(
    method === "passkey"
      ? "second.passkey.lead"
      : method === "totp"
        ? "second.totp.lead"
        : "second.recovery.lead",
  );

const nameOf = (words: Words, method: Method): string =>
  words(
    method === "passkey"
      ? "second.passkey.short"
      : method === "totp"
        ? "second.totp.short"
        : "second.recovery",
  );

/** A passkey belongs to one of the merchant's sites, and this may be another. */
function Elsewhere({ host }: { host: string }) {
  const words = useWords();
  const { protocol, port } = window.location;
  return (
    <Notice tone="info" title={words("second.elsewhere", { host })}>
      <p>{words("second.elsewhere.text")}</p>
      <a className="door-link" href={`${protocol}//${host}${port && `:${port}`}/admin/sign-in`}>
        {words("second.elsewhere.link")}
      </a>
    </Notice>
  );
}
