import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { pinFault } from "#commerce/access/pin-rules.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Panel } from "../components/page.tsx";
import { say } from "../components/toast.tsx";
import { Failure } from "../session/failure.tsx";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { type Account, account as calls } from "./calls.ts";

export function PinPanel({ account }: { account: Account }) {
  const words = useWords();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { pin_set_at } = account;
  return (
    <Panel title={words("account.pin")}>
      <div className="account-line">
        <p className="muted">
          {pin_set_at
            ? words("account.pin.since", { day: format.day(pin_set_at) })
            : words("account.pin.none")}
        </p>
        <Button onPress={() => setOpen(true)}>
          {words(pin_set_at ? "account.pin.change" : "account.pin.set")}
        </Button>
      </div>
      {isOpen && <PinDialog isFirst={!pin_set_at} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function PinDialog({ isFirst, onClose }: { isFirst: boolean; onClose: () => void }) {
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
