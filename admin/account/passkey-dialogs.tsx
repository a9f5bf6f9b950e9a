import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { deviceWord } from "../session/device-word.ts";
import { Failure } from "../session/failure.tsx";
import { useWords } from "../session/words.ts";
import { account, type Passkey } from "./calls.ts";

interface PasskeyDialogProps {
  onDone: (codes: readonly string[] | null) => void;
  onClose: () => void;
}

/** Makes a passkey on this device, or on another one that the browser reaches. */
export function PasskeyDialog({ onDone, onClose }: PasskeyDialogProps) {
  const words = useWords();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: account.addPasskey,
    onSuccess: async ({ recovery_codes }) => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.passkey.added"));
      onDone(recovery_codes);
    },
  });
  return (
    <NameDialog
      title={words("account.passkey.add")}
      text={words("account.passkey.new.text")}
      action={words("account.passkey.new")}
      name={deviceWord(words)}
      error={add.error}
      isPending={add.isPending}
      onName={(name) => add.mutate(name)}
      onClose={onClose}
    />
  );
}

export function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const rename = useMutation({
    mutationFn: (name: string) => account.renamePasskey(passkey.id, name),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.passkey.renamed"));
      onClose();
    },
  });
  return (
    <NameDialog
      title={words("account.passkey.rename.title")}
      action={words("account.passkey.rename")}
      name={passkey.name}
      error={rename.error}
      isPending={rename.isPending}
      onName={(name) => rename.mutate(name)}
      onClose={onClose}
    />
  );
}

export function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => account.removePasskey(passkey.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.passkey.removed"));
      onClose();
    },
  });
  return (
    <Confirm
      title={words("account.passkey.remove.title", { name: passkey.name })}
      action={words("account.passkey.remove")}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      pending={remove.isPending}
      danger
    >
      {remove.error ? (
        <Failure error={remove.error} title={words("second.refused")} />
      ) : (
        <p>{words("account.passkey.remove.text")}</p>
      )}
    </Confirm>
  );
}

interface NameDialogProps {
  title: string;
  text?: string;
  action: string;
  name: string;
  error: unknown;
  isPending: boolean;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameDialog({ title, text, action, name, error, isPending, onName, onClose }: NameDialogProps) {
  const words = useWords();
  const { control, handleSubmit } = useForm({ defaultValues: { name } });
  return (
    <Dialog title={title} onClose={onClose} size="sm" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => onName(typed.name.trim()))(event)}>
        <div className="dialog-body form">
          {error ? <Failure error={error} title={words("second.refused")} /> : text && <p>{text}</p>}
          <FormTextField
            control={control}
            name="name"
            rules={{
              validate: (typed: string) => typed.trim() !== "" || words("account.passkey.name.missing"),
            }}
            label={words("account.passkey.name")}
            hint={words("account.passkey.name.hint")}
            maxLength={60}
            autoComplete="off"
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
