import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import type { Schemas } from "#api-client/client.ts";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { Skeleton } from "../components/states.tsx";
import { CodesStep } from "./codes-step.tsx";
import { deviceWord } from "./device-word.ts";
import type { Entered } from "./door.ts";
import { door, type SignInAnswer } from "./door.ts";
import { DoorPage } from "./door-frame.tsx";
import { ExpiredLink } from "./expired-link.tsx";
import { Failure } from "./failure.tsx";
import { useLinkToken } from "./link-token.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { passkeysWork } from "./passkey-ceremony.ts";
import { SignInFlow } from "./sign-in-flow.tsx";
import { useEnter } from "./sign-in-page.tsx";
import { useWords } from "./words.ts";

/** The first visit of somebody who was invited: a name, and how they will sign in. */
export function Component() {
  const words = useWords();
  const token = useLinkToken();
  const enter = useEnter();
  const [accepted, setAccepted] = useState<SignInAnswer | Entered | null>(null);
  const link = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => door.invitation(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (link.error && !accepted) return <ExpiredLink error={link.error} kind="invitation" />;
  if (accepted && "recovery_codes" in accepted && accepted.recovery_codes) {
    return (
      <CodesStep
        Frame={DoorPage}
        codes={accepted.recovery_codes}
        owner={accepted.staff}
        onDone={() => void enter()}
      />
    );
  }
  if (accepted && "status" in accepted && accepted.status !== "signed_in") {
    return (
      <SignInFlow
        Frame={DoorPage}
        begun={accepted}
        title={words("sign_in.title")}
        lead={words("sign_in.lead")}
        leaving={{ place: "/admin/", go: (address) => window.location.assign(address), beside: false }}
        onDone={() => void enter()}
      />
    );
  }
  return (
    <DoorPage
      title={words("invite.title")}
      lead={link.data && words("invite.lead", { merchant: link.data.merchant })}
    >
      {link.data ? (
        <Acceptance
          token={token}
          invitation={link.data}
          onAccepted={(answer) => {
            if ("status" in answer && answer.status === "signed_in") void enter();
            else setAccepted(answer);
          }}
        />
      ) : (
        <Skeleton />
      )}
    </DoorPage>
  );
}

interface AcceptanceProps {
  token: string;
  invitation: Schemas["Invitation"];
  onAccepted: (answer: SignInAnswer | Entered) => void;
}

function Acceptance({ token, invitation, onAccepted }: AcceptanceProps) {
  const words = useWords();
  const { control, handleSubmit, getValues, trigger } = useForm({
    defaultValues: { name: invitation.name, password: "", again: "" },
  });
  const accept = useMutation({
    mutationFn: ({ name, password }: { name: string; password: string }) =>
      door.accept(token, name.trim(), password),
    onSuccess: onAccepted,
  });
  const byPasskey = useMutation({
    mutationFn: () => door.acceptByPasskey(token, getValues("name").trim(), deviceWord(words)),
    onSuccess: onAccepted,
  });
  const error = accept.error ?? byPasskey.error;
  return (
    <>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) =>
          void handleSubmit((typed) => {
            byPasskey.reset();
            accept.mutate(typed);
          })(event)
        }
      >
        {error && <Failure error={error} title={words("sign_in.refused")} />}
        <FormTextField
          control={control}
          name="name"
          rules={{ validate: (name: string) => name.trim() !== "" || words("invite.name_missing") }}
          label={words("invite.name")}
          autoComplete="name"
          maxLength={120}
        />
        <NewPasswordFields control={control} owner={invitation} />
        <Button look="primary" type="submit" isPending={accept.isPending}>
          {words("invite.action")}
        </Button>
      </Form>
      {passkeysWork() && (
        <div className="door-ways">
          <p className="door-or">{words("door.or")}</p>
          <Button
            icon="passkey"
            isPending={byPasskey.isPending}
            onPress={async () => {
              accept.reset();
              if (await trigger("name", { shouldFocus: true })) byPasskey.mutate();
            }}
          >
            {words("invite.passkey")}
          </Button>
        </div>
      )}
    </>
  );
}
