import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { Failure } from "../session/failure.tsx";
import { NewPasswordFields } from "../session/new-password-fields.tsx";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { type Account, account as calls } from "./calls.ts";

/** A new password, against the present one. */
export function PasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const { merchant } = useStaff();
  const { control, handleSubmit } = useForm({ defaultValues: { current: "", password: "", again: "" } });
  const change = useMutation({
    mutationFn: (typed: { current: string; password: string }) =>
      calls.changePassword(account.has_password ? typed.current : null, typed.password),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.password.changed"));
      onClose();
    },
  });
  return (
    <Dialog
      title={words(account.has_password ? "account.password.change" : "account.password.set")}
      onClose={onClose}
      size="sm"
      asks
    >
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => change.mutate(typed))(event)}>
        <div className="dialog-body form">
          {change.error && <Failure error={change.error} title={words("second.refused")} />}
          {account.has_password && (
            <FormTextField
              control={control}
              name="current"
              rules={{ required: words("sign_in.password_missing") }}
              label={words("account.password.current")}
              type="password"
              autoComplete="current-password"
              autoFocus
            />
          )}
          <NewPasswordFields control={control} owner={{ email: account.email, merchant: merchant.name }} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={change.isPending}>
            {words("reset.action")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
