import { useMutation } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { Button, ButtonLink } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { door } from "./door.ts";
import { DoorPage } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { useWords } from "./words.ts";

/** Asks for a link by mail. What comes of it is the same for every address. */
export function Component() {
  const words = useWords();
  const { control, handleSubmit, getValues } = useForm({ defaultValues: { email: "" } });
  const ask = useMutation({ mutationFn: ({ email }: { email: string }) => door.askForReset(email) });
  if (ask.isSuccess) {
    return (
      <DoorPage title={words("forgot.sent")}>
        <p className="sign-in-lead" role="status">
          {words("forgot.sent.text", { email: getValues("email") })}
        </p>
        <ButtonLink to="/sign-in">{words("door.back")}</ButtonLink>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={words("forgot.title")} lead={words("forgot.lead")}>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={(event) => void handleSubmit((typed) => ask.mutate(typed))(event)}
      >
        {ask.error && <Failure error={ask.error} title={words("forgot.refused")} />}
        <FormTextField
          control={control}
          name="email"
          rules={{ required: words("sign_in.email_missing") }}
          label={words("sign_in.email")}
          type="email"
          autoComplete="username"
          autoFocus
        />
        <Button look="primary" type="submit" isPending={ask.isPending}>
          {words("forgot.action")}
        </Button>
        <Link className="door-link" to="/sign-in">
          {words("door.back")}
        </Link>
      </Form>
    </DoorPage>
  );
}
