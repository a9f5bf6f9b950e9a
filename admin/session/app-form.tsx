import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { QrCode } from "../components/qr-code.tsx";
import { CodeField } from "./code-field.tsx";
import { Failure } from "./failure.tsx";
import { useWords } from "./words.ts";

interface AppFormProps<Done> {
  app: { readonly secret: string; readonly uri: string };
  confirm: (code: string) => Promise<Done>;
  onDone: (done: Done) => void;
  onError?: (error: unknown) => void;
}

/** Hands a secret over to an authenticator app, and has it shown that it arrived. */
export function AppForm<Done>({ app, confirm, onDone, onError }: AppFormProps<Done>) {
  const words = useWords();
  const [code, setCode] = useState("");
  const [isMissing, setMissing] = useState(false);
  const attempt = useMutation({
    mutationFn: confirm,
    onSuccess: onDone,
    onError: (error) => {
      setCode("");
      onError?.(error);
    },
  });
  return (
    <Form
      className="form app-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!code);
        if (code && !attempt.isPending) attempt.mutate(code);
      }}
    >
      <p>{words("account.app.scan")}</p>
      <QrCode text={app.uri} label={words("account.app.scan")} />
      <p className="app-key">
        <span className="field-hint">{words("account.app.key")}</span>
        <code>{app.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      {attempt.error && <Failure error={attempt.error} title={words("second.refused")} />}
      <CodeField
        value={code}
        onChange={(typed) => {
          setMissing(false);
          setCode(typed);
        }}
        onWhole={(whole) => attempt.mutate(whole)}
        error={isMissing ? words("account.code.missing") : undefined}
      />
      <Button look="primary" type="submit" isPending={attempt.isPending}>
        {words("account.app.confirm")}
      </Button>
    </Form>
  );
}
