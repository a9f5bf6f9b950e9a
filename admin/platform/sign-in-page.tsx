import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { DoorPage } from "../session/door-frame.tsx";
import { safePlace } from "../session/session.ts";
import { platform } from "./calls.ts";
import { OperatorFailure } from "./failure.tsx";
import { operatorQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

/** The platform's door: password and code at once, so that nobody learns which of them was wrong. */
export function Component() {
  const words = usePlatformWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const { control, handleSubmit, resetField, setFocus } = useForm({
    defaultValues: { email: "", password: "", code: "" },
  });
  const signIn = useMutation({
    mutationFn: platform.signIn,
    onSuccess: async (me) => {
      queries.removeQueries({ queryKey: ["platform"] });
      queries.setQueryData(operatorQuery.queryKey, me);
      const place = safePlace(params.get("to"));
      await navigate(place.startsWith("/platform") ? place : "/platform", { replace: true });
    },
    onError: () => {
      resetField("code");
      setFocus("code");
    },
  });
  const needed = words("platform.sign_in.missing");
  return (
    <DoorPage title={words("platform.sign_in")} lead={words("platform.sign_in.lead")}>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) =>
          void handleSubmit(({ email, password, code }) =>
            signIn.mutate({ email: email.trim(), password, code: code.replace(/\s/g, "") }),
          )(event)
        }
      >
        {signIn.error && <OperatorFailure error={signIn.error} title={words("platform.sign_in.refused")} />}
        <FormTextField
          control={control}
          name="email"
          rules={{ required: needed }}
          label={words("platform.sign_in.email")}
          type="email"
          autoComplete="username"
          autoFocus
        />
        <FormTextField
          control={control}
          name="password"
          rules={{ required: needed }}
          label={words("platform.sign_in.password")}
          type="password"
          autoComplete="current-password"
        />
        <FormTextField
          control={control}
          name="code"
          rules={{
            validate: (typed: string) =>
              /^\d{6}$/.test(typed.replace(/\s/g, "")) || words("platform.sign_in.code.missing"),
          }}
          label={words("platform.sign_in.code")}
          hint={words("platform.sign_in.code.hint")}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button look="primary" type="submit" isPending={signIn.isPending}>
          {words("platform.sign_in.action")}
        </Button>
      </Form>
    </DoorPage>
  );
}
