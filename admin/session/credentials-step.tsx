import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { door, type Entered, providerAddress, type SignInAnswer } from "./door.ts";
import type { Frame } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { passkeysWork } from "./passkey-ceremony.ts";
import { DOOR_KEY } from "./session.ts";
import { useWords } from "./words.ts";

export const methodsQuery = queryOptions({
  queryKey: [DOOR_KEY, "methods"],
  queryFn: ({ signal }) => door.methods(signal),
  staleTime: 5 * 60_000,
  retry: false,
});

/** How the page is left: for a provider, or to where forgotten passwords are replaced. */
export interface Leaving {
  /** The path of this site to come back to. */
  readonly place: string;
  go(address: string): void;
  /** Links open beside the page, which is not to be left. */
  readonly beside: boolean;
}

interface CredentialsProps {
  Frame: Frame;
  title: string;
  lead: string;
  email?: string;
  leaving: Leaving;
  /** Why an earlier try came to nothing. */
  failure: unknown;
  onAnswer: (answer: SignInAnswer) => void;
  onEntered: (entered: Entered) => void;
}

/** Email and password; or a passkey, or the merchant's own provider, which need neither. */
export function CredentialsStep({
  Frame,
  title,
  lead,
  email,
  leaving,
  failure,
  onAnswer,
  onEntered,
}: CredentialsProps) {
  const words = useWords();
  const methods = useQuery(methodsQuery);
  const { control, handleSubmit, setFocus, resetField } = useForm({
    defaultValues: { email: email ?? "", password: "" },
  });
  const signIn = useMutation({
    mutationFn: (typed: { email: string; password: string }) => door.signIn(typed.email, typed.password),
    onSuccess: onAnswer,
    onError: () => {
      resetField("password");
      setFocus("password");
    },
  });
  const byPasskey = useMutation({ mutationFn: door.signInByPasskey, onSuccess: onEntered });
  const error = signIn.error ?? byPasskey.error ?? (signIn.isIdle && byPasskey.isIdle ? failure : null);
  const providers = methods.data?.providers ?? [];
  const isOffered = passkeysWork() || providers.length > 0;
  return (
    <Frame title={title} lead={lead}>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) =>
          void handleSubmit((typed) => {
            byPasskey.reset();
            signIn.mutate(typed);
          })(event)
        }
      >
        {error ? <Failure error={error} title={words("sign_in.refused")} /> : null}
        <FormTextField
          control={control}
          name="email"
          rules={{ required: words("sign_in.email_missing") }}
          label={words("sign_in.email")}
          type="email"
          autoComplete="username"
          autoFocus={email === undefined}
          isReadOnly={email !== undefined}
        />
        <FormTextField
          control={control}
          name="password"
          rules={{ required: words("sign_in.password_missing") }}
          label={words("sign_in.password")}
          type="password"
          autoComplete="current-password"
          autoFocus={email !== undefined}
        />
        <Button look="primary" type="submit" isPending={signIn.isPending}>
          {words("sign_in.action")}
        </Button>
        <Link
          className="door-link"
          to="/forgot-password"
          {...(leaving.beside && { target: "_blank", rel: "noreferrer" })}
        >
          {words("sign_in.forgot")}
        </Link>
      </Form>
      {isOffered && (
        <div className="door-ways">
          <p className="door-or">{words("door.or")}</p>
          {passkeysWork() && (
            <Button
              icon="passkey"
              isPending={byPasskey.isPending}
              onPress={() => {
                signIn.reset();
                byPasskey.mutate();
              }}
            >
              {words("sign_in.passkey")}
            </Button>
          )}
          {providers.map(({ id, name }) => (
            <Button key={id} icon="company" onPress={() => leaving.go(providerAddress(id, leaving.place))}>
              {words("sign_in.provider", { name })}
            </Button>
          ))}
        </div>
      )}
    </Frame>
  );
}
