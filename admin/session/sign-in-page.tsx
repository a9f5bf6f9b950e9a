import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router";
import { api } from "../api.ts";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { useTitle } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { LanguageChoice } from "../shell/user-menu.tsx";
import { useFormat } from "./format.ts";
import { useProblemText } from "./problem-text.ts";
import { safePlace, sessionHint, staffQuery } from "./session.ts";
import { useWords } from "./words.ts";

/** The door. Whoever was sent here comes back to the page they wanted. */
export function SignInPage() {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  useTitle(words("sign_in.title"));
  const { control, handleSubmit, setFocus, resetField } = useForm({
    defaultValues: { email: "", password: "" },
  });
  const signIn = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) =>
      api.signIn(email.trim(), password),
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(staffQuery);
      sessionHint.set(true);
      await navigate(safePlace(params.get("to")), { replace: true });
    },
    onError: () => {
      resetField("password");
      setFocus("password");
    },
  });
  const refused = (error: unknown) =>
    isProblem(error, "sign_in_locked") && typeof error.fields.until === "string"
      ? words("problem.sign_in_locked", { until: format.time(error.fields.until) })
      : problemText(error);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">
          <Mark />
          Millrace
        </p>
        <h1>{words("sign_in.title")}</h1>
        <p className="sign-in-lead">{words("sign_in.lead")}</p>
        <Form
          className="form"
          validationBehavior="aria"
          onSubmit={(event) => void handleSubmit((values) => signIn.mutate(values))(event)}
        >
          {signIn.error && (
            <Notice tone="danger" title={words("sign_in.refused")}>
              <p>{refused(signIn.error)}</p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="email"
            rules={{ required: words("sign_in.email_missing") }}
            label={words("sign_in.email")}
            type="email"
            autoComplete="username"
            autoFocus
          />
          <FormTextField
            control={control}
            name="password"
            rules={{ required: words("sign_in.password_missing") }}
            label={words("sign_in.password")}
            type="password"
            autoComplete="current-password"
          />
          <Button look="primary" type="submit" isPending={signIn.isPending}>
            {words("sign_in.action")}
          </Button>
        </Form>
      </div>
      <LanguageChoice />
    </main>
  );
}

/** The mill wheel. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.25" />
      <path d="M12 3.750v16.500M3.75 12h16.500M6.17 6.170l11.66 11.660M17.83 6.17 6.17 17.83" />
    </svg>
  );
}
