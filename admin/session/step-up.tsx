import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/field.tsx";
import { isProblem } from "../problem.ts";
import { BESIDE_PLACE, openBeside } from "./beside.ts";
import { CodeField } from "./code-field.tsx";
import { door, providerAddress } from "./door.ts";
import { Failure } from "./failure.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import { passkeysWork } from "./passkey-ceremony.ts";
import type { WaysToProve } from "./questions.ts";
import { useStaff } from "./session.ts";
import { useWords, type Words } from "./words.ts";

type Method = WaysToProve["methods"][number];

interface StepUpProps {
  ways: WaysToProve;
  answer: (done: boolean) => void;
}

/** Before something critical: proves again who sits here. The call that wanted it is then repeated by itself. */
export default function StepUp({ ways, answer }: StepUpProps) {
  const words = useWords();
  const { id, email } = useStaff();
  const methods = ways.methods.filter((method) => method !== "passkey" || passkeysWork());
  const [method, setMethod] = useState<Method | undefined>(methods[0]);
  const [secret, setSecret] = useState("");
  const [isAway, setAway] = useState(false);
  const prove = useMutation({
    mutationFn: (proof: { kind: Method; secret: string }) => give(proof.kind, proof.secret),
    onSuccess: () => {
      tellOtherTabs({ staff_id: id });
      answer(true);
    },
    onError: (error) => {
      setSecret("");
      // The session has ended meanwhile: the repeated call finds out, and signing in is a proof as well.
      if (isProblem(error, "sign_in_required")) answer(true);
    },
  });
  const hasNothing = methods.length === 0 && ways.providers.length === 0;
  return (
    <Dialog title={words("step_up.title")} onClose={() => answer(false)} size="sm" asks>
      <div className="dialog-body door-layer">
        <p className="door-lead">{words(hasNothing ? "step_up.none" : "step_up.text")}</p>
        {hasNothing && (
          <Button look="primary" onPress={() => window.location.assign(`/admin/sign-in?to=${placeHere()}`)}>
            {words("step_up.again")}
          </Button>
        )}
        {method && (
          <Form
            className="form"
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault();
              if (!prove.isPending && (secret || method === "passkey"))
                prove.mutate({ kind: method, secret });
            }}
          >
            {prove.error && <Failure error={prove.error} title={words("step_up.refused")} />}
            {method === "password" && (
              <>
                <input
                  className="visually-hidden"
                  type="email"
                  autoComplete="username"
                  value={email ?? ""}
                  readOnly
                  tabIndex={-1}
                  aria-hidden="true"
                />
                <TextField
                  label={words("sign_in.password")}
                  type="password"
                  autoComplete="current-password"
                  value={secret}
                  onChange={setSecret}
                  autoFocus
                />
              </>
            )}
            {method === "totp" && (
              <CodeField
                value={secret}
                onChange={setSecret}
                onWhole={(whole) => prove.mutate({ kind: "totp", secret: whole })}
              />
            )}
            <Button
              look="primary"
              type="submit"
              isPending={prove.isPending}
              {...(method === "passkey" && { icon: "passkey" as const, autoFocus: true })}
            >
              {words(method === "passkey" ? "second.passkey" : "step_up.action")}
            </Button>
          </Form>
        )}
        {ways.providers.map(({ id: provider, name }) => (
          <Button
            key={provider}
            icon="company"
            onPress={() => {
              setAway(true);
              openBeside(providerAddress(provider, BESIDE_PLACE, "step_up"));
            }}
          >
            {words("sign_in.provider", { name })}
          </Button>
        ))}
        {isAway && (
          <p className="field-hint" role="status">
            {words("step_up.provider.wait")}
          </p>
        )}
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
                    prove.reset();
                    setSecret("");
                    setMethod(other);
                  }}
                >
                  {nameOf(words, other)}
                </button>
              ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function give(method: Method, secret: string): Promise<unknown> {
  switch (method) {
    case "passkey":
      return door.proveByPasskey();
    case "password":
      return door.prove({ kind: "password", password: secret });
    case "totp":
      return door.prove({ kind: "totp", code: secret });
  }
}

const nameOf = (words: Words, method: Method): string =>
  words(
    method === "passkey"
      ? "second.passkey.short"
      : method === "totp"
        ? "second.totp.short"
        : "sign_in.password",
  );

/** Where somebody is in the back office, for the way back. */
function placeHere(): string {
  const { pathname, search } = window.location;
  return encodeURIComponent((pathname.replace(/^\/admin/, "") || "/") + search);
}
