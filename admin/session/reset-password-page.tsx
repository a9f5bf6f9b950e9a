import { useMutation, useQuery } from "@tanstack/react-query";
import { Form } from "react-aria-components/Form";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { Skeleton } from "../components/states.tsx";
import { door } from "./door.ts";
import { DoorPage } from "./door-frame.tsx";
import { ExpiredLink } from "./expired-link.tsx";
import { Failure } from "./failure.tsx";
import { useLinkToken } from "./link-token.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { useWords } from "./words.ts";

/** A new password, for whoever has the link from the mail. It signs nobody in. */
export function Component() {
  const words = useWords();
  const navigate = useNavigate();
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ["reset-link", token],
    queryFn: () => door.lookAtReset(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { control, handleSubmit } = useForm({ defaultValues: { password: "", again: "" } });
  const save = useMutation({
    mutationFn: ({ password }: { password: string }) => door.reset(token, password),
    onSuccess: () => navigate("/sign-in", { replace: true, state: { reset: true } }),
  });
  if (link.error) return <ExpiredLink error={link.error} kind="reset" />;
  return (
    <DoorPage
      title={words("reset.title")}
      lead={link.data && words("reset.lead", { email: link.data.email })}
    >
      {link.data ? (
        <Form
          className="form"
          validationBehavior="aria"
          onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}
        >
          {save.error && <Failure error={save.error} title={words("second.refused")} />}
          <NewPasswordFields control={control} owner={link.data} />
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("reset.action")}
          </Button>
        </Form>
      ) : (
        <Skeleton />
      )}
    </DoorPage>
  );
}
