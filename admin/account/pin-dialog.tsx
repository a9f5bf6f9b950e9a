import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { pinFault } from "#commerce/access/pin-rules.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { Failure } from "../session/failure.tsx";
import { useWords } from "../session/words.ts";
import { account as calls } from "./calls.ts";

/** A PIN for tills, checked here before it is sent, and again by the server. */
export function PinDialog({ isFirst, onClose }: { isFirst: boolean; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm({ defaultValues: { pin: "" } });
  const change = useMutation({
    mutationFn: ({ pin }: { pin: string }) => calls.changePin(pin),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.pin.changed"));
      onClose();
    },
  });
  return (
    <Dialog
      title={words(isFirst ? "account.pin.set" : "account.pin.change")}
      onClose={onClose}
      size="sm"
      asks
    >
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => change.mutate(typed))(event)}>
        <div className="dialog-body form">
          {change.error && <Failure error={change.error} title={words("second.refused")} />}
          <FormTextField
            control={control}
            name="pin"
            rules={{
              validate: (pin: string) => {
                const fault = pinFault(pin);
                return fault === null || words(`account.pin.${fault}`);
              },
            }}
            label={words("account.pin.new")}
            hint={words("account.pin.rule")}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={change.isPending}>
            {words(isFirst ? "account.pin.set" : "account.pin.change")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
