import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { slugOf } from "#commerce/merchant/set-up.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type Merchant, platform } from "./calls.ts";
import { isHostname, siteAddress } from "./hostname.ts";
import { usePlatformWords } from "./words.ts";

interface SandboxProps {
  merchant: Merchant;
  onDone: (id: string) => void;
  onClose: () => void;
}

/** A sandbox for a merchant's partners. */
export function SandboxDialog({ merchant, onDone, onClose }: SandboxProps) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const { control, handleSubmit } = useForm({
    defaultValues: {
      name: `${merchant.name} ${words("merchant.sandbox")}`,
      hostname: "",
      administrator: "",
      email: "",
    },
  });
  const make = useMutation({
    mutationFn: (form: { name: string; hostname: string; administrator: string; email: string }) => {
      const hostname = form.hostname.trim().toLowerCase();
      return platform.makeSandbox(merchant.id, {
        name: form.name.trim(),
        slug: slugOf(form.name),
        hostname,
        url: siteAddress(hostname),
        administrator: { name: form.administrator.trim(), email: form.email.trim() },
      });
    },
    onSuccess: ({ id }) => onDone(id),
  });
  const needed = { required: words("new.missing") };
  return (
    <Dialog title={words("merchant.sandboxes.title", { name: merchant.name })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => make.mutate(form))(event)}>
        <div className="dialog-body form">
          <p>{words("merchant.sandboxes.text")}</p>
          {make.error && (
            <Notice tone="danger" title={words("new.refused")}>
              <p>{isProblem(make.error, "slug_taken") ? words("new.taken") : problemText(make.error)}</p>
            </Notice>
          )}
          <FormTextField control={control} name="name" rules={needed} label={words("new.name")} autoFocus />
          <FormTextField
            control={control}
            name="hostname"
            rules={{
              validate: (typed: string) =>
                isHostname(typed.trim().toLowerCase()) || words("new.hostname.wrong"),
            }}
            label={words("new.hostname")}
            hint={words("new.hostname.hint")}
            spellCheck="false"
          />
          <FormTextField
            control={control}
            name="administrator"
            rules={needed}
            label={words("new.administrator.name")}
          />
          <FormTextField
            control={control}
            name="email"
            rules={needed}
            label={words("new.administrator.email")}
            hint={words("new.administrator.lead")}
            type="email"
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={make.isPending}>
            {words("merchant.sandboxes.action")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
