import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { AppForm } from "../session/app-form.tsx";
import { DoorPage } from "../session/door-frame.tsx";
import { useLinkToken } from "../session/link-token.ts";
import { NewPasswordFields } from "../session/new-password-fields.tsx";
import { platform } from "./calls.ts";
import { operatorQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

/** Whom passwords of operators must not be named after, beside themselves. */
const PLATFORM_NAME = "Millrace";

/** The first visit of an operator: a password, then an authenticator; both at once make the account. */
export function Component() {
  const words = usePlatformWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const token = useLinkToken();
  const [password, setPassword] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["platform", "invitation", token],
    queryFn: () => platform.openInvitation(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isProblem(error, "invitation_unknown", "invalid_request"))
    return (
      <DoorPage title={words("platform.invitation.gone")} lead={words("platform.invitation.gone.text")}>
        {null}
      </DoorPage>
    );
  if (!data)
    return (
      <DoorPage title={words("platform.invitation")}>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </DoorPage>
    );
  if (password === null)
    return (
      <DoorPage
        title={words("platform.invitation")}
        lead={words("platform.invitation.lead", { name: data.name, email: data.email })}
      >
        <PasswordStep email={data.email} onChosen={setPassword} />
      </DoorPage>
    );
  return (
    <DoorPage title={words("platform.invitation.step.app")} lead={words("platform.invitation.step.app.lead")}>
      <AppForm
        app={data.totp}
        confirm={(code) => platform.acceptInvitation({ token, password, code })}
        onDone={(me) => {
          queries.removeQueries({ queryKey: ["platform"] });
          queries.setQueryData(operatorQuery.queryKey, me);
          void navigate("/platform", { replace: true });
        }}
      />
    </DoorPage>
  );
}

function PasswordStep({ email, onChosen }: { email: string; onChosen: (password: string) => void }) {
  const words = usePlatformWords();
  const { control, handleSubmit } = useForm({ defaultValues: { password: "", again: "" } });
  return (
    <Form
      className="form"
      validationBehavior="aria"
      onSubmit={(event) => void handleSubmit((typed) => onChosen(typed.password))(event)}
    >
      <NewPasswordFields control={control} owner={{ email, merchant: PLATFORM_NAME }} />
      <Button look="primary" type="submit">
        {words("platform.invitation.next")}
      </Button>
    </Form>
  );
}
