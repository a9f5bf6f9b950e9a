import { useMutation } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { door } from "./door.ts";
import { DoorPage } from "./door-frame.tsx";
import { Failure } from "./failure.tsx";
import { useWords } from "./words.ts";

/** Asks for a link by mail. What comes of it is the same for every address. */
export function Component() {
  const words = useWords();
  const { control, handleSubmit, getValues } = useForm({ defaultValues: { email: "" } });
  const ask = useMutation({ mutationFn: ({ email }: { email: string }) => door.askForReset(email) });
  return (
    <DoorPage title={words("forgot.title")} lead={words("forgot.lead")}>
      {ask.isSuccess ? (
        <Notice tone="success" title={words("forgot.sent")}>
          <p>{words("forgot.sent.text", { email: getValues("email") })}</p>
        </Notice>
      ) : (
        <Form
          className="form"
          validationBehavior="aria"
          onSubmit={(event) => void handleSubmit((typed) => ask.mutate(typed))(event)}
        >
          {ask.error && <Failure error={ask.error} title={words("sign_in.refused")} />}
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
        </Form>
      )}
      <Link className="door-link door-back" to="/sign-in">
        {words("door.back")}
      </Link>
    </DoorPage>
  );
}
